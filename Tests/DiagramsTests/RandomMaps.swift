import Diagnostics
import JourneyModel
import Markup
import TestSupport
import Wording

@testable import Diagrams

/// Makes maps by chance, the same for the same seed.
struct RandomMaps {
  private var random: SeededGenerator
  private let language: String

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    language = ["en", "de", "ja", "ar", "he", "fr", "mixed"][Int(seed % 7)]
  }

  private static let words: [String: [String]] = [
    "en": [
      "a", "an", "order", "the", "delivery", "why", "sign-in", "price/value", "I", "how", "page",
      "internationalization", "checkout", "o’clock", "re-enter", "https://shop.example/a?b=c_d",
    ],
    "de": [
      "die", "und", "Versicherungsbestätigungsnummer", "Größe", "Überprüfung",
      "Rechtsschutzversicherungsgesellschaften", "ist", "Geschwindigkeitsbegrenzung", "für",
    ],
    "ja": ["購入", "アカウント登録", "「はい」", "それは、", "ー", "支払い（後で）", "ですか？", "Web"],
    "ar": ["تسجيل", "الدخول", "لماذا", "حساب", "المستخدمين", "والاستقبالات", "في", "123", "CRM"],
    "he": ["שלום", "הזמנה", "למה", "חשבון", "תשלום", "באתר", "NPS", "42"],
    "fr": ["où", "l’été", "anticonstitutionnellement", "commande", "très", "déçu", "à", "œuvre"],
    "mixed": [
      "👍🏽", "👩‍👩‍👧‍👦", "e\u{301}", "Z\u{351}\u{36B}a", "ﬁn", "12 345 678", "€", "→", "日本", "שלום",
      "a\u{AD}b\u{AD}c", "x\u{A0}y", "ไทยไม่มีช่องว่าง", "नमस्ते", "Ω", "Ж", "\t", "1/2", "🇩🇪🇫🇷",
    ],
  ]

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func text(_ words: ClosedRange<Int>) -> String {
    let known = Self.words[language] ?? ["x"]
    let glue = language == "ja" ? "" : " "
    return (0..<count(words)).map { _ in known.randomElement(using: &random) ?? "x" }
      .joined(separator: glue)
  }

  private mutating func list(_ most: Int, _ share: Double, _ words: ClosedRange<Int>) -> [String] {
    chance(share) ? (0..<count(1...most)).map { _ in text(words) } : []
  }

  private mutating func optional(_ share: Double, _ words: ClosedRange<Int>) -> String? {
    chance(share) ? text(words) : nil
  }

  /// A map by chance.
  mutating func next() -> DiagramInput {
    let personas = (0..<(chance(0.3) ? count(1...4) : 0)).map { PersonaID("p\($0)") }
    let scale = EmotionScale(min: Double(count(-5...1)), max: Double(count(2...10))) ?? .standard
    let stageCount = chance(0.05) ? count(20...40) : count(1...7)
    var map = journey(
      text(1...5), (0..<stageCount).map { stage($0, personas, scale, many: stageCount > 10) })
    map.personas = personas.map { Sourced($0, at: nowhere) }
    map.emotionScale = scale
    map.language = language == "mixed" ? "en" : language
    map.state = chance(0.5) ? .current : .future
    let places = map.touchpoints.map(\.address.description) + map.stages.map(\.id.rawValue)
    for index in 0..<(chance(0.6) ? count(0...6) : 0) {
      map.recommendations.append(
        recommendation(
          "\(index) " + text(1...6), at: chance(0.8) ? places.randomElement(using: &random) : nil,
          impact: chance(0.7) ? Double(count(1...10)) : nil,
          effort: chance(0.7) ? Double(count(1...10)) : nil))
    }
    if chance(0.3) { map.lanes = Lane.allCases.shuffled(using: &random) }
    var input = map.input(language: map.language ?? "en")
    input.personas = personas.map { .init(id: $0, name: text(1...2)) }
    input.width = Double(count(280...1800))
    input.arrangement = chance(0.3) ? .stacked : .columns
    input.showsHeading = chance(0.5)
    if chance(0.2) {
      var other = map
      for stage in other.stages.indices where chance(0.8) {
        other.stages[stage].touchpoints.reverse()
      }
      input.comparison = other
    }
    return input
  }

  private mutating func stage(
    _ index: Int, _ personas: [PersonaID], _ scale: EmotionScale, many: Bool
  ) -> Stage {
    let touchpoints = chance(0.04) ? 0 : count(1...(many ? 2 : 6))
    var result = makeStage(
      "\(index) " + text(1...3), goal: optional(0.6, 1...8),
      volume: chance(0.6) ? Double(count(0...9_999_999)) : nil,
      (0..<touchpoints).map { touchpoint($0, personas, scale) })
    if chance(0.2) {
      result.timeInStage = TimeInStage(
        median: seconds(540, text(1...2)), p90: nil, previous: nil)
    }
    if chance(0.1) { result.metrics = (0..<count(1...4)).map { _ in metric() } }
    return result
  }

  private mutating func touchpoint(
    _ index: Int, _ personas: [PersonaID], _ scale: EmotionScale
  ) -> Touchpoint {
    var result = makeTouchpoint("\(index) " + text(1...4))
    result.channel = optional(0.7, 1...2)
    result.intent = optional(0.2, 1...10)
    result.success = optional(0.2, 1...6)
    result.action = optional(0.3, 1...12)
    result.next = list(2, 0.2, 1...4)
    result.thinks = list(2, 0.5, 1...14)
    result.feels = chance(0.75) ? feeling(personas, scale) : nil
    result.pains = list(3, 0.4, 1...5).map { JourneyModel.Point(text: $0) }
    result.delights = list(2, 0.3, 1...5).map { JourneyModel.Point(text: $0) }
    if chance(0.2) {
      result.quotes = [
        Quote(text: text(1...20), who: optional(0.5, 1...1), evidence: [], audience: .everyone)
      ]
    }
    result.owner = optional(0.6, 1...2)
    result.momentOfTruth = chance(0.1)
    result.frontstage = list(2, 0.2, 1...3)
    result.backstage = list(2, 0.4, 1...4).map { BackstageTask(task: $0, team: "T") }
    result.systems = list(4, 0.3, 1...2)
    if chance(0.5) { result.metrics = (0..<count(1...2)).map { _ in metric() } }
    return result
  }

  private mutating func feeling(_ personas: [PersonaID], _ scale: EmotionScale) -> Feeling {
    func score(_ random: inout SeededGenerator) -> Double {
      (Double.random(in: scale.min...scale.max, using: &random) * 2).rounded() / 2
    }
    let own = personas.compactMap { persona in
      chance(0.7) ? Feeling.PersonaScore(persona: persona, score: score(&random)) : nil
    }
    return Feeling(
      score: chance(0.8) ? score(&random) : nil, byPersona: own, words: list(3, 0.4, 1...2))
  }

  private mutating func metric() -> MetricReading {
    reading(
      "m\(count(1...5))", chance(0.9) ? percent(Double(count(0...100))) : nil,
      target: chance(0.6) ? percent(Double(count(0...100))) : nil,
      n: chance(0.5) ? Double(count(1...99_999)) : nil,
      previous: chance(0.3) ? percent(Double(count(0...100))) : nil,
      history: chance(0.5)
        ? (0..<count(1...12)).map { _ in chance(0.9) ? Double(count(0...9)) : nil } : [])
  }
}

/// The builders by names that the generator's own functions do not hide.
private func makeStage(
  _ name: String, goal: String?, volume: Double?, _ touchpoints: [Touchpoint]
) -> Stage { stage(name, goal: goal, volume: volume, touchpoints) }

private func makeTouchpoint(_ name: String) -> Touchpoint { touchpoint(name) }
