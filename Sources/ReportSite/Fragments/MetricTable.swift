import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let columnMetric = Phrase("column-metric", "Metric")
  static let columnWhere = Phrase("column-where", "Where")
  static let columnValue = Phrase("column-value", "Value")
  static let columnStatus = Phrase("column-status", "Status")
  static let columnTarget = Phrase("column-target", "Target")
  static let columnBenchmark = Phrase("column-benchmark", "Benchmark")
  static let columnChange = Phrase("column-change", "Change")
  static let columnN = Phrase("column-n", "n")
  static let columnSegments = Phrase("column-segments", "Segments")
  static let columnTrend = Phrase("column-trend", "Trend")
  static let columnSource = Phrase("column-source", "Source")
  static let wasBefore = Phrase("was-before", "was {value}")
  static let points = Phrase("percentage-points", "{n} pt")
  static let segmentN = Phrase("segment-n", "n = {n}")
  static let promotersDetractors = Phrase(
    "promoters-detractors", "{promoters} promoters, {detractors} detractors")
  static let metricTableRegion = Phrase("metric-table-region", "{title}, scrolls sideways")
}

/// Metrics as a table: value, target, benchmark, change, n and segments, without empty columns.
struct MetricTable {
  /// A reading with its place; nil where the place goes without saying.
  struct Row {
    let place: Address?
    let reading: MetricReading
  }

  /// A column; only those with data are written.
  private enum Column: CaseIterable {
    case place, value, status, target, benchmark, change, n, segments, trend, source

    var title: Phrase {
      switch self {
      case .place: .columnWhere
      case .value: .columnValue
      case .status: .columnStatus
      case .target: .columnTarget
      case .benchmark: .columnBenchmark
      case .change: .columnChange
      case .n: .columnN
      case .segments: .columnSegments
      case .trend: .columnTrend
      case .source: .columnSource
      }
    }

    var isNumber: Bool {
      switch self {
      case .value, .target, .change, .n: true
      default: false
      }
    }
  }

  let journey: Journey
  let rows: [Row]
  let scope: PageScope
  private let columns: [Column]
  private let findings: JourneyFindings

  /// A table of readings of a journey.
  init(_ rows: [Row], of journey: Journey, scope: PageScope) {
    self.journey = journey
    self.rows = rows
    self.scope = scope
    findings = scope.context.findings(for: journey.id)
    columns = Column.allCases.filter { column in
      rows.contains { row in
        let reading = row.reading
        return switch column {
        case .place: row.place != nil
        case .value, .status: true
        case .target: reading.target != nil
        case .benchmark: scope.context.index.metric(reading.metric.value)?.benchmark != nil
        case .change: reading.previous != nil
        case .n: reading.n != nil
        case .segments: !reading.segments.isEmpty
        case .trend: (reading.history?.entries.count ?? 0) > 2
        case .source: reading.source != nil || reading.asOf != nil
        }
      }
    }
  }

  /// Writes the table under a caption; nothing where there are no rows.
  ///
  /// - Parameters:
  ///   - caption: What the table holds.
  ///   - isCaptionShown: Whether it is shown, or only there for assistive technology.
  ///   - html: Where it is written.
  func write(caption: String, isCaptionShown: Bool = true, into html: inout MarkupWriter) {
    guard !rows.isEmpty else { return }
    html.element(
      .div, .class("scroll"), .role("region"), .tabindex(0),
      .aria(.label, scope.wording(.metricTableRegion, ["title": caption]))
    ) { html in
      html.element(.table, .class("figures")) { html in
        html.element(.caption, isCaptionShown ? .none : .class("vh"), text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, .scope("col"), text: scope[.columnMetric])
            for column in columns {
              html.element(
                .th, .scope("col"), .class(column.isNumber ? "num" : "txt"),
                text: scope[column.title])
            }
          }
        }
        html.element(.tbody) { html in
          for row in rows { write(row, &html) }
        }
      }
    }
  }

  private func write(_ row: Row, _ html: inout MarkupWriter) {
    let figure = findings.figure(of: row.reading)
    html.element(.tr) { html in
      html.element(.th, .scope("row")) {
        scope.writeMetricLink(row.reading.metric.value, into: &$0)
        scope.writeAudience(row.reading.audience, into: &$0)
      }
      for column in columns {
        html.element(.td, .class(column.isNumber ? "num" : "txt")) {
          write(column, row, figure, &$0)
        }
      }
    }
  }

  private func write(
    _ column: Column, _ row: Row, _ figure: MetricFigure?, _ html: inout MarkupWriter
  ) {
    let reading = row.reading
    switch column {
    case .place:
      if let place = row.place, place.touchpoint != nil {
        html.link(
          scope.link(.journey(journey.id), Anchor.of(place)),
          text: journey.touchpoint(at: place)?.name ?? place.description)
      } else {
        html.element(.span, .class("quiet"), text: scope[.atWholeStage])
      }
    case .value: scope.writeValue(of: reading, figure, into: &html)
    case .status: scope.writeStatus(scope.status(of: reading), into: &html)
    case .target: html.text(scope.text(reading.target))
    case .benchmark: scope.writeBenchmark(figure, into: &html)
    case .change: scope.writeChange(figure, from: reading.previous, into: &html)
    case .n: writeCount(reading, figure, &html)
    case .segments:
      writeSegments(reading.segments, &html)
      scope.writeSegmentGap(figure, into: &html)
    case .trend:
      if let history = reading.history { Curve.trend(history.entries.map(\.value), into: &html) }
      scope.writeAnomaly(figure, into: &html)
    case .source: writeSource(reading, &html)
    }
  }

  private func writeCount(
    _ reading: MetricReading, _ figure: MetricFigure?, _ html: inout MarkupWriter
  ) {
    html.text(reading.n.map { scope.wording.number($0) } ?? "–")
    scope.writeFewMark(figure, into: &html)
    guard let promoters = reading.promoters, let detractors = reading.detractors else { return }
    html.element(
      .span, .class("sub"),
      text: scope.wording(
        .promotersDetractors,
        [
          "promoters": scope.wording.number(promoters),
          "detractors": scope.wording.number(detractors),
        ]))
  }

  private func writeSegments(_ segments: [MetricReading.Segment], _ html: inout MarkupWriter) {
    for segment in segments {
      html.element(.span, .class("segment")) { html in
        html.text(segment.name + "\u{A0}")
        html.element(.strong, text: scope.text(segment.value))
        if let n = segment.n {
          let count = scope.wording(.segmentN, ["n": scope.wording.number(n)])
          html.element(.span, .class("quiet"), text: " " + count)
        }
      }
      html.text(" ")
    }
  }

  private func writeSource(_ reading: MetricReading, _ html: inout MarkupWriter) {
    if let date = reading.asOf { scope.writeDate(date, into: &html) }
    if let source = reading.source {
      scope.writeEvidence([source.value], of: journey, into: &html)
    }
  }
}

extension PageScope {
  /// Writes how a value stands against its target, as shape and words.
  func writeStatus(_ status: TargetStatus, into html: inout MarkupWriter) {
    html.status(status, text: self[status.title])
  }

  /// Writes that a part is only for the own organisation, where it is.
  func writeAudience(_ audience: Audience, into html: inout MarkupWriter) {
    guard audience == .internal else { return }
    html.text(" ")
    html.element(.span, .class("tag"), text: self[.internalOnly])
  }

  /// A difference with its sign; of two percentages in percentage points.
  func difference(_ change: Double, unit: Quantity.Unit) -> String {
    guard unit == .percent else { return wording.amount(change, unit: unit, signed: true) }
    return wording(.points, ["n": wording.number(change * 100, decimals: 1, signed: true)])
  }
}
