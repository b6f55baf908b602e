/// The scale that a map's emotion scores are given on; −2 to +2 where a map names none.
package struct EmotionScale: Hashable, Sendable {
  /// The lowest score.
  package let min: Double
  /// The highest score, above ``min``.
  package let max: Double

  /// A scale, or nil where `max` is not above `min` or either is not finite.
  package init?(min: Double, max: Double) {
    guard min.isFinite, max.isFinite, max > min else { return nil }
    self.min = min
    self.max = max
  }

  private init() {
    min = -2
    max = 2
  }

  /// −2 to +2.
  package static let standard = EmotionScale()

  /// The middle of the scale: neither good nor bad.
  package var middle: Double { (min + max) / 2 }

  /// A score's place on the scale, from −1 at ``min`` over 0 at ``middle`` to +1 at ``max``.
  package func normalised(_ score: Double) -> Double { (score - middle) / ((max - min) / 2) }
}

/// How a touchpoint feels: a score, a score for each persona, and the words that were used.
package struct Feeling: Hashable, Sendable {
  /// A persona's own score.
  package struct PersonaScore: Hashable, Sendable {
    /// The persona, one of the map's.
    package let persona: PersonaID
    /// The score on the map's scale.
    package let score: Double

    /// The score that a persona gives.
    package init(persona: PersonaID, score: Double) {
      self.persona = persona
      self.score = score
    }
  }

  /// The score on the map's ``EmotionScale``, or nil where none is given for all personas.
  package let score: Double?
  /// Scores of single personas, in the order of the file.
  package let byPersona: [PersonaScore]
  /// Words for the feeling: `irritated`.
  package let words: [String]
  /// What the score rests on.
  package let evidence: [EvidenceID]

  /// A feeling.
  package init(
    score: Double?, byPersona: [PersonaScore] = [], words: [String] = [],
    evidence: [EvidenceID] = []
  ) {
    self.score = score
    self.byPersona = byPersona
    self.words = words
    self.evidence = evidence
  }

  /// The score of a persona: its own, else the one for all.
  package func score(for persona: PersonaID) -> Double? {
    byPersona.first { $0.persona == persona }?.score ?? score
  }

  /// One score for the touchpoint: the one for all, else the mean of the personas'.
  package var overall: Double? {
    if let score { return score }
    guard !byPersona.isEmpty else { return nil }
    return byPersona.reduce(0) { $0 + $1.score } / Double(byPersona.count)
  }
}
