package import JourneyModel

/// The emotion curves of two states along one axis, for a picture of both.
///
/// The touchpoints stand in the order of the new state; one that is gone stands behind the
/// touchpoint that it followed.
package struct CurveComparison: Sendable, Equatable {
  /// A touchpoint of either state.
  package struct Step: Sendable, Equatable {
    /// Which state has it.
    package enum Presence: String, Sendable, CaseIterable { case kept, added, removed }

    /// Which state has it.
    package let presence: Presence
    /// Where it stands now, or stood.
    package let address: Address
    /// The name of its stage now, or then.
    package let stage: String
    /// Its name now, or then.
    package let name: String
    /// How it felt, on −1 to +1.
    package let old: Double?
    /// How it feels, on −1 to +1.
    package let new: Double?
  }

  /// The touchpoints of both states.
  package let steps: [Step]

  init(old: JourneySnapshot, new: JourneySnapshot, match: PartMatch) {
    let oldOfNew = Dictionary(
      match.touchpoints.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    let keptOld = Set(oldOfNew.values)
    var gone: [Int: [Int]] = [:]
    var last = -1
    for index in match.oldTouchpoints.indices {
      if keptOld.contains(index) { last = index } else { gone[last, default: []].append(index) }
    }
    func removed(after index: Int) -> [Step] {
      (gone[index] ?? []).map { Self.step(nil, match.oldTouchpoints[$0], old, new) }
    }
    var steps = removed(after: -1)
    for (index, later) in match.newTouchpoints.enumerated() {
      let before = oldOfNew[index]
      steps.append(Self.step(later, before.map { match.oldTouchpoints[$0] }, old, new))
      if let before { steps += removed(after: before) }
    }
    self.steps = steps
  }

  private static func step(
    _ later: PlacedTouchpoint?, _ earlier: PlacedTouchpoint?, _ old: JourneySnapshot,
    _ new: JourneySnapshot
  ) -> Step {
    let place = later.map(new.place(of:)) ?? earlier.map(old.place(of:))
    return Step(
      presence: later == nil ? .removed : earlier == nil ? .added : .kept,
      address: place?.address ?? Address(stage: StageID("")), stage: place?.stage ?? "",
      name: place?.name ?? "",
      old: earlier?.touchpoint.score.map(old.scale.normalised),
      new: later?.touchpoint.score.map(new.scale.normalised))
  }
}
