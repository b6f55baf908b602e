import Diagnostics

/// Runs git in a folder of a working copy; the one place that does.
///
/// Whatever the user's git is set up to do, nothing may wait for somebody: no pager, no question
/// for a password, no monitor of the file system, no lock.
struct GitRun: Sendable {
  /// The folder that git runs in.
  let folder: String
  /// How long one run may take.
  let seconds: Int

  /// Git in a folder; `WAYMARK_GIT_SECONDS` says how long a run may take where 30 s are too few.
  init(in folder: String) {
    self.folder = folder
    let asked = Platform.variable("WAYMARK_GIT_SECONDS").flatMap(Int.init) ?? 30
    seconds = max(1, min(asked, 3600))
  }

  private static let settings = [
    "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.pager=cat",
    "-c", "log.showSignature=false",
  ]

  /// What git said to some words.
  ///
  /// - Parameters:
  ///   - words: The command with its arguments.
  ///   - input: Its standard input.
  ///   - limit: How many bytes it may write.
  /// - Returns: What it came to, whatever its exit code.
  /// - Throws: Why it could not be run to its end.
  func callAsFunction(
    _ words: [String], input: [UInt8] = [], limit: Int
  ) throws(ProgramFailure) -> ProgramOutput {
    try Platform.run(
      ["git", "-C", folder] + Self.settings + words, input: input, seconds: seconds, limit: limit)
  }
}
