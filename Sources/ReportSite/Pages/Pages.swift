import JourneyModel
import Markup
package import SiteRouting
import Wording

/// The contents of the pages.
package enum Pages {
  /// What stands on the page at a route; nil where the portfolio has no such page.
  package static func content(of route: Route, in context: RenderContext) -> PageContent? {
    switch route {
    case .atlas: return AtlasPage.content(context)
    case .journey(let id): return context.index.journey(id).map { JourneyPage.content($0, context) }
    case .persona(let id): return context.index.persona(id).map { PersonaPage.content($0, context) }
    case .owner(let slug):
      return context.index.owner(slug: slug).map { OwnerPage.content($0, context) }
    case .owners: return OwnersPage.content(context)
    case .page(let id):
      return context.portfolio.pages.first { $0.id == id }.map { FreePage.content($0, context) }
    case .metrics: return MetricsPage.content(context)
    case .recommendations: return RecommendationsPage.content(context)
    case .channels: return ChannelsPage.content(context)
    case .health: return HealthPage.content(context)
    case .leaks: return LeaksPage.content(context)
    case .changes: return ChangesPage.content(context)
    case .print: return PrintPage.content(context)
    case .notFound: return NotFoundPage.content(context)
    default: return nil
    }
  }

  /// The pages above a page and itself, for its breadcrumb.
  static func breadcrumb(
    _ scope: PageScope, above: [(title: String, route: Route?)] = [], _ title: String
  ) -> [(title: String, route: Route?)] {
    [(title: scope[.atlasTitle], route: .atlas)] + above + [(title: title, route: nil)]
  }
}

/// The parts of a page: named for templates, in the order in which the built-in page shows them.
struct PageParts {
  private(set) var byName: [String: TrustedMarkup] = [:]
  private var order: [String] = []

  /// Adds a part; an empty one, too, so that templates may name it.
  mutating func add(_ name: String, _ write: (inout MarkupWriter) -> Void) {
    byName[name] = MarkupWriter.html(write)
    order.append(name)
  }

  /// All parts after each other.
  var whole: TrustedMarkup {
    MarkupWriter.html { html in
      for name in order { if let part = byName[name] { html.append(part) } }
    }
  }
}

extension PageScope {
  /// Writes a section with a heading of level 2 and the id that links lead to.
  func section(
    _ name: String, class names: String = "", title: String, into html: inout MarkupWriter,
    content: (inout MarkupWriter) -> Void
  ) {
    let classes = names.isEmpty ? "part" : "part \(names)"
    html.element(.section, .class(classes), .id(id(Anchor.part(name)))) { html in
      html.element(heading(2), text: title)
      content(&html)
    }
  }

  /// Writes the title of a page and a sentence under it.
  func pageHead(_ title: String, intro: String? = nil, into html: inout MarkupWriter) {
    html.element(.header, .class("page-head")) { html in
      html.element(heading(1), text: title)
      if let intro { html.element(.p, .class("intro"), text: intro) }
    }
  }
}
