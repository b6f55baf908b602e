/// A report as workflow commands of GitHub Actions:
/// `::error file=Content/a/map.yaml,line=14,col=9,endLine=14,endColumn=12,title=unknown-metric::…`.
///
/// Errors come first, because GitHub shows only the first ten of each level in a step.
/// Source: GitHub, “Workflow commands for GitHub Actions”; actions/toolkit, command.ts.
enum GitHubReport {
  /// How many problems of a level GitHub shows of one step.
  static let shownOfLevel = 10

  static func text(_ report: CheckReport) -> String {
    var text = ""
    for severity in Severity.allCases {
      for diagnostic in report.diagnostics where diagnostic.severity == severity {
        text += command(for: diagnostic, report) + "\n"
      }
    }
    return text + summary(report.diagnostics) + "\n"
  }

  private static func command(for diagnostic: Diagnostic, _ report: CheckReport) -> String {
    let range = diagnostic.range
    var place = "file=\(property(report.path(of: range.file))),line=\(range.start.line)"
    // GitHub refuses columns where the first and the last line differ.
    let isOneLine = range.lastLine == Int(range.start.line)
    if isOneLine { place += ",col=\(range.start.column)" }
    place += ",endLine=\(range.lastLine)"
    if isOneLine, range.end.line == range.start.line, range.end.column > range.start.column {
      place += ",endColumn=\(range.end.column - 1)"
    }
    var message = diagnostic.message
    if let help = diagnostic.help { message += "\n" + help }
    for note in diagnostic.notes {
      let at = note.range.map { " (\(report.path(of: $0.file)):\($0.start.line))" } ?? ""
      message += "\nNote: \(note.message)\(at)"
    }
    return "::\(level(diagnostic.severity)) \(place),title=\(property(diagnostic.name))"
      + "::\(data(message))"
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// The last line; an annotation of its own where GitHub hides some of the others.
  private static func summary(_ diagnostics: [Diagnostic]) -> String {
    let summary = "Waymark: \(DiagnosticFormatter.summary(diagnostics))."
    let isCut = Severity.allCases.contains { severity in
      diagnostics.count { $0.severity == severity } > shownOfLevel
    }
    guard isCut else { return summary }
    return "::notice title=Waymark::"
      + data("\(summary) GitHub shows the first \(shownOfLevel) of each level; the log has all.")
  }

  /// The value of a property: what data escapes, and besides what ends a property.
  static func property(_ text: String) -> String { escaped(text, isProperty: true) }

  /// The message: what ends a command is escaped, other controls are made harmless.
  static func data(_ text: String) -> String { escaped(text, isProperty: false) }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: result.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(TerminalText.harmless(scalar))
      }
    }
    return String(result)
  }
}
