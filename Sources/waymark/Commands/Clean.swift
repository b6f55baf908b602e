import ArgumentParser
import JourneyReport

/// Removes the site.
struct Clean: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove the site that Waymark wrote, and nothing else.",
    discussion: """
      Files that Waymark did not write, or that were changed by hand, stay.

      EXAMPLES
        waymark clean
        waymark clean --output public
      """)

  @Option(name: [.long, .short], help: "The folder of the site.")
  var output = "_site"

  @OptionGroup var console: OutputOptions

  func run() async throws {
    let summary = try await SiteCleaner.clean(
      output, waiting: ProgressLine(isShown: !console.quiet).wait)
    Console.complain(summary?.keptText(in: output, coloured: console.coloursProblems) ?? "")
    if !console.quiet { try Console.say(CleanSummary.text(summary, output: output)) }
  }
}
