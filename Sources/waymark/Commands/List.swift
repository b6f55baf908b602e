public import ArgumentParser
public import JourneyReport

/// Lists what the content holds.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what the content holds.",
    discussion: """
      EXAMPLES
        waymark list
        waymark list recommendations
        waymark list metrics --format json
      """)

  @Argument(
    help: "What: journeys, personas, metrics, recommendations, owners or notes.")
  var kind = ListedKind.journeys

  @OptionGroup var input: ContentOptions

  @Option(name: .long, help: "How the list is written: text or json.")
  var format = OutputFormat.text

  @OptionGroup var console: OutputOptions

  func run() async throws {
    let builder = SiteBuilder(try BuildOptions(input.request))
    let (text, result) = await builder.list(kind, format)
    if let failure = result.failure { throw failure }
    try Console.say(text)
    Console.complain(console.problems(result))
    try result.status.end()
  }
}

extension ListedKind: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
