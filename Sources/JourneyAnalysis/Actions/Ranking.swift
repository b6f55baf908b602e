package import JourneyModel

/// Where a recommendation stands by impact and effort; the divider is the middle of the scale.
package enum Quadrant: String, CaseIterable, Sendable {
  case quickWin = "quick-win"
  case majorProject = "major-project"
  case fillIn = "fill-in"
  case drop

  /// The middle of 1 to 10.
  package static let divider = 5.5

  /// The quadrant of an impact and an effort, both 1 to 10; nil where one is missing.
  package init?(impact: Double?, effort: Double?) {
    guard let impact, let effort else { return nil }
    switch (impact > Self.divider, effort > Self.divider) {
    case (true, false): self = .quickWin
    case (true, true): self = .majorProject
    case (false, false): self = .fillIn
    case (false, true): self = .drop
    }
  }
}

/// A recommendation with its place in the order of what to do next.
package struct RankedRecommendation: Sendable, Equatable {
  /// The journey that it belongs to.
  package let journey: JourneyID
  /// The recommendation.
  package let recommendation: Recommendation
  /// Its place among the open ones of its journey, from 1.
  package internal(set) var rank: Int
  /// Its place among the open ones of all maps that are not archived, from 1; nil where the
  /// journey was ranked by itself.
  package internal(set) var overall: Int?
  /// Its score by the method; nil where a figure for it is missing.
  package let score: Double?
  /// Whether another one has the same score, so that a tie rule decided.
  package internal(set) var isTied: Bool
  /// Its quadrant.
  package let quadrant: Quadrant?
}

/// Puts recommendations in order.
///
/// Scores, higher first; those that cannot be scored come last:
/// - impact-effort: impact × (11 − effort), 1 to 100.
/// - ICE (S. Ellis): impact × confidence × ease, with ease = 11 − effort, confidence 0 to 1.
/// - RICE (S. McBride, Intercom): reach × impact × confidence ÷ effort, on the map's 1-to-10
///   scales.
/// - value: money at stake at its stage × confidence ÷ effort.
///
/// Ties: lower effort, higher impact, earlier due, then title and id.
package enum Ranking {
  /// A recommendation of a journey with the money at stake at its place.
  package struct Candidate: Sendable {
    let journey: JourneyID
    let recommendation: Recommendation
    let stake: Double?

    /// A candidate; `stake` is in one currency for all candidates, or nil.
    package init(journey: JourneyID, recommendation: Recommendation, stake: Double? = nil) {
      self.journey = journey
      self.recommendation = recommendation
      self.stake = stake
    }
  }

  /// The open recommendations (not done, not dropped) of `candidates` in order.
  package static func ranked(
    _ candidates: [Candidate], by method: SiteSettings.Ranking
  ) -> [RankedRecommendation] {
    let open = candidates.filter {
      $0.recommendation.status != .done && $0.recommendation.status != .dropped
    }
    // Products of decimals differ in their last bits; what is shown as equal has to be equal.
    let scores = open.map { score(of: $0, by: method).map { ($0 * 1e6).rounded() / 1e6 } }
    // Places are sorted, not the recommendations, which are large to move.
    let order = open.indices.sorted {
      if let one = scores[$0], let two = scores[$1], one != two { return one > two }
      return precedes(open[$0], scores[$0], open[$1], scores[$1])
    }
    return numbered(
      order.map { index in
        let recommendation = open[index].recommendation
        return RankedRecommendation(
          journey: open[index].journey, recommendation: recommendation, rank: 0,
          score: scores[index], isTied: false,
          quadrant: Quadrant(impact: recommendation.impact, effort: recommendation.effort))
      })
  }

  /// Recommendations that are in order with their places in it.
  static func numbered(_ ordered: [RankedRecommendation]) -> [RankedRecommendation] {
    var numbered = ordered
    for (index, score) in ordered.map(\.score).enumerated() {
      let neighbours = [index - 1, index + 1].filter(ordered.indices.contains)
      numbered[index].rank = index + 1
      numbered[index].isTied = score != nil && neighbours.contains { ordered[$0].score == score }
    }
    return numbered
  }

  static func score(of candidate: Candidate, by method: SiteSettings.Ranking) -> Double? {
    let recommendation = candidate.recommendation
    guard let effort = recommendation.effort, effort > 0 else { return nil }
    let confidence = recommendation.confidence
    switch method {
    case .impactEffort: return recommendation.impact.map { $0 * (11 - effort) }
    case .ice:
      guard let impact = recommendation.impact, let confidence else { return nil }
      return impact * confidence * (11 - effort)
    case .rice:
      guard let impact = recommendation.impact, let confidence, let reach = recommendation.reach
      else { return nil }
      return reach * impact * confidence / effort
    case .value: return candidate.stake.map { $0 * (confidence ?? 1) / effort }
    }
  }

  private static func precedes(
    _ left: Candidate, _ leftScore: Double?, _ right: Candidate, _ rightScore: Double?
  ) -> Bool {
    switch (leftScore, rightScore) {
    case (let one?, let two?) where one != two: return one > two
    case (.some, nil): return true
    case (nil, .some): return false
    default: break
    }
    let (one, two) = (left.recommendation, right.recommendation)
    if one.effort != two.effort { return (one.effort ?? 99) < (two.effort ?? 99) }
    if one.impact != two.impact { return (one.impact ?? 0) > (two.impact ?? 0) }
    if one.due != two.due {
      guard let due = one.due else { return false }
      return two.due.map { due < $0 } ?? true
    }
    return (one.title, left.journey.rawValue, one.id.rawValue)
      < (two.title, right.journey.rawValue, two.id.rawValue)
  }
}
