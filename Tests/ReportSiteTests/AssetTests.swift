import Diagnostics
import JourneyModel
import ReportSite
import SiteRouting
import Testing

@Suite struct AssetTests {
  static func asset(_ path: String, _ bytes: [UInt8], isImage: Bool = false) -> Asset {
    Asset(
      path: path, bytes: bytes, image: isImage ? .init(format: .png, width: 2, height: 1) : nil)
  }

  /// A site whose page links to `assets/a.txt` and whose map links to `assets/b.txt`.
  static var portfolio: Portfolio {
    var portfolio = DataSample.portfolio()
    portfolio.assets = [
      asset("assets/a.txt", [1]), asset("assets/b.txt", [2]), asset("assets/unused.txt", [3]),
      asset("assets/Our Logo.PNG", [4], isImage: true),
    ]
    portfolio.site.logo = DataSample.sourced("assets/Our Logo.PNG")
    portfolio.pages[0].body.blocks = [ProseTests.link("../assets/a.txt")]
    portfolio.journeys[0].evidence[0].link = DataSample.sourced("../../assets/b.txt")
    return portfolio
  }

  @Test func onlyWhatIsLinkedIsCopiedUnderItsHash() {
    let context = RenderContext(portfolio: Self.portfolio)
    let files = SiteRenderer.plan(context).filter { $0.route.path.hasPrefix("assets/") }
      .map { SiteRenderer.render($0, context) }.filter { !$0.path.hasSuffix(".css") }
    #expect(
      files == [
        SiteFile(path: "assets/a-4bf5122f.txt", bytes: [1]),
        SiteFile(path: "assets/b-dbc1b4c9.txt", bytes: [2]),
        SiteFile(path: "assets/our-logo-e52d9c50.png", bytes: [4]),
      ])
  }

  @Test func theLogoStandsInEveryHeader() {
    let page = TemplateShellTests.page(
      "pages/method.html", RenderContext(portfolio: Self.portfolio))
    #expect(
      page.contains(
        "<img class=\"site-logo\" src=\"../assets/our-logo-e52d9c50.png\" alt=\"\" width=\"2\" "
          + "height=\"1\">"))
  }

  @Test func filesOfOneNameAndContentAreOne() {
    var portfolio = Self.portfolio
    portfolio.assets.append(Self.asset("assets/more/a.txt", [1]))
    portfolio.pages[0].body.blocks.append(ProseTests.link("../assets/more/a.txt"))
    let context = RenderContext(portfolio: portfolio)
    let paths = SiteRenderer.plan(context).map(\.route.path)
    #expect(Set(paths).count == paths.count)
    #expect(context.assets["assets/more/a.txt"]?.route == context.assets["assets/a.txt"]?.route)
  }

  @Test func theStyleSheetsNameChangesWithItsText() {
    let one = TemplateShellTests.context(templates: [("site.css", "a{}")])
    let two = TemplateShellTests.context(templates: [("site.css", "b{}")])
    let paths = [one, two].map { context in
      SiteRenderer.plan(context).map(\.route.path).filter { $0.hasSuffix(".css") }
    }
    #expect(paths[0].count == 1 && paths[0] != paths[1])
    #expect(TemplateShellTests.page(paths[0][0], one).hasSuffix("\na{}"))
  }

  @Test func theFilesOfASiteAreAsPromised() {
    #expect(
      SiteRenderer.plan(RenderContext(portfolio: DataSample.portfolio())).map(\.route.path)
        .filter { !$0.hasPrefix("assets/") } == [
          "404.html", "channels.html", "health.html", "index.html",
          "journeys/first-purchase-2027.html", "journeys/first-purchase-2027.json",
          "journeys/first-purchase-2027.svg", "journeys/first-purchase.html",
          "journeys/first-purchase.json", "journeys/first-purchase.svg", "leaks.html",
          "metrics.html", "owners.html",
          "owners/ben-web.html", "owners/growth-team.html", "owners/identity.html",
          "pages/method.html", "personas/alex.html", "portfolio-checks.csv",
          "portfolio-figures.csv", "portfolio-leaks.csv", "portfolio-recommendations.csv",
          "portfolio-touchpoints.csv",
          "portfolio.json", "print.html",
          "recommendations.html",
        ])
  }
}
