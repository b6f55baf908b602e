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
      #expect(try project.run("diff", "HEAD", "--exit-code").output == "No journey changed.\n")
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
      for old in ["old", "old/Content", "old/_site/portfolio.json"] {
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
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("“old” has 2 errors"), "\(outcome.errors)")
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
