import Diagnostics
import Testing
import YAMLReading

@Suite("YAML that cannot be read")
struct YAMLSyntaxTests {
  @Test(
    "gives one finding, at the mistake, in plain words",
    arguments: [
      // Colons.
      (
        "title: First: buy",
        "1:13 A “:” follows a value that is itself part of a “key: value” line."
      ),
      ("title:A\nowner: B", "1:6 A space is missing after this “:”."),
      ("a: 1\ntitle:A", "2:6 A space is missing after this “:”."),
      ("title: A\nowner B\nstages: c", "2:1 “owner B” is not followed by “:”."),
      ("title: A\nstages\n  - x", "2:1 “stages” is not followed by “:”."),
      ("just text\nkey: v", "1:1 “just text” is not followed by “:”."),
      (": a", "1:1 A key is missing before this “:”."),
      (
        "links: [x, b: c: d]",
        "1:16 A “:” follows a value that is itself part of a “key: value” pair."
      ),
      // Indentation.
      ("title: A\n owner: B", "2:2 “owner:” is indented as if it continued the value above it."),
      ("a:\n  - b: 1\n   - c: 2", "3:4 The indentation of this line matches no line above it."),
      ("a:\n    b: 1\n  c: 2", "3:3 The indentation of this line matches no line above it."),
      ("a:\n  - b\n - c", "3:2 The indentation of this line matches no line above it."),
      ("a: |\n    x\n  y\nb: 1", "3:3 The indentation of this line matches no line above it."),
      // Lists.
      ("key: - a", "1:6 A list item cannot start on the line of its key."),
      ("a: 1\n- b", "2:1 A list item stands where a key is expected."),
      ("- name: A\ngoal: x", "2:1 “goal: x” stands where a list item is expected."),
      ("stages:\n  -name: A\n   goal: x", "2:3 A space is missing after this “-”."),
      ("stages:\n  - name: A\n  -name: B", "3:3 A space is missing after this “-”."),
      // Quotes.
      ("title: \"First\nowner: x", "1:8 This quote is not closed."),
      ("a: 'x\n---\ny'", "1:4 This quote is not closed."),
      ("title: 'It's here'", "1:12 “s here'” follows a value that is already complete."),
      ("title: \"A\" and B", "1:12 “and B” follows a value that is already complete."),
      ("a: \"C:\\dir\"", "1:7 “\\d” has no meaning in double quotes."),
      ("a: \"x\\xZZ\"", "1:6 “\\x” has no meaning in double quotes."),
      // Brackets.
      ("goals: [a, b\nowner: x", "1:8 This “[” is not closed, or a “,” is missing up to line 2."),
      ("goals: [a, b", "1:8 This “[” is not closed."),
      ("feels: {score: 1", "1:8 This “{” is not closed."),
      ("goals: [\"a\" \"b\"]", "1:13 A “,” or “]” is missing before “\"b\"]”."),
      ("goals: [a]]", "1:11 “]” follows a value that is already complete."),
      ("a: [x, , y]", "1:8 A value is missing before this “,”."),
      ("{: x, a: b}", "1:2 A key is missing before this “:”."),
      ("a: ]", "1:4 A value cannot start with “]”."),
      ("at: {{x}} y", "1:11 “y” follows a value that is already complete."),
      ("a: [x](y)", "1:7 “(y)” follows a value that is already complete."),
      // Characters with a meaning of their own.
      ("owner: @ben", "1:8 A value cannot start with “@”."),
      ("value: %5", "1:8 A value cannot start with “%”."),
      ("thinks: *really* good", "1:9 A value cannot start with “*”."),
      ("a: & b", "1:4 A value cannot start with “&”."),
      ("a: !e!foo x", "1:4 A value cannot start with “!”."),
      ("a: ? b", "1:4 A value cannot start with “?”."),
      ("success: > 50 %", "1:10 “>” starts a block of lines; text cannot follow it here."),
      ("%FOO\na: 1", "1:1 A value cannot start with “%”."),
      ("%YAML 3.0\n---\na: 1", "1:1 This line is for another version of YAML."),
      ("\"a\"\n\"b\"", "2:1 This follows a value that is already complete."),
      // Columns and line breaks.
      ("é🎁: a: b", "1:6 A “:” follows a value that is itself part of a “key: value” line."),
      ("a: 1\r\nb: c: d", "2:5 A “:” follows a value that is itself part of a “key: value” line."),
    ])
  func message(text: String, expected: String) {
    let result = read(text)
    #expect(result.value == nil)
    #expect(
      result.diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.message)" }
        == [expected])
    #expect(result.diagnostics.allSatisfy { $0.id == .yamlSyntax && $0.help?.last == "." })
  }

  @Test(
    "a tab for indentation is pointed at",
    arguments: [
      ("a:\n\tb: 1", "2:1-2:2"), ("a:\n  - b: 1\n\t\tc: 2", "3:1-3:2"),
      ("-\ta: 1\n  b: 2", "1:2-1:3"),
      ("a: |\n\tx", "2:1-2:2"), ("a:\n  b: 1\n  \tc: 2", "3:3-3:4"), ("a: 1\n\t\nb: 2", "2:1-2:2"),
      ("a:\n  b: x\n   \t c: d", "3:4-3:5"), ("é:\n\tb: 1", "2:1-2:2"),
    ])
  func tab(text: String, place: String) {
    let result = read(text)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == [.yamlTab])
    #expect(result.diagnostics.map(\.range.shown) == [place])
    #expect(result.diagnostics.map(\.help) == ["Indent with spaces."])
  }

  @Test(
    "a tab elsewhere is only white space",
    arguments: ["a:\t1", "a: 1\t\nb: 2", "a: x\ty", "a: [\t1]"])
  func harmlessTab(text: String) {
    #expect(problems(text) == [])
  }

  @Test("what was found above a syntax error stays")
  func earlierFindings() {
    #expect(
      problems("a: 1\na: 2\nb: [") == [
        "2:1 duplicate-key: The key “a” is written twice.",
        "3:4 yaml-syntax: This “[” is not closed.",
      ])
  }

  @Test("a key longer than libyaml takes is named")
  func longKey() {
    #expect(
      problems("a: 1\n" + String(repeating: "k", count: 1200) + ": x") == [
        "2:1 yaml-syntax: A key cannot be longer than 1,024 characters."
      ])
  }

  @Test("bytes that are no text are reported as TextCheck does")
  func undecodable() {
    func findings(_ bytes: [UInt8]) -> [String] {
      YAMLReader.read(bytes[...], file: FileID(0)).diagnostics.map(\.shown)
    }
    #expect(
      findings(Array("a: é\nb: ".utf8) + [0xE4, 0x20]) == [
        "2:4 invalid-encoding: Byte 0xE4 is not UTF-8."
      ])
    #expect(
      findings(Array("a: x\u{0}y".utf8)) == [
        "1:5 control-character: The control character U+0000 cannot stand in a text."
      ])
    #expect(
      findings(Array("a: é\u{FFFF}y".utf8)) == [
        "1:5 control-character: The character U+FFFF cannot stand in a text."
      ])
  }
}
