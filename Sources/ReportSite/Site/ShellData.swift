import Diagrams
import JourneyModel
import Markup
import SiteRouting
import Wording

/// What every template may name: all that stands around the contents of a page.
enum ShellData {
  /// An entry of the navigation or of the breadcrumb.
  struct Item: Sendable {
    let title: String
    let href: String?
    let isCurrent: Bool
  }

  static let item = DataShape<Item>(
    "item",
    [
      .text("title", "The page's title.") { $0.title },
      .text("href", "The link to the page; none for the page itself in a breadcrumb.") { $0.href },
      .bool("is-current", "Whether it is the page itself.") { $0.isCurrent },
    ])

  static let logo = DataShape<(href: String, image: Asset.ImageInfo)>(
    "logo",
    [
      .text("href", "The link to the image.") { $0.href },
      .number("width", "Its width in pixels.") { Double($0.image.width) },
      .number("height", "Its height in pixels.") { Double($0.image.height) },
    ])

  static let site = DataShape<PageView>(
    "site",
    [
      .text("title", "The site's title.") { $0.context.portfolio.site.title },
      .text("organisation", "Whose journeys they are.") {
        $0.context.portfolio.site.organisation
      },
      .text("href", "The link to the atlas.") { $0.href(.atlas) },
      .object("logo", logo, "The logo.") { view in
        guard let entry = view.context.assets.logo, let image = entry.image else { return nil }
        return (view.href(entry.route), image)
      },
    ])

  static let words = DataShape<PageView>(
    "words",
    [
      .text("skip", "Skip to the content") { $0.wording[.skipToContent] },
      .text("navigation", "The name of the navigation") { $0.wording[.siteNavigation] },
      .text("breadcrumb", "The name of the breadcrumb") { $0.wording[.breadcrumb] },
      .text("print", "Everything on one page") { $0.wording[.navPrint] },
      .text("data", "Data (JSON)") { $0.wording[.navData] },
      .text("picture", "Picture (SVG)") { $0.wording[.navPicture] },
      .text("internal", "Internal") { $0.wording[.pageInternal] },
      .text("made-with", "Made with the program") { view in
        view.wording(.madeWith, ["generator": view.context.options.generator])
      },
      .text("as-of", "The day that the site is of; none where the build was not told.") { view in
        view.context.options.date.map {
          view.wording(.siteOf, ["date": view.wording.date($0)])
        }
      },
    ])

  static let fields: [DataField<PageView>] = head + around

  private static let head: [DataField<PageView>] = [
    .text("title", "The page's title.") { $0.content.title },
    .text("window-title", "The page's title and the site's.") { $0.windowTitle },
    .text("description", "What the page shows, in a sentence or two.") {
      $0.content.description
    },
    .text("language", "The page's language as a BCP 47 tag.") { $0.content.language },
    .text("direction", "`ltr` or `rtl`: how the language is written.") {
      TextDirection(language: $0.content.language).rawValue
    },
    .text("body-class", "Class names for the `body`: the page's kind and its marks.") {
      $0.content.bodyClass.isEmpty ? $0.kind.rawValue : $0.content.bodyClass
    },
    .text("foot", "What stands at the foot of every printed sheet; none of most pages.") {
      $0.content.foot
    },
    .text("root", "The path to the root of the site: empty or ending in a slash.") { $0.root },
    .text("style-sheet", "The link to the style sheet.") { view in
      view.root + view.context.styleSheet.path
    },
    .text("canonical", "The page's address; none of a site without a base URL.") {
      $0.canonical
    },
    .text("feed-href", "The link to the feed of changes; none of a site without one.") { view in
      ChangeFeed.exists(in: view.context) ? view.href(.feed) : nil
    },
    .bool("is-indexed", "Whether search engines may list the page.") { $0.isIndexed },
    .bool("is-internal", "Whether only the own organisation may see the page.") {
      $0.content.audience == .internal
    },
    .object("site", site, "The site.") { $0 },
    .object("words", words, "Texts in the page's language.") { $0 },
  ]

  private static let around: [DataField<PageView>] = [
    .list("navigation", of: item, "The main pages of the site.") { $0.navigation },
    .bool("has-breadcrumb", "Whether there is a breadcrumb.") {
      !$0.content.breadcrumb.isEmpty
    },
    .list("breadcrumb", of: item, "The pages above this one, and itself.") { view in
      view.content.breadcrumb.map { crumb in
        Item(
          title: crumb.title, href: crumb.route.map { view.href($0) },
          isCurrent: crumb.route == nil)
      }
    },
    .text("print-href", "The link to the page that holds the whole site.") {
      $0.href(.print)
    },
    .text("data-href", "The link to the data behind the page as JSON.") { view in
      guard case .journey(let id) = view.content.route else { return view.href(.portfolioData) }
      return view.href(.journeyData(id))
    },
    .text("picture-href", "The link to a journey's diagram as a file; none on other pages.") {
      guard case .journey(let id) = $0.content.route else { return nil }
      return $0.href(.journeyDiagram(id))
    },
    .markup("main", "What stands on the page, where no parts of it are ready by themselves.") {
      $0.content.main
    },
  ]
}

extension PageView {
  /// The main pages that have something to show, and the free pages.
  fileprivate var navigation: [ShellData.Item] {
    let (index, portfolio) = (context.index, context.portfolio)
    var pages: [(Route, String)] = [(.atlas, wording[.navJourneys])]
    if !index.backlog.isEmpty { pages.append((.recommendations, wording[.navRecommendations])) }
    if !portfolio.journeys.isEmpty {
      pages += [(.leaks, wording[.navLeaks]), (.health, wording[.navHealth])]
    }
    if context.options.changes != nil { pages.append((.changes, wording[.navChanges])) }
    if !portfolio.metrics.isEmpty { pages.append((.metrics, wording[.navMetrics])) }
    if !index.channels.isEmpty { pages.append((.channels, wording[.navChannels])) }
    if !index.owners.isEmpty { pages.append((.owners, wording[.navOwners])) }
    for page in portfolio.pages { pages.append((.page(page.id), page.title)) }
    return pages.map { route, title in
      ShellData.Item(title: title, href: href(route), isCurrent: route == content.route)
    }
  }
}
