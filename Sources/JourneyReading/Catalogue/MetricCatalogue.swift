import JourneyModel

/// The metrics of `metrics.yaml` by id.
package struct MetricCatalogue: Sendable {
  private var definitions: [MetricID: MetricDefinition] = [:]

  /// A catalogue of definitions; of several with one id the first counts.
  init(_ definitions: [MetricDefinition] = []) {
    self.definitions.reserveCapacity(definitions.count)
    for definition in definitions where self.definitions[definition.id] == nil {
      self.definitions[definition.id] = definition
    }
  }

  /// The metric with an id.
  subscript(id: MetricID) -> MetricDefinition? { definitions[id] }
}
