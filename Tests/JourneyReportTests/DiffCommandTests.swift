import Foundation
import TestSupport
import Testing

/// `waymark diff` between folders, revisions and published sites.
@Suite struct DiffCommandTests {
  private static func map(score: Int, name: String = "Phone call") -> String {
    "title: Book a repair\nstages:\n  - name: Booking\n    touchpoints:\n"
      + "      - {name: \(name), feels: \(score), pains: [Nobody answers], owner: Workshop}\n"
  }

  private static let path = "Content/journeys/a/map.yaml"

  /// Makes a repository with the content in its first commit.
  private static func commit(_ project: Project) throws {
    let outcome = try project.shell(
      "git init -q . && git add -A && "
        + "git -c user.name=T -c user.email=t@example.org commit -q -m One")
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func tellsWhatIsNotCommitted() throws {
    try withProject { project in
      try project.write(Self.path, Self.map(score: -2))
      try Self.commit(project)
      #expect(
        try project.run("diff", "HEAD", "--exit-code").output.hasSuffix("\nNo journey changed.\n"))
      try project.write(Self.path, Self.map(score: 1))
      let outcome = try project.run("diff", "HEAD")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Feeling, Phone call (Booking): −2 → +1 · better"))
      #expect(outcome.errors.isEmpty)
      #expect(try project.run("diff", "HEAD", "--exit-code").status == 1)
      #expect(try project.run("diff", "HEAD", "HEAD", "--exit-code").status == 0)
    }
  }

  @Test func readsARevisionFromAFolderOfTheRepository() throws {
    try withProject { project in
      let docs = project.in("docs with space")
      try docs.write(Self.path, Self.map(score: -2))
      try docs.write("Content/journeys/a/Überblick.md", "# Ü\n")
      try Self.commit(project)
      try docs.write(Self.path, Self.map(score: -2, name: "Telephone"))
      let outcome = try docs.run("diff", "HEAD")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("Phone call → Telephone"))
    }
  }

  @Test func aRevisionWithoutContentHasNoJourneys() throws {
    try withProject { project in
      try project.write("README.md", "Nothing yet\n")
      try Self.commit(project)
      try project.write(Self.path, Self.map(score: 1))
      #expect(try project.run("diff", "HEAD").output.contains("Book a repair (a)"))
    }
  }

  @Test func comparesFoldersProjectsAndPublishedSites() throws {
    try withProject { project in
      for (name, score) in [("old", -2), ("new", 2)] {
        try project.in(name).write(Self.path, Self.map(score: score))
      }
      #expect(try project.in("old").run("build").status == 0)
      let change = "−2 → +2"
      for old in ["old", "old/Content", "old/_site/portfolio.json", "old/_site"] {
        for new in ["new", "new/Content"] {
          let outcome = try project.run("diff", old, new)
          #expect(outcome.output.contains(change), "\(old) \(new): \(outcome)")
        }
      }
      let same = try project.run("diff", "old", "old/_site/portfolio.json", "--exit-code")
      #expect(same.status == 0, "\(same.output)")
    }
  }

  @Test func leavesDraftsOutUnlessAsked() throws {
    try withProject { project in
      try project.write("old/journeys/a/map.yaml", Self.map(score: 1))
      try project.write("new/journeys/a/map.yaml", Self.map(score: 1))
      try project.write("new/journeys/b/map.yaml", "status: draft\n" + Self.map(score: 2))
      #expect(try project.run("diff", "old", "new", "--exit-code").status == 0)
      #expect(try project.run("diff", "old", "new", "--exit-code", "--drafts").status == 1)
    }
  }

  @Test func saysWhatCouldNotBeRead() throws {
    try withProject { project in
      try project.write("old/journeys/a/map.yaml", "title: A\nstagse: []\n")
      try project.write("new/journeys/a/map.yaml", Self.map(score: 1))
      let outcome = try project.run("diff", "old", "new")
      #expect(outcome.status == 0, "nobody can mend the past")
      #expect(outcome.errors.contains("“old” has 2 errors"), "\(outcome.errors)")
      #expect(outcome.output.contains("2 errors in the earlier state"), "\(outcome.output)")
      #expect(outcome.output.contains("! old/journeys/a/map.yaml:2:1: error: A map has no key"))
    }
  }

  @Test(arguments: ["text", "markdown", "html", "json"])
  func aMapThatCannotBeReadIsNotTakenForRemoved(format: String) throws {
    try withProject { project in
      try project.write("old/journeys/a/map.yaml", Self.map(score: 1))
      try project.write("old/journeys/b/map.yaml", Self.map(score: 1))
      try project.write("new/journeys/a/map.yaml", "title: [Book a repair\nstages:\n")
      try project.write("new/journeys/b/map.yaml", Self.map(score: 1))
      let outcome = try project.run("diff", "old", "new", "--format", format)
      #expect(outcome.status == 1)
      if format == "json" {
        #expect(outcome.output.contains(#""id": "a","#), "\(outcome.output)")
        #expect(outcome.output.contains(#""removed": []"#) && outcome.output.contains("\"new\""))
      } else {
        #expect(outcome.output.contains("Journey not compared"), "\(outcome.output)")
        #expect(outcome.output.contains("it could not be read in the later state"))
        #expect(!outcome.output.contains("Journey removed"))
      }
      #expect(outcome.output.contains("journeys/a/map.yaml:"), "\(outcome.output)")
      let back = try project.run("diff", "new", "old", "--format", format)
      #expect(back.status == 0)
      #expect(!back.output.contains("Journey added"))
    }
  }

  @Test func unknownReferencesStandInTheResult() throws {
    try withProject { project in
      try project.write("old/journeys/a/map.yaml", Self.map(score: 1))
      try project.write("new/journeys/a/map.yaml", "persona: nobody\n" + Self.map(score: 1))
      let outcome = try project.run("diff", "old", "new", "--format", "markdown")
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("There is no persona “nobody”"), "\(outcome.output)")
    }
  }

  @Test(arguments: ["stray", "stray/deep", "old/_site/journeys"])
  func aFolderWithoutJourneysIsRefused(folder: String) throws {
    try withProject { project in
      try project.write(Self.path, Self.map(score: 1))
      try project.write("old/Content/journeys/a/map.yaml", Self.map(score: 1))
      try project.write("stray/deep/notes.txt", "Nothing of a journey\n")
      _ = try project.in("old").run("build")
      for command in [["diff", folder], ["build", "--since", folder]] {
        let outcome = try project.start(command).wait()
        #expect(outcome.status == 3, "\(outcome)")
        #expect(outcome.output.isEmpty, "\(outcome.output)")
        #expect(outcome.errors.contains("“\(folder)” holds no journeys"), "\(outcome.errors)")
      }
    }
  }

  @Test func whatBecameADraftIsNotTakenForRemoved() throws {
    try withProject { project in
      try project.write("old/journeys/a/map.yaml", Self.map(score: 1))
      try project.write("old/journeys/b/map.yaml", Self.map(score: 1))
      try project.write("Content/journeys/b/map.yaml", Self.map(score: 1))
      try project.write(Self.path, "status: draft\n" + Self.map(score: 1))
      let text = try project.run("diff", "old").output
      #expect(text.contains("Journey is now a draft: Book a repair (a)"), "\(text)")
      #expect(!text.contains("Journey removed"))
      try project.run("build", "--since", "old")
      let page = try #require(project.text("_site/what-changed.html"))
      #expect(page.contains("Journey is now a draft: <bdi>Book a repair</bdi>"))
    }
  }

  @Test func aChangedLimitIsNoSuccess() throws {
    try withProject { project in
      let map =
        "title: Book a repair\nstages:\n"
        + "  - {name: Search, volume: 1000, touchpoints: [{name: Map}]}\n"
        + "  - {name: Booking, volume: 500, touchpoints: [{name: Phone call}]}\n"
      for (side, limit) in [("old", 25), ("new", 80)] {
        try project.write("\(side)/journeys/a/map.yaml", map)
        try project.write("\(side)/site.yaml", "title: T\nthresholds: {drop-off: \(limit) %}\n")
      }
      let text = try project.run("diff", "old", "new").output
      #expect(
        text.contains("failed → passed · only because the limit changed: 25\u{A0}% → 80\u{A0}%"),
        "\(text)")
      #expect(text.contains("1 check with another limit"))
      #expect(!text.contains("now passes") && !text.contains("better"))
    }
  }

  @Test func rulesAreToldByTheirWords() throws {
    try withProject { project in
      try project.write(
        "old/metrics.yaml", "- {id: watch-rate, name: Watch rate, kind: rate}\n")
      try project.write(
        "old/rules.yaml",
        "- {id: hook, when: {metric: watch-rate, below: 50 %}, do: Change the hook}\n")
      func map(_ rate: Int) -> String {
        Self.map(score: 1) + "metrics: [{metric: watch-rate, value: \(rate) %}]\n"
      }
      try project.write("old/journeys/a/map.yaml", map(60))
      try project.shell("cp -r old new")
      try project.write("new/journeys/a/map.yaml", map(40))
      let text = try project.run("diff", "old", "new").output
      #expect(text.contains("Decision rule, Change the hook: clear → fired"), "\(text)")
    }
  }

  @Test func speaksTheLanguageOfTheLaterSite() throws {
    try withProject { project in
      try project.write("old/site.yaml", "title: T\nlanguage: en\n")
      try project.write("new/site.yaml", "title: T\nlanguage: de\n")
      try project.write("old/journeys/a/map.yaml", Self.map(score: -1))
      try project.write("new/journeys/a/map.yaml", Self.map(score: 1))
      for format in ["text", "markdown", "html"] {
        let outcome = try project.run("diff", "old", "new", "--format", format)
        #expect(outcome.output.contains("Verglichen: old → new"), "\(outcome.output)")
        #expect(outcome.output.contains("Gefühl"))
        #expect(!outcome.output.contains("What changed in the journeys"))
      }
      #expect(
        try project.run("diff", "new", "old").output.contains("Compared: new → old"))
    }
  }

  @Test(arguments: [
    (["nowhere"], "no git repository"), (["broken.json"], "line 1"),
    (["list.json"], "no snapshot"),
  ])
  func aSideThatCannotBeReadIsTheEnvironmentsFault(sides: [String], hint: String) throws {
    try withProject { project in
      try project.write(Self.path, Self.map(score: 1))
      try project.write("broken.json", "{")
      try project.write("list.json", "[]")
      let outcome = try project.start(["diff"] + sides).wait()
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    }
  }

  @Test func namesAnUnknownRevisionAndAMissingGit() throws {
    try withProject { project in
      try project.write(Self.path, Self.map(score: 1))
      try Self.commit(project)
      for name in ["v9", "--end-of-options", "HEAD:README.md"] {
        let outcome = try project.run("diff", "--", name)
        #expect(outcome.status == 3, "\(name)")
        #expect(outcome.errors.contains("“\(name)”"), "\(outcome.errors)")
      }
      let outcome = try project.run("diff", "HEAD", environment: ["PATH": "/nonexistent"])
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("needs git"))
    }
  }

  @Test(arguments: [
    ("markdown", "<!-- waymark-diff -->\n"), ("html", "<!doctype html>\n"), ("json", "{"),
  ])
  func formatsAreAllThatIsWritten(format: String, start: String) throws {
    try withProject { project in
      try project.write("old/journeys/a/map.yaml", Self.map(score: -1))
      try project.write("new/journeys/a/map.yaml", Self.map(score: 1))
      let outcome = try project.run("diff", "old", "new", "--format", format)
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.hasPrefix(start))
      #expect(outcome.output.contains("Phone call"))
    }
  }
}
