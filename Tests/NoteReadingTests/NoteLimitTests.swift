import Diagnostics
import JourneyModel
import NoteReading
import TestSupport
import Testing

@Suite("Notes from anywhere")
struct NoteLimitTests {
  private static let limit = MarkdownReader.maximumLength

  @Test("a text of 32 KiB is read, a longer one is not")
  func length() {
    #expect(read(String(repeating: "a\n", count: Self.limit / 2)).value.blocks.count == 1)
    let result = read(String(repeating: "a\n", count: Self.limit / 2) + "b", firstLine: 4)
    #expect(result.value.blocks == [])
    #expect(
      result.diagnostics.map(\.shown) == [
        "4:1 file-too-large: This text is 33 KiB long; at most 32 KiB are read."
      ])
    #expect(result.diagnostics.map(\.help) == ["Split the note."])
  }

  @Test(
    "32 levels are read",
    arguments: [
      String(repeating: "> ", count: 32) + "a", String(repeating: "- ", count: 32) + "a",
      String(repeating: "> - ", count: 16) + "a",
      (0..<32).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
      String(repeating: "- ", count: 40), String(repeating: "* ", count: 40),
      String(repeating: ">", count: 32),
    ])
  func deepest(text: String) {
    #expect(read(text).diagnostics == [])
    #expect(ProseHTML(read(text).value).html == CommonMarkTests.reference(text))
  }

  @Test(
    "33 levels are not",
    arguments: [
      (String(repeating: "> ", count: 33) + "a", "1:65"),
      ("a\n\n" + String(repeating: "- ", count: 33) + "a", "3:65"),
      (String(repeating: "1. ", count: 33) + "a", "1:97"),
      ((0..<33).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), "33:65"),
      (String(repeating: "> - ", count: 17) + "a", "1:65"),
    ])
  func tooDeep(text: String, place: String) {
    let result = read(text)
    #expect(result.value.blocks == [])
    #expect(
      result.diagnostics.map(\.shown) == [
        "\(place) note-too-deep: This is nested more than 32 levels deep."
      ])
  }

  @Test("emphasis beyond 32 levels is reported once and keeps its text")
  func deepEmphasis() {
    let text =
      String(repeating: "*a **a ", count: 40) + "b" + String(repeating: " a** a*", count: 40)
    let result = read(text)
    #expect(result.diagnostics.map(\.id) == [.noteTooDeep])
    guard case .paragraph(let inlines)? = result.value.blocks.first else { return }
    #expect(Inline.plainText(inlines) == text.filter { $0 != "*" })
  }

  @Test("findings in one text are bounded")
  func manyFindings() {
    #expect(read(String(repeating: "<b>", count: 5000)).diagnostics.count == 100)
  }

  /// The families of libcmark's own suite of texts that made parsers slow, and some of ours.
  static let families: [(name: String, text: String)] = [
    ("nested strong emphasis", around("*a **a ", "b", " a** a*")),
    ("emphasis closers", fill("a_ ")), ("emphasis openers", fill("_a ")),
    ("link closers", fill("a]")), ("link openers", fill("[a")),
    ("mismatched openers and closers", fill("*a_ ")),
    ("multiples of three", "a**b" + fill("c* ", less: 4)),
    ("link openers and emphasis closers", fill("[ a_")), ("link patterns", fill("[ (](")),
    ("image patterns", fill("![[]()")), ("hard link and emphasis", "**x [a*b**c*](d)"),
    ("nested brackets", around("[", "a", "]")), ("nested quotes", fill("> ")),
    ("nested lists", staircase("  ")),
    ("NUL", fill("abc\u{0}de\u{0}")),
    ("backticks", (1..<250).map { "e" + String(repeating: "`", count: $0) }.joined()),
    ("unclosed links with an angle", fill("[a](<b")), ("unclosed links", fill("[a](b")),
    ("unclosed comments", "</" + fill("<!--", less: 2)),
    ("empty lines in deep lists", around("- ", "x", "\n")),
    ("empty lines in deep lists in quotes", "> " + around("- ", "x", "\n>", less: 2)),
    ("emphasis in deep quotes", around(">", "", "a*")),
    (
      "many references",
      (0..<2000).map { "[\($0)]: u\n" }.joined() + String(repeating: "[0] ", count: 2000)
    ), ("unclosed instructions", fill("<?")),
    ("unclosed declarations", fill("<!A ")), ("unclosed sections", fill("<![CDATA[")),
    (
      "lists just within the limit", String(repeating: "- ", count: 32) + "x" + fill("\n", less: 65)
    ),
    ("quotes just within the limit", String(repeating: ">", count: 32) + fill("a*", less: 32)),
    ("a narrow staircase", staircase(" ")), ("links", fill("é[a](/b)")),
    ("images", fill("![a](/b)")), ("code spans", fill("`a` ")),
    ("tags", fill("<b>")), ("references to characters", "[a](/b)" + fill("&amp;", less: 7)),
    ("open titles", "[a]: /u\n\n" + fill("[a](b \"", less: 9)), ("equal headings", fill("# a\n")),
    ("a long table", "|a|b|\n|-|-|\n" + fill("|1|[x](y)|\n", less: 12)),
    ("a wide table", around("|a", "\n", "|-")),
    ("many tables", "[a]: /u\n" + fill("|[a]|\n|-|\n\n", less: 8)), ("pipes", fill("|")),
  ]

  private static func fill(_ piece: String, less: Int = 0) -> String {
    String(repeating: piece, count: (limit - less) / piece.utf8.count)
  }

  private static func around(_ open: String, _ middle: String, _ close: String, less: Int = 0)
    -> String
  {
    let count = (limit - less - middle.utf8.count) / (open.utf8.count + close.utf8.count)
    return String(repeating: open, count: count) + middle + String(repeating: close, count: count)
  }

  private static func staircase(_ step: String) -> String {
    (0..<170).map { String(repeating: step, count: $0) + "* a\n" }.joined()
  }

  @Test("a text made to be slow comes back at once", arguments: families.indices)
  func slow(index: Int) {
    let family = Self.families[index]
    let bytes = Array(family.text.utf8)
    #expect(bytes.count <= Self.limit, "\(family.name)")
    let isFast = comesBackAtOnce { _ = MarkdownReader.prose(bytes[...], file: FileID(0)) }
    #expect(isFast, "\(family.name)")
  }

  @Test("2,000 mutations of bytes are read with places inside the text", arguments: 0..<10)
  func mutations(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var bytes =
        Array(MarkdownSamples.composition(&numbers).utf8)
        + Array("\n| a | [b](/x) |\n|---|---|\n| <i> | `c` |\n".utf8)
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: 0...bytes.count, using: &numbers)
        let end = min(bytes.count, place + Int.random(in: 0...8, using: &numbers))
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: bytes.removeSubrange(place..<end)
        case 1:
          bytes.insert(
            contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
        default: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
        }
      }
      let result = MarkdownReader.prose(bytes[...], file: FileID(0))
      let lineCount = bytes.reduce(1) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
      let ranges = result.value.blocks.links.map(\.range) + result.diagnostics.map(\.range)
      #expect(
        ranges.allSatisfy {
          $0.start.line >= 1 && $0.start.column >= 1 && $0.end.line <= lineCount
        },
        "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
