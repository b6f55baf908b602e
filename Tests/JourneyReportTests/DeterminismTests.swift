import Foundation
import TestSupport
import Testing

@testable import JourneyReport

/// The same content gives the same bytes, whoever builds it, where and how.
@Suite struct DeterminismTests {
  @Test func doesNotDependOnTheSurroundings() throws {
    try withProject { project in
      try project.writeSample(journeys: 30, stages: 2, touchpoints: 2)
      try project.run("build", "--output", "reference", "--jobs", "1")
      let reference = try project.tree("reference")
      let surroundings: [(arguments: [String], environment: [String: String])] = [
        (["--jobs", "4"], [:]), (["--jobs", "3"], ["TZ": "Pacific/Kiritimati"]),
        (["--jobs", "1"], ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]),
        (["--jobs", "4"], ["SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C"]),
        ([], ["TZ": "America/St_Johns", "HOME": "/nonexistent"]),
      ]
      for (index, one) in surroundings.enumerated() {
        let outcome = try project.start(
          ["build", "--output", "out\(index)"] + one.arguments, environment: one.environment
        ).wait()
        #expect(outcome.status == 0)
        #expect(try project.tree("out\(index)") == reference, "\(one)")
      }
    }
  }

  @Test func doesNotDependOnHowManyWorkAtATime() throws {
    try withProject { project in
      try project.writeSample(journeys: 12)
      try project.run("build", "--output", "1", "--jobs", "1")
      let reference = try project.tree("1")
      for jobs in 2...8 {
        try project.run("build", "--output", "\(jobs)", "--jobs", "\(jobs)")
        #expect(try project.tree("\(jobs)") == reference, "--jobs \(jobs)")
      }
    }
  }

  @Test func doesNotDependOnWhereTheContentLies() throws {
    try withProject { project in
      try project.writeSample(journeys: 3)
      try project.run("build")
      try project.run("build", "--content", project.absolute("Content"), "--output", "absolute")
      #expect(try project.tree("absolute") == project.tree("_site"))
    }
  }

  @Test func theFacadeWritesWhatTheProgramWrites() async throws {
    try await withProject { project in
      try project.writeSample(journeys: 3)
      try project.run("build")
      var request = BuildRequest()
      request.content = project.absolute("Content")
      request.templates = nil
      request.output = project.absolute("facade")
      let result = await SiteBuilder(
        try BuildOptions(request, in: Surroundings(processors: 2))
      ).build()
      #expect(result.status == .done)
      // Only a program that can be told from others leaves a cache.
      var site = try project.tree("_site")
      site[BuildCache.name] = nil
      #expect(try project.tree("facade") == site)
    }
  }

  @Test func theDayComesFromTheOptionElseTheEnvironment() throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      try project.run("build", "--output", "none")
      try project.run("build", "--output", "option", "--date", "2026-09-30")
      let epoch = ["SOURCE_DATE_EPOCH": "1790726400"]
      try project.run("build", "--output", "epoch", environment: epoch)
      #expect(try project.tree("option") == project.tree("epoch"))
      #expect(try project.tree("option") != project.tree("none"))
      let rubbish = try project.run("build", environment: ["SOURCE_DATE_EPOCH": "today"])
      #expect(rubbish.status == 2)
    }
  }
}
