/// The parts of the format that stand at several places: each is written once in a schema.
enum SharedNode: String, CaseIterable, Sendable {
  case stage, touchpoint, feeling, point, quote
  case metricReading = "metric-reading"
  case evidence, handoff, recommendation, experiment, move, scale, checks, condition

  /// What the part may be.
  var node: SchemaNode {
    switch self {
    case .stage: .stage
    case .touchpoint: .touchpoint
    case .feeling: .feeling
    case .point: .point
    case .quote: .quote
    case .metricReading: .metricReading
    case .evidence: .evidence
    case .handoff: .handoff
    case .recommendation: .recommendation
    case .experiment: .experiment
    case .move: .move
    case .scale: .scale
    case .checks: .checks
    case .condition: .condition
    }
  }
}
