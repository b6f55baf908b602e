import Foundation
import JourneyReport
import TestSupport
import Testing

/// Builds that are killed, and builds at the same time.
@Suite(.serialized) struct KillTests {
  @Test func aKilledBuildLeavesEveryFileWhole() throws {
    try withProject { project in
      try project.writeSample(journeys: 300, stages: 1, touchpoints: 1, in: "one")
      try project.writeSample(
        journeys: 290, stages: 1, touchpoints: 1, in: "two", wording: "second")
      try project.run("build", "--content", "two", "--output", "two-fresh")
      try project.run("build", "--content", "one", "--output", "one-fresh")
      let whole = [try project.tree("one-fresh"), try project.tree("two-fresh")]

      for moment in 1...50 {
        let content = moment.isMultiple(of: 2) ? "two" : "one"
        let build = try project.start(["build", "--content", content, "--quiet"])
        // Half of the moments lie anywhere, half while files are written.
        if moment <= 25 {
          Thread.sleep(forTimeInterval: Double.random(in: 0...0.8))
        } else {
          waitUntilItWrites(build, in: project)
          Thread.sleep(forTimeInterval: Double.random(in: 0...0.04))
        }
        build.kill()
        _ = try build.wait()
        for (path, bytes) in try project.treeIfAny("_site") where !isOurOwn(path) {
          #expect(whole.contains { $0[path] == bytes }, "\(path) at moment \(moment)")
        }
      }
      let last = try project.run("build", "--content", "two")
      #expect(last.status == 0)
      #expect(last.errors.isEmpty)
      #expect(try project.tree("_site") == whole[1])
    }
  }

  @Test func twoBuildsAtOnceGiveTheSiteOfOne() throws {
    try withProject { project in
      try project.writeSample(journeys: 60, stages: 1, touchpoints: 1, in: "one")
      try project.writeSample(
        journeys: 50, stages: 1, touchpoints: 1, in: "two", wording: "second")
      try project.run("build", "--content", "one", "--output", "one-fresh")
      try project.run("build", "--content", "two", "--output", "two-fresh")
      let builds = try (0..<6).map { index in
        try project.start(["build", "--content", index.isMultiple(of: 2) ? "one" : "two"])
      }
      for build in builds { #expect(try build.wait().status == 0) }
      let site = try project.tree("_site")
      #expect(try [project.tree("one-fresh"), project.tree("two-fresh")].contains(site))
    }
  }

  /// What stands in the folder is judged when the other build is done, not before.
  @Test func aBuildWaitsForAnotherOneBeforeItLooksAtTheSite() throws {
    try withProject { project in
      try project.writeSample(journeys: 3, stages: 1, touchpoints: 1, in: "one")
      try project.run("build", "--content", "one")
      let site = try project.tree("_site")
      let folder = try Platform.openFolder(project.absolute("_site"))
      #expect(Platform.lock(folder, waiting: false))
      let build = try project.start(["build", "--content", "one"])
      while build.isRunning, !build.errorsSoFar.contains("Waiting for another build") {
        Thread.sleep(forTimeInterval: 0.01)
      }
      #expect(build.isRunning)
      try project.remove("_site/index.html")
      Platform.closeDescriptor(folder)
      #expect(try build.wait().status == 0)
      #expect(try project.tree("_site") == site)
    }
  }

  /// Waits until a build has replaced the manifest, which is the first thing that it writes.
  private func waitUntilItWrites(_ build: RunningProgram, in project: Project) {
    let before = project.number("_site/.waymark-manifest")
    while build.isRunning, project.number("_site/.waymark-manifest") == before {
      Thread.sleep(forTimeInterval: 0.0002)
    }
  }

  /// The manifest and temporary files, which no reader of the site sees.
  private func isOurOwn(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix(".waymark") ?? false
  }
}

extension Project {
  /// The number by which the disk knows a file: another one after it was replaced.
  fileprivate func number(_ path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: absolute(path)))?[.systemFileNumber] as? Int
  }

  fileprivate func treeIfAny(_ path: String) throws -> [String: [UInt8]] {
    exists(path) ? try tree(path) : [:]
  }
}
