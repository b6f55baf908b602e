package import JourneyModel

/// A file of the site: what it shows, and so the path that it has for good.
///
/// Paths are part of the interface: mails and other sites link to them. They are flat
/// (`journeys/first-purchase.html`), which works from disk and costs less to write than folders.
package enum Route: Hashable, Sendable {
  case atlas
  case journey(JourneyID)
  case journeyData(JourneyID)
  case journeyDiagram(JourneyID)
  case persona(PersonaID)
  /// An owner, by the slug of the name.
  case owner(String)
  case owners
  case page(PageID)
  case metrics
  case recommendations
  case channels
  /// The health checks of all journeys, and their reviews.
  case health
  /// The leaks of all journeys, and what finished work brought.
  case leaks
  /// What changed since an earlier state.
  case changes
  case print
  case notFound
  case portfolioData
  /// A table over all journeys as a CSV file.
  case table(PortfolioTable)
  case sitemap
  /// What changed, as an Atom feed.
  case feed
  /// A copied file, by the name that it is given in the site.
  case asset(String)

  /// A folder of the site; none holds another.
  private enum Folder: String { case journeys, personas, owners, pages, assets }

  /// The folder that the file stands in, nil for the root, and its name there.
  private var place: (folder: Folder?, name: String) {
    switch self {
    case .atlas: (nil, "index.html")
    case .journey(let id): (.journeys, id.rawValue + ".html")
    case .journeyData(let id): (.journeys, id.rawValue + ".json")
    case .journeyDiagram(let id): (.journeys, id.rawValue + ".svg")
    case .persona(let id): (.personas, id.rawValue + ".html")
    case .owner(let slug): (.owners, slug + ".html")
    case .owners: (nil, "owners.html")
    case .page(let id): (.pages, id.rawValue + ".html")
    case .metrics: (nil, "metrics.html")
    case .recommendations: (nil, "recommendations.html")
    case .channels: (nil, "channels.html")
    case .health: (nil, "health.html")
    case .leaks: (nil, "leaks.html")
    case .changes: (nil, "what-changed.html")
    case .print: (nil, "print.html")
    case .notFound: (nil, "404.html")
    case .portfolioData: (nil, "portfolio.json")
    case .table(let table): (nil, "portfolio-" + table.rawValue + ".csv")
    case .sitemap: (nil, "sitemap.xml")
    case .feed: (nil, "feed.xml")
    case .asset(let name): (.assets, name)
    }
  }

  /// The path from the root of the site.
  package var path: String {
    let (folder, name) = place
    return folder.map { $0.rawValue + "/" + name } ?? name
  }

  /// The path from this file to another: `../personas/alex.html`.
  package func path(to other: Route) -> String {
    let (folder, name) = other.place
    let here = place.folder
    if folder == here { return name }
    let below = folder.map { $0.rawValue + "/" + name } ?? name
    return here == nil ? below : "../" + below
  }

  /// The path from one file to another, both given from the same root.
  package static func relative(from base: String, to target: String) -> String {
    let slash = UInt8(ascii: "/")
    let (from, to) = (base.utf8, target.utf8)
    var (start, other) = (from.startIndex, to.startIndex)
    // What follows the last slash that both have in common, part for part.
    var (rest, wanted) = (start, other)
    while start < from.endIndex, other < to.endIndex, from[start] == to[other] {
      let isEnd = from[start] == slash
      from.formIndex(after: &start)
      to.formIndex(after: &other)
      if isEnd { (rest, wanted) = (start, other) }
    }
    let up = from[rest...].count { $0 == slash }
    let tail = target[wanted...]
    return up == 0 ? String(tail) : String(repeating: "../", count: up) + tail
  }
}

/// What tables over all journeys hold.
package enum PortfolioTable: String, CaseIterable, Sendable {
  case touchpoints, figures, recommendations, leaks, checks
}

/// The ids of the elements that links between pages lead to.
package enum Anchor {
  /// A stage or touchpoint on its journey's page: `purchase`, `purchase--sign-in`.
  package static func of(_ address: Address) -> String {
    address.touchpoint.map { "at-\(address.stage.rawValue)--\($0.rawValue)" }
      ?? "at-\(address.stage.rawValue)"
  }

  /// A recommendation on its journey's page.
  package static func of(_ recommendation: RecommendationID) -> String {
    "do-\(recommendation.rawValue)"
  }

  /// A metric on the catalogue page.
  package static func of(_ metric: MetricID) -> String { "metric-\(metric.rawValue)" }

  /// A piece of evidence on its journey's page.
  package static func of(_ evidence: EvidenceID) -> String { "evidence-\(evidence.rawValue)" }
}
