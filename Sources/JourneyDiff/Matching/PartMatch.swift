import JourneyModel

/// A touchpoint of a snapshot with the place of its stage.
struct PlacedTouchpoint {
  let stage: Int
  let touchpoint: TouchpointSnapshot
}

extension JourneySnapshot {
  /// All touchpoints in order, with their stages.
  var placedTouchpoints: [PlacedTouchpoint] {
    stages.enumerated().flatMap { index, stage in
      stage.touchpoints.map { PlacedTouchpoint(stage: index, touchpoint: $0) }
    }
  }
}

/// Which stages and touchpoints of two states of a journey are the same.
struct PartMatch {
  let oldTouchpoints: [PlacedTouchpoint]
  let newTouchpoints: [PlacedTouchpoint]
  /// The stages that stayed, in the new order.
  let stages: [IndexPair]
  /// The touchpoints that stayed, by their places in the lists above, in the new order.
  let touchpoints: [IndexPair]
  /// The new place of each old stage that stayed.
  let newStages: [Int: Int]

  init(_ old: JourneySnapshot, _ new: JourneySnapshot) {
    let known = Self.stages(old, new)
    let (earlier, later) = (old.placedTouchpoints, new.placedTouchpoints)
    var matcher = TouchpointMatcher(
      old: earlier, new: later, scales: (old.scale, new.scale), newStages: Self.places(known))
    oldTouchpoints = earlier
    newTouchpoints = later
    touchpoints = matcher.match()
    let pairs = touchpoints.map { pair in
      IndexPair(old: earlier[pair.old].stage, new: later[pair.new].stage)
    }
    let moved = Pairing.rest(old.stages.count, new.stages.count, after: known) { restOld, restNew in
      Self.stages(holding: pairs, restOld, restNew) { pair in
        max(old.stages[pair.old].touchpoints.count, new.stages[pair.new].touchpoints.count)
      }
    }
    let found = known + moved
    let placed = Pairing.rest(old.stages.count, new.stages.count, after: found) {
      StagePlaces(old, new, found: found, touchpoints: pairs).pairs($0, $1)
    }
    stages = (found + placed).sorted { $0.new < $1.new }
    newStages = Self.places(stages)
  }

  private static func places(_ stages: [IndexPair]) -> [Int: Int] {
    Dictionary(stages.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
  }

  /// The stages that are the same because most of their touchpoints are, whatever all are called.
  ///
  /// More than half of the touchpoints of both: so no stage is like two others.
  private static func stages(
    holding pairs: [IndexPair], _ restOld: [Int], _ restNew: [Int], size: (IndexPair) -> Int
  ) -> [IndexPair] {
    let counts = pairs.reduce(into: [IndexPair: Int]()) { $0[$1, default: 0] += 1 }
    func places(_ list: [Int]) -> [Int: Int] {
      Dictionary(zip(list, list.indices), uniquingKeysWith: { first, _ in first })
    }
    let (oldPlaces, newPlaces) = (places(restOld), places(restNew))
    return counts.compactMap { pair, count in
      guard let old = oldPlaces[pair.old], let new = newPlaces[pair.new], 2 * count > size(pair)
      else { return nil }
      return IndexPair(old: old, new: new)
    }.sorted { $0.new < $1.new }
  }

  private static func stages(_ old: JourneySnapshot, _ new: JourneySnapshot) -> [IndexPair] {
    let sameID = Pairing.byKey(old.stages.map(\.id), new.stages.map(\.id))
    let alike = Pairing.rest(old.stages.count, new.stages.count, after: sameID) { old1, new1 in
      let earlier = old1.map { StageFeatures(old.stages[$0]) }
      let later = new1.map { StageFeatures(new.stages[$0]) }
      return Pairing.byContent(earlier.map(\.keys), later.map(\.keys)) { pair in
        let likeness = StageFeatures.likeness(earlier[pair.old], later[pair.new])
        return likeness >= StageFeatures.enough ? likeness : nil
      }
    }
    return (sameID + alike).sorted { $0.new < $1.new }
  }
}

/// Finds the touchpoints that stayed: by id in the same stage, by id elsewhere, by content.
private struct TouchpointMatcher {
  let old: [PlacedTouchpoint]
  let new: [PlacedTouchpoint]
  let scales: (old: EmotionScale, new: EmotionScale)
  let newStages: [Int: Int]
  private var pairs: [IndexPair] = []

  init(
    old: [PlacedTouchpoint], new: [PlacedTouchpoint], scales: (EmotionScale, EmotionScale),
    newStages: [Int: Int]
  ) {
    self.old = old
    self.new = new
    self.scales = scales
    self.newStages = newStages
  }

  private struct Key: Hashable {
    let stage: Int
    let id: TouchpointID
  }

  mutating func match() -> [IndexPair] {
    pairs = Pairing.byKey(
      // Negative numbers stand for stages that are gone: no new stage has one.
      old.map { Key(stage: newStages[$0.stage] ?? -1 - $0.stage, id: $0.touchpoint.id) },
      new.map { Key(stage: $0.stage, id: $0.touchpoint.id) })
    pairs += Pairing.rest(old.count, new.count, after: pairs, movedWithID)
    pairs += Pairing.rest(old.count, new.count, after: pairs, alike)
    return pairs.sorted { $0.new < $1.new }
  }

  private func features(_ old: [Int], _ new: [Int]) -> (
    old: [TouchpointFeatures], new: [TouchpointFeatures]
  ) {
    (
      old.map { TouchpointFeatures(self.old[$0].touchpoint, scale: scales.old) },
      new.map { TouchpointFeatures(self.new[$0].touchpoint, scale: scales.new) }
    )
  }

  private func movedWithID(_ restOld: [Int], _ restNew: [Int]) -> [IndexPair] {
    let pairs = Pairing.byUniqueKey(
      restOld.map { old[$0].touchpoint.id }, restNew.map { new[$0].touchpoint.id })
    guard !pairs.isEmpty else { return [] }
    let features = features(restOld, restNew)
    return pairs.filter {
      TouchpointFeatures.likeness(features.old[$0.old], features.new[$0.new])
        >= TouchpointFeatures.enoughWithID
    }
  }

  private func alike(_ restOld: [Int], _ restNew: [Int]) -> [IndexPair] {
    let features = features(restOld, restNew)
    let places = Places(old: old.count, new: new.count, pairs: pairs)
    let keysOld = restOld.indices.map {
      features.old[$0].keys.union(places.keys(ofOld: restOld[$0]))
    }
    let keysNew = restNew.indices.map {
      features.new[$0].keys.union(places.keys(ofNew: restNew[$0]))
    }
    return Pairing.byContent(keysOld, keysNew) { pair in
      let likeness = TouchpointFeatures.likeness(features.old[pair.old], features.new[pair.new])
      let (oldPlace, newPlace) = (restOld[pair.old], restNew[pair.new])
      let isInPlace =
        newStages[old[oldPlace].stage] == new[newPlace].stage
        && !places.keys(ofOld: oldPlace).isDisjoint(with: places.keys(ofNew: newPlace))
      let enough =
        isInPlace ? TouchpointFeatures.enoughInPlace : TouchpointFeatures.enoughElsewhere
      return likeness >= enough ? likeness : nil
    }
  }
}

/// The neighbours of touchpoints that are matched already, as keys that both states share.
private struct Places {
  private let newOfOld: [Int: Int]
  private let matchedNew: Set<Int>
  private let oldCount: Int
  private let newCount: Int

  init(old: Int, new: Int, pairs: [IndexPair]) {
    newOfOld = Dictionary(pairs.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    matchedNew = Set(pairs.map(\.new))
    oldCount = old
    newCount = new
  }

  func keys(ofOld place: Int) -> Set<String> {
    keys(
      before: place == 0 ? -1 : newOfOld[place - 1],
      behind: place + 1 == oldCount ? -1 : newOfOld[place + 1])
  }

  func keys(ofNew place: Int) -> Set<String> {
    func matched(_ place: Int) -> Int? { matchedNew.contains(place) ? place : nil }
    return keys(
      before: place == 0 ? -1 : matched(place - 1),
      behind: place + 1 == newCount ? -1 : matched(place + 1))
  }

  /// −1 stands for the end of the journey.
  private func keys(before: Int?, behind: Int?) -> Set<String> {
    var keys: Set<String> = []
    if let before { keys.insert("after \(before)") }
    if let behind { keys.insert("before \(behind)") }
    return keys
  }
}
