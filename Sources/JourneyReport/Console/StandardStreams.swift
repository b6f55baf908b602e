/// The standard output: results of the program.
public enum StandardOutput {
  /// The columns of the terminal; 100 where it is none.
  public static var columns: Int { Platform.columns(1) ?? 100 }

  /// Writes a text; a reader that has gone away ends the program's output without a word.
  public static func write(_ text: String) throws(CommandFailure) {
    guard !text.isEmpty, !Platform.writeAll(Array(text.utf8), to: 1) else { return }
    let error = SystemError.last
    // Who reads no more, as `head` does, has all that was wanted.
    if error.isBrokenPipe { return }
    throw .environment("Cannot write the result: \(error.words).")
  }
}

/// The standard error output: everything that is no result.
public enum StandardError {
  /// The columns of the terminal; 100 where it is none.
  public static var columns: Int { Platform.columns(2) ?? 100 }

  /// Writes a text; there is nobody to tell where that fails.
  public static func write(_ text: String) {
    if !text.isEmpty { Platform.writeAll(Array(text.utf8), to: 2) }
  }

  /// Whether it is a terminal.
  public static var isTerminal: Bool { Platform.isTerminal(2) }
}
