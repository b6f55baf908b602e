import ArgumentParser
import JourneyReport

extension Waymark {
  /// Ends the program: the one place that turns an error into words and an exit code.
  static func end(with error: any Error) -> Never {
    if let failure = error as? CommandFailure {
      Console.complain(failure.text(coloured: ColourChoice.auto.colours(descriptor: 2)))
      exit(withError: ExitCode(failure.status.rawValue))
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      try? Console.say(message.isEmpty ? "" : message + "\n")
    } else if !message.isEmpty {
      Console.complain(message + "\n")
    }
    exit(withError: code == .validationFailure ? ExitCode(ExitStatus.usage.rawValue) : code)
  }

  /// Names the nearest command where the first word is none, or one that help is asked for.
  static func refuseUnknownCommand(_ arguments: [String]) throws {
    try refuseUnknown(arguments.first, among: commands(of: self) + ["help"])
    guard arguments.first == "help" else { return }
    let words = arguments.dropFirst()
    try refuseUnknown(words.first, among: commands(of: self) + ["help"])
    let command = configuration.subcommands.first {
      $0.configuration.commandName == words.first && !$0.configuration.subcommands.isEmpty
    }
    if let command { try refuseUnknown(words.dropFirst().first, among: commands(of: command)) }
  }

  private static func refuseUnknown(_ word: String?, among names: [String]) throws {
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    throw CommandFailure.unknown("command", word, among: names)
  }

  private static func commands(of command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}

extension ExitStatus {
  /// Ends the command with this status, unless all is done.
  func end() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
