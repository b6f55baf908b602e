import Diagnostics
package import JourneyModel

/// What became of a decision rule in a journey, with the figures that it used.
package struct RuleFinding: Sendable, Equatable {
  /// Whether the rule's condition holds.
  package enum Outcome: Sendable, Equatable {
    /// It holds: do what the rule says.
    case fired
    /// It does not hold.
    case clear
    /// It cannot be told, because these metrics, or values of them, are missing.
    case unknown(missing: [MetricID])
  }

  /// A figure that was looked at.
  package struct Evidence: Sendable, Equatable {
    /// The metric.
    package let metric: MetricID
    /// Where it was read.
    package let place: MetricPlace
    /// The segment, where the rule looks at one.
    package let segment: String?
    /// The value.
    package let value: Quantity?
    /// What it was held against.
    package let against: Quantity?
    /// What kind of value that is; nil where nothing was held against another.
    package let standard: Standard?
    /// Whether the test held.
    package let holds: Bool
    /// Why it may mean less than it seems; nil where nothing speaks against it.
    package let doubt: Doubt?
  }

  /// Why a figure that a rule used may mean less than it seems.
  package enum Doubt: Sendable, Equatable {
    /// It rests on fewer than thirty observations.
    case few
    /// It was held against the value before, and the two differ by no more than chance explains.
    case noClearChange
  }

  /// What a rule holds a value against.
  package enum Standard: Sendable, Equatable {
    case limit, before, target, benchmark
    /// The same metric in a segment.
    case segment(String)
  }

  /// The rule.
  package let rule: RuleID
  /// Whether it fired.
  package let outcome: Outcome
  /// The figures used, in the order of the rule.
  package let evidence: [Evidence]

  /// The first place at which the rule's condition held.
  package var place: MetricPlace? { evidence.first(where: \.holds)?.place }
}

extension RuleFinding {
  /// Evaluates a rule on figures.
  package init(_ rule: Rule, figures: [Figure]) {
    self.init(rule, in: FiguresByMetric(figures))
  }

  /// Evaluates a rule on a journey's figures.
  init(_ rule: Rule, in figures: FiguresByMetric) {
    var evaluation = RuleEvaluation(figures: figures)
    let truth = evaluation.truth(of: rule.when)
    self.rule = rule.id
    evidence = evaluation.evidence
    outcome =
      switch truth {
      case .yes: .fired
      case .no: .clear
      case .unknown: .unknown(missing: evaluation.missing)
      }
  }
}

/// Figures with a look-up by metric, so that each condition of each rule need not go through all.
struct FiguresByMetric {
  private let figures: [Figure]
  private let places: [MetricID: [Int]]

  /// Figures in their order.
  init(_ figures: [Figure]) {
    self.figures = figures
    var places: [MetricID: [Int]] = [:]
    for index in figures.indices {
      places[figures[index].reading.metric.value, default: []].append(index)
    }
    self.places = places
  }

  /// The figures of a metric, in their order.
  subscript(metric: MetricID) -> [Figure] { (places[metric] ?? []).map { figures[$0] } }
}

/// Three-valued logic after Kleene: what is not known stays unknown unless it cannot matter.
enum Truth: Sendable, Equatable {
  case yes, no, unknown

  init(_ holds: Bool) { self = holds ? .yes : .no }

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  static func all(_ parts: [Truth]) -> Truth {
    parts.contains(.no) ? .no : parts.contains(.unknown) ? .unknown : .yes
  }

  static func any(_ parts: [Truth]) -> Truth {
    parts.contains(.yes) ? .yes : parts.contains(.unknown) ? .unknown : .no
  }
}

/// The evaluation of one condition; keeps the figures that it used.
private struct RuleEvaluation {
  let figures: FiguresByMetric
  var evidence: [RuleFinding.Evidence] = []
  var missing: [MetricID] = []

  init(figures: FiguresByMetric) { self.figures = figures }

  mutating func truth(of condition: Rule.Condition) -> Truth {
    switch condition {
    case .metric(let metric): return truth(of: metric)
    case .not(let inner): return truth(of: inner).negated
    case .all(let parts):
      var truths: [Truth] = []
      for part in parts { truths.append(truth(of: part)) }
      return .all(truths)
    case .any(let parts):
      var truths: [Truth] = []
      for part in parts { truths.append(truth(of: part)) }
      return .any(truths)
    }
  }

  /// A metric that is read at several places fires at any of them.
  private mutating func truth(of condition: MetricCondition) -> Truth {
    let id = condition.metric.value
    let readings = figures[id]
    if condition.tests == [.missing] {
      let isMissing = !readings.contains { $0.reading.value != nil }
      let first = readings.first
      note(
        RuleFinding.Evidence(
          metric: id, place: first?.place ?? .journey, segment: nil, value: first?.reading.value,
          against: nil, standard: nil, holds: isMissing, doubt: nil))
      return Truth(isMissing)
    }
    guard !readings.isEmpty else {
      lacks(id)
      return .unknown
    }
    var truths: [Truth] = []
    for figure in readings {
      var tests: [Truth] = []
      for test in condition.tests { tests.append(outcome(of: test, condition, figure)) }
      truths.append(.all(tests))
    }
    let truth = Truth.any(truths)
    if truth == .unknown { lacks(id) }
    return truth
  }

  private mutating func outcome(
    of test: MetricCondition.Test, _ condition: MetricCondition, _ figure: Figure
  ) -> Truth {
    let reading = figure.reading
    let segment = condition.segment
    let value =
      segment.map { name in reading.segments.first { $0.name == name }?.value } ?? reading.value
    let better = figure.definition?.better ?? .higher
    func judge(
      _ standard: RuleFinding.Standard, _ against: Quantity?, _ holds: (Double, Double) -> Bool?
    ) -> Truth {
      let result = value.flatMap { value in
        against.flatMap { holds(value.amount, $0.amount) }
      }
      note(
        RuleFinding.Evidence(
          metric: condition.metric.value, place: figure.place, segment: segment, value: value,
          against: against, standard: standard, holds: result ?? false,
          doubt: figure.doubt(about: standard)))
      return result.map(Truth.init) ?? .unknown
    }
    func isWorse(_ value: Double, _ limit: Double) -> Bool {
      better == .higher ? value < limit : value > limit
    }
    func growth(_ now: Double, _ before: Double) -> Double? {
      before == 0 ? nil : (now - before) / abs(before)
    }
    switch test {
    case .below(let limit): return judge(.limit, limit) { $0 < $1 }
    case .above(let limit): return judge(.limit, limit) { $0 > $1 }
    case .rises(let by):
      return judge(.before, reading.previous) { growth($0, $1).map { $0 >= by.amount - 1e-9 } }
    case .falls(let by):
      return judge(.before, reading.previous) { growth($0, $1).map { -$0 >= by.amount - 1e-9 } }
    case .flat(let by):
      return judge(.before, reading.previous) { growth($0, $1).map { abs($0) < by.amount } }
    case .belowTarget: return judge(.target, reading.target, isWorse)
    case .belowBenchmark:
      return judge(.benchmark, figure.definition?.benchmark?.value, isWorse)
    case .missing: return Truth(value == nil)
    case .belowSegment(let other, let by):
      let rival = reading.segments.first { $0.name == other }?.value
      return judge(.segment(other), rival) { one, two in
        guard two != 0 else { return nil }
        return (two - one) / abs(two) >= (by?.amount ?? 0) - 1e-9 && one < two
      }
    }
  }

  private mutating func note(_ figure: RuleFinding.Evidence) { evidence.append(figure) }

  private mutating func lacks(_ metric: MetricID) {
    if !missing.contains(metric) { missing.append(metric) }
  }
}

extension Figure {
  /// What speaks against relying on the figure where it is held against a standard.
  fileprivate func doubt(about standard: RuleFinding.Standard) -> RuleFinding.Doubt? {
    if isFew { return .few }
    guard standard == .before, case .noClearChange(let by) = change, by != 0 else { return nil }
    return .noClearChange
  }
}
