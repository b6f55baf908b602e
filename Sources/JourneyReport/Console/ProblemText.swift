import Diagnostics

extension BuildResult {
  /// The problems as people read them: where, the line, what is wrong, and what to do about it.
  ///
  /// - Parameters:
  ///   - coloured: Whether colours are used.
  ///   - columns: The columns of the terminal.
  /// - Returns: Lines; none where there are no problems.
  public func problemsText(coloured: Bool, columns: Int) -> String {
    TerminalFormatter(isColoured: coloured, columns: columns).format(diagnostics, in: sources)
  }

  /// The problems as another program reads them; nil for text.
  public func report(_ format: ReportFormat) -> String? { format.report(diagnostics, in: sources) }

  /// How many problems were tolerated, in a line; empty where no baseline was given.
  public var toleratedText: String {
    guard let baseline else { return "" }
    let problems = tolerated == 1 ? "1 problem" : "\(tolerated) problems"
    return "Tolerated \(problems) of \(SafeName.printable(baseline))\n"
  }
}
