import Diagnostics
import Testing
import YAMLReading

@Suite("What YAML may not hold here")
struct YAMLRefusalTests {
  @Test(
    "is reported where it stands and left out",
    arguments: [
      (
        "base: &base {a: 1}\nother: *base\nlast: x", "{base: {a: 1}, other: ~, last: x}",
        [
          "1:7 yaml-alias: Anchors such as “&base” are not read.",
          "2:8 yaml-alias: Aliases such as “*base” are not read.",
        ]
      ),
      (
        "a: !!binary R0lG\nb: !own x\nc: ! y", "{a: R0lG, b: x, c: y}",
        [
          "1:4 yaml-tag: Tags such as “!!binary” are not read.",
          "2:4 yaml-tag: Tags such as “!own” are not read.",
          "3:4 yaml-tag: Tags such as “!” are not read.",
        ]
      ),
      (
        "a: 1\nb: 2\na: 3\n'b': 4", "{a: 1, b: 2}",
        [
          "3:1 duplicate-key: The key “a” is written twice.",
          "4:1 duplicate-key: The key “b” is written twice.",
        ]
      ),
      (
        "? [a, b]\n: c\n{d: e}: f\ng: h", "{g: h}",
        [
          "1:3 yaml-syntax: A key must be a text, not a list or a mapping.",
          "3:1 yaml-syntax: A key must be a text, not a list or a mapping.",
        ]
      ),
      (
        "? \n: x\na: b", "{a: b}",
        ["1:2 yaml-syntax: A key is missing before this “:”."]
      ),
      (
        "*a : x\nb: c", "{b: c}", ["1:1 yaml-alias: Aliases such as “*a” are not read."]
      ),
      (
        "<<: *base\nb: c", "{<<: ~, b: c}",
        ["1:5 yaml-alias: Aliases such as “*base” are not read."]
      ),
      (
        "a: 1\n---\nb: 2", "{a: 1}",
        ["2:1 yaml-documents: A second YAML document starts here."]
      ),
    ])
  func refused(text: String, tree: String, expected: [String]) {
    let result = read(text)
    #expect(result.value?.shown == tree)
    #expect(result.diagnostics.map(\.shown) == expected)
    #expect(result.diagnostics.allSatisfy { $0.severity == .error && $0.help != nil })
  }

  @Test("a repeated key points at the first one")
  func duplicateNote() {
    let notes = read("name: A\nowner: B\nname: C").diagnostics.flatMap(\.notes)
    #expect(notes.map(\.message) == ["The first one stands here."])
    #expect(notes.map { $0.range?.shown } == ["1:1-1:5"])
  }

  @Test("a repeated key is found among many")
  func duplicateAmongMany() {
    let keys = (1...40).map { "k\($0): v" }
    let text = (keys + ["k3: again", "k39: again"]).joined(separator: "\n")
    #expect(
      problems(text) == [
        "41:1 duplicate-key: The key “k3” is written twice.",
        "42:1 duplicate-key: The key “k39” is written twice.",
      ])
  }

  @Test("64 levels are read, the 65th ends the reading")
  func depth() {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(read(deepest).diagnostics == [])
    let deeper = "a:\n " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(read(deeper).value == nil)
    #expect(problems(deeper) == ["2:65 yaml-depth: This stands more than 64 levels deep."])
  }

  @Test("a name of any length is shortened in the message")
  func longName() {
    let name = String(repeating: "n", count: 900)
    let shown = String(repeating: "n", count: 40) + "…"
    #expect(
      problems("\(name): 1\n\(name): 2") == [
        "2:1 duplicate-key: The key “\(shown)” is written twice."
      ])
  }

  @Test("more than a hundred findings are not listed")
  func manyFindings() {
    let text = String(repeating: "a: &b c\n", count: 200)
    #expect(problems(text).count == 100)
  }
}

@Suite("Texts that YAML cuts off in silence")
struct YAMLCutTextTests {
  @Test(
    "a comment that starts with a number is told behind a text, with what to write",
    arguments: [
      ("owner: Team #1", "1:13", "Put the text in quotes: \"Team #1\"."),
      ("- 名 \t #2 x  \r\n- b", "1:7", "Put the text in quotes: \"名 #2 x\"."),
      ("a: one\n  two #3\nb: c", "2:7", "Put the text in quotes: \"one two #3\"."),
      ("a: #1 of two\nb: c", "1:4", "Put the text in quotes: \"#1 of two\"."),
      ("a: say \"b\" #1", "1:12", "Put the text in quotes."),
      ("a: b\\c #1", "1:8", "Put the text in quotes."),
      ("a:\n - {b: c #1\n  }", "2:10", "Put the text in quotes: \"c #1\"."),
    ])
  func comments(text: String, place: String, help: String) {
    let found = read(text).diagnostics
    #expect(found.map { "\($0.range.start.line):\($0.range.start.column)" } == [place])
    #expect(found.map(\.id) == [.yamlComment])
    #expect(found.first?.help == help + " If it is a comment, write a space after “#”.")
  }

  @Test(
    "other comments, and marks that start none, are left alone",
    arguments: [
      "a: b #c", "a: b # 1", "a: b#1", "a: 'b #1'", "a: \"b #1\"", "a: 'b' #1", "a: 24 #1",
      "a: 58 % #2026", "#1 a\na: b", "a: b\n  #1\n", "a: |\n  b #1\n  #2\n", "a: >\n  b #1\n",
      "a: [b] #1", "a: #1\n  b: c", "a: #1\n- b", "accent: #1f5fa8", "a: \"b\n  c #1\"",
    ])
  func otherComments(text: String) { #expect(problems(text) == []) }

  @Test(
    "a typographic quote between brackets is told where it does not close",
    arguments: [
      ("goals: [“fast, cheap”, “good”]", ["1:9"]), ("a: [x, „b, c“]", ["1:8"]),
      ("a: [«b, c», ‘d, e’]", ["1:5", "1:13"]), ("a: {b: “c}", ["1:8"]),
      ("a: [“b”, „c“, „d”, «e», ‘it’s’, “f” g, \"“h, i”\"]", []), ("- “a\n- b: “c", []),
      ("a: [b“, ”c, »d]", []), ("a: {“b: c}", []),
    ] as [(String, [String])])
  func quotes(text: String, places: [String]) {
    let found = read(text).diagnostics
    #expect(found.map { "\($0.range.start.line):\($0.range.start.column)" } == places)
    #expect(found.allSatisfy { $0.id == .yamlQuote && $0.severity == .warning })
  }

  @Test("a line of very many such marks is read at once")
  func longLine() {
    let text = "a: b" + String(repeating: " #1", count: 300_000)
    #expect(comesBackAtOnce { _ = read(text) })
  }
}
