import Diagnostics
import Testing
import YAMLReading

@Suite("Reading YAML")
struct YAMLReaderTests {
  @Test(
    "builds the tree and keeps every scalar as text",
    arguments: [
      ("title: First purchase", "{title: First purchase}"),
      (
        "a: no\nb: 12:30\nc: 010\nd: 1.10\ne: 2026-09",
        "{a: no, b: 12:30, c: 010, d: 1.10, e: 2026-09}"
      ),
      ("a:\nb: ~\nc: null\nd: ''\ne: 'null'", "{a: ~, b: ~, c: ~, d: \"\", e: \"null\"}"),
      ("a: 'It''s'\nb: \"x\\ty\\u00e9\"", "{a: \"It's\", b: \"x\tyé\"}"),
      ("- a\n-\n- - b\n  - c\n", "[a, ~, [b, c]]"),
      (
        "feels: {score: -2, words: [irritated, wary]}",
        "{feels: {score: -2, words: [irritated, wary]}}"
      ),
      ("a: |\n  x\n  y\nb: >\n  x\n  y\n", "{a: \"x\ny\n\", b: \"x y\n\"}"),
      ("a: one\n  two\n  three", "{a: one two three}"),
      ("<<: {a: 1}\nb: 2", "{<<: {a: 1}, b: 2}"),
      ("a: 58 % # of all\n# a comment\nb: x#y", "{a: 58 %, b: x#y}"),
      ("? a\n: b\n", "{a: b}"),
      ("just text", "just text"),
      ("{a: [], b: {}}", "{a: [], b: {}}"),
      ("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
      ("%YAML 1.2\n---\na: 1\n...\n", "{a: 1}"),
      ("größe: ½\n名: 値", "{größe: ½, 名: 値}"),
      ("\u{FEFF}a: 1", "{a: 1}"),
    ])
  func tree(text: String, expected: String) {
    let result = read(text)
    #expect(result.value?.shown == expected)
    #expect(result.diagnostics == [])
  }

  @Test(
    "a document without content is null",
    arguments: ["", "\n\n", "# nothing\n", "---\n", "\u{FEFF}"])
  func empty(text: String) {
    let result = read(text, firstLine: 2)
    #expect(result.value?.isNull == true)
    #expect(result.value.map { $0.range.start.line >= 2 } == true)
    #expect(result.diagnostics == [])
  }

  @Test(
    "only a plain scalar can be null", arguments: ["''", "\"~\"", "'null'", "nil", "[]", "Null"])
  func notNull(text: String) {
    #expect(read(text).value?.isNull == false)
  }

  @Test("knows the place of every key and value")
  func places() {
    let text = """
      title: First purchase
      stages:
        - name: "Sign-in"
          tags: [a, bé, c]
          feels: {score: -2}
        - text: |
            two
            lines
      """
    #expect(
      read(text).value?.places == [
        "map 1:1-8:12", "title: 1:1-1:6", "First purchase 1:8-1:22", "stages: 2:1-2:7",
        "list 3:3-8:12", "map 3:5-5:23", "name: 3:5-3:9", "Sign-in 3:11-3:20", "tags: 4:5-4:9",
        "list 4:11-4:21", "a 4:12-4:13", "bé 4:15-4:17", "c 4:19-4:20", "feels: 5:5-5:10",
        "map 5:12-5:23", "score: 5:13-5:18", "-2 5:20-5:22", "map 6:5-8:12", "text: 6:5-6:9",
        "two\nlines 6:11-8:12",
      ])
  }

  @Test(
    "columns count Unicode scalars and skip a byte order mark",
    arguments: [
      ("日本語: x", "x 1:6-1:7"), ("é🎁: x", "x 1:5-1:6"), ("\u{FEFF}a: x", "x 1:4-1:5"),
      ("e\u{301}: x", "x 1:5-1:6"), ("a: 1\r\nb: x", "x 2:4-2:5"), ("a: 1\rb: x", "x 2:4-2:5"),
    ])
  func columns(text: String, expected: String) {
    #expect(read(text).value?.places.last == expected)
  }

  @Test("what only YAML 1.1 takes for a line break does not shift places")
  func foreignBreaks() {
    let text = "a: 'x\u{2028}y\u{2029}z'\nb: v\n"
    #expect(read(text).value?.places.last == "v 2:4-2:5")
    #expect(
      problems("a: 'x\u{2028}y'\nb: c: d") == [
        "2:5 yaml-syntax: A “:” follows a value that is itself part of a “key: value” line."
      ])
  }

  @Test("front matter counts from the line that it starts on")
  func firstLine() {
    let result = read("at: purchase\nowner: [Ana", firstLine: 2)
    #expect(result.diagnostics.map(\.range.shown) == ["3:8-3:9"])
    #expect(read("at: purchase", firstLine: 2).value?.places.last == "purchase 2:5-2:13")
  }

  @Test("a slice is read like an array of its own")
  func slice() {
    let bytes = Array("---\na: 1\n---\nrest: [".utf8)
    let result = YAMLReader.read(bytes[4..<9], file: FileID(3), firstLine: 2)
    #expect(result.value?.shown == "{a: 1}")
    #expect(result.value?.range.file == FileID(3))
  }
}
