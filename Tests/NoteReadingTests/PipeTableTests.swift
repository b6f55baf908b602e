import Diagnostics
import JourneyModel
import NoteReading
import Testing

@Suite("Pipe tables")
struct PipeTableTests {
  private func html(_ text: String) -> String { ProseHTML(read(text).value).html }

  /// One line for a row, a space between cells.
  private func rows(_ rows: [[String]]) -> String {
    let lines = rows.enumerated().map { index, row in
      let tag = index == 0 ? "th" : "td"
      return "<tr>" + row.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>\n"
    }
    return "<table>\n" + lines.joined() + "</table>\n"
  }

  @Test(
    "are read with and without the outer pipes",
    arguments: [
      "| a | b |\n| --- | --- |\n| 1 | 2 |\n", "a | b\n-|-\n1 | 2", "|a|b|\n|-|-|\n|1|2|",
      "| a | b\n--- | ---\n1 | 2 |", "  | a | b |  \n  |---|---|\n      | 1 | 2 |",
      "| a | b |\r\n|-|-|\r\n| 1 | 2 |\r\n",
      "|\ta\t|\tb\t|\n|\t-\t|\t-\t|\n|\t1\t|\t2\t|",
    ])
  func shapes(text: String) {
    #expect(html(text) == rows([["a", "b"], ["1", "2"]]))
    #expect(read(text).diagnostics == [])
  }

  @Test("take the alignment from the colons")
  func alignments() {
    let text = "| a | b | c | d |\n| --- | :-- | :-: | ---: |\n"
    guard case .table(let table) = read(text).value.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.alignments == [.natural, .left, .centre, .right])
    #expect(table.rows == [])
  }

  @Test(
    "need a header and a delimiter row of as many cells, and a pipe",
    arguments: [
      "| a | b |\n| --- |\n| 1 |", "| a |\n| --- | --- |", "| a | b |\n| --- | -b- |",
      "| a | b |\n| --- | : |",
      "| a | b |\n\n| --- | --- |", "a\n:-:", "| --- | --- |", "| a | b |", "\\| a \\|\n:-:",
    ])
  func noTables(text: String) {
    #expect(!html(text).contains("<table>"))
    #expect(html(text) == CommonMarkTests.reference(text))
  }

  @Test(
    "hold inlines in their cells, but no blocks",
    arguments: [
      ("*x* **y**", "<em>x</em> <strong>y</strong>"), ("`x`", "<code>x</code>"),
      ("`x \\| y`", "<code>x | y</code>"),
      ("x \\| y", "x | y"), ("*x \\| y*", "<em>x | y</em>"), ("[l](/u)", "<a href=\"/u\">l</a>"),
      ("![i](/u \"t\")", "<img src=\"/u\" alt=\"i\" title=\"t\" />"),
      ("<https://e.org>", "<a href=\"https://e.org\">https://e.org</a>"),
      ("&amp; &copy;", "&amp; ©"), ("# x", "# x"), ("- x", "- x"), ("> x", "&gt; x"),
      ("x #", "x #"), ("C#", "C#"), ("#", "#"), ("1. x", "1. x"), ("***", "***"), ("x\\", "x\\"),
      ("\\*x\\*", "*x*"), ("58 %", "58 %"),
      ("*x", "*x"), ("", ""), ("é 🎁", "é 🎁"),
      ("[r] [t][r] [q]", "<a href=\"/r\">r</a> <a href=\"/r\">t</a> [q]"), ("a  b", "a  b"),
    ])
  func cells(cell: String, expected: String) {
    let text = "| h | k |\n|---|---|\n| \(cell) | z |\n\n[r]: /r\n"
    #expect(html(text) == rows([["h", "k"], [expected, "z"]]))
    let header = "| \(cell) | k |\n|---|---|\n\n[r]: /r\n"
    #expect(html(header) == rows([[expected, "k"]]))
  }

  @Test("a short row is filled, a long one is cut with a warning")
  func ragged() {
    let text = "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | é | 4 |\n|\nx\n"
    #expect(html(text) == rows([["a", "b"], ["1", ""], ["1", "2"], ["", ""], ["x", ""]]))
    let found = read(text, firstLine: 5).diagnostics
    #expect(
      found.map(\.shown) == [
        "8:11 ragged-table: This row has 4 cells, but the table has 2 columns."
      ])
    #expect(found.map(\.range.shown) == ["8:11-8:16"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("go on to the end of the paragraph")
  func end() {
    let table = rows([["a"], ["1"], ["text"]])
    #expect(html("| a |\n|---|\n| 1 |\ntext\n\ntext") == table + "<p>text</p>\n")
    #expect(html("| a |\n|---|\n| 1 |\ntext\n# h") == table + "<h1>h</h1>\n")
    #expect(html("| a |\n|---|\n| 1 |\ntext\n- i") == table + "<ul>\n<li>i</li>\n</ul>\n")
    #expect(html("| a |\n|---|\n| 1 |\ntext\n---\nb") == table + "<hr />\n<p>b</p>\n")
    #expect(html("| a |\n|---|\n| 1 |\n===") == rows([["a"], ["1"], ["==="]]))
  }

  @Test("start in the middle of a paragraph")
  func middle() {
    let table = rows([["a"], ["1"]])
    #expect(
      html("one *two*\n three\n| a |\n|---|\n| 1 |") == "<p>one <em>two</em>\nthree</p>\n" + table)
    #expect(html("one\n    # two\n| a |\n|---|\n| 1 |") == "<p>one\n# two</p>\n" + table)
    #expect(html("*one\n| a* |\n|---|\n| 1 |") == "<p>*one</p>\n" + rows([["a*"], ["1"]]))
    #expect(html("[r]: /r\n| a |\n|---|\n| [r] |") == rows([["a"], ["<a href=\"/r\">r</a>"]]))
    #expect(
      html("[r]: /r\none [r]\n| a |\n|---|\n| 1 |") == "<p>one <a href=\"/r\">r</a></p>\n" + table)
  }

  @Test("stand in lists and quotes")
  func containers() {
    let table = rows([["a", "b"], ["1", "2"]])
    #expect(html("> | a | b |\n> |---|---|\n>| 1 | 2 |") == "<blockquote>\n\(table)</blockquote>\n")
    #expect(html("- | a | b |\n  |---|---|\n  | 1 | 2 |") == "<ul>\n<li>\n\(table)</li>\n</ul>\n")
    #expect(
      html("> 1. | a | b |\n>    |---|---|\n>    | 1 | 2 |")
        == "<blockquote>\n<ol>\n<li>\n\(table)</li>\n</ol>\n</blockquote>\n")
    #expect(html("| a | b |\n|-|-|\n| 1 | 2 |\n\n| a | b |\n|-|-|\n| 1 | 2 |") == table + table)
  }

  @Test("are not looked for in code")
  func code() {
    for text in ["```\n| a |\n|---|\n```", "    | a |\n    |---|"] {
      #expect(html(text) == CommonMarkTests.reference(text))
    }
  }

  @Test("find their references wherever the text defines them, but not in code")
  func references() {
    let definitions = "> [q]: </x y>\n> 'title'\n\n```\n[c]: /c\n```\n"
    #expect(
      html("| [q] | [c] |\n|---|---|\n\n" + definitions).hasPrefix(
        rows([["<a href=\"/x%20y\" title=\"title\">q</a>", "[c]"]])))
  }

  @Test("raw HTML in a cell is reported at its place")
  func html() {
    let result = read("| a | b |\n|---|---|\n| é | x <b>y</b> |\n")
    #expect(result.diagnostics.map(\.shown) == ["3:9 raw-html: The HTML “<b>” is left out."])
  }

  @Test("too large a table is refused")
  func tooLarge() {
    let text = "a|b|c|d\n-|-|-|-\n" + String(repeating: "x\n", count: 6000)
    #expect(
      read(text).diagnostics.map(\.shown) == [
        "1:1 too-many: This table has 24004 cells; at most 20000 are read."
      ])
  }
}
