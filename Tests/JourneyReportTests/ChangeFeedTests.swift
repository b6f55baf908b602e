import Foundation
import TestSupport
import Testing

/// What the feed tells of journeys that are gone.
@Suite struct ChangeFeedTests {
  private static func map(_ title: String, _ more: String = "") -> String {
    "title: \(title)\n\(more)stages: [{name: A, touchpoints: [{name: \(title) first}]}]\n"
  }

  private static func commit(_ project: Project, _ message: String, at date: String) throws {
    let outcome = try project.shell(
      "export GIT_AUTHOR_DATE='\(date)' GIT_COMMITTER_DATE='\(date)'\n"
        + "git init -q . && git add -A Content && "
        + "git -c user.name=T -c user.email=t@example.org commit -q -m \(message)")
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// Journeys of which one for everyone and one that is internal are removed on 15 September.
  private static func makeHistory(_ project: Project, language: String) throws {
    try project.write("Content/site.yaml", "title: T\nlanguage: \(language)\n")
    try project.write("Content/journeys/stays/map.yaml", map("Stays"))
    try project.write("Content/journeys/gone/map.yaml", map("Rent a tandem"))
    try project.write("Content/journeys/gone/note.md", "Words\n")
    try project.write("Content/journeys/here/map.yaml", map("Not committed"))
    try project.write(
      "Content/journeys/secret/map.yaml", map("Secretjourney", "audience: internal\n"))
    try commit(project, "One", at: "2026-09-01T10:00:00Z")
    try project.shell("git tag v1")
    try project.remove("Content/journeys/gone")
    try project.remove("Content/journeys/secret")
    try commit(project, "Two", at: "2026-09-15T08:00:00Z")
    try project.write("Content/journeys/stays/note.md", "Words\n")
    try commit(project, "Three", at: "2026-09-30T08:00:00Z")
    try project.remove("Content/journeys/here")
  }

  private static func feed(_ project: Project, _ more: String...) throws -> String {
    let build = try project.start(
      ["build", "--base-url", "https://a.example/x/"] + more
    ).wait()
    try #require(build.status == 0, "\(build.errors)")
    return try #require(project.text("_site/feed.xml"))
  }

  /// The entries of a feed that are about a journey.
  private static func entries(_ feed: String, _ title: String) -> [Substring] {
    feed.components(separatedBy: "<entry>").map { $0[...] }
      .filter { $0.contains("<title>\(title)</title>") }
  }

  @Test(arguments: [
    ("en", "internal", "Journey removed"), ("de", "internal", "Journey entfernt"),
    ("en", "everyone", "Journey removed"),
  ])
  func aRemovedJourneyHasAnEntry(language: String, audience: String, words: String) throws {
    try withProject { project in
      try Self.makeHistory(project, language: language)
      let feed = try Self.feed(project, "--since", "v1", "--audience", audience)
      let hash = try project.shell("git rev-parse HEAD~1").output.prefix(12)
      #expect(
        Self.entries(feed, "Rent a tandem") == [
          """

          <title>Rent a tandem</title>
          <id>https://a.example/x/journeys/gone.html#removed-\(hash)</id>
          <link rel="alternate" type="text/html" href="https://a.example/x/"/>
          <updated>2026-09-15T08:00:00Z</updated>
          <summary>\(words)</summary>
          </entry>
          </feed>

          """
        ])
      #expect(!feed.contains("Secretjourney"))
      #expect(!feed.contains("Not committed"), "git knows nothing of its removal")
    }
  }

  @Test func theEntryStaysTheSameAndEndsWhereTheJourneyComesBack() throws {
    try withProject { project in
      try Self.makeHistory(project, language: "en")
      let first = Self.entries(try Self.feed(project, "--since", "v1"), "Rent a tandem")
      try project.write("Content/journeys/stays/other.md", "Words\n")
      try Self.commit(project, "Four", at: "2026-10-02T08:00:00Z")
      #expect(Self.entries(try Self.feed(project, "--since", "v1"), "Rent a tandem") == first)
      try project.write("Content/journeys/gone/map.yaml", Self.map("Rent a tandem"))
      try Self.commit(project, "Five", at: "2026-10-03T08:00:00Z")
      try project.remove("Content/journeys/gone")
      #expect(Self.entries(try Self.feed(project, "--since", "v1"), "Rent a tandem") == [])
    }
  }

  /// An older site does not say who might see its journeys.
  @Test func ofAnUnknownAudienceNothingIsTold() throws {
    try withProject { project in
      try Self.makeHistory(project, language: "en")
      try project.shell(
        "git worktree add -q old v1 && $WAYMARK build --content old/Content --output was")
      let json = try #require(project.text("was/portfolio.json"))
      #expect(!Self.entries(try Self.feed(project, "--since", "was"), "Rent a tandem").isEmpty)
      try project.write(
        "was/portfolio.json", json.replacingOccurrences(of: "\"audience\",", with: ""))
      let older = try Self.feed(project, "--since", "was")
      #expect(Self.entries(older, "Rent a tandem").isEmpty && !older.contains("Secretjourney"))
    }
  }
}
