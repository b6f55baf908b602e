import JourneyAnalysis
import JourneyModel

/// What changed in what is to be done: recommendations, handoffs, checks and rules.
struct ActionComparison {
  let recommendations: [Change]
  let handoffs: [Change]
  let checks: [Change]
  let rules: [Change]

  init(
    old: JourneySnapshot, new: JourneySnapshot, names: PlaceNames, scope: ComparisonScope
  ) {
    recommendations = Self.recommendations(old, new, names, scope.told)
    handoffs = Self.handoffs(old, new, names, scope.told)
    checks = CheckComparison(old: old, new: new, scope: scope).changes
    let actions = scope.actions
    rules =
      Self.rewordedRules(old, new, scope)
      + Self.outcomes(old.rules, new.rules) {
        let state = ($0?.state, $1?.state)
        guard state.0 != state.1, let id = ($1 ?? $0)?.id else { return nil }
        return .rule(
          id, action: actions.new[id] ?? actions.old[id], from: state.0, to: state.1)
      }
  }

  /// The rules that fire in both states and say something else to do now; what the others say is
  /// advice for another day.
  private static func rewordedRules(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ scope: ComparisonScope
  ) -> [Change] {
    guard scope.isReworded else { return [] }
    let known = Set(old.rules.filter { $0.state == .fired }.map(\.id))
    return new.rules.filter { $0.state == .fired && known.contains($0.id) }.compactMap { rule in
      guard let before = scope.actions.old[rule.id], let now = scope.actions.new[rule.id],
        before != now
      else { return nil }
      return .detail(DetailChange(key: .rule, old: [before], new: [now]), nil)
    }
  }

  private static func recommendations(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ names: PlaceNames, _ told: Set<DetailKey>
  ) -> [Change] {
    let pairs = RecommendationFeatures.match(old.recommendations, new.recommendations, names)
    return both(old.recommendations, new.recommendations, pairs) { before, now in
      let details = details(before?.details, now?.details, told)
      if let before, let now, before.isSame(as: now, names), details.isEmpty { return nil }
      let place = now.map { $0.at.map(names.new) } ?? before?.at.map(names.current)
      let isMoved =
        before != nil && now != nil && before?.at.map(names.moved) != now?.at
      return .recommendation(
        RecommendationChange(
          old: before, new: now, place: place,
          oldPlace: isMoved ? before?.at.map(names.current) : nil, isMoved: isMoved,
          details: details))
    }
  }

  private static func handoffs(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ names: PlaceNames, _ told: Set<DetailKey>
  ) -> [Change] {
    struct Ends: Hashable {
      let from: Address
      let to: Address
      let name: String?
    }
    // Of several handoffs between the same ends those of one name are the same.
    func named(_ handoff: HandoffSnapshot, _ ends: (Address, Address)) -> Ends {
      let name = handoff.details[.title].first ?? handoff.details[.creative].first
      return Ends(from: ends.0, to: ends.1, name: name.map(TextKey.of))
    }
    let before = old.handoffs.map { named($0, (names.moved($0.from), names.moved($0.to))) }
    let now = new.handoffs.map { named($0, ($0.from, $0.to)) }
    let sameName = Pairing.byKey(before, now)
    let sameEnds = Pairing.rest(before.count, now.count, after: sameName) { restOld, restNew in
      func ends(_ one: Ends) -> Ends { Ends(from: one.from, to: one.to, name: nil) }
      return Pairing.byKey(restOld.map { ends(before[$0]) }, restNew.map { ends(now[$0]) })
    }
    return both(old.handoffs, new.handoffs, sameName + sameEnds) { before, now in
      let details = details(before?.details, now?.details, told)
      if let before, let now, before.gaps == now.gaps, before.metric == now.metric,
        Owners.areSame(before.owner, now.owner), details.isEmpty
      {
        return nil
      }
      guard let from = now.map({ names.new($0.from) }) ?? before.map({ names.current($0.from) }),
        let to = now.map({ names.new($0.to) }) ?? before.map({ names.current($0.to) })
      else { return nil }
      return .handoff(
        HandoffChange(old: before, new: now, from: from, to: to, details: details))
    }
  }

  /// The details that differ of what is there before and now.
  private static func details(
    _ old: Details?, _ new: Details?, _ told: Set<DetailKey>
  ) -> [DetailChange] {
    guard let old, let new else { return [] }
    return Details.changes(old, new, told: told)
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
  static func outcomes<State>(
    _ old: [JourneySnapshot.Outcome<State>], _ new: [JourneySnapshot.Outcome<State>],
    _ change: (JourneySnapshot.Outcome<State>?, JourneySnapshot.Outcome<State>?) -> Change?
  ) -> [Change] {
    typealias Outcome = JourneySnapshot.Outcome<State>
    func byID(_ outcomes: [Outcome]) -> [String: Outcome] {
      Dictionary(outcomes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, now) = (byID(old), byID(new))
    var seen: Set<String> = []
    return (new + old).compactMap { outcome in
      guard seen.insert(outcome.id).inserted, before[outcome.id] != now[outcome.id] else {
        return nil
      }
      return change(before[outcome.id], now[outcome.id])
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
