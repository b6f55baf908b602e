import Foundation
import TestSupport
import Testing

/// A site that is built, changed and built again.
@Suite struct BuildTests {
  @Test func saysInOneLineWhatItDid() throws {
    try withProject { project in
      try project.writeSample(journeys: 2)
      let first = try project.run("build")
      #expect(first.status == 0)
      #expect(first.errors.isEmpty)
      let pattern =
        #/Built 2 journeys, \d+ pages \([\d.]+ [kM]B\) in [\d.]+ m?s: (\d+) files written, 0 unchanged, 0 removed → _site\n/#
      let match = try #require(first.output.wholeMatch(of: pattern))
      let second = try project.run("build")
      #expect(second.output.contains(": 0 files written, \(match.1) unchanged, 0 removed → _site"))
      #expect(try project.run("build", "--quiet").output.isEmpty)
    }
  }

  @Test func aLanguageWithoutTranslationIsNoted() throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      try project.write("Content/site.yaml", "title: Parcours\nlanguage: fr\n")
      let outcome = try project.run("build")
      #expect(outcome.status == 0)
      #expect(
        outcome.errors.contains("note: Texts of the pages stay English in “fr”: about-money"))
      try project.write("Content/site.yaml", "title: Journeys\nlanguage: de\n")
      #expect(try project.run("build").errors.isEmpty)
      #expect(project.text("_site/index.html")?.contains("Was als Nächstes zu tun ist") == false)
      #expect(project.text("_site/index.html")?.contains(">Gesundheit<") == true)
    }
  }

  @Test func removesStalePagesAndKeepsTheRest() throws {
    try withProject { project in
      try project.writeSample(journeys: 3)
      try project.run("build")
      try project.write("_site/journeys/mine.html", "mine")
      try project.write("_site/404.html", "changed")
      try project.remove("Content/journeys/journey-1")
      let outcome = try project.run("build")
      #expect(outcome.status == 0)
      #expect(!project.exists("_site/journeys/journey-1.html"))
      #expect(!project.exists("_site/journeys/journey-1.json"))
      #expect(project.exists("_site/journeys/journey-2.html"))
      #expect(project.text("_site/journeys/mine.html") == "mine")
      #expect(project.text("_site/404.html") == "changed")
      #expect(outcome.errors.contains("“_site/404.html” was changed by hand"))
      let strict = try project.run("build", "--strict")
      #expect(strict.status == 1)
      #expect(
        strict.errors.contains(
          "error: 1 file of the site could not be written, which --strict counts as failure."))
      #expect(try project.run("build", "--force").errors.isEmpty)
      #expect(project.text("_site/404.html") != "changed")
    }
  }

  @Test func aFailedBuildLeavesTheOldSite() throws {
    try withProject { project in
      try project.writeSample(journeys: 3)
      try project.run("build")
      let before = try project.tree("_site")
      try project.write("Content/journeys/journey-0/map.yaml", "title: [broken\n")
      let outcome = try project.run("build")
      #expect(outcome.status == 1)
      #expect(try project.tree("_site") == before)
    }
  }

  /// A disk that takes no more than 4 kB a file stands for one that is full.
  @Test func aFullDiskLeavesTheOldSite() throws {
    try withProject { project in
      try project.writeSample(journeys: 3)
      try project.run("build")
      let before = try project.tree("_site")
      try project.writeSample(journeys: 4, wording: "second")
      let outcome = try project.shell("trap '' XFSZ; ulimit -f 8; \"$WAYMARK\" build; echo $?")
      #expect(outcome.output == "3\n")
      #expect(outcome.errors.contains("Cannot write “_site/"))
      #expect(try project.tree("_site") == before)
      let fresh = try project.shell(
        "trap '' XFSZ; ulimit -f 8; \"$WAYMARK\" build --output fresh; echo $?")
      #expect(fresh.output == "3\n")
      #expect(!project.exists("fresh"))
    }
  }

  @Test func dryRunShowsWhatItWouldDo() throws {
    try withProject { project in
      try project.writeSample(journeys: 2)
      let fresh = try project.run("build", "--dry-run")
      #expect(fresh.output.contains("write  _site/index.html\n"))
      #expect(!project.exists("_site"))
      try project.run("build")
      try project.remove("Content/journeys/journey-1")
      let before = try project.tree("_site")
      let outcome = try project.run("build", "--dry-run")
      #expect(outcome.output.contains("remove _site/journeys/journey-1.html\n"))
      #expect(!outcome.output.contains("_site/journeys/journey-0.html"))
      #expect(try project.tree("_site") == before)
    }
  }

  @Test func warningsFailOnlyAStrictBuild() throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      try project.write("Content/assets/unused.png", "no image")
      try project.write("Content/journeys/journey-0/unused.csv", "week,a\n1,2\n")
      let strict = try project.run("build", "--strict")
      #expect(strict.status == 1)
      #expect(!project.exists("_site"))
    }
  }

  @Test(arguments: ["/", ".", "..", "Content", "Content/site", "Templates", "/proc"])
  func refusesDangerousOutputs(output: String) throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      try project.makeFolder("Templates")
      let before = try project.tree(".")
      for arguments in [["build", "--output", output], ["build", "--force", "--output", output]] {
        let outcome = try project.start(arguments).wait()
        #expect(outcome.status == (output == "/proc" && arguments.count == 4 ? 3 : 2))
        #expect(try project.tree(".") == before)
      }
    }
  }

  @Test func refusesTheHomeFolder() throws {
    try withProject { project in
      try project.writeSample(journeys: 1, in: "work/Content")
      let outcome = try project.in("work").run(
        "build", "--output", "../home", environment: ["HOME": project.absolute("home/me")])
      try project.makeFolder("home/me")
      let refused = try project.in("work").run(
        "build", "--output", "../home", environment: ["HOME": project.absolute("home/me")])
      #expect(outcome.status == 0 || outcome.status == 2)
      #expect(refused.status == 2)
    }
  }

  @Test func failsWhereTheOutputCannotBeWritten() throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      try project.write("file", "x")
      for output in ["file/site", "/proc/waymark", "/dev/null/site"] {
        let outcome = try project.run("build", "--output", output)
        #expect(outcome.status == 3, "\(output)")
        #expect(outcome.errors.contains("“\(output)”"), "\(outcome.errors)")
      }
    }
  }

  @Test func leavesLinksAlone() throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      try project.write("secret.md", "secret")
      try project.link("Content/journeys/journey-0/secret.md", to: "../../../secret.md")
      let read = try project.run("build")
      #expect(read.status == 1)
      #expect(read.errors.contains("[symbolic-link]"))
      try project.remove("Content/journeys/journey-0/secret.md")
      try project.makeFolder("elsewhere")
      try project.link("_site", to: "elsewhere")
      #expect(try project.run("build").status == 2)
      #expect(try project.tree("elsewhere").isEmpty)
    }
  }

  @Test func respectsTheMaskOfNewFiles() throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      let outcome = try project.shell(
        """
        umask 022; "$WAYMARK" build -q; stat -c %a _site/index.html
        umask 077; "$WAYMARK" build -q --output private; stat -c %a private/index.html
        """)
      #expect(outcome.output == "644\n600\n")
    }
  }

  @Test func cleanUndoesABuild() throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      try project.run("build")
      let clean = try project.run("clean")
      #expect(clean.status == 0)
      #expect(clean.output.hasPrefix("Removed "))
      #expect(!project.exists("_site"))
      #expect(try project.run("clean").output == "There is no folder “_site”; nothing to clean.\n")
      try project.write("_site/mine", "mine")
      #expect(try project.run("clean").status == 2)
      #expect(project.exists("_site/mine"))
    }
  }

  @Test func aFolderInThePlaceOfAFileIsNamed() throws {
    try withProject { project in
      try project.makeFolder("Content/journeys/a/map.yaml")
      try project.write("Content/metrics.yaml/note.md", "Text\n")
      let outcome = try project.run("build")
      #expect(outcome.status == 1)
      for path in ["Content/journeys/a/map.yaml", "Content/metrics.yaml"] {
        let message = "“\(path)” is a folder, where a file of that name is read."
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
      }
      #expect(!project.exists("_site"))
    }
  }

  @Test func saysThatThereIsNoJourneyYet() throws {
    try withProject { project in
      try project.write("Content/site.yaml", "title: T\n")
      let build = try project.run("build")
      #expect(build.status == 0)
      #expect(build.output.contains("There is no journey yet: write “journeys/NAME/map.yaml”"))
    }
  }
}
