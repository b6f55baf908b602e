import Diagnostics
import JourneyAnalysis
import JourneyModel
import SiteRouting

/// A journey that is shown somewhere, with what its parts need of it: found once for all of them.
final class ShownJourney: Sendable {
  let journey: Journey
  /// What the analysis found in it.
  let findings: JourneyFindings
  /// The link to its page.
  let link: JourneyLink
  private let linkIntoPage: String

  init(_ journey: Journey, _ scope: DataScope) {
    self.journey = journey
    findings = scope.context.findings(for: journey.id)
    link = JourneyLink(journey, scope)
    linkIntoPage = link.href + "#"
  }

  /// The link to an element of its page.
  func href(to anchor: String) -> String { linkIntoPage + anchor }

  /// The place of an open recommendation in the order.
  func ranked(_ id: RecommendationID) -> RankedRecommendation? {
    findings.ranking.firstIndex { $0.recommendation.id == id }.map { findings.ranking[$0] }
  }

  /// What the analysis found of a reading.
  func figure(of reading: MetricReading) -> MetricFigure? { findings.figure(of: reading) }
}

/// A stage or touchpoint of a journey.
struct Spot: Sendable {
  let shown: ShownJourney
  let address: Address
  private let stageIndex: Int
  private let touchpointIndex: Int?

  /// The stage or touchpoint at an address; nil where there is none.
  init?(_ address: Address?, in shown: ShownJourney) {
    guard let address else { return nil }
    let stages = shown.journey.stages
    guard let stage = stages.firstIndex(where: { $0.id == address.stage }) else { return nil }
    var touchpoint: Int?
    if let id = address.touchpoint {
      touchpoint = stages[stage].touchpoints.firstIndex { $0.id == id }
      if touchpoint == nil { return nil }
    }
    self.shown = shown
    self.address = address
    (stageIndex, touchpointIndex) = (stage, touchpoint)
  }

  var stage: Stage { shown.journey.stages[stageIndex] }
  var touchpoint: Touchpoint? { touchpointIndex.map { stage.touchpoints[$0] } }
}

/// A part of a journey together with the journey.
struct InJourney<Part: Sendable>: Sendable {
  let part: Part
  let shown: ShownJourney

  init(_ part: Part, _ shown: ShownJourney) {
    self.part = part
    self.shown = shown
  }

  var journey: Journey { shown.journey }
}

extension DataScope {
  /// A part of a journey, shown here.
  func part<Part>(_ part: Part, of journey: Journey) -> Scoped<InJourney<Part>> {
    Scoped(InJourney(part, ShownJourney(journey, self)), self)
  }

  /// The link to a journey from here; nil for nil.
  func link(_ journey: Journey?) -> JourneyLink? { journey.map { JourneyLink($0, self) } }
}

extension Scoped {
  /// A part of the journey that this is about.
  func part<Whole, Part>(_ part: Part) -> Scoped<InJourney<Part>>
  where Value == InJourney<Whole> {
    with(InJourney<Part>(part, value.shown))
  }

  /// The evidence with an id in the journey that this is about; nil where there is none.
  func evidence<Whole>(_ id: EvidenceID) -> Scoped<InJourney<Evidence>>?
  where Value == InJourney<Whole> {
    let evidence = value.journey.evidence
    return evidence.firstIndex { $0.id == id }.map { part(evidence[$0]) }
  }

  /// The stage or touchpoint at an address of the journey that this is about.
  func spot<Whole>(_ address: Address?) -> Spot? where Value == InJourney<Whole> {
    Spot(address, in: value.shown)
  }

  /// The link to an element of the page of the journey that this is about.
  func href<Whole>(to anchor: String) -> String where Value == InJourney<Whole> {
    value.shown.href(to: anchor)
  }
}

extension DataField {
  /// A field with a list of parts of the journey that an object is about.
  static func parts<Whole, Part>(
    _ name: String, of shape: DataShape<Scoped<InJourney<Part>>>, _ summary: String,
    _ parts: @escaping @Sendable (Source) -> [Part]
  ) -> DataField where Source == Scoped<InJourney<Whole>> {
    .list(name, of: shape, summary, parts) { part, source in source.part(part) }
  }

  /// A field with the evidence of the journey that an object rests on.
  static func evidence<Whole>(
    _ summary: String, _ ids: @escaping @Sendable (Source) -> [EvidenceID]
  ) -> DataField where Source == Scoped<InJourney<Whole>> {
    .list("evidence", of: LinkData.evidence, summary, ids) { id, source in source.evidence(id) }
  }
}
