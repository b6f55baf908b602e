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
      #"{"version":{"major":1,"minor":0,"patch":0},"diagnostics":[{"id":"unknown-metric","#,
      #""source":"Content/a.yaml","range":{"start":{"line":1,"column":4},"#,
      #""end":{"line":1,"column":5}},"severity":"error","summary":"Say\"b\".","#,
      #""solutions":[{"summary":"Help.","replacements":[{"range":{"start":{"line":1,"column":4},"#,
      #""end":{"line":1,"column":5}},"text":"c"}]}],"#,
      #""notes":[{"source":"Content/b.yaml","range":{"start":{"line":1,"column":1},"#,
      #""end":{"line":1,"column":1}},"message":"Here."},{"message":"There."}]}]}"#,
    ]
    let compact = text.filter { !$0.isWhitespace }
    #expect(compact == lines.joined().filter { !$0.isWhitespace })
  }

  @Test("the JSON is the diagnostics file of Swift-DocC", .enabled(if: ReportTools.needsJSONSchema))
  func schema() throws {
    let program = """
      import json, sys, jsonschema
      schema = json.loads(sys.argv[1])
      jsonschema.Draft7Validator.check_schema(schema)
      file = json.load(sys.stdin)
      for error in jsonschema.Draft7Validator(schema).iter_errors(file):
        print(list(error.absolute_path), error.message)
      print([one["id"] for one in file["diagnostics"]])
      """
    let run = try ReportTools.run(
      ReportTools.python, ["-W", "ignore", "-c", program, Self.schema],
      input: DiagnosticJSONFormatter.format(ReportSample.all, in: ReportSample.map))
    let ids = ReportSample.all.map { "'\($0.name)'" }.joined(separator: ", ")
    #expect(run == ReportTools.Run(status: 0, output: "[\(ids)]\n"))
  }

  /// What `DiagnosticFile` of Swift-DocC decodes, made strict by refusing every other member but
  /// the id and its group, which newer versions have.
  private static let schema = """
    {"definitions": {
      "location": {"type": "object", "additionalProperties": false, "required": ["line", "column"],
        "properties": {"line": {"type": "integer", "minimum": 1},
          "column": {"type": "integer", "minimum": 1}}},
      "range": {"type": "object", "additionalProperties": false, "required": ["start", "end"],
        "properties": {"start": {"$ref": "#/definitions/location"},
          "end": {"$ref": "#/definitions/location"}}},
      "source": {"type": "string", "pattern": "^[^ %]*(%[0-9A-F]{2}[^ %]*)*$"}},
    "type": "object", "additionalProperties": false, "required": ["version", "diagnostics"],
    "properties": {
      "version": {"type": "object", "additionalProperties": false,
        "required": ["major", "minor", "patch"],
        "properties": {"major": {"const": 1}, "minor": {"const": 0}, "patch": {"const": 0}}},
      "diagnostics": {"type": "array", "items": {"type": "object", "additionalProperties": false,
        "required": ["id", "severity", "summary", "solutions", "notes"],
        "properties": {
          "id": {"type": "string"}, "groupID": {"type": "string"},
          "source": {"$ref": "#/definitions/source"}, "range": {"$ref": "#/definitions/range"},
          "severity": {"enum": ["error", "warning", "note", "remark"]},
          "summary": {"type": "string"}, "explanation": {"type": "string"},
          "solutions": {"type": "array", "items": {"type": "object",
            "additionalProperties": false, "required": ["summary", "replacements"],
            "properties": {"summary": {"type": "string"},
              "replacements": {"type": "array", "items": {"type": "object",
                "additionalProperties": false, "required": ["range", "text"],
                "properties": {"range": {"$ref": "#/definitions/range"},
                  "text": {"type": "string"}}}}}}},
          "notes": {"type": "array", "items": {"type": "object", "additionalProperties": false,
            "required": ["message"], "properties": {
              "source": {"$ref": "#/definitions/source"},
              "range": {"$ref": "#/definitions/range"},
              "message": {"type": "string"}}}}}}}}}
    """

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
