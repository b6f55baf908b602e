import Foundation
import TestSupport
import Testing

/// `waymark build --since`: a page of what changed, marks, and a feed.
@Suite struct ChangesTests {
  private static func map(_ title: String, score: Int, more: String = "") -> String {
    "title: \(title)\n\(more)stages:\n  - name: Booking\n    touchpoints:\n"
      + "      - {name: Phone call, feels: \(score), pains: [Nobody answers]}\n"
  }

  /// A repository of two journeys, of which one changes after the tag v1.
  private static func makeHistory(_ project: Project) throws {
    try project.write("Content/site.yaml", "title: Our journeys\norganisation: Spoke & Chain\n")
    try project.write("Content/journeys/a/map.yaml", map("Book a repair", score: -2))
    try project.write("Content/journeys/b/map.yaml", map("Buy a bell", score: 1))
    try commit(project, "One", at: "2026-09-01T10:00:00Z")
    try project.shell("git tag v1")
    try project.write("Content/journeys/a/map.yaml", map("Book a repair", score: 1))
    try project.write("Content/journeys/c/map.yaml", map("Sell a bicycle", score: 0))
    try commit(project, "Two", at: "2026-09-30T12:30:45+02:00")
  }

  private static func commit(_ project: Project, _ message: String, at date: String) throws {
    let outcome = try project.shell(
      "export GIT_AUTHOR_DATE='\(date)' GIT_COMMITTER_DATE='\(date)'\n"
        + "git init -q . && git add Content && "
        + "git -c user.name=T -c user.email=t@example.org commit -q -m \(message)")
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func thePageTellsWhatTheDiffTells() throws {
    try withProject { project in
      try Self.makeHistory(project)
      let build = try project.run("build", "--since", "v1")
      #expect(build.status == 0, "\(build.errors)")
      let page = try #require(project.text("_site/what-changed.html"))
      #expect(page.contains("Compared with “v1”."))
      #expect(page.contains("Journey added: <a href=\"journeys/c.html\">"))
      #expect(page.contains("<a href=\"journeys/a.html#at-booking--phone-call\">"))
      #expect(page.contains("How it felt and how it feels: Book a repair"))
      #expect(!page.contains("Buy a bell"))
      let diff = try project.run("diff", "v1")
      let lines = diff.output.split(separator: "\n")
      #expect(lines[0] == "Compared: v1 (1\u{A0}Sep\u{A0}2026) → Content")
      #expect(lines[1] == "3 things got better.")
      #expect(page.contains("<p class=\"diff-verdict\">3 things got better.</p>"))
      let words = lines[2]
      for count in words.split(separator: ", ") {
        #expect(page.contains("<li>\(count)</li>"), "the page lacks “\(count)”")
      }
    }
  }

  @Test func changedJourneysAreMarkedAndOthersAreNot() throws {
    try withProject { project in
      try Self.makeHistory(project)
      try project.run("build", "--since", "v1")
      let mark = { (name: String, text: String) in
        "what-changed.html#changed-\(name)\" class=\"tag changed\">\(text)</a>"
      }
      let atlas = try #require(project.text("_site/index.html"))
      for page in [atlas, project.text("_site/journeys/a.html") ?? ""] {
        #expect(page.contains(mark("a", "changed since v1")))
      }
      #expect(atlas.contains(mark("c", "new since v1")))
      #expect(!atlas.contains("#changed-b"))
      #expect(project.text("_site/journeys/b.html")?.contains("tag changed") == false)
      #expect(project.text("_site/what-changed.html")?.contains("id=\"changed-a\"") == true)
    }
  }

  @Test(arguments: ["hash", "short", "HEAD~1", "v1^{commit}"])
  func aRevisionWithoutANameIsToldByItsDay(typed: String) throws {
    try withProject { project in
      try Self.makeHistory(project)
      let hash = try project.shell("git rev-parse v1").output.prefix(40)
      let revision = typed == "hash" ? String(hash) : typed == "short" ? "\(hash.prefix(9))" : typed
      try project.run("build", "--since", revision)
      let page = try #require(project.text("_site/what-changed.html"))
      let since = "1\u{A0}Sep\u{A0}2026 (\(hash.prefix(7)))"
      #expect(page.contains("Compared with the state of \(since)."), "\(page)")
      #expect(project.text("_site/journeys/a.html")?.contains("changed since \(since)") == true)
    }
  }

  @Test func whatDidNotChangeIsNotMadeAgain() throws {
    try withProject { project in
      try Self.makeHistory(project)
      /// Builds into the site and into a new folder, which must become the same.
      func build(_ name: String, _ arguments: String...) throws -> String {
        let build = try project.start(["build", "--timings"] + arguments).wait()
        _ = try project.start(["build", "--output", name] + arguments).wait()
        #expect(try project.tree("_site") == project.tree(name), "\(name)")
        return build.errors
      }
      _ = try build("first", "--since", "v1")
      #expect(try build("same", "--since", "v1").contains("made 0"))
      try project.write("Content/journeys/b/map.yaml", Self.map("Buy a bell", score: 2))
      let edited = try build("edited", "--since", "v1")
      // The pages, data and pictures of the two other journeys.
      #expect(edited.contains("reused 6 (changed: files of journeys (b))"), "\(edited)")
      try Self.commit(project, "Three", at: "2026-10-01T10:00:00Z")
      try project.shell("git tag v2")
      let later = try build("later", "--since", "v2")
      #expect(later.contains("what --since compares with"), "\(later)")
      #expect(project.text("_site/journeys/a.html")?.contains("tag changed") == false)
      _ = try build("without")
      #expect(!project.exists("_site/what-changed.html"))
    }
  }

  @Test func anotherEarlierStateOfTheSameNameChangesTheMarks() throws {
    try withProject { project in
      for (name, title) in [("a", "Book a repair"), ("b", "Buy a bell")] {
        try project.write("Content/journeys/\(name)/map.yaml", Self.map(title, score: 1))
        try project.write("old/journeys/\(name)/map.yaml", Self.map(title, score: 1))
      }
      func marked() throws -> [String] {
        try project.run("build", "--since", "old")
        try project.run("build", "--since", "old", "--output", "fresh")
        #expect(try project.tree("_site") == project.tree("fresh"))
        try project.remove("fresh")
        return ["a", "b"].filter {
          project.text("_site/journeys/\($0).html")?.contains("tag changed") == true
        }
      }
      #expect(try marked() == [])
      try project.write("old/journeys/a/map.yaml", Self.map("Book a repair", score: -2))
      #expect(try marked() == ["a"])
      try project.write("old/journeys/b/map.yaml", Self.map("Buy a bell", score: -2))
      try project.write("old/journeys/a/map.yaml", Self.map("Book a repair", score: 1))
      #expect(try marked() == ["b"])
    }
  }

  @Test(arguments: ["old", "old/Content", "old/_site/portfolio.json", "old/_site"])
  func anEarlierStateCanBeAFolderOrASite(since: String) throws {
    try withProject { project in
      try project.write("old/Content/journeys/a/map.yaml", Self.map("Book", score: -2))
      try project.in("old").run("build")
      try project.write("Content/journeys/a/map.yaml", Self.map("Book", score: 1))
      let build = try project.run("build", "--since", since, "--base-url", "https://a.example/")
      #expect(build.status == 0, "\(build.errors)")
      let page = try #require(project.text("_site/what-changed.html"))
      #expect(page.contains("Compared with an earlier state of the journeys."))
      #expect(page.contains("1 feeling better"))
      #expect(!page.contains("old/") && !page.contains("“old"), "the page names the folder")
      #expect(!project.exists("_site/feed.xml"), "a feed without dates")
    }
  }

  @Test func withoutItNothingIsSaid() throws {
    try withProject { project in
      try Self.makeHistory(project)
      try project.run("build", "--base-url", "https://a.example/", "--output", "plain")
      try project.run("build", "--base-url", "https://a.example/", "--since", "v1")
      try project.run("build", "--base-url", "https://a.example/")
      #expect(try project.tree("_site") == project.tree("plain"))
      #expect(!project.exists("plain/what-changed.html") && !project.exists("plain/feed.xml"))
      #expect(project.text("plain/index.html")?.contains("what-changed") == false)
    }
  }

  @Test func theFeedIsAtomAndDatedByGit() throws {
    guard Repository.program("python3") != nil else {
      #expect(!Repository.skip("there is no python3"))
      return
    }
    try withProject { project in
      try Self.makeHistory(project)
      try project.write(
        "Content/journeys/d/map.yaml",
        Self.map("Set a margin", score: 0, more: "audience: internal\n"))
      try project.run("build", "--since", "v1", "--base-url", "https://a.example/x/")
      let first = project.bytes("_site/feed.xml")
      let read = try project.shell("python3 - _site/feed.xml <<'END'\n\(Self.reader)\nEND")
      #expect(read.status == 0, "\(read.errors)")
      #expect(
        read.output == """
          Our journeys: What changed
          https://a.example/x/feed.xml 2026-09-30T10:30:45Z Spoke & Chain
          self https://a.example/x/feed.xml
          alternate https://a.example/x/what-changed.html
          Book a repair | https://a.example/x/journeys/a.html | 2026-09-30T10:30:45Z | True
          Sell a bicycle | https://a.example/x/journeys/c.html | 2026-09-30T10:30:45Z | False

          """)
      try project.run("build", "--since", "v1", "--base-url", "https://a.example/x/")
      #expect(project.bytes("_site/feed.xml") == first)
      #expect(project.text("_site/index.html")?.contains("href=\"feed.xml\"") == true)
    }
  }

  /// Reads a feed as RFC 4287 says, which also says what has to be there, once and not empty.
  private static let reader = """
    import re, sys, xml.etree.ElementTree as tree
    atom = "{http://www.w3.org/2005/Atom}"
    feed = tree.parse(sys.argv[1]).getroot()
    assert feed.tag == atom + "feed"
    def one(node, name):
      found = node.findall(atom + name)
      assert len(found) == 1 and found[0].text.strip(), name
      return found[0].text
    def date(node):
      text = one(node, "updated")
      assert re.fullmatch(r"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", text), text
      return text
    print(one(feed, "title"))
    print(one(feed, "id"), date(feed), one(feed.find(atom + "author"), "name"))
    for link in feed.findall(atom + "link"): print(link.get("rel"), link.get("href"))
    entries = feed.findall(atom + "entry")
    ids = [one(entry, "id") for entry in entries]
    assert len(set(ids)) == len(ids) and all(re.match("https://", id) for id in ids), ids
    rows = []
    for entry in entries:
      one(entry, "summary")
      content = entry.find(atom + "content")
      assert content is None or content.get("type") == "html"
      link = entry.find(atom + "link")
      assert link.get("rel") == "alternate"
      rows.append(" | ".join([one(entry, "title"), link.get("href"), date(entry), str(content is not None)]))
    print("\\n".join(sorted(rows)))
    """

  @Test func whatCannotBeComparedWithIsTheEnvironmentsFault() throws {
    try withProject { project in
      try project.write("Content/journeys/a/map.yaml", Self.map("Book", score: 1))
      let none = try project.run("build", "--since", "v1")
      #expect(none.status == 3)
      #expect(none.errors.contains("“Content” is in no git repository"), "\(none.errors)")
      try Self.commit(project, "One", at: "2026-09-01T10:00:00Z")
      let unknown = try project.run("build", "--since", "v1")
      #expect(unknown.status == 3)
      #expect(unknown.errors.contains("“v1” is no file, no folder and no revision"))
      let missing = try project.run("build", "--since", "HEAD", environment: ["PATH": "/nowhere"])
      #expect(missing.status == 3)
      #expect(missing.errors.contains("needs git, which is not installed"))
      #expect(!project.exists("_site"))
    }
  }
}
