import Diagnostics
package import JourneyModel

/// What changed from one state of a portfolio to another: in the journeys, not in their text.
///
/// ```swift
/// let diff = PortfolioDiff(old: published, new: PortfolioSnapshot(portfolio, findings: findings))
/// print(diff.markdown(wording: .english))
/// ```
package struct PortfolioDiff: Sendable, Equatable {
  /// The journeys that were not there, by id.
  package let added: [JourneySnapshot]
  /// The journeys that are gone, by id.
  package let removed: [JourneySnapshot]
  /// The journeys that differ, by their new ids.
  package let changed: [JourneyChanges]

  /// Compares two states.
  package init(old: PortfolioSnapshot, new: PortfolioSnapshot) {
    let pairs = Self.match(old.journeys, new.journeys)
    let metrics = Self.metrics(old, new)
    let kept = (old: Set(pairs.map(\.old)), new: Set(pairs.map(\.new)))
    changed = pairs.compactMap { pair in
      let (earlier, later) = (old.journeys[pair.old], new.journeys[pair.new])
      // Most journeys are the same, and comparing whole values is the fastest way to see that.
      guard earlier != later else { return nil }
      let changes = JourneyChanges(old: earlier, new: later, metrics: metrics)
      return changes.all.isEmpty ? nil : changes
    }.sorted { $0.new.id < $1.new.id }
    added = new.journeys.indices.filter { !kept.new.contains($0) }.map { new.journeys[$0] }
      .sorted { $0.id < $1.id }
    removed = old.journeys.indices.filter { !kept.old.contains($0) }.map { old.journeys[$0] }
      .sorted { $0.id < $1.id }
  }

  /// Whether nothing changed.
  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// What changed in a journey, by its new id; nil where nothing did.
  package func changes(in journey: JourneyID) -> JourneyChanges? {
    changed.first { $0.new.id == journey }
  }

  private static func match(_ old: [JourneySnapshot], _ new: [JourneySnapshot]) -> [IndexPair] {
    let sameID = Pairing.byKey(old.map(\.id), new.map(\.id))
    let alike = Pairing.rest(old.count, new.count, after: sameID) { restOld, restNew in
      let earlier = restOld.map { JourneyFeatures(old[$0]) }
      let later = restNew.map { JourneyFeatures(new[$0]) }
      return Pairing.byContent(earlier.map(\.keys), later.map(\.keys)) { pair in
        let likeness = JourneyFeatures.likeness(earlier[pair.old], later[pair.new])
        return likeness >= JourneyFeatures.enough ? likeness : nil
      }
    }
    return sameID + alike
  }

  /// The metrics of both catalogues; the new one's where both have one.
  private static func metrics(
    _ old: PortfolioSnapshot, _ new: PortfolioSnapshot
  ) -> [MetricID: PortfolioSnapshot.Metric] {
    Dictionary(
      (new.metrics + old.metrics).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What changed in one journey.
package struct JourneyChanges: Sendable, Equatable {
  /// The journey before.
  package let old: JourneySnapshot
  /// The journey now.
  package let new: JourneySnapshot
  /// The changes: the journey's facts, then its parts, feelings, figures, pains and delights,
  /// recommendations, handoffs, checks and rules, each in the order of the map.
  package let all: [Change]
  /// How it felt and feels, along one axis.
  package let curves: CurveComparison

  init(
    old: JourneySnapshot, new: JourneySnapshot, metrics: [MetricID: PortfolioSnapshot.Metric]
  ) {
    self.old = old
    self.new = new
    let match = PartMatch(old, new)
    let names = PlaceNames(old: old, new: new, match: match)
    let parts = PartComparison(old: old, new: new, match: match)
    let figures = FigureComparison(
      old: old, new: new, match: match, metrics: metrics)
    let actions = ActionComparison(old: old, new: new, names: names)
    all =
      Self.facts(old, new) + parts.structure + parts.facts + parts.feelings + figures.volumes
      + figures.metrics + parts.points + actions.recommendations + actions.handoffs
      + actions.checks + actions.rules
    curves = CurveComparison(old: old, new: new, match: match)
  }

  private static func facts(_ old: JourneySnapshot, _ new: JourneySnapshot) -> [Change] {
    func scale(_ scale: EmotionScale) -> String {
      "\(PlainNumber.text(scale.min)) … \(PlainNumber.text(scale.max))"
    }
    let facts: [(Change.Fact, String?, String?)] = [
      (.title, old.title, new.title),
      (.id, old.id.rawValue, new.id.rawValue),
      (.state, old.state.rawValue, new.state.rawValue),
      (.status, old.status.rawValue, new.status.rawValue),
      (.scale, scale(old.scale), scale(new.scale)),
    ]
    let changed = facts.filter { $0.1 != $0.2 }.map { Change.fact($0.0, from: $0.1, to: $0.2) }
    guard !Owners.areSame(old.owner, new.owner) else { return changed }
    return changed + [.fact(.owner, from: old.owner, to: new.owner)]
  }
}

/// Who answers for something: two spellings with one key are one owner.
enum Owners {
  static func areSame(_ one: String?, _ other: String?) -> Bool {
    one == other || one.map(TextKey.of) == other.map(TextKey.of)
  }
}
