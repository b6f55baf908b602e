import JourneyAnalysis
import JourneyModel
import Wording

@testable import JourneyDiff

/// Small states of journeys, so that each test shows just what it is about.
enum Before {
  static func touchpoint(
    _ name: String, score: Double? = nil, _ edit: (inout TouchpointSnapshot) -> Void = { _ in }
  ) -> TouchpointSnapshot {
    var touchpoint = TouchpointSnapshot(id: TouchpointID(Slug.of(name)), name: name)
    touchpoint.score = score
    edit(&touchpoint)
    return touchpoint
  }

  static func stage(
    _ name: String, _ touchpoints: TouchpointSnapshot...,
    edit: (inout StageSnapshot) -> Void = { _ in }
  ) -> StageSnapshot {
    var stage = StageSnapshot(id: StageID(Slug.of(name)), name: name)
    stage.touchpoints = touchpoints
    edit(&stage)
    return stage
  }

  static func journey(
    _ id: String = "first-purchase", _ stages: StageSnapshot...,
    edit: (inout JourneySnapshot) -> Void = { _ in }
  ) -> JourneySnapshot {
    var journey = JourneySnapshot(id: JourneyID(id), title: "First purchase")
    journey.stages = stages
    edit(&journey)
    return journey
  }

  static func portfolio(_ journeys: JourneySnapshot...) -> PortfolioSnapshot {
    var portfolio = PortfolioSnapshot()
    portfolio.journeys = journeys
    portfolio.rules = [.init(id: "hook", action: "Change the hook.")]
    portfolio.metrics = [
      .init(id: "conversion", "Conversion", .rate), .init(id: "visits", "Visits", .count),
      .init(id: "nps", "NPS", .nps), .init(id: "load", "Load time", .duration, .lower),
      .init(id: "satisfaction", "Satisfaction", .csat),
    ]
    return portfolio
  }

  /// A journey of two stages and five touchpoints with content of every kind.
  static let purchase = journey(
    "first-purchase",
    stage(
      "Awareness", touchpoint("Search ad", score: 1) { $0.channel = "Search" },
      touchpoint("Product video", score: 2) { $0.delights = ["Shows real use"] },
      edit: { $0.volume = 18420 }),
    stage(
      "Purchase", touchpoint("Basket", score: 0) { $0.owner = "Ben" },
      touchpoint("Sign-in", score: -2) {
        $0.channel = "Web"
        $0.intent = "Get to payment"
        $0.pains = ["Forced account"]
        $0.metrics = [reading("conversion", percent(58), n: 1501)]
      },
      touchpoint("Payment", score: -1) {
        $0.channel = "Web"
        $0.pains = ["Fee shown last", "Form clears on error"]
        $0.owner = "Cleo"
      }))

  static func percent(_ value: Double) -> Quantity {
    Quantity(amount: value / 100, unit: .percent, written: "\(Int(value)) %")
  }

  static func number(_ value: Double) -> Quantity {
    Quantity(amount: value, unit: .number, written: "\(Int(value))")
  }

  static func reading(
    _ metric: String, _ value: Quantity?, n: Double? = nil,
    _ edit: (inout ReadingSnapshot) -> Void = { _ in }
  ) -> ReadingSnapshot {
    var reading = ReadingSnapshot(metric: MetricID(metric))
    reading.value = value
    reading.n = n
    edit(&reading)
    return reading
  }

  static func recommendation(
    _ title: String, _ status: RecommendationStatus = .planned,
    _ edit: (inout RecommendationSnapshot) -> Void = { _ in }
  ) -> RecommendationSnapshot {
    var recommendation = RecommendationSnapshot(
      id: RecommendationID(Slug.of(title)), title: title)
    recommendation.status = status
    edit(&recommendation)
    return recommendation
  }

  /// What changes in a journey when it is edited, as lines of text.
  static func changes(
    _ journey: JourneySnapshot = purchase, _ edit: (inout JourneySnapshot) -> Void
  ) -> [String] {
    var edited = journey
    edit(&edited)
    let diff = PortfolioDiff(old: portfolio(journey), new: portfolio(edited))
    return diff.changed.flatMap { $0.lines(in: .english) }.map(\.text)
  }
}

extension PortfolioSnapshot.Metric {
  init(id: String, _ name: String, _ kind: MetricKind, _ better: Direction = .higher) {
    self.init(id: MetricID(id), name: name, kind: kind, better: better)
  }
}
