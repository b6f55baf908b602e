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
    let tested = portfolio.rules.flatMap(\.when.tests).map(\.metric.value)
    let used = portfolio.metricsInJourneys.union(tested)
    return portfolio.metrics.filter { !used.contains($0.id) }.map { metric in
      Diagnostic(
        .unusedMetric, at: metric.origin, "Nothing uses the metric “\(metric.id)”.",
        help: "Measure it in a map, or take it out of the catalogue.")
    }
  }
}
