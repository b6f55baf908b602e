package import SiteRouting

/// The kinds of pages; each has a template of its name.
package enum PageKind: String, CaseIterable, Sendable {
  case atlas, journey, persona, owner, owners, metrics, recommendations, channels, health, leaks
  case changes
  case page, print
  case notFound = "not-found"

  /// The kind of the page at a route; nil for what is no page.
  package init?(_ route: Route) {
    switch route {
    case .atlas: self = .atlas
    case .journey: self = .journey
    case .persona: self = .persona
    case .owner: self = .owner
    case .owners: self = .owners
    case .metrics: self = .metrics
    case .recommendations: self = .recommendations
    case .channels: self = .channels
    case .health: self = .health
    case .leaks: self = .leaks
    case .changes: self = .changes
    case .page: self = .page
    case .print: self = .print
    case .notFound: self = .notFound
    default: return nil
    }
  }

  /// The file of its template: `journey.mustache`.
  package var template: String { rawValue + ".mustache" }
}
