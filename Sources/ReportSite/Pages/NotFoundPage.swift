import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let notFoundTitle = Phrase("not-found-title", "This page is not here")
  static let notFoundText = Phrase(
    "not-found-text",
    "The address leads nowhere: the page was moved, renamed or never written. These are the ways back in."
  )
}

/// The page for addresses that lead nowhere.
///
/// A server shows it at any depth, where relative links would miss; it names the site's own pages
/// from the base address where there is one.
enum NotFoundPage {
  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .notFound)
    return PageContent(
      route: .notFound, title: scope[.notFoundTitle],
      language: context.portfolio.site.language, bodyClass: "page-not-found",
      main: MarkupWriter.html { write(scope, into: &$0) })
  }

  private static func write(_ scope: PageScope, into html: inout MarkupWriter) {
    scope.pageHead(scope[.notFoundTitle], intro: scope[.notFoundText], into: &html)
    html.element(.ul, .class("ways")) { html in
      let ways: [(Route, Phrase)] = [
        (.atlas, .atlasTitle), (.recommendations, .backlogTitle), (.leaks, .leaksTitle),
        (.health, .healthTitle), (.metrics, .metricsTitle),
        (.channels, .channelsTitle), (.owners, .ownersTitle),
      ]
      for (route, title) in ways {
        html.element(.li) { $0.link(target(route, scope), text: scope[title]) }
      }
    }
  }

  private static func target(_ route: Route, _ scope: PageScope) -> LinkTarget {
    scope.context.baseURL.flatMap { LinkTarget(external: $0 + route.path) } ?? scope.link(route)
  }
}
