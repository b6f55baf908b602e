import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import JourneyReport

/// What a build takes from the one before: the same site with less work, and never a wrong one.
@Suite struct CacheTests {
  /// A portfolio whose journeys depend on each other in every way that pages show.
  static func writeContent(_ project: Project) throws {
    try project.write("Content/site.yaml", "title: Journeys\n")
    try project.write("Content/metrics.yaml", "- {id: nps, name: NPS, kind: nps}\n")
    try project.write(
      "Content/personas/alex.md", "---\nname: Alex\n---\nWho [buys](../pages/a.md).\n")
    try project.write("Content/pages/a.md", "---\ntitle: About\n---\n\n## Why\n\nText.\n")
    for name in ["one", "two", "three", "four"] {
      try project.write("Content/journeys/\(name)/map.yaml", map(name))
      try project.write(
        "Content/journeys/\(name)/weeks.csv", "week,nps\n2026-W38,10\n2026-W39,12\n")
      try project.write(
        "Content/journeys/\(name)/note.md",
        "# A note\n\nSee [the first](../one/map.yaml#start) and [it](../two/note.md#a-note).\n")
    }
    try project.write(
      "Content/journeys/four/drawn.md", "# Drawn\n\n```journey one lanes=feels\n```\n")
  }

  private static func map(_ name: String) -> String {
    let more =
      switch name {
      case "two": "parent: one\n"
      case "three": "state: future\ncompare: one\n"
      default: ""
      }
    return """
      title: Journey \(name)
      persona: alex
      owner: Team \(name)
      \(more)stages:
        - name: Start
          volume: 100
          touchpoints:
            - {name: Arrive, channel: web, feels: 1, action: Looks around}
            - {name: Leave, channel: app, feels: -1}
        - name: End
          volume: 60
          metrics: [{metric: nps, value: 12, target: 20, history: weeks.csv#nps}]
          touchpoints:
            - {name: Return, channel: web, feels: 2, owner: Ops}
      recommendations:
        - {title: Do it, at: start/leave, impact: 4, effort: 2}

      """
  }

  private static func options(
    _ project: Project, _ output: String, program: UInt64? = 1, isDryRun: Bool = false
  ) throws -> BuildOptions {
    var request = BuildRequest()
    request.content = project.absolute("Content")
    request.output = project.absolute(output)
    request.isDryRun = isDryRun
    return try BuildOptions(request, in: Surroundings(program: program))
  }

  static func build(
    _ project: Project, _ output: String = "out", program: UInt64? = 1
  ) async throws -> BuildResult {
    await SiteBuilder(try options(project, output, program: program)).build()
  }

  /// The files of a site, without what only the next build reads.
  static func site(_ project: Project, _ output: String) throws -> [String: [UInt8]] {
    var tree = (try? project.tree(output)) ?? [:]
    tree[BuildCache.name] = nil
    return tree
  }

  @Test func nothingIsMadeWhereNothingChanged() async throws {
    try await withProject { project in
      try Self.writeContent(project)
      let first = try await Self.build(project)
      #expect(first.reuse.reason == "no earlier build is known")
      let before = try project.tree("out")
      let second = try await Self.build(project)
      #expect(second.reuse == Reuse(isKnown: true, made: 0, reused: first.reuse.made))
      #expect(second.reuse.text.hasSuffix("(nothing changed)\n"))
      #expect(second.summary?.journeys == first.summary?.journeys)
      #expect(second.summary?.pages == first.summary?.pages)
      #expect(second.summary?.bytes == first.summary?.bytes)
      #expect(try project.tree("out") == before)
    }
  }

  @Test func theProblemsAreToldAgain() async throws {
    try await withProject { project in
      try Self.writeContent(project)
      try project.write("Content/stray.txt", "?")
      try project.write("Content/journeys/one/loose.md", "# nowhere/here\n\nA text.\n")
      let first = try await Self.build(project)
      #expect(!first.diagnostics.isEmpty)
      let second = try await Self.build(project)
      #expect(second.reuse.made == 0)
      #expect(second.diagnostics == first.diagnostics)
      let shown = [first, second].map { build in
        TerminalFormatter().format(build.diagnostics, in: build.sources)
      }
      #expect(shown[0] == shown[1])
      // The line in question is shown, though the texts of other files were let go.
      #expect(shown[0].contains("| # nowhere/here"))
      #expect(first.sources.files.contains { $0.bytes.isEmpty })
    }
  }

  @Test func aChangedJourneyIsMadeAnewAndOthersAreNot() async throws {
    try await withProject { project in
      try Self.writeContent(project)
      let first = try await Self.build(project)
      let path = "Content/journeys/two/map.yaml"
      let text = try #require(project.text(path))
      try project.write(path, text.replacingOccurrences(of: "Looks", with: "Walks"))
      let second = try await Self.build(project)
      #expect(second.reuse.reason == "changed: files of journeys (two)")
      // Of “three” and its three files nothing changed; “one” shows “two”, “four” may draw any.
      #expect(second.reuse.reused == 3)
      #expect(second.reuse.made + second.reuse.reused == first.reuse.made)
      #expect(
        second.summary?.written.contains(where: { $0.hasSuffix("journeys/two.html") }) == true)
    }
  }

  @Test(arguments: [
    "_", "", "# Cache of Waymark, format 2. It may be deleted at any time.\nend\t0\n",
  ])
  func aBrokenCacheIsIgnoredWithANote(text: String) async throws {
    try await withProject { project in
      try Self.writeContent(project)
      _ = try await Self.build(project)
      let before = try Self.site(project, "out")
      try project.write("out/" + BuildCache.name, text)
      let result = try await Self.build(project)
      #expect(result.reuse.isCacheBroken)
      #expect(result.reuse.noteText(coloured: false).hasPrefix("note: The cache"))
      #expect(result.reuse.reused == 0)
      #expect(try Self.site(project, "out") == before)
      #expect(try await Self.build(project).reuse.made == 0)
    }
  }

  @Test func aCacheCutAtAnyPlaceIsNone() async throws {
    try await withProject { project in
      try Self.writeContent(project)
      _ = try await Self.build(project)
      let bytes = try #require(project.bytes("out/" + BuildCache.name))
      #expect(BuildCache(bytes: bytes)?.bytes == bytes)
      for length in stride(from: 0, to: bytes.count, by: 7) {
        #expect(BuildCache(bytes: Array(bytes.prefix(length))) == nil)
        var changed = bytes
        changed[length] ^= 1
        #expect(BuildCache(bytes: changed) == nil)
      }
    }
  }

  @Test func anotherProgramTrustsNothing() async throws {
    try await withProject { project in
      try Self.writeContent(project)
      _ = try await Self.build(project)
      let other = try await Self.build(project, program: 2)
      #expect(other.reuse.reused == 0)
      #expect(other.reuse.reason == "changed: another Waymark")
      #expect(try await Self.build(project, program: nil).reuse.reused == 0)
    }
  }

  @Test func aFileChangedByHandIsNotTakenForOurs() async throws {
    try await withProject { project in
      try Self.writeContent(project)
      _ = try await Self.build(project)
      let path = "out/journeys/three.html"
      let size = try #require(project.bytes(path)).count
      try project.write(path, String(repeating: "x", count: size))
      let second = try await Self.build(project)
      #expect(second.summary?.kept.map(\.path) == ["journeys/three.html"])
      try project.remove(path)
      _ = try await Self.build(project)
      #expect(project.text(path)?.contains("Journey three") == true)
    }
  }
}
