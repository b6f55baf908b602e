import Diagnostics
import JourneyModel
import TestSupport

/// Journeys built in code, so that each test shows just what it is about.
enum Sample {
  static let here = SourceRange.whole(FileID(0))

  static func sourced<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, at: here) }

  static func journey(
    _ stages: [Stage] = [], _ edit: (inout Journey) -> Void = { _ in }
  ) -> Journey {
    var journey = Journey(id: JourneyID("sample"), title: "Sample", origin: here)
    journey.stages = stages
    edit(&journey)
    return journey
  }

  static func stage(
    _ name: String, volume: Double? = nil, _ touchpoints: [Touchpoint] = [],
    _ edit: (inout Stage) -> Void = { _ in }
  ) -> Stage {
    var stage = Stage(id: StageID(Slug.of(name)), name: name, origin: here)
    stage.volume = volume
    stage.touchpoints = touchpoints.map { touchpoint in
      var moved = touchpoint
      moved.address = Address(stage: stage.id, touchpoint: touchpoint.id)
      return moved
    }
    edit(&stage)
    return stage
  }

  static func touchpoint(
    _ name: String, score: Double? = nil, owner: String? = "Ana",
    _ edit: (inout Touchpoint) -> Void = { _ in }
  ) -> Touchpoint {
    var touchpoint = Touchpoint(
      id: TouchpointID(Slug.of(name)), in: StageID("stage"), name: name, origin: here)
    touchpoint.feels = score.map { Feeling(score: $0) }
    touchpoint.owner = owner
    edit(&touchpoint)
    return touchpoint
  }

  static func percent(_ value: Double) -> Quantity {
    Quantity(amount: value / 100, unit: .percent, written: "\(Int(value)) %")
  }

  static func number(_ value: Double) -> Quantity {
    Quantity(amount: value, unit: .number, written: "\(value)")
  }

  static func euros(_ value: Double) -> Quantity {
    Quantity(amount: value, unit: .money(currency: "EUR"), written: "\(value) EUR")
  }

  static func reading(
    _ metric: String, _ value: Quantity?, _ edit: (inout MetricReading) -> Void = { _ in }
  ) -> MetricReading {
    var reading = MetricReading(metric: sourced(MetricID(metric)), origin: here)
    reading.value = value
    edit(&reading)
    return reading
  }

  static func metric(
    _ id: String, _ kind: MetricKind, better: Direction = .higher,
    _ edit: (inout MetricDefinition) -> Void = { _ in }
  ) -> MetricDefinition {
    var definition = MetricDefinition(id: MetricID(id), name: id, kind: kind, origin: here)
    definition.better = better
    edit(&definition)
    return definition
  }

  static func recommendation(
    _ title: String, impact: Double?, effort: Double?,
    _ edit: (inout Recommendation) -> Void = { _ in }
  ) -> Recommendation {
    var recommendation = Recommendation(
      id: RecommendationID(Slug.of(title)), title: title, origin: here)
    recommendation.impact = impact
    recommendation.effort = effort
    edit(&recommendation)
    return recommendation
  }

  static func portfolio(
    _ journeys: [Journey], metrics: [MetricDefinition] = [], rules: [Rule] = []
  ) -> Portfolio {
    var portfolio = Portfolio()
    portfolio.journeys = journeys
    portfolio.metrics = metrics
    portfolio.rules = rules
    return portfolio
  }
}
