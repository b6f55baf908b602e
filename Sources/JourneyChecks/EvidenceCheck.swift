import Diagnostics
import JourneyModel

/// Evidence that feelings, pains, quotes, figures and recommendations rest on is listed.
enum EvidenceCheck {
  static func check(_ journey: Journey, places: JourneyPlaces) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func look(_ evidence: Sourced<EvidenceID>) {
      guard !places.evidence.contains(evidence.value) else { return }
      diagnostics.append(.unknown(evidence, among: places.evidenceNames))
    }
    for mention in journey.mentions {
      if case .evidence(let id) = mention.value { look(mention.map { _ in id }) }
    }
    for (_, reading) in journey.readings { reading.source.map(look) }
    for recommendation in journey.recommendations { recommendation.evidence.forEach(look) }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func unknown(
    _ evidence: Sourced<EvidenceID>, among known: [String]
  ) -> Self {
    Diagnostic(
      .unknownEvidence, at: evidence.range,
      "The journey lists no evidence “\(evidence.value)”.",
      help: Suggestion.help(for: evidence.value.rawValue, among: known, noun: "evidence")
        ?? "List it under “evidence” of the map.")
  }
}
