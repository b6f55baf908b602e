package import SiteRouting

/// The data behind each page, for themes.
package enum PageData {
  /// The data behind the page at a route; nothing of it is made before a template names it.
  package static func value(for route: Route, in context: RenderContext) -> DataValue { .null }
}
