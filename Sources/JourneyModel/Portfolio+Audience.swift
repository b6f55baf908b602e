import Diagnostics

// What is left of a portfolio for people outside the organisation: the site for them is made from
// this, so that no page, picture, figure or data file can tell more.

extension Portfolio {
  /// The portfolio without what only the own organisation may see.
  ///
  /// What hangs on something internal goes with it: a handoff from or to it, what is recommended for
  /// it, notes at it, the scores of an internal persona.
  package var forEveryone: Portfolio {
    var rest = self
    rest.personas.removeAll { $0.audience == .internal }
    rest.pages.removeAll { $0.audience == .internal }
    let hidden = Set(personas.filter { $0.audience == .internal }.map(\.id))
    rest.journeys = journeys.filter { $0.audience == .everyone }.map { $0.forEveryone(hidden) }
    return rest
  }
}

extension Journey {
  /// The journey without what is internal in it, and without internal personas.
  fileprivate func forEveryone(_ hidden: Set<PersonaID>) -> Journey {
    var rest = self
    rest.personas.removeAll { hidden.contains($0.value) }
    rest.metrics.removeAll { $0.audience == .internal }
    rest.stages = stages.compactMap { $0.forEveryone(hidden) }
    rest.evidence.removeAll { $0.audience == .internal }
    rest.handoffs = handoffs.filter {
      $0.audience == .everyone && rest.contains($0.from.value) && rest.contains($0.to.value)
    }
    rest.recommendations = recommendations.filter {
      $0.audience == .everyone && rest.shows($0.at?.value)
    }
    rest.notes = notes.filter { $0.audience == .everyone }.compactMap { note in
      var part = note
      part.sections.removeAll { !rest.shows($0.at) }
      return part.sections.isEmpty ? nil : part
    }
    for index in rest.evidence.indices where !rest.shows(rest.evidence[index].at?.value) {
      rest.evidence[index].at = nil
    }
    if let outcome, !rest.shows(outcome.at?.value) {
      rest.outcome = Outcome(name: outcome.name, at: nil, worth: outcome.worth)
    }
    return rest
  }

  /// Whether something at an address, or at none, can stand in this journey.
  private func shows(_ address: Address?) -> Bool { address.map(contains) ?? true }
}

extension Stage {
  /// The stage without what is internal in it; nil where all its touchpoints are.
  fileprivate func forEveryone(_ hidden: Set<PersonaID>) -> Stage? {
    var rest = self
    rest.metrics.removeAll { $0.audience == .internal }
    rest.touchpoints = touchpoints.filter { $0.audience == .everyone }
      .map { $0.forEveryone(hidden) }
    return rest.touchpoints.isEmpty && !touchpoints.isEmpty ? nil : rest
  }
}

extension Touchpoint {
  /// The touchpoint without what is internal in it, and without the scores of internal personas.
  fileprivate func forEveryone(_ hidden: Set<PersonaID>) -> Touchpoint {
    var rest = self
    rest.metrics.removeAll { $0.audience == .internal }
    rest.quotes.removeAll { $0.audience == .internal }
    if let feeling = feels, feeling.byPersona.contains(where: { hidden.contains($0.persona) }) {
      rest.feels = Feeling(
        score: feeling.score,
        byPersona: feeling.byPersona.filter { !hidden.contains($0.persona) },
        words: feeling.words, evidence: feeling.evidence)
    }
    return rest
  }
}
