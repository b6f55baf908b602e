import Diagnostics
package import JourneyModel
package import Markup
package import SiteRouting
package import Wording

/// Writes prose as HTML.
///
/// Headings follow the page's outline whatever their written levels, links and images lead where
/// the site has what they name, and what leads nowhere is left as its text: the checks have
/// reported it.
package struct ProseRenderer {
  /// What links and images are resolved by.
  package let context: RenderContext
  /// The page that the prose stands on.
  package let route: Route
  /// The level that the topmost headings get, 1 to 6; deeper ones follow it.
  package let topLevel: Int
  /// The id of the element that shows the prose on a page that shows several, which the ids of
  /// headings start with; nil where the page shows nothing else.
  package let home: String?
  /// The language in which tables are announced.
  package let wording: Wording
  private let link: (@Sendable (Route, String?) -> LinkTarget)?

  /// A renderer for the prose at one place of a page.
  ///
  /// - Parameters:
  ///   - context: What links and images are resolved by.
  ///   - route: The page that the prose stands on.
  ///   - topLevel: The level that the topmost headings get.
  ///   - home: The id of the element that shows the prose, where the page shows more than it.
  ///   - wording: The language of the page, where it differs from the site's.
  ///   - link: Where a page of the site, or an element of one, is to be found, where that differs
  ///     from ``RenderContext/target(of:from:)``: in a file that holds several pages.
  package init(
    context: RenderContext, route: Route, topLevel: Int = 2, home: String? = nil,
    wording: Wording? = nil, link: (@Sendable (Route, String?) -> LinkTarget)? = nil
  ) {
    self.context = context
    self.route = route
    self.topLevel = topLevel
    self.home = home
    self.wording = wording ?? context.wording
    self.link = link
  }

  /// Writes all blocks.
  package func write(_ prose: Prose, to html: inout MarkupWriter) {
    var writer = ProseWriter(
      renderer: self, path: context.portfolio.contentPaths[prose.file] ?? "")
    writer.write(prose.blocks, to: &html)
  }

  /// Where a resolved link leads from the page.
  func target(of destination: LinkDestination) -> LinkTarget? {
    guard let link, case .site(let page, let fragment) = destination else {
      return context.target(of: destination, from: route)
    }
    return link(page, fragment)
  }

  /// The blocks as markup for data, which others put into pages of their own.
  package func markup(_ prose: Prose) -> TrustedMarkup {
    MarkupWriter.fragment { write(prose, to: &$0) }
  }
}
