import Diagnostics
import JourneyAnalysis
import Wording

/// How the problems that a check or a build found are written.
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

  /// The problems as another program reads them; nil for the form that people read.
  func report(_ diagnostics: [Diagnostic], in sources: SourceMap) -> String? {
    switch self {
    case .text: nil
    case .json:
      String(decoding: DiagnosticJSONFormatter.format(diagnostics, in: sources), as: UTF8.self)
    case .github: Self.report(diagnostics, in: sources, as: .github)
    case .gitlab: Self.report(diagnostics, in: sources, as: .gitlab)
    case .sarif: Self.report(diagnostics, in: sources, as: .sarif)
    case .junit: Self.report(diagnostics, in: sources, as: .junit)
    }
  }

  private static func report(
    _ diagnostics: [Diagnostic], in sources: SourceMap, as format: CheckReport.Format
  ) -> String {
    var report = CheckReport(diagnostics, in: sources)
    report.rules = ReportRule.kinds + HealthCheck.all.map(ReportRule.init)
    report.version = Version.number
    report.pathPrefix = WorkingCopy.prefix
    return String(decoding: report.bytes(as: format), as: UTF8.self)
  }
}

extension ReportRule {
  /// The description of a health check.
  init(_ check: HealthCheck) {
    self.init(
      id: "\(DiagnosticID.healthCheck.rawValue)/\(check.id)",
      title: Wording.english[check.title], meaning: Wording.english[check.why],
      help: DiagnosticCatalogue.entry(.healthCheck).mend, severity: .note)
  }
}
