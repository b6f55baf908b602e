import Testing

@testable import Diagnostics

@Suite("Reports as SARIF")
struct ReportSARIFTests {
  private func value(_ report: CheckReport = ReportSample.report) throws -> JSONValue {
    try JSONReader.read(report.bytes(as: .sarif))
  }

  private func run(_ report: CheckReport = ReportSample.report) throws -> JSONValue {
    guard case .array(let runs) = try #require(try value(report)["runs"]) else { return .null }
    return try #require(runs.first)
  }

  private func items(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let items) = value else { return [] }
    return items
  }

  @Test("the file satisfies the schema", .enabled(if: ReportTools.needsJSONSchema))
  func schema() throws {
    let program = """
      import json, sys, jsonschema
      schema = json.loads(sys.argv[1])
      jsonschema.Draft7Validator.check_schema(schema)
      for error in jsonschema.Draft7Validator(schema).iter_errors(json.load(sys.stdin)):
        print(list(error.absolute_path), error.message)
      """
    for report in [ReportSample.report, CheckReport([], in: ReportSample.map)] {
      let run = try ReportTools.run(
        ReportTools.python, ["-W", "ignore", "-c", program, Self.schema],
        input: report.bytes(as: .sarif))
      #expect(run == ReportTools.Run(status: 0, output: ""))
    }
  }

  @Test("a result holds the rule, the level, the message, the place and a fix")
  func result() throws {
    let results = items(try run()["results"])
    #expect(results.count == 5)
    let first = try JSONReader.read(
      Array(
        """
        {
          "ruleId": "unknown-metric", "ruleIndex": \(index(of: .unknownMetric)), "level": "error",
          "message": {"text":
            "Metric “x, y: 5 %” is not in the catalogue. Did you mean “xy”?"},
          "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": "Content/journeys/a/map.yaml"},
            "region": {"startLine": 14, "startColumn": 9, "endLine": 14, "endColumn": 12}}}],
          "partialFingerprints": {"primaryLocationLineHash": "\(fingerprint(0))"},
          "fixes": [{"artifactChanges": [{
            "artifactLocation": {"uri": "Content/journeys/a/map.yaml"},
            "replacements": [{
              "deletedRegion": {
                "startLine": 14, "startColumn": 9, "endLine": 14, "endColumn": 12},
              "insertedContent": {"text": "xy"}}]}]}]
        }
        """.utf8))
    #expect(results[0] == first)
    let related = items(results[3]["relatedLocations"])
    #expect(related.first?["message"] == .object([.init("text", .string("The first one."))]))
  }

  private func index(of id: DiagnosticID) -> Int {
    DiagnosticID.allCases.firstIndex(of: id) ?? -1
  }

  private func fingerprint(_ index: Int) -> String {
    let print = ReportSample.report.fingerprints[index]
    return "\(print.text):\(print.occurrence)"
  }

  @Test("every kind of problem is a rule; one without a description is one all the same")
  func rules() throws {
    let rules = items(try run()["tool"]?["driver"]?["rules"])
    #expect(rules.count == DiagnosticID.allCases.count + 1)
    #expect(try rules.last?.text("id") == "health-check/owners")
    let metric = rules[index(of: .unknownMetric)]
    #expect(try metric.text("id") == "unknown-metric")
    #expect(metric["defaultConfiguration"]?["level"] == .string("error"))
    for part in ["shortDescription", "fullDescription", "help"] {
      #expect(try metric[part]?.text("text").isEmpty == false)
    }
    for result in items(try run()["results"]) {
      #expect(try rules[result.count("ruleIndex")].text("id") == result.text("ruleId"))
    }
  }

  @Test("fingerprints are unique, and lines do not change them")
  func fingerprints() {
    func prints(_ report: CheckReport) -> [String] {
      report.fingerprints.map { "\($0.text):\($0.occurrence)" }
    }
    let before = prints(ReportSample.report)
    #expect(Set(before).count == before.count)
    let moved = ReportSample.all.map { diagnostic in
      let range = diagnostic.range
      return Diagnostic(
        diagnostic.id,
        at: SourceRange(file: range.file, line: Int(range.start.line) + 7, column: 1),
        diagnostic.message, check: diagnostic.check)
    }
    #expect(prints(CheckReport(moved, in: ReportSample.map)) == before)
    #expect(
      prints(CheckReport(ReportSample.all.reversed(), in: ReportSample.map)).sorted()
        == before.sorted())
  }

  @Test(
    "paths become URI references",
    arguments: [
      ("Content/a.yaml", "Content/a.yaml"),
      ("Content/b c/%é:#?.md", "Content/b%20c/%25%C3%A9%3A%23%3F.md"),
      ("../x.yaml", "../x.yaml"),
      ("/srv/x y.yaml", "file:///srv/x%20y.yaml"),
    ])
  func references(path: String, expected: String) {
    #expect(SARIFReport.reference(to: path) == expected)
  }

  @Test("columns count Unicode scalars, and the version of the program is told")
  func head() throws {
    #expect(try run().text("columnKind") == "unicodeCodePoints")
    #expect(try run()["tool"]?["driver"]?.text("semanticVersion") == "0.1.0")
    #expect(try value().text("version") == "2.1.0")
  }

  /// What SARIF 2.1.0 requires of the objects that are used (OASIS, sarif-schema-2.1.0), made
  /// strict by refusing every other member, and what GitHub's code scanning requires besides.
  static let schema = """
    {
      "definitions": {
        "message": {"type": "object", "required": ["text"], "additionalProperties": false,
          "properties": {"text": {"type": "string", "minLength": 1}}},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "region": {"type": "object", "additionalProperties": false,
          "required": ["startLine", "startColumn", "endLine", "endColumn"],
          "properties": {
            "startLine": {"type": "integer", "minimum": 1},
            "startColumn": {"type": "integer", "minimum": 1},
            "endLine": {"type": "integer", "minimum": 1},
            "endColumn": {"type": "integer", "minimum": 1}}},
        "artifactLocation": {"type": "object", "additionalProperties": false,
          "required": ["uri"], "properties": {"uri": {"type": "string",
            "pattern": "^([A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2}|file://)+$"}}},
        "physicalLocation": {"type": "object", "additionalProperties": false,
          "required": ["artifactLocation", "region"],
          "properties": {"artifactLocation": {"$ref": "#/definitions/artifactLocation"},
            "region": {"$ref": "#/definitions/region"}}},
        "location": {"type": "object", "additionalProperties": false,
          "required": ["physicalLocation"],
          "properties": {"id": {"type": "integer", "minimum": -1},
            "physicalLocation": {"$ref": "#/definitions/physicalLocation"},
            "message": {"$ref": "#/definitions/message"}}},
        "rule": {"type": "object", "additionalProperties": false,
          "required": ["id", "shortDescription", "fullDescription", "help",
            "defaultConfiguration"],
          "properties": {"id": {"type": "string", "minLength": 1},
            "shortDescription": {"$ref": "#/definitions/message"},
            "fullDescription": {"$ref": "#/definitions/message"},
            "help": {"$ref": "#/definitions/message"},
            "defaultConfiguration": {"type": "object", "additionalProperties": false,
              "properties": {"level": {"$ref": "#/definitions/level"}}}}},
        "fix": {"type": "object", "required": ["artifactChanges"],
          "properties": {"artifactChanges": {"type": "array", "minItems": 1, "items": {
            "type": "object", "required": ["artifactLocation", "replacements"],
            "properties": {"artifactLocation": {"$ref": "#/definitions/artifactLocation"},
              "replacements": {"type": "array", "minItems": 1, "items": {
                "type": "object", "required": ["deletedRegion"],
                "properties": {"deletedRegion": {"$ref": "#/definitions/region"},
                  "insertedContent": {"$ref": "#/definitions/message"}}}}}}}}},
        "result": {"type": "object", "additionalProperties": false,
          "required": ["ruleId", "ruleIndex", "level", "message", "locations",
            "partialFingerprints"],
          "properties": {"ruleId": {"type": "string"},
            "ruleIndex": {"type": "integer", "minimum": 0},
            "level": {"$ref": "#/definitions/level"},
            "message": {"$ref": "#/definitions/message"},
            "locations": {"type": "array", "minItems": 1, "maxItems": 1,
              "items": {"$ref": "#/definitions/location"}},
            "relatedLocations": {"type": "array", "uniqueItems": true,
              "items": {"$ref": "#/definitions/location"}},
            "partialFingerprints": {"type": "object", "minProperties": 1,
              "additionalProperties": {"type": "string"}},
            "fixes": {"type": "array", "items": {"$ref": "#/definitions/fix"}}}}
      },
      "type": "object", "required": ["$schema", "version", "runs"], "additionalProperties": false,
      "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": {
          "type": "object", "required": ["tool", "columnKind", "results"],
          "additionalProperties": false,
          "properties": {
            "tool": {"type": "object", "required": ["driver"], "additionalProperties": false,
              "properties": {"driver": {"type": "object", "required": ["name", "rules"],
                "additionalProperties": false,
                "properties": {"name": {"type": "string"},
                  "semanticVersion": {"type": "string"},
                  "rules": {"type": "array", "uniqueItems": true,
                    "items": {"$ref": "#/definitions/rule"}}}}}},
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "results": {"type": "array", "items": {"$ref": "#/definitions/result"}}}}}
      }
    }
    """
}
