import JourneyModel

/// Says by what other things in the content are referred to.
enum ReferenceNaming {
  /// What to write instead of a name; nil where the name's slug is the best guess.
  ///
  /// - Parameters:
  ///   - entity: What is referred to.
  ///   - slug: The slug of the name, which is an id as it could be.
  /// - Returns: A sentence.
  static func help<Entity>(for entity: Entity.Type, named slug: String) -> String? {
    let sample = slug.isEmpty ? "name" : slug
    if entity == Persona.self {
      return "Write the name of the persona’s file: “\(sample)” for “personas/\(sample).md”."
    }
    if entity == MetricDefinition.self {
      return "Write the “id” that the metric has in “metrics.yaml”, such as “\(sample)”."
    }
    if entity == Journey.self {
      return "Write the name of the journey’s folder: “\(sample)” for “journeys/\(sample)”."
    }
    if entity == Evidence.self {
      return "Write the “id” that the evidence has in the map, such as “\(sample)”."
    }
    return nil
  }
}
