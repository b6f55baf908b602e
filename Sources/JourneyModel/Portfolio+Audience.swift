import Diagnostics

// What is left of a portfolio for people outside the organisation: the site for them is made from
// this, so that no page, picture, figure or data file can tell more.

extension Portfolio {
  /// The portfolio without what only the own organisation may see.
  ///
  /// What hangs on something internal goes with it: a handoff from or to it, what is recommended for
  /// it, notes and evidence at it, references to it, the scores of an internal persona, a metric that
  /// only it uses with the rules that test that. Behind a stage that is internal as a whole volumes
  /// are unknown: what is lost on the way there is nobody's to see.
  package var forEveryone: Portfolio {
    var rest = self
    rest.personas.removeAll { $0.audience == .internal }
    rest.pages.removeAll { $0.audience == .internal }
    let hidden = Set(personas.filter { $0.audience == .internal }.map(\.id))
    rest.journeys = journeys.filter { $0.audience == .everyone }.map {
      $0.forEveryone(hidden).packed(like: $0)
    }
    let secret = metricsInJourneys.subtracting(rest.metricsInJourneys)
    rest.metrics.removeAll { secret.contains($0.id) }
    rest.rules.removeAll { $0.when.tests.contains { secret.contains($0.metric.value) } }
    return rest
  }
}

/// What the parts of a journey for everyone may refer to.
private struct Shown {
  let hiddenPersonas: Set<PersonaID>
  let evidence: Set<EvidenceID>

  func keeps(_ id: EvidenceID) -> Bool { evidence.contains(id) }

  /// The readings that everyone may see, without sources that they may not.
  func readings(_ readings: [MetricReading]) -> [MetricReading] {
    readings.filter { $0.audience == .everyone }.map { reading in
      guard let source = reading.source, !keeps(source.value) else { return reading }
      var rest = reading
      rest.source = nil
      return rest
    }
  }

  func points(_ points: [Point]) -> [Point] {
    points.map { Point(text: $0.text, evidence: $0.evidence.filter(keeps)) }
  }

  /// A feeling without the scores of internal personas; nil where it has no other.
  func feeling(_ feeling: Feeling) -> Feeling? {
    let scores = feeling.byPersona.filter { !hiddenPersonas.contains($0.persona) }
    if feeling.score == nil, scores.isEmpty, !feeling.byPersona.isEmpty { return nil }
    return Feeling(
      score: feeling.score, byPersona: scores, words: feeling.words,
      evidence: feeling.evidence.filter(keeps))
  }
}

extension Journey {
  /// The journey without what is internal in it, and without internal personas.
  fileprivate func forEveryone(_ hidden: Set<PersonaID>) -> Journey {
    var rest = self
    rest.personas.removeAll { hidden.contains($0.value) }
    let places = stages.flatMap { stage -> [Address] in
      let open = stage.touchpoints.filter { $0.audience == .everyone }
      return open.isEmpty ? [] : [Address(stage: stage.id)] + open.map(\.address)
    }
    let open = Set(places)
    func shows(_ address: Address?) -> Bool { address.map(open.contains) ?? true }
    rest.evidence = evidence.filter { $0.audience == .everyone && shows($0.at?.value) }
    let shown = Shown(hiddenPersonas: hidden, evidence: Set(rest.evidence.map(\.id)))
    rest.metrics = shown.readings(metrics)
    rest.stages = stagesForEveryone(shown)
    rest.handoffs = handoffs.filter {
      $0.audience == .everyone && shows($0.from.value) && shows($0.to.value)
    }
    rest.recommendations = recommendations.filter {
      $0.audience == .everyone && shows($0.at?.value)
    }.map { recommendation in
      var rest = recommendation
      rest.evidence.removeAll { !shown.keeps($0.value) }
      return rest
    }
    rest.notes = notes.filter { $0.audience == .everyone }.compactMap { note in
      var part = note
      part.sections.removeAll { !shows($0.at) }
      return part.sections.isEmpty ? nil : part
    }
    if let outcome, !shows(outcome.at?.value) {
      rest.outcome = Outcome(name: outcome.name, at: nil, worth: outcome.worth)
    }
    return rest
  }

  private func stagesForEveryone(_ shown: Shown) -> [Stage] {
    var isBehindHidden = false
    return stages.compactMap { stage in
      let touchpoints = stage.touchpoints.filter { $0.audience == .everyone }
      guard !touchpoints.isEmpty else {
        isBehindHidden = true
        return nil
      }
      var rest = stage
      rest.metrics = shown.readings(stage.metrics)
      rest.touchpoints = touchpoints.map { $0.forEveryone(shown) }
      if isBehindHidden { (rest.volume, rest.previousVolume) = (nil, nil) }
      return rest
    }
  }
}

extension Touchpoint {
  /// The touchpoint without what is internal in it.
  fileprivate func forEveryone(_ shown: Shown) -> Touchpoint {
    var rest = self
    rest.metrics = shown.readings(metrics)
    rest.pains = shown.points(pains)
    rest.delights = shown.points(delights)
    rest.quotes = quotes.filter { $0.audience == .everyone }.map {
      Quote(
        text: $0.text, who: $0.who, evidence: $0.evidence.filter(shown.keeps),
        audience: $0.audience)
    }
    rest.feels = feels.flatMap(shown.feeling)
    return rest
  }
}
