import Diagnostics
import JourneyModel
import YAMLReading

extension JourneyReader {
  /// Reads `feels:`, a score or a mapping.
  mutating func feeling(_ field: YAMLField?) -> Feeling? {
    guard let field else { return nil }
    switch field.node.content {
    case .scalar:
      return score(field).map { Feeling(score: $0) }
    case .sequence:
      values.reportType(
        field, wanted: "a score or a mapping",
        help: "Write “feels: 1” or “feels: {score: 1, words: [calm]}”.")
      return nil
    case .mapping:
      guard var keys = values.cursor(field, ContentKeys.Feels.self) else { return nil }
      let loose = personasOutsideBy(&keys)
      let looseScores = loose.compactMap { personaScore($0.name, $0.value) }
      let feeling = Feeling(
        score: score(keys[.score]), byPersona: looseScores + personaScores(keys[.by]),
        words: values.texts(keys[.words]), evidence: evidenceIDs(keys[.evidence]))
      values.finish(keys)
      return feeling
    }
  }

  private mutating func personaScores(_ field: YAMLField?) -> [Feeling.PersonaScore] {
    values.entries(field, wanted: "a mapping of personas to scores").compactMap { name, value in
      personaScore(name, value)
    }
  }

  private mutating func personaScore(
    _ name: Sourced<String>, _ value: YAMLField
  ) -> Feeling.PersonaScore? {
    guard !value.node.isNull, let score = score(value) else { return nil }
    let key = YAMLField(
      key: "by", node: YAMLNode(.scalar(name.value, isQuoted: false), at: name.range))
    guard let persona = values.reference(key, to: Persona.self) else { return nil }
    mention(.persona(persona.value), at: persona.range)
    return Feeling.PersonaScore(persona: persona.value, score: score)
  }

  /// The scores of the map's personas that stand beside `by` instead of in it, reported once.
  private mutating func personasOutsideBy(
    _ keys: inout YAMLCursor<ContentKeys.Feels>
  ) -> [(name: Sourced<String>, value: YAMLField)] {
    let names = journey.personas.map(\.value.rawValue)
    let loose = keys.entries.filter {
      ContentKeys.Feels(rawValue: $0.key.value) == nil && names.contains($0.key.value)
    }
    guard let first = loose.first else { return [] }
    keys.others = loose.map(\.key.value)
    let score =
      if case .scalar(let text, _) = first.value.content, !text.isEmpty { text.excerpt } else {
        "1"
      }
    values.report(
      .unknownKey, at: first.key.range,
      "The score of the persona “\(first.key.value.excerpt)” does not stand under “by”.",
      help: "Write “by: {\(first.key.value.excerpt): \(score)\(loose.count > 1 ? ", …" : "")}”.")
    return loose.map { ($0.key, YAMLField(key: $0.key.value, node: $0.value)) }
  }

  /// A score on the map's scale.
  private mutating func score(_ field: YAMLField?) -> Double? {
    let scale = journey.emotionScale
    var range: String { "\(ValueReader.plain(scale.min)) to \(ValueReader.plain(scale.max))" }
    let read = values.parsed(field, wanted: "a number") { text throws(ValueProblem) in
      do throws(ValueProblem) {
        return try QuantityParser.number(text)
      } catch  where error.id == .wrongType {
        throw ValueProblem(error.id, error.message, help: "Write a score from \(range).")
      }
    }
    guard let field, let score = read else { return nil }
    guard score >= scale.min, score <= scale.max else {
      values.report(
        .scoreOutOfRange, at: field.range,
        "The score \(ValueReader.plain(score)) is not on the map’s scale from \(range).",
        help: "Give a score on the scale, or set “emotion-scale”.")
      return nil
    }
    return score
  }
}
