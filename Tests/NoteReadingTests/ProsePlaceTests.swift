import Diagnostics
import JourneyModel
import NoteReading
import Testing

@Suite("Places in prose")
struct ProsePlaceTests {
  @Test(
    "a link points at its first mark and ends behind its last",
    arguments: [
      ("[a](/x)", ["1:1-1:8"]), ("see [a](/x) and [b](/x)", ["1:5-1:12", "1:17-1:24"]),
      ("![a](/x)", ["1:1-1:9"]),
      ("<https://x.example>", ["1:1-1:20"]), ("<a@b.example>", ["1:1-1:14"]),
      ("*[a](/x)*", ["1:2-1:9"]),
      // On later lines, where libcmark's own places are wrong.
      ("one\ntwo [a](/x)\n  three [b](/y)", ["2:5-2:12", "3:9-3:16"]),
      ("one  \n[a](/x)\\\n[b](/y)", ["2:1-2:8", "3:1-3:8"]),
      ("[a\nb](/x) [c](/y)", ["1:1-2:7", "2:8-2:15"]),
      ("[a](/x\n'two\nlines') [b](/y)", ["1:1-3:8", "3:9-3:16"]), ("`a\nb` [c](/x)", ["2:4-2:11"]),
      // In containers.
      (
        "- one\n- two\n  [a](/x)\n  - [b](/y)\n    c [d](/z)", ["3:3-3:10", "4:5-4:12", "5:7-5:14"]
      ), ("> one\n> [a](/x)\n[b](/y)", ["2:3-2:10", "3:1-3:8"]),
      ("> > - one\n> >   [a](/x)", ["2:7-2:14"]), ("1. > a\n   > [b](/x)", ["2:6-2:13"]),
      ("# *a* [b](/x) #", ["1:7-1:14"]), ("a\n[b](/x)\n===", ["2:1-2:8"]),
      // In table cells.
      (
        "| a | [b](/x) |\n|---|---|\n| \\| `\\|` ![c](/y) | [d](/z) |",
        ["1:7-1:14", "3:11-3:19", "3:22-3:29"]
      ), ("> p [a](/x)\n> |[b](/y)|\n> |-|\n>  |[c](/z)|", ["1:5-1:12", "2:4-2:11", "4:5-4:12"]),
      // After text of several bytes.
      ("é🎁 日本 [ä](/x)", ["1:7-1:14"]), ("é\n🎁 [a](/x) é [b](/y)", ["2:3-2:10", "2:13-2:20"]),
      ("&eacute; \\* &#65; [a](/x)", ["1:19-1:26"]), ("- é\n\n  日 [a](/x)", ["3:5-3:12"]),
      // Beside what only looks like a link.
      ("[no] \\[a](/x) [b](/x)", ["1:15-1:22"]), ("`[a](/x)` [b](/x)", ["1:11-1:18"]),
      ("[x [a](/x)](/y)", ["1:4-1:11"]), ("[![a](/x)](/y)", ["1:1-1:15", "1:2-1:10"]),
      ("[a][r] [r][] [r] ![r]\n\n[r]: /x", ["1:1-1:7", "1:8-1:13", "1:14-1:17", "1:18-1:22"]),
      ("[r]: /x\n[r] b", ["2:1-2:4"]),
      ("[a](/x(b)c) [d](</e f> \"]\")", ["1:1-1:12", "1:13-1:28"]),
      ("<b>[a](/x)</b>", ["1:4-1:11"]), ("a\r\n[b](/x)\r\n", ["2:1-2:8"]),
      ("\u{FEFF}[a](/x)", ["1:1-1:8"]),
    ])
  func links(text: String, expected: [String]) {
    #expect(read(text).value.blocks.links.map(\.range.shown) == expected)
  }

  @Test("lines count from the first line of the text")
  func firstLine() {
    let parts = MarkdownReader.split(
      Array("---\nat: a\n---\nText [é\n](/x)\n".utf8), file: FileID(7)
    ).value
    let prose = MarkdownReader.prose(
      parts.body.bytes, file: FileID(7), firstLine: parts.body.firstLine)
    let ranges = prose.value.blocks.links.map(\.range)
    #expect(ranges.map(\.shown) == ["4:6-5:6"])
    #expect(ranges.map(\.file) == [FileID(7)])
    #expect(prose.value.file == FileID(7))
  }

  @Test(
    "a heading reaches over its lines",
    arguments: [
      ("a\n\n# b é ##\nc", "3:1-3:9"), ("a\n# b\n", "2:1-2:4"), ("b\nc\n===\nd", "1:1-3:4"),
      ("> b\n> ---\n> d", "1:3-2:6"), ("- # b", "1:3-1:6"),
    ])
  func headings(text: String, expected: String) {
    var blocks = read(text).value.blocks
    if case .quote(let inner)? = blocks.first { blocks = inner }
    if case .list(let list)? = blocks.first { blocks = list.items.flatMap { $0 } }
    let ranges = blocks.compactMap { block -> String? in
      if case .heading(let heading) = block { heading.range.shown } else { nil }
    }
    #expect(ranges == [expected])
  }

  @Test(
    "a code block reaches over its fences",
    arguments: [
      ("```mermaid x\na\n```\nb", "1:1-3:4", "mermaid x", "a\n"),
      ("a\n\n    b\n\n    c\n\nd", "3:5-5:6", "", "b\n\nc\n"), ("~~~\na", "1:1-2:2", "", "a\n"),
      ("- ```\n  a\nb", "1:3-2:4", "", "a\n"), ("> ```\n> é\n> ```", "1:3-3:6", "", "é\n"),
      ("```\n```", "1:1-2:4", "", ""),
    ])
  func codeBlocks(text: String, place: String, info: String, code: String) {
    let found = Self.codeBlocks(read(text).value.blocks)
    #expect(found.map(\.range.shown) == [place])
    #expect(found.map(\.info) == [info])
    #expect(found.map(\.text) == [code])
  }

  private static func codeBlocks(_ blocks: [Block]) -> [Block.CodeBlock] {
    blocks.flatMap { block -> [Block.CodeBlock] in
      switch block {
      case .code(let code): [code]
      case .quote(let inner): codeBlocks(inner)
      case .list(let list): list.items.flatMap(codeBlocks)
      default: []
      }
    }
  }

  @Test(
    "headings get anchors, each once",
    arguments: [
      (["# A & b"], ["a-b"]), (["# A", "## a", "# A"], ["a", "a-2", "a-3"]),
      (["# A 2", "# A", "# A"], ["a-2", "a", "a-3"]),
      (["# !", "# ?", "#"], ["section", "section-2", "section-3"]),
      (["# *É* `x` [l](/y)"], ["é-x-l"]), (["# ![alt](/x)"], ["alt"]),
      (["> # A", "# A"], ["a", "a-2"]),
    ])
  func anchors(lines: [String], expected: [String]) {
    #expect(Self.anchors(read(lines.joined(separator: "\n\n")).value.blocks) == expected)
  }

  private static func anchors(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let heading): [heading.anchor]
      case .quote(let inner): anchors(inner)
      default: []
      }
    }
  }
}
