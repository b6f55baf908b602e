import Diagnostics
import JourneyModel
import YAMLReading

/// Reads `metrics.yaml`.
struct MetricsReader {
  /// What the file defines.
  struct Result {
    /// The metrics, in the order of the file.
    var metrics: [MetricDefinition] = []
    /// The metrics whose kind is known, to check units by.
    var catalogue = MetricCatalogue()
    /// Whether the file or one of its items holds something else, so that metrics are missing.
    var isUnread = false
  }

  private var values = ValueReader()
  private var ids = IDScope("metrics")

  private init() {}

  /// The metrics in a document.
  static func read(_ node: YAMLNode) -> Diagnosed<Result> {
    guard !node.isNull else { return Diagnosed(Result()) }
    var reader = MetricsReader()
    var result = Result()
    var known: [MetricDefinition] = []
    let field = YAMLField(key: "metrics.yaml", node: node)
    for item in reader.values.items(field, wanted: "a list of metrics") {
      guard let (metric, hasKind) = reader.metric(item) else {
        result.isUnread = true
        continue
      }
      result.metrics.append(metric)
      if hasKind { known.append(metric) }
    }
    if case .mapping = node.content { result.isUnread = true }
    result.catalogue = MetricCatalogue(known)
    return Diagnosed(result, reader.values.problems)
  }

  private mutating func metric(_ field: YAMLField) -> (MetricDefinition, hasKind: Bool)? {
    guard var keys = values.cursor(field, ContentKeys.MetricDefinitionKey.self) else { return nil }
    let name = values.sourcedText(values.required(.name, in: &keys))
    let id = values.id(keys[.id], name: name, else: "metric", at: field.range, in: &ids)
    let kind = values.choice(values.required(.kind, in: &keys), of: MetricKind.self, noun: "kinds")
    var metric = MetricDefinition(
      id: MetricID(id), name: name?.value ?? id, kind: kind ?? .score, origin: field.range)
    metric.better = better(keys.written(.better), kind, name?.value ?? id, at: field.range)
    metric.formula = values.text(keys[.formula])
    metric.description = values.text(keys[.description])
    metric.scale = values.scale(keys[.scale])
    metric.variant = values.text(keys[.variant])
    metric.benchmark = benchmark(keys[.benchmark], of: kind == nil ? nil : metric)
    for stage in values.references(keys[.stages], to: Stage.self) {
      metric.stages.append(stage.value.rawValue)
      metric.mentions.append(stage.map { .stage($0) })
    }
    values.finish(keys)
    return (metric, kind != nil)
  }

  /// Which way a metric improves.
  ///
  /// Of times and money that has to be said: both ways are common, and the wrong one turns every
  /// judgement round.
  private mutating func better(
    _ field: YAMLField?, _ kind: MetricKind?, _ name: String, at place: SourceRange
  ) -> Direction {
    if let field, !field.node.isNull {
      return values.choice(field, of: Direction.self) ?? .higher
    }
    if let kind, kind == .duration || kind == .money {
      values.report(
        .metricDirection, at: place,
        "“\(name.excerpt)” does not say whether lower or higher is better; higher is taken.",
        help: kind == .duration
          ? "Write “better: lower” where less time is better, else “better: higher”."
          : "Write “better: lower” for a cost, “better: higher” for a revenue.")
    }
    return .higher
  }

  private mutating func benchmark(
    _ field: YAMLField?, of metric: MetricDefinition?
  ) -> MetricDefinition.Benchmark? {
    guard var keys = values.cursor(field, ContentKeys.BenchmarkKey.self) else { return nil }
    let value = values.quantity(values.required(.value, in: &keys), of: metric, named: metric?.id)
    let source = values.text(keys[.source])
    values.finish(keys)
    return value.map { MetricDefinition.Benchmark(value: $0, source: source) }
  }
}
