import Diagnostics
package import JourneyAnalysis
package import JourneyModel
package import SiteRouting

/// Look-ups in a portfolio that would otherwise be searches, made once per build.
///
/// One object, because every page asks it: a copy of so many tables would be a retain of each.
package final class PortfolioIndex: Sendable {
  /// The journeys of the portfolio, which places point into.
  package let journeys: [Journey]
  /// The journeys whose parent is not in the portfolio or not named, as indices.
  package let roots: [Int]
  /// All owners, by slug.
  package let owners: [OwnerPlaces]
  /// All channels, by slug.
  package let channels: [Channel]
  /// All recommendations of the portfolio: open ones by rank, then open ones of archived maps, then
  /// done, then dropped ones.
  package let backlog: [RecommendationPlace]
  /// The number of touchpoints of each journey.
  let touchpointCounts: [Int]

  private let personas: [Persona]
  private let metrics: [MetricDefinition]
  private let journeyIndices: [JourneyID: Int]
  private let personaIndices: [PersonaID: Int]
  private let metricIndices: [MetricID: Int]
  private let childIndices: [JourneyID: [Int]]
  private let namedBy: [JourneyID: [Int]]
  private let journeysByPersona: [PersonaID: [Int]]
  private let usesByMetric: [MetricID: [ReadingPlace]]
  private let ownerIndices: [String: Int]
  private let ownersByName: [String: Owner]

  /// The look-ups of a portfolio that was not analysed yet.
  package convenience init(_ portfolio: Portfolio) {
    self.init(portfolio, ranking: PortfolioFindings(portfolio, date: nil).backlog)
  }

  /// The look-ups of a portfolio whose open recommendations the analysis put in an order.
  package init(_ portfolio: Portfolio, ranking: [RankedRecommendation]) {
    journeys = portfolio.journeys
    personas = portfolio.personas
    metrics = portfolio.metrics
    journeyIndices = Self.indices(portfolio.journeys.map(\.id))
    personaIndices = Self.indices(portfolio.personas.map(\.id))
    metricIndices = Self.indices(portfolio.metrics.map(\.id))
    var collector = PlaceCollector(portfolio.metrics)
    for index in portfolio.journeys.indices {
      collector.collect(portfolio.journeys[index], at: index)
    }
    for index in portfolio.rules.indices { collector.collect(portfolio.rules[index], at: index) }
    backlog = collector.backlog(by: ranking, in: portfolio.journeys)
    owners = collector.owners(backlog: backlog)
    touchpointCounts = collector.touchpointCounts
    ownerIndices = Self.indices(owners.map(\.owner.slug))
    ownersByName = collector.knownOwners
    channels = collector.channels.values.sorted { $0.slug < $1.slug }
    usesByMetric = collector.uses
    journeysByPersona = collector.byPersona
    let (known, children) = (journeyIndices, collector.children)
    childIndices = children
    var namedBy: [JourneyID: [Int]] = [:]
    for index in portfolio.journeys.indices {
      guard let other = portfolio.journeys[index].compare?.value else { continue }
      namedBy[other, default: []].append(index)
    }
    self.namedBy = namedBy
    roots = portfolio.journeys.indices.filter { index in
      portfolio.journeys[index].parent.map { known[$0.value] == nil } ?? true
    }
  }

  private static func indices<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }
}

// MARK: - Look-ups

extension PortfolioIndex {
  /// The journey with an id.
  package func journey(_ id: JourneyID) -> Journey? { journeyIndices[id].map { journeys[$0] } }

  /// The persona with an id.
  package func persona(_ id: PersonaID) -> Persona? { personaIndices[id].map { personas[$0] } }

  /// The metric with an id.
  package func metric(_ id: MetricID) -> MetricDefinition? {
    metricIndices[id].map { metrics[$0] }
  }

  /// The journeys that detail a stage of a journey, as indices.
  package func children(of journey: JourneyID) -> [Int] { childIndices[journey] ?? [] }

  /// The maps of the other state: the one that a journey names and those that name it.
  func counterparts(of journey: Journey) -> [Journey] {
    let own = journey.compare.flatMap { self.journey($0.value) }
    let naming = (namedBy[journey.id] ?? []).map { journeys[$0] }.filter { $0.id != own?.id }
    return [own].compactMap { $0 } + naming
  }

  /// The journeys of which a journey's page shows something: the other states', those above it and
  /// those that detail it.
  package func beside(_ journey: Journey) -> [Journey] {
    var beside = counterparts(of: journey) + children(of: journey.id).map { journeys[$0] }
    var seen: Set<JourneyID> = [journey.id]
    var next = journey.parent?.value
    while let id = next, seen.insert(id).inserted, let parent = self.journey(id) {
      beside.append(parent)
      next = parent.parent?.value
    }
    return beside
  }

  /// The journeys of a persona, as indices.
  package func journeys(of persona: PersonaID) -> [Int] { journeysByPersona[persona] ?? [] }

  /// Every place at which a metric is read, in the order of the portfolio.
  package func uses(of metric: MetricID) -> [ReadingPlace] { usesByMetric[metric] ?? [] }

  /// What the owner with a slug answers for.
  package func owner(slug: String) -> OwnerPlaces? { ownerIndices[slug].map { owners[$0] } }

  /// The page of an owner by the name; nil where the name has no letter or digit.
  package func route(toOwner name: String) -> Route? {
    (ownersByName[name] ?? Owner(name: name))?.route
  }

  /// The touchpoints that nobody owns in the published maps of the current state.
  ///
  /// A map that names no owner at all lacks all of them, as its health check says.
  var unowned: [TouchpointPlace] {
    var places: [TouchpointPlace] = []
    for (journeyIndex, journey) in journeys.enumerated() where isPublishedToday(journey) {
      for (stageIndex, stage) in journey.stages.enumerated() {
        for (index, touchpoint) in stage.touchpoints.enumerated() where touchpoint.owner == nil {
          places.append(
            TouchpointPlace(
              journey: journeyIndex, stage: stageIndex, touchpoint: index,
              feeling: touchpoint.feels?.overall.map(journey.emotionScale.normalised)))
        }
      }
    }
    return places
  }

  /// Whether a map is published and tells of today, not of what should become.
  func isPublishedToday(_ journey: Journey) -> Bool {
    journey.status == .published && journey.state == .current
  }

  /// The stage of a place.
  package func stage(at place: TouchpointPlace) -> Stage {
    journeys[place.journey].stages[place.stage]
  }

  /// The touchpoint at a place.
  package subscript(place: TouchpointPlace) -> Touchpoint {
    journeys[place.journey].stages[place.stage].touchpoints[place.touchpoint]
  }

  /// The recommendation at a place.
  package subscript(place: RecommendationPlace) -> Recommendation {
    journeys[place.journey].recommendations[place.recommendation]
  }

  /// The handoff at a place.
  package subscript(place: HandoffPlace) -> Handoff {
    journeys[place.journey].handoffs[place.handoff]
  }

  /// The reading at a place.
  package subscript(place: ReadingPlace) -> MetricReading {
    let journey = journeys[place.journey]
    guard let stage = place.stage else { return journey.metrics[place.reading] }
    guard let touchpoint = place.touchpoint else {
      return journey.stages[stage].metrics[place.reading]
    }
    return journey.stages[stage].touchpoints[touchpoint].metrics[place.reading]
  }

  /// The stage or touchpoint of a reading; nil for the journey as a whole.
  package func address(of place: ReadingPlace) -> Address? {
    guard let stage = place.stage else { return nil }
    let known = journeys[place.journey].stages[stage]
    guard let touchpoint = place.touchpoint else { return Address(stage: known.id) }
    return known.touchpoints[touchpoint].address
  }
}
