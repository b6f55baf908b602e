import Diagnostics
import JourneyModel
import NoteReading
import Testing

@Suite("HTML in notes")
struct RawHTMLTests {
  @Test(
    "is left out with a warning where it starts",
    arguments: [
      ("a <b>x</b> c", "<p>a x c</p>\n", ["1:3 raw-html: The HTML “<b>” is left out."]),
      ("é\n<br/>b", "<p>é\nb</p>\n", ["2:1 raw-html: The HTML “<br/>” is left out."]),
      ("a\n<i\nclass='x'>b</i>", "<p>a\nb</p>\n", ["2:1 raw-html: The HTML “<i…” is left out."]),
      ("a</b>", "<p>a</p>\n", ["1:2 raw-html: The HTML “</b>” is left out."]),
      ("<div>\n*a*\n</div>\n\nb", "<p>b</p>\n", ["1:1 raw-html: The HTML “<div>…” is left out."]),
      (
        "a\n\n> <p>x</p>", "<p>a</p>\n<blockquote>\n</blockquote>\n",
        ["3:3 raw-html: The HTML “<p>x</p>” is left out."]
      ),
      ("<!-- a --> <b>", "", ["1:1 raw-html: The HTML “<!-- a --> <b>” is left out."]),
      ("a <?php x ?>", "<p>a </p>\n", ["1:3 raw-html: The HTML “<?php x ?>” is left out."]),
      ("<script>\nalert(1)\n</script>", "", ["1:1 raw-html: The HTML “<script>…” is left out."]),
      ("<b>", "", ["1:1 raw-html: The HTML “<b>” is left out."]),
      (
        "<details open class=\"a very long list of names\">", "",
        ["1:1 raw-html: The HTML “<details open class=\"a very long list of…” is left out."]
      ),
    ])
  func leftOut(text: String, html: String, expected: [String]) {
    let result = read(text)
    #expect(ProseHTML(result.value).html == html)
    #expect(result.diagnostics.map(\.shown) == expected)
    #expect(result.diagnostics.allSatisfy { $0.severity == .warning && $0.help != nil })
  }

  @Test(
    "comments are left out silently",
    arguments: ["a<!-- b -->", "<!-- b -->\n\na", "<!--\nb\n\nc\n-->\na", "a<!-- b\nc -->"])
  func comments(text: String) {
    let result = read(text)
    #expect(ProseHTML(result.value).html == "<p>a</p>\n")
    #expect(result.diagnostics == [])
  }

  @Test("what stands in code or is escaped is text")
  func text() {
    let result = read("`<b>` \\<b> &lt;b> 1 < 2 <3")
    #expect(Inline.plainText(result.value.blocks.inlines) == "<b> <b> <b> 1 < 2 <3")
    #expect(result.diagnostics == [])
  }

  @Test("texts that meet where HTML stood are one text")
  func joined() {
    #expect(read("a <b>x</b> c").value.blocks == [.paragraph([.text("a x c")])])
  }
}

extension [Block] {
  /// The inlines of the paragraphs.
  fileprivate var inlines: [Inline] {
    flatMap { block -> [Inline] in
      if case .paragraph(let inlines) = block { inlines } else { [] }
    }
  }
}
