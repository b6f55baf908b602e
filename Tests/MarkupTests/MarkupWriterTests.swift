import Testing

@testable import Markup

@Suite("Markup writer")
struct MarkupWriterTests {
  @Test("Text and attributes are escaped, and controls that XML forbids are left out")
  func escaping() {
    let html = MarkupWriter.html {
      $0.element(.p, .title("\"a\" & 'b' <c>")) { $0.text("1 < 2 & 3 > \u{0}2\u{85}é\u{A0}") }
    }
    #expect(
      html.string
        == "<p title=\"&quot;a&quot; &amp; &#39;b&#39; &lt;c&gt;\">1 &lt; 2 &amp; 3 &gt; 2é\u{A0}</p>"
    )
  }

  @Test("Pages do without the end tags that HTML needs nowhere; empty pictures are closed")
  func dialects() {
    let html = MarkupWriter.html {
      $0.empty(.br)
      $0.element(.ul) { html in
        for text in ["a", "b"] { html.element(.li, text: text) }
      }
      $0.element(.table) { $0.element(.tr) { $0.element(.td) { _ in } } }
      $0.element(.p) { _ in }
      $0.element(.svg) { $0.element(.path) { _ in } }
    }
    #expect(
      html.string == "<br><ul><li>a<li>b</ul><table><tr><td></table><p></p><svg><path/></svg>")
    let fragment = MarkupWriter.fragment { html in
      html.element(.ul) { $0.element(.li, text: "a") }
      html.empty(.br)
    }
    #expect(fragment.string == "<ul><li>a</li></ul><br>")
    var svg = MarkupWriter(.svg)
    svg.element(.g) { $0.empty(.path, .class("a")) }
    svg.element(.g) { _ in }
    svg.element(.td) { _ in }
    #expect(svg.finish().string == "<g><path class=\"a\"/></g><g/><td/>")
  }

  @Test(
    "Numbers are short and the same everywhere",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1.5, "1.5"), (-2.005, "-2.01"), (0.004, "0"), (-0.004, "0"),
      (1234.1, "1234.1"), (99.999, "100"), (1e15, "1000000000000000.0"),
    ])
  func numbers(value: Double, expected: String) {
    #expect(DecimalNumber.string(value, decimals: 2) == expected)
  }

  @Test(
    "Links outside the site keep to four schemes and no tricks",
    arguments: [
      ("https://shop.example/a?b=c#d", true), ("HTTP://shop.example", true),
      ("mailto:a@b.example", true), ("tel:+4912345", true), ("javascript:alert(1)", false),
      ("JaVaScRiPt:alert(1)", false), ("data:text/html,x", false), ("//shop.example", false),
      ("https:shop.example", false), ("https://", false), ("https://a b", false),
      ("https://a\\b", false), ("https://a\u{0}b", false), ("mailto:", false), ("page.html", false),
    ])
  func targets(text: String, isAllowed: Bool) {
    #expect((LinkTarget(external: text) != nil) == isAllowed)
  }

  @Test("A path of the site cannot be taken for a scheme or a root")
  func sitePaths() {
    #expect(LinkTarget.site("../a/b.html", fragment: "c").text == "../a/b.html#c")
    #expect(LinkTarget.site("javascript:x").text == "./javascript:x")
    #expect(LinkTarget.site("/etc/passwd").text == ".//etc/passwd")
  }
}
