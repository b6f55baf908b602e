/// A report as JUnit's XML.
///
/// It has one suite for each file that was looked at, with one failing case for each problem, or
/// one passing case for a file without any. Notes do not fail.
///
/// Source: the Jenkins xUnit schema junit-10.xsd; docs.gitlab.com, “Unit test reports”.
enum JUnitReport {
  static func text(_ report: CheckReport) -> String {
    var byFile: [FileID: [Diagnostic]] = [:]
    for diagnostic in report.diagnostics {
      byFile[diagnostic.range.file, default: []].append(diagnostic)
    }
    let known = report.map.files.indices.map { FileID($0) }
    let unknown = byFile.keys.filter { Int($0.index) >= known.count || $0.index < 0 }.sorted()
    let suites = (known + unknown).map { (path: report.path(of: $0), problems: byFile[$0] ?? []) }
      .sorted { $0.path < $1.path }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let cases = suites.reduce(0) { $0 + max(1, $1.problems.count) }
    text += "<testsuites name=\"Waymark\" \(counts(cases, report.diagnostics))>\n"
    for suite in suites { text += element(suite.path, suite.problems, report) }
    return text + "</testsuites>\n"
  }

  private static func counts(_ cases: Int, _ problems: [Diagnostic]) -> String {
    let failures = problems.count { $0.severity != .note }
    return "tests=\"\(cases)\" failures=\"\(failures)\" errors=\"0\" time=\"0\""
  }

  private static func element(
    _ path: String, _ problems: [Diagnostic], _ report: CheckReport
  ) -> String {
    let name = escaped(path)
    var text = "  <testsuite name=\"\(name)\" \(counts(max(1, problems.count), problems))>\n"
    if problems.isEmpty {
      text += "    <testcase classname=\"\(name)\" name=\"no problems\" time=\"0\"/>\n"
    }
    for problem in problems {
      let start = problem.range.start
      let title = escaped("\(problem.name) at \(start.line):\(start.column)")
      text += "    <testcase classname=\"\(name)\" name=\"\(title)\" time=\"0\">\n"
      text += "      \(outcome(of: problem, at: path, report))\n    </testcase>\n"
    }
    return text + "  </testsuite>\n"
  }

  private static func outcome(
    of problem: Diagnostic, at path: String, _ report: CheckReport
  ) -> String {
    let start = problem.range.start
    var lines = ["\(path):\(start.line):\(start.column): \(problem.message)"]
    if let help = problem.help { lines.append(help) }
    for note in problem.notes {
      let at = note.range.map { "\(report.path(of: $0.file)):\($0.start.line): " } ?? ""
      lines.append("\(at)\(note.message)")
    }
    let body = escaped(lines.joined(separator: "\n"), keepingLines: true)
    guard problem.severity != .note else { return "<system-out>\(body)</system-out>" }
    return "<failure type=\"\(problem.severity.rawValue)\" message=\"\(escaped(problem.message))\">"
      + "\(body)</failure>"
  }

  /// Text for an attribute or an element: markup is escaped, and what XML forbids is left out,
  /// as are the controls that it only discourages.
  static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\n" where keepingLines: result += "\n"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      default:
        switch scalar.value {
        case 0x00..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: break
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
