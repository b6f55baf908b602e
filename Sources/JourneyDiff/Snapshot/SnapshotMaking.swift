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
  package init(_ portfolio: Portfolio, findings: [JourneyFindings]) {
    self.init()
    metrics = portfolio.metrics.map(Metric.init)
    let byID = Dictionary(
      findings.map { ($0.journey, $0) }, uniquingKeysWith: { first, _ in first })
    journeys = portfolio.journeys.map { JourneySnapshot($0, findings: byID[$0.id]) }
  }
}

extension PortfolioSnapshot.Metric {
  init(_ metric: MetricDefinition) {
    self.init(id: metric.id, name: metric.name, kind: metric.kind, better: metric.better)
  }
}

extension JourneySnapshot {
  /// The snapshot of a journey.
  package init(_ journey: Journey, findings: JourneyFindings?) {
    self.init(id: journey.id, title: journey.title)
    state = journey.state
    status = journey.status
    owner = journey.owner
    scale = journey.emotionScale
    metrics = journey.metrics.map(ReadingSnapshot.init)
    stages = journey.stages.map(StageSnapshot.init)
    recommendations = journey.recommendations.map(RecommendationSnapshot.init)
    handoffs = journey.handoffs.map(HandoffSnapshot.init)
    checks = (findings?.checks ?? []).map { Outcome(id: $0.check, state: $0.outcome) }
    rules = (findings?.rules ?? []).map {
      Outcome(id: $0.rule.rawValue, state: RuleState($0.outcome))
    }
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
  init(_ stage: Stage) {
    self.init(id: stage.id, name: stage.name)
    volume = stage.volume
    metrics = stage.metrics.map(ReadingSnapshot.init)
    touchpoints = stage.touchpoints.map(TouchpointSnapshot.init)
  }
}

extension TouchpointSnapshot {
  init(_ touchpoint: Touchpoint) {
    self.init(id: touchpoint.id, name: touchpoint.name)
    channel = touchpoint.channel
    intent = touchpoint.intent
    score = touchpoint.feels?.overall
    owner = touchpoint.owner
    pains = touchpoint.pains.map(\.text)
    delights = touchpoint.delights.map(\.text)
    metrics = touchpoint.metrics.map(ReadingSnapshot.init)
  }
}

extension ReadingSnapshot {
  init(_ reading: MetricReading) {
    self.init(metric: reading.metric.value)
    value = reading.value
    n = reading.n
    promoters = reading.promoters
    detractors = reading.detractors
    target = reading.target
  }
}

extension RecommendationSnapshot {
  init(_ recommendation: Recommendation) {
    self.init(id: recommendation.id, title: recommendation.title)
    at = recommendation.at?.value
    status = recommendation.status
    owner = recommendation.owner
    due = recommendation.due
    impact = recommendation.impact
    effort = recommendation.effort
  }
}

extension HandoffSnapshot {
  init(_ handoff: Handoff) {
    self.init(from: handoff.from.value, to: handoff.to.value)
    gaps = handoff.gaps
    owner = handoff.owner
    metric = handoff.metric?.value
  }
}
