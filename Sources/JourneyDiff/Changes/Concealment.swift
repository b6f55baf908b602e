import JourneyModel

/// What only the own organisation may see of the later of two states.
///
/// A comparison for everyone is made of what everyone may see of each state. Told as it is, it would
/// show once more what was marked as internal since, as something that was removed, with its words.
/// So nothing is told of a journey in which something became internal: neither its old words nor
/// that it was there can be found on the page.
package struct Concealment: Sendable {
  private let journeys: [JourneySnapshot]
  private let ids: Set<String>
  private let names: [String]
  private let rules: Set<String>
  private let texts: Set<String>
  private let places: Set<String>
  private let open: (metrics: Set<String>, personas: Set<String>)
  private let hidden: (metrics: Set<String>, personas: Set<String>)
  /// Of each journey how often everyone sees what, and of which kinds there is more.
  private let counts: [JourneyID: (seen: Counts, internalKinds: Set<String>)]

  /// - Parameters:
  ///   - full: All that the later state says, drafts too.
  ///   - open: What everyone may see of it, drafts too.
  package init(full: PortfolioSnapshot, open: PortfolioSnapshot) {
    let shown = Set(open.journeys.map(\.id))
    journeys = full.journeys.filter { !shown.contains($0.id) }
    let metrics = full.metrics.map { ($0.id.rawValue, $0.name) }
    let personas = full.personas.map { ($0.id.rawValue, $0.name) }
    let openIDs = Set(open.metrics.map(\.id.rawValue) + open.personas.map(\.id.rawValue))
    self.open = (Set(open.metrics.map(\.id.rawValue)), Set(open.personas.map(\.id.rawValue)))
    self.hidden = (
      Set(metrics.map(\.0)).subtracting(self.open.metrics),
      Set(personas.map(\.0)).subtracting(self.open.personas)
    )
    counts = Self.counts(full, open)
    let hidden = (metrics + personas).filter { !openIDs.contains($0.0) }
    ids = Set(hidden.map(\.0) + hidden.map { TextKey.of($0.1) })
    names = hidden.flatMap { [$0.0, $0.1] }
    rules = Set(full.rules.map(\.id)).subtracting(open.rules.map(\.id))
    let (all, seen) = (Traces(full.journeys), Traces(open.journeys))
    texts = all.texts.subtracting(seen.texts).union(
      journeys.flatMap { [$0.id.rawValue, TextKey.of($0.title)] })
    places = all.places.subtracting(seen.places)
  }

  /// The earlier state without metrics, personas and rules that have become internal.
  func conceal(_ old: inout PortfolioSnapshot) {
    func isHidden(_ id: String, _ name: String) -> Bool {
      ids.contains(id) || ids.contains(TextKey.of(name))
    }
    old.metrics.removeAll { isHidden($0.id.rawValue, $0.name) }
    old.personas.removeAll { isHidden($0.id.rawValue, $0.name) }
    // What is internal now may have had another name: then none is told as removed.
    if !hidden.metrics.isSubset(of: old.metrics.map(\.id.rawValue)) {
      old.metrics.removeAll { !open.metrics.contains($0.id.rawValue) }
    }
    if !hidden.personas.isSubset(of: old.personas.map(\.id.rawValue)) {
      old.personas.removeAll { !open.personas.contains($0.id.rawValue) }
    }
    guard !rules.isEmpty else { return }
    old.rules.removeAll { rules.contains($0.id) }
    for index in old.journeys.indices {
      old.journeys[index].rules.removeAll { rules.contains($0.id) }
    }
  }

  /// Whether something in a journey of the earlier state has become internal, or the journey has.
  ///
  /// - Parameters:
  ///   - old: The journey as everyone could see it.
  ///   - id: Its id now; nil where everyone sees no such journey any more.
  /// - Returns: Whether nothing may be told of it.
  func hides(_ old: JourneySnapshot, now id: JourneyID?) -> Bool {
    if id == nil, isInternalNow(old) { return true }
    if let known = id.flatMap({ counts[$0] }),
      known.seen.lacks(Counts(old), of: known.internalKinds)
    {
      return true
    }
    var traces = Traces()
    traces.add(old, as: id ?? old.id)
    return !texts.isDisjoint(with: traces.texts) || !places.isDisjoint(with: traces.places)
      || traces.metrics.contains(where: ids.contains)
      || traces.said.contains { text in
        names.contains { text == $0 || text.hasPrefix($0 + " ") || text.hasPrefix($0 + ",") }
      }
  }

  private static func counts(
    _ full: PortfolioSnapshot, _ open: PortfolioSnapshot
  ) -> [JourneyID: (seen: Counts, internalKinds: Set<String>)] {
    let all = Dictionary(
      full.journeys.map { ($0.id, Counts($0)) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      open.journeys.map { journey in
        let seen = Counts(journey)
        return (journey.id, (seen, all[journey.id]?.kinds(beyond: seen) ?? []))
      }, uniquingKeysWith: { first, _ in first })
  }

  private func isInternalNow(_ old: JourneySnapshot) -> Bool {
    let features = JourneyFeatures(old)
    return journeys.contains { journey in
      journey.id == old.id
        || JourneyFeatures.likeness(features, JourneyFeatures(journey)) >= JourneyFeatures.enough
    }
  }
}

/// How often a journey says what, by kind, wherever it says it.
///
/// Places change with the names of stages and touchpoints. Where everyone sees less of a kind of
/// which something is internal, that may be the very thing that they saw, in another place or in
/// other words.
private struct Counts {
  private var byKind: [String: [String: Int]] = [:]

  init(_ journey: JourneySnapshot) {
    add(journey.details)
    add(journey.metrics)
    for stage in journey.stages {
      add("stage", TextKey.of(stage.name))
      if stage.volume != nil { add("volume") }
      add(stage.details)
      add(stage.metrics)
      for touchpoint in stage.touchpoints {
        add("touchpoint", TextKey.of(touchpoint.name))
        if touchpoint.score != nil { add("score") }
        add(touchpoint.details)
        add(touchpoint.metrics)
      }
    }
    for recommendation in journey.recommendations {
      add("recommendation", TextKey.of(recommendation.title))
      add(recommendation.details)
    }
    for handoff in journey.handoffs {
      add("handoff")
      add(handoff.details)
    }
  }

  /// The kinds of which there is more here than in others.
  func kinds(beyond other: Counts) -> Set<String> {
    Set(byKind.keys.filter { total($0) > other.total($0) })
  }

  /// Whether something of these kinds was there more often earlier.
  func lacks(_ earlier: Counts, of kinds: Set<String>) -> Bool {
    kinds.contains { kind in
      earlier.byKind[kind]?.contains { $0.value > byKind[kind]?[$0.key] ?? 0 } ?? false
    }
  }

  private func total(_ kind: String) -> Int { byKind[kind]?.values.reduce(0, +) ?? 0 }

  private mutating func add(_ kind: String, _ text: String = "") {
    byKind[kind, default: [:]][text, default: 0] += 1
  }

  private mutating func add(_ readings: [ReadingSnapshot]) {
    for reading in readings {
      add("metric", reading.metric.rawValue)
      add(reading.details)
    }
  }

  private mutating func add(_ details: Details) {
    for (key, values) in details.all {
      for value in values { add(key.rawValue, key.tellsApart ? TextKey.of(value) : "") }
    }
  }
}

/// By what anything in journeys can be known again: its words, and where something is said at all.
private struct Traces {
  /// The words, by their keys.
  var texts: Set<String> = []
  /// Where something is said: `order/pay/card quotes`.
  var places: Set<String> = []
  /// What may start with the name of a metric or persona, as it is said.
  var said: [String] = []
  /// The metrics that are read.
  var metrics: Set<String> = []

  init() {}

  init(_ journeys: [JourneySnapshot]) {
    for journey in journeys { add(journey, as: journey.id) }
  }

  mutating func add(_ journey: JourneySnapshot, as id: JourneyID) {
    let place = id.rawValue
    add(journey.details, at: place)
    add(journey.metrics, at: place)
    for stage in journey.stages {
      let here = "\(place)/\(stage.id)"
      places.insert(here)
      add(stage.name)
      if stage.volume != nil { places.insert(here + " volume") }
      add(stage.details, at: here)
      add(stage.metrics, at: here)
      for touchpoint in stage.touchpoints { add(touchpoint, at: "\(here)/\(touchpoint.id)") }
    }
    for recommendation in journey.recommendations {
      let here = "\(place) recommendation \(recommendation.id)"
      places.insert(here)
      add(recommendation.title)
      add(recommendation.details, at: here)
    }
    for handoff in journey.handoffs {
      let here = "\(place) handoff \(handoff.from) \(handoff.to)"
      places.insert(here)
      add(handoff.details, at: here)
      if let metric = handoff.metric { metrics.insert(metric.rawValue) }
    }
  }

  private mutating func add(_ touchpoint: TouchpointSnapshot, at place: String) {
    places.insert(place)
    add(touchpoint.name)
    if touchpoint.score != nil { places.insert(place + " score") }
    for text in touchpoint.pains + touchpoint.delights { add(text) }
    add(touchpoint.details, at: place)
    add(touchpoint.metrics, at: place)
  }

  private mutating func add(_ readings: [ReadingSnapshot], at place: String) {
    for reading in readings {
      let here = "\(place) metric \(reading.metric)"
      places.insert(here)
      metrics.insert(reading.metric.rawValue)
      add(reading.details, at: here)
    }
  }

  private mutating func add(_ details: Details, at place: String) {
    for (key, values) in details.all {
      places.insert("\(place) \(key.rawValue)")
      said += values
      guard key.tellsApart else { continue }
      for value in values {
        add(value)
        // A quote with who said it, which may have been added since.
        if let end = value.lastIndex(of: "("), value.hasSuffix(")") { add(String(value[..<end])) }
      }
    }
  }

  private mutating func add(_ text: String) { texts.insert(TextKey.of(text)) }
}

extension DetailKey {
  /// Whether its words are those of one thing: what many things say, as systems and days, is not.
  fileprivate var tellsApart: Bool {
    switch style {
    case .number, .share, .date, .span, .word, .flag: false
    default: ![.systems, .words, .lanes, .language, .benchmark, .name, .previous].contains(self)
    }
  }
}
