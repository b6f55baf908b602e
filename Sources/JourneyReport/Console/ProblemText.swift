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

  /// The result of a check.
  ///
  /// - Parameters:
  ///   - format: Text for people or JSON for programs.
  ///   - coloured: Whether colours are used.
  ///   - columns: The columns of the terminal.
  /// - Returns: The problems, or a line that says that there are none.
  public func report(_ format: OutputFormat, coloured: Bool, columns: Int) -> String {
    switch format {
    case .json:
      return String(
        decoding: DiagnosticJSONFormatter.format(diagnostics, in: sources), as: UTF8.self)
    case .text:
      let files = sources.files.count == 1 ? "1 file" : "\(sources.files.count) files"
      return diagnostics.isEmpty
        ? "No problems in \(files)\n" : problemsText(coloured: coloured, columns: columns)
    }
  }
}
