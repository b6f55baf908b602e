import ArgumentParser
import JourneyReport

/// Starts a small site.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a small site in a new folder.",
    discussion: """
      Writes a map, a persona, metrics, a rule, a note, a recommendation, and recipes that publish \
      the site with GitHub or GitLab. It builds at once.

      EXAMPLES
        waymark new journeys
        cd journeys && waymark build
      """)

  @Argument(help: "The folder; it has to be new or empty.")
  var folder: String

  func run() throws {
    let paths = try StarterSite.write(to: folder)
    try Console.say(paths.map { "wrote \($0)\n" }.joined())
    try Console.say(StarterSite.nextSteps(in: folder))
  }
}
