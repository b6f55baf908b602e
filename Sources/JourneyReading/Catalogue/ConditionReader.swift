import Diagnostics
import JourneyModel
import YAMLReading

extension RulesReader {
  private typealias Keys = YAMLCursor<ContentKeys.Condition>

  /// Reads `when:` of a rule, or a condition inside another.
  ///
  /// The depth of the recursion is that of the YAML, which its reader limits.
  mutating func condition(_ field: YAMLField) -> Rule.Condition? {
    guard var keys = values.cursor(field, ContentKeys.Condition.self) else { return nil }
    defer { values.finish(keys) }
    let forms: [ContentKeys.Condition] = [.all, .any, .not, .metric]
    let given = forms.compactMap { form in keys[form].map { (form, $0) } }
    guard let (form, value) = given.first else {
      values.report(
        .invalidCondition, at: keys.entries.first?.key.range ?? field.range,
        "The condition says neither a metric nor how to combine conditions.",
        help: "Write a “metric” with a test, or “all”, “any” or “not”.")
      return nil
    }
    guard form != .metric else { return metricCondition(value, &keys) }
    checkAlone(form, keys)
    switch form {
    case .not: return condition(value).map { .not($0) }
    case .all: return conditions(value).map { .all($0) }
    default: return conditions(value).map { .any($0) }
    }
  }

  private mutating func conditions(_ field: YAMLField) -> [Rule.Condition]? {
    let items = values.items(field, wanted: "a list of conditions", takesMapping: true)
    guard !items.isEmpty else {
      if case .sequence = field.node.content {
        values.report(.emptyValue, at: field.range, "\(field.subject) has no conditions.")
      }
      return nil
    }
    let conditions = items.compactMap { condition($0) }
    return conditions.count == items.count ? conditions : nil
  }

  /// Beside `all`, `any` and `not` nothing else may stand.
  private mutating func checkAlone(_ form: ContentKeys.Condition, _ keys: Keys) {
    for entry in keys.entries {
      guard let key = ContentKeys.Condition(rawValue: entry.key.value), key != form else {
        continue
      }
      values.report(
        .conflictingKeys, at: entry.key.range,
        "“\(key.rawValue)” cannot stand beside “\(form.rawValue)” in one condition.",
        help: "Make it a condition of its own and combine both by “all”.")
    }
  }

  private mutating func metricCondition(
    _ field: YAMLField, _ keys: inout Keys
  ) -> Rule.Condition? {
    let metric = values.reference(field, to: MetricDefinition.self)
    let known = values.problems.count
    var tests = amountTests(&keys, metric?.value)
    tests += changeTests(&keys)
    tests += stateTests(&keys)
    let segment = segment(keys[.segment], of: metric?.value)
    if let test = segmentTest(&keys, of: metric?.value) { tests.append(test) }
    guard let metric else { return nil }
    guard !tests.isEmpty else {
      if values.problems.count == known {
        values.report(
          .invalidCondition, at: field.range,
          "The condition says nothing that metric “\(metric.value)” should be.",
          help: "Add a test: below, above, rises, falls, flat, below-target, below-benchmark, "
            + "missing or below-segment.")
      }
      return nil
    }
    return .metric(MetricCondition(metric: metric, segment: segment, tests: tests))
  }

  private mutating func amountTests(
    _ keys: inout Keys, _ metric: MetricID?
  ) -> [MetricCondition.Test] {
    let definition = metric.flatMap { catalogue[$0] }
    let below = values.quantity(keys[.below], of: definition, named: metric)
    let above = values.quantity(keys[.above], of: definition, named: metric)
    return (below.map { [.below($0)] } ?? []) + (above.map { [.above($0)] } ?? [])
  }

  private mutating func changeTests(_ keys: inout Keys) -> [MetricCondition.Test] {
    let rises = change(keys[.rises])
    let falls = change(keys[.falls])
    let flat = change(keys[.flat])
    return (rises.map { [.rises($0)] } ?? []) + (falls.map { [.falls($0)] } ?? [])
      + (flat.map { [.flat($0)] } ?? [])
  }

  private mutating func stateTests(_ keys: inout Keys) -> [MetricCondition.Test] {
    let states: [(ContentKeys.Condition, MetricCondition.Test)] = [
      (.belowTarget, .belowTarget), (.belowBenchmark, .belowBenchmark), (.missing, .missing),
    ]
    return states.compactMap { key, test in
      guard let field = keys[key], let isTrue = values.flag(field) else { return nil }
      guard !isTrue else { return test }
      values.report(
        .invalidCondition, at: field.range, "“\(key.rawValue)” can only be true.",
        help: "For the opposite put the condition into “not”.")
      return nil
    }
  }

  private mutating func segmentTest(
    _ keys: inout Keys, of metric: MetricID?
  ) -> MetricCondition.Test? {
    let by = change(keys[.by])
    guard let field = keys[.belowSegment] else {
      if let lone = keys[.by] {
        values.report(
          .invalidCondition, at: lone.range, "“by” belongs to “below-segment”, which is missing.",
          help: "Write “below-segment” with the segment to compare with.")
      }
      return nil
    }
    guard keys[.segment] != nil else {
      values.report(
        .invalidCondition, at: field.range,
        "“below-segment” compares with “segment”, which is missing.",
        help: "Write “segment” with the one that should not fall behind.")
      return nil
    }
    return segment(field, of: metric).map { .belowSegment($0, by: by) }
  }

  private mutating func segment(_ field: YAMLField?, of metric: MetricID?) -> String? {
    guard let name = values.sourcedText(field) else { return nil }
    if let metric { mentions.append(Sourced(.segment(name.value, of: metric), at: name.range)) }
    return name.value
  }

  /// A relative change, which is not negative: its direction is the test's name.
  private mutating func change(_ field: YAMLField?) -> Quantity? {
    guard let field, let change = values.quantity(field, as: .share) else { return nil }
    guard change.amount >= 0 else {
      values.report(
        .valueOutOfRange, at: field.range,
        "“\(field.key)” cannot be below zero, as \(change.written) is.")
      return nil
    }
    return change
  }
}
