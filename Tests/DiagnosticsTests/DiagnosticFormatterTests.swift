import Diagnostics
import Testing

@Suite("Diagnostics in other forms")
struct DiagnosticFormatterTests {
  private let map = SourceMap(files: [
    SourceFile(path: "Content/a.yaml", bytes: Array("a: b".utf8)),
    SourceFile(path: "Content/b.yaml", bytes: []),
  ])

  private func diagnostic(_ id: DiagnosticID, file: Int = 0) -> Diagnostic {
    Diagnostic(id, at: .whole(FileID(file)), "Message.")
  }

  @Test("one line for editors")
  func line() {
    let diagnostic = Diagnostic(
      .unknownMetric, at: .whole(FileID(0)), "Metric “b” is not in the catalogue.",
      help: "Did you mean “c”?")
    #expect(
      DiagnosticFormatter.line(diagnostic, in: map)
        == "Content/a.yaml:1:1: error: Metric “b” is not in the catalogue. Did you mean “c”? "
        + "[unknown-metric]")
  }

  @Test("the summary counts in singular and plural")
  func summary() {
    let error = diagnostic(.wrongType)
    let warning = diagnostic(.orphanFile, file: 1)
    var note = diagnostic(.orphanFile)
    note.severity = .note
    let cases: [([Diagnostic], String)] = [
      ([], "No problems"),
      ([error], "1 error in 1 file"),
      ([warning, warning], "2 warnings in 1 file"),
      ([error, error, warning, note, note], "2 errors, 1 warning, 2 notes in 2 files"),
    ]
    for (diagnostics, expected) in cases {
      #expect(DiagnosticFormatter.summary(diagnostics) == expected)
    }
  }

  @Test("JSON for programs")
  func json() {
    let range = SourceRange(
      file: FileID(0), start: SourcePosition(line: 1, column: 4),
      end: SourcePosition(line: 1, column: 5))
    let diagnostic = Diagnostic(
      .unknownMetric, at: range, "Say \"b\".", help: "Help.",
      notes: [.init("Here.", at: .whole(FileID(1))), .init("There.")], replacement: "c")
    let text = String(
      decoding: DiagnosticJSONFormatter.format([diagnostic], in: map), as: UTF8.self)
    let lines = [
      #"{"version":1,"diagnostics":[{"id":"unknown-metric","severity":"error","#,
      #""file":"Content/a.yaml","range":{"start":{"line":1,"column":4},"#,
      #""end":{"line":1,"column":5}},"message":"Say\"b\".","help":"Help.","#,
      #""notes":[{"file":"Content/b.yaml","range":{"start":{"line":1,"column":1},"#,
      #""end":{"line":1,"column":1}},"message":"Here."},{"message":"There."}],"#,
      #""replacement":"c"}]}"#,
    ]
    let compact = text.filter { !$0.isWhitespace }
    #expect(compact == lines.joined().filter { !$0.isWhitespace })
  }

  @Test("diagnostics are sorted by path, place, id and message")
  func sorting() {
    let files = SourceMap(files: [
      SourceFile(path: "b", bytes: []), SourceFile(path: "a", bytes: []),
    ])
    func make(_ id: DiagnosticID, _ file: Int, _ line: Int, _ message: String = "") -> Diagnostic {
      Diagnostic(id, at: SourceRange(file: FileID(file), line: line, column: 1), message)
    }
    let sorted = [
      make(.wrongType, 1, 2), make(.emptyValue, 0, 1), make(.unknownKey, 0, 1, "a"),
      make(.unknownKey, 0, 1, "b"), make(.unknownKey, 0, 3),
    ]
    #expect(sorted.reversed().sorted(in: files) == sorted)
  }
}
