import ArgumentParser
import JourneyReport

/// Tells what a problem means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what a problem means, what causes it and how to mend it.",
    discussion: """
      The id of a problem stands in square brackets in every message.

      EXAMPLES
        waymark explain unknown-metric
        waymark explain health-check/drop-off
        waymark explain                    list all ids
      """)

  @Argument(help: "The id of a problem or health check; none for a list.")
  var id: String?

  func run() throws {
    try Console.say(try Explanation.text(of: id))
  }
}
