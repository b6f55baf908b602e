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
  /// The journeys that were shown and are drafts now, by id, as they were.
  package let drafted: [JourneySnapshot]
  /// The journeys that could not be read in a state, and are not compared for that; by id.
  package let unread: [UnreadJourney]

  /// Whether journeys were not compared of which nothing may be said, as ``unread`` would.
  package let leavesOut: Bool

  /// What changed in the metric catalogue and in the personas.
  package let entries: [EntryChange]
  /// Whether the old state says who may see its journeys.
  package let isAudienceTold: Bool

  /// A journey that could not be read.
  package struct UnreadJourney: Sendable, Equatable {
    /// Its id.
    package let id: JourneyID
    /// Its title in the state that could be read.
    package let title: String?
    /// Whether it could not be read in the old state.
    package let isOld: Bool
    /// Whether it could not be read in the new state.
    package let isNew: Bool
  }

  /// Compares two states.
  ///
  /// - Parameters:
  ///   - old: The earlier state.
  ///   - new: The later state.
  ///   - concealment: What is internal in the later one, where both are what everyone may see.
  package init(
    old: PortfolioSnapshot, new: PortfolioSnapshot, concealing concealment: Concealment? = nil
  ) {
    var (old, new) = (old, new)
    concealment?.conceal(&old)
    let unread = Self.unread(old, new)
    let shown = Set(new.journeys.map(\.id))
    let drafts = new.drafts.subtracting(shown)
    func isHidden(_ journey: JourneySnapshot, now id: JourneyID? = nil) -> Bool {
      concealment?.hides(journey, now: id) ?? false
    }
    drafted = old.journeys.filter { drafts.contains($0.id) && !isHidden($0) }
      .sorted { $0.id < $1.id }
    let apart = drafts.union(unread.map(\.id))
    // Nobody knows who may see a journey that cannot be read.
    self.unread = concealment == nil ? unread : unread.filter { shown.contains($0.id) }
    leavesOut = self.unread.count < unread.count
    let scope = ComparisonScope(old, new)
    entries = EntryComparison(old, new, told: scope.told).changes
    isAudienceTold = old.tells.contains(.audience)
    old.journeys.removeAll { apart.contains($0.id) }
    new.journeys.removeAll { apart.contains($0.id) }
    let pairs = Self.match(old.journeys, new.journeys)
    let kept = (old: Set(pairs.map(\.old)), new: Set(pairs.map(\.new)))
    changed = pairs.compactMap { [old, new] pair in
      let (earlier, later) = (old.journeys[pair.old], new.journeys[pair.new])
      guard !isHidden(earlier, now: later.id) else { return nil }
      // Most journeys are the same, and comparing whole values is the fastest way to see that.
      guard earlier != later || scope.isReworded else { return nil }
      let changes = JourneyChanges(old: earlier, new: later, scope: scope)
      return changes.all.isEmpty ? nil : changes
    }.sorted { $0.new.id < $1.new.id }
    added = new.journeys.indices.filter { !kept.new.contains($0) }.map { new.journeys[$0] }
      .sorted { $0.id < $1.id }
    removed = old.journeys.indices.filter { !kept.old.contains($0) }.map { old.journeys[$0] }
      .filter { !isHidden($0) }.sorted { $0.id < $1.id }
  }

  /// Whether nothing changed.
  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && drafted.isEmpty && unread.isEmpty
      && entries.isEmpty
  }

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

  /// The journeys that could not be read in either state, by id.
  private static func unread(
    _ old: PortfolioSnapshot, _ new: PortfolioSnapshot
  ) -> [UnreadJourney] {
    old.unread.union(new.unread).sorted().map { id in
      let known = (new.journeys + old.journeys).first { $0.id == id }
      return UnreadJourney(
        id: id, title: known?.title, isOld: old.unread.contains(id),
        isNew: new.unread.contains(id))
    }
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

  init(old: JourneySnapshot, new: JourneySnapshot, scope: ComparisonScope) {
    self.old = old
    self.new = new
    let match = PartMatch(old, new)
    let names = PlaceNames(old: old, new: new, match: match)
    let parts = PartComparison(old: old, new: new, match: match, told: scope.told)
    let figures = FigureComparison(old: old, new: new, match: match, scope: scope)
    let actions = ActionComparison(old: old, new: new, names: names, scope: scope)
    all =
      Self.headline(old, new, names, scope.told) + Self.facts(old, new)
      + Self.details(old, new, names, scope) + parts.structure + parts.facts + parts.feelings
      + figures.volumes
      + figures.metrics + parts.points + actions.recommendations + actions.handoffs
      + actions.checks + actions.rules
    curves = CurveComparison(old: old, new: new, match: match)
  }

  private static func headline(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ names: PlaceNames, _ told: Set<DetailKey>
  ) -> [Change] {
    guard told.contains(.headline),
      let change = HeadlineChange(old, new, names)
    else { return [] }
    return [.headline(change)]
  }

  /// What the journey says as a whole; a place or journey that was only renamed is the same.
  private static func details(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ names: PlaceNames, _ scope: ComparisonScope
  ) -> [Change] {
    var before = old.details
    let oldPlace = before[.outcomeAt].first.flatMap { Address($0) }
    let newPlace = new.details[.outcomeAt].first.flatMap { Address($0) }
    before.set(.outcomeAt, oldPlace.map { names.moved($0).description })
    return Details.changes(before, new.details, told: scope.told).compactMap { change in
      var (from, to) = (change.old, change.new)
      switch change.key {
      case .outcomeAt:
        from = oldPlace.map { [names.old($0).name] } ?? []
        to = newPlace.map { [names.new($0).name] } ?? []
      case .compare, .parent:
        from = from.map { scope.titles.old[$0] ?? $0 }
        to = to.map { scope.titles.new[$0] ?? $0 }
        guard from != to else { return nil }
      default: break
      }
      return .detail(DetailChange(key: change.key, old: from, new: to), nil)
    }
  }

  private static func facts(_ old: JourneySnapshot, _ new: JourneySnapshot) -> [Change] {
    let facts: [(Change.Fact, String?, String?)] = [
      (.title, old.title, new.title),
      (.id, old.id.rawValue, new.id.rawValue),
      (.state, old.state.rawValue, new.state.rawValue),
      (.status, old.status.rawValue, new.status.rawValue),
      (.scale, old.scale.detail, new.scale.detail),
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
