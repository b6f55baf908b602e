import Diagnostics

/// From which problems on a check counts as failed: the mildest level first.
public enum FailureLevel: String, CaseIterable, Sendable {
  /// Errors.
  case error
  /// Errors and warnings.
  case warning
  /// Errors, warnings, and health checks that fail at whatever level.
  case health

  /// The stricter one of two.
  public func orStricter(_ other: FailureLevel) -> FailureLevel {
    Self.allCases.last { $0 == self || $0 == other } ?? self
  }

  var threshold: FailureThreshold {
    switch self {
    case .error: .error
    case .warning: .warning
    case .health: .health
    }
  }
}

/// What a check is held against.
public struct GateRequest: Sendable {
  /// The file of the problems that are tolerated.
  public var baseline: String?
  /// Whether that file is written with what there is now.
  public var writesBaseline = false
  /// From which problems on the check fails.
  public var failsOn = FailureLevel.error

  /// A check that tolerates nothing and fails on errors.
  public init() {}
}
