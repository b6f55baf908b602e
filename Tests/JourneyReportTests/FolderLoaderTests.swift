import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import JourneyReport

@Suite struct FolderLoaderTests {
  /// A problem as a test compares it.
  struct Problem: Equatable {
    let id: DiagnosticID
    let path: String
  }

  static func load(
    _ project: Project, limits: FolderWalk.Limits = .init()
  ) async throws -> (paths: [String], problems: [Problem]) {
    var sources = SourceMap()
    let loaded = try await FolderLoader(limits: limits, lanes: Lanes(width: 2))
      .load(project.folder, into: &sources)
    return (
      loaded.value.map(\.path),
      loaded.diagnostics.map { diagnostic in
        let path = sources[diagnostic.range.file].path
        return Problem(id: diagnostic.id, path: String(path.dropFirst(project.folder.count + 1)))
      }
    )
  }

  @Test func readsFilesInByteOrderOfTheirPaths() async throws {
    try await withProject { project in
      for path in ["b.md", "a/z.md", "a.md", "Z.md", "a-b/c.md", "ä.md", ".hidden", ".git/HEAD"] {
        try project.write(path, path)
      }
      let (paths, problems) = try await Self.load(project)
      #expect(paths == ["Z.md", "a-b/c.md", "a.md", "a/z.md", "b.md", "ä.md"])
      #expect(problems.isEmpty)
    }
  }

  @Test func namesFilesAsTheUserTypedTheFolder() async throws {
    try await withProject { project in
      try project.write("journeys/a/map.yaml", "title: A")
      var sources = SourceMap()
      _ = try await FolderLoader(limits: .init(), lanes: Lanes(width: 1)).load(
        project.folder, into: &sources)
      #expect(sources.files.map(\.path) == [project.folder + "/journeys/a/map.yaml"])
      #expect(sources.files.map(\.bytes) == [Array("title: A".utf8)])
    }
  }

  @Test func followsNoLink() async throws {
    try await withProject { project in
      try project.write("outside/secret.md", "secret")
      try project.write("in/a.md", "a")
      try project.link("in/file.md", to: "../outside/secret.md")
      try project.link("in/folder", to: "../outside")
      try project.link("in/dangling", to: "nowhere")
      try project.link("in/loop", to: ".")
      let (paths, problems) = try await Self.load(project.in("in"))
      #expect(paths == ["a.md"])
      #expect(
        problems
          == ["dangling", "file.md", "folder", "loop"].map { Problem(id: .symbolicLink, path: $0) })
    }
  }

  @Test(arguments: [
    ("back\\slash.md", "back\\slash.md"), ("bell\u{7}.md", "bell\u{FFFD}.md"),
    ("line\nbreak.md", "line\u{FFFD}break.md"), ("NUL.md", "NUL.md"), ("com1", "com1"),
    ("aux.tar.gz", "aux.tar.gz"), ("dot.", "dot."), ("space ", "space "),
    ("over\u{202E}ride.md", "over\u{FFFD}ride.md"),
  ])
  func refusesANameThatAnotherSystemReadsOtherwise(name: String, shown: String) async throws {
    try await withProject { project in
      try project.write(name, "x")
      try project.write("fine.md", "x")
      let (paths, problems) = try await Self.load(project)
      #expect(paths == ["fine.md"])
      #expect(problems == [Problem(id: .unsafePath, path: shown)])
    }
  }

  @Test func refusesANameThatIsNotUTF8() async throws {
    try await withProject { project in
      let path = Array((project.folder + "/a").utf8) + [0xFF, 0x62, 0]
      let file = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.flatMap { fopen($0, "w") }
      }
      fclose(file)
      let (paths, problems) = try await Self.load(project)
      #expect(paths.isEmpty)
      #expect(problems == [Problem(id: .unsafePath, path: "a\u{FFFD}b")])
    }
  }

  @Test func takesOneSpellingOfALetter() async throws {
    try await withProject { project in
      try project.write("cafe\u{301}.md", "decomposed")
      let (paths, _) = try await Self.load(project)
      #expect(paths.map { Array($0.utf8) } == [Array("caf\u{E9}.md".utf8)])
      try project.write("caf\u{E9}.md", "composed")
      let (both, problems) = try await Self.load(project)
      #expect(both.count == 1)
      #expect(problems.map(\.id) == [.unsafePath])
    }
  }

  @Test func doesNotWaitForAPipe() async throws {
    try await withProject { project in
      #expect(mkfifo(project.absolute("pipe.md"), 0o644) == 0)
      let (paths, problems) = try await Self.load(project)
      #expect(paths.isEmpty)
      #expect(problems == [Problem(id: .unsafePath, path: "pipe.md")])
    }
  }

  @Test func stopsAtItsLimits() async throws {
    try await withProject { project in
      for index in 0..<6 { try project.write("\(index).md", "12345678") }
      try project.write("huge.md", String(repeating: "x", count: 101))
      let large = try await Self.load(project, limits: .init(fileBytes: 100))
      #expect(large.problems == [Problem(id: .fileTooLarge, path: "huge.md")])
      #expect(large.paths.count == 6)
      let many = try await Self.load(project, limits: .init(files: 3))
      #expect(many.problems.map(\.id) == [.tooManyFiles])
      let total = try await Self.load(project, limits: .init(totalBytes: 20))
      #expect(total.problems.map(\.id) == [.tooManyFiles])
    }
  }

  @Test func refusesFoldersThatLieTooDeep() async throws {
    try await withProject { project in
      let deep = String(repeating: "d/", count: 40)
      try project.write(deep + "a.md", "x")
      let (paths, problems) = try await Self.load(project)
      #expect(paths.isEmpty)
      #expect(problems.map(\.id) == [.unsafePath])
    }
  }

  @Test func failsWhereAFolderCannotBeRead() async throws {
    try await withProject { project in
      var sources = SourceMap()
      await #expect(
        throws: CommandFailure.environment(
          "Cannot read “\(project.folder)/none”: no such file or directory.")
      ) {
        try await FolderLoader(limits: .init(), lanes: Lanes(width: 1))
          .load(project.absolute("none"), into: &sources)
      }
    }
  }
}
