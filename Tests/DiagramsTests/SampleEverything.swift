import Diagnostics
import JourneyModel
import Wording

@testable import Diagrams

extension SampleMaps {
  /// Fifteen touchpoints in five stages with every lane.
  static let everything: DiagramInput = {
    let stages = (0..<5).map { index -> Stage in
      var result = stage(
        ["Discover", "Compare", "Decide", "Receive", "Recommend"][index],
        goal: "What will this stage give me, and how soon?",
        volume: [18_420, 7180, 2460, 1003, 412][index],
        (0..<3).map { full(index * 3 + $0) })
      result.timeInStage = TimeInStage(
        median: seconds(540, "9 min"), p90: seconds(2460, "41 min"), previous: nil)
      return result
    }
    let map = journey("A journey with every lane", stages) { journey in
      for index in 0..<6 {
        let place: String? = index == 0 ? nil : "decide/touchpoint-\(index + 4)"
        let title = "Recommendation number \(index + 1)"
        journey.recommendations.append(
          recommendation(
            title, at: place, impact: Double(9 - index), effort: Double(index + 1)))
      }
    }
    return map.input { $0.metrics = metrics }
  }()

  private static func full(_ index: Int) -> Touchpoint {
    touchpoint("Touchpoint \(index + 1)") {
      $0.channel = ["Web", "Email", "App", "Store", "Phone"][index % 5]
      $0.intent = "Find out what it costs in the end"
      $0.success = "Sees the price with delivery"
      $0.action = "Looks for a way on without an account"
      $0.next = ["Continue as guest"]
      $0.thinks = ["Why do I need an account to give you money?"]
      $0.feels = feels(Double((index * 7) % 5) - 2, "irritated", "wary")
      $0.momentOfTruth = index == 7
      $0.pains = points("Forced account", "Form clears on error")
      $0.delights = index % 3 == 0 ? points("Both get a reward") : []
      $0.quotes = [
        Quote(text: "I nearly left.", who: "P\(index + 1)", evidence: [], audience: .everyone)
      ]
      $0.metrics = [
        reading(
          "conversion", percent(58), target: percent(70), n: 1501, previous: percent(61),
          history: wave(to: 0.58, seed: index))
      ]
      $0.owner = index % 4 == 3 ? nil : "Ben · Web"
      $0.frontstage = ["Sign-in form"]
      $0.backstage = [BackstageTask(task: "Create account", team: "Identity \(index / 2)")]
      $0.systems = ["Identity service", "CRM"]
    }
  }
}
