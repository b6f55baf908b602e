import Diagnostics
import JourneyModel
import Wording

@testable import Diagrams

extension SampleMaps {
  /// One stage with one touchpoint: the shortest map.
  static let smallest: DiagramInput = journey(
    "First purchase",
    [stage("Awareness", [touchpoint("Search ad") { $0.feels = feels(1) }])]
  ).input()

  /// Twelve stages with sixty touchpoints.
  static let large: DiagramInput = journey(
    "Twelve stages, sixty touchpoints",
    (0..<12).map { index in
      stage(
        "Stage \(index + 1)", goal: "What is stage \(index + 1) for?",
        volume: Double(60_000 - index * index * 400),
        (0..<5).map { place in
          let number = index * 5 + place
          return touchpoint("Touchpoint \(number + 1)") {
            $0.channel = ["Web", "Email", "App", "Store", "Phone"][number % 5]
            $0.thinks = number % 3 == 0 ? ["I wonder what comes next."] : []
            $0.feels = number % 11 == 7 ? nil : feels(Double((number * 5) % 9) / 2 - 2)
            $0.pains = number % 7 == 3 ? points("It takes too long") : []
            $0.owner = number % 6 == 5 ? nil : "Team \(index % 4 + 1)"
            $0.systems = ["System \(number / 8 + 1)"]
          }
        })
    }
  ).input()

  /// Forty stages with one touchpoint each.
  static let long: DiagramInput = journey(
    "Forty stages",
    (0..<40).map { index in
      stage(
        "Stage \(index + 1)", volume: 10_000 * (1 - Double(index) / 50),
        [
          touchpoint("Step \(index + 1)") {
            $0.channel = "Web"
            $0.feels = feels(Double((index * 7) % 5) - 2)
          }
        ])
    }
  ).input()

  /// Three personas with scores of their own, a gap, and the future as a ghost.
  static let personas: DiagramInput = {
    let ids = ["alex", "sam", "noor"].map { PersonaID($0) }
    let scores: [[Double?]] = [
      [2, 4, 5, 8, 3, 2, 4, 7, 9], [3, 4, 6, 7, 7, 6, 8, 8, 9], [8, 7, 5, nil, 3, 6, 5, 4, 4],
    ]
    func stages(shift: Double) -> [Stage] {
      (0..<3).map { index in
        stage(
          ["Apply", "Decide", "Move in"][index], goal: "Can I have it?",
          (0..<3).map { place in
            let number = index * 3 + place
            let name = [
              "Listing", "Viewing", "Form", "Documents", "Waiting", "Call", "Contract", "Keys",
              "First week",
            ][number]
            return touchpoint(name) {
              $0.channel = ["Web", "In person", "Email"][place]
              let own = zip(ids, scores).compactMap { id, list in
                list[number].map { Feeling.PersonaScore(persona: id, score: $0) }
              }
              $0.feels =
                shift > 0
                ? feels(min(10, 6 + shift + Double(number % 3)))
                : Feeling(score: nil, byPersona: own, words: number == 4 ? ["left alone"] : [])
              $0.momentOfTruth = number == 4
            }
          })
      }
    }
    var map = journey("Renting a flat", stages(shift: 0)) {
      $0.personas = ids.map { Sourced($0, at: nowhere) }
      $0.emotionScale = EmotionScale(min: 1, max: 10) ?? .standard
    }
    map.summary = nil
    let future = journey("Renting a flat 2027", stages(shift: 1)) {
      $0.state = .future
      $0.emotionScale = EmotionScale(min: 1, max: 10) ?? .standard
    }
    return map.input {
      $0.personas = zip(ids, ["Alex", "Sam", "Noor"]).map { .init(id: $0, name: $1) }
      $0.comparison = future
    }
  }()

  /// Current against future, one persona.
  static let comparison: DiagramInput = {
    var input = picture
    var future = picture.journey
    future.title = "First purchase 2027"
    future.state = .future
    for stage in future.stages.indices {
      for place in future.stages[stage].touchpoints.indices {
        let score = future.stages[stage].touchpoints[place].feels?.score ?? 0
        future.stages[stage].touchpoints[place].feels = feels(min(2, score < 0 ? 1 : score + 0.5))
      }
    }
    input.comparison = future
    input.lanes = [.touchpoint, .feels]
    return input
  }()

  /// Names and nothing else, and a stage without touchpoints.
  static let bare: DiagramInput = journey(
    "Names only",
    [
      stage("Before", [touchpoint("Advert"), touchpoint("Word of mouth")]),
      stage("Nothing here", []), stage("After", [touchpoint("Bill")]),
    ]
  ).input()

  /// Scores with gaps, volumes with gaps, metrics without values.
  static let gaps: DiagramInput = journey(
    "Gaps",
    [
      stage(
        "Before", volume: 900,
        [
          touchpoint("Advert") { $0.feels = feels(1) }, touchpoint("Word of mouth"),
          touchpoint("Website") { $0.feels = feels(-1) },
        ]),
      stage(
        "During",
        [
          touchpoint("Form") {
            $0.feels = feels(-2)
            $0.metrics = [reading("nps", nil), reading("ctr", percent(4))]
          }, touchpoint("Call") { $0.owner = "Ana" },
        ]),
      stage("After", volume: 1200, [touchpoint("Bill") { $0.feels = feels(0) }]),
    ]
  ).input { $0.metrics = metrics }
}
