package import JourneyAnalysis
package import JourneyModel
package import SiteRouting

/// A touchpoint of a portfolio, by indices: journey, stage in it, touchpoint in that.
package struct TouchpointPlace: Hashable, Sendable {
  /// The index of the journey in the portfolio.
  package let journey: Int
  /// The index of the stage in the journey.
  package let stage: Int
  /// The index of the touchpoint in the stage.
  package let touchpoint: Int
  /// How it feels from −1, the worst, to 1, the best, which lists are put in order by; nil without
  /// a score.
  package let feeling: Double?
}

/// A recommendation of a portfolio, by indices.
package struct RecommendationPlace: Hashable, Sendable {
  /// The index of the journey in the portfolio.
  package let journey: Int
  /// The index of the recommendation in the journey.
  package let recommendation: Int
  /// What it is counted and put in order by, so that lists of all need not ask each journey.
  package let keys: Keys

  /// What recommendations are counted and put in order by.
  package struct Keys: Hashable, Sendable {
    package let status: RecommendationStatus
    package let due: CivilDate?
    package let owner: String?
    package let impact: Double?
    package let effort: Double?
    /// Whether it names figures that it is to move.
    package let hasMoves: Bool

    /// The keys of a recommendation.
    init(_ recommendation: Recommendation) {
      status = recommendation.status
      due = recommendation.due
      owner = recommendation.owner
      impact = recommendation.impact
      effort = recommendation.effort
      hasMoves = !recommendation.moves.isEmpty
    }
  }
}

/// A handoff of a portfolio, by indices.
package struct HandoffPlace: Hashable, Sendable {
  /// The index of the journey in the portfolio.
  package let journey: Int
  /// The index of the handoff in the journey.
  package let handoff: Int
}

/// A metric reading of a portfolio, by indices.
package struct ReadingPlace: Hashable, Sendable {
  /// The index of the journey in the portfolio.
  package let journey: Int
  /// The index of the stage in the journey; nil for a reading of the journey as a whole.
  package let stage: Int?
  /// The index of the touchpoint in the stage; nil for a reading of the stage as a whole.
  package let touchpoint: Int?
  /// The index of the reading at its place.
  package let reading: Int
  /// How the value stands against its target, which lists are put in order by.
  package let status: TargetStatus
}

/// What somebody answers for.
package struct OwnerPlaces: Sendable, Equatable {
  /// Who: a person or a team.
  package let owner: Owner
  /// The journeys that they answer for.
  package internal(set) var journeys: [Int] = []
  /// The touchpoints that they answer for.
  package internal(set) var touchpoints: [TouchpointPlace] = []
  /// What they are to do, in ranked order.
  package internal(set) var recommendations: [RecommendationPlace] = []
  /// The handoffs that they answer for.
  package internal(set) var handoffs: [HandoffPlace] = []
  /// The decision rules that they act on, by index.
  package internal(set) var rules: [Int] = []
}

/// Where touchpoints happen: `web`, `email`.
package struct Channel: Sendable, Equatable {
  /// The slug of the name, which tells channels apart.
  package let slug: String
  /// The name, as it was first written.
  package let name: String
  /// The touchpoints that happen there, in the order of the portfolio.
  package internal(set) var touchpoints: [TouchpointPlace] = []
}
