import Foundation
import ReportSite
import TestSupport
import Testing

@testable import JourneyReport

/// Links and folders in the way: nothing outside the output is touched, and nothing is lost.
@Suite struct SiteWriterLinkTests {
  typealias Writer = SiteWriterTests

  @Test func doesNotWriteThroughALinkedFile() async throws {
    try await withProject { project in
      _ = try await Writer.writer(project).write(Writer.site(["a.html": "a"]))
      try project.write("outside.html", "outside")
      try project.link("out/index.html", to: "../outside.html")
      try project.link("out/404.html", to: "../nowhere.html")
      let plan = try await Writer.writer(project).write(
        Writer.site(["404.html": "x", "a.html": "a", "index.html": "x"]))
      #expect(plan.kept == [.init("404.html", .foreign), .init("index.html", .foreign)])
      #expect(project.text("outside.html") == "outside")
      #expect(!project.exists("nowhere.html"))
      // Asked to, it replaces the links themselves.
      _ = try await Writer.writer(project, force: true).write(
        Writer.site(["404.html": "x", "a.html": "a", "index.html": "x"]))
      #expect(project.text("outside.html") == "outside")
      #expect(!project.exists("nowhere.html"))
      #expect(project.text("out/index.html") == "x")
    }
  }

  @Test(arguments: [true, false])
  func doesNotWriteThroughALinkedFolder(force: Bool) async throws {
    try await withProject { project in
      _ = try await Writer.writer(project).write(Writer.site(["index.html": "old"]))
      try project.makeFolder("outside")
      try project.link("out/journeys", to: "../outside")
      await #expect(throws: CommandFailure.self) {
        try await Writer.writer(project, force: force).write(
          Writer.site(["index.html": "new", "journeys/a.html": "a"]))
      }
      #expect(try project.tree("outside").isEmpty)
      #expect(project.text("out/index.html") == "old")
    }
  }

  @Test func doesNotRemoveThroughALinkedFolder() async throws {
    try await withProject { project in
      let site = Writer.site(["index.html": "a", "journeys/a.html": "a"])
      _ = try await Writer.writer(project).write(site)
      try project.remove("out/journeys")
      try project.write("outside/a.html", "a")
      try project.link("out/journeys", to: "../outside")
      _ = try await Writer.writer(project).write(Writer.site(["index.html": "b"]))
      #expect(project.text("outside/a.html") == "a")
      #expect(project.exists("out/journeys"))
    }
  }

  @Test func refusesALinkedOutput() async throws {
    try await withProject { project in
      try project.makeFolder("elsewhere")
      try project.link("out", to: "elsewhere")
      await #expect(throws: CommandFailure.self) {
        try await Writer.writer(project).write(Writer.site(["index.html": "x"]))
      }
      #expect(try project.tree("elsewhere").isEmpty)
    }
  }

  @Test func leavesTheOldSiteWhereAFolderIsInTheWay() async throws {
    try await withProject { project in
      _ = try await Writer.writer(project).write(Writer.old)
      try project.write("out/personas.html/file", "mine")
      let before = try project.tree("out")
      await #expect(throws: CommandFailure.self) {
        try await Writer.writer(project).write(
          Writer.site(["index.html": "new", "personas.html": "x"]))
      }
      #expect(try project.tree("out") == before)
    }
  }

  @Test(arguments: ["../x.html", "/x.html", "a/../../x.html", "a//b.html", ".hidden", "", "a\\b"])
  func refusesAPathThatIsNoneOfASite(path: String) async throws {
    try await withProject { project in
      await #expect(throws: CommandFailure.self) {
        try await Writer.writer(project).write([SiteFile(path: path, bytes: [])])
      }
      #expect(!project.exists("x.html"))
      #expect(!project.exists("out"))
    }
  }

  @Test func twoWritersAtOnceLeaveOneWholeSite() async throws {
    try await withProject { project in
      let sites = ["one", "two"].map { text in
        (0..<200).map { SiteFile(path: "journeys/\($0).html", bytes: Array(text.utf8)) }
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for site in sites {
          group.addTask { _ = try await Writer.writer(project).write(site) }
        }
        try await group.waitForAll()
      }
      let texts = Set((0..<200).map { project.text("out/journeys/\($0).html") ?? "" })
      #expect(texts.count == 1)
      #expect(try project.tree("out").count == 201)
    }
  }

  @Test func cleanRemovesOnlyItsOwnFiles() async throws {
    try await withProject { project in
      _ = try await Writer.writer(project).write(Writer.old)
      try project.write("out/CNAME", "mine")
      try project.write("out/journeys/a.html", "mine")
      let summary = try await Writer.writer(project).clean()
      #expect(
        summary
          == CleanSummary(removed: ["index.html", "owners/b.html"], kept: ["journeys/a.html"]))
      #expect(try project.tree("out").keys.sorted() == [Manifest.name, "CNAME", "journeys/a.html"])
      // The folder stays ours: the next build needs no --force.
      _ = try await Writer.writer(project).write(Writer.old)
      #expect(project.text("out/index.html") == "old")
    }
  }

  @Test func cleanRemovesTheFolderWhereNothingElseIsInIt() async throws {
    try await withProject { project in
      _ = try await Writer.writer(project).write(Writer.old)
      _ = try await Writer.writer(project).clean()
      #expect(!project.exists("out"))
      #expect(try await Writer.writer(project).clean() == nil)
    }
  }

  @Test func cleanRefusesAFolderThatItDidNotWrite() async throws {
    try await withProject { project in
      try project.write("out/thesis.doc", "years of work")
      await #expect(throws: CommandFailure.self) { try await Writer.writer(project).clean() }
      #expect(project.exists("out/thesis.doc"))
    }
  }
}
