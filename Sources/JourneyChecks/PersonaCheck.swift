import Diagnostics
import JourneyModel

/// Personas that a map names exist, and scores are given only for the map's own.
enum PersonaCheck {
  static func check(_ journey: Journey, in context: CheckContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for persona in journey.personas where !context.personas.contains(persona.value) {
      diagnostics.append(.unknown(persona, among: context.personaNames))
    }
    let own = journey.personas.map(\.value)
    for mention in journey.mentions {
      guard case .persona(let id) = mention.value, !own.contains(id) else { continue }
      diagnostics.append(
        .foreign(id, at: mention.range, own: own, exists: context.personas.contains(id)))
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func unknown(_ persona: Sourced<PersonaID>, among known: [String]) -> Self {
    Diagnostic(
      .unknownPersona, at: persona.range, "There is no persona “\(persona.value)”.",
      help: Suggestion.help(for: persona.value.rawValue, among: known, noun: "personas")
        ?? "Add a file “personas/\(persona.value).md”.")
  }

  fileprivate static func foreign(
    _ persona: PersonaID, at range: SourceRange, own: [PersonaID], exists: Bool
  ) -> Self {
    let help =
      exists
      ? "Add “\(persona)” to “personas” of the map."
      : Suggestion.help(
        for: persona.rawValue, among: own.map(\.rawValue), noun: "personas of this map")
    return Diagnostic(
      .unknownPersona, at: range, "The map does not name a persona “\(persona)”.",
      help: help ?? "Name the map's personas under “personas”.")
  }
}
