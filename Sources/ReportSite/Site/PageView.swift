import JourneyModel
import Markup
import SiteRouting
import Wording

/// What a template sees: the page's shell, its ready parts and the data behind it.
struct PageView: Sendable {
  let content: PageContent
  let context: RenderContext
  let kind: PageKind
  let wording: Wording
  let root: String

  init(_ content: PageContent, kind: PageKind, in context: RenderContext) {
    self.content = content
    self.context = context
    self.kind = kind
    wording = context.wording(language: content.language)
    root = Self.root(of: content.route, in: context)
  }

  /// The path from a page to the site's root.
  ///
  /// A server shows the page for missing paths at any depth, so that its links have to be whole.
  private static func root(of route: Route, in context: RenderContext) -> String {
    if route == .notFound, let baseURL = context.baseURL { return baseURL }
    return route.path.utf8.contains(UInt8(ascii: "/")) ? "../" : ""
  }

  func href(_ route: Route) -> String { root + route.path }

  /// The page's address once the site stands at its base URL; nil for pages without one.
  var canonical: String? {
    guard let baseURL = context.baseURL, content.route != .notFound else { return nil }
    return SiteAddress.of(content.route, at: baseURL)
  }

  /// Whether search engines may list the page: only of a site that says where it will stand.
  var isIndexed: Bool { canonical != nil && content.audience == .everyone }

  /// The title for the browser's tab: the page's with the site's.
  var windowTitle: String {
    let site = context.portfolio.site.title
    return content.route == .atlas || content.title == site
      ? site : "\(content.title) – \(site)"
  }
}

extension PageKind {
  /// What a template of the kind may name.
  package var schema: DataSchema { shape.schema }

  /// How a page of the kind is seen by its template.
  var shape: DataShape<PageView> { Self.shapes[self] ?? DataShape(rawValue, []) }

  private static let shapes: [PageKind: DataShape<PageView>] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, makeShape(of: $0)) })

  private static func makeShape(of kind: PageKind) -> DataShape<PageView> {
    let fragments = kind.fragments.map { fragment in
      DataField<PageView>.markup(fragment.name, fragment.summary) {
        $0.content.fragments[fragment.name]
      }
    }
    var data: [DataField<PageView>] = []
    if let schema = PageData.schema(for: kind) {
      data = [
        DataField(forTemplates: "data", .object(schema), "The data behind the page.") { view in
          // Data of another shape would put wrong fields under the template's names.
          guard case .object(let object) = view.content.data, object.schema.name == schema.name
          else { return .null }
          return view.content.data
        }
      ]
    }
    return DataShape("\(kind.rawValue) page", ShellData.fields + fragments + data)
  }
}

extension RenderContext {
  /// The wording of a language that a journey or the site has; the site's for any other.
  func wording(language: String) -> Wording { wordings[language] ?? wording }
}
