import Diagnostics
package import JourneyModel

/// How far a current state is from its future state, touchpoint by touchpoint.
package struct StateComparison: Sendable, Equatable {
  /// A touchpoint of either state.
  package struct Row: Sendable, Equatable {
    /// Where it stands in the current state; nil for one that is to come.
    package let current: Address?
    /// Where it stands in the future state; nil for one that is to go.
    package let future: Address?
    /// The score now, on −1 to +1.
    package let feelingNow: Double?
    /// The score that is wanted, on −1 to +1.
    package let feelingThen: Double?
    /// Metrics that both name, with now and then.
    package let metrics: [MetricGap]
    /// Pains of now that the future state does not have.
    package let closedPains: [String]

    /// The distance still to go, on −1 to +1.
    package var distance: Double? {
      guard let feelingNow, let feelingThen else { return nil }
      return feelingThen - feelingNow
    }
  }

  /// A metric in both states.
  package struct MetricGap: Sendable, Equatable {
    /// The metric.
    package let metric: MetricID
    /// The value now.
    package let now: Quantity?
    /// The value (or target) of the future state.
    package let then: Quantity?
  }

  /// A row for each touchpoint: the current state's in order, then those that are to come.
  package let rows: [Row]

  /// Compares two states; touchpoints match by address, else by the id alone where only one
  /// touchpoint of the other state has it.
  package init(current: Journey, future: Journey) {
    let later = future.touchpoints
    var taken: Set<Address> = []
    var rows: [Row] = []
    for touchpoint in current.touchpoints {
      let sameID = later.filter { $0.id == touchpoint.id }
      let match =
        later.first { $0.address == touchpoint.address } ?? (sameID.count == 1 ? sameID[0] : nil)
      if let match { taken.insert(match.address) }
      rows.append(Self.row(touchpoint, match, current.emotionScale, future.emotionScale))
    }
    for touchpoint in later where !taken.contains(touchpoint.address) {
      rows.append(Self.row(nil, touchpoint, current.emotionScale, future.emotionScale))
    }
    self.rows = rows
  }

  private static func row(
    _ now: Touchpoint?, _ then: Touchpoint?, _ scaleNow: EmotionScale, _ scaleThen: EmotionScale
  ) -> Row {
    let gaps = (now?.metrics ?? []).compactMap { reading -> MetricGap? in
      guard let other = then?.metrics.first(where: { $0.metric.value == reading.metric.value })
      else { return nil }
      return MetricGap(
        metric: reading.metric.value, now: reading.value, then: other.value ?? other.target)
    }
    let remaining = Set((then?.pains ?? []).map { Slug.of($0.text) })
    let pains = (now?.pains ?? []).map(\.text)
    return Row(
      current: now?.address, future: then?.address,
      feelingNow: now?.feels?.overall.map(scaleNow.normalised),
      feelingThen: then?.feels?.overall.map(scaleThen.normalised), metrics: gaps,
      closedPains: then == nil ? pains : pains.filter { !remaining.contains(Slug.of($0)) })
  }
}
