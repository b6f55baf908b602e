import Diagnostics
import JourneyModel
import Markup
import ReportSite
import SiteRouting
import Testing

@Suite struct ProseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let blocks: [Block]
    let html: String

    init(_ description: String, _ blocks: Block..., html: String) {
      testDescription = description
      self.blocks = blocks
      self.html = html
    }
  }

  static func html(_ blocks: [Block], topLevel: Int = 4, home: String? = "note-x") -> String {
    var portfolio = DataSample.portfolio()
    portfolio.assets = [
      Asset(
        path: "assets/Sign-in form.png", bytes: [1, 2, 3],
        image: .init(format: .png, width: 640, height: 480)),
      Asset(path: "assets/report.PDF", bytes: [4], image: nil),
    ]
    // The table of assets holds what the portfolio links to.
    portfolio.pages[0].body = Prose(blocks: blocks, file: DataSample.page)
    let context = RenderContext(portfolio: portfolio)
    let renderer = ProseRenderer(
      context: context, route: .page(PageID("method")), topLevel: topLevel, home: home)
    return renderer.markup(portfolio.pages[0].body).string
  }

  static func text(_ text: String) -> [Inline] { [.text(text)] }

  static func heading(_ level: Int, _ name: String) -> Block {
    .heading(
      .init(level: level, content: text(name), anchor: Slug.of(name), range: DataSample.range()))
  }

  static func link(_ destination: String, title: String = "") -> Block {
    .paragraph([
      .link(
        .init(
          destination: destination, title: title, content: text("here"),
          range: DataSample.range()))
    ])
  }

  static func image(_ source: String, title: String = "") -> Block {
    .paragraph([
      .image(
        .init(source: source, title: title, alternative: "A \"form\"", range: DataSample.range()))
    ])
  }

  static let cases: [Case] = [
    Case(
      "text is escaped", .paragraph([.text("1 < 2 & \"3\""), .lineBreak, .code("<b>")]),
      html: "<p>1 &lt; 2 &amp; &quot;3&quot;<br><code>&lt;b&gt;</code></p>\n"),
    Case(
      "emphasis", .paragraph([.emphasis(text("a")), .softBreak, .strong(text("b"))]),
      html: "<p><em>a</em>\n<strong>b</strong></p>\n"),
    Case(
      "headings follow the outline, whatever their levels", heading(2, "One"),
      heading(4, "Deep"), heading(4, "Deeper"), heading(3, "Three"), heading(1, "Top"),
      html: """
        <h4 id="note-x--one">One</h4>
        <h5 id="note-x--deep">Deep</h5>
        <h5 id="note-x--deeper">Deeper</h5>
        <h5 id="note-x--three">Three</h5>
        <h4 id="note-x--top">Top</h4>

        """),
    Case(
      "a tight list",
      .list(.init(start: nil, isTight: true, items: [[.paragraph(text("a"))], []])),
      html: "<ul><li>a</li><li></li></ul>\n"),
    Case(
      "a loose list that starts at four",
      .list(.init(start: 4, isTight: false, items: [[.paragraph(text("a"))]])),
      html: "<ol start=\"4\"><li><p>a</p>\n</li></ol>\n"),
    Case(
      "a quote", .quote([.paragraph(text("a")), .thematicBreak]),
      html: "<blockquote><p>a</p>\n<hr>\n</blockquote>\n"),
    Case(
      "code", .code(.init(info: "x\"y", text: "a < b\n", range: DataSample.range())),
      html: "<pre tabindex=\"0\" dir=\"ltr\"><code>a &lt; b\n</code></pre>\n"),
    Case(
      "a table scrolls by itself",
      .table(
        .init(
          alignments: [.natural, .right], header: [text("Channel"), text("Visits")],
          rows: [[text("web"), text("12")]])),
      html: """
        <div class="scroll" role="group" aria-label="Table: Channel, Visits" tabindex="0"><table>\
        <thead><tr><th scope="col">Channel</th><th scope="col" class="right">Visits</th></tr>\
        </thead><tbody><tr><td>web</td><td class="right">12</td></tr></tbody></table></div>

        """),
    Case(
      "Arabic in an English page", .paragraph(text("سلام")),
      html: "<p dir=\"auto\">سلام</p>\n"),
    Case(
      "a link to a touchpoint",
      link("../journeys/first-purchase/map.yaml#purchase/sign-in", title: "Map"),
      html: "<p><a href=\"../journeys/first-purchase.html#at-purchase--sign-in\" title=\"Map\">"
        + "here</a></p>\n"),
    Case(
      "a link abroad", link("https://example.org/?a=1&b=2"),
      html: "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">here</a>"
        + "</p>\n"),
    Case(
      "a link to a file", link("../assets/report.PDF"),
      html: "<p><a href=\"../assets/report-e52d9c50.pdf\">here</a></p>\n"),
    Case("a link to nowhere is its text", link("nowhere.md"), html: "<p>here</p>\n"),
    Case("a link that would run is its text", link("JavaScript:alert(1)"), html: "<p>here</p>\n"),
    Case(
      "an image", image("../assets/Sign-in%20form.png"),
      html: "<p><img src=\"../assets/sign-in-form-039058c6.png\" alt=\"A &quot;form&quot;\" "
        + "width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>\n"),
    Case(
      "an image that is not there is its text", image("../assets/none.png"),
      html: "<p>A &quot;form&quot;</p>\n"),
  ]

  @Test(arguments: cases) func block(_ example: Case) {
    #expect(Self.html(example.blocks) == example.html)
  }

  @Test func headingsOfAFreePageKeepTheirAnchors() {
    #expect(
      Self.html([Self.heading(2, "How")], topLevel: 2, home: nil) == "<h2 id=\"how\">How</h2>\n")
  }

  @Test func headingsEndAtTheSixthLevel() {
    let deep = (1...6).map { Self.heading($0, "h\($0)") }
    #expect(Self.html(deep, topLevel: 4).components(of: "<h6").count == 5)
  }

  @Test func linksOfAFileWithSeveralPagesLeadIntoIt() {
    let context = RenderContext(portfolio: DataSample.portfolio())
    let renderer = ProseRenderer(
      context: context, route: .print,
      link: { page, anchor in .fragment("\(page.path)-\(anchor ?? "")") })
    let prose = Prose(
      blocks: [Self.link("../journeys/first-purchase/map.yaml#purchase")], file: DataSample.page)
    #expect(
      renderer.markup(prose).string
        == "<p><a href=\"#journeys/first-purchase.html-at-purchase\">here</a></p>\n")
  }
}

extension String {
  /// The parts between the occurrences of a text.
  fileprivate func components(of text: String) -> [Substring] {
    var (parts, rest): ([Substring], Substring) = ([], self[...])
    while let range = rest.firstRange(of: text) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
