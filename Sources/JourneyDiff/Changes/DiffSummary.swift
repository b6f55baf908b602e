import JourneyAnalysis
package import JourneyModel

/// Whether a change is for the better.
package enum Tone: String, Sendable, CaseIterable { case better, worse, neutral }

extension Change {
  /// Whether the change is for the better; neutral where that cannot be told.
  package var tone: Tone {
    switch self {
    case .emotion(let change): return Tone(change.rise ?? 0)
    case .metric(let change): return change.tone
    case .pain(.opened, _, _, _), .delight(.closed, _, _, _): return .worse
    case .pain(.closed, _, _, _), .delight(.opened, _, _, _): return .better
    case .check(let change): return change.tone
    case .headline(let change): return change.tone
    case .handoff(let change):
      guard change.old != nil else { return .neutral }
      return Tone(Double(change.closed.count - change.opened.count))
    case .recommendation(let change):
      return change.isTransition && change.new?.status == .done ? .better : .neutral
    case .owner(_, .some, nil): return .worse
    case .owner(_, nil, .some): return .better
    default: return .neutral
    }
  }
}

extension CheckChange {
  /// Whether the change is for the better; neutral where another limit may have made it.
  package var tone: Tone {
    guard isOther, !isLimited else { return .neutral }
    return new?.state == .passed ? .better : new?.state == .failed ? .worse : .neutral
  }
}

extension HeadlineChange {
  /// Neutral: what makes it better or worse has a line of its own.
  package var tone: Tone { .neutral }
}

extension MetricChange {
  /// Whether the change is for the better; neutral where chance may explain it.
  package var tone: Tone {
    switch verdict {
    case .changed(.better): .better
    case .changed(.worse): .worse
    default: .neutral
    }
  }
}

extension Tone {
  fileprivate init(_ rise: Double) { self = rise > 0 ? .better : rise < 0 ? .worse : .neutral }
}

/// How many changes of each kind there are.
package struct DiffSummary: Sendable, Equatable {
  /// A kind of change that is counted; what is for the worse comes first.
  package enum Kind: String, Sendable, CaseIterable {
    case journeysChanged, journeysAdded, journeysRemoved, journeysDrafted, journeysUnread
    case feelingsWorse, metricsWorse, painsOpened, delightsGone, checksFailed, rulesFired
    case gapsOpened
    case stagesAdded, stagesRemoved, touchpointsAdded, touchpointsRemoved, renamed, moved
    case feelingsBetter, metricsBetter, metricsUnclear, painsClosed, delightsAdded
    case checksPassed, limitsChanged, rulesCleared, gapsClosed, ownersChanged, detailsChanged
    case definitionsAdded, definitionsRemoved, definitionsChanged
    case personasAdded, personasRemoved, personasChanged
  }

  /// Recommendations that went from one status to another.
  package struct Transition: Sendable, Equatable {
    /// The status before; nil for new ones.
    package let from: RecommendationStatus?
    /// The status now; nil for those that are gone.
    package let to: RecommendationStatus?
    /// How many.
    package let count: Int
  }

  /// The kinds that occur, in the order of ``Kind``.
  package let counts: [(kind: Kind, count: Int)]
  /// Recommendations by how their status changed, in the order of the statuses.
  package let transitions: [Transition]
  /// How many changes are for the worse.
  package let worse: Int
  /// How many changes are for the better.
  package let better: Int

  /// How many changes of a kind there are.
  package func count(of kind: Kind) -> Int { counts.first { $0.kind == kind }?.count ?? 0 }

  package static func == (left: Self, right: Self) -> Bool {
    left.transitions == right.transitions && left.worse == right.worse
      && left.better == right.better
      && Kind.allCases.allSatisfy { left.count(of: $0) == right.count(of: $0) }
  }

  /// The summary of changes; `journeys` are counts beyond those of single changes.
  init(_ changes: [Change], journeys: [Kind: Int] = [:]) {
    worse = changes.count { $0.tone == .worse }
    better = changes.count { $0.tone == .better }
    var counts = journeys
    var transitions: [Int: Int] = [:]
    for change in changes {
      for (kind, count) in Self.kinds(of: change) where count > 0 {
        counts[kind, default: 0] += count
      }
      if case .recommendation(let change) = change, change.isTransition {
        let code = Self.code(change.old?.status) * 16 + Self.code(change.new?.status)
        transitions[code, default: 0] += 1
      }
    }
    self.counts = Kind.allCases.compactMap { kind in
      counts[kind].flatMap { $0 > 0 ? (kind, $0) : nil }
    }
    self.transitions = transitions.sorted { $0.key < $1.key }.map { code, count in
      Transition(from: Self.status(code / 16), to: Self.status(code % 16), count: count)
    }
  }

  /// The place of a status in the order of statuses; none comes first.
  private static func code(_ status: RecommendationStatus?) -> Int {
    status.flatMap(RecommendationStatus.allCases.firstIndex(of:)).map { $0 + 1 } ?? 0
  }

  private static func status(_ code: Int) -> RecommendationStatus? {
    code > 0 ? RecommendationStatus.allCases[code - 1] : nil
  }

  private static func kinds(of change: Change) -> [(Kind, Int)] {
    switch change {
    case .added(let place): [(place.touchpoint == nil ? .stagesAdded : .touchpointsAdded, 1)]
    case .removed(let place): [(place.touchpoint == nil ? .stagesRemoved : .touchpointsRemoved, 1)]
    case .renamed: [(.renamed, 1)]
    case .moved: [(.moved, 1)]
    case .fact(.owner, _, _), .owner: [(.ownersChanged, 1)]
    case .emotion(let emotion): feelings(emotion)
    case .metric(let metric): metrics(metric)
    case .pain(.closed, _, _, _): [(.painsClosed, 1)]
    case .pain(.opened, _, _, _): [(.painsOpened, 1)]
    case .delight(.closed, _, _, _): [(.delightsGone, 1)]
    case .delight(.opened, _, _, _): [(.delightsAdded, 1)]
    case .check(let check):
      [(self.kind(of: check), 1)].compactMap { kind, count in
        kind.map { ($0, count) }
      }
    case .rule(_, _, _, .fired?): [(.rulesFired, 1)]
    case .rule(_, _, .fired?, .clear?): [(.rulesCleared, 1)]
    case .detail: [(.detailsChanged, 1)]
    case .handoff(let handoff):
      [
        (.gapsClosed, handoff.closed.count), (.gapsOpened, handoff.opened.count),
        (.ownersChanged, handoff.isOfAnotherOwner ? 1 : 0),
      ]
    case .recommendation(let recommendation):
      [(.ownersChanged, recommendation.isOfAnotherOwner ? 1 : 0)]
    default: []
    }
  }

  private static func kind(of check: CheckChange) -> Kind? {
    if check.isLimited { return .limitsChanged }
    return check.new?.state == .passed
      ? .checksPassed : check.new?.state == .failed ? .checksFailed : nil
  }

  private static func feelings(_ change: EmotionChange) -> [(Kind, Int)] {
    let rise = change.rise ?? 0
    return rise == 0 ? [] : [(rise > 0 ? .feelingsBetter : .feelingsWorse, 1)]
  }

  private static func metrics(_ change: MetricChange) -> [(Kind, Int)] {
    switch change.verdict {
    case .changed(.better): [(.metricsBetter, 1)]
    case .changed(.worse): [(.metricsWorse, 1)]
    case .changed: [(.metricsUnclear, 1)]
    case .retargeted, .restated: [(.detailsChanged, 1)]
    default: []
    }
  }
}

extension HandoffChange {
  /// Whether it was there before and is there now, with another owner.
  var isOfAnotherOwner: Bool {
    guard let old, let new else { return false }
    return !Owners.areSame(old.owner, new.owner)
  }
}

extension RecommendationChange {
  /// Whether it was there before and is there now, with another owner.
  var isOfAnotherOwner: Bool {
    guard let old, let new else { return false }
    return !Owners.areSame(old.owner, new.owner)
  }
}

extension JourneyChanges {
  /// How many changes of each kind there are.
  package var summary: DiffSummary { DiffSummary(all) }
}

extension PortfolioDiff {
  /// How many changes of each kind there are in all journeys together.
  package var summary: DiffSummary {
    func count(_ kind: EntryChange.Kind, _ presence: EntryChange.Presence) -> Int {
      entries.count { $0.kind == kind && $0.presence == presence }
    }
    return DiffSummary(
      changed.flatMap(\.all),
      journeys: [
        .definitionsAdded: count(.metric, .added), .definitionsRemoved: count(.metric, .removed),
        .definitionsChanged: count(.metric, .changed), .personasAdded: count(.persona, .added),
        .personasRemoved: count(.persona, .removed), .personasChanged: count(.persona, .changed),
        .journeysChanged: changed.count, .journeysAdded: added.count,
        .journeysRemoved: removed.count, .journeysDrafted: drafted.count,
        .journeysUnread: unread.count,
      ])
  }
}
