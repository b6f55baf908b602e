import Diagnostics
package import JourneyModel
package import SiteRouting

/// What the rules know of a portfolio while they look at one part of it: sets built once.
package struct CheckContext: Sendable {
  let links: LinkIndex
  let contentPaths: [FileID: String]
  let personas: Set<PersonaID>
  let metrics: Set<MetricID>
  let journeys: Set<JourneyID>
  private let isCatalogueUnread: Bool
  private let unreadJourneys: Set<JourneyID>
  /// The stages of each journey, in its order.
  let stages: [JourneyID: [StageID]]
  /// What not everyone may see.
  let internalTargets: InternalTargets
  /// The same ids in order, for suggestions.
  let personaNames: [String]
  let metricNames: [String]

  /// The context of a portfolio.
  package init(portfolio: Portfolio, links: LinkIndex) {
    self.links = links
    contentPaths = portfolio.contentPaths
    internalTargets = InternalTargets(portfolio)
    personaNames = portfolio.personas.map(\.id.rawValue)
    metricNames = portfolio.metrics.map(\.id.rawValue)
    personas = Set(portfolio.personas.map(\.id))
    metrics = Set(portfolio.metrics.map(\.id))
    journeys = Set(portfolio.journeys.map(\.id))
    isCatalogueUnread = portfolio.isCatalogueUnread
    unreadJourneys = portfolio.unreadJourneys
    stages = Dictionary(
      portfolio.journeys.map { ($0.id, $0.stages.map(\.id)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether the catalogue certainly lacks a metric: of one that could not be read nobody knows.
  func lacks(_ metric: MetricID) -> Bool { !isCatalogueUnread && !metrics.contains(metric) }

  /// Whether a journey is certainly not there; one whose map could not be read is.
  func lacks(_ journey: JourneyID) -> Bool {
    !journeys.contains(journey) && !unreadJourneys.contains(journey)
  }

  /// Whether a link leads nowhere only because a journey's map could not be read, which is
  /// reported where the map is wrong.
  func isFollowOn(_ failure: LinkFailure) -> Bool {
    switch failure.reason {
    case .noSuchJourney(let name): unreadJourneys.contains(JourneyID(name))
    case .noSuchFile(let path), .folder(let path):
      path.hasPrefix("journeys/")
        && unreadJourneys.contains(
          JourneyID(String(path.dropFirst("journeys/".count).prefix { $0 != "/" })))
    case .noSuchMetric: isCatalogueUnread
    default: false
    }
  }

  /// Whether there is a CSV file at a path of a journey's folder.
  func isHistory(_ path: String) -> Bool {
    path.hasPrefix("journeys/") && path.hasSuffix(".csv") && contentPaths.values.contains(path)
  }

  /// The path of a journey's map in the content folder.
  func path(of journey: Journey) -> String {
    contentPaths[journey.origin.file] ?? "journeys/\(journey.id)/map.yaml"
  }
}

/// The names inside one journey.
struct JourneyPlaces {
  let addresses: Set<Address>
  /// Every address, in the order of the map, for suggestions.
  let ordered: [Address]
  let evidence: Set<EvidenceID>
  let evidenceNames: [String]

  init(_ journey: Journey) {
    ordered = journey.stages.flatMap { stage in
      [Address(stage: stage.id)] + stage.touchpoints.map(\.address)
    }
    addresses = Set(ordered)
    evidence = Set(journey.evidence.map(\.id))
    evidenceNames = journey.evidence.map(\.id.rawValue)
  }
}
