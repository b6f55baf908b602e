import JourneyModel

extension SchemaNode {
  /// `metrics.yaml`.
  static let metrics = list(of: metricDefinition).named(
    "Metric catalogue", "Every metric that maps read, each defined once.")

  /// An item of `metrics.yaml`.
  static let metricDefinition = object(
    "Metric", "What a metric is, how it is computed, what others reach.",
    [
      .optional("id", "Its id; made from the name where none is given.", id),
      .required("name", "Its name.", text.examples("Sign-in conversion")),
      .required(
        "kind", "What it measures, which decides its arithmetic and its wording.",
        word(of: MetricKind.self)),
      .optional(
        "better", "Which way it improves.", word(of: Direction.self).standard("higher")),
      .optional("formula", "How it is computed, in words.", text),
      .optional("description", "What it is good for, in a sentence.", text),
      .optional(
        "benchmark", "What others reach, with who says so.",
        benchmark),
      .optional("scale", "The scale of answers for score, csat and ces.", shared(.scale)),
      .optional(
        "variant", "Which of the usual variants it is.", text.examples("top-2-box", "mean")),
      .optional("stages", "Ids of the stages that it is usual in.", ids),
    ])

  /// `benchmark:` of a metric.
  static let benchmark = object(
    "Benchmark", "A value that others reach.",
    [
      .required("value", "The value.", quantity),
      .optional("source", "Who says so.", text),
    ])

  /// `rules.yaml`.
  static let rules = list(of: rule).named(
    "Decision rules", "When the figures say this, do that.")

  /// An item of `rules.yaml`.
  static let rule = object(
    "Decision rule", "When the figures say this, do that.",
    [
      .required("id", "Its id.", id.examples("landing-speed")),
      .required("when", "What has to hold.", shared(.condition)),
      .required("do", "What to do then.", text),
      .optional("source", "Where the rule comes from.", text),
      .optional("owner", "Who is to do it.", text),
    ])

  /// `when:` of a rule: a test of a metric, or other conditions combined.
  static let condition = object(
    "Condition", "A test of a metric, or other conditions combined by all, any or not.",
    [
      .optional("all", "All of these conditions hold.", oneOrMore(shared(.condition))),
      .optional("any", "At least one of these conditions holds.", oneOrMore(shared(.condition))),
      .optional("not", "This condition does not hold.", shared(.condition)),
      .optional("metric", "The id of the metric that is tested.", id),
      .optional("segment", "The part of the customers whose value is tested.", text),
      .optional("below", "The value is below this amount.", quantity),
      .optional("above", "The value is above this amount.", quantity),
      .optional("rises", "The value rose against the previous one by at least this share.", change),
      .optional("falls", "The value fell against the previous one by at least this share.", change),
      .optional(
        "flat", "The value changed against the previous one by less than this share.", change),
      .optional("below-target", "The value is worse than its target.", set),
      .optional("below-benchmark", "The value is worse than the benchmark.", set),
      .optional("missing", "No value is given.", set),
      .optional("below-segment", "The segment's value is below this other segment's.", text),
      .optional("by", "By at least this share, with below-segment.", change),
    ])

  private static let change = share(from: 0).examples("10 %")
}

extension SchemaNode {
  /// The same with a title and a description.
  func named(_ title: String, _ description: String) -> Self {
    var node = self
    node.title = title
    node.description = description
    return node
  }
}
