import Foundation
import TestSupport
import Testing

/// The demo portfolio of the repository, as `make site` builds it.
@Suite struct DemoTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let hasContent = FileManager.default.fileExists(atPath: root + "/Content/site.yaml")

  @Test(.enabled(if: hasContent)) func buildsWithoutAProblem() throws {
    try withProject { project in
      let outcome = try Project(folder: Self.root).run(
        "build", "--strict", "--date", "2026-10-01", "--output", project.absolute("site"))
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(project.exists("site/journeys/first-purchase.html"))
    }
  }
}
