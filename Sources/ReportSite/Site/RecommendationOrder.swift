package import JourneyModel

/// Which recommendation comes first in the backlog: open ones by score, then done, then dropped.
package struct RecommendationOrder: Sendable {
  /// How recommendations are ranked.
  package let ranking: SiteSettings.Ranking

  /// An order by a ranking.
  package init(ranking: SiteSettings.Ranking) { self.ranking = ranking }

  /// A recommendation's score, more being better; nil where a figure that it takes is missing.
  ///
  /// Impact and effort go from 1 to 10, so that ease is 11 less the effort. A confidence that is
  /// not given counts as certain.
  package func score(of recommendation: Recommendation) -> Double? {
    guard let impact = recommendation.impact, let effort = recommendation.effort, effort > 0
    else { return nil }
    let confidence = recommendation.confidence ?? 1
    switch ranking {
    case .impactEffort, .value: return impact / effort
    case .ice: return impact * confidence * (11 - effort)
    case .rice: return recommendation.reach.map { $0 * impact * confidence / effort }
    }
  }

  /// What the backlog is sorted by.
  struct Key: Comparable {
    let group: Int
    let score: Double
    let due: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.group, -left.score, left.due) < (right.group, -right.score, right.due)
    }
  }

  func key(of recommendation: Recommendation) -> Key {
    let group =
      switch recommendation.status {
      case .idea, .planned, .doing: 0
      case .done: 1
      case .dropped: 2
      }
    return Key(
      group: group, score: score(of: recommendation) ?? -1,
      due: recommendation.due?.daysSinceEpoch ?? .max)
  }
}
