import Diagnostics
import JourneyAnalysis
import JourneyModel

/// What changed in the figures of a journey.
///
/// Figures of parts that came or went are not listed: they came or went with them.
struct FigureComparison {
  /// Volumes of stages.
  let volumes: [Change]
  /// Readings of metrics.
  let metrics: [Change]

  init(
    old: JourneySnapshot, new: JourneySnapshot, match: PartMatch, scope: ComparisonScope
  ) {
    volumes = match.stages.compactMap { pair in
      let (before, now) = (old.stages[pair.old].volume, new.stages[pair.new].volume)
      return before == now
        ? nil : .volume(new.place(ofStage: pair.new), from: before, to: now)
    }
    var places: [(place: ChangedPlace?, old: [ReadingSnapshot], new: [ReadingSnapshot])] = [
      (nil, old.metrics, new.metrics)
    ]
    var touchpoints = match.touchpoints[...]
    for pair in match.stages {
      // Touchpoints of stages that are new come before those of the next stage that stayed.
      places += Self.take(&touchpoints, upTo: pair.new, match, new)
      places.append(
        (
          new.place(ofStage: pair.new), old.stages[pair.old].metrics,
          new.stages[pair.new].metrics
        ))
    }
    places += Self.take(&touchpoints, upTo: Int.max, match, new)
    metrics = places.flatMap { place, old, new in
      Self.changes(at: place, old, new, scope)
    }
  }

  private static func take(
    _ touchpoints: inout ArraySlice<IndexPair>, upTo stage: Int, _ match: PartMatch,
    _ new: JourneySnapshot
  ) -> [(place: ChangedPlace?, old: [ReadingSnapshot], new: [ReadingSnapshot])] {
    let taken = touchpoints.prefix { match.newTouchpoints[$0.new].stage < stage }
    touchpoints = touchpoints.dropFirst(taken.count)
    return taken.map { pair in
      let later = match.newTouchpoints[pair.new]
      let before = match.oldTouchpoints[pair.old].touchpoint.metrics
      return (new.place(of: later), before, later.touchpoint.metrics)
    }
  }

  private static func changes(
    at place: ChangedPlace?, _ old: [ReadingSnapshot], _ new: [ReadingSnapshot],
    _ scope: ComparisonScope
  ) -> [Change] {
    let pairs = Pairing.byKey(old.map(\.metric), new.map(\.metric))
    let oldOfNew = Dictionary(
      pairs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    let keptOld = Set(pairs.map(\.old))
    func changes(_ before: ReadingSnapshot?, _ now: ReadingSnapshot?) -> [Change] {
      guard let id = (now ?? before)?.metric else { return [] }
      let definition = scope.metrics[id]
      let whole = MetricChange(
        place: place, old: before, new: now, definition: definition, told: scope.told)
      let segments = MetricChange.segments(
        place: place, old: before, new: now, definition: definition, told: scope.told)
      return ([whole].compactMap { $0 } + segments).map { .metric($0) }
    }
    let present = new.indices.flatMap { index in
      changes(oldOfNew[index].map { old[$0] }, new[index])
    }
    let gone = old.indices.filter { !keptOld.contains($0) }.flatMap { changes(old[$0], nil) }
    return present + gone
  }
}

extension MetricChange {
  /// The change between two readings of one metric; nil where nothing that matters changed.
  init?(
    place: ChangedPlace?, old: ReadingSnapshot?, new: ReadingSnapshot?,
    definition: PortfolioSnapshot.Metric?, told: Set<DetailKey>
  ) {
    self.place = place
    self.old = old
    self.new = new
    details = Self.details(old, new, told)
    name = definition?.name ?? (new ?? old)?.metric.rawValue ?? ""
    switch (old?.value, new?.value) {
    case (nil, nil):
      guard let verdict = Self.beside(old, new, details) else { return nil }
      self.verdict = verdict
      interval = nil
    case (nil, _?), (_?, nil):
      verdict = old?.value == nil ? .added : .removed
      interval = nil
      details = []
    case (let before?, let now?) where Self.isSame(before, now):
      guard let verdict = Self.beside(old, new, details) else { return nil }
      self.verdict = verdict
      interval = nil
    case (let before?, let now?):
      let judgement = MetricJudgement(
        from: before, old, to: now, new, kind: definition?.kind, better: definition?.better)
      verdict = .changed(judgement.change)
      // With a new value comes another day, another previous one and so on; what is missing from it
      // now is news.
      details.removeAll { !$0.new.isEmpty && $0.key.isOfOneReading }
      interval = judgement.interval
    }
  }

  /// The verdict where the value is the same; nil where all is.
  private static func beside(
    _ old: ReadingSnapshot?, _ new: ReadingSnapshot?, _ details: [DetailChange]
  ) -> Verdict? {
    guard isSame(old?.target, new?.target) else { return .retargeted }
    return details.isEmpty ? nil : .restated
  }

  /// What is said otherwise of a reading that is there before and now.
  private static func details(
    _ old: ReadingSnapshot?, _ new: ReadingSnapshot?, _ told: Set<DetailKey>
  ) -> [DetailChange] {
    guard let old, let new else { return [] }
    func numbers(_ reading: ReadingSnapshot) -> Details {
      var details = reading.details
      details.set(.n, reading.n.map(PlainNumber.text))
      details.set(.promoters, reading.promoters.map(PlainNumber.text))
      details.set(.detractors, reading.detractors.map(PlainNumber.text))
      return details
    }
    // These numbers stand in every snapshot, whatever else it tells.
    return Details.changes(
      numbers(old), numbers(new), told: told.union([.n, .promoters, .detractors]))
  }

  /// What changed in the values of parts of the customers, of a metric that is there before and
  /// now; those of the new state in its order, then those that are gone.
  static func segments(
    place: ChangedPlace?, old: ReadingSnapshot?, new: ReadingSnapshot?,
    definition: PortfolioSnapshot.Metric?, told: Set<DetailKey>
  ) -> [MetricChange] {
    guard told.contains(.segments), let old, let new, old.segments != new.segments else {
      return []
    }
    func reading(_ segment: ReadingSnapshot.Segment?) -> ReadingSnapshot? {
      guard let segment else { return nil }
      var reading = ReadingSnapshot(metric: new.metric)
      reading.value = segment.value
      reading.n = segment.n
      return reading
    }
    func find(_ name: String, in segments: [ReadingSnapshot.Segment]) -> ReadingSnapshot.Segment? {
      segments.first { $0.name == name }
    }
    var seen: Set<String> = []
    return (new.segments + old.segments).map(\.name).filter { seen.insert($0).inserted }
      .compactMap { name in
        var change = MetricChange(
          place: place, old: reading(find(name, in: old.segments)),
          new: reading(find(name, in: new.segments)), definition: definition, told: told)
        change?.segment = name
        return change
      }
  }

  private static func isSame(_ one: Quantity?, _ other: Quantity?) -> Bool {
    one?.amount == other?.amount && one?.unit == other?.unit
  }
}

/// Whether two values of a metric differ by more than chance explains.
///
/// The two are taken to rest on different observations: of two periods, or before and after.
struct MetricJudgement {
  let change: Figure.Change
  let interval: Interval?

  init(
    from old: Quantity, _ oldReading: ReadingSnapshot?, to new: Quantity,
    _ newReading: ReadingSnapshot?, kind: MetricKind?, better: Direction?
  ) {
    let difference = new.amount - old.amount
    guard old.unit == new.unit, let kind, let better,
      let interval = Self.interval(from: old, oldReading, to: new, newReading, kind)
    else {
      change = .untested(by: difference)
      interval = nil
      return
    }
    self.interval = interval
    if interval.contains(0) {
      change = .noClearChange(by: difference)
    } else {
      let isBetter = (difference > 0) == (better == .higher)
      change = isBetter ? .better(by: difference) : .worse(by: difference)
    }
  }

  /// The interval of the difference, by what is known of the values' spread.
  private static func interval(
    from old: Quantity, _ oldReading: ReadingSnapshot?, to new: Quantity,
    _ newReading: ReadingSnapshot?, _ kind: MetricKind
  ) -> Interval? {
    let difference = new.amount - old.amount
    func around(_ margin: Double) -> Interval { Interval(difference - margin, difference + margin) }
    if kind == .count {
      // Counts of independent events vary by their square root (Poisson).
      guard old.amount >= 0, new.amount >= 0 else { return nil }
      return around(Statistics.z * (old.amount + new.amount).squareRoot())
    }
    if kind == .nps {
      guard let before = oldReading?.netPromoter, let now = newReading?.netPromoter else {
        return nil
      }
      return around(Statistics.z * (before.variance + now.variance).squareRoot())
    }
    guard isShare(kind, old), isShare(kind, new), let oldN = oldReading?.n, let newN = newReading?.n
    else { return nil }
    return Statistics.difference(
      later: new.amount, laterN: newN, earlier: old.amount, earlierN: oldN)
  }

  private static func isShare(_ kind: MetricKind, _ quantity: Quantity) -> Bool {
    kind == .rate || (quantity.unit == .percent && (kind == .csat || kind == .ces))
  }
}

extension ReadingSnapshot {
  fileprivate var netPromoter: Statistics.NetPromoter? {
    guard let promoters, let detractors, let n else { return nil }
    return Statistics.netPromoter(promoters: promoters, detractors: detractors, n: n)
  }
}

extension DetailKey {
  /// Whether it goes with a value, and so is another one with each new value.
  fileprivate var isOfOneReading: Bool {
    switch self {
    case .n, .promoters, .detractors, .previous, .asOf, .history: true
    default: false
    }
  }
}
