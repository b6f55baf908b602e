import Diagnostics
import Testing

@Suite("JSON reader")
struct ReportJSONReaderTests {
  private func read(_ text: String) -> Result<JSONValue, JSONFailure> {
    Result { () throws(JSONFailure) in try JSONReader.read(Array(text.utf8)) }
  }

  @Test(
    "values",
    arguments: [
      ("null", JSONValue.null), (" true ", .bool(true)), ("false\n", .bool(false)),
      ("0", .number(0)), ("-0", .number(-0.0)), ("12", .number(12)), ("-7.25", .number(-7.25)),
      ("1e3", .number(1000)), ("1.5E-2", .number(0.015)),
      ("123456789012345680", .number(123_456_789_012_345_680)),
      ("\"\"", .string("")), ("\"é “x” 😀\"", .string("é “x” 😀")),
      (#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")),
      (#""\u00e9\uD83D\ude00\u0000""#, .string("é😀\u{0}")),
      ("[]", .array([])), ("[1, [2]]", .array([.number(1), .array([.number(2)])])),
      ("{}", .object([])), ("\u{FEFF}{}", .object([])),
      (
        "{\"b\": 1, \"a\": {\"\": null}}",
        .object([.init("b", .number(1)), .init("a", .object([.init("", .null)]))])
      ),
    ])
  func values(text: String, expected: JSONValue) {
    #expect(read(text) == .success(expected))
  }

  @Test(
    "what is not JSON is refused with its place",
    arguments: [
      ("", "The file ends where a value should stand.", 1, 1),
      ("{\n  \"é\": nul\n}", "Here should stand a value.", 2, 8),
      ("[1,]", "Here should stand a value.", 1, 4),
      ("[1 2]", "Here should stand a comma or “]”.", 1, 4),
      ("{\"a\" 1}", "Here should stand a colon.", 1, 6),
      ("{\"a\": 1,}", "Here should stand a name in quotes.", 1, 9),
      ("{\"a\": 1 \"b\"}", "Here should stand a comma or “}”.", 1, 9),
      ("{\"a\": 1, \"a\": 2}", "The name “a” stands twice in one object.", 1, 10),
      ("01", "Something stands after the end.", 1, 2),
      ("-", "Here should stand a digit.", 1, 2),
      ("1.", "Here should stand a digit.", 1, 3),
      ("1e", "Here should stand a digit.", 1, 3),
      ("+1", "Here should stand a value.", 1, 1),
      ("NaN", "Here should stand a value.", 1, 1),
      ("1e999", "The number is too large.", 1, 1),
      ("\r\n\"abc", "The text that starts here has no end.", 2, 1),
      (
        "\"a\nb\"", "A text holds a control character or a line break; write it as an escape.", 1, 3
      ),
      (#""\x""#, "There is no such escape.", 1, 2),
      (#""\"#, "There is no such escape.", 1, 2),
      (#""\u12"#, "After “\\u” should stand four hexadecimal digits.", 1, 2),
      (#""\ud800""#, "Half of a surrogate pair stands alone.", 1, 2),
      (#""\ud800\u0020""#, "Half of a surrogate pair stands alone.", 1, 2),
      (#""\udc00""#, "Half of a surrogate pair stands alone.", 1, 2),
      ("{} {}", "Something stands after the end.", 1, 4),
    ])
  func mistakes(text: String, message: String, line: Int, column: Int) {
    #expect(
      read(text)
        == .failure(JSONFailure(message, at: SourcePosition(line: line, column: column))))
  }

  @Test("nesting is read to a limit and refused beyond it")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try read(nested(JSONReader.maximalDepth)).get() }
    let deep = JSONFailure(
      "Values nest deeper than 64 levels.", at: SourcePosition(line: 1, column: 65))
    #expect(read(nested(JSONReader.maximalDepth + 1)) == .failure(deep))
    #expect(read(String(repeating: "[", count: 1_000_000)) == .failure(deep))
  }

  @Test("a name that stands twice is found in large objects, too")
  func duplicatesAmongMany() {
    let members = (0..<40).map { "\"k\($0)\": 0" }
    #expect(throws: Never.self) {
      try read("{" + members.joined(separator: ",") + "}").get()
    }
    #expect(throws: JSONFailure.self) {
      try read("{" + (members + ["\"k3\": 1"]).joined(separator: ",") + "}").get()
    }
  }

  @Test("bytes that are not UTF-8 are refused with their place")
  func encoding() {
    let bytes = Array("{\n\"é".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
    #expect(throws: JSONFailure("The file is not UTF-8.", at: SourcePosition(line: 2, column: 3))) {
      try JSONReader.read(bytes)
    }
  }

  @Test("no cut of a file crashes, and only the whole is read")
  func cuts() throws {
    let whole = Array(
      #"{"a": [1.5e3, true, null, "x\u00e9\ud83d\ude00 é"], "b": {"c": -0.25}}"#.utf8)
    for length in whole.indices {
      #expect(throws: JSONFailure.self) { try JSONReader.read(Array(whole[..<length])) }
    }
    #expect(throws: Never.self) { try JSONReader.read(whole) }
  }

  @Test("what the writer writes is read back")
  func roundTrip() throws {
    var json = JSONWriter(.pretty)
    json.object {
      $0.field("text", "\u{0}\"\\\n\u{2028}\u{85}é😀")
      $0.field("number", 0.1 + 0.2)
      $0.field("large", 1e300)
    }
    #expect(
      try JSONReader.read(json.finish())
        == .object([
          .init("text", .string("\u{0}\"\\\n\u{2028}\u{85}é😀")),
          .init("number", .number(0.1 + 0.2)),
          .init("large", .number(1e300)),
        ]))
  }

  @Test("what is missing or of another type is named by its place")
  func accessors() throws {
    let json = try JSONReader.read(
      Array(#"{"a": [{"n": 1, "t": "x"}, {"n": 1.5}, {"n": "1"}], "b": null, "c": ["x", 2]}"#.utf8))
    func counts() throws(JSONFailure) -> [Int] {
      try json.list("a") { item throws(JSONFailure) in try item.count("n") }
    }
    #expect(throws: JSONFailure("“a[1].n” is not a whole number.")) { try counts() }
    #expect(throws: JSONFailure("“c[1]” is not a text.")) { try json.texts("c") }
    #expect(throws: JSONFailure("“b” is missing.")) { try json.text("b") }
    #expect(throws: JSONFailure("“c” is not a number.")) { try json.numberIfAny("c") }
    #expect(try json.textIfAny("b") == nil)
    #expect(try json.texts("b") == [])
  }
}
