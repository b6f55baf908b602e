import Diagnostics
import JourneyModel

// What messages say about keys that lack or that are called otherwise elsewhere.

extension ContentKeys.MetricDefinitionKey {
  var sample: String? {
    switch self {
    case .kind: Suggestion.list(of: MetricKind.allCases.map(\.rawValue), noun: "kinds")
    case .name: "Write “name:” and what people call it."
    default: nil
    }
  }

  static let synonyms = ["type": "kind", "unit": "kind", "title": "name", "direction": "better"]
}

extension ContentKeys.StageKey {
  var sample: String? {
    self == .touchpoints
      ? "Write “touchpoints:” and below it, indented, one “- name: …” for each touchpoint." : nil
  }

  static let synonyms = [
    "title": "name", "steps": "touchpoints", "customers": "volume", "visitors": "volume",
    "n": "volume", "kpis": "metrics", "kpi": "metrics",
  ]
}

extension ContentKeys.Map {
  static let synonyms = ["name": "title", "phases": "stages", "description": "summary"]
}

extension ContentKeys.TouchpointKey {
  static let synonyms = [
    "title": "name", "emotion": "feels", "emotions": "feels", "feeling": "feels",
    "feelings": "feels", "sentiment": "feels", "mood": "feels", "score": "feels",
    "thoughts": "thinks", "does": "action", "actions": "action", "goal": "intent",
    "pain-points": "pains", "painpoints": "pains", "gains": "delights", "kpi": "metrics",
    "kpis": "metrics", "next-action": "next", "next-step": "next", "signal": "success",
    "success-signal": "success", "responsible": "owner", "team": "owner",
    "opportunities":
      "recommendations",
  ]
}

extension ContentKeys.HandoffKey {
  static let synonyms = [
    "kpi": "metric", "landing-page": "landing", "landingpage": "landing", "page": "landing",
    "url": "landing", "responsible": "owner",
  ]
}

extension ContentKeys.RecommendationKey {
  static let synonyms = [
    "name": "title", "deadline": "due", "date": "due", "by": "due", "where": "at",
    "touchpoint": "at", "responsible": "owner", "cost": "effort", "benefit": "impact",
  ]
}

extension ContentKeys.PersonaKey {
  var sample: String? {
    self == .name ? "Start the file with a line “---”, “name: …”, and another line “---”." : nil
  }

  static let synonyms = ["title": "name", "job": "role", "needs": "goals", "pains": "frustrations"]
}

extension ContentKeys.Site {
  static let synonyms = [
    "accent": "theme: {accent: \"#1f5fa8\"}", "colour": "theme: {accent: \"#1f5fa8\"}",
    "color": "theme: {accent: \"#1f5fa8\"}", "logo": "theme: {logo: assets/logo.png}",
    "name": "title", "organization": "organisation", "url": "base-url",
  ]
}
