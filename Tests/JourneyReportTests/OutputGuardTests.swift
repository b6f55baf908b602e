import Foundation
import TestSupport
import Testing

@testable import JourneyReport

@Suite struct OutputGuardTests {
  static func check(_ project: Project, _ output: String) throws(CommandFailure) {
    try OutputGuard(
      output: output,
      sources: [
        (project.absolute("site/Content"), "content folder"),
        (project.absolute("site/Templates"), "template folder"),
      ],
      home: project.absolute("home/me")
    ).check()
  }

  static func prepared(_ test: (Project) throws -> Void) throws {
    try withProject { project in
      for folder in ["site/Content/journeys", "site/Templates", "home/me/Documents"] {
        try project.makeFolder(folder)
      }
      try project.write("site/file", "x")
      try project.link("site/link", to: "Content")
      try project.link("content-elsewhere", to: "site/Content")
      try test(project)
    }
  }

  @Test(arguments: [
    "site", "", "site/Content", "site/Content/", "site/Content/journeys", "site/Content/_site",
    "site/Content/../Content/x", "site/Templates", "site/Templates/out", "site/file",
    "site/link", "content-elsewhere/x", "home", "home/me", "site/none/../../site",
  ])
  func refusesAFolderWhoseFilesCouldBeLost(output: String) throws {
    try Self.prepared { project in
      let failure = try #require(throws: CommandFailure.self) {
        try Self.check(project, project.absolute(output))
      }
      #expect(failure.status == .usage)
      #expect(failure.help != nil)
    }
  }

  @Test(arguments: ["/", ".", "..", "../..", "./", "//"])
  func refusesTheRootTheWorkingFolderAndWhatHoldsIt(output: String) throws {
    try Self.prepared { project in
      let failure = try #require(throws: CommandFailure.self) { try Self.check(project, output) }
      #expect(failure.status == .usage)
    }
  }

  @Test(arguments: [
    "site/_site", "out", "new/deep/out", "home/me/out", "site/Content2", "x/../out",
  ])
  func allowsAFolderOfItsOwn(output: String) throws {
    try Self.prepared { project in
      try project.makeFolder("x")
      try Self.check(project, project.absolute(output))
    }
  }
}
