import Diagnostics
import JourneyModel
import Markup
import Wording

@testable import Diagrams

/// The place of everything in samples.
let nowhere = SourceRange.whole(FileID(0))

/// A touchpoint of a sample, with what `change` sets.
func touchpoint(_ name: String, _ change: (inout Touchpoint) -> Void = { _ in }) -> Touchpoint {
  var touchpoint = Touchpoint(
    id: TouchpointID(Slug.of(name)), in: StageID("stage"), name: name, origin: nowhere)
  change(&touchpoint)
  return touchpoint
}

/// A stage of a sample.
func stage(
  _ name: String, goal: String? = nil, volume: Double? = nil, _ touchpoints: [Touchpoint]
) -> Stage {
  var stage = Stage(id: StageID(Slug.of(name)), name: name, origin: nowhere)
  stage.goal = goal
  stage.volume = volume
  stage.touchpoints = touchpoints.map {
    var touchpoint = $0
    touchpoint.address = Address(stage: stage.id, touchpoint: touchpoint.id)
    return touchpoint
  }
  return stage
}

/// A journey of a sample.
func journey(
  _ title: String, _ stages: [Stage], _ change: (inout Journey) -> Void = { _ in }
) -> Journey {
  var journey = Journey(id: JourneyID(Slug.of(title)), title: title, origin: nowhere)
  journey.stages = stages
  change(&journey)
  return journey
}

extension Journey {
  /// An input with a link for each touchpoint and recommendation.
  func input(
    language: String = "en", _ change: (inout DiagramInput) -> Void = { _ in }
  ) -> DiagramInput {
    var input = DiagramInput(journey: self, wording: Wording(language: language))
    for touchpoint in touchpoints {
      let address = touchpoint.address
      input.placeLinks[address] = .fragment(
        "at-\(address.stage.rawValue)--\(touchpoint.id.rawValue)")
    }
    for (index, recommendation) in recommendations.enumerated() {
      input.ranks[recommendation.id] = index + 1
      input.recommendationLinks[recommendation.id] = .fragment(
        "do-\(recommendation.id.rawValue)")
    }
    change(&input)
    return input
  }
}

/// A feeling with a score and words.
func feels(_ score: Double?, _ words: String...) -> Feeling {
  Feeling(score: score, words: words)
}

/// Points of a few words each.
func points(_ texts: String...) -> [JourneyModel.Point] {
  texts.map { JourneyModel.Point(text: $0) }
}

/// A metric's reading.
func reading(
  _ metric: String, _ value: Quantity?, target: Quantity? = nil, n: Double? = nil,
  previous: Quantity? = nil, history: [Double?] = []
) -> MetricReading {
  var reading = MetricReading(metric: Sourced(MetricID(metric), at: nowhere), origin: nowhere)
  reading.value = value
  reading.target = target
  reading.n = n
  reading.previous = previous
  if !history.isEmpty {
    reading.history = MetricHistory(
      file: "weekly.csv", column: metric,
      entries: history.map { MetricHistory.Entry(label: "", date: nil, value: $0) })
  }
  return reading
}

/// A share in per cent.
func percent(_ value: Double) -> Quantity {
  Quantity(
    amount: value / 100, unit: .percent,
    written: DecimalNumber.string(value, decimals: 1) + " %")
}

/// Seconds.
func seconds(_ value: Double, _ written: String) -> Quantity {
  Quantity(amount: value, unit: .seconds, written: written)
}

/// A bare number.
func number(_ value: Double, _ written: String) -> Quantity {
  Quantity(amount: value, unit: .number, written: written)
}

/// A recommendation at a place.
func recommendation(
  _ title: String, at address: String?, impact: Double? = nil, effort: Double? = nil
) -> Recommendation {
  var recommendation = Recommendation(
    id: RecommendationID(Slug.of(title)), title: title, origin: nowhere)
  recommendation.at = address.flatMap(Address.init).map { Sourced($0, at: nowhere) }
  recommendation.impact = impact
  recommendation.effort = effort
  return recommendation
}

/// A short history that ends at a value.
func wave(to value: Double, seed: Int, count: Int = 8) -> [Double?] {
  (0..<count).map { index in
    let turn = Double((index * 37 + seed * 53) % 23) / 23 - 0.5
    return index == count - 1 ? value : value * (1 + 0.25 * turn)
  }
}
