import Diagnostics
import TestSupport
import Testing
import YAMLReading

/// The fast reader gives libyaml's tree or none.
@Suite("Simple YAML")
struct SimpleYAMLTests {
  @Test(
    "is read without libyaml, with the same places",
    arguments: [
      "title: First purchase", "a:\nb: ~\nc: ''\nd:   # none\n", "- a\n-\n- - b\n  - c\n-",
      "stages:\n  - name: One\n    id: one\n\n  # next\n  -\n    name: Two\n  -   name: Three\n",
      "tasks:\n- a: 1\n  b:\n  - x\n  -\n- c: 2\nafter: 3",
      "feels: {score: -2, words: [irritated, wary]}  # mixed",
      "a: []\nb: {}\nc: [ x , {y: 'z', w: [1]}, \"q, r\" ]",
      "a: 'It''s'\nb: \"\\\"x\\\\\" # c\n\"c d\": 1\n'e' : 2", "größe: ½\n名: 値 🎁 # ！\nz: é\n",
      "link: https://example.org/?a=b#c\ntime: 12:30\nminus: -5 %\nx: a - b, c]",
      "a: 1 # 2\nb: x #y\nc: x#1\nd: '#1'\n#3 d\n  #4\n", "a: [“b”, „c“, «d», ‘it’s’]\nb: “c",
      "\u{FEFF}a: 1\n", "a: {url: https://x.example/y, n: -3}\n  \n",
    ])
  func simple(text: String) {
    let node = YAMLReader.simple(ArraySlice(text.utf8), file: FileID(0), firstLine: 3)
    let full = YAMLReader.full(ArraySlice(text.utf8), file: FileID(0), firstLine: 3)
    #expect(node != nil)
    #expect(node == full.value)
    #expect(full.diagnostics == [])
  }

  @Test(
    "leaves everything else to libyaml",
    arguments: [
      "", "# nothing\n", "just text", "[a]", "a: |\n  x", "a: one\n  two", "a: &b c", "a: *b",
      "a: !x y", "a: 1\na: 2", "a: \"\\x41\"", "a: 'x\n  y'", "a: [x,\n  y]", "a:\tb", "a: 1\r\n",
      "? a\n: b", "--- \na: 1", "---: 1", "...: 1", "%A: 1", "a: b: c", "a: \"b\"c", "a: 'b'#c",
      "a: [b]: c", "a: - b", "a: {b: 22,5 %}", "a: {b}", "a: {b: }", "a: [b, ]", "a: [b: c]",
      "a: [?b]", "a: [b?]", "a:\n   b: 1\n  c: 2", "- a\n b: 1", "a: 1\n- b", "a: @b", "a: `b`",
      "a: x #1", "a: #1", "a: 'x' #1", "a: [x] #1", "- #1", "a: [“b, c”]", "a: {b: «c}",
      "a: x\u{85}y", "a: x\u{2028}y", "a: \u{7F}", "a: \u{FEFF}", "a: [b", "a: \"b", "a: {b: c",
      String(repeating: "k", count: 600) + ": 1", String(repeating: "- ", count: 40) + "x",
    ])
  func other(text: String) {
    #expect(YAMLReader.simple(ArraySlice(text.utf8), file: FileID(0)) == nil)
  }

  /// What must be the same for a text: the tree with its places, and that nothing is wrong.
  private func agrees(_ bytes: [UInt8]) -> Bool {
    guard let simple = YAMLReader.simple(bytes[...], file: FileID(0)) else { return true }
    let full = YAMLReader.full(bytes[...], file: FileID(0))
    return simple == full.value && full.diagnostics.isEmpty
  }

  @Test("Every YAML file of the repository is read as libyaml reads it")
  func repository() throws {
    let files = try Repository.files(
      below: ["Content", "Templates", "Tests/Fixtures"], withExtensions: ["yaml", "yml"])
    #expect(files.count > 50)
    for file in files { #expect(agrees(file.bytes), "\(file.path)") }
  }

  @Test("The maps of the repository's own content need no libyaml")
  func ownMaps() throws {
    let files = try Repository.files(below: ["Content"], withExtensions: ["yaml"])
    for file in files where file.path.hasSuffix("map.yaml") {
      #expect(YAMLReader.simple(file.bytes[...], file: FileID(0)) != nil, "\(file.path)")
    }
  }

  static let sample = """
    title: First purchase on a phone # a comment
    goals: [Find a gift under 50 EUR, "Have it by Friday", “now”, x#1] #go
    feels: {score: -2, words: [irritated, wary], by: {alex: 1}}

    stages:
      - name: 'Sign-in · é🎁'
        volume: 2460
        touchpoints:
        - thinks: Why do I need an account?
          value: 58 %
        - "quoted": "a \\"b\\""
          links:
            - https://example.org/a?b=c#d
            -
      - name: Pay
        empty:
    owner: Ana
    """

  @Test("20,000 mutations are read as libyaml reads them, or left to it", arguments: 0..<10)
  func mutations(seed: UInt64) {
    var numbers = SeededGenerator(seed: 1000 + seed)
    for _ in 0..<2000 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        YAMLRobustnessTests.mutate(&bytes, &numbers)
      }
      #expect(agrees(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
