import JourneyModel
import TestSupport
import Testing

@testable import JourneyReport

@Suite struct BuildOptionsTests {
  static func options(
    _ project: Project, epoch: String? = nil, _ change: (inout BuildRequest) -> Void = { _ in }
  ) throws(CommandFailure) -> BuildOptions {
    var request = BuildRequest()
    request.content = project.folder
    change(&request)
    return try BuildOptions(
      request, in: Surroundings(sourceDateEpoch: epoch, home: nil, processors: 3))
  }

  @Test(arguments: [
    (nil, nil, nil), ("2026-09-30", nil, "2026-09-30"), (nil, "0", "1970-01-01"),
    (nil, "1790726400", "2026-09-30"), (nil, "1790812799", "2026-09-30"),
    ("2025-01-01", "1790726400", "2025-01-01"), ("2025-01-01", "rubbish", "2025-01-01"),
  ])
  func takesTheDayFromTheOptionElseTheEnvironment(
    typed: String?, epoch: String?, day: String?
  ) throws {
    try withProject { project in
      let options = try Self.options(project, epoch: epoch) { $0.date = typed }
      #expect(options.date?.iso == day)
    }
  }

  @Test(arguments: ["rubbish", "-1", " 1", "1.5", "1e9", "99999999999999999999", "999999999999999"])
  func refusesAMalformedEpoch(epoch: String) throws {
    try withProject { project in
      let failure = try #require(throws: CommandFailure.self) {
        try Self.options(project, epoch: epoch)
      }
      #expect(failure.status == .usage)
      #expect(failure.message.contains("SOURCE_DATE_EPOCH"))
    }
  }

  @Test(arguments: ["", "2026-13-01", "2026-9-30", "30.09.2026", "2026-02-29", "tomorrow"])
  func refusesAMalformedDate(typed: String) throws {
    try withProject { project in
      let failure = try #require(throws: CommandFailure.self) {
        try Self.options(project) { $0.date = typed }
      }
      #expect(failure.status == .usage)
    }
  }

  @Test(arguments: [
    ("https://a.example", "https://a.example/"), ("http://a.example/b/", "http://a.example/b/"),
    ("HTTPS://a.example:8080/b", "HTTPS://a.example:8080/b/"),
  ])
  func endsABaseURLWithASlash(typed: String, url: String) throws {
    try withProject { project in
      let options = try Self.options(project) { $0.baseURL = typed }
      #expect(options.baseURL == url)
    }
  }

  @Test(arguments: [
    "", "a.example", "ftp://a.example", "javascript:alert(1)", "https://", "https:///a",
    "https://a.example/?q", "https://a.example/#a", "https://a b.example", "https://a\"b.example",
  ])
  func refusesWhatIsNoBaseURL(typed: String) throws {
    try withProject { project in
      let failure = try #require(throws: CommandFailure.self) {
        try Self.options(project) { $0.baseURL = typed }
      }
      #expect(failure.status == .usage)
    }
  }

  @Test func takesAsManyJobsAsThereAreProcessors() throws {
    try withProject { project in
      let (none, seven) = (try Self.options(project), try Self.options(project) { $0.jobs = 7 })
      #expect(none.jobs == 3)
      #expect(seven.jobs == 7)
      for jobs in [0, -1, 257] {
        #expect(throws: CommandFailure.self) { try Self.options(project) { $0.jobs = jobs } }
      }
    }
  }

  @Test func refusesAMissingFolder() throws {
    try withProject { project in
      for change: (inout BuildRequest) -> Void in [
        { $0.content = project.absolute("none") }, { $0.templates = project.absolute("none") },
      ] {
        let failure = try #require(throws: CommandFailure.self) {
          try Self.options(project, change)
        }
        #expect(failure.status == .usage)
      }
    }
  }

  @Test(arguments: [
    ("Content", "Content"), ("./Content//", "Content"), (".", "."), ("./", "."), ("a/./b/", "a/b"),
    ("/", "/"), ("//a/", "/a"), ("../x", "../x"),
  ])
  func cleansPaths(typed: String, path: String) {
    #expect(PathText.cleaned(typed) == path)
  }
}
