import Diagnostics
import JourneyModel
import Markup
import ReportSite
import SiteRouting
import Testing

/// What the built-in templates put around the contents of a page.
@Suite struct TemplateShellTests {
  static func page(_ path: String, _ context: RenderContext) -> String {
    for job in SiteRenderer.plan(context) where job.route.path == path {
      return String(decoding: SiteRenderer.render(job, context).bytes, as: UTF8.self)
    }
    return ""
  }

  static func context(
    _ portfolio: Portfolio = DataSample.portfolio(), options: RenderOptions = .init(),
    templates: [(path: String, text: String)] = []
  ) -> RenderContext {
    let files = templates.enumerated().map {
      TemplateFile(path: $1.path, text: $1.text, file: FileID($0))
    }
    let read = TemplateSet.read(overrides: files)
    #expect(read.diagnostics.isEmpty)
    return RenderContext(portfolio: portfolio, templates: read.value, options: options)
  }

  @Test func theShellIsTheSameOnEveryPage() {
    let context = Self.context(templates: [("site.css", "")])
    let styleSheet = context.styleSheet.path
    let page = Self.page("recommendations.html", context)
    let shell = page.prefix { $0 != "\u{0}" }
    let start = shell.firstRange(of: "<main")?.lowerBound ?? shell.startIndex
    #expect(
      shell[..<start].hasPrefix(
        """
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        """))
    #expect(
      shell[..<start].contains(
        """
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="\(styleSheet)">
        </head>
        """))
    #expect(
      shell[..<start].contains(
        """
        <header class="site-header">
        <a class="site-name" href="index.html"><span dir="auto">Customer journeys</span></a>
        <nav class="site-nav" aria-label="Site">
        <ul>
        <li><a href="index.html">Journeys</a></li>
        <li><a href="recommendations.html" aria-current="page">Recommendations</a></li>
        <li><a href="leaks.html">Leaks</a></li>
        <li><a href="health.html">Health</a></li>
        <li><a href="metrics.html">Metrics</a></li>
        <li><a href="channels.html">Channels</a></li>
        <li><a href="owners.html">Owners</a></li>
        <li><a href="pages/method.html">Method</a></li>
        </ul>
        </nav>
        </header>
        """))
  }

  @Test func pagesInFoldersLinkUpwards() {
    let page = Self.page("journeys/first-purchase.html", Self.context())
    #expect(page.contains("<a class=\"site-name\" href=\"../index.html\">"))
    #expect(page.contains("<a href=\"../journeys/first-purchase.json\">Data (JSON)</a>"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"../assets/site-"))
  }

  @Test func aBaseURLGivesCanonicalLinksAndASitemap() {
    let options = RenderOptions(baseURL: "https://journeys.example/a")
    let context = Self.context(options: options)
    let page = Self.page("journeys/first-purchase.html", context)
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://journeys.example/a/journeys/first-purchase.html\">"
      ))
    #expect(!page.contains("noindex"))
    let missing = Self.page("404.html", context)
    #expect(missing.contains("href=\"https://journeys.example/a/index.html\""))
    #expect(missing.contains("noindex"))
    #expect(
      Self.page("sitemap.xml", context).contains(
        "<url><loc>https://journeys.example/a/journeys/first-purchase.html</loc>"
          + "<lastmod>2026-09-30</lastmod></url>"))
    #expect(Self.page("sitemap.xml", Self.context()).isEmpty)
  }

  @Test func theSitemapHasEveryPageThatSearchEnginesMayList() {
    let context = Self.context(options: RenderOptions(baseURL: "https://journeys.example/"))
    let sitemap = Self.page("sitemap.xml", context)
    let paths = SiteRenderer.plan(context).map(\.route.path).filter { $0.hasSuffix(".html") }
    #expect(paths.count > 10)
    for path in paths where path != "print.html" {
      // The front page stands at the address of the site itself.
      let address = "https://journeys.example/" + (path == "index.html" ? "" : path)
      let isListed = sitemap.contains("<loc>\(address)</loc>")
      #expect(isListed != Self.page(path, context).contains("noindex"), "\(path)")
    }
    #expect(!sitemap.contains("print.html"))
  }

  @Test func theDayIsShownOnlyWhereTheBuildWasTold() {
    #expect(!Self.page("index.html", Self.context()).contains("As of"))
    let options = RenderOptions(date: CivilDate("2026-10-01"))
    #expect(
      Self.page("index.html", Self.context(options: options))
        .contains("<span>As of 1\u{A0}Oct\u{A0}2026</span>"))
  }

  @Test func aPageInAnotherLanguageSaysSo() {
    var portfolio = DataSample.portfolio()
    portfolio.site.language = "ar"
    let templates = [("strings/ar.strings", "skip-to-content = إلى المحتوى")]
    let page = Self.page("index.html", Self.context(portfolio, templates: templates))
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<a class=\"skip-link\" href=\"#main\">إلى المحتوى</a>"))
  }

  @Test(arguments: ["en", "ar-EG", "az-Arab", "ur-Latn", "he"])
  func directionFollowsScriptAndLanguage(language: String) {
    var portfolio = DataSample.portfolio()
    portfolio.site.language = language
    let expected = ["ar-EG", "az-Arab", "he"].contains(language) ? "rtl" : "ltr"
    #expect(
      Self.page("index.html", Self.context(portfolio))
        .contains("<html lang=\"\(language)\" dir=\"\(expected)\">"))
  }

  @Test(arguments: [("en", "→", "←"), ("he", "←", "→")])
  func arrowsBetweenPlacesPointAlongTheLines(language: String, arrow: String, other: String) {
    var portfolio = PageSamples.portfolio
    portfolio.site.language = language
    for index in portfolio.journeys.indices { portfolio.journeys[index].language = nil }
    let page = Self.page("leaks.html", Self.context(portfolio))
    #expect(page.contains(" \(arrow) "))
    #expect(!page.contains("</a> \(other) "))
  }

  @Test func aThemeReplacesOneTemplateAndUsesTheData() {
    let templates = [
      (
        "journey.mustache",
        "{{<layout}}{{$main}}{{#data}}{{#stages}}{{>stage}}{{/stages}}{{/data}}{{/main}}{{/layout}}"
      ),
      (
        "stage.mustache",
        "<h2>{{name}} {{volume.text}}</h2>{{#touchpoints}}<p>{{name}}{{#recommendations}} → "
          + "{{title}}{{{body}}}{{/recommendations}}</p>{{/touchpoints}}"
      ),
    ]
    let page = Self.page("journeys/first-purchase.html", Self.context(templates: templates))
    #expect(
      page.contains(
        "<h2>Purchase 2\u{202F}460</h2><p>Sign-in → Guest checkout<p>Half of them looked for it."
          + "</p>\n</p>"))
    #expect(page.hasSuffix("</html>\n"))
  }

  static let hostile = [
    "<script>alert(1)</script>", "\" onload=\"x", "' onload='x", "</title><img src=x>",
    "{{title}}{{{main}}}{{>layout}}", "<!-- ", "]]>", "&lt;b&gt;", "a\u{0}b\u{7F}\u{85}",
    "\u{202E}evil", "</main></body>", "javascript:alert(1)", "  ", "😀\u{301}",
  ]

  /// The names of all tags with their attributes' names, without any text or value, and without
  /// the lines of text and the signs in drawings and their groups, which depend on it.
  static func skeleton(_ html: String) -> [String] {
    html.split(separator: "<").dropFirst().map { part in
      let tag = part.prefix { $0 != ">" }
      return tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
    }.filter { tag in
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter }
      return !["text", "tspan", "path", "use", "g"].contains(String(name))
    }
  }

  @Test(arguments: hostile) func textNeverChangesTheElements(text: String) {
    let tame = Self.context(DataSample.portfolio { _ in "x" })
    let context = Self.context(DataSample.portfolio { _ in "x" + text })
    for path in ["index.html", "journeys/first-purchase.html", "pages/method.html"] {
      let page = Self.page(path, context)
      #expect(Self.skeleton(page) == Self.skeleton(Self.page(path, tame)))
      #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
