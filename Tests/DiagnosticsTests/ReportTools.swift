import Diagnostics
import Foundation
import TestSupport
import Testing

/// Programs of this machine that read what reports write.
enum ReportTools {
  /// Whether a program starts and ends well, so that tests can use it.
  static func works(_ program: String, _ arguments: [String]) -> Bool {
    (try? run(program, arguments, input: []))?.status == 0
  }

  /// The Python of the page checkers, which has what tests need; else the machine's.
  static let python = Repository.checkerPython ?? "python3"

  /// Whether a test runs: where the tool is there, and in CI, where its lack is a failure.
  static let needsPython = needs(python, ["-c", "import json"])
  static let needsJSONSchema = needs(python, ["-W", "ignore", "-c", "import jsonschema"])
  static let needsXMLLint = needs("xmllint", ["--version"])

  private static func needs(_ program: String, _ arguments: [String]) -> Bool {
    works(program, arguments) || Repository.skip("\(program) \(arguments.last ?? "") fails")
  }

  struct Run: Equatable {
    let status: Int32
    let output: String
  }

  /// Runs a program on an input and returns its exit code and all that it printed.
  static func run(_ program: String, _ arguments: [String], input: [UInt8]) throws -> Run {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("waymark-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("input")
    try Data(input).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}

/// Problems to report, with every part that a report can show.
enum ReportSample {
  static let map = SourceMap(files: [
    SourceFile(path: "Content/journeys/a/map.yaml", bytes: Array("title: A\n".utf8)),
    SourceFile(path: "Content/journeys/b c/map.yaml", bytes: []),
    SourceFile(path: "Content/site.yaml", bytes: []),
  ])

  static func range(
    _ file: Int, _ line: Int, _ column: Int, to endLine: Int? = nil, _ endColumn: Int
  ) -> SourceRange {
    SourceRange(
      file: FileID(file), start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: endLine ?? line, column: endColumn))
  }

  static let unknown = Diagnostic(
    .unknownMetric, at: range(0, 14, 9, 12), "Metric “x, y: 5 %” is not in the catalogue.",
    help: "Did you mean “xy”?", replacement: "xy")
  static let twice = Diagnostic(
    .duplicateKey, at: range(1, 3, 1, to: 6, 1), "Key “a\nb” stands twice.",
    notes: [Diagnostic.Note("The first one.", at: range(1, 1, 1, 4))])
  static let warning = Diagnostic(
    .rawHTML, at: range(1, 9, 2, 4), "Raw <b>HTML & such</b> is shown.")
  static let owner = Diagnostic(
    .healthCheck, at: range(0, 2, 1, 5), "“sign-in” has no “owner”.\u{1B}[31m", check: "owners")

  static let all = [unknown, owner, unknown, twice, warning]

  static var report: CheckReport {
    var report = CheckReport(all, in: map)
    report.rules = ReportRule.kinds
    report.version = "0.1.0"
    return report
  }

  static func text(_ format: CheckReport.Format, _ report: CheckReport = report) -> String {
    String(decoding: report.bytes(as: format), as: UTF8.self)
  }
}
