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

  /// Names the nearest command where the first word is none.
  static func refuseUnknownCommand(_ arguments: [String]) throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) else { return }
    throw CommandFailure.unknown("command", word, among: names)
  }
}

extension ExitStatus {
  /// Ends the command with this status, unless all is done.
  func end() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
