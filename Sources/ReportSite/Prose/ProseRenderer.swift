package import JourneyModel
package import Markup
package import SiteRouting

/// Writes prose as HTML.
package struct ProseRenderer {
  /// What links and images are resolved by.
  package let context: RenderContext
  /// The page that the prose stands on.
  package let route: Route
  /// The level that a heading of level 1 gets, 1 to 6; deeper ones follow it.
  package let topLevel: Int
  /// The id of the element that shows the prose on a page that shows several, which the ids of
  /// headings start with; nil where the page shows nothing else.
  package let home: String?

  /// A renderer for the prose at one place of a page.
  package init(context: RenderContext, route: Route, topLevel: Int = 2, home: String? = nil) {
    self.context = context
    self.route = route
    self.topLevel = topLevel
    self.home = home
  }

  /// Writes all blocks.
  package func write(_ prose: Prose, to html: inout MarkupWriter) {
    for case .paragraph(let inlines) in prose.blocks {
      html.element(.p, text: Inline.plainText(inlines))
    }
  }

  /// The blocks as markup.
  package func markup(_ prose: Prose) -> TrustedMarkup {
    MarkupWriter.html { write(prose, to: &$0) }
  }
}
