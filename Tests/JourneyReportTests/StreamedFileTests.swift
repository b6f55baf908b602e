import ReportSite
import TestSupport
import Testing

@testable import JourneyReport

/// Files that are made in pieces keep all that is promised of files that are made whole.
@Suite struct StreamedFileTests {
  static let pieces = ["head\n", "first journey\n", "", "second journey\n"]

  /// A site whose second file comes in pieces.
  static func site(_ pieces: [String] = pieces) -> PendingSite {
    PendingSite(paths: ["index.html", "data/portfolio.json"]) { index, receive in
      for piece in index == 0 ? ["home"] : pieces { receive(Array(piece.utf8)) }
    }
  }

  @Test(arguments: [[], ["one"], ["one", "two"], pieces])
  func hasTheBytesOfAllPieces(pieces: [String]) async throws {
    try await withProject { project in
      let plan = try await SiteWriterTests.writer(project).write(Self.site(pieces))
      let whole = Array(pieces.joined().utf8)
      #expect(project.bytes("out/data/portfolio.json") == whole)
      #expect(plan.sizes == [4, whole.count])
      let manifest = Manifest(bytes: try #require(project.bytes("out/" + Manifest.name)))
      #expect(
        manifest?.entries == [
          .init(path: "data/portfolio.json", bytes: whole),
          .init(path: "index.html", bytes: Array("home".utf8)),
        ])
    }
  }

  @Test func isNotTouchedWhereItStandsAlready() async throws {
    try await withProject { project in
      _ = try await SiteWriterTests.writer(project).write(Self.site())
      try project.age("out/data/portfolio.json")
      let before = try project.changed("out/data/portfolio.json")
      let plan = try await SiteWriterTests.writer(project).write(Self.site())
      #expect(plan.isEmpty)
      #expect(try project.changed("out/data/portfolio.json") == before)
      // The same bytes in one piece are the same file.
      let whole = [SiteFile(path: "data/portfolio.json", bytes: Array(Self.pieces.joined().utf8))]
      #expect(try await SiteWriterTests.writer(project).plan(whole).unchanged == 1)
      #expect(try project.tree("out").keys.allSatisfy { !$0.contains(".waymark-tmp-") })
    }
  }

  @Test func isKeptWhereItWasChangedByHand() async throws {
    try await withProject { project in
      _ = try await SiteWriterTests.writer(project).write(Self.site())
      try project.write("out/data/portfolio.json", "mine")
      let new = Self.site(Self.pieces + ["third journey\n"])
      let plan = try await SiteWriterTests.writer(project).write(new)
      #expect(plan.kept == [.init("data/portfolio.json", .changedByHand)])
      #expect(project.text("out/data/portfolio.json") == "mine")
      #expect(try project.tree("out").keys.allSatisfy { !$0.contains(".waymark-tmp-") })
      _ = try await SiteWriterTests.writer(project, force: true).write(new)
      #expect(project.text("out/data/portfolio.json")?.hasSuffix("third journey\n") == true)
    }
  }

  @Test func isNotWrittenByADryRun() async throws {
    try await withProject { project in
      let plan = try await SiteWriterTests.writer(project).plan(Self.site())
      #expect(plan.writes == [0, 1])
      #expect(!project.exists("out"))
      _ = try await SiteWriterTests.writer(project).write(Self.site())
      let before = try project.tree("out")
      let next = try await SiteWriterTests.writer(project).plan(Self.site(["a", "b"]))
      #expect(next.writes == [1])
      #expect(try project.tree("out") == before)
    }
  }

  @Test func leavesTheOldSiteWhereTheSiteIsNotWanted() async throws {
    try await withProject { project in
      _ = try await SiteWriterTests.writer(project).write(Self.site())
      let before = try project.tree("out")
      var heavier = Self.site(Self.pieces + Self.pieces)
      heavier.isWanted = { $0.sizes.reduce(0, +) < 50 }
      let plan = try await SiteWriterTests.writer(project).write(heavier)
      #expect(plan.isRefused)
      #expect(try project.tree("out") == before)
    }
  }

  /// A file that is in the way of what is being written, as a full disk would be.
  @Test func leavesTheOldSiteWhereAPieceCannotBeWritten() async throws {
    try await withProject { project in
      _ = try await SiteWriterTests.writer(project, width: 1).write(Self.site())
      let before = try project.tree("out")
      let folder = project.absolute("out/data")
      let broken = PendingSite(paths: ["index.html", "data/portfolio.json"]) { index, receive in
        receive(Array("new".utf8))
        guard index == 1 else { return }
        try? Platform.create("\(folder)/\(WritePlanner.temporaryName(1))", [])
        receive(Array("er".utf8))
      }
      await #expect(throws: CommandFailure.self) {
        try await SiteWriterTests.writer(project, width: 1).write(broken)
      }
      #expect(try project.tree("out") == before)
    }
  }
}
