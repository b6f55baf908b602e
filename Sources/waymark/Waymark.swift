import ArgumentParser
import JourneyReport

/// The program: its commands are in `Commands`, what they do is in the module JourneyReport.
struct Waymark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waymark",
    abstract: "Journey maps as code: YAML, Markdown and CSV in, a site out.",
    discussion: """
      EXAMPLES
        waymark new journeys && cd journeys    start a small site
        waymark build                          write it to _site
        waymark check                          find problems without building

      EXIT CODES
        0  done
        1  the content has problems (with --strict, warnings too; check: from
           --fail-on on); diff --exit-code: there are changes
        2  wrong usage, or a folder without content
        3  the environment: a file that cannot be read or written

      SHELL COMPLETION
        waymark --generate-completion-script bash|zsh|fish
      """,
    version: Version.number,
    subcommands: [
      New.self, Build.self, Check.self, Diff.self, List.self, Schema.self, Explain.self,
      Templates.self,
      Clean.self,
    ])
}

@main
enum Program {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try Waymark.refuseUnknownCommand(arguments)
      var command = try Waymark.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Waymark.end(with: error)
    }
  }
}
