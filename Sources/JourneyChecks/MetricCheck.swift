import Diagnostics
import JourneyModel

/// Metrics that a journey reads, moves or promises stand in the catalogue.
enum MetricCheck {
  static func check(_ journey: Journey, in context: CheckContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func look(_ metric: Sourced<MetricID>?) {
      guard let metric, context.lacks(metric.value) else { return }
      diagnostics.append(.unknown(metric, among: context.metricNames))
    }
    for reading in journey.metrics { look(reading.metric) }
    for stage in journey.stages {
      for reading in stage.metrics { look(reading.metric) }
      for touchpoint in stage.touchpoints {
        for reading in touchpoint.metrics { look(reading.metric) }
      }
    }
    for handoff in journey.handoffs { look(handoff.metric) }
    for recommendation in journey.recommendations {
      for move in recommendation.moves { look(move.metric) }
      look(recommendation.result?.metric)
    }
    return diagnostics
  }
}

extension Diagnostic {
  /// A metric that the catalogue lacks.
  static func unknown(_ metric: Sourced<MetricID>, among known: [String]) -> Self {
    Diagnostic(
      .unknownMetric, at: metric.range, "Metric “\(metric.value)” is not in the catalogue.",
      help: Suggestion.nearest(to: metric.value.rawValue, among: known).map {
        "Did you mean “\($0)”?"
      } ?? "Define it in “metrics.yaml”.")
  }
}
