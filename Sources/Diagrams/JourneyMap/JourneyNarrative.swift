import JourneyModel
package import Wording

extension Phrase {
  static let storyStages = Phrase(
    "story-stages", "{count} stage, {touchpoints}.", other: "{count} stages, {touchpoints}.")
  static let storyTouchpoints = Phrase(
    "story-touchpoints", "{count} touchpoint", other: "{count} touchpoints")
  static let storyHighest = Phrase("story-highest", "Highest at {place}, {score}{words}.")
  static let storyLowest = Phrase("story-lowest", "Lowest at {place}, {score}{words}.")
  static let storyEven = Phrase("story-even", "It feels the same throughout, {score}.")
  static let storyWords = Phrase("story-words", ": {words}")
  static let storyMore = Phrase("story-more", "{places} and {count} more")
  static let storyAnd = Phrase("story-and", "{first} and {second}")
  static let storyNoScores = Phrase("story-no-scores", "How it feels is not known.")
  static let storyDropOff = Phrase(
    "story-drop-off", "Most customers leave between {from} and {to}, {change}.")
  static let storyMoments = Phrase(
    "story-moments", "Moment of truth: {places}.", other: "Moments of truth: {places}.")
  static let storyOrphans = Phrase(
    "story-orphans", "{count} step has no owner.", other: "{count} steps have no owner.")

  /// Numbers in words, for the start of a sentence, from one to twelve.
  static let numbers: [Phrase] = [
    Phrase("number-1", "One"), Phrase("number-2", "Two"), Phrase("number-3", "Three"),
    Phrase("number-4", "Four"), Phrase("number-5", "Five"), Phrase("number-6", "Six"),
    Phrase("number-7", "Seven"), Phrase("number-8", "Eight"), Phrase("number-9", "Nine"),
    Phrase("number-10", "Ten"), Phrase("number-11", "Eleven"), Phrase("number-12", "Twelve"),
  ]

  /// What narratives are made of, for the check of translations.
  package static let narrative: [Phrase] =
    [
      storyStages, storyTouchpoints, storyHighest, storyLowest, storyEven, storyWords, storyMore,
      storyAnd, storyNoScores, storyDropOff, storyMoments, storyOrphans,
    ] + numbers
}

/// A journey map in sentences, for those who do not see it.
package enum JourneyNarrative {
  /// All sentences as one text.
  package static func summary(_ input: DiagramInput) -> String {
    sentences(input).joined(separator: " ")
  }

  /// What the map shows: its size, its best and worst moments, where most customers leave, its
  /// moments of truth, steps that nobody owns.
  package static func sentences(_ input: DiagramInput) -> [String] {
    [size(input)] + feelings(input)
      + [dropOff(input), moments(input), orphans(input)]
      .compactMap(\.self)
  }

  private static func size(_ input: DiagramInput) -> String {
    let wording = input.wording
    let stages = input.journey.stages.count
    let touchpoints = input.journey.stages.reduce(0) { $0 + $1.touchpoints.count }
    let inner = wording(
      .storyTouchpoints, count: touchpoints, ["count": wording.number(Double(touchpoints))])
    return wording(
      .storyStages, count: stages, ["count": word(stages, wording), "touchpoints": inner])
  }

  private static func feelings(_ input: DiagramInput) -> [String] {
    let wording = input.wording
    let moments = Self.feelingMoments(input)
    guard let high = moments.map(\.score).max(), let low = moments.map(\.score).min() else {
      return [wording[.storyNoScores]]
    }
    func score(_ value: Double) -> String {
      wording.number(value, decimals: 2, signed: input.journey.emotionScale.min < 0)
    }
    guard high > low else {
      return moments.count > 1 ? [wording(.storyEven, ["score": score(high)])] : []
    }
    func sentence(_ phrase: Phrase, _ value: Double) -> String {
      let places = moments.filter { $0.score == value }
      let words = places.first?.words ?? []
      let said =
        words.isEmpty || places.count > 1
        ? ""
        : wording(
          .storyWords, ["words": words.joined(separator: ", ")])
      return wording(
        phrase,
        [
          "place": list(places.map(\.name), wording), "score": score(value), "words": said,
        ])
    }
    return [sentence(.storyHighest, high), sentence(.storyLowest, low)]
  }

  /// One moment of how the journey feels, to everyone or to one persona.
  private typealias Moment = (name: String, words: [String], score: Double)

  private static func feelingMoments(_ input: DiagramInput) -> [Moment] {
    let personas = input.personas.count > 1 ? input.personas : []
    var moments: [Moment] = []
    for stage in input.journey.stages {
      for touchpoint in stage.touchpoints {
        guard let feels = touchpoint.feels else { continue }
        if feels.byPersona.isEmpty || personas.isEmpty {
          if let score = feels.overall { moments.append((touchpoint.name, feels.words, score)) }
          continue
        }
        for persona in personas {
          guard let score = feels.score(for: persona.id) else { continue }
          moments.append(("\(touchpoint.name) (\(persona.name))", feels.words, score))
        }
      }
    }
    return moments
  }

  private static func dropOff(_ input: DiagramInput) -> String? {
    let stages = input.journey.stages
    var worst: (index: Int, change: Double)?
    for index in stages.indices.dropLast() {
      guard let volume = stages[index].volume, let next = stages[index + 1].volume, volume > 0
      else { continue }
      let change = (next - volume) / volume
      if change < worst?.change ?? 0 { worst = (index, change) }
    }
    return worst.map { worst in
      input.wording(
        .storyDropOff,
        [
          "from": stages[worst.index].name, "to": stages[worst.index + 1].name,
          "change": input.wording.percent(worst.change, signed: true),
        ])
    }
  }

  private static func moments(_ input: DiagramInput) -> String? {
    let places = input.journey.stages.flatMap { stage in
      stage.touchpoints.compactMap { $0.momentOfTruth ? $0.name : nil }
    }
    guard !places.isEmpty else { return nil }
    return input.wording(
      .storyMoments, count: places.count, ["places": list(places, input.wording)])
  }

  private static func orphans(_ input: DiagramInput) -> String? {
    var (count, all) = (0, 0)
    for stage in input.journey.stages {
      all += stage.touchpoints.count
      for touchpoint in stage.touchpoints where touchpoint.owner == nil { count += 1 }
    }
    guard count > 0, count < all else { return nil }
    return input.wording(.storyOrphans, count: count, ["count": word(count, input.wording)])
  }

  private static func list(_ names: [String], _ wording: Wording) -> String {
    switch names.count {
    case 0: ""
    case 1: names[0]
    case 2: wording(.storyAnd, ["first": names[0], "second": names[1]])
    default:
      wording(
        .storyMore,
        [
          "places": names[..<2].joined(separator: ", "),
          "count": wording.number(Double(names.count - 2)),
        ])
    }
  }

  private static func word(_ number: Int, _ wording: Wording) -> String {
    guard Phrase.numbers.indices.contains(number - 1) else {
      return wording.number(Double(number))
    }
    let phrase = Phrase.numbers[number - 1]
    let word = wording[phrase]
    let isTranslated =
      wording.language.lowercased().hasPrefix("en") || word != phrase.english
    return isTranslated ? word : wording.number(Double(number))
  }
}
