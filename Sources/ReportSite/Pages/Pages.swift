package import SiteRouting
import Wording

/// The contents of the pages.
package enum Pages {
  /// What stands on the page at a route; nil where the portfolio has no such page.
  package static func content(of route: Route, in context: RenderContext) -> PageContent? {
    guard let kind = PageKind(route) else { return nil }
    return PageContent(
      route: route, title: kind.rawValue, language: context.wording.language)
  }
}
