import Diagnostics
import JourneyAnalysis
import JourneyModel
import SiteRouting
import Wording

/// The shapes of metric readings.
enum ReadingData {
  typealias Source = Scoped<InJourney<MetricReading>>

  static let segment = DataShape<Scoped<MetricReading.Segment>>(
    "segment",
    [
      .text("name", "The segment: `mobile`.") { $0.value.name },
      .figure("value", "Its value.") { Figure($0.value.value) },
      .figure("n", "How many observations it rests on.") { Figure.of($0.value.n, $0.wording) },
    ])

  static let entry = DataShape<MetricHistory.Entry>(
    "history entry",
    [
      .text("label", "What stands in the first column: mostly a date.") { $0.label },
      .text("date", "The label as a date, `YYYY-MM-DD`.") { $0.date?.iso },
      .number("value", "The value in the metric's unit.") { $0.value },
    ])

  static let benchmark = DataShape<MetricDefinition.Benchmark>(
    "benchmark",
    [
      .figure("value", "What others reach.") { Figure($0.value) },
      .text("source", "Who says so.") { $0.source },
    ])

  static let shape = DataShape<Source>(
    "metric reading",
    [
      .object("metric", LinkData.metric, "The metric.") { $0.with($0.value.part.metric.value) },
      .figure("value", "The value.") { Figure.of($0.value.part.value) },
      .figure("n", "How many observations it rests on.") {
        Figure.of($0.value.part.n, $0.wording)
      },
      .figure("previous", "The value of the period before.") {
        Figure.of($0.value.part.previous)
      },
      .figure("target", "The value that is wanted.") { Figure.of($0.value.part.target) },
      .object("benchmark", benchmark, "What others reach, from the catalogue.") {
        definition(of: $0)?.benchmark
      },
      .text("better", "Which way it improves: `higher` or `lower`.") {
        definition(of: $0)?.better.rawValue
      },
      .text("status", "`met`, `near`, `missed`, `no-target` or `no-value`.") {
        status(of: $0).rawValue
      },
      .bool("is-met", "Whether the target is reached.") { status(of: $0) == .met },
      .bool("is-near", "Whether no more than a tenth of the target is missing.") {
        status(of: $0) == .near
      },
      .bool("is-missed", "Whether more than that is missing.") { status(of: $0) == .missed },
      .object("finding", FindingData.figure, "What the analysis says of it.") { source in
        source.context.findings(for: source.value.journey.id).figure(of: source.value.part)
      },
      .list("segments", of: segment, "Values of parts of the customers.") {
        $0.with(all: $0.value.part.segments)
      },
      .list("history", of: entry, "The values over time, oldest first.") {
        $0.value.part.history?.entries ?? []
      },
      .date("as-of", "The day that the value is of.") { $0.value.part.asOf },
      .object("source", LinkData.evidence, "The evidence that the value comes from.") { source in
        source.value.part.source.flatMap { source.evidence([$0.value]).first }
      },
      .figure("promoters", "Of a net promoter score, how many promoters.") {
        Figure.of($0.value.part.promoters, $0.wording)
      },
      .figure("detractors", "Of a net promoter score, how many detractors.") {
        Figure.of($0.value.part.detractors, $0.wording)
      },
      .bool("is-internal", "Whether only the own organisation may see it.") {
        $0.value.part.audience == .internal
      },
    ])

  /// What the catalogue says of a reading's metric.
  private static func definition(of source: Source) -> MetricDefinition? {
    source.context.index.metric(source.value.part.metric.value)
  }

  private static func status(of source: Source) -> TargetStatus {
    let reading = source.value.part
    return TargetStatus(
      value: reading.value?.amount, target: reading.target?.amount,
      better: definition(of: source)?.better ?? .higher)
  }
}
