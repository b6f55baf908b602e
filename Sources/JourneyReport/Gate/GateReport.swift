import Diagnostics
import JourneyAnalysis
import Wording

extension GateResult {
  /// The problems that are not tolerated, in a form.
  ///
  /// - Parameters:
  ///   - format: The form; only text tells of problems that are known or fixed.
  ///   - coloured: Whether text uses colours.
  ///   - columns: The columns of the terminal.
  /// - Returns: The report.
  public func report(_ format: ReportFormat, coloured: Bool, columns: Int) -> String {
    switch format {
    case .text: text(coloured: coloured, columns: columns)
    case .json:
      String(
        decoding: DiagnosticJSONFormatter.format(comparison.new, in: sources), as: UTF8.self)
    case .github: report(.github)
    case .gitlab: report(.gitlab)
    case .sarif: report(.sarif)
    case .junit: report(.junit)
    }
  }

  private func report(_ format: CheckReport.Format) -> String {
    var report = CheckReport(comparison.new, in: sources)
    report.rules = ReportRule.kinds + HealthCheck.all.map(ReportRule.init)
    report.version = Version.number
    report.pathPrefix = WorkingCopy.prefix
    return String(decoding: report.bytes(as: format), as: UTF8.self)
  }

  private func text(coloured: Bool, columns: Int) -> String {
    let style = Style(isColoured: coloured)
    if let written, let baseline {
      return "Wrote \(count(written, "problem")) to \(baseline)\n"
    }
    let files = count(sources.files.count, "file")
    let problems =
      comparison.new.isEmpty
      ? "No \(baseline == nil ? "" : "new ")problems in \(files)\n"
      : TerminalFormatter(isColoured: coloured, columns: columns)
        .format(comparison.new, in: sources)
    guard let baseline else { return problems }
    var line = "Against \(baseline): \(comparison.new.count) new, \(comparison.known.count) known, "
    line += "\(comparison.fixed) fixed"
    if comparison.fixed > 0 { line += "; --write-baseline keeps it so" }
    return problems + style(.strong, line) + "\n"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
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

/// The git working copy around the working directory.
enum WorkingCopy {
  /// The way from its root to the working directory, with a slash at its end; empty at the root and
  /// where there is no working copy.
  ///
  /// Reports of CI servers name files from the root of the repository.
  static var prefix: String {
    guard let here = Platform.realPath(".") else { return "" }
    var folder = here
    while true {
      let mark = PathText.join(folder, ".git")
      if let found = try? Platform.status(of: mark), found.kind != .other {
        let rest = here.dropFirst(folder.count).drop { $0 == "/" }
        return rest.isEmpty ? "" : rest + "/"
      }
      guard folder != "/", !folder.isEmpty else { return "" }
      let above = PathText.split(folder).folder
      folder = above.isEmpty ? "/" : above
    }
  }
}
