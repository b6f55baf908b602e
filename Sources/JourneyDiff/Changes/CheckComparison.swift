import JourneyAnalysis
import JourneyModel

/// What two states have in common beside their journeys, and which of it both tell.
struct ComparisonScope {
  /// What both states tell.
  let told: Set<DetailKey>
  /// The metrics of both catalogues.
  let metrics: [MetricID: PortfolioSnapshot.Metric]
  /// What the rules say to do by id, in the old and the new catalogue.
  let actions: (old: [String: String], new: [String: String])
  /// The titles of the journeys by id, of the old and the new state.
  let titles: (old: [String: String], new: [String: String])
  /// Whether one state was judged on a day and the other on none.
  let isDatedOnce: Bool

  /// Whether a rule may say something else to do now.
  var isReworded: Bool { told.contains(.rule) && actions.old != actions.new }

  /// The new state's where both have one.
  init(_ old: PortfolioSnapshot, _ new: PortfolioSnapshot) {
    told = old.tells.intersection(new.tells)
    metrics = Dictionary(
      (new.metrics + old.metrics).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func actions(_ rules: [PortfolioSnapshot.DecisionRule]) -> [String: String] {
      Dictionary(rules.map { ($0.id, $0.action) }, uniquingKeysWith: { first, _ in first })
    }
    self.actions = (actions(old.rules), actions(new.rules))
    func titles(_ one: PortfolioSnapshot, _ other: PortfolioSnapshot) -> [String: String] {
      Dictionary(
        (one.journeys + other.journeys).map { ($0.id.rawValue, $0.title) },
        uniquingKeysWith: { first, _ in first })
    }
    self.titles = (titles(old, new), titles(new, old))
    isDatedOnce = told.contains(.date) && (old.date == nil) != (new.date == nil)
  }
}

/// What changed in how health checks come out, and in what they are judged by.
struct CheckComparison {
  let changes: [Change]

  init(old: JourneySnapshot, new: JourneySnapshot, scope: ComparisonScope) {
    changes = ActionComparison.outcomes(old.checks, new.checks) { before, now in
      let isLimited =
        scope.told.contains(.limits) && before != nil && now != nil && before?.limit != now?.limit
      let isOther = before?.state != now?.state
      guard isOther || isLimited else { return nil }
      // Without a day some checks judge nothing, which says nothing of the journey.
      let isUndated = before?.state == .notEnoughData || now?.state == .notEnoughData
      if scope.isDatedOnce, isUndated { return nil }
      let isOnlyLimit =
        isLimited && isOther && Self.isSame(old, new, for: (now ?? before)?.id ?? "")
      return .check(
        CheckChange(old: before, new: now, isLimited: isLimited, isOnlyLimit: isOnlyLimit))
    }
  }

  /// Whether what a check looks at is the same in both states.
  private static func isSame(
    _ old: JourneySnapshot, _ new: JourneySnapshot, for check: String
  ) -> Bool {
    switch check {
    case "drop-off": return old.stages.map(\.volume) == new.stages.map(\.volume)
    case "time-in-stage":
      func times(_ journey: JourneySnapshot) -> [[String]] {
        journey.stages.flatMap { [$0.details[.timeMedian], $0.details[.timePrevious]] }
      }
      return times(old) == times(new)
    default:
      var other = new
      other.checks = old.checks
      other.rules = old.rules
      other.headline = old.headline
      return other == old
    }
  }
}
