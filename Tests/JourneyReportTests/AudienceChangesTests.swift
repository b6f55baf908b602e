import Foundation
import TestSupport
import Testing

/// Comparisons for everyone: `build --audience everyone --since` and `diff --audience everyone`.
@Suite struct AudienceChangesTests {
  /// The content of ``AudienceTests``, and a journey that changed and is for everyone, beside it.
  private static func write(to project: Project) throws {
    try AudienceTests.write(to: project)
    try project.write("Content/journeys/bell/map.yaml", bell(score: 1))
    try project.shell("cp -r Content Before")
    try project.write("Content/journeys/bell/map.yaml", bell(score: 2))
  }

  private static func bell(score: Int) -> String {
    "title: Buy a bell\nstages: [{name: Shop, touchpoints: [{name: Shelf, feels: \(score)}]}]\n"
  }

  /// Replaces a text in a file.
  private static func edit(
    _ project: Project, _ path: String, _ from: String, _ to: String
  ) throws {
    let text = try #require(project.text(path))
    try #require(text.contains(from), "\(path) lacks \(from)")
    try project.write(path, text.replacingOccurrences(of: from, with: to))
  }

  /// Everything that is told of the changes, by where it is told.
  private static func told(_ project: Project) throws -> [(place: String, text: String)] {
    var all: [(String, String)] = []
    for format in ["text", "markdown", "html", "json"] {
      let diff = try project.run(
        "diff", "Before", "--audience", "everyone", "--format", format)
      try #require(diff.status == 0, "\(diff.errors)")
      all.append((format, diff.output))
    }
    let build = try project.run("build", "--audience", "everyone", "--since", "Before")
    try #require(build.status == 0, "\(build.errors)")
    all += try project.tree("_site").map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
    return all
  }

  /// What was told of something internal, and where.
  private static func leaks(_ told: [(place: String, text: String)]) -> [String] {
    let words = AudienceTests.secrets.filter { $0 != "hidden\"" } + ["\"hidden\"", "Internal"]
    return told.flatMap { place, text in words.filter(text.contains).map { "\(place): \($0)" } }
  }

  @Test func onlyWhatEveryoneMaySeeIsCompared() throws {
    try withProject { project in
      try Self.write(to: project)
      let told = try Self.told(project)
      #expect(Self.leaks(told) == [])
      let page = try #require(project.text("_site/what-changed.html"))
      #expect(page.contains("<bdi>Buy a bell</bdi></a>") && page.contains("1 journey changed"))
      #expect(!page.contains("Order"))
      #expect(told[0].text.contains("~ Feeling, Shelf (Shop): +1 → +2 · better"))
    }
  }

  /// What was internal before, or is now, is in neither state for everyone.
  @Test(arguments: [true, false])
  func internalThingsComeAndGoInSilence(isGone: Bool) throws {
    try withProject { project in
      try Self.write(to: project)
      let side = isGone ? "Content" : "Before"
      for path in [
        "personas/spy.md", "pages/closed.md", "journeys/margins", "journeys/order/secret.md",
        "journeys/order/proof.md", "journeys/order/at-call.md", "rules.yaml", "metrics.yaml",
      ] {
        try project.remove("\(side)/\(path)")
      }
      try project.write("\(side)/journeys/order/note.md", "---\ntitle: Note\n---\nOpen words.\n")
      let door = ", {name: Door, feels: {by: {spy: -1}, words: [Secretanger]}}"
      let open = AudienceTests.map.replacingOccurrences(of: door, with: "")
        .split(separator: "\n", omittingEmptySubsequences: false)
        .filter { line in
          !["Secret", "audience: internal", "compare:", "outcome:", "12.34"].contains {
            line.contains($0)
          } && line != "  - name: Check" && line != "    volume: 60"
        }
        .joined(separator: "\n")
        .replacingOccurrences(of: ", spy]", with: "]")
        .replacingOccurrences(of: ", spy: -2}, evidence: [hidden]}", with: "}}")
        .replacingOccurrences(of: "[talks, hidden]", with: "[talks]")
      try project.write("\(side)/journeys/order/map.yaml", open)
      let check = try project.run("build", "--content", side, "--dry-run")
      try #require(check.status == 0, "\(check.errors)")
      let told = try Self.told(project)
      #expect(Self.leaks(told) == [])
      // Volumes behind a stage that is internal now are unknown now, and were not before.
      #expect(isGone || !told[0].text.contains("Order"), "\(told[0].text)")
    }
  }

  /// Each kind of thing that can be internal: as it was when it was for everyone yet.
  private static let markers = [
    ("personas/spy.md", "audience: internal\n", ""),
    ("pages/closed.md", "audience: internal\n", ""),
    ("journeys/margins/map.yaml", "audience: internal\n", ""),
    ("journeys/order/secret.md", "audience: internal\n", ""),
    (
      "journeys/order/map.yaml", "title: Secretevidence, audience: internal",
      "title: Secretevidence"
    ),
    ("journeys/order/map.yaml", "value: 12.34 %, audience: internal", "value: 12.34 %"),
    ("journeys/order/map.yaml", "who: P2, audience: internal", "who: P2"),
    ("journeys/order/map.yaml", "source: hidden, audience: internal", "source: hidden"),
    ("journeys/order/map.yaml", "action: Secretcall, audience: internal", "action: Secretcall"),
    ("journeys/order/map.yaml", "name: Secretcheck, audience: internal", "name: Secretcheck"),
    ("journeys/order/map.yaml", "owner: Ana, audience: internal", "owner: Ana"),
    ("journeys/order/map.yaml", "effort: 2, audience: internal", "effort: 2"),
  ]

  @Test(arguments: markers)
  func whatBecameInternalIsNotToldAsRemoved(marker: (String, String, String)) throws {
    try withProject { project in
      try Self.write(to: project)
      try Self.edit(project, "Before/\(marker.0)", marker.1, marker.2)
      let told = try Self.told(project)
      #expect(Self.leaks(told) == [])
      #expect(told[0].text.contains("Buy a bell (bell)"))
      #expect(!told[0].text.contains("removed") && !told[0].text.contains("Order"))
    }
  }

  /// A thing at a stage of another name now, or in other words, is the same thing.
  @Test(arguments: [
    (
      "name: Pay\n    touchpoints: [{name: Card}]\n    metrics: [{metric: nps, value: 31}]",
      """
      name: Checkout
          touchpoints: [{name: Card}]
          metrics: [{metric: nps, value: 31, audience: internal}]
      """, "31"
    ),
    (
      "name: Pay\n    touchpoints: [{name: Card, quotes: [{text: The boss is mad, who: P2}, Fine]}]",
      """
      name: Pay
          touchpoints: [{name: Card, quotes: [{text: The boss is mad and sad, who: P2, audience: \
      internal}, Fine]}]
      """, "boss"
    ),
  ])
  func whatBecameInternalElsewhereIsNotTold(before: String, after: String, word: String) throws {
    try withProject { project in
      for (side, stage) in [("Before", before), ("Content", after)] {
        try project.write(
          "\(side)/metrics.yaml", "- {id: nps, name: Recommendation, kind: nps}\n")
        try project.write("\(side)/personas/ann.md", "---\nname: Ann\n---\n")
        try project.write("\(side)/site.yaml", "title: Maps\n")
        try project.write(
          "\(side)/journeys/order/map.yaml",
          "title: Order\npersona: ann\nstages:\n  - \(stage)\n  - name: Deliver\n    touchpoints: [{name: Door}]\n"
        )
      }
      let diff = try project.run("diff", "Before", "--audience", "everyone")
      #expect(diff.status == 0 && !diff.output.contains(word), "\(diff.output)\(diff.errors)")
      let own = try project.run("diff", "Before")
      #expect(own.output.contains(word), "\(own.output)")
    }
  }

  @Test func everythingBecameInternalUnderOtherNames() throws {
    try withProject { project in
      try Self.write(to: project)
      for marker in Self.markers {
        try Self.edit(project, "Before/\(marker.0)", marker.1, marker.2)
      }
      // The folder is another one, and the journey the same.
      try project.shell("mv Before/journeys/margins Before/journeys/costs")
      try Self.edit(project, "Before/journeys/order/map.yaml", "margins", "costs")
      try Self.edit(project, "Before/journeys/order/note.md", "margins", "costs")
      let told = try Self.told(project)
      #expect(Self.leaks(told) == [])
      #expect(!told[0].text.contains("costs"))
    }
  }

  @Test func whatWasInternalIsNewForEveryone() throws {
    try withProject { project in
      try Self.write(to: project)
      try Self.edit(project, "Content/journeys/margins/map.yaml", "audience: internal\n", "")
      let text = try project.run("diff", "Before", "--audience", "everyone").output
      #expect(text.contains("+ Journey added: Secretjourney (margins)"), "\(text)")
    }
  }

  @Test func whatIsRemovedAndWasForEveryoneIsTold() throws {
    try withProject { project in
      try Self.write(to: project)
      try project.remove("Content/journeys/bell")
      let text = try project.run("diff", "Before", "--audience", "everyone").output
      #expect(text.contains("− Journey removed: Buy a bell (bell)"), "\(text)")
    }
  }

  /// A slip in the word that says who may see it leaves the thing open to all, were it not told.
  @Test func whatCannotBeReadIsNotCompared() throws {
    try withProject { project in
      try Self.write(to: project)
      try Self.edit(
        project, "Before/journeys/order/map.yaml", "who: P2, audience: internal",
        "who: P2, audience: intrnal")
      let order = try Self.told(project)
      #expect(Self.leaks(order) == [])
      #expect(order[0].text.contains("! Journey not compared: Order (order)"))
      try Self.edit(project, "Before/personas/spy.md", "audience: internal", "audience: intrnal")
      let all = try Self.told(project)
      #expect(Self.leaks(all) == [])
      #expect(all[0].text.contains("! Journey not compared: Buy a bell (bell)"))
      #expect(!all[0].text.contains("Persona"))
    }
  }

  @Test(arguments: ["Before", "Content"])
  func aJourneyThatMayBeInternalIsNotNamed(side: String) throws {
    try withProject { project in
      try Self.write(to: project)
      try Self.edit(
        project, "\(side)/journeys/margins/map.yaml", "audience: internal", "audience: intrnal")
      let diff = try project.run("diff", "Before", "--audience", "everyone")
      #expect(diff.status == (side == "Before" ? 0 : 1))
      #expect(diff.errors.contains("“\(side)” has 1 error"), "\(diff.errors)")
      #expect(Self.leaks([("text", diff.output)]) == [])
      #expect(!diff.output.contains("not compared") && diff.output.contains("Buy a bell (bell)"))
      // A comment that is posted must not look as if all had been compared.
      for format in ["text", "markdown", "html"] {
        let told = try project.run("diff", "Before", "--audience", "everyone", "--format", format)
        #expect(told.output.contains("not all journeys could be compared"), "\(told.output)")
      }
    }
  }

  @Test func aPublishedSiteHasToBeForEveryone() throws {
    try withProject { project in
      try Self.write(to: project)
      try project.run("build", "--content", "Before", "--output", "own")
      try project.run(
        "build", "--content", "Before", "--output", "open", "--audience", "everyone")
      for command in [["diff", "own"], ["build", "--since", "own/portfolio.json"]] {
        let refused = try project.start(command + ["--audience", "everyone"]).wait()
        #expect(refused.status == 3)
        #expect(refused.errors.contains("was not built for everyone"), "\(refused.errors)")
        #expect(refused.output.isEmpty)
      }
      let open = try project.run("diff", "open", "--audience", "everyone")
      #expect(open.status == 0 && open.output.contains("Buy a bell (bell)"), "\(open)")
      #expect(try project.run("diff", "open", "open", "--audience", "everyone").status == 0)
      let later = try project.run("diff", "Before", "open", "--audience", "everyone")
      #expect(later.status == 2)
      #expect(later.errors.contains("does not say what has become internal"), "\(later.errors)")
      // What the published site told, and is internal now, is not told once more.
      try Self.edit(
        project, "Content/journeys/bell/map.yaml", "name: Shelf, ",
        "name: Shelf, audience: internal, ")
      let hidden = try project.run("diff", "open", "--audience", "everyone")
      #expect(!hidden.output.contains("Shelf") && !hidden.output.contains("bell"), "\(hidden)")
    }
  }

  @Test func anotherAudienceOfAnOldQuoteChangesThePage() throws {
    try withProject { project in
      try Self.write(to: project)
      func build(_ output: String) throws {
        let build = try project.run(
          "build", "--audience", "everyone", "--since", "Before", "--output", output)
        try #require(build.status == 0, "\(build.errors)")
      }
      let map = "Before/journeys/bell/map.yaml"
      try Self.edit(project, map, "feels: 1", "feels: 1, quotes: [{text: Loud, who: P1}]")
      try build("_site")
      #expect(project.text("_site/what-changed.html")?.contains("Loud") == true)
      try Self.edit(project, map, "who: P1", "who: P1, audience: internal")
      try build("_site")
      try build("fresh")
      #expect(try project.tree("_site") == project.tree("fresh"))
      #expect(project.text("_site/what-changed.html")?.contains("Loud") == false)
    }
  }
}
