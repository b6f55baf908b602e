import Diagnostics
import JourneyModel

/// Decision rules test metrics of the catalogue, and segments that some map gives values for.
enum RuleCheck {
  static func check(_ portfolio: Portfolio, in context: CheckContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for rule in portfolio.rules {
      for condition in rule.when.tests where context.lacks(condition.metric.value) {
        diagnostics.append(.unknown(condition.metric, among: context.metricNames))
      }
    }
    return diagnostics + checkSegments(portfolio, in: context)
  }

  private static func checkSegments(
    _ portfolio: Portfolio, in context: CheckContext
  ) -> [Diagnostic] {
    let wanted = portfolio.rules.flatMap(\.mentions)
    guard !wanted.isEmpty else { return [] }
    var segments: [MetricID: Set<String>] = [:]
    for journey in portfolio.journeys {
      for (_, reading) in journey.readings where !reading.segments.isEmpty {
        segments[reading.metric.value, default: []].formUnion(reading.segments.map(\.name))
      }
    }
    return wanted.compactMap { mention in
      guard case .segment(let name, let metric) = mention.value,
        context.metrics.contains(metric)
      else { return nil }
      let known = segments[metric] ?? []
      return known.contains(name)
        ? nil : .unknown(name, of: metric, at: mention.range, among: known.sorted())
    }
  }
}

extension Diagnostic {
  fileprivate static func unknown(
    _ segment: String, of metric: MetricID, at range: SourceRange, among known: [String]
  ) -> Self {
    Diagnostic(
      .unknownSegment, at: range,
      "No map gives a value of “\(metric)” for a segment “\(segment)”.",
      help: Suggestion.help(for: segment, among: known, noun: "segments of the metric")
        ?? "Give values under “segments” where the metric is read.")
  }
}
