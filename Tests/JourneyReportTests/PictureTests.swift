import Foundation
import TestSupport
import Testing

/// The pictures of the README are what the program draws; `RECORD_SNAPSHOTS=1` draws them anew.
@Suite("Pictures of the README")
struct PictureTests {
  @Test("The map of the demo")
  func demo() throws {
    try withProject { project in
      let content = Repository.path("Content")
      let outcome = try project.run("build", "--content", content, "--date", "2026-11-23")
      #expect(outcome.status == 0, "\(outcome.errors)")
      try expect(project.bytes("_site/journeys/first-purchase.svg"), at: "first-purchase.svg")
    }
  }

  @Test("The smallest map")
  func smallest() throws {
    let map = try #require(try ReadmeTests.fences().first { $0.language == "yaml" })
    try withProject { project in
      try project.write("Content/journeys/first-purchase/map.yaml", map.text)
      try project.run("build")
      try expect(project.bytes("_site/journeys/first-purchase.svg"), at: "smallest.svg")
    }
  }

  /// Expects a picture to be the committed one; recording fails once, so that it is looked at.
  private func expect(_ bytes: [UInt8]?, at name: String) throws {
    let bytes = try #require(bytes)
    let path = Repository.path(".github/\(name)")
    if FileManager.default.contents(atPath: path).map(Array.init) == bytes { return }
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil else {
      Issue.record("The README's picture “\(name)” is not what is drawn now.")
      return
    }
    let folder = Repository.path(".github")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    Issue.record("Recorded “\(name)”.")
  }
}
