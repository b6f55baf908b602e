import Diagnostics

extension Portfolio {
  /// The metrics that some journey reads, moves or judges a handoff by.
  package var metricsInJourneys: Set<MetricID> {
    var used: Set<MetricID> = []
    for journey in journeys {
      for (_, reading) in journey.readings { used.insert(reading.metric.value) }
      for recommendation in journey.recommendations {
        for move in recommendation.moves { used.insert(move.metric.value) }
        if let result = recommendation.result?.metric { used.insert(result.value) }
      }
      for handoff in journey.handoffs {
        if let metric = handoff.metric { used.insert(metric.value) }
      }
    }
    return used
  }
}

extension Rule.Condition {
  /// The tests in it, from left to right; readers cap how deep conditions nest.
  package var tests: [MetricCondition] {
    switch self {
    case .metric(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    }
  }
}
