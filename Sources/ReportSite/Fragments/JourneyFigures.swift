import JourneyAnalysis
import JourneyModel

/// What the analysis found of one journey, by the stages and touchpoints that its page shows.
struct JourneyFigures: Sendable {
  /// What the analysis found.
  let findings: JourneyFindings
  /// The share of customers lost between a stage and the next, by stage; nil where a volume is
  /// missing, and for the last stage.
  let losses: [Double?]
  /// The stage after which most customers are lost.
  let largestLoss: Int?
  /// The touchpoint that feels worst; nil where all feel alike.
  let lowest: Touchpoint?
  /// The touchpoint that feels best; nil where all feel alike.
  let highest: Touchpoint?
  /// Touchpoints that nobody owns.
  let unowned: [Touchpoint]
  /// Recommendations that are done or dropped.
  let closed: [Recommendation]

  /// The view of a journey's findings.
  init(_ journey: Journey, _ findings: JourneyFindings) {
    self.findings = findings
    let steps = findings.funnel?.steps ?? []
    losses = journey.stages.map { stage in steps.first { $0.from == stage.id }?.dropOff }
    largestLoss = findings.funnel?.largest.flatMap { step in
      step.dropOff > 0 ? journey.stages.firstIndex { $0.id == step.from } : nil
    }
    let (worst, best) = (findings.readings.lowest, findings.readings.highest)
    let differ = worst?.score != best?.score
    lowest = differ ? worst.flatMap { journey.touchpoint(at: $0.at) } : nil
    highest = differ ? best.flatMap { journey.touchpoint(at: $0.at) } : nil
    unowned = findings.readings.unowned.compactMap { journey.touchpoint(at: $0) }
    closed = journey.recommendations.filter { !$0.status.isOpen }
  }

  /// The view of a journey of the site.
  init(_ journey: Journey, in context: RenderContext) {
    self.init(journey, context.findings(for: journey.id))
  }

  /// Recommendations that are still to be done, in order.
  var open: [Recommendation] { findings.ranking.map(\.recommendation) }

  /// The mean score of each stage's touchpoints, on the journey's scale.
  var feelings: [Double?] { findings.stages.map(\.meanScore) }

  /// The open recommendations with their places in the order, by id.
  var ranking: [RecommendationID: RankedRecommendation] {
    Dictionary(
      findings.ranking.map { ($0.recommendation.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of each open recommendation in the order, from 1.
  var ranks: [RecommendationID: Int] { ranking.mapValues(\.rank) }

  /// The number of stages that feel good on the whole, and of those whose feeling is known.
  var positiveStages: (positive: Int, known: Int) {
    let known = findings.stages.compactMap(\.isPositive)
    return (known.count { $0 }, known.count)
  }
}

extension JourneyFindings {
  /// The share of customers that the journey may lose between stages; the site's where no volumes
  /// are known.
  func dropOffLimit(_ site: SiteSettings) -> Double {
    funnel?.steps.first?.threshold ?? site.thresholds.dropOff
  }
}

extension RecommendationStatus {
  /// Whether there is still something to do.
  var isOpen: Bool {
    switch self {
    case .idea, .planned, .doing: true
    case .done, .dropped: false
    }
  }
}
