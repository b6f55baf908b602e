import JourneyReport

/// Where the program writes: results to the standard output, everything else to the other.
enum Console {
  /// Writes a result.
  static func say(_ text: String) throws(CommandFailure) { try StandardOutput.write(text) }

  /// Writes what is no result: problems, progress, timings.
  static func complain(_ text: String) { StandardError.write(text) }
}
