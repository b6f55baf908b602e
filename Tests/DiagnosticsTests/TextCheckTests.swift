import Diagnostics
import Testing

@Suite("Checking a text")
struct TextCheckTests {
  private func findings(_ bytes: [UInt8], firstLine: Int = 1) -> [String] {
    TextCheck.check(bytes[...], file: FileID(0), firstLine: firstLine).map {
      "\($0.range.start.line):\($0.range.start.column) \($0.id.rawValue) \($0.message)"
    }
  }

  @Test(
    "lets pass what people write",
    arguments: [
      "", "a\tb\r\nc\rd\n", "größe 日本語 🎁 e\u{301} \u{A0}\u{2028}", "\u{FEFF}a", "\u{10FFFF}",
    ])
  func clean(text: String) {
    #expect(findings(Array(text.utf8)) == [])
  }

  @Test("a program or an archive is one problem, not one for each of its bytes")
  func binary() {
    let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0xFF, 3, 0]
    #expect(findings(program) == ["1:1 invalid-encoding This is no text file."])
    #expect(findings([0x61, 0x0A, 0, 1, 2, 3]) == ["2:1 invalid-encoding This is no text file."])
    #expect(findings([0x61, 0, 0x62, 7]).count == 2)
  }

  @Test(
    "names the character and its place",
    arguments: [
      ("a\u{0}b", "1:2 control-character The control character U+0000 cannot stand in a text."),
      ("é\r\nb\u{7}", "2:2 control-character The control character U+0007 cannot stand in a text."),
      (
        "a\rb\u{1B}[0m",
        "2:2 control-character The control character U+001B cannot stand in a text."
      ),
      (
        "\u{FEFF}\u{7F}",
        "1:1 control-character The control character U+007F cannot stand in a text."
      ),
      ("🎁\u{85}", "1:2 control-character The control character U+0085 cannot stand in a text."),
      (
        "if \u{202E}x",
        "1:4 bidi-control The invisible character U+202E changes the order in which the text "
          + "around it is shown."
      ),
      (
        "\u{2066}",
        "1:1 bidi-control The invisible character U+2066 changes the order in which the text "
          + "around it is shown."
      ),
    ])
  func characters(text: String, expected: String) {
    #expect(findings(Array(text.utf8)) == [expected])
  }

  @Test(
    "points at the first byte that is not UTF-8 and stops",
    arguments: [
      ([0x61, 0xE4, 0x00], "1:2 invalid-encoding Byte 0xE4 is not UTF-8."),
      ([0xC3, 0xA9, 0x0A, 0xFF, 0xFF], "2:1 invalid-encoding Byte 0xFF is not UTF-8."),
      ([0xC0, 0x80], "1:1 invalid-encoding Byte 0xC0 is not UTF-8."),
      ([0xE0, 0x80, 0x80], "1:1 invalid-encoding Byte 0xE0 is not UTF-8."),
      ([0xED, 0xA0, 0x80], "1:1 invalid-encoding Byte 0xED is not UTF-8."),
      ([0xF4, 0x90, 0x80, 0x80], "1:1 invalid-encoding Byte 0xF4 is not UTF-8."),
      ([0x61, 0xE2, 0x82], "1:2 invalid-encoding Byte 0xE2 is not UTF-8."),
      ([0xFE, 0xFF, 0x00, 0x61], "1:1 invalid-encoding This file is written in UTF-16."),
      ([0xFF, 0xFE, 0x61, 0x00], "1:1 invalid-encoding This file is written in UTF-16."),
      ([0x61, 0x00, 0x62, 0x00], "1:1 invalid-encoding This file is written in UTF-16."),
    ] as [([UInt8], String)])
  func encoding(bytes: [UInt8], expected: String) {
    #expect(findings(bytes) == [expected])
  }

  @Test("helps, with the severity that the id has")
  func severity() {
    let found = TextCheck.check([0xFF][...], file: FileID(0), firstLine: 1)
    #expect(found.map(\.help) == ["Save the file as UTF-8."])
    let bidi = TextCheck.check(ArraySlice("\u{202A}".utf8), file: FileID(0), firstLine: 1)
    #expect(bidi.map(\.severity) == [.warning])
  }

  @Test("counts lines from the first one and reports twenty at most")
  func limits() {
    #expect(findings(Array("a\n\u{1}".utf8), firstLine: 5).first?.hasPrefix("6:1 ") == true)
    #expect(findings(Array(repeating: 7, count: 500)).count == 20)
  }
}
