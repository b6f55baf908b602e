/// A report as GitLab's code quality report: a JSON array that merge requests show.
///
/// Source: docs.gitlab.com, “Code Quality”, “Code Quality report format”.
enum GitLabReport {
  static func bytes(_ report: CheckReport) -> [UInt8] {
    let fingerprints = report.fingerprints
    var json = JSONWriter(.pretty)
    json.array {
      for (diagnostic, fingerprint) in zip(report.diagnostics, fingerprints) {
        $0.object {
          $0.field("description", diagnostic.messageWithHelp)
          $0.field("check_name", diagnostic.name)
          $0.field(
            "fingerprint", Fingerprint.of([fingerprint.text, String(fingerprint.occurrence)]))
          $0.field("severity", severity(diagnostic.severity))
          $0.key("location")
          $0.object {
            $0.field("path", report.path(of: diagnostic.range.file))
            $0.key("lines")
            $0.object {
              $0.field("begin", Int(diagnostic.range.start.line))
              $0.field("end", diagnostic.range.lastLine)
            }
          }
        }
      }
    }
    return json.finish()
  }

  /// GitLab's levels are info, minor, major, critical and blocker.
  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
