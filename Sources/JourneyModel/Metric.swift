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
