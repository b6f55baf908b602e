import Diagnostics
package import JourneyAnalysis
package import JourneyModel
package import Markup
package import SiteRouting
package import Wording

/// What every page needs to know; made once per build, and behind one reference, because every
/// fragment of every page holds it.
package struct RenderContext: Sendable {
  private let facts: Facts

  private final class Facts: Sendable {
    let portfolio: Portfolio
    let portfolioFindings: PortfolioFindings
    let index: PortfolioIndex
    let links: LinkIndex
    let wording: Wording
    let options: RenderOptions
    let assets: AssetTable
    let templates: TemplateSet
    let styleSheet: Route
    let styleSheetBytes: [UInt8]
    let wordings: [String: Wording]
    let findingIndices: [JourneyID: Int]
    let maps = MapShelf()

    init(
      _ shown: Portfolio, _ links: LinkIndex, _ findings: PortfolioFindings,
      _ templates: TemplateSet, _ options: RenderOptions
    ) {
      var wordings: [String: Wording] = [:]
      for language in [shown.site.language] + shown.journeys.compactMap(\.language)
      where wordings[language] == nil {
        wordings[language] = Wording(
          language: language, translation: templates.translation(for: language))
      }
      portfolio = shown
      self.links = links
      self.options = options
      self.templates = templates
      self.wordings = wordings
      styleSheetBytes = templates.styleSheet(accent: shown.site.accent)
      styleSheet = .asset(AssetTable.name(of: "site.css", bytes: styleSheetBytes))
      portfolioFindings = findings
      findingIndices = Dictionary(
        zip(findings.journeys.map(\.journey), findings.journeys.indices),
        uniquingKeysWith: { first, _ in first })
      index = PortfolioIndex(shown, ranking: findings.backlog)
      wording = wordings[shown.site.language] ?? Wording(language: shown.site.language)
      assets = AssetTable(shown, links: links)
    }
  }

  /// What the pages of a site need to know.
  ///
  /// Drafts, what is internal and the links to them are left out here unless `options` includes
  /// them, so that no page shows what has no page.
  /// - Parameters:
  ///   - portfolio: All that was read.
  ///   - findings: What the analysis of the shown part of it found; analysed here where nil.
  ///   - templates: The built-in templates or a user's.
  ///   - options: What the build asks for.
  ///   - links: The index of the shown part of it; made here where nil.
  package init(
    portfolio: Portfolio, findings: PortfolioFindings? = nil, templates: TemplateSet = .builtIn,
    options: RenderOptions = .init(), links: LinkIndex? = nil
  ) {
    let shown = portfolio.shown(with: options)
    facts = Facts(
      shown, links ?? LinkIndex(shown),
      findings ?? PortfolioFindings(shown, date: options.date), templates, options)
  }

  /// What the site shows: drafts are in it only where the options include them.
  package var portfolio: Portfolio { facts.portfolio }
  /// What the analysis of ``portfolio`` found.
  package var portfolioFindings: PortfolioFindings { facts.portfolioFindings }
  /// Look-ups in ``portfolio``, made once.
  package var index: PortfolioIndex { facts.index }
  /// Where links between content files lead.
  package var links: LinkIndex { facts.links }
  /// The site's language.
  package var wording: Wording { facts.wording }
  /// What the build asks for.
  package var options: RenderOptions { facts.options }
  /// The files that are copied to the site.
  package var assets: AssetTable { facts.assets }
  /// The templates, style sheet and translations.
  package var templates: TemplateSet { facts.templates }
  /// The style sheet, under a name that changes with its text.
  package var styleSheet: Route { facts.styleSheet }
  /// The style sheet's text in UTF-8.
  var styleSheetBytes: [UInt8] { facts.styleSheetBytes }
  var wordings: [String: Wording] { facts.wordings }
  /// The maps that were laid out last.
  var maps: MapShelf { facts.maps }

  /// What the analysis of a journey found; nothing for one that the site does not show.
  package func findings(for journey: JourneyID) -> JourneyFindings {
    if let index = facts.findingIndices[journey] {
      return facts.portfolioFindings.journeys[index]
    }
    let stranger = Journey(id: journey, title: "", origin: .whole(FileID(0)))
    return JourneyFindings(
      stranger, in: AnalysisContext(portfolio, date: options.date))
  }

  /// The wording in the language of a journey's page.
  package func wording(for journey: Journey) -> Wording {
    journey.language.flatMap { facts.wordings[$0] } ?? facts.wording
  }

  /// Where the site will stand, with a slash at its end; nil where nobody said.
  package var baseURL: String? {
    guard let url = options.baseURL ?? portfolio.site.baseURL, !url.isEmpty else { return nil }
    return url.hasSuffix("/") ? url : url + "/"
  }
}

extension RenderContext {
  /// Where a link leads from the file at a route; nil where the site has nothing there.
  package func target(of destination: LinkDestination, from route: Route) -> LinkTarget? {
    switch destination {
    case .external(let address): LinkTarget(external: address)
    case .site(let page, let fragment?) where page == route: .fragment(fragment)
    case .site(let page, let fragment): .site(route.path(to: page), fragment: fragment)
    case .asset(let path, let fragment):
      assets[path].map {
        .site(route.path(to: $0.route), fragment: fragment.map(SiteAddress.escapedFragment))
      }
    }
  }
}

extension Portfolio {
  /// What a site with these options shows: drafts only where they ask for them, and nothing internal
  /// on one for everyone.
  package func shown(with options: RenderOptions) -> Portfolio {
    shown(includingDrafts: options.includesDrafts, to: options.audience)
  }

  /// What an audience is shown, in a site and in a comparison.
  package func shown(includingDrafts: Bool, to audience: Audience) -> Portfolio {
    let shown = includingDrafts ? self : withoutDrafts
    return audience == .everyone ? shown.forEveryone : shown
  }

  /// The portfolio without journeys and pages that are drafts.
  private var withoutDrafts: Portfolio {
    guard journeys.contains(where: { $0.status == .draft }) || pages.contains(where: \.isDraft)
    else { return self }
    var rest = self
    rest.journeys.removeAll { $0.status == .draft }
    rest.pages.removeAll(where: \.isDraft)
    return rest
  }
}
