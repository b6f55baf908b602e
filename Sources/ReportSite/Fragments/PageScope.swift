import Diagrams
import JourneyModel
import Markup
import SiteRouting
import Wording

/// The page that a fragment is written on: its words, its links and the ids of its elements.
///
/// The print page holds every other page in one file. There ids get a prefix, headings stand a
/// level deeper, and links lead to the same file, so that one set of fragments serves both.
struct PageScope: Sendable {
  /// What every page is rendered from.
  let context: RenderContext
  /// The page.
  let route: Route
  /// The words of the page's language.
  let wording: Wording
  /// Whether the page is one of many in the print file.
  var isBound = false

  /// A page of its own in the words of `wording`, else of the site.
  init(_ context: RenderContext, route: Route, wording: Wording? = nil) {
    self.context = context
    self.route = route
    self.wording = wording ?? context.wording
  }

  /// The same page as a part of the print file.
  var bound: PageScope {
    var scope = self
    scope.isBound = true
    return scope
  }

  /// A phrase in the page's language.
  subscript(phrase: Phrase) -> String { wording[phrase] }

  /// What stands between a place and the next one, with the spaces around it: it points the way
  /// that the page's lines run.
  var arrow: String { wording.arrow }

  /// The heading of a level, which the print file moves down by one.
  func heading(_ level: Int) -> ElementName { .heading(isBound ? level + 1 : level) }

  /// An element's id on the page.
  func id(_ anchor: String) -> String { isBound ? Self.boundID(route, anchor) : anchor }

  /// Where a link leads: to a page of the site, or to an element on it.
  func link(_ target: Route, _ anchor: String? = nil) -> LinkTarget {
    if isBound, target.isInPrint { return .fragment(Self.boundID(target, anchor)) }
    if target == route, let anchor { return .fragment(anchor) }
    let base = isBound ? Route.print : route
    return .site(base.path(to: target), fragment: anchor)
  }

  /// Where a link leads on the same page.
  func link(here anchor: String) -> LinkTarget { link(route, anchor) }

  /// The id in the print file of a page, or of an element on it.
  static func boundID(_ route: Route, _ anchor: String? = nil) -> String {
    let page =
      switch route {
      case .journey(let id): "journey-\(id.rawValue)"
      case .persona(let id): "persona-\(id.rawValue)"
      case .owner(let slug): "owner-\(slug)"
      case .page(let id): "page-\(id.rawValue)"
      default: String(route.path.prefix { $0 != "." })
      }
    return anchor.map { "\(page)--\($0)" } ?? page
  }
}

extension Route {
  /// Whether the print file holds the page.
  var isInPrint: Bool {
    switch self {
    case .atlas, .journey, .persona, .page, .metrics, .recommendations, .channels, .health,
      .leaks:
      true
    default: false
    }
  }
}

extension Anchor {
  /// A channel on the page of channels.
  static func of(channel name: String) -> String { "channel-\(Slug.of(name))" }

  /// A part of a page's layout; no slug starts with an underscore.
  static func part(_ name: String) -> String { "_" + name }
}

extension MarkupWriter {
  /// Writes a link with text.
  mutating func link(_ target: LinkTarget, text: String, class names: String? = nil) {
    element(.a, .href(target), names.map { .class($0) } ?? .none, text: text)
  }

  /// Writes text that is only for assistive technology.
  mutating func hidden(_ text: String) { element(.span, .class("vh"), text: text) }
}
