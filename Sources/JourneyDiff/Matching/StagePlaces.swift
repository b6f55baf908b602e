import JourneyModel

/// Finds stages that were renamed and then lost or won most of their touchpoints: by their place
/// among the stages that stayed, and by what else is the same.
struct StagePlaces {
  /// So much has to speak for it, beside the place.
  static let enough = 2

  /// Where a stage stands: the stages that stayed before and behind it, by their new places.
  private struct Gap: Hashable {
    let before: Int
    let behind: Int
  }

  private let old: [StageSnapshot]
  private let new: [StageSnapshot]
  private let found: [IndexPair]
  private let shared: [IndexPair: Int]

  /// - Parameters:
  ///   - old: The old state.
  ///   - new: The new state.
  ///   - found: The stages that are known to be the same.
  ///   - touchpoints: The old and new stage of each touchpoint that stayed.
  init(
    _ old: JourneySnapshot, _ new: JourneySnapshot, found: [IndexPair], touchpoints: [IndexPair]
  ) {
    self.old = old.stages
    self.new = new.stages
    self.found = found
    shared = touchpoints.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The pairs among the stages left over, by their places in the two lists.
  ///
  /// Only a stage that is alone between its neighbours in both states can be told by its place.
  func pairs(_ restOld: [Int], _ restNew: [Int]) -> [IndexPair] {
    let newOfOld = Dictionary(
      found.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    let keptNew = Set(found.map(\.new))
    let earlier = restOld.map { gap($0, in: old.count) { newOfOld[$0] } }
    let later = restNew.map { gap($0, in: new.count) { keptNew.contains($0) ? $0 : nil } }
    return Pairing.byUniqueKey(earlier, later).filter {
      evidence(restOld[$0.old], restNew[$0.new]) >= Self.enough
    }
  }

  private func gap(_ stage: Int, in count: Int, _ place: (Int) -> Int?) -> Gap {
    Gap(
      before: (0..<stage).reversed().lazy.compactMap(place).first ?? -1,
      behind: ((stage + 1)..<max(stage + 1, count)).lazy.compactMap(place).first ?? new.count)
  }

  /// How much speaks for two stages being the same, less what speaks against it.
  private func evidence(_ oldIndex: Int, _ newIndex: Int) -> Int {
    let (one, other) = (old[oldIndex], new[newIndex])
    var evidence = 0
    let kept = shared[IndexPair(old: oldIndex, new: newIndex)] ?? 0
    if kept > 0 { evidence += 1 }
    if 2 * kept > min(one.touchpoints.count, other.touchpoints.count) { evidence += 1 }
    if let before = one.volume, let now = other.volume {
      let isFar = abs(before - now) > 0.25 * max(before, now)
      evidence += before == now ? 1 : isFar ? -1 : 0
    }
    if let before = one.details[.goal].first, let now = other.details[.goal].first {
      let likeness = TextFeatures.likeness(TextFeatures(before), TextFeatures(now)) ?? 0
      evidence += likeness >= 0.6 ? 1 : -1
    }
    let time = (one.details[.timeMedian], other.details[.timeMedian])
    if !time.0.isEmpty, time.0 == time.1 { evidence += 1 }
    let names = TextFeatures.likeness(TextFeatures(one.name), TextFeatures(other.name)) ?? 0
    if names >= 0.4 { evidence += 1 }
    return evidence
  }
}
