import Diagnostics

extension BuildResult {
  /// The problems as they are shown: where, what, and what to do about it.
  public func problemsText(coloured: Bool) -> String {
    diagnostics.map { diagnostic in
      let start = diagnostic.range.start
      let path = sources[diagnostic.range.file].path
      let helpLine = diagnostic.help.map { "  help: \($0)\n" } ?? ""
      return "\(path):\(start.line):\(start.column): \(diagnostic.severity.rawValue)"
        + "[\(diagnostic.id.rawValue)]: \(diagnostic.message)\n" + helpLine
    }.joined()
  }
}

extension BuildResult {
  /// The result of a check.
  public func report(_ format: OutputFormat, coloured: Bool, quiet: Bool) -> String {
    problemsText(coloured: coloured)
  }
}
