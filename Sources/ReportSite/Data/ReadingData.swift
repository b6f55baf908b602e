import Diagnostics
import JourneyAnalysis
import JourneyModel
import SiteRouting
import Wording

/// The shapes of metric readings.
enum ReadingData {
  typealias Source = Scoped<InJourney<Read>>

  /// A reading with what is known of it.
  struct Read: Sendable {
    let reading: MetricReading
    /// What the analysis says of it.
    let figure: MetricFigure?
    /// What the catalogue says of its metric.
    let definition: MetricDefinition?
    let status: TargetStatus
  }

  /// A reading of the journey that a value is about.
  static func source<Whole>(
    _ reading: MetricReading, _ source: Scoped<InJourney<Whole>>
  ) -> Source {
    let figure = source.value.shown.figure(of: reading)
    let definition = figure?.definition ?? source.context.index.metric(reading.metric.value)
    let status =
      figure?.status
      ?? TargetStatus(
        value: reading.value?.amount, target: reading.target?.amount,
        better: definition?.better ?? .higher)
    return source.part(
      Read(reading: reading, figure: figure, definition: definition, status: status))
  }

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
      .object("metric", LinkData.metric, "The metric.") {
        $0.with($0.value.part.reading.metric.value)
      },
      .figure("value", "The value.") { Figure.of($0.value.part.reading.value) },
      .figure("n", "How many observations it rests on.") {
        Figure.of($0.value.part.reading.n, $0.wording)
      },
      .figure("previous", "The value of the period before.") {
        Figure.of($0.value.part.reading.previous)
      },
      .figure("target", "The value that is wanted.") { Figure.of($0.value.part.reading.target) },
      .object("benchmark", benchmark, "What others reach, from the catalogue.") {
        $0.value.part.definition?.benchmark
      },
      .text("better", "Which way it improves: `higher` or `lower`.") {
        $0.value.part.definition?.better.rawValue
      },
      .text("status", "`met`, `near`, `missed`, `no-target` or `no-value`.") {
        $0.value.part.status.rawValue
      },
      .bool("is-met", "Whether the target is reached.") { $0.value.part.status == .met },
      .bool("is-near", "Whether no more than a tenth of the target is missing.") {
        $0.value.part.status == .near
      },
      .bool("is-missed", "Whether more than that is missing.") { $0.value.part.status == .missed },
      .object("finding", FindingData.figure, "What the analysis says of it.") {
        $0.value.part.figure
      },
      .list("segments", of: segment, "Values of parts of the customers.") {
        $0.value.part.reading.segments
      } each: {
        $1.with($0)
      },
      .list("history", of: entry, "The values over time, oldest first.") {
        $0.value.part.reading.history?.entries ?? []
      },
      .date("as-of", "The day that the value is of.") { $0.value.part.reading.asOf },
      .object("source", LinkData.evidence, "The evidence that the value comes from.") { source in
        source.value.part.reading.source.flatMap { source.evidence($0.value) }
      },
      .figure("promoters", "Of a net promoter score, how many promoters.") {
        Figure.of($0.value.part.reading.promoters, $0.wording)
      },
      .figure("detractors", "Of a net promoter score, how many detractors.") {
        Figure.of($0.value.part.reading.detractors, $0.wording)
      },
      .bool("is-internal", "Whether only the own organisation may see it.") {
        $0.value.part.reading.audience == .internal
      },
    ])
}

extension DataField {
  /// A field with readings of the journey that an object is about.
  static func readings<Whole>(
    _ summary: String, _ readings: @escaping @Sendable (Source) -> [MetricReading]
  ) -> DataField where Source == Scoped<InJourney<Whole>> {
    .list("metrics", of: ReadingData.shape, summary, readings) { ReadingData.source($0, $1) }
  }
}
