package import JourneyModel
package import Markup
package import SiteRouting
package import Wording

/// What every page needs to know; a value, made once per build.
package struct RenderContext: Sendable {
  /// What the site shows: drafts are in it only where the options include them.
  package let portfolio: Portfolio
  /// Look-ups in ``portfolio``, made once.
  package let index: PortfolioIndex
  /// Where links between content files lead.
  package let links: LinkIndex
  /// The site's language.
  package let wording: Wording
  /// What the build asks for.
  package let options: RenderOptions
  /// The files that are copied to the site.
  package let assets: AssetTable
  /// The templates, style sheet and translations.
  package let templates: TemplateSet
  /// The style sheet, under a name that changes with its text.
  package let styleSheet: Route
  let wordings: [String: Wording]

  /// What the pages of a site need to know.
  ///
  /// Drafts and the links to them are left out here unless `options` includes them, so that no
  /// page shows what has no page.
  /// - Parameters:
  ///   - portfolio: All that was read.
  ///   - templates: The built-in templates or a user's.
  ///   - options: What the build asks for.
  package init(
    portfolio: Portfolio, templates: TemplateSet = .builtIn, options: RenderOptions = .init()
  ) {
    let shown = options.includesDrafts ? portfolio : portfolio.withoutDrafts
    let links = LinkIndex(shown)
    var wordings: [String: Wording] = [:]
    for language in [shown.site.language] + shown.journeys.compactMap(\.language)
    where wordings[language] == nil {
      wordings[language] = Wording(
        language: language, translation: templates.translation(for: language))
    }
    self.portfolio = shown
    self.links = links
    self.options = options
    self.templates = templates
    self.wordings = wordings
    styleSheet = .asset(AssetTable.name(of: "site.css", bytes: templates.styleSheet))
    index = PortfolioIndex(shown)
    wording = wordings[shown.site.language] ?? Wording(language: shown.site.language)
    assets = AssetTable(shown, links: links)
  }

  /// The wording in the language of a journey's page.
  package func wording(for journey: Journey) -> Wording {
    journey.language.flatMap { wordings[$0] } ?? wording
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
    case .asset(let path): assets[path].map { .site(route.path(to: $0.route)) }
    }
  }
}

extension Portfolio {
  /// The portfolio without journeys and pages that are drafts.
  var withoutDrafts: Portfolio {
    guard journeys.contains(where: { $0.status == .draft }) || pages.contains(where: \.isDraft)
    else { return self }
    var rest = self
    rest.journeys.removeAll { $0.status == .draft }
    rest.pages.removeAll(where: \.isDraft)
    return rest
  }
}
