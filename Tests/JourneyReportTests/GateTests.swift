import Foundation
import TestSupport
import Testing

/// `waymark check` as a gate in CI.
@Suite struct GateTests {
  /// A site with a warning: raw HTML; the health checks find gaps in it too.
  private static func write(to project: Project, levels: String = "") throws {
    try project.write("Content/site.yaml", "title: T\n\(levels)")
    try project.write(
      "Content/journeys/a/map.yaml",
      "title: A\nstages:\n  - name: S\n    touchpoints:\n      - {name: T, feels: 1}\n")
    try project.write("Content/journeys/a/note.md", "Text\n\n<b>raw</b>\n")
  }

  @Test(arguments: [
    ([], 0), (["--fail-on", "error"], 0), (["--fail-on", "warning"], 1), (["--strict"], 1),
    (["--fail-on", "health"], 1), (["--fail-on", "cats"], 2),
  ])
  func failsOnWhatIsAsked(arguments: [String], status: Int) throws {
    try withProject { project in
      try Self.write(to: project)
      #expect(try project.start(["check"] + arguments).wait().status == Int32(status))
    }
  }

  @Test(arguments: [
    ("levels: {raw-html: error}\n", 1), ("levels: {owners: error}\n", 1),
    ("levels: {health-check: warning, owners: off}\n", 0), ("levels: {owner: error}\n", 1),
    ("levels: {unknown-key: off}\n", 1),
  ])
  func levelsOfTheSiteHold(levels: String, status: Int) throws {
    try withProject { project in
      try Self.write(to: project, levels: levels)
      #expect(try project.run("check").status == Int32(status))
    }
  }

  @Test func levelsHoldForTheBuildToo() throws {
    try withProject { project in
      try Self.write(to: project, levels: "levels: {raw-html: off}\n")
      #expect(try project.run("build", "--strict").status == 0)
      try Self.write(to: project, levels: "levels: {raw-html: error}\n")
      #expect(try project.run("build").status == 1)
    }
  }

  @Test func aBaselineToleratesWhatIsKnownAndNothingElse() throws {
    try withProject { project in
      try Self.write(to: project)
      let write = try project.run("check", "--baseline", "ci/known.json", "--write-baseline")
      #expect(write.status == 0)
      #expect(write.output.hasPrefix("Wrote ") && write.output.contains("to ci/known.json"))
      let gate = ["check", "--baseline", "ci/known.json", "--fail-on", "health"]
      let same = try project.start(gate).wait()
      #expect(same.status == 0, "\(same.output)")
      #expect(same.output.hasPrefix("No new problems in "))
      try project.write("Content/journeys/a/other.md", "Text\n\n<i>raw</i>\n")
      let worse = try project.start(gate).wait()
      #expect(worse.status == 1)
      #expect(worse.output.contains("Content/journeys/a/other.md:3:1: warning: "))
      #expect(!worse.output.contains("note.md"))
      #expect(worse.output.contains(": 1 new, "))
      try project.remove("Content/journeys/a/other.md")
      try project.write("Content/journeys/a/note.md", "Text\n")
      #expect(try project.start(gate).wait().output.contains(", 1 fixed"))
    }
  }

  @Test(arguments: [
    ("{", "line 1"), ("[]", "no version"), ("{\"version\": 9}", "version 9"), ("", "no baseline"),
  ])
  func aBaselineThatCannotBeReadIsTheEnvironmentsFault(text: String, hint: String) throws {
    try withProject { project in
      try Self.write(to: project)
      if !text.isEmpty { try project.write("known.json", text) }
      let outcome = try project.run("check", "--baseline", "known.json")
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    }
  }

  @Test func writingABaselineNeedsAFile() throws {
    try withProject { project in
      try Self.write(to: project)
      let outcome = try project.run("check", "--write-baseline")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("--baseline FILE"))
    }
  }

  @Test(arguments: [
    ("json", "{\n  \"version\": {\n    \"major\": 1"),
    ("github", "::warning file=Content/journeys/a/note.md,line=3"),
    ("gitlab", "["), ("sarif", "{\n  \"$schema\""), ("junit", "<?xml"),
  ])
  func machineFormatsAreAllThatIsWritten(format: String, start: String) throws {
    try withProject { project in
      try Self.write(to: project)
      let outcome = try project.run("check", "--format", format, "--fail-on", "warning", "--quiet")
      #expect(outcome.status == 1)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.hasPrefix(start), "\(outcome.output.prefix(80))")
      #expect(outcome.output.contains("raw-html"))
      if ["json", "gitlab", "sarif"].contains(format) {
        _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      }
    }
  }

  @Test func everyHealthCheckIsARuleOfSARIF() throws {
    try withProject { project in
      try Self.write(to: project, levels: "levels: {owners: error}\n")
      let outcome = try project.run("check", "--format", "sarif")
      #expect(outcome.status == 1)
      let file = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let run = try #require(((file as? [String: Any])?["runs"] as? [[String: Any]])?.first)
      let tool = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
      let rules = try #require(tool?["rules"] as? [[String: Any]])
      let ids = rules.compactMap { $0["id"] as? String }
      #expect(ids.count { $0.hasPrefix("health-check/") } > 20)
      let owners = try #require(rules.first { $0["id"] as? String == "health-check/owners" })
      let title = (owners["shortDescription"] as? [String: Any])?["text"] as? String
      #expect(title == "Every touchpoint has an owner")
      for result in run["results"] as? [[String: Any]] ?? [] {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(ids[index] == result["ruleId"] as? String)
        if ids[index] == "health-check/owners" { #expect(result["level"] as? String == "error") }
      }
    }
  }

  @Test func namesFilesFromTheRootOfTheRepository() throws {
    try withProject { project in
      try project.makeFolder(".git")
      let docs = project.in("docs/maps")
      try Self.write(to: docs)
      let outcome = try docs.run("check", "--format", "github")
      #expect(outcome.output.contains("file=docs/maps/Content/journeys/a/note.md,"))
    }
  }

  @Test(arguments: [("2026-09-10", false), ("2026-09-20", true), ("2026-10-01", false)])
  func warnsBeforeAReviewFallsDue(date: String, warns: Bool) throws {
    try withProject { project in
      try Self.write(to: project)
      try project.write(
        "Content/journeys/a/map.yaml",
        "title: A\nreviewed: 2026-06-30\nreview-every: 3 months\n"
          + "stages:\n  - name: S\n    touchpoints:\n      - {name: T, feels: 1}\n")
      let outcome = try project.run("check", "--date", date)
      #expect(outcome.output.contains("[review-due]") == warns)
      #expect(try !project.run("check").output.contains("[review-due]"))
    }
  }

  @Test func neverWritesAndNeverRenders() throws {
    try withProject { project in
      try Self.write(to: project, levels: "budgets: {page: 1 B, site: 1 B}\n")
      try project.write("Content/journeys/a/picture.md", "```mermaid\njourney\n```\n")
      let before = try project.tree(".")
      for format in ["text", "json", "github", "gitlab", "sarif", "junit"] {
        let outcome = try project.run("check", "--format", format)
        #expect(!outcome.output.contains("-budget:"), "what a page weighs is known once it is made")
      }
      #expect(try project.tree(".") == before)
      #expect(!project.exists("_site"))
    }
  }

  @Test func budgetsNameTheHeaviest() throws {
    try withProject { project in
      try Self.write(to: project, levels: "budgets:\n  page: 1 kB\n  site: 2 kB\n  image: 50 B\n")
      try project.write("Content/journeys/a/note.md", "![A dot](../../assets/dot.png)\n")
      try project.write("Content/assets/dot.png", bytes: Self.dot)
      let image = "warning: The image “assets/dot.png” has 70 bytes, which is more than 50 bytes."
      let check = try project.run("check").output
      #expect(check.contains("Content/assets/dot.png:1:1: \(image) [image-budget]"))
      #expect(check.contains("Content/site.yaml:5:10: note: The budget is here."), "\(check)")
      let build = try project.run("build")
      #expect(build.status == 0, "\(build.errors)")
      #expect(build.errors.contains(image))
      let pages = "Content/site.yaml:3:9: warning: 9 pages are heavier than 1 kB: “"
      #expect(build.errors.contains(pages), "\(build.errors)")
      #expect(build.errors.contains(" and 4 more. [page-budget]"))
      #expect(build.errors.contains("Content/site.yaml:4:9: warning: The site has "))
      let heavy = try #require(build.errors.split(separator: "\n").first { $0.contains(pages) })
      #expect(heavy.contains("“journeys/a.html” with ") && !heavy.contains("“print.html”"))
    }
  }

  @Test func budgetsThatAreErrorsKeepTheSiteFromBeingWritten() throws {
    try withProject { project in
      let levels = "levels: {site-budget: error, page-budget: off}\n"
      try Self.write(to: project, levels: "budgets: {page: 1 B, site: 1 B}\n" + levels)
      let build = try project.run("build")
      #expect(build.status == 1)
      #expect(build.errors.contains(": error: The site has "))
      #expect(!build.errors.contains("page-budget"))
      #expect(!project.exists("_site"))
      try Self.write(to: project, levels: "budgets: {page: 5 MB, site: 20 MiB, image: 1 GB}\n")
      #expect(try project.run("build").errors.contains("budget") == false)
      let before = try project.tree("_site")
      try Self.write(to: project, levels: "budgets: {site: 1 B}\n")
      try project.write(
        "Content/journeys/b/map.yaml", "title: B\nstages: [{name: S, touchpoints: [{name: T}]}]\n")
      let strict = try project.run("build", "--strict")
      #expect(strict.status == 1 && strict.errors.hasSuffix("Nothing was written.\n"))
      #expect(try project.tree("_site") == before, "the site that stands is left as it is")
    }
  }

  /// An image of one pixel.
  static let dot = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAA"
        + "ABJRU5ErkJggg==") ?? Data())

  @Test func tellsOfMetricsThatNobodyUsesButNotInABuild() throws {
    try withProject { project in
      try Self.write(to: project)
      let metrics = ["read", "moved", "tested", "forgotten"].map {
        "- {id: \($0), name: \($0), kind: rate}\n"
      }
      try project.write("Content/metrics.yaml", metrics.joined())
      try project.write(
        "Content/rules.yaml", "- {id: r, when: {metric: tested, below: 10 %}, do: Mend}\n")
      try project.write(
        "Content/journeys/a/mend.md",
        "---\nkind: recommendation\ntitle: Mend\nmoves: {metric: moved, to: 70 %}\n---\n")
      try project.write(
        "Content/journeys/a/map.yaml",
        "title: A\nmetrics: [{metric: read, value: 40 %}]\n"
          + "stages:\n  - name: S\n    touchpoints:\n      - {name: T, feels: 1}\n")
      let lines = try project.run("check").output.split(separator: "\n")
        .filter { $0.hasSuffix("[unused-metric]") }
      #expect(
        lines == [
          "Content/metrics.yaml:4:3: note: Nothing uses the metric “forgotten”. [unused-metric]"
        ])
      #expect(try !project.run("build").errors.contains("unused-metric"))
    }
  }
}
