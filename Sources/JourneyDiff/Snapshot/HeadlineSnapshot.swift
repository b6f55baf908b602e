import JourneyAnalysis
package import JourneyModel

/// What a journey's page says first, and what is at stake, at one time.
///
/// It holds the figures and no sentence, so that two states can be compared in any language.
package struct HeadlineSnapshot: Sendable, Equatable {
  /// What the headline is about.
  package enum Kind: String, Sendable, CaseIterable {
    /// Customers who are lost between two stages.
    case leak
    /// A moment that feels bad.
    case lowPoint = "low-point"
    /// Touchpoints that nobody owns.
    case unowned
    /// Nothing stands out.
    case nothing
  }

  /// What it is about.
  package var kind: Kind
  /// The stage that is left, or the touchpoint that feels bad.
  package var at: Address?
  /// The stage that too few reach.
  package var to: Address?
  /// The share that is lost.
  package var share: Double?
  /// How many touchpoints nobody owns.
  package var count: Int?
  /// What is at stake: an estimate in two digits, in ``currency``.
  package var stake: Double?
  /// The currency of the stake.
  package var currency: String?

  /// A headline of a kind.
  package init(_ kind: Kind) { self.kind = kind }

  init(_ finding: HeadlineFinding) {
    switch finding {
    case .costlyLeak(let step, let stake):
      self.init(step)
      self.stake = stake.rounded
      currency = stake.currency
    case .leak(let step): self.init(step)
    case .lowPoint(let moment):
      self.init(.lowPoint)
      at = moment.at
    case .nobodysSteps(let addresses):
      self.init(.unowned)
      count = addresses.count
    case .nothing: self.init(Kind.nothing)
    }
  }

  private init(_ step: Funnel.Step) {
    self.init(.leak)
    at = Address(stage: step.from)
    to = Address(stage: step.to)
    // As many digits as the page shows: what looks the same is the same.
    share = (step.dropOff * 100).rounded() / 100
  }
}

/// What a journey's page says first, before and after.
package struct HeadlineChange: Sendable, Equatable {
  /// A headline with the names of its places.
  package struct Side: Sendable, Equatable {
    /// The headline.
    package let headline: HeadlineSnapshot
    /// Where, by its name in its state.
    package let at: ChangedPlace?
    /// The stage that too few reach.
    package let to: ChangedPlace?
  }

  /// Before.
  package let old: Side
  /// Now.
  package let new: Side

  /// The limit of drop-offs before and now, where it is another one: it decides what is a leak.
  package let limits: Limits?

  /// A limit before and now.
  package struct Limits: Sendable, Equatable {
    let old: Double?
    let new: Double?
  }

  /// Whether it says something else, apart from the money.
  package let isOther: Bool
  /// Whether another amount is at stake.
  package var isOtherStake: Bool {
    old.headline.stake != new.headline.stake || old.headline.currency != new.headline.currency
  }

  /// The change; nil where nothing changed but the names of places.
  init?(_ oldJourney: JourneySnapshot, _ newJourney: JourneySnapshot, _ names: PlaceNames) {
    guard let old = oldJourney.headline, let new = newJourney.headline else { return nil }
    func limit(_ journey: JourneySnapshot) -> Double? {
      journey.checks.first { $0.id == "drop-off" }?.limit
    }
    let limits = Limits(old: limit(oldJourney), new: limit(newJourney))
    self.limits = limits.old == limits.new ? nil : limits
    self.old = Side(headline: old, at: old.at.map(names.old), to: old.to.map(names.old))
    self.new = Side(headline: new, at: new.at.map(names.new), to: new.to.map(names.new))
    isOther =
      old.kind != new.kind || old.at.map(names.moved) != new.at || old.share != new.share
      || old.to.map(names.moved) != new.to || old.count != new.count
    guard isOther || isOtherStake else { return nil }
  }
}
