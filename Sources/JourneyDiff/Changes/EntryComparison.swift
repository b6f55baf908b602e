import JourneyModel

/// What became of something that belongs to no journey: a metric of the catalogue, or a persona.
package struct EntryChange: Sendable, Equatable {
  /// What it is.
  package enum Kind: String, Sendable, CaseIterable { case metric, persona }
  /// Whether it came, went or says something else now.
  package enum Presence: String, Sendable, CaseIterable { case added, removed, changed }

  /// What it is.
  package let kind: Kind
  /// Its id now; the last one of what is gone.
  package let id: String
  /// Its id before, where that was another one.
  package let oldID: String?
  /// Its name now; the last one of what is gone.
  package let name: String
  /// Whether it came, went or says something else now.
  package let presence: Presence
  /// What it says otherwise than before; nothing of what came or went.
  package let details: [DetailChange]
}

/// An entry of either list, as far as a comparison needs it.
private struct Entry {
  let id: String
  let name: String
  let said: Details

  init(_ metric: PortfolioSnapshot.Metric) {
    (id, name) = (metric.id.rawValue, metric.name)
    var said = metric.details
    said.set(.id, metric.id.rawValue)
    said.set(.name, metric.name)
    said.set(.kind, metric.kind.rawValue)
    said.set(.better, metric.better.rawValue)
    self.said = said
  }

  init(_ persona: PortfolioSnapshot.Persona) {
    (id, name) = (persona.id.rawValue, persona.name)
    var said = persona.details
    said.set(.id, persona.id.rawValue)
    said.set(.name, persona.name)
    self.said = said
  }
}

/// What an entry is recognised by when its id has changed.
private struct EntryFeatures {
  /// From this likeness on, two entries are the same one.
  static let enough = 0.6

  let name: TextFeatures
  let said: Set<String>

  init(_ entry: Entry) {
    name = TextFeatures(entry.name)
    let keys: [DetailKey] = [.formula, .description, .benchmark, .role, .goals, .frustrations]
    said = Set(keys.flatMap { key in entry.said[key].map { "\(key) \(TextKey.of($0))" } })
  }

  static func likeness(_ one: EntryFeatures, _ other: EntryFeatures) -> Double {
    var similarity = Similarity()
    similarity.add(1, TextFeatures.likeness(one.name, other.name))
    similarity.add(1, Similarity.of(one.said, other.said))
    return similarity.value
  }

  var keys: Set<String> { name.words.union(said) }
}

/// What changed in the metric catalogue and in the personas.
struct EntryComparison {
  /// The changes: metrics in the order of the new catalogue, then those that are gone, then
  /// personas in the same way.
  let changes: [EntryChange]

  /// Compares what both states tell; what only one of them tells is neither new nor gone.
  init(_ old: PortfolioSnapshot, _ new: PortfolioSnapshot, told: Set<DetailKey>) {
    // The ids and names stand in every snapshot that has entries at all.
    let known = told.union([.id, .name, .kind, .better])
    var changes: [EntryChange] = []
    if told.contains(.catalogue), old.metrics != new.metrics {
      changes += Self.changes(
        .metric, old.metrics.map(Entry.init), new.metrics.map(Entry.init), known)
    }
    if told.contains(.people), old.personas != new.personas {
      changes += Self.changes(
        .persona, old.personas.map(Entry.init), new.personas.map(Entry.init), known)
    }
    self.changes = changes
  }

  /// What is told of an entry, in the order in which it is told.
  private static let order: [DetailKey] = [
    .id, .name, .role, .kind, .better, .formula, .description, .scale, .variant, .benchmark,
    .benchmarkSource, .usualStages, .goals, .frustrations, .body, .audience,
  ]

  private static func changes(
    _ kind: EntryChange.Kind, _ old: [Entry], _ new: [Entry], _ told: Set<DetailKey>
  ) -> [EntryChange] {
    let pairs = match(old, new)
    let oldOfNew = Dictionary(
      pairs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(pairs.map(\.old))
    func change(_ entry: Entry, _ presence: EntryChange.Presence) -> EntryChange {
      EntryChange(
        kind: kind, id: entry.id, oldID: nil, name: entry.name, presence: presence, details: [])
    }
    let present = new.indices.compactMap { index -> EntryChange? in
      let now = new[index]
      guard let before = oldOfNew[index].map({ old[$0] }) else { return change(now, .added) }
      let differing = Details.changes(before.said, now.said, told: told)
      let details = order.compactMap { key in differing.first { $0.key == key } }
      guard !details.isEmpty else { return nil }
      return EntryChange(
        kind: kind, id: now.id, oldID: before.id == now.id ? nil : before.id, name: now.name,
        presence: .changed, details: details)
    }
    let gone = old.indices.filter { !kept.contains($0) }.map { change(old[$0], .removed) }
    return present + gone
  }

  private static func match(_ old: [Entry], _ new: [Entry]) -> [IndexPair] {
    let sameID = Pairing.byKey(old.map(\.id), new.map(\.id))
    let alike = Pairing.rest(old.count, new.count, after: sameID) { restOld, restNew in
      let earlier = restOld.map { EntryFeatures(old[$0]) }
      let later = restNew.map { EntryFeatures(new[$0]) }
      return Pairing.byContent(earlier.map(\.keys), later.map(\.keys)) { pair in
        let likeness = EntryFeatures.likeness(earlier[pair.old], later[pair.new])
        return likeness >= EntryFeatures.enough ? likeness : nil
      }
    }
    return sameID + alike
  }
}
