public import ArgumentParser
public import JourneyReport

/// Where content and templates are: options of every command that reads a site.
struct ContentOptions: ParsableArguments {
  @Option(name: .long, help: "The folder of the content (default: Content).")
  var content: String?

  @Option(
    name: .long, help: "The folder of templates (default: Templates where it exists).")
  var templates: String?

  @Option(name: .long, help: "Journeys and pages worked on at a time (default: processors).")
  var jobs: Int?

  /// A request with these parts.
  var request: BuildRequest {
    var request = BuildRequest()
    request.content = content
    request.templates = templates
    request.jobs = jobs
    return request
  }
}

/// How much is said, and in which colours: options of every command that shows problems.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "Colours: auto, always or never; NO_COLOR turns auto off.")
  var color = ColourChoice.auto

  @Flag(name: [.long, .short], help: "Say nothing but problems.")
  var quiet = false

  /// Whether the standard output is coloured.
  var coloursResults: Bool { color.colours(descriptor: 1) }
  /// Whether the standard error output is coloured.
  var coloursProblems: Bool { color.colours(descriptor: 2) }

  /// The problems of a result, for the standard error output.
  func problems(_ result: BuildResult) -> String {
    result.problemsText(coloured: coloursProblems, columns: StandardError.columns)
  }
}

extension ColourChoice: ExpressibleByArgument {}
