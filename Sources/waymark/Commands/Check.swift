import ArgumentParser
import JourneyReport

/// Finds problems without building.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find problems in the content and the templates without building.",
    discussion: """
      Every problem of one run is told with its file, line and column, an id and what to do. \
      'waymark explain ID' tells more.

      EXAMPLES
        waymark check
        waymark check --strict --format json
      """)

  @OptionGroup var input: ContentOptions

  @Flag(name: .long, help: "Count warnings as errors.")
  var strict = false

  @Option(name: .long, help: "How problems are written: text or json.")
  var format = OutputFormat.text

  @OptionGroup var console: OutputOptions

  func run() async throws {
    var request = input.request
    request.isStrict = strict
    let progress = ProgressLine(isShown: !console.quiet)
    let result = await SiteBuilder(try BuildOptions(request), progress: progress.show).check()
    progress.clear(after: result)
    if let failure = result.failure { throw failure }
    if format == .json || !console.quiet || result.status != .done {
      try Console.say(
        result.report(
          format, coloured: console.coloursResults, columns: StandardOutput.columns))
    }
    try result.status.end()
  }
}
