import Foundation
import TestSupport
import Testing

/// Problems that a team has accepted for now, in a check and in a build.
@Suite struct BaselineTests {
  private static func knowAll(_ project: Project, _ file: String = "known.json") throws {
    let outcome = try project.run("check", "--baseline", file, "--write-baseline")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func toleratesWhatIsKnownAndNothingElse() throws {
    try withProject { project in
      try GateTests.write(to: project)
      try project.makeFolder("ci")
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

  @Test func aStrictBuildToleratesThemToo() throws {
    try withProject { project in
      try GateTests.write(to: project)
      try Self.knowAll(project)
      let alone = try project.run("build", "--strict")
      #expect(alone.status == 1 && !project.exists("_site"))
      let gate = ["build", "--strict", "--baseline", "known.json"]
      for state in ["first", "again, from the cache"] {
        let build = try project.start(gate).wait()
        #expect(build.status == 0, "\(state): \(build.errors)")
        #expect(build.errors.isEmpty)
        #expect(build.output.hasPrefix("Tolerated 1 problem of known.json\nBuilt 1 journey, "))
      }
      let before = try project.tree("_site")
      let without = try project.run("build", "--strict")
      #expect(without.status == 1, "nothing changed but the baseline")
      #expect(without.errors.hasSuffix("Nothing was written.\n"))
      #expect(try project.tree("_site") == before)
      try project.write("Content/journeys/a/other.md", "Text\n\n<i>raw</i>\n")
      let worse = try project.start(gate).wait()
      #expect(worse.status == 1)
      #expect(worse.errors.contains("other.md:3:1: warning: ") && !worse.errors.contains("note.md"))
      #expect(try project.tree("_site") == before)
      let mild = try project.run("build", "--baseline", "known.json")
      #expect(mild.status == 0)
      #expect(mild.errors.contains("other.md:3:1: warning: ") && !mild.errors.contains("note.md"))
    }
  }

  @Test func aBuildToleratesErrorsThatASiteCanHave() throws {
    try withProject { project in
      try GateTests.write(to: project, levels: "levels: {raw-html: error}\n")
      try project.write("Content/journeys/a/link.md", "[gone](gone.md)\n")
      try Self.knowAll(project)
      #expect(try project.run("build").status == 1)
      #expect(try project.run("build", "--baseline", "known.json").status == 0)
    }
  }

  @Test func whatCannotBeBuiltFailsAllTheSame() throws {
    try withProject { project in
      try GateTests.write(to: project)
      try project.write("Content/journeys/b/map.yaml", "title: B\nstagse: []\n")
      let written = try project.run("check", "--baseline", "known.json", "--write-baseline")
      let warning = "with which no site can be built, whoever tolerates it: mend that first.\n"
      #expect(written.output.hasSuffix(warning), "\(written.output)")
      let check = try project.run("check", "--baseline", "known.json")
      #expect(check.status == 0 && check.output.hasSuffix(warning))
      let build = try project.run("build", "--baseline", "known.json")
      #expect(build.status == 1)
      #expect(build.errors.contains("Content/journeys/b/map.yaml:2:1: error: "))
      #expect(!build.errors.contains("note.md"))
    }
  }

  @Test func doesNotDependOnTheWorkingFolder() throws {
    try withProject { project in
      let site = project.in("docs/maps")
      try GateTests.write(to: site)
      try site.write("Templates/layout.mustache", "{{nonsense}}\n")
      try site.link("Content/linked.md", to: "journeys/a/note.md")
      try Self.knowAll(site)
      let text = try #require(site.text("known.json"))
      #expect(text.contains("\"journeys/a/map.yaml\"") && !text.contains("Content/"))
      let folder = ["--content", "docs/maps/Content", "--templates", "docs/maps/Templates"]
      let file = ["--baseline", "docs/maps/known.json", "--fail-on", "health"]
      let outcome = try project.start(["check"] + folder + file).wait()
      #expect(outcome.output.contains(": 0 new, "), "\(outcome.output)")
      #expect(outcome.output.contains(" known, 0 fixed"))
      let absolute = [
        "--content", site.absolute("Content"), "--templates", site.folder + "/Templates",
      ]
      #expect(try project.start(["check"] + absolute + file).wait().status == 0)
    }
  }

  @Test func aRenamedStepIsNotNew() throws {
    try withProject { project in
      func map(_ name: String) -> String {
        "title: A\nstages:\n  - name: S\n    touchpoints:\n"
          + "      - {name: \(name), feels: 1, pains: [Nobody answers]}\n"
      }
      try GateTests.write(to: project)
      try project.write("Content/journeys/a/map.yaml", map("T"))
      try Self.knowAll(project)
      let gate = ["check", "--baseline", "known.json", "--fail-on", "health"]
      try project.write("Content/journeys/a/map.yaml", map("Counter"))
      let renamed = try project.start(gate).wait()
      #expect(renamed.status == 0, "\(renamed.output)")
      #expect(renamed.output.contains(": 0 new, ") && renamed.output.contains(" known, 0 fixed"))
      try project.write(
        "Content/journeys/a/map.yaml", map("Counter") + "      - {name: T, feels: 1}\n")
      #expect(try project.start(gate).wait().status == 1, "the old one is there still")
    }
  }

  @Test(arguments: [true, false])
  func aStepInThePlaceOfAMendedOneIsNew(isKept: Bool) throws {
    try withProject { project in
      func map(_ steps: String...) -> String {
        "title: A\nstages:\n  - name: S\n    touchpoints:\n"
          + steps.map { "      - {name: \($0)}\n" }.joined()
      }
      let bad = "feels: 1, pains: [Nobody answers]"
      try GateTests.write(to: project)
      try project.write("Content/journeys/a/map.yaml", map("T, \(bad)", "U, owner: Ana, \(bad)"))
      try Self.knowAll(project)
      let mended = isKept ? ["T, owner: Ana, \(bad)"] : []
      let other = "Counter, feels: 1, pains: [A queue at noon]"
      try project.write(
        "Content/journeys/a/map.yaml",
        map("U, owner: Ana, \(bad)") + (mended + [other]).map { "      - {name: \($0)}\n" }.joined()
      )
      let outcome = try project.run("check", "--baseline", "known.json", "--fail-on", "health")
      #expect(outcome.status == 1, "\(outcome.output)")
      #expect(outcome.output.contains("“s/counter” fails the health check"))
    }
  }

  @Test func onesOfAnEarlierFormAreRead() throws {
    try withProject { project in
      try GateTests.write(to: project)
      try Self.knowAll(project)
      let old = try #require(project.text("known.json"))
        .replacingOccurrences(of: "\"version\": 2", with: "\"version\": 1")
        .replacingOccurrences(of: "\"path\": \"", with: "\"path\": \"Content/")
      try project.write("known.json", old)
      let gate = try project.run("check", "--baseline", "known.json", "--fail-on", "health")
      #expect(gate.status == 0, "\(gate.output)")
      try Self.knowAll(project)
      #expect(project.text("known.json")?.contains("\"version\": 2") == true)
    }
  }

  @Test(arguments: [
    ("{", "line 1"), ("[]", "no version"), ("{\"version\": 9}", "version 9"), ("", "no baseline"),
  ])
  func oneThatCannotBeReadIsTheEnvironmentsFault(text: String, hint: String) throws {
    try withProject { project in
      try GateTests.write(to: project)
      if !text.isEmpty { try project.write("known.json", text) }
      for command in ["check", "build"] {
        let outcome = try project.run(command, "--baseline", "known.json")
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(hint), "\(outcome.errors)")
      }
    }
  }

  @Test func writingNeedsAFile() throws {
    try withProject { project in
      try GateTests.write(to: project)
      let outcome = try project.run("check", "--write-baseline")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("--baseline FILE"))
    }
  }

  @Test(arguments: [
    ("Content/site.yaml", "is no baseline that Waymark wrote"),
    ("mine.json", "is no baseline that Waymark wrote"),
    ("conflict.json", "is no baseline that Waymark wrote"),
    ("Content", "is no baseline that Waymark wrote"), ("none/known.json", "no folder “none”"),
    ("mine.json/known.json", "no folder “mine.json”"),
  ])
  func writesOverNothingElseAndMakesNoFolders(path: String, words: String) throws {
    try withProject { project in
      try GateTests.write(to: project)
      try project.write("mine.json", "{\"version\": 1, \"name\": \"mine\"}\n")
      try project.write("conflict.json", "<<<<<<< HEAD\n{\"version\": 2, \"problems\": []}\n")
      let before = try project.tree(".")
      let outcome = try project.run("check", "--baseline", path, "--write-baseline")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
      #expect(try project.tree(".") == before)
      #expect(!project.exists("none"))
    }
  }
}
