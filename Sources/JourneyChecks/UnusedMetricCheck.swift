package import Diagnostics
package import JourneyModel

/// Metrics of the catalogue that nobody uses.
///
/// No map reads them, no recommendation moves them, no handoff is judged by them, and no rule tests
/// them. A build says nothing of them: they do no harm to the site, only to its upkeep.
package enum UnusedMetricCheck {
  /// A note for each metric without a use.
  package static func check(_ portfolio: Portfolio) -> [Diagnostic] {
    guard !portfolio.metrics.isEmpty else { return [] }
    var used = Set(
      portfolio.rules.flatMap { RuleCheck.conditions($0.when) }.map(\.metric.value))
    for journey in portfolio.journeys {
      for (_, reading) in journey.readings { used.insert(reading.metric.value) }
      for recommendation in journey.recommendations {
        for move in recommendation.moves { used.insert(move.metric.value) }
        if let result = recommendation.result?.metric { used.insert(result.value) }
      }
      for handoff in journey.handoffs {
        if let metric = handoff.metric { used.insert(metric.value) }
      }
    }
    return portfolio.metrics.filter { !used.contains($0.id) }.map { metric in
      Diagnostic(
        .unusedMetric, at: metric.origin, "Nothing uses the metric “\(metric.id)”.",
        help: "Measure it in a map, or take it out of the catalogue.")
    }
  }
}
