import Diagnostics

extension GateResult {
  /// The problems that are not tolerated, in a form.
  ///
  /// - Parameters:
  ///   - format: The form; only text tells of problems that are known or fixed.
  ///   - isQuiet: Whether text says nothing but problems.
  ///   - coloured: Whether text uses colours.
  ///   - columns: The columns of the terminal.
  /// - Returns: The report.
  public func report(
    _ format: ReportFormat, isQuiet: Bool = false, coloured: Bool, columns: Int
  ) -> String {
    if let report = format.report(comparison.new, in: sources) { return report }
    let problems = TerminalFormatter(isColoured: coloured, columns: columns)
      .format(comparison.new, in: sources)
    if isQuiet { return written == nil ? problems : "" }
    return text(problems, Style(isColoured: coloured))
  }

  private func text(_ problems: String, _ style: Style) -> String {
    if let written, let baseline {
      return "Wrote \(count(written, "problem")) to \(baseline)\n" + unbuildableText(style)
    }
    let files = count(sources.files.count, "file")
    let none = "No \(baseline == nil ? "" : "new ")problems in \(files)\n"
    var text = problems.isEmpty ? none : problems + verdict
    text += remarks.map { $0 + "\n" }.joined()
    guard let baseline else { return text }
    var line = "Against \(baseline): \(comparison.new.count) new, \(comparison.known.count) known, "
    line += "\(comparison.fixed) fixed"
    if comparison.fixed > 0 { line += "; --write-baseline keeps it so" }
    return text + style(.strong, line) + "\n" + unbuildableText(style)
  }

  /// That what is shown does not fail the check, and what would make it; empty where it fails.
  private var verdict: String {
    guard status == .done else { return "" }
    var others: [String] = []
    if failsOn == .error, comparison.new.contains(where: { $0.severity == .warning }) {
      others.append("with --strict, warnings would")
    }
    if failsOn != .health, comparison.new.contains(where: { $0.id == .healthCheck }) {
      others.append("with --fail-on health, failing health checks would")
    }
    let rest = others.isEmpty ? "" : "; " + others.joined(separator: ", and ")
    return "None of these fails the check\(rest).\n"
  }

  /// A warning where errors are tolerated with which no site can be built.
  private func unbuildableText(_ style: Style) -> String {
    let number = comparison.unbuildable.count
    guard number > 0 else { return "" }
    let errors = number == 1 ? "1 of them is an error" : "\(number) of them are errors"
    return "\(style(.warning, "warning")): \(errors) with which no site can be built, whoever "
      + "tolerates it: mend that first.\n"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
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
