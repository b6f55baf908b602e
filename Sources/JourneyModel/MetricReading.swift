package import Diagnostics

/// A metric's value at one place of a map, with all that makes it honest.
package struct MetricReading: Sendable, Equatable {
  /// The value of a part of the customers.
  package struct Segment: Sendable, Equatable {
    /// The segment: `mobile`.
    package let name: String
    /// Its value.
    package let value: Quantity
    /// How many it rests on.
    package let n: Double?

    /// A segment's value.
    package init(name: String, value: Quantity, n: Double? = nil) {
      self.name = name
      self.value = value
      self.n = n
    }
  }

  /// Its properties, which lie behind one reference, so that a copy of it is a retain.
  ///
  /// What is large and mostly missing lies behind a reference of its own.
  private struct Fields: Sendable, Equatable {
    var metric: Sourced<MetricID>
    var value: Quantity?
    var n: Double?
    var previous: Quantity?
    var target: Quantity?
    var segments: [Segment] = []
    var history: Shared<MetricHistory>?
    var asOf: CivilDate?
    var source: Sourced<EvidenceID>?
    var promoters: Double?
    var detractors: Double?
    var audience: Audience = .everyone
    var origin: SourceRange
  }

  private var fields: Shared<Fields>

  /// The metric, in the catalogue.
  package var metric: Sourced<MetricID> {
    get { fields.value.metric }
    set { fields.value.metric = newValue }
  }
  /// The value; from the last row of ``history`` where none was written.
  package var value: Quantity? {
    get { fields.value.value }
    set { fields.value.value = newValue }
  }
  /// How many observations it rests on.
  package var n: Double? {
    get { fields.value.n }
    set { fields.value.n = newValue }
  }
  /// The value of the period before.
  package var previous: Quantity? {
    get { fields.value.previous }
    set { fields.value.previous = newValue }
  }
  /// The value that is wanted.
  package var target: Quantity? {
    get { fields.value.target }
    set { fields.value.target = newValue }
  }
  /// Values of parts of the customers, in the order of the file.
  package var segments: [Segment] {
    get { fields.value.segments }
    set { fields.value.segments = newValue }
  }
  /// The values over time.
  package var history: MetricHistory? {
    get { fields.value.history?.value }
    set { fields.value.history = newValue.map(Shared.init) }
  }
  /// The day that the value is of.
  package var asOf: CivilDate? {
    get { fields.value.asOf }
    set { fields.value.asOf = newValue }
  }
  /// The evidence that it comes from.
  package var source: Sourced<EvidenceID>? {
    get { fields.value.source }
    set { fields.value.source = newValue }
  }
  /// NPS: how many promoters.
  package var promoters: Double? {
    get { fields.value.promoters }
    set { fields.value.promoters = newValue }
  }
  /// NPS: how many detractors.
  package var detractors: Double? {
    get { fields.value.detractors }
    set { fields.value.detractors = newValue }
  }
  /// Who may see it.
  package var audience: Audience {
    get { fields.value.audience }
    set { fields.value.audience = newValue }
  }
  /// Where it was written.
  package var origin: SourceRange {
    get { fields.value.origin }
    set { fields.value.origin = newValue }
  }

  /// A reading of a metric with no value yet.
  package init(metric: Sourced<MetricID>, origin: SourceRange) {
    fields = Shared(Fields(metric: metric, origin: origin))
  }
}

/// A metric's values over time: one column of a CSV file.
package struct MetricHistory: Sendable, Equatable {
  /// One row.
  package struct Entry: Sendable, Equatable {
    /// What stands in the first column: mostly a date.
    package let label: String
    /// The label as a date.
    package let date: CivilDate?
    /// The value in the unit of the metric (fraction, seconds, currency); nil for an empty cell.
    package let value: Double?

    /// A row.
    package init(label: String, date: CivilDate?, value: Double?) {
      self.label = label
      self.date = date
      self.value = value
    }
  }

  /// The file, relative to the content folder.
  package let file: String
  /// The column's name.
  package let column: String
  /// The rows, oldest first.
  package let entries: [Entry]

  /// A column of a file.
  package init(file: String, column: String, entries: [Entry]) {
    self.file = file
    self.column = column
    self.entries = entries
  }
}

/// A place in a journey at which a metric is read.
package enum MetricPlace: Hashable, Sendable {
  /// The journey as a whole.
  case journey
  /// A stage.
  case stage(StageID)
  /// A touchpoint.
  case touchpoint(Address)
}

extension Journey {
  /// Every metric reading with its place: the journey's, then each stage's and its touchpoints'.
  package var readings: [(place: MetricPlace, reading: MetricReading)] {
    var all: [(place: MetricPlace, reading: MetricReading)] = metrics.map { (.journey, $0) }
    for stage in stages {
      all += stage.metrics.map { (.stage(stage.id), $0) }
      for touchpoint in stage.touchpoints {
        all += touchpoint.metrics.map { (.touchpoint(touchpoint.address), $0) }
      }
    }
    return all
  }
}
