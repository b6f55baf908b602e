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

  /// The findings of the demo as `portfolio.json` has them, read for sense.
  @Test(.enabled(if: hasContent)) func itsFindingsMakeSense() throws {
    try withProject { project in
      let built = try Project(folder: Self.root).run(
        "build", "--date", "2026-11-23", "--output", project.absolute("site"))
      #expect(built.status == 0)
      let data = try Data(
        contentsOf: URL(fileURLWithPath: project.absolute("site/portfolio.json")))
      let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])

      // Leaks lose more than they may, and stand by what they cost in thirty days.
      let leaks = try #require(file["leaks"] as? [[String: Any]])
      let stakes = leaks.compactMap { $0["stake-30-days"] as? Double }
      #expect(stakes.count > 10)
      #expect(stakes == stakes.sorted(by: >))
      #expect(stakes.allSatisfy { $0 > 0 && $0 < 2_000_000 })
      for leak in leaks {
        let dropOff = try #require(leak["drop-off"] as? Double)
        let limit = try #require(leak["threshold"] as? Double)
        #expect(dropOff > limit && dropOff < 1)
      }

      // Every map passes some checks, and no check came to nothing everywhere.
      let journeys = try #require(file["journeys"] as? [[String: Any]])
      var judged: Set<String> = []
      for journey in journeys {
        let checks = try #require(journey["checks"] as? [[String: Any]])
        #expect(checks.contains { $0["outcome"] as? String == "passed" })
        for check in checks where check["outcome"] as? String != "not-enough-data" {
          if let id = check["id"] as? String { judged.insert(id) }
        }
      }
      #expect(judged.count == 24)

      // The backlog is one order: open ones by score, the best first.
      let backlog = try #require(file["backlog"] as? [[String: Any]])
      let scores = backlog.compactMap { $0["score"] as? Double }
      #expect(scores.count > 20)
      #expect(scores == scores.sorted(by: >))
      let first = try #require(backlog.first)
      #expect(first["quadrant"] as? String == "quick-win")
    }
  }
}
