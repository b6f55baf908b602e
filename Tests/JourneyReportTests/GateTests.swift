import Foundation
import TestSupport
import Testing

/// `waymark check` as a gate in CI.
@Suite struct GateTests {
  /// A site with a warning: raw HTML; the health checks find gaps in it too.
  static func write(to project: Project, levels: String = "") throws {
    try project.write("Content/site.yaml", "title: T\n\(levels)")
    try project.write(
      "Content/journeys/a/map.yaml",
      "title: A\nstages:\n  - name: S\n    touchpoints:\n      - {name: T, feels: 1}\n")
    try project.write("Content/journeys/a/note.md", "Text\n\n<b>raw</b>\n")
  }

  @Test(arguments: [
    ([], 0), (["--fail-on", "error"], 0), (["--fail-on", "warning"], 1), (["--strict"], 1),
    (["--strict", "--fail-on", "error"], 1), (["--strict", "--fail-on", "health"], 1),
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
    ("levels: {unknown-key: off}\n", 1), ("levels: {health-check/owners: error}\n", 1),
    ("levels: {health-check/owners: off}\nchecks: {health-check/owners: {off: true}}\n", 0),
    ("levels: {health-check/owner: error}\n", 1), ("levels: {health-check/raw-html: error}\n", 1),
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
        let remark = "'waymark build' judges the budgets of pages and of the site"
        #expect(outcome.output.contains(remark) == (format == "text"))
      }
      #expect(try project.tree(".") == before)
      #expect(!project.exists("_site"))
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

  @Test(arguments: [
    ([], true, "; with --strict, warnings would, and with --fail-on health, failing health checks"),
    (["--fail-on", "health"], false, ""), (["--strict"], false, ""),
  ])
  func saysThatNothingFailsTheCheck(arguments: [String], isSaid: Bool, rest: String) throws {
    try withProject { project in
      try Self.write(to: project)
      let output = try project.start(["check"] + arguments).wait().output
      #expect(output.contains("None of these fails the check" + rest) == isSaid, "\(output)")
    }
  }

  @Test func quietMeansProblemsAlone() throws {
    try withProject { project in
      try Self.write(to: project)
      let quiet = try project.run("check", "-q")
      #expect(quiet.status == 0)
      #expect(quiet.output.contains("note.md:3:1: warning: "))
      #expect(quiet.output.hasSuffix("in 2 files\n"), "\(quiet.output)")
      try project.run("check", "--baseline", "known.json", "--write-baseline")
      let known = try project.run("check", "-q", "--baseline", "known.json", "--strict")
      #expect(known.status == 0 && known.output.isEmpty && known.errors.isEmpty)
    }
  }

  @Test func anEmptyFolderIsNoContent() throws {
    try withProject { project in
      try project.makeFolder("Content")
      for command in ["check", "build"] {
        let outcome = try project.run(command)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("The folder “Content” for the content is empty."))
        #expect(outcome.output.isEmpty)
      }
      #expect(!project.exists("_site"))
    }
  }

  @Test(arguments: [
    (".", "Did you mean “Content”?"), ("src", "Is it the right one?"),
    ("Content/journeys", "Is it the right one?"),
  ])
  func aWrongFolderFailsTheCheckAndLeavesTheSite(folder: String, help: String) throws {
    try withProject { project in
      try Self.write(to: project)
      try project.write("src/main.txt", "Text\n")
      #expect(try project.run("build").status == 0)
      let before = try project.tree("_site")
      let check = try project.run("check", "--content", folder)
      #expect(check.status == 1)
      #expect(check.output.contains("The folder “\(folder)” holds no content. [missing-file]"))
      #expect(check.output.contains(help), "\(check.output)")
      if folder != "." {
        #expect(try project.run("build", "--content", folder).status == 1)
        #expect(try project.tree("_site") == before)
      }
    }
  }

  @Test(arguments: ["check", "build"])
  func aFolderWithoutAMapIsTold(command: String) throws {
    try withProject { project in
      try Self.write(to: project)
      try project.write("Content/journeys/b/note.md", "Text\n")
      let outcome = try project.run(command)
      #expect(outcome.status == 1)
      #expect(
        (outcome.output + outcome.errors).contains("“journeys/b” has no “map.yaml”. [missing-file]")
      )
    }
  }

  @Test func whatIsNoTextIsNeverShown() throws {
    try withProject { project in
      try Self.write(to: project, levels: "budgets: {image: 50 B}\n")
      try project.write("Content/journeys/a/note.md", "![A dot](../../assets/dot.png)\n")
      try project.write("Content/assets/dot.png", bytes: Self.dot)
      let output = try project.run("check").output
      #expect(output.contains("dot.png:1:1: warning: "))
      #expect(!output.contains("\u{FFFD}"), "\(output)")
    }
  }

  @Test func noHealthCheckFailsABuild() throws {
    try withProject { project in
      try Self.write(to: project, levels: "levels: {owners: error}\n")
      #expect(try project.run("check").status == 1)
      #expect(try project.run("build").status == 0)
      for id in ["health-check", "owners", "health-check/owners"] {
        let words = try project.run("explain", id).output.split(whereSeparator: \.isWhitespace)
        #expect(words.joined(separator: " ").lowercased().contains("no health check fails "))
      }
    }
  }
}
