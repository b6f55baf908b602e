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
}
