package import Diagnostics

/// What a metric measures, which decides its arithmetic and its wording.
package enum MetricKind: String, CaseIterable, Sendable {
  case rate, count, money, duration, score, nps, csat, ces
}

/// Which way a metric improves.
package enum Direction: String, CaseIterable, Sendable { case higher, lower }

/// A metric of the catalogue: what it is, how it is computed, what others reach.
package struct MetricDefinition: Sendable, Equatable {
  /// A value that others reach, with who says so.
  package struct Benchmark: Sendable, Equatable {
    /// The value.
    package let value: Quantity
    /// Who says so.
    package let source: String?

    /// A benchmark.
    package init(value: Quantity, source: String?) {
      self.value = value
      self.source = source
    }
  }

  /// Its id.
  package var id: MetricID
  /// Its name.
  package var name: String
  /// What it measures.
  package var kind: MetricKind
  /// Which way it improves.
  package var better: Direction = .higher
  /// How it is computed, in words.
  package var formula: String?
  /// What it is good for, in a sentence.
  package var description: String?
  /// What others reach.
  package var benchmark: Benchmark?
  /// The scale of answers for score, csat and ces.
  package var scale: EmotionScale?
  /// Which of the usual variants it is: `top-2-box`, `mean`.
  package var variant: String?
  /// The ids of the stages that it is usual in.
  package var stages: [String] = []
  /// The same ids with their places, for the checks.
  package var mentions: [Sourced<Mention>] = []
  /// Where it was written.
  package var origin: SourceRange

  /// A metric with a name and a kind.
  package init(id: MetricID, name: String, kind: MetricKind, origin: SourceRange) {
    self.id = id
    self.name = name
    self.kind = kind
    self.origin = origin
  }
}

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

  /// The metric, in the catalogue.
  package var metric: Sourced<MetricID>
  /// The value; from the last row of ``history`` where none was written.
  package var value: Quantity?
  /// How many observations it rests on.
  package var n: Double?
  /// The value of the period before.
  package var previous: Quantity?
  /// The value that is wanted.
  package var target: Quantity?
  /// Values of parts of the customers, in the order of the file.
  package var segments: [Segment] = []
  /// The values over time.
  package var history: MetricHistory?
  /// The day that the value is of.
  package var asOf: CivilDate?
  /// The evidence that it comes from.
  package var source: Sourced<EvidenceID>?
  /// NPS: how many promoters.
  package var promoters: Double?
  /// NPS: how many detractors.
  package var detractors: Double?
  /// Who may see it.
  package var audience: Audience = .everyone
  /// Where it was written.
  package var origin: SourceRange

  /// A reading of a metric with no value yet.
  package init(metric: Sourced<MetricID>, origin: SourceRange) {
    self.metric = metric
    self.origin = origin
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
