import Foundation
import ReportSite
import TestSupport
import Testing

@testable import JourneyReport

@Suite struct SiteWriterTests {
  /// A site of small files.
  static func site(_ texts: KeyValuePairs<String, String>) -> [SiteFile] {
    texts.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  static func writer(_ project: Project, force: Bool = false, width: Int = 2) -> SiteWriter {
    SiteWriter(
      output: project.absolute("out"), force: force, lanes: Lanes(width: width), waiting: {})
  }

  static let old = site(["index.html": "old", "journeys/a.html": "a", "owners/b.html": "b"])

  @Test func writesEveryFileAndAManifest() async throws {
    try await withProject { project in
      let plan = try await Self.writer(project).write(Self.old)
      #expect(plan.writes == [0, 1, 2])
      var tree = try project.tree("out")
      let manifest = tree.removeValue(forKey: Manifest.name) ?? []
      #expect(
        tree == [
          "index.html": Array("old".utf8), "journeys/a.html": Array("a".utf8),
          "owners/b.html": Array("b".utf8),
        ])
      #expect(
        Manifest(bytes: manifest)?.paths == ["index.html", "journeys/a.html", "owners/b.html"])
    }
  }

  @Test func leavesUnchangedFilesUntouched() async throws {
    try await withProject { project in
      _ = try await Self.writer(project).write(Self.old)
      for path in Self.old.map(\.path) + [Manifest.name] { try project.age("out/" + path) }
      let before = try project.changed("out/index.html")
      let plan = try await Self.writer(project).write(Self.old)
      #expect(plan.unchanged == 3)
      #expect(plan.isEmpty)
      for path in Self.old.map(\.path) + [Manifest.name] {
        #expect(try project.changed("out/" + path) == before, "\(path)")
      }
    }
  }

  @Test func removesItsOwnStaleFilesAndEmptyFolders() async throws {
    try await withProject { project in
      _ = try await Self.writer(project).write(Self.old)
      let plan = try await Self.writer(project).write(Self.site(["index.html": "new"]))
      #expect(plan.stale == ["journeys/a.html", "owners/b.html"])
      #expect(project.text("out/index.html") == "new")
      #expect(!project.exists("out/journeys"))
      #expect(!project.exists("out/owners"))
    }
  }

  @Test func keepsForeignFilesAndTheirFolders() async throws {
    try await withProject { project in
      _ = try await Self.writer(project).write(Self.old)
      try project.write("out/journeys/mine.txt", "mine")
      try project.write("out/CNAME", "journeys.example")
      _ = try await Self.writer(project).write(Self.site(["index.html": "new"]))
      #expect(project.text("out/journeys/mine.txt") == "mine")
      #expect(project.text("out/CNAME") == "journeys.example")
      #expect(!project.exists("out/journeys/a.html"))
    }
  }

  @Test func keepsWhatWasChangedByHand() async throws {
    try await withProject { project in
      _ = try await Self.writer(project).write(Self.old)
      try project.write("out/index.html", "mine")
      try project.write("out/owners/b.html", "mine too")
      let new = Self.site(["index.html": "new", "journeys/a.html": "a"])
      for _ in 0..<2 {
        let plan = try await Self.writer(project).write(new)
        #expect(plan.kept.first == .init("index.html", .changedByHand))
        #expect(project.text("out/index.html") == "mine")
        #expect(project.text("out/owners/b.html") == "mine too")
      }
      let forced = try await Self.writer(project, force: true).write(new)
      #expect(forced.kept.isEmpty)
      #expect(project.text("out/index.html") == "new")
      #expect(project.text("out/owners/b.html") == "mine too")
    }
  }

  @Test func keepsAForeignFileInTheWay() async throws {
    try await withProject { project in
      _ = try await Self.writer(project).write(Self.site(["index.html": "old"]))
      try project.write("out/404.html", "mine")
      let new = Self.site(["404.html": "new", "index.html": "old"])
      for _ in 0..<2 {
        let plan = try await Self.writer(project).write(new)
        #expect(plan.kept == [.init("404.html", .foreign)])
        #expect(project.text("out/404.html") == "mine")
      }
      // A page that the site no longer has is not taken for ours either.
      _ = try await Self.writer(project).write(Self.site(["index.html": "old"]))
      #expect(project.text("out/404.html") == "mine")
    }
  }

  @Test func refusesAFolderThatItDidNotWrite() async throws {
    try await withProject { project in
      try project.write("out/thesis.doc", "years of work")
      try project.write("out/index.html", "mine")
      await #expect(throws: CommandFailure.self) {
        try await Self.writer(project).write(Self.old)
      }
      #expect(try project.tree("out").keys.sorted() == ["index.html", "thesis.doc"])
      _ = try await Self.writer(project, force: true).write(Self.old)
      #expect(project.text("out/thesis.doc") == "years of work")
      #expect(project.text("out/index.html") == "old")
    }
  }

  @Test func refusesADamagedManifest() async throws {
    try await withProject { project in
      _ = try await Self.writer(project).write(Self.old)
      let hash = String(repeating: "a", count: 64)
      for damage in ["", "rubbish", "# Files written by x\n\(hash)  1  ../../etc/passwd\n"] {
        try project.write("out/" + Manifest.name, damage)
        let failure = await #expect(throws: CommandFailure.self, "\(damage)") {
          try await Self.writer(project).write(Self.old)
        }
        #expect(failure?.message.contains(".waymark-manifest”, is damaged") == true)
        #expect(failure?.help?.contains("--force") == true)
        let cleaning = await #expect(throws: CommandFailure.self, "\(damage)") {
          _ = try await Self.writer(project).clean()
        }
        #expect(cleaning?.message == failure?.message)
        #expect(cleaning?.help?.contains("by hand") == true)
        #expect(cleaning?.help?.contains("--force") == false)
      }
    }
  }

  @Test func takesAnEmptyFolder() async throws {
    try await withProject { project in
      try project.makeFolder("out")
      _ = try await Self.writer(project).write(Self.old)
      #expect(project.text("out/index.html") == "old")
    }
  }

  @Test func removesWhatAKilledBuildLeft() async throws {
    try await withProject { project in
      try project.write("out/.waymark-tmp-1-0", "half")
      _ = try await Self.writer(project).write(Self.old)
      try project.write("out/journeys/.waymark-tmp-1-0", "half")
      _ = try await Self.writer(project).write(Self.old)
      #expect(try project.tree("out").keys.allSatisfy { !$0.contains(".waymark-tmp-") })
    }
  }

  /// A build that was killed after some files were moved: the manifest names both contents.
  @Test func knowsTheFilesOfAKilledBuild() async throws {
    try await withProject { project in
      let before = Manifest(Self.old.map { .init(path: $0.path, bytes: $0.bytes) })
      let killed = Self.site(["index.html": "killed", "personas/c.html": "c"])
      let after = Manifest(killed.map { .init(path: $0.path, bytes: $0.bytes) })
      try project.write("out/" + Manifest.name, bytes: before.union(after).bytes)
      try project.write("out/index.html", "killed")
      try project.write("out/personas/c.html", "c")
      try project.write("out/owners/b.html", "b")
      let plan = try await Self.writer(project).write(Self.site(["index.html": "new"]))
      #expect(plan.kept.isEmpty)
      #expect(try project.tree("out").keys.sorted() == [Manifest.name, "index.html"])
      #expect(project.text("out/index.html") == "new")
    }
  }

  @Test func dryRunTouchesNothing() async throws {
    try await withProject { project in
      let fresh = try await Self.writer(project).plan(Self.old)
      #expect(fresh.writes == [0, 1, 2])
      #expect(!project.exists("out"))
      _ = try await Self.writer(project).write(Self.old)
      let before = try project.tree("out")
      let plan = try await Self.writer(project).plan(Self.site(["index.html": "new"]))
      #expect(plan.writes == [0])
      #expect(plan.stale == ["journeys/a.html", "owners/b.html"])
      #expect(try project.tree("out") == before)
    }
  }
}

extension SiteWriter {
  /// Writes files that are made already.
  func write(_ files: [SiteFile]) async throws(CommandFailure) -> WritePlan {
    try await write(PendingSite(files))
  }

  /// What writing files that are made already would do.
  func plan(_ files: [SiteFile]) async throws(CommandFailure) -> WritePlan {
    try await plan(PendingSite(files))
  }
}
