import Diagnostics

/// How a command ended: the program's exit codes.
public enum ExitStatus: Int32, Sendable {
  /// It did what was asked.
  case done = 0
  /// The content has problems; with `--strict`, warnings too.
  case problems = 1
  /// It was used wrongly.
  case usage = 2
  /// The environment failed: a file that cannot be read or written, a missing tool.
  case environment = 3
}

/// A command that stopped: wrong usage, or an environment that did not let it work.
public struct CommandFailure: Error, Sendable, Equatable {
  /// The exit code.
  public let status: ExitStatus
  /// What is wrong: one sentence.
  public let message: String
  /// What to do: one sentence, where there is something to say.
  public let help: String?

  /// A wrong use of the program.
  package static func usage(_ message: String, help: String? = nil) -> CommandFailure {
    CommandFailure(status: .usage, message: message, help: help)
  }

  /// A name that is not known, with the nearest one that is.
  public static func unknown(
    _ noun: String, _ name: String, among known: [String]
  ) -> CommandFailure {
    .usage(
      "There is no \(noun) “\(SafeName.printable(name))”.",
      help: Suggestion.help(for: name, among: known, noun: noun + "s"))
  }

  /// A failure of the environment.
  package static func environment(_ message: String, help: String? = nil) -> CommandFailure {
    CommandFailure(status: .environment, message: message, help: help)
  }
}
