import Diagnostics
package import JourneyModel

/// How many customers come through the stages, and where they are lost.
package struct Funnel: Sendable, Equatable {
  /// The passage from one stage to the next.
  package struct Step: Sendable, Equatable {
    /// The stage that is left.
    package let from: StageID
    /// The stage that is entered.
    package let to: StageID
    /// Customers who enter ``from``.
    package let entered: Double
    /// Customers who enter ``to``.
    package let reached: Double
    /// The share that is lost: 1 − reached ÷ entered; below 0, and no share, where the passage
    /// ``isRising``.
    package let dropOff: Double
    /// Where the true share lies with 95 % confidence; nil where more come in than before.
    package let interval: Interval?
    /// The share that was lost in the period before; nil where more came in then.
    package let previousDropOff: Double?
    /// The share that may be lost.
    package let threshold: Double
    /// What the loss beyond the threshold is worth, where it can be priced; nil where chance may
    /// have made the leak.
    package let stake: Stake?

    /// Whether more enter than left the stage before, so that nothing is known of who was lost.
    package var isRising: Bool { reached > entered }
    /// Whether more is lost than may be.
    package var isBeyondThreshold: Bool { !isRising && dropOff > threshold }
    /// Whether more is lost than may be by more than chance explains.
    package var isClearlyBeyondThreshold: Bool {
      isBeyondThreshold && interval.map { $0.low > threshold } ?? true
    }
    /// How much more is lost than may be, as a share of those who enter.
    package var excess: Double { dropOff - threshold }
  }

  /// An estimate of what a leak costs in the map's period.
  ///
  /// customers beyond the threshold × conversion from there to the outcome × worth.
  package struct Stake: Sendable, Equatable {
    /// Customers lost beyond the threshold.
    package let customers: Double
    /// The share of those who reach the next stage that reaches the outcome.
    package let conversion: Double
    /// What one outcome is worth.
    package let worth: Quantity
    /// The product of the three, in the currency of ``worth``.
    package var amount: Double { customers * conversion * worth.amount }
    /// The amount to two significant digits: more would claim what the data cannot carry.
    package var rounded: Double { Self.rounded(amount) }
    /// What it comes to in thirty days where ``amount`` is of a period.
    package func monthly(over period: Period) -> Double {
      let days = max(1, period.last.daysSinceEpoch - period.first.daysSinceEpoch + 1)
      return amount * 30 / Double(days)
    }
    /// An amount to two significant digits.
    package static func rounded(_ amount: Double) -> Double {
      guard amount > 0, amount.isFinite else { return 0 }
      var factor = 1.0
      while amount / factor >= 100 { factor *= 10 }
      return (amount / factor).rounded() * factor
    }
    /// The currency.
    package var currency: String {
      if case .money(let code) = worth.unit { code } else { "" }
    }
  }

  /// The passages between neighbouring stages whose volumes are both known.
  package let steps: [Step]
  /// The share of those who enter the first known stage that enters the last; nil where the
  /// chain of volumes is broken, and where more enter a stage than the one before it: then not all
  /// came through the first.
  package let overall: Double?
  /// How many enter the first stage with a known volume.
  package let entered: Double?

  /// The passage that loses the largest share; nil where more enter every stage than the one
  /// before it.
  package var largest: Step? {
    steps.filter { !$0.isRising }.max { ($0.dropOff, $1.from) < ($1.dropOff, $0.from) }
  }

  /// The passage that costs most money, else the one furthest beyond its threshold.
  package var worst: Step? {
    let beyond = steps.filter(\.isBeyondThreshold)
    let priced = beyond.filter { ($0.stake?.amount ?? 0) > 0 }
    if let costliest = priced.max(by: { ($0.stake?.amount ?? 0) < ($1.stake?.amount ?? 0) }) {
      return costliest
    }
    return beyond.max { $0.excess < $1.excess }
  }

  /// The funnel of a journey, or nil where no two neighbouring stages have a volume.
  package init?(_ journey: Journey, threshold: Double) {
    let outcomeStage = journey.outcome.flatMap { outcome in
      outcome.at.flatMap { at in journey.stages.firstIndex { $0.id == at.value.stage } }
    }
    var steps: [Step] = []
    for index in journey.stages.indices.dropFirst() {
      let (from, to) = (journey.stages[index - 1], journey.stages[index])
      guard let entered = from.volume, let reached = to.volume, entered > 0 else { continue }
      let dropOff = 1 - reached / entered
      let previous: Double? =
        if let before = from.previousVolume, let after = to.previousVolume, before > 0,
          after <= before
        {
          1 - after / before
        } else { nil }
      let interval = Statistics.wilson(share: dropOff, n: entered)
      let isClear = interval.map { $0.low > threshold } ?? true
      steps.append(
        Step(
          from: from.id, to: to.id, entered: entered, reached: reached, dropOff: dropOff,
          interval: interval, previousDropOff: previous, threshold: threshold,
          stake: isClear
            ? Self.stake(
              journey, leaving: index - 1, entered: entered, excess: dropOff - threshold,
              outcomeStage: outcomeStage) : nil))
    }
    guard !steps.isEmpty else { return nil }
    self.steps = steps
    let volumes = journey.stages.map(\.volume)
    entered = volumes.compactMap { $0 }.first
    overall =
      if volumes.allSatisfy({ $0 != nil }), !steps.contains(where: \.isRising),
        let first = volumes.first ?? nil,
        let last = volumes.last ?? nil, first > 0
      { last / first } else { nil }
  }

  /// The price of a leak; nil after the outcome, without a worth, without the volumes needed, and
  /// where more enter a stage on the way to the outcome than the one before it: those who reach the
  /// outcome are then others too, and their share of those who come through is not known.
  private static func stake(
    _ journey: Journey, leaving stage: Int, entered: Double, excess: Double, outcomeStage: Int?
  ) -> Stake? {
    guard excess > 0, let worth = journey.outcome?.worth, case .money = worth.unit,
      let outcomeStage, stage <= outcomeStage
    else { return nil }
    let customers = entered * excess
    guard stage < outcomeStage else {
      return Stake(customers: customers, conversion: 1, worth: worth)
    }
    // Those who reach the outcome are those who enter the stage after it, where there is one.
    let after = outcomeStage + 1
    let done = after < journey.stages.count ? journey.stages[after].volume : nil
    guard let next = journey.stages[stage + 1].volume, next > 0,
      let reached = done ?? journey.stages[outcomeStage].volume
    else { return nil }
    let way = journey.stages[(stage + 1)...(done == nil ? outcomeStage : after)]
    let volumes = way.compactMap(\.volume)
    guard zip(volumes, volumes.dropFirst()).allSatisfy(>=) else { return nil }
    return Stake(customers: customers, conversion: reached / next, worth: worth)
  }
}
