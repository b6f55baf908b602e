import Diagnostics

/// How the problems that a check found are written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// Waymark's own form, for programs.
  case json
  /// Annotations of GitHub Actions.
  case github
  /// The code quality report of GitLab.
  case gitlab
  /// SARIF 2.1.0.
  case sarif
  /// JUnit's XML.
  case junit
}

/// From which problems on a check counts as failed.
public enum FailureLevel: String, CaseIterable, Sendable {
  /// Errors.
  case error
  /// Errors and warnings.
  case warning
  /// Errors, warnings, and health checks that fail at whatever level.
  case health

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
