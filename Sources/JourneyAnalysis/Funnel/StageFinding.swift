package import JourneyModel

/// How a stage fares: its feeling, its time and its figures.
package struct StageFinding: Sendable, Equatable {
  /// The stage.
  package let stage: StageID
  /// The mean score of its touchpoints on the map's scale; nil where none is scored.
  package let meanScore: Double?
  /// The mean on −1 to +1.
  package let meanFeeling: Double?
  /// How many of its touchpoints are scored.
  package let scored: Int
  /// The median time in the stage against the period before, as a share: −0.18.
  package let timeChange: Double?
  /// How many of its figures miss their target by more than a tenth.
  package let missed: Int

  /// Whether it feels good on the whole; nil where nothing is scored.
  package var isPositive: Bool? { meanFeeling.map { $0 > 0 } }

  /// Whether it is in trouble: feels bad on the whole or misses a target.
  package var isRed: Bool { (meanFeeling ?? 0) < 0 || missed > 0 }

  /// The finding of a stage.
  package init(_ stage: Stage, in journey: Journey, figures: [Figure]) {
    self.stage = stage.id
    let scores = stage.touchpoints.compactMap { $0.feels?.overall }
    scored = scores.count
    meanScore = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    meanFeeling = meanScore.map(journey.emotionScale.normalised)
    timeChange =
      if let now = stage.timeInStage?.median?.amount,
        let before = stage.timeInStage?.previous?.amount, before > 0
      { now / before - 1 } else { nil }
    missed = figures.count { figure in
      guard figure.status == .missed else { return false }
      switch figure.place {
      case .journey: return false
      case .stage(let id): return id == stage.id
      case .touchpoint(let address): return address.stage == stage.id
      }
    }
  }
}
