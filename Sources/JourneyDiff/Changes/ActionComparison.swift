import JourneyAnalysis
import JourneyModel

/// What changed in what is to be done: recommendations, handoffs, checks and rules.
struct ActionComparison {
  let recommendations: [Change]
  let handoffs: [Change]
  let checks: [Change]
  let rules: [Change]

  init(old: JourneySnapshot, new: JourneySnapshot, names: PlaceNames) {
    recommendations = Self.recommendations(old, new, names)
    handoffs = Self.handoffs(old, new, names)
    checks = Self.outcomes(old.checks, new.checks) { .check($0, from: $1, to: $2) }
    rules = Self.outcomes(old.rules, new.rules) { .rule($0, from: $1, to: $2) }
  }

  private static func recommendations(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ names: PlaceNames
  ) -> [Change] {
    let pairs = RecommendationFeatures.match(old.recommendations, new.recommendations, names)
    return both(old.recommendations, new.recommendations, pairs) { before, now in
      if let before, let now, before.isSame(as: now, names) { return nil }
      let place = now.map { $0.at.map(names.new) } ?? before?.at.map(names.current)
      let isMoved =
        before != nil && now != nil && before?.at.map(names.moved) != now?.at
      return .recommendation(
        RecommendationChange(
          old: before, new: now, place: place,
          oldPlace: isMoved ? before?.at.map(names.current) : nil, isMoved: isMoved))
    }
  }

  private static func handoffs(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ names: PlaceNames
  ) -> [Change] {
    struct Ends: Hashable {
      let from: Address
      let to: Address
    }
    let pairs = Pairing.byKey(
      old.handoffs.map { Ends(from: names.moved($0.from), to: names.moved($0.to)) },
      new.handoffs.map { Ends(from: $0.from, to: $0.to) })
    return both(old.handoffs, new.handoffs, pairs) { before, now in
      if let before, let now, before.gaps == now.gaps, before.metric == now.metric,
        Owners.areSame(before.owner, now.owner)
      {
        return nil
      }
      guard let from = now.map({ names.new($0.from) }) ?? before.map({ names.current($0.from) }),
        let to = now.map({ names.new($0.to) }) ?? before.map({ names.current($0.to) })
      else { return nil }
      return .handoff(HandoffChange(old: before, new: now, from: from, to: to))
    }
  }

  /// The changes of what is in the new list, in its order, then of what is only in the old one.
  private static func both<Item>(
    _ old: [Item], _ new: [Item], _ pairs: [IndexPair], _ change: (Item?, Item?) -> Change?
  ) -> [Change] {
    let oldOfNew = Dictionary(
      pairs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    let keptOld = Set(pairs.map(\.old))
    let present = new.indices.compactMap { index in
      change(oldOfNew[index].map { old[$0] }, new[index])
    }
    let gone = old.indices.filter { !keptOld.contains($0) }.compactMap { change(old[$0], nil) }
    return present + gone
  }

  /// The outcomes that differ; those of the new state in its order, then those that are gone.
  private static func outcomes<State: Equatable>(
    _ old: [JourneySnapshot.Outcome<State>], _ new: [JourneySnapshot.Outcome<State>],
    _ change: (String, State?, State?) -> Change
  ) -> [Change] {
    func byID(_ outcomes: [JourneySnapshot.Outcome<State>]) -> [String: State] {
      Dictionary(outcomes.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, now) = (byID(old), byID(new))
    var seen: Set<String> = []
    return (new + old).compactMap { outcome in
      guard seen.insert(outcome.id).inserted, before[outcome.id] != now[outcome.id] else {
        return nil
      }
      return change(outcome.id, before[outcome.id], now[outcome.id])
    }
  }
}

extension RecommendationSnapshot {
  /// Whether nothing that matters changed; a place that was only renamed is the same.
  fileprivate func isSame(as other: RecommendationSnapshot, _ names: PlaceNames) -> Bool {
    title == other.title && status == other.status && due == other.due && impact == other.impact
      && effort == other.effort && Owners.areSame(owner, other.owner)
      && at.map(names.moved) == other.at
  }
}

/// What a recommendation is recognised by when its id has changed.
private struct RecommendationFeatures {
  /// From this likeness on, two recommendations are the same one.
  static let enough = 0.6

  let title: TextFeatures
  let at: Address?
  let owner: String?

  init(_ recommendation: RecommendationSnapshot, at: Address?) {
    title = TextFeatures(recommendation.title)
    self.at = at
    owner = recommendation.owner.map(TextKey.of)
  }

  static func match(
    _ old: [RecommendationSnapshot], _ new: [RecommendationSnapshot], _ names: PlaceNames
  ) -> [IndexPair] {
    let sameID = Pairing.byKey(old.map(\.id), new.map(\.id))
    let alike = Pairing.rest(old.count, new.count, after: sameID) { restOld, restNew in
      let earlier = restOld.map { Self(old[$0], at: old[$0].at.map(names.moved)) }
      let later = restNew.map { Self(new[$0], at: new[$0].at) }
      return Pairing.byContent(earlier.map(\.title.words), later.map(\.title.words)) { pair in
        let likeness = likeness(earlier[pair.old], later[pair.new])
        return likeness >= enough ? likeness : nil
      }
    }
    return sameID + alike
  }

  private static func likeness(_ one: Self, _ other: Self) -> Double {
    var similarity = Similarity()
    similarity.add(4, TextFeatures.likeness(one.title, other.title))
    similarity.add(1, Similarity.of(one.at, other.at))
    similarity.add(1, Similarity.of(one.owner, other.owner))
    return similarity.value
  }
}
