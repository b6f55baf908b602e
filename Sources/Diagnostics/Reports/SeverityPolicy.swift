/// A level that a site gives a kind of problem or a health check, as it was written.
package struct LevelSetting: Sendable, Equatable {
  /// The id of a kind of problem or of a health check.
  package let id: Sourced<String>
  /// The level.
  package let level: Sourced<String>

  /// A setting.
  package init(id: Sourced<String>, level: Sourced<String>) {
    self.id = id
    self.level = level
  }
}

/// How much each kind of problem matters to a site.
///
/// ```swift
/// let policy = SeverityPolicy(settings, healthChecks: HealthCheck.ids)   // from `levels:`
/// let diagnostics = policy.value.apply(all)
/// ```
package struct SeverityPolicy: Sendable, Equatable {
  /// What a site can say of a kind of problem.
  package enum Level: String, CaseIterable, Sendable {
    case off, note, warning, error

    /// The severity; nil for a problem that is not reported.
    package var severity: Severity? { Severity(rawValue: rawValue) }
  }

  /// The levels by the id of the kind of problem or of the health check.
  package private(set) var levels: [String: Level]

  /// A policy of levels that are known to be allowed.
  package init(levels: [String: Level] = [:]) { self.levels = levels }

  /// The level of a problem: its health check's, else its kind's, else its own.
  package func severity(of diagnostic: Diagnostic) -> Severity? {
    let level = diagnostic.check.flatMap { levels[$0] } ?? levels[diagnostic.id.rawValue]
    return level.map(\.severity) ?? diagnostic.severity
  }

  /// The problems at the site's levels, without those that are off, in the same order.
  package func apply(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      severity(of: diagnostic).map { severity in
        var adjusted = diagnostic
        adjusted.severity = severity
        return adjusted
      }
    }
  }
}

extension SeverityPolicy {
  /// The policy that settings make, without those that are wrong.
  ///
  /// Wrong are an unknown id or level, and a level below error for what could not be read or would
  /// spoil the site: ``DiagnosticID/isAlwaysAnError``.
  /// - Parameters:
  ///   - settings: What the site says; of an id that stands twice, the first holds. A health check
  ///     may stand there as reports show it: `health-check/owners`.
  ///   - healthChecks: The ids of the health checks.
  /// - Returns: The policy, with an error for each wrong setting.
  package static func reading(
    _ settings: [LevelSetting], healthChecks: [String]
  ) -> Diagnosed<SeverityPolicy> {
    var read = Diagnosed(SeverityPolicy())
    for setting in settings {
      switch level(of: setting, healthChecks) {
      case .success(let level):
        let id = DiagnosticID.checkName(setting.id.value)
        if read.value.levels[id] == nil { read.value.levels[id] = level }
      case .failure(let wrong): read.diagnostics.append(wrong.diagnostic)
      }
    }
    return read
  }

  private struct Wrong: Error { let diagnostic: Diagnostic }

  private static func level(
    of setting: LevelSetting, _ healthChecks: [String]
  ) -> Result<Level, Wrong> {
    let id = setting.id.value
    let name = DiagnosticID.checkName(id)
    let kind = DiagnosticID(rawValue: id)
    func wrong(_ range: SourceRange, _ message: String, help: String?) -> Result<Level, Wrong> {
      .failure(Wrong(diagnostic: Diagnostic(.unknownValue, at: range, message, help: help)))
    }
    guard kind != nil || healthChecks.contains(name) else {
      let known = (name == id ? DiagnosticID.allCases.map(\.rawValue) : []) + healthChecks
      return wrong(
        setting.id.range, "“\(id)” is neither a kind of problem nor a health check.",
        help: Suggestion.nearest(to: name, among: known).map { "Did you mean “\($0)”?" }
          ?? "Reports show the id of each problem in brackets; 'waymark explain' lists all.")
    }
    guard let level = Level(rawValue: setting.level.value) else {
      return wrong(
        setting.level.range, "“\(setting.level.value)” is not a level.",
        help: Suggestion.help(
          for: setting.level.value, among: Level.allCases.map(\.rawValue), noun: "levels"))
    }
    guard level == .error || kind?.isAlwaysAnError != true else {
      return wrong(
        setting.level.range, "“\(id)” stays an error and cannot be set to “\(level.rawValue)”.",
        help: "Without what it complains of, the site would be wrong; mend that instead.")
    }
    return .success(level)
  }
}

extension DiagnosticID {
  /// The id of a health check without what reports write in front of it: `owners` of
  /// `health-check/owners`.
  package static func checkName(_ id: String) -> String {
    let prefix = DiagnosticID.healthCheck.rawValue + "/"
    return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
  }

  /// Whether no site can make less of it: something could not be read, or pages would be wrong.
  package var isAlwaysAnError: Bool {
    switch self {
    case .brokenLink, .brokenAnchor, .missingImage, .invalidImage, .unknownEvidence: false
    default: severity == .error
    }
  }
}

/// From which problems on a check of the content counts as failed.
package enum FailureThreshold: String, CaseIterable, Sendable {
  /// Errors.
  case error
  /// Errors and warnings.
  case warning
  /// Errors, warnings, and health checks that fail at whatever level.
  case health

  /// Whether the problems are too much.
  package func isReached(by diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { diagnostic in
      switch self {
      case .error: diagnostic.severity == .error
      case .warning: diagnostic.severity != .note
      case .health: diagnostic.severity != .note || diagnostic.id == .healthCheck
      }
    }
  }
}
