/// A kind of problem as reports describe it.
package struct ReportRule: Sendable, Equatable {
  /// The name that ``Diagnostic/name`` gives problems of the kind.
  package let id: String
  /// The kind in a few words.
  package let title: String
  /// What it means.
  package let meaning: String
  /// What to do.
  package let help: String
  /// How much it matters.
  package let severity: Severity

  /// A kind of problem.
  package init(id: String, title: String, meaning: String, help: String, severity: Severity) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.help = help
    self.severity = severity
  }
}

/// What a check of the content found, for the programs that show it beside a change.
///
/// ```swift
/// let report = CheckReport(diagnostics.sorted(in: map), in: map)
/// write(report.bytes(as: .gitlab))
/// ```
package struct CheckReport: Sendable {
  /// A form that another program reads.
  package enum Format: String, CaseIterable, Sendable {
    /// Workflow commands of GitHub Actions, which become annotations.
    case github
    /// The code quality report of GitLab.
    case gitlab
    /// SARIF 2.1.0, which code scanning of GitHub and many editors read.
    case sarif
    /// JUnit's XML, which nearly every CI server reads.
    case junit
  }

  /// The problems in the order in which they are shown.
  package let diagnostics: [Diagnostic]
  /// The files that were looked at.
  package let map: SourceMap
  /// Descriptions of kinds of problems, for the forms that carry them.
  package var rules: [ReportRule] = []
  /// The version of the program.
  package var version = ""
  /// The way from the root of the repository to the folder that paths are relative to: `docs/`.
  package var pathPrefix = ""

  /// A report of problems.
  package init(_ diagnostics: [Diagnostic], in map: SourceMap) {
    self.diagnostics = diagnostics
    self.map = map
  }

  /// The report in a form.
  package func bytes(as format: Format) -> [UInt8] {
    switch format {
    case .github: Array(GitHubReport.text(self).utf8)
    case .gitlab: GitLabReport.bytes(self)
    case .sarif: SARIFReport.bytes(self)
    case .junit: Array(JUnitReport.text(self).utf8)
    }
  }
}

extension CheckReport {
  /// The path of a file from the root of the repository, without `.` and, as far as that can be
  /// told, without `..`.
  func path(of file: FileID) -> String {
    let path = map.path(of: file)
    guard !path.hasPrefix("/") else { return path }
    var parts: [Substring] = []
    for part in (pathPrefix + (pathPrefix.hasSuffix("/") ? "" : "/") + path).split(separator: "/") {
      if part == ".", path != "." { continue }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// A name for each problem, the same in every run and not changed by edits on other lines: from
  /// kind, path, message and, for equal ones, how many stand before it.
  var fingerprints: [(text: String, occurrence: Int)] {
    var seen: [[String]: Int] = [:]
    return diagnostics.map { diagnostic in
      let parts = [diagnostic.name, path(of: diagnostic.range.file), diagnostic.message]
      let occurrence = seen[parts, default: 0] + 1
      seen[parts] = occurrence
      return (Fingerprint.of(parts), occurrence)
    }
  }
}

extension Diagnostic {
  /// What is wrong and what to do, in one text.
  var messageWithHelp: String { help.map { "\(message) \($0)" } ?? message }
}

extension SourceRange {
  /// The last line that it has a character in.
  var lastLine: Int {
    let isAtStart = end.column == 1 && end.line > start.line
    return Int(isAtStart ? end.line - 1 : end.line)
  }
}
