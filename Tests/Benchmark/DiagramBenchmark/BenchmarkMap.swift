import Diagnostics
import Diagrams
import JourneyModel
import Markup
import Wording

/// A map that fills every lane at every touchpoint, of any number of touchpoints.
enum BenchmarkMap {
  private static let place = SourceRange.whole(FileID(0))

  /// Stages of three touchpoints each, with a recommendation for every second one.
  static func input(touchpoints count: Int) -> DiagramInput {
    var journey = Journey(
      id: JourneyID("benchmark"), title: "A journey with every lane", origin: place)
    journey.stages = (0..<max(1, count / 3)).map(stage)
    journey.recommendations = stride(from: 0, to: count, by: 2).map { index in
      let stage = StageID("stage-\(index / 3)")
      var recommendation = Recommendation(
        id: RecommendationID("recommendation-\(index)"),
        title: "Recommendation number \(index + 1)", origin: place)
      recommendation.at = Sourced(
        Address(stage: stage, touchpoint: TouchpointID("touchpoint-\(index)")), at: place)
      recommendation.impact = Double(index % 10)
      recommendation.effort = Double(index % 7)
      return recommendation
    }
    var input = DiagramInput(journey: journey)
    input.metrics = [
      MetricID("conversion"): .init(name: "Step conversion", kind: .rate, better: .higher)
    ]
    for (index, recommendation) in journey.recommendations.enumerated() {
      input.ranks[recommendation.id] = index + 1
      input.recommendationLinks[recommendation.id] = .fragment("do-\(index)")
    }
    for touchpoint in journey.stages.flatMap(\.touchpoints) {
      input.placeLinks[touchpoint.address] = .fragment("at-\(touchpoint.id.rawValue)")
    }
    return input
  }

  private static func stage(_ index: Int) -> Stage {
    let names = ["Discover", "Compare", "Decide", "Receive", "Recommend"]
    var stage = Stage(id: StageID("stage-\(index)"), name: names[index % 5], origin: place)
    stage.goal = "What will this stage give me, and how soon?"
    stage.volume = 18_420 / Double(index + 1)
    stage.timeInStage = TimeInStage(
      median: Quantity(amount: 540, unit: .seconds, written: "9 min"),
      p90: Quantity(amount: 2460, unit: .seconds, written: "41 min"), previous: nil)
    stage.touchpoints = (0..<3).map { touchpoint(index * 3 + $0, in: stage.id) }
    return stage
  }

  private static func touchpoint(_ index: Int, in stage: StageID) -> Touchpoint {
    var touchpoint = Touchpoint(
      id: TouchpointID("touchpoint-\(index)"), in: stage, name: "Touchpoint \(index + 1)",
      origin: place)
    touchpoint.channel = ["Web", "Email", "App", "Store", "Phone"][index % 5]
    touchpoint.intent = "Find out what it costs in the end"
    touchpoint.success = "Sees the price with delivery"
    touchpoint.action = "Looks for a way on without an account"
    touchpoint.next = ["Continue as guest"]
    touchpoint.thinks = ["Why do I need an account to give you money?"]
    touchpoint.feels = Feeling(score: Double((index * 7) % 5) - 2, words: ["irritated", "wary"])
    touchpoint.momentOfTruth = index % 15 == 7
    touchpoint.pains = [Point(text: "Forced account"), Point(text: "Form clears on error")]
    touchpoint.delights = index % 3 == 0 ? [Point(text: "Both get a reward")] : []
    touchpoint.quotes = [
      Quote(text: "I nearly left.", who: "P\(index + 1)", evidence: [], audience: .everyone)
    ]
    touchpoint.metrics = [reading(index)]
    touchpoint.owner = index % 4 == 3 ? nil : "Ben · Web"
    touchpoint.frontstage = ["Sign-in form"]
    touchpoint.backstage = [BackstageTask(task: "Create account", team: "Identity \(index / 2)")]
    touchpoint.systems = ["Identity service", "CRM"]
    return touchpoint
  }

  private static func reading(_ index: Int) -> MetricReading {
    func percent(_ value: Int) -> Quantity {
      Quantity(amount: Double(value) / 100, unit: .percent, written: "\(value) %")
    }
    var reading = MetricReading(
      metric: Sourced(MetricID("conversion"), at: place), origin: place)
    (reading.value, reading.target, reading.previous) = (percent(58), percent(70), percent(61))
    reading.n = 1501
    reading.history = MetricHistory(
      file: "weekly.csv", column: "conversion",
      entries: (0..<8).map { week in
        let turn = Double((week * 37 + index * 53) % 23) / 23 - 0.5
        return .init(label: "", date: nil, value: 0.58 * (1 + 0.25 * turn))
      })
    return reading
  }
}
