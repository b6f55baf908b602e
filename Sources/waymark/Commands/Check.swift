public import ArgumentParser
public import JourneyReport

/// Finds problems without building.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find problems in the content and the templates without building.",
    discussion: """
      Every problem of one run is told with its file, line and column, an id and what to do. \
      'waymark explain ID' tells more. Health checks that fail are notes, unless 'levels' in \
      site.yaml says otherwise.

      A team that starts with a bad map writes its problems to a baseline once; from then on only \
      new ones count. Give 'build' the same --baseline.

      What pages and the site weigh is known once they are made: 'build' judges their budgets.

      EXAMPLES
        waymark check
        waymark check --fail-on health
        waymark check --format github
        waymark check --baseline baseline.json --write-baseline
        waymark check --baseline baseline.json --fail-on health
      """)

  @OptionGroup var input: ContentOptions

  @Option(name: .long, help: "How problems are written.")
  var format = ReportFormat.text

  @Option(
    name: .long,
    help: "From what on the check fails; health adds failing health checks (default: error).")
  var failOn: FailureLevel?

  @Flag(name: .long, help: "At least --fail-on warning.")
  var strict = false

  @Option(name: .long, help: "A file of problems that are tolerated.")
  var baseline: String?

  @Flag(name: .long, help: "Write the problems that there are now to the baseline.")
  var writeBaseline = false

  @Option(
    name: .long,
    help: "The day that reviews are judged on, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else none).")
  var date: String?

  @OptionGroup var console: OutputOptions

  func run() async throws {
    var request = input.request
    request.date = date
    let progress = ProgressLine(isShown: !console.quiet)
    let result = await SiteBuilder(try BuildOptions(request), progress: progress.show).gate(gate)
    progress.clear(after: result.elapsed)
    if let failure = result.failure { throw failure }
    try Console.say(
      result.report(
        format, isQuiet: console.quiet, coloured: console.coloursResults,
        columns: StandardOutput.columns))
    try result.status.end()
  }

  private var gate: GateRequest {
    var gate = GateRequest()
    gate.baseline = baseline
    gate.writesBaseline = writeBaseline
    gate.failsOn = (failOn ?? .error).orStricter(strict ? .warning : .error)
    return gate
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension FailureLevel: ExpressibleByArgument {}
