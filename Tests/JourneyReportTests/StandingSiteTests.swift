import ReportSite
import TestSupport
import Testing

@testable import JourneyReport

/// What happens between the first look at a site's folder and the writing to it.
@Suite struct StandingSiteTests {
  typealias Writer = SiteWriterTests

  /// Files with the keys of what they are made from.
  private static func site(
    _ texts: KeyValuePairs<String, String>, keys: [UInt64]
  ) -> PendingSite {
    let files = Writer.site(texts)
    return PendingSite(paths: files.map(\.path), keys: keys) { $1(files[$0].bytes) }
  }

  private static let old = site(
    ["index.html": "old", "journeys/a.html": "a", "journeys/b.html": "b"], keys: [1, 2, 3])
  private static let new = site(
    ["index.html": "new", "journeys/a.html": "a", "journeys/b.html": "b"], keys: [9, 2, 3])

  /// Writes the old site, looks at it and judges its files.
  private static func judged(_ project: Project) async throws -> SiteWriter {
    _ = try await Writer.writer(project).write(old) { _ in BuildCache(journeys: 2) }
    var writer = Writer.writer(project)
    let standing = try #require(try writer.look())
    #expect(standing.cache?.keys == [1, 2, 3])
    #expect(try await standing.isWhole(width: 2))
    writer.standing = standing
    return writer
  }

  @Test func takesWhatStandsAndMakesTheRest() async throws {
    try await withProject { project in
      let plan = try await Self.judged(project).write(Self.new)
      #expect(plan.reused == 2)
      #expect(plan.writes == [0])
      #expect(project.text("out/index.html") == "new")
    }
  }

  @Test func keepsAFileThatWasChangedByHandAfterItWasJudged() async throws {
    try await withProject { project in
      let writer = try await Self.judged(project)
      try project.write("out/index.html", "our")
      let plan = try await writer.write(Self.new)
      #expect(plan.kept == [.init("index.html", .changedByHand)])
      #expect(project.text("out/index.html") == "our")
    }
  }

  /// It ends as it would if the file had been changed after the build: the next one says so.
  @Test func tellsOfAReusedFileThatWasChangedMeanwhileNextTime() async throws {
    try await withProject { project in
      var writer = try await Self.judged(project)
      try project.write("out/journeys/a.html", "x")
      try project.remove("out/journeys/b.html")
      _ = try await writer.write(Self.new) { _ in BuildCache(journeys: 2) }
      #expect(project.text("out/journeys/a.html") == "x")
      writer.standing = nil
      let standing = try #require(try writer.look())
      #expect(try await !standing.isWhole(width: 2))
      writer.standing = standing
      let plan = try await writer.write(Self.new)
      #expect(plan.kept == [.init("journeys/a.html", .changedByHand)])
      #expect(project.text("out/journeys/a.html") == "x")
      #expect(project.text("out/journeys/b.html") == "b")
    }
  }

  @Test func makesAllAnewWhereTheFolderWasRemovedMeanwhile() async throws {
    try await withProject { project in
      let writer = try await Self.judged(project)
      try project.remove("out")
      let plan = try await writer.write(Self.new)
      #expect(plan.writes == [0, 1, 2])
      #expect(project.text("out/journeys/b.html") == "b")
    }
  }

  @Test func holdsTheLockFromTheFirstLook() async throws {
    try await withProject { project in
      var writer: SiteWriter? = try await Self.judged(project)
      let other = try Platform.openFolder(project.absolute("out"))
      defer { Platform.closeDescriptor(other) }
      #expect(!Platform.lock(other, waiting: false))
      _ = try await writer?.write(Self.new)
      #expect(!Platform.lock(other, waiting: false), "until the build ends")
      writer = nil
      #expect(Platform.lock(other, waiting: false))
    }
  }

  @Test func judgesEachFileOnce() async throws {
    try await withProject { project in
      let standing = try #require(try await Self.judged(project).standing)
      try project.write("out/journeys/a.html", "x")
      // The verdict stands, as if the file had been changed after the build.
      #expect(try standing.entry(of: "journeys/a.html", madeFrom: 2) != nil)
      #expect(try standing.entry(of: "journeys/a.html", madeFrom: 3) == nil)
      #expect(try standing.entry(of: "journeys/c.html", madeFrom: 2) == nil)
    }
  }

  @Test func judgesAloneWhatNoLaneCameTo() async throws {
    try await withProject { project in
      _ = try await Writer.writer(project).write(Self.old) { _ in BuildCache() }
      try project.write("out/journeys/a.html", "x")
      let standing = try #require(try Writer.writer(project).look())
      standing.stopJudging()
      await standing.judge(width: 2)
      #expect(try standing.entry(of: "index.html", madeFrom: 1)?.size == 3)
      #expect(try standing.entry(of: "journeys/a.html", madeFrom: 2) == nil)
      #expect(try await !standing.isWhole(width: 1))
    }
  }

  /// The cache of one manifest says nothing of another, whichever of the two came later.
  @Test func trustsNoCacheOfAnotherManifest() async throws {
    try await withProject { project in
      _ = try await Writer.writer(project).write(Self.old) { _ in BuildCache() }
      let cache = try #require(project.text("out/" + BuildCache.name))
      _ = try await Writer.writer(project).write(Self.new) { _ in BuildCache() }
      try project.write("out/" + BuildCache.name, cache)
      let standing = try #require(try Writer.writer(project).look())
      #expect(standing.cache == nil)
      #expect(!standing.isCacheBroken)
      #expect(try await !standing.isWhole(width: 1))
    }
  }
}

/// The quick scans of names and texts give what the plain rules say.
@Suite struct QuickScanTests {
  @Test(arguments: [
    ("", false), ("``", false), ("```", true), ("a```", true), ("aa```", true), ("aaa```", true),
    ("~~~", true), ("a~~~b", true), ("``~", false), ("~``", false), ("`~`~`~`~", false),
    ("``a``a``", false), ("a``\n```\n", true), ("aaaa``~~~", true), ("``````", true),
  ])
  func findsAFenceWhereverItStands(text: String, isThere: Bool) {
    #expect(Fingerprint.mayDraw(Array(text.utf8)) == isThere)
  }

  @Test(arguments: [
    ("index.html", true), ("a/b/c.html", true), ("a", true), ("ä/ö.html", true), ("", false),
    ("/a", false), ("a/", false), ("a//b", false), (".a", false), ("a/.b", false), ("..", false),
    ("a/../b", false), ("a\\b", false), ("a\tb", false), ("a\u{7F}", false), ("a.b/c.d", true),
    (String(repeating: "a", count: 255), true), (String(repeating: "a", count: 256), false),
    (String(repeating: "a/", count: 512) + "a", false),
    (String(repeating: "a/", count: 511) + "a", true),
  ])
  func knowsPlainPaths(path: String, isPlain: Bool) {
    #expect(PathText.isPlain(path) == isPlain)
  }

  @Test(
    arguments: [
      ("map.yaml", nil), ("a b.md", nil), ("con", .reserved("CON")),
      ("Com1.csv", .reserved("COM1")),
      ("nul.", .dotAtEnd), ("name ", .dotAtEnd), ("a\\b", .backslash),
      ("a\u{1}", .controlCharacter),
      ("note.md", nil), ("console.md", nil), ("é.md", nil), ("a\u{202E}b", .controlCharacter),
      ("prn.a.b", .reserved("PRN")), ("cón", nil),
    ] as [(String, SafeName.Refusal?)])
  func refusesNames(name: String, refusal: SafeName.Refusal?) {
    #expect(SafeName.refusal(of: Array(name.utf8)) == refusal)
  }

  @Test(arguments: [
    ("0123456789abcdef  12  a.html", true), ("0123456789abcdeF  12  a.html", false),
    ("0123456789abcdef  -1  a.html", false), ("0123456789abcdef    a.html", false),
    ("0123456789abcdef  12 a.html", false), ("0123456789abcdef  12  ../a.html", false),
    ("0123456789abcdef  1234567890123456789012  a.html", false), ("0123", false),
    ("0123456789abcdef  12  ", false),
  ])
  func readsLinesOfAManifest(line: String, isRead: Bool) {
    let manifest = Manifest(bytes: Array("# Files written by x\n\(line)\n".utf8))
    #expect((manifest != nil) == isRead)
    if isRead {
      #expect(manifest?.entries == [.init(path: "a.html", size: 12, hash: 0x0123_4567_89AB_CDEF)])
    }
  }
}
