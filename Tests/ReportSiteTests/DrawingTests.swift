import Diagnostics
import JourneyModel
import ReportSite
import SiteRouting
import Testing

/// Where drawings stand on the site.
@Suite struct DrawingTests {
  private static func html(_ info: String, _ code: String = "") -> String {
    ProseTests.html([.code(.init(info: info, text: code, range: DataSample.range()))])
  }

  @Test func aMermaidJourneyIsDrawn() {
    let html = Self.html("mermaid", "journey\n  title Gift\n  section Buy\n    Sign in: 2: Alex\n")
    #expect(html.contains("<svg class=\"wm") && html.contains("Sign in") && !html.contains("<pre"))
  }

  @Test func aJourneyIsEmbeddedWithTheLanesThatAreNamed() {
    let html = Self.html("journey first-purchase lanes=emotion,owner")
    #expect(html.contains("s-face") && html.contains("class=\"lane-owner\""))
    #expect(!html.contains("class=\"lane-action\""))
    #expect(html.contains("href=\"../journeys/first-purchase.html#at-"))
  }

  @Test(arguments: [
    ("swift", "let a = 1\n"), ("mermaid", "pie\n"), ("journey nowhere", "x\n"),
    ("journey first-purchase lanes=nowhere", ""), ("", "x\n"),
  ]) func whatCannotBeDrawnStaysCode(info: String, code: String) {
    #expect(Self.html(info, code).hasPrefix("<pre tabindex=\"0\" dir=\"ltr\"><code>\(code)</code>"))
  }

  /// A site may leave out what a block asks for: drafts, and what is internal.
  @Test(arguments: ["journey nowhere", "chart metric=nowhere"])
  func whatTheSiteDoesNotShowLeavesNoEmptyBox(info: String) {
    #expect(Self.html(info) == "\n")
  }

  @Test func aJourneysPageHasItsPictureAndItsTable() {
    let page = RenderedPage(.journey(JourneyID("first-purchase")))
    #expect(page.elements("div", with: "class=\"drawn drawn-wide").count == 1)
    #expect(page.elements("div", with: "class=\"drawn drawn-narrow").count == 1)
    #expect(page.texts("summary").contains("The map as a table"))
    #expect(page.values(of: "href").contains("../journeys/first-purchase.svg"))
  }

  @Test func filesAreTheSameInWhateverOrderTheyAreMade() {
    let id = JourneyID("first-purchase")
    let routes: [Route] = [.print, .journey(id), .journeyDiagram(id)]
    func files(_ order: [Int], in context: RenderContext? = nil) -> [[UInt8]] {
      let context = context ?? RenderContext(portfolio: PageSamples.portfolio)
      return order.map { SiteRenderer.render(PageJob(route: routes[$0]), context).bytes }
    }
    let alone = (0..<3).map { files([$0])[0] }
    #expect(alone.allSatisfy { !$0.isEmpty })
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 2, 1, 0, 1, 0]] {
      #expect(files(order) == order.map { alone[$0] }, "\(order)")
    }
  }

  @Test func figuresHaveTheirPicturesBesideThem() {
    let journey = RenderedPage(.journey(JourneyID("first-purchase")))
    let ids = journey.values(of: "id")
    for name in ["_funnel-drawn-title", "_overlay-1-title"] { #expect(ids.contains(name)) }
    let atlas = RenderedPage(.atlas)
    #expect(atlas.values(of: "id").contains("_tree-drawn-title"))
    let curves = atlas.values(of: "aria-label").filter { $0.hasPrefix("Feeling along the way: ") }
    #expect(!curves.isEmpty)
    #expect(atlas.html.split(separator: "class=\"wm wm-small\"").count - 1 == curves.count)
    #expect(!atlas.html.contains("class=\"moods\""))
  }

  @Test func aMetricThatHasNoLineIsDrawnAgainstItsTarget() {
    // Its history holds one value, which makes no line.
    let html = Self.html("chart metric=conversion")
    #expect(html.contains("class=\"drawn drawn-chart\"") && html.contains("s-bar\""))
    let figures = "58 %, target 70 %, benchmark 75 %, 95 % range "
    #expect(html.replacing("\u{A0}", with: " ").contains(figures))
    #expect(html.contains("n\u{A0}1"))
  }

  @Test func theFileOfAPictureIsAWholeDocument() {
    let file = RenderedPage(.journeyDiagram(JourneyID("first-purchase"))).html
    #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(file.hasSuffix("</svg>\n") && !file.contains("var(--") && !file.contains(" href="))
  }

  @Test func aUsersStyleSheetComesAfterThatOfDrawings() {
    let context = TemplateShellTests.context(templates: [("site.css", ".wm{color:red}")])
    let css = TemplateShellTests.page(context.styleSheet.path, context)
    #expect(css.hasPrefix(":root{--wm-") && css.hasSuffix("}\n.wm{color:red}"))
    #expect(css.contains("--measure: 68ch"))
  }

  @Test func aPartOfTheStyleSheetCanBeReplacedOrAdded() {
    let context = TemplateShellTests.context(templates: [
      ("styles/01-tokens.css", ":root{--measure:60ch}"), ("styles/99-own.css", ".own{}"),
    ])
    let css = TemplateShellTests.page(context.styleSheet.path, context)
    #expect(css.contains(":root{--measure:60ch}\n") && !css.contains("--measure: 68ch"))
    #expect(css.contains(".page-head") && css.hasSuffix("\n.own{}"))
  }
}
