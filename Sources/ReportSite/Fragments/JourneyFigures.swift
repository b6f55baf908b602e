import JourneyModel

/// The figures of one journey that its page and every list of journeys show.
struct JourneyFigures: Sendable {
  /// The share of customers lost between a stage and the next, by stage; nil where a volume is
  /// missing, and for the last stage.
  let losses: [Double?]
  /// The mean score of each stage's touchpoints, on the journey's scale.
  let feelings: [Double?]
  /// The stage after which most customers are lost.
  let largestLoss: Int?
  /// The touchpoint that feels worst; nil where all feel alike.
  let lowest: Touchpoint?
  /// The touchpoint that feels best; nil where all feel alike.
  let highest: Touchpoint?
  /// Touchpoints that nobody owns.
  let unowned: [Touchpoint]
  /// Recommendations that are still to be done, the most worthwhile first.
  let open: [Recommendation]
  /// Recommendations that are done or dropped.
  let closed: [Recommendation]

  /// The figures of a journey.
  init(_ journey: Journey, ranking: SiteSettings.Ranking) {
    let stages = journey.stages
    let losses: [Double?] = stages.indices.map { index in
      guard index + 1 < stages.count, let here = stages[index].volume,
        let next = stages[index + 1].volume, here > 0
      else { return nil }
      return 1 - next / here
    }
    self.losses = losses
    feelings = stages.map { Self.mean($0.touchpoints.compactMap { $0.feels?.overall }) }
    largestLoss = losses.indices.filter { (losses[$0] ?? 0) > 0 }
      .max { (losses[$0] ?? 0) < (losses[$1] ?? 0) }

    let felt = journey.touchpoints.filter { $0.feels?.overall != nil }
    func score(_ touchpoint: Touchpoint) -> Double { touchpoint.feels?.overall ?? 0 }
    let worst = felt.min { score($0) < score($1) }
    let best = felt.max { score($0) < score($1) }
    let differ = worst.map(score) != best.map(score)
    lowest = differ ? worst : nil
    highest = differ ? best : nil

    unowned = journey.touchpoints.filter { $0.owner == nil }
    open = journey.recommendations.filter { $0.status.isOpen }.ranked(by: ranking)
    closed = journey.recommendations.filter { !$0.status.isOpen }
  }

  /// The place of each open recommendation in the ranking, from 1.
  var ranks: [RecommendationID: Int] {
    Dictionary(
      open.enumerated().map { ($0.element.id, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The number of stages that feel good on the whole, and of those whose feeling is known.
  func positiveStages(on scale: EmotionScale) -> (positive: Int, known: Int) {
    let known = feelings.compactMap { $0 }
    return (known.filter { scale.normalised($0) > 0 }.count, known.count)
  }

  private static func mean(_ scores: [Double]) -> Double? {
    scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
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

extension [Recommendation] {
  /// The most worthwhile first, as in the backlog; equals stay in their order.
  func ranked(by ranking: SiteSettings.Ranking) -> [Recommendation] {
    let order = RecommendationOrder(ranking: ranking)
    let keys = map(order.key)
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}
