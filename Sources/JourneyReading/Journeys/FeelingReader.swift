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
      let feeling = Feeling(
        score: score(keys[.score]), byPersona: personaScores(keys[.by]),
        words: values.texts(keys[.words]), evidence: evidenceIDs(keys[.evidence]))
      values.finish(keys)
      return feeling
    }
  }

  private mutating func personaScores(_ field: YAMLField?) -> [Feeling.PersonaScore] {
    values.entries(field, wanted: "a mapping of personas to scores").compactMap { name, value in
      guard !value.node.isNull, let score = score(value) else { return nil }
      let key = YAMLField(
        key: "by", node: YAMLNode(.scalar(name.value, isQuoted: false), at: name.range))
      guard let persona = values.reference(key, to: Persona.self) else { return nil }
      mention(.persona(persona.value), at: persona.range)
      return Feeling.PersonaScore(persona: persona.value, score: score)
    }
  }

  /// A score on the map's scale.
  private mutating func score(_ field: YAMLField?) -> Double? {
    guard let field, let score = values.number(field) else { return nil }
    let scale = journey.emotionScale
    guard score >= scale.min, score <= scale.max else {
      let range = "\(ValueReader.plain(scale.min)) to \(ValueReader.plain(scale.max))"
      values.report(
        .scoreOutOfRange, at: field.range,
        "The score \(ValueReader.plain(score)) is not on the map’s scale from \(range).",
        help: "Give a score on the scale, or set “emotion-scale”.")
      return nil
    }
    return score
  }
}
