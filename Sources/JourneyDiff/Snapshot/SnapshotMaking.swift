import Diagnostics
package import JourneyAnalysis
package import JourneyModel

extension PortfolioSnapshot {
  /// The snapshot of a portfolio.
  ///
  /// What a site must not show has to be taken out of the portfolio before, as for its pages.
  /// - Parameters:
  ///   - portfolio: The portfolio.
  ///   - findings: The findings of its journeys, in any order; a journey without any has no
  ///     outcomes of checks and rules.
  ///   - date: The day that the findings were judged on.
  package init(_ portfolio: Portfolio, findings: [JourneyFindings], date: CivilDate? = nil) {
    self.init()
    self.date = date
    language = portfolio.site.language
    metrics = portfolio.metrics.map(Metric.init)
    rules = portfolio.rules.map { DecisionRule(id: $0.id.rawValue, action: $0.action) }
    personas = portfolio.personas.map(Persona.init)
    unread = portfolio.unreadJourneys
    let names = DetailNames(portfolio)
    let byID = Dictionary(
      findings.map { ($0.journey, $0) }, uniquingKeysWith: { first, _ in first })
    journeys = portfolio.journeys.map { JourneySnapshot($0, findings: byID[$0.id], names) }
  }
}

extension PortfolioSnapshot.Metric {
  init(_ metric: MetricDefinition) {
    self.init(id: metric.id, name: metric.name, kind: metric.kind, better: metric.better)
    details = Details(metric)
  }
}

extension PortfolioSnapshot.Persona {
  init(_ persona: Persona) {
    self.init(id: persona.id, name: persona.name)
    details = Details(persona)
  }
}

extension JourneySnapshot {
  /// The snapshot of a journey.
  init(_ journey: Journey, findings: JourneyFindings?, _ names: DetailNames) {
    self.init(id: journey.id, title: journey.title)
    state = journey.state
    status = journey.status
    owner = journey.owner
    scale = journey.emotionScale
    metrics = journey.metrics.map { ReadingSnapshot($0, names) }
    stages = journey.stages.map { StageSnapshot($0, names) }
    recommendations = journey.recommendations.map { RecommendationSnapshot($0, names) }
    handoffs = journey.handoffs.map(HandoffSnapshot.init)
    checks = (findings?.checks ?? []).map {
      Outcome(id: $0.check, state: $0.outcome, limit: $0.threshold, because: $0.because)
    }
    rules = (findings?.rules ?? []).map {
      Outcome(id: $0.rule.rawValue, state: RuleState($0.outcome))
    }
    details = Details(journey, names)
    let notes = NoteHashes(journey)
    details.set(.notes, notes[nil])
    for stage in stages.indices {
      let id = stages[stage].id
      stages[stage].details.set(.notes, notes[Address(stage: id)])
      for index in stages[stage].touchpoints.indices {
        let touchpoint = stages[stage].touchpoints[index].id
        stages[stage].touchpoints[index].details
          .set(.notes, notes[Address(stage: id, touchpoint: touchpoint)])
      }
    }
    headline = findings.map { HeadlineSnapshot($0.headline) }
  }
}

extension RuleState {
  init(_ outcome: RuleFinding.Outcome) {
    switch outcome {
    case .fired: self = .fired
    case .clear: self = .clear
    case .unknown: self = .unknown
    }
  }
}

extension StageSnapshot {
  init(_ stage: Stage, _ names: DetailNames) {
    self.init(id: stage.id, name: stage.name)
    volume = stage.volume
    metrics = stage.metrics.map { ReadingSnapshot($0, names) }
    touchpoints = stage.touchpoints.map { TouchpointSnapshot($0, names) }
    details = Details(stage)
  }
}

extension TouchpointSnapshot {
  init(_ touchpoint: Touchpoint, _ names: DetailNames) {
    self.init(id: touchpoint.id, name: touchpoint.name)
    channel = touchpoint.channel
    intent = touchpoint.intent
    score = touchpoint.feels?.overall
    owner = touchpoint.owner
    pains = touchpoint.pains.map(\.text)
    delights = touchpoint.delights.map(\.text)
    metrics = touchpoint.metrics.map { ReadingSnapshot($0, names) }
    details = Details(touchpoint, names)
  }
}

extension ReadingSnapshot {
  init(_ reading: MetricReading, _ names: DetailNames) {
    self.init(metric: reading.metric.value)
    value = reading.value
    n = reading.n
    promoters = reading.promoters
    detractors = reading.detractors
    target = reading.target
    segments = reading.segments.map { Segment(name: $0.name, value: $0.value, n: $0.n) }
    details = Details(reading, names)
  }
}

extension RecommendationSnapshot {
  init(_ recommendation: Recommendation, _ names: DetailNames) {
    self.init(id: recommendation.id, title: recommendation.title)
    at = recommendation.at?.value
    status = recommendation.status
    owner = recommendation.owner
    due = recommendation.due
    impact = recommendation.impact
    effort = recommendation.effort
    details = Details(recommendation, names)
  }
}

extension HandoffSnapshot {
  init(_ handoff: Handoff) {
    self.init(from: handoff.from.value, to: handoff.to.value)
    gaps = handoff.gaps
    owner = handoff.owner
    metric = handoff.metric?.value
    details = Details(handoff)
  }
}
