import JourneyModel

/// What changed in the stages and touchpoints themselves.
struct PartComparison {
  /// Parts that were added, removed, renamed or moved.
  let structure: [Change]
  /// Channels, owners and details of stages and touchpoints.
  let facts: [Change]
  /// Scores.
  let feelings: [Change]
  /// Pains, then delights.
  let points: [Change]

  init(
    old: JourneySnapshot, new: JourneySnapshot, match: PartMatch, told: Set<DetailKey>
  ) {
    structure =
      Self.stages(old, new, match) + Self.touchpoints(old, new, match)
    let kept = match.touchpoints.map { pair in
      (
        old: match.oldTouchpoints[pair.old].touchpoint,
        new: match.newTouchpoints[pair.new].touchpoint,
        place: new.place(of: match.newTouchpoints[pair.new])
      )
    }
    let stages = match.stages.flatMap { pair in
      let details = (old.stages[pair.old].details, new.stages[pair.new].details)
      return Details.changes(details.0, details.1, told: told)
        .map { Change.detail($0, new.place(ofStage: pair.new)) }
    }
    facts =
      stages
      + kept.flatMap { old, new, place -> [Change] in
        var changes: [Change] = []
        if old.channel.map(TextKey.of) != new.channel.map(TextKey.of) {
          changes.append(.channel(place, from: old.channel, to: new.channel))
        }
        if !Owners.areSame(old.owner, new.owner) {
          changes.append(.owner(place, from: old.owner, to: new.owner))
        }
        if old.intent != new.intent {
          changes.append(
            .detail(
              DetailChange(
                key: .intent, old: old.intent.map { [$0] } ?? [], new: new.intent.map { [$0] } ?? []
              ),
              place))
        }
        changes += Details.changes(old.details, new.details, told: told).map { .detail($0, place) }
        return changes
      }
    feelings = kept.compactMap { earlier, later, place in
      let change = EmotionChange(
        place: place, old: earlier.score, new: later.score, oldScale: old.scale,
        newScale: new.scale)
      let isSame = change.rise == 0 || earlier.score == nil && later.score == nil
      return isSame ? nil : .emotion(change)
    }
    points =
      Self.points(old, new, match, \.pains) { .pain($0, $1, from: $2, to: $3) }
      + Self.points(old, new, match, \.delights) { .delight($0, $1, from: $2, to: $3) }
  }

  private static func stages(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ match: PartMatch
  ) -> [Change] {
    let moved = match.stages.outOfOrder()
    let kept = Dictionary(
      match.stages.map { ($0.new, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = old.stages.indices.filter { match.newStages[$0] == nil }
    let changes = new.stages.indices.flatMap { index -> [Change] in
      let place = new.place(ofStage: index)
      guard let pair = kept[index] else { return [.added(place)] }
      let before = old.place(ofStage: pair.old)
      var changes: [Change] = []
      if before.stage != place.stage || before.address != place.address {
        changes.append(.renamed(from: before, to: place))
      }
      if moved.contains(pair) { changes.append(.moved(from: before, to: place)) }
      return changes
    }
    return changes + gone.map { .removed(old.place(ofStage: $0)) }
  }

  private static func touchpoints(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ match: PartMatch
  ) -> [Change] {
    let moved = Self.moved(match)
    let kept = Dictionary(
      match.touchpoints.map { ($0.new, $0) }, uniquingKeysWith: { first, _ in first })
    let keptOld = Set(match.touchpoints.map(\.old))
    let changes = match.newTouchpoints.indices.flatMap { index -> [Change] in
      let later = match.newTouchpoints[index]
      let place = new.place(of: later)
      guard let pair = kept[index] else { return [.added(place)] }
      let earlier = match.oldTouchpoints[pair.old]
      let before = old.place(of: earlier)
      var changes: [Change] = []
      if earlier.touchpoint.name != later.touchpoint.name
        || earlier.touchpoint.id != later.touchpoint.id
      {
        changes.append(.renamed(from: before, to: place))
      }
      if moved.contains(pair) { changes.append(.moved(from: before, to: place)) }
      return changes
    }
    let gone = match.oldTouchpoints.indices.filter { !keptOld.contains($0) }
    return changes + gone.map { .removed(old.place(of: match.oldTouchpoints[$0])) }
  }

  /// The touchpoints that went to another stage, or changed their order within theirs.
  private static func moved(_ match: PartMatch) -> Set<IndexPair> {
    var moved: Set<IndexPair> = []
    var inStage: [Int: [IndexPair]] = [:]
    for pair in match.touchpoints {
      let stage = match.newTouchpoints[pair.new].stage
      if match.newStages[match.oldTouchpoints[pair.old].stage] == stage {
        inStage[stage, default: []].append(pair)
      } else {
        moved.insert(pair)
      }
    }
    for pairs in inStage.values { moved.formUnion(pairs.outOfOrder()) }
    return moved
  }

  private typealias MakeChange = (Change.PointChange, ChangedPlace, String?, String?) -> Change

  /// The pains or delights that came and went, with those of touchpoints that came and went.
  private static func points(
    _ old: JourneySnapshot, _ new: JourneySnapshot, _ match: PartMatch,
    _ points: KeyPath<TouchpointSnapshot, [String]>, _ change: MakeChange
  ) -> [Change] {
    let kept = Dictionary(
      match.touchpoints.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    let keptOld = Set(kept.values)
    var changes: [Change] = []
    for (index, later) in match.newTouchpoints.enumerated() {
      let before = kept[index].map { match.oldTouchpoints[$0].touchpoint[keyPath: points] } ?? []
      changes += PointPairs(before, later.touchpoint[keyPath: points])
        .changes { change($0, new.place(of: later), $1, $2) }
    }
    for (index, earlier) in match.oldTouchpoints.enumerated() where !keptOld.contains(index) {
      changes += PointPairs(earlier.touchpoint[keyPath: points], [])
        .changes { change($0, old.place(of: earlier), $1, $2) }
    }
    return changes
  }
}

/// Which pains or delights of a touchpoint are the same before and after.
private struct PointPairs {
  /// From this likeness on, a text was reworded.
  static let enough = 0.6

  let old: [String]
  let new: [String]
  let pairs: [IndexPair]

  init(_ old: [String], _ new: [String]) {
    self.old = old
    self.new = new
    let same = Pairing.byKey(old.map(TextKey.of), new.map(TextKey.of))
    let alike = Pairing.rest(old.count, new.count, after: same) { restOld, restNew in
      let earlier = restOld.map { TextFeatures(old[$0]) }
      let later = restNew.map { TextFeatures(new[$0]) }
      return Pairing.byContent(earlier.map(\.words), later.map(\.words)) { pair in
        TextFeatures.likeness(earlier[pair.old], later[pair.new])
          .flatMap { $0 >= Self.enough ? $0 : nil }
      }
    }
    pairs = same + alike
  }

  func changes(_ change: (Change.PointChange, String?, String?) -> Change) -> [Change] {
    let keptOld = Set(pairs.map(\.old))
    let ofNew = Dictionary(pairs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    let gone = old.indices.filter { !keptOld.contains($0) }
      .map { change(.closed, old[$0], nil) }
    let rest = new.indices.compactMap { index -> Change? in
      guard let before = ofNew[index] else { return change(.opened, nil, new[index]) }
      let isSame = TextKey.of(old[before]) == TextKey.of(new[index])
      return isSame ? nil : change(.reworded, old[before], new[index])
    }
    return gone + rest
  }
}
