import Diagnostics
import TestSupport
import Testing
import YAMLReading

@Suite("YAML from anywhere")
struct YAMLRobustnessTests {
  static let sample = """
    title: First purchase on a phone # a comment
    goals: [Find a gift under 50 EUR, "Have it by Friday"]
    feels: {score: -2, words: [irritated, wary]}
    text: |
      Two lines
      of é🎁 text
    stages:
      - name: 'Sign-in'
        volume: 2460
        touchpoints:
          - thinks: >-
              Why do I need
              an account?
            value: 58 %
      - name: Pay
    """

  /// What mutations put in: what YAML gives a meaning to, broken UTF-8 and controls.
  static let pieces: [[UInt8]] =
    [
      "[", "]", "{", "}", ":", ": ", "- ", "-", "?", "? ", ",", "#", " #", "&a ", "*a", "!", "!!x ",
      "|", ">", "'", "\"", "\\", "%", "%TAG ", "@", "`", "\t", "\n", "\r", "\r\n", " ", "    ",
      "---\n",
      "...\n", "~", "<<: ", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{7}", "é", "🎁",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xFE, 0xFF]]

  @Test("5,000 mutations give a tree or a reason, with places inside the text", arguments: 0..<10)
  func mutations(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &numbers) { Self.mutate(&bytes, &numbers) }
      let result = YAMLReader.read(bytes[...], file: FileID(0))
      let lineCount = bytes.reduce(1) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
      #expect(result.value != nil || result.diagnostics.hasErrors)
      #expect(
        result.diagnostics.allSatisfy {
          (1...lineCount).contains(Int($0.range.start.line)) && $0.range.start.column >= 1
            && !$0.message.isEmpty
        }, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  static func mutate(_ bytes: inout [UInt8], _ numbers: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &numbers)
    let end = min(bytes.count, place + Int.random(in: 0...12, using: &numbers))
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: bytes.removeSubrange(place..<end)
    case 1:
      bytes.insert(
        contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
    default:
      if let piece = pieces.randomElement(using: &numbers) {
        bytes.insert(contentsOf: piece, at: place)
      }
    }
  }

  static let bombs: [(name: String, text: String)] = [
    ("nested lists in flow style", String(repeating: "[", count: 100_000)),
    ("nested mappings in flow style", String(repeating: "{a: ", count: 100_000)),
    ("nested lists in block style", String(repeating: "- ", count: 100_000)),
    ("nested complex keys", String(repeating: "? ", count: 100_000)),
    ("a deep staircase", (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    ("aliases of aliases", aliases),
    ("a line of a megabyte", "a: " + String(repeating: "x", count: 1_000_000)),
    ("a megabyte in quotes", "a: \"" + String(repeating: "x y", count: 333_333)),
    ("a megabyte of key", String(repeating: "k", count: 1_000_000) + ": v"),
    ("a megabyte of tabs", "a:\n" + String(repeating: "\t", count: 1_000_000)),
    ("thousands of directives", (0..<50_000).map { "%TAG !a\($0)! b\n" }.joined()),
    ("thousands of documents", String(repeating: "---\n", count: 100_000)),
    ("thousands of equal keys", String(repeating: "k: v\n", count: 5_000)),
    ("thousands of keys", (0..<5_000).map { "k\($0): v\n" }.joined()),
  ]

  static let aliases = (1...9).reduce("a0: &a0 [x]\n") { text, level in
    let previous = "*a\(level - 1)"
    let items = Array(repeating: previous, count: 9).joined(separator: ", ")
    return text + "a\(level): &a\(level) [\(items)]\n"
  }

  @Test("a bomb comes back at once", arguments: bombs.indices)
  func bomb(index: Int) {
    let bytes = Array(Self.bombs[index].text.utf8)
    let isFast = comesBackAtOnce { _ = YAMLReader.read(bytes[...], file: FileID(0)) }
    #expect(isFast, "\(Self.bombs[index].name)")
  }
}
