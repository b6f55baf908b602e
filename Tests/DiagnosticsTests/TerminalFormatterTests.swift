import Diagnostics
import Testing

@Suite("Diagnostics on a terminal")
struct TerminalFormatterTests {
  private func range(_ line: Int, _ start: Int, _ end: Int, file: Int = 0) -> SourceRange {
    SourceRange(
      file: FileID(file), start: SourcePosition(line: line, column: start),
      end: SourcePosition(line: line, column: end))
  }

  private func map(_ texts: String...) -> SourceMap {
    SourceMap(
      files: texts.enumerated().map { index, text in
        SourceFile(path: "Content/\(index).yaml", bytes: Array(text.utf8))
      })
  }

  /// The line of the file and the underline, as they are printed for a range in one line.
  private func excerpt(_ line: String, _ start: Int, _ end: Int, columns: Int = 100) -> [String] {
    let text = TerminalFormatter(columns: columns).format(
      [Diagnostic(.wrongType, at: range(1, start, end), "Wrong.")], in: map(line))
    return text.split(separator: "\n").dropFirst().dropLast().map { String($0.dropFirst(7)) }
  }

  @Test("place, message, line, underline, help, notes and summary")
  func whole() {
    let map = map("a: 1\na: 2\r\n  b: npx # x\n", "c: 3")
    let diagnostics = [
      Diagnostic(
        .duplicateKey, at: range(2, 1, 2), "Key “a” stands twice.",
        notes: [.init("The first is here.", at: range(1, 1, 2)), .init("Only that.")]),
      Diagnostic(
        .unknownMetric, at: range(3, 6, 9), "Metric “npx” is not in the catalogue.",
        help: "Did you mean “nps”?"),
      Diagnostic(.orphanFile, at: range(1, 1, 1, file: 1), "Nothing uses the file “1.yaml”."),
    ]
    #expect(
      TerminalFormatter().format(diagnostics, in: map) == """
        Content/0.yaml:2:1: error: Key “a” stands twice. [duplicate-key]
           2 | a: 2
             | ^
          Content/0.yaml:1:1: note: The first is here.
           1 | a: 1
             | ^
          note: Only that.
        Content/0.yaml:3:6: error: Metric “npx” is not in the catalogue. [unknown-metric]
           3 |   b: npx # x
             |      ^~~
          help: Did you mean “nps”?
        Content/1.yaml:1:1: warning: Nothing uses the file “1.yaml”. [orphan-file]
           1 | c: 3
             | ^
        2 errors, 1 warning in 2 files

        """)
  }

  @Test(
    "the underline stands below what it means",
    arguments: [
      ("abc", 2, 3, ["abc", " ^"]),
      ("abc", 1, 1, ["abc", "^"]),
      ("abc", 4, 4, ["abc", "   ^"]),
      ("abc", 9, 12, ["abc", "   ^"]),
      ("\tab\tc", 2, 5, ["    ab  c", "    ^~~~"]),
      ("名前: ab", 5, 7, ["名前: ab", "      ^~"]),
      ("名前: ab", 1, 3, ["名前: ab", "^~~~"]),
      ("👍 ab", 3, 5, ["👍 ab", "   ^~"]),
      ("e\u{301}a b", 3, 4, ["e\u{301}a b", " ^"]),
      ("\u{FEFF}ab", 2, 3, ["ab", " ^"]),
      ("a\u{1B}[31mb", 7, 8, ["a\u{FFFD}[31mb", "      ^"]),
      ("a\u{202E}b\u{0}", 3, 4, ["a\u{FFFD}b\u{FFFD}", "  ^"]),
    ] as [(String, Int, Int, [String])])
  func underlines(line: String, start: Int, end: Int, expected: [String]) {
    #expect(excerpt(line, start, end) == expected)
  }

  @Test("a range over several lines is underlined to the end of its first")
  func severalLines() {
    let range = SourceRange(
      file: FileID(0), start: SourcePosition(line: 1, column: 3),
      end: SourcePosition(line: 2, column: 2))
    let text = TerminalFormatter().format(
      [Diagnostic(.wrongType, at: range, "Wrong.")], in: map("a: [b\nc]"))
    #expect(text.split(separator: "\n")[2] == "     |   ^~~")
  }

  @Test("a long line is cut to a window around the range")
  func windows() {
    let line = String(repeating: "0123456789", count: 30)
    #expect(excerpt(line, 3, 5, columns: 37) == ["01234567890123456789012345678…", "  ^~"])
    #expect(
      excerpt(line, 151, 154, columns: 37)
        == ["…5678901234567890123456789012…", "                ^~~"])
    #expect(
      excerpt(line, 299, 301, columns: 37) == ["…34567890123456789", "                ^~"])
  }

  @Test("a line of marks alone is cut, however long")
  func marks() {
    let shown = excerpt(String(repeating: "\u{301}", count: 100_000), 50_000, 50_001, columns: 40)
    #expect((shown.first?.unicodeScalars.count ?? 0) < 500)
  }

  @Test("nothing that content holds can drive the terminal")
  func harmless() {
    let bad = (0..<0x20).map { String(Unicode.Scalar(UInt8($0))) }.joined() + "\u{7F}\u{9B}\u{202E}"
    let map = SourceMap(files: [SourceFile(path: "a" + bad, bytes: Array((bad + "x").utf8))])
    let diagnostic = Diagnostic(
      .wrongType, at: range(1, 1, 2), bad, help: bad, notes: [.init(bad, at: range(1, 1, 1))])
    let text = TerminalFormatter().format([diagnostic], in: map)
    let line = DiagnosticFormatter.line(diagnostic, in: map)
    let printed = text.split(separator: "\n").joined() + line
    #expect(
      !printed.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
      })
    #expect(!line.contains("\n"))
  }

  @Test("colours are only used where they are asked for")
  func colours() {
    let diagnostics = [Diagnostic(.orphanFile, at: range(1, 1, 2), "Unused.", help: "Remove it.")]
    let plain = TerminalFormatter().format(diagnostics, in: map("a"))
    let coloured = TerminalFormatter(isColoured: true).format(diagnostics, in: map("a"))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(removingEscapes(coloured) == plain)
  }

  private func removingEscapes(_ text: String) -> String {
    var parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    let first = parts.removeFirst()
    return first + parts.map { $0.drop { $0 != "m" }.dropFirst() }.joined()
  }

  @Test("of too many diagnostics only the number is told")
  func limit() {
    let diagnostics = (1...5).map { Diagnostic(.wrongType, at: range(1, $0, $0), "No \($0).") }
    let text = TerminalFormatter(limit: 2).format(diagnostics, in: map("abcdef"))
    #expect(text.contains("No 2.") && !text.contains("No 3."))
    #expect(text.hasSuffix("… and 3 more\n5 errors in 1 file\n"))
  }

  @Test("a range that lies in no file is printed all the same")
  func unknownFile() {
    let diagnostic = Diagnostic(.wrongType, at: range(7, 1, 1, file: 3), "Wrong.")
    let text = TerminalFormatter().format([diagnostic], in: SourceMap())
    #expect(text == "?:7:1: error: Wrong. [wrong-type]\n1 error in 1 file\n")
    #expect(TerminalFormatter().format([], in: SourceMap()) == "")
  }

  /// An error among notes, all in one line of one file.
  private func buried(errors: Int, notes: Int, limit: Int = 1000) -> String {
    let note = Diagnostic(.healthCheck, at: range(1, 1, 1), "Fails.")
    let wrong = (0..<errors).map {
      Diagnostic(.unknownKey, at: range(1, $0 + 1, $0 + 1), "No such key.")
    }
    return TerminalFormatter(limit: limit)
      .format(Array(repeating: note, count: notes) + wrong, in: map(""))
  }

  @Test("errors among many notes stand once more at the end")
  func buriedErrors() {
    #expect(!buried(errors: 1, notes: 5).contains("Errors:"))
    #expect(
      buried(errors: 1, notes: 6).hasSuffix(
        """
        Errors:
          Content/0.yaml:1:1: No such key. [unknown-key]
        1 error, 6 notes in 1 file

        """))
    #expect(!buried(errors: 0, notes: 30).contains("Errors:"))
  }

  @Test("errors past the limit are told at the end all the same")
  func errorsPastTheLimit() {
    let text = buried(errors: 22, notes: 8, limit: 8)
    #expect(
      text.contains(
        """
        … and 22 more
        Errors:
          Content/0.yaml:1:1: No such key. [unknown-key]

        """))
    #expect(text.contains("Content/0.yaml:1:20: No such key.") && !text.contains("1:21:"))
    #expect(text.hasSuffix("  … and 2 more\n22 errors, 8 notes in 1 file\n"))
  }
}
