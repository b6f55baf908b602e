package import JourneyModel
package import Wording

/// A sentence of which parts are emphasised or lead to a place of the journey.
package struct Sentence: Sendable, Equatable {
  /// A part of a sentence.
  package struct Part: Sendable, Equatable {
    /// The words.
    package let text: String
    /// Whether they carry the message.
    package let isStrong: Bool
    /// The place that they name.
    package let place: Address?
    /// The recommendation that they name.
    package let recommendation: RecommendationID?
    /// The metric that they name.
    package let metric: MetricID?

    /// Plain words unless more is said.
    package init(
      _ text: String, strong: Bool = false, place: Address? = nil,
      recommendation: RecommendationID? = nil, metric: MetricID? = nil
    ) {
      self.text = text
      isStrong = strong
      self.place = place
      self.recommendation = recommendation
      self.metric = metric
    }
  }

  /// Its parts in order.
  package let parts: [Part]

  /// A sentence of parts.
  package init(_ parts: [Part]) { self.parts = parts }

  /// The sentence without emphasis and links.
  package var text: String { parts.map(\.text).joined() }

  /// A phrase with its names filled in by parts; a name without a part is left out.
  package init(
    _ phrase: Phrase, count: Int? = nil, in wording: Wording,
    _ values: KeyValuePairs<String, [Part]>
  ) {
    parts = wording.segments(phrase, count: count).flatMap { segment -> [Part] in
      switch segment {
      case .text(let text): [Part(text)]
      case .name(let name): values.first { $0.key == name }?.value ?? []
      }
    }
  }
}

extension Wording {
  /// Things in a row: `a`, `a and b`, `a, b and c`.
  package func list(_ items: [String]) -> String {
    Sentence(parts(listing: items.map { Sentence.Part($0) })).text
  }

  /// Parts in a row with commas and an “and” before the last.
  package func parts(listing items: [Sentence.Part]) -> [Sentence.Part] {
    items.enumerated().flatMap { index, item -> [Sentence.Part] in
      if index == 0 { return [item] }
      let isLast = index == items.count - 1
      return [Sentence.Part(isLast ? " \(self[.and]) " : ", "), item]
    }
  }
}

extension Phrase {
  static let and = Phrase("and", "and")
}
