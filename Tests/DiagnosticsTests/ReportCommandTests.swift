import Testing

@testable import Diagnostics

/// A workflow command as the runner of GitHub Actions reads it.
struct WorkflowCommand: Equatable {
  var name: String
  var properties: [String: String] = [:]
  var message: String

  /// Reads a line after actions/runner, ActionCommand.TryParseV2; nil for a line of the log.
  init?(_ line: Substring) {
    guard line.hasPrefix("::"), let end = line.dropFirst(2).firstRange(of: "::") else { return nil }
    let head = line.dropFirst(2)[..<end.lowerBound]
    let parts = head.split(separator: " ", maxSplits: 1)
    name = String(parts[0])
    if parts.count == 2 {
      for pair in parts[1].split(separator: ",") {
        let sides = pair.split(separator: "=", maxSplits: 1)
        if sides.count == 2 { properties[String(sides[0])] = Self.unescaped(sides[1]) }
      }
    }
    message = Self.unescaped(line[end.upperBound...])
  }

  init(_ name: String, _ properties: [String: String], _ message: String) {
    self.name = name
    self.properties = properties
    self.message = message
  }

  private static func unescaped(_ text: Substring) -> String {
    let pairs = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
    return pairs.reduce(String(text)) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
  }
}

@Suite("Reports as workflow commands of GitHub Actions")
struct ReportCommandTests {
  @Test("commands are written as documented, errors first, a summary last")
  func exact() {
    #expect(
      ReportSample.text(.github) == """
        ::error file=Content/journeys/a/map.yaml,line=14,col=9,endLine=14,endColumn=11,\
        title=unknown-metric::Metric “x, y: 5 %25” is not in the catalogue.%0ADid you mean “xy”?
        ::error file=Content/journeys/a/map.yaml,line=14,col=9,endLine=14,endColumn=11,\
        title=unknown-metric::Metric “x, y: 5 %25” is not in the catalogue.%0ADid you mean “xy”?
        ::error file=Content/journeys/b c/map.yaml,line=3,endLine=5,title=duplicate-key\
        ::Key “a%0Ab” stands twice.%0ANote: The first one. (Content/journeys/b c/map.yaml:1)
        ::warning file=Content/journeys/b c/map.yaml,line=9,col=2,endLine=9,endColumn=3,\
        title=raw-html::Raw <b>HTML & such</b> is shown.
        ::notice file=Content/journeys/a/map.yaml,line=2,col=1,endLine=2,endColumn=4,\
        title=health-check/owners::“sign-in” has no “owner”.\u{FFFD}[31m
        Waymark: 3 errors, 1 warning, 1 note in 2 files.

        """)
  }

  @Test("a runner reads back every path, place and message")
  func parsed() {
    let commands = ReportSample.text(.github).split(separator: "\n").map(WorkflowCommand.init)
    #expect(commands.count == 6)
    #expect(commands[5] == nil)
    #expect(
      commands[2]
        == WorkflowCommand(
          "error",
          [
            "file": "Content/journeys/b c/map.yaml", "line": "3", "endLine": "5",
            "title": "duplicate-key",
          ],
          "Key “a\nb” stands twice.\nNote: The first one. (Content/journeys/b c/map.yaml:1)"))
  }

  @Test(
    "escaping of properties and of messages",
    arguments: [
      ("plain – é", "plain – é", "plain – é"),
      ("50 %, 3:4\r\n", "50 %25%2C 3%3A4%0D%0A", "50 %25, 3:4%0D%0A"),
      ("%0A::error::x", "%250A%3A%3Aerror%3A%3Ax", "%250A::error::x"),
      ("a\u{7}b\u{202E}", "a\u{FFFD}b\u{FFFD}", "a\u{FFFD}b\u{FFFD}"),
    ])
  func escaping(text: String, property: String, data: String) {
    #expect(GitHubReport.property(text) == property)
    #expect(GitHubReport.data(text) == data)
  }

  @Test("where GitHub hides problems, the summary is an annotation that says so")
  func cut() {
    let many = Array(repeating: ReportSample.warning, count: 11) + [ReportSample.unknown]
    let lines = ReportSample.text(.github, CheckReport(many, in: ReportSample.map))
      .split(separator: "\n")
    #expect(lines.count == 13)
    #expect(lines[0].hasPrefix("::error "))
    #expect(
      WorkflowCommand(lines[12])
        == WorkflowCommand(
          "notice", ["title": "Waymark"],
          "Waymark: 1 error, 11 warnings in 2 files. "
            + "GitHub shows the first 10 of each level; the log has all."))
  }

  @Test("no problems are one line of the log")
  func nothing() {
    #expect(
      ReportSample.text(.github, CheckReport([], in: ReportSample.map)) == "Waymark: No problems.\n"
    )
  }

  @Test(
    "paths start at the root of the repository",
    arguments: [
      ("", "Content/a.yaml", "Content/a.yaml"),
      ("docs/maps", "Content/a.yaml", "docs/maps/Content/a.yaml"),
      ("docs/", "../Content/./a.yaml", "Content/a.yaml"),
      ("", "../a.yaml", "../a.yaml"),
      ("docs", "/srv/a.yaml", "/srv/a.yaml"),
    ])
  func paths(prefix: String, path: String, expected: String) {
    let map = SourceMap(files: [SourceFile(path: path, bytes: [])])
    var report = CheckReport([], in: map)
    report.pathPrefix = prefix
    #expect(report.path(of: FileID(0)) == expected)
    #expect(report.path(of: FileID(7)).hasSuffix("?"))
  }
}
