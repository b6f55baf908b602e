public import ArgumentParser
public import JourneyReport

/// Tells what changed in the journeys.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed in the journeys, not in their text.",
    discussion: """
      Each side is a folder (the content folder or the one around it), a built site or its \
      portfolio.json, or a git revision of the content folder. What stands on disk wins over a \
      revision of the same name. git gets 30 s, or WAYMARK_GIT_SECONDS.

      Told is all that a reader of a journey's page would see changed, in the language of the \
      later site; long texts, notes and histories only as changed. So are the metric catalogue and \
      the personas; free pages are not compared. Errors in the content of a side are told with the changes, and \
      journeys that cannot be read are not compared; errors in the later state end with 1.

      With --audience everyone only what everyone may see of each side is compared, and nothing \
      is told of a journey in which something has become internal since. A portfolio.json has to \
      be one of a site that was built for everyone.

      EXAMPLES
        waymark diff HEAD                        what is not committed yet
        waymark diff v1.0 v2.0
        waymark diff published/portfolio.json --format markdown
        waymark diff origin/main --exit-code
        waymark diff v1.0 --audience everyone    without what is internal
      """)

  @Argument(help: "The earlier state.")
  var old: String

  @Argument(help: "The later state (default: the content folder).")
  var new: String?

  @Option(name: .long, help: "The folder of the content (default: Content).")
  var content: String?

  @Option(name: .long, help: "How the changes are written.")
  var format = DiffFormat.text

  @Flag(name: .long, help: "Exit with 1 where there are changes, too.")
  var exitCode = false

  @Flag(name: .long, help: "Compare drafts too.")
  var drafts = false

  @Option(
    name: .long, help: "For whom it is; “everyone” leaves out all that is internal.")
  var audience = SiteAudience.internal

  @Option(
    name: .long,
    help: "The day that health checks are judged on, YYYY-MM-DD (default: SOURCE_DATE_EPOCH).")
  var date: String?

  @Option(name: .long, help: "Journeys worked on at a time (default: processors).")
  var jobs: Int?

  @OptionGroup var console: OutputOptions

  func run() async throws {
    let comparison = try await JourneyComparison(request)
    if !console.quiet {
      Console.complain(comparison.remarksText(coloured: console.coloursProblems))
    }
    try Console.say(comparison.text(format))
    if comparison.hasProblems || exitCode && comparison.hasChanges { try ExitStatus.problems.end() }
  }

  private var request: DiffRequest {
    var request = DiffRequest(old: old)
    request.new = new
    request.content = content
    request.date = date
    request.includesDrafts = drafts
    request.isForEveryone = audience == .everyone
    request.jobs = jobs
    return request
  }
}

extension DiffFormat: ExpressibleByArgument {}
