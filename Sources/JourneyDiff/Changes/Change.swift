package import JourneyAnalysis
package import JourneyModel

/// A stage or touchpoint as a change names it.
package struct ChangedPlace: Sendable, Equatable {
  /// Where it stands in the state that it belongs to.
  package let address: Address
  /// The name of the stage.
  package let stage: String
  /// The name of the touchpoint; nil for a stage.
  package let touchpoint: String?

  /// Its own name.
  package var name: String { touchpoint ?? stage }
}

/// Something that differs between two states of a journey.
///
/// Places are those of the new state where it has them, else those of the old one.
package enum Change: Sendable, Equatable {
  /// A fact of the journey as a whole.
  package enum Fact: String, Sendable, CaseIterable { case title, id, state, status, owner, scale }

  /// Whether a pain or delight came or went.
  package enum PointChange: String, Sendable, CaseIterable { case opened, closed, reworded }

  /// A fact of the journey as a whole.
  case fact(Fact, from: String?, to: String?)
  /// A stage or touchpoint that was not there.
  case added(ChangedPlace)
  /// A stage or touchpoint that is gone.
  case removed(ChangedPlace)
  /// A stage or touchpoint with another name or id.
  case renamed(from: ChangedPlace, to: ChangedPlace)
  /// A stage or touchpoint that stands elsewhere, or behind others than before.
  case moved(from: ChangedPlace, to: ChangedPlace)
  /// The channel of a touchpoint.
  case channel(ChangedPlace, from: String?, to: String?)
  /// The owner of a touchpoint.
  case owner(ChangedPlace, from: String?, to: String?)
  /// The customers who enter a stage.
  case volume(ChangedPlace, from: Double?, to: Double?)
  /// The score of a touchpoint, each on the scale of its state.
  case emotion(EmotionChange)
  /// The reading of a metric.
  case metric(MetricChange)
  /// A pain: its words before and after.
  case pain(PointChange, ChangedPlace, from: String?, to: String?)
  /// A delight: its words before and after.
  case delight(PointChange, ChangedPlace, from: String?, to: String?)
  /// A recommendation.
  case recommendation(RecommendationChange)
  /// A handoff.
  case handoff(HandoffChange)
  /// A health check.
  case check(CheckChange)
  /// A decision rule, by id, with what it says to do where that is known.
  case rule(String, action: String?, from: RuleState?, to: RuleState?)
  /// What the journey's page says first, or what is at stake.
  case headline(HeadlineChange)
  /// Anything else that a place says; nil for the journey as a whole.
  case detail(DetailChange, ChangedPlace?)
}

/// How a health check comes out now and before.
package struct CheckChange: Sendable, Equatable {
  /// A check's outcome with its limit.
  package typealias Side = JourneySnapshot.Outcome<CheckResult.Outcome>

  /// Before; nil where there was no such check.
  package let old: Side?
  /// Now; nil where there is no such check.
  package let new: Side?
  /// Whether the limit is another one.
  package let isLimited: Bool
  /// Whether nothing that the check looks at changed, so that only the limit made the difference.
  package let isOnlyLimit: Bool

  /// The check's id.
  package var id: String { (new ?? old)?.id ?? "" }
  /// Whether it came out otherwise.
  package var isOther: Bool { old?.state != new?.state }
  /// Whether there is nothing left that it could judge.
  package var isLeftWithout: Bool {
    new?.state == .notEnoughData && (old?.state == .passed || old?.state == .failed)
  }
}

/// How a touchpoint feels now and before.
package struct EmotionChange: Sendable, Equatable {
  /// The touchpoint.
  package let place: ChangedPlace
  /// The score before, on ``oldScale``.
  package let old: Double?
  /// The score now, on ``newScale``.
  package let new: Double?
  /// The scale before.
  package let oldScale: EmotionScale
  /// The scale now.
  package let newScale: EmotionScale

  /// How far it rose, on −1 to +1; nil where either state has no score.
  package var rise: Double? {
    guard let old, let new else { return nil }
    return newScale.normalised(new) - oldScale.normalised(old)
  }
}

/// What a metric reads now and before, and whether that is a change.
package struct MetricChange: Sendable, Equatable {
  /// What the two values say.
  package enum Verdict: Sendable, Equatable {
    /// There was no value.
    case added
    /// There is no value any more.
    case removed
    /// The value is the same; the target is another.
    case retargeted
    /// The value and the target are the same; what else is said of it is not.
    case restated
    /// The change.
    case changed(Figure.Change)
  }

  /// Where it is read; nil for the journey as a whole.
  package let place: ChangedPlace?
  /// The name of the metric, or its id where no catalogue has it.
  package let name: String
  /// The part of the customers; nil for all of them.
  package var segment: String?
  /// What else is said of it otherwise than before.
  package var details: [DetailChange] = []
  /// The reading before.
  package let old: ReadingSnapshot?
  /// The reading now.
  package let new: ReadingSnapshot?
  /// Whether the value moved by more than chance explains.
  package let verdict: Verdict
  /// The range that the true difference lies in with 95 % confidence, where it can be computed;
  /// in the unit of the value.
  package let interval: Interval?
}

/// What became of a recommendation; at least one side is there.
package struct RecommendationChange: Sendable, Equatable {
  /// The recommendation before.
  package let old: RecommendationSnapshot?
  /// The recommendation now.
  package let new: RecommendationSnapshot?
  /// Where it belongs, or belonged where it is gone; nil for the whole journey.
  package let place: ChangedPlace?
  /// Where it belonged before, where that is another place.
  package let oldPlace: ChangedPlace?
  /// Whether it belongs to another place than before.
  package let isMoved: Bool
  /// What else it says otherwise than before.
  package let details: [DetailChange]

  /// Whether it went from one status to another, or came or went.
  package var isTransition: Bool { old?.status != new?.status }
}

/// What became of a handoff; at least one side is there.
package struct HandoffChange: Sendable, Equatable {
  /// The handoff before.
  package let old: HandoffSnapshot?
  /// The handoff now.
  package let new: HandoffSnapshot?
  /// What hands over.
  package let from: ChangedPlace
  /// What takes over.
  package let to: ChangedPlace
  /// What else it says otherwise than before.
  package let details: [DetailChange]

  /// What it is called: its title, else its creative; nil where it has neither.
  package var name: String? {
    let details = (new ?? old)?.details
    return details?[.title].first ?? details?[.creative].first
  }

  /// What it lacks now and did not lack before; of a new one, all that it lacks.
  package var opened: [HandoffPart] {
    (new?.gaps ?? []).filter { !(old?.gaps ?? []).contains($0) }
  }

  /// What it lacked before and has now; nothing where it is gone.
  package var closed: [HandoffPart] {
    guard let old, let new else { return [] }
    return old.gaps.filter { !new.gaps.contains($0) }
  }
}
