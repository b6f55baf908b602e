package import JourneyModel

/// What a metric's reading says, and how far it can be trusted.
package struct Figure: Sendable, Equatable {
  /// Whether a value moved against the one before.
  package enum Change: Sendable, Equatable {
    /// There is no earlier value.
    case unknown
    /// The two do not differ by more than chance would explain.
    case noClearChange(by: Double)
    /// It moved the right way by more than chance explains.
    case better(by: Double)
    /// It moved the wrong way by more than chance explains.
    case worse(by: Double)
    /// It moved, but nothing is known of its spread, so chance cannot be judged.
    case untested(by: Double)

    /// The later value less the earlier one.
    package var difference: Double? {
      switch self {
      case .unknown: nil
      case .noClearChange(let by), .better(let by), .worse(let by), .untested(let by): by
      }
    }
  }

  /// Two segments that differ by more than chance explains.
  package struct SegmentGap: Sendable, Equatable {
    /// The segment that fares better.
    package let better: String
    /// The segment that fares worse.
    package let worse: String
    /// How far apart they are, above 0.
    package let gap: Double
  }

  /// Where the metric is read.
  package let place: MetricPlace
  /// The reading.
  package let reading: MetricReading
  private let known: Shared<MetricDefinition>?
  /// The metric, or nil where the catalogue lacks it.
  package var definition: MetricDefinition? { known?.value }
  /// The value against its target.
  package let status: TargetStatus
  /// The value against the catalogue's benchmark.
  package let benchmarkStatus: TargetStatus
  /// The range that the true value lies in with 95 % confidence, where it can be computed.
  package let interval: Interval?
  /// The change against the period before.
  package let change: Change
  /// Whether it rests on fewer than thirty observations.
  package let isFew: Bool
  /// What its history shows.
  package let history: HistoryFinding?
  /// The widest gap between two segments that chance does not explain.
  package let segmentGap: SegmentGap?

  /// The figure of a reading at a place.
  package init(_ reading: MetricReading, at place: MetricPlace, definition: MetricDefinition?) {
    self.init(reading, at: place, sharing: definition.map { Shared($0) })
  }

  /// The figure of a reading of a metric that many figures share.
  init(_ reading: MetricReading, at place: MetricPlace, sharing known: Shared<MetricDefinition>?) {
    self.place = place
    self.reading = reading
    self.known = known
    let definition = known?.value
    let better = definition?.better ?? .higher
    let value = reading.value?.amount
    status = TargetStatus(value: value, target: reading.target?.amount, better: better)
    benchmarkStatus = TargetStatus(
      value: value, target: definition?.benchmark?.value.amount, better: better)
    interval = Self.interval(of: reading, kind: definition?.kind)
    change = Self.change(of: reading, kind: definition?.kind, better: better)
    isFew = reading.n.map { $0 < Statistics.fewObservations } ?? false
    history = reading.history.flatMap(HistoryFinding.init)
    segmentGap = Self.segmentGap(of: reading, kind: definition?.kind, better: better)
  }

  private static func isShare(_ kind: MetricKind?, _ quantity: Quantity) -> Bool {
    guard (0...1).contains(quantity.amount) else { return false }
    return kind == .rate || (quantity.unit == .percent && (kind == .csat || kind == .ces))
  }

  private static func interval(of reading: MetricReading, kind: MetricKind?) -> Interval? {
    guard let value = reading.value, let n = reading.n, n > 0 else { return nil }
    if kind == .nps {
      guard let promoters = reading.promoters, let detractors = reading.detractors else {
        return nil
      }
      let score = Statistics.netPromoter(promoters: promoters, detractors: detractors, n: n)
      // The adjusted interval is centred on a shrunken score; it is widened to hold the value.
      return score.map {
        Interval(min($0.interval.low, value.amount), max($0.interval.high, value.amount))
      }
    }
    return isShare(kind, value) ? Statistics.wilson(share: value.amount, n: n) : nil
  }

  /// The change against `previous`, taken to rest on as many observations as the value.
  private static func change(
    of reading: MetricReading, kind: MetricKind?, better: Direction
  ) -> Change {
    guard let value = reading.value, let previous = reading.previous else { return .unknown }
    let difference = value.amount - previous.amount
    guard difference != 0 else { return .noClearChange(by: 0) }
    guard let isReal = isReal(difference, value, previous, reading, kind) else {
      return .untested(by: difference)
    }
    guard isReal else { return .noClearChange(by: difference) }
    return (difference > 0) == (better == .higher)
      ? .better(by: difference) : .worse(by: difference)
  }

  private static func isReal(
    _ difference: Double, _ value: Quantity, _ previous: Quantity, _ reading: MetricReading,
    _ kind: MetricKind?
  ) -> Bool? {
    if kind == .count {
      // Counts of independent events vary by their square root (Poisson).
      guard value.amount >= 0, previous.amount >= 0 else { return nil }
      return abs(difference) > Statistics.z * (value.amount + previous.amount).squareRoot()
    }
    guard let n = reading.n, n > 0 else { return nil }
    if kind == .nps, let promoters = reading.promoters, let detractors = reading.detractors {
      return Statistics.netPromoter(promoters: promoters, detractors: detractors, n: n).map {
        abs(difference) > Statistics.z * (2 * $0.variance).squareRoot()
      }
    }
    guard isShare(kind, value), isShare(kind, previous) else { return nil }
    return Statistics.difference(
      later: value.amount, laterN: n, earlier: previous.amount, earlierN: n
    ).map { !$0.contains(0) }
  }

  /// So many segments at most are compared with each other: those with the most observations.
  private static let mostSegments = 30

  /// The widest gap that chance does not explain, though every segment is compared with every
  /// other; a segment without its own n shares the whole's.
  private static func segmentGap(
    of reading: MetricReading, kind: MetricKind?, better: Direction
  ) -> SegmentGap? {
    let all = reading.segments.filter { isShare(kind, $0.value) }
    guard all.count >= 2, let whole = reading.n else { return nil }
    let shared = whole / Double(all.count)
    let known =
      all.count <= mostSegments
      ? all : Array(all.sorted { ($0.n ?? shared) > ($1.n ?? shared) }.prefix(mostSegments))
    let z = Statistics.z(comparing: known.count)
    var widest: SegmentGap?
    for (index, one) in known.enumerated() {
      for other in known[(index + 1)...] {
        let gap = abs(one.value.amount - other.value.amount)
        guard gap > widest?.gap ?? 0,
          let interval = Statistics.difference(
            later: one.value.amount, laterN: one.n ?? shared,
            earlier: other.value.amount, earlierN: other.n ?? shared, z: z),
          !interval.contains(0)
        else { continue }
        let oneIsBetter = (one.value.amount > other.value.amount) == (better == .higher)
        widest = SegmentGap(
          better: oneIsBetter ? one.name : other.name, worse: oneIsBetter ? other.name : one.name,
          gap: gap)
      }
    }
    return widest
  }
}
