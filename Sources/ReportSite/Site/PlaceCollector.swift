import Diagnostics
import JourneyAnalysis
import JourneyModel
import SiteRouting

/// Walks through a portfolio once and notes where everything is.
struct PlaceCollector {
  private let better: [MetricID: Direction]
  private(set) var channels: [String: Channel] = [:]
  private(set) var uses: [MetricID: [ReadingPlace]] = [:]
  private(set) var byPersona: [PersonaID: [Int]] = [:]
  private(set) var children: [JourneyID: [Int]] = [:]
  private var ownersBySlug: [String: OwnerPlaces] = [:]
  private(set) var touchpointCounts: [Int] = []
  private var recommendations: [RecommendationPlace] = []
  private var recommendationIDs: [RecommendationID] = []
  private var slugs: [String: String] = [:]
  private var owners: [String: Owner?] = [:]

  /// A collector that judges readings by a catalogue.
  init(_ metrics: [MetricDefinition]) {
    better = Dictionary(
      metrics.map { ($0.id, $0.better) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func collect(_ journey: Journey, at index: Int) {
    if let parent = journey.parent?.value { children[parent, default: []].append(index) }
    for persona in journey.personas { byPersona[persona.value, default: []].append(index) }
    own(journey.owner) { $0.journeys.append(index) }
    note(journey.metrics, journey: index, stage: nil, touchpoint: nil)
    touchpointCounts.append(journey.stages.reduce(0) { $0 + $1.touchpoints.count })
    for (stageIndex, stage) in journey.stages.enumerated() {
      note(stage.metrics, journey: index, stage: stageIndex, touchpoint: nil)
      for (touchpointIndex, touchpoint) in stage.touchpoints.enumerated() {
        let place = TouchpointPlace(
          journey: index, stage: stageIndex, touchpoint: touchpointIndex,
          feeling: touchpoint.feels?.overall.map(journey.emotionScale.normalised))
        own(touchpoint.owner) { $0.touchpoints.append(place) }
        meet(touchpoint.channel, at: place)
        note(touchpoint.metrics, journey: index, stage: stageIndex, touchpoint: touchpointIndex)
      }
    }
    for handoff in journey.handoffs.indices {
      own(journey.handoffs[handoff].owner) {
        $0.handoffs.append(HandoffPlace(journey: index, handoff: handoff))
      }
    }
    for (offset, recommendation) in journey.recommendations.enumerated() {
      recommendations.append(
        RecommendationPlace(
          journey: index, recommendation: offset, keys: RecommendationPlace.Keys(recommendation)))
      recommendationIDs.append(recommendation.id)
    }
  }

  mutating func collect(_ rule: Rule, at index: Int) { own(rule.owner) { $0.rules.append(index) } }

  /// All recommendations: those that are ranked, the other open ones, done and dropped ones.
  func backlog(
    by ranking: [RankedRecommendation], in journeys: [Journey]
  ) -> [RecommendationPlace] {
    struct Name: Hashable {
      let journey: JourneyID
      let recommendation: RecommendationID
    }
    let ranks = Dictionary(
      ranking.map { (Name(journey: $0.journey, recommendation: $0.recommendation.id), $0.rank) },
      uniquingKeysWith: { first, _ in first })
    let keyed = recommendations.enumerated().map { offset, place in
      let name = Name(
        journey: journeys[place.journey].id, recommendation: recommendationIDs[offset])
      let rank = ranks[name]
      let group =
        switch place.keys.status {
        case .idea, .planned, .doing: 0
        case .done: 1
        case .dropped: 2
        }
      // The order of the portfolio decides between equals, so that builds do not differ.
      return (place: place, key: (group, rank ?? .max, offset))
    }
    return keyed.sorted { $0.key < $1.key }.map(\.place)
  }

  /// All owners by slug, with what they are to do in the backlog's order.
  mutating func owners(backlog: [RecommendationPlace]) -> [OwnerPlaces] {
    for place in backlog { own(place.keys.owner) { $0.recommendations.append(place) } }
    return ownersBySlug.values.sorted { $0.owner.slug < $1.owner.slug }
  }

  /// Everybody who owns something, by every spelling of the name.
  var knownOwners: [String: Owner] { owners.compactMapValues { $0 } }

  private mutating func own(_ name: String?, _ add: (inout OwnerPlaces) -> Void) {
    guard let name, let owner = owner(name) else { return }
    add(&ownersBySlug[owner.slug, default: OwnerPlaces(owner: owner)])
  }

  private mutating func owner(_ name: String) -> Owner? {
    if let known = owners[name] { return known }
    let owner = Owner(name: name)
    owners[name] = .some(owner)
    return owner
  }

  private mutating func meet(_ channel: String?, at place: TouchpointPlace) {
    guard let channel else { return }
    let slug = slug(of: channel)
    channels[slug, default: Channel(slug: slug, name: channel)].touchpoints.append(place)
  }

  private mutating func note(
    _ readings: [MetricReading], journey: Int, stage: Int?, touchpoint: Int?
  ) {
    for index in readings.indices {
      let reading = readings[index]
      let metric = reading.metric.value
      let status = TargetStatus(
        value: reading.value?.amount, target: reading.target?.amount,
        better: better[metric] ?? .higher)
      uses[metric, default: []].append(
        ReadingPlace(
          journey: journey, stage: stage, touchpoint: touchpoint, reading: index, status: status))
    }
  }

  private mutating func slug(of name: String) -> String {
    if let known = slugs[name] { return known }
    let slug = Slug.of(name)
    slugs[name] = slug
    return slug
  }
}
