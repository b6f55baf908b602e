import ArgumentParser
import JourneyReport

/// Builds the site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site from the content.",
    discussion: """
      Reads every file of the content, tells every problem, and writes the site if there is none. \
      Files that Waymark did not write are left alone; a build that fails leaves the old site. \
      What maps lack is told by 'check': no health check fails a build, whatever its level.

      With --format, problems go to the standard output in that form, and all else to the other \
      one. Problems of the --baseline are not told and do not fail a build, unless no site can be \
      built with them.

      EXAMPLES
        waymark build
        waymark build --content maps --output public
        waymark build --base-url https://journeys.example/
        waymark build --strict --date 2026-09-30
        waymark build --strict --baseline baseline.json --format github
        waymark build --since v1.0               adds a page of what changed, and marks
        waymark build --audience everyone        leaves out what is internal
        waymark build --dry-run
      """)

  @OptionGroup var input: ContentOptions

  @Option(name: [.long, .short], help: "The folder of the site.")
  var output = "_site"

  @Option(
    name: .long, help: "Where the site will stand; only for feed, sitemap and canonical links.")
  var baseURL: String?

  @Option(
    name: .long,
    help: "The day that counts as today, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else none).")
  var date: String?

  @Option(
    name: .long,
    help: "Tell what changed since a git revision, a folder, a site or its portfolio.json.")
  var since: String?

  @Flag(name: .long, help: "Build drafts too.")
  var drafts = false

  @Option(
    name: .long, help: "For whom the site is; “everyone” leaves out all that is internal.")
  var audience = SiteAudience.internal

  @Flag(name: .long, help: "Count warnings as errors.")
  var strict = false

  @Option(name: .long, help: "A file of problems that are tolerated; 'check' writes it.")
  var baseline: String?

  @Option(name: .long, help: "How problems are written.")
  var format = ReportFormat.text

  @Flag(name: .long, help: "Show what would be written and removed, and write nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Take a folder that holds other files; replace files in the way.")
  var force = false

  @Flag(name: .long, help: "Show how long each stage took, and the most memory held.")
  var timings = false

  @OptionGroup var console: OutputOptions

  func run() async throws {
    let progress = ProgressLine(isShown: !console.quiet)
    let result = await SiteBuilder(
      try BuildOptions(request), progress: progress.show, waiting: progress.wait
    ).build()
    progress.clear(after: result.timings.elapsed)
    try report(result)
  }

  private var request: BuildRequest {
    var request = input.request
    request.output = output
    request.baseURL = baseURL
    request.date = date
    request.since = since
    request.includesDrafts = drafts
    request.isForEveryone = audience == .everyone
    request.isStrict = strict
    request.baseline = baseline
    request.isDryRun = dryRun
    request.force = force
    return request
  }

  private func report(_ result: BuildResult) throws {
    if result.failure == nil, let report = result.report(format) {
      try Console.say(report)
    } else {
      Console.complain(console.problems(result))
    }
    Console.complain(result.reuse.noteText(coloured: console.coloursProblems))
    if timings { Console.complain(result.timings.text + result.reuse.text) }
    if let failure = result.failure { throw failure }
    if !console.quiet { try say(result.toleratedText) }
    if let summary = result.summary { try report(summary) }
    if result.summary == nil { Console.complain("Nothing was written.\n") }
    try result.status.end()
  }

  private func report(_ summary: BuildSummary) throws {
    Console.complain(summary.keptText(coloured: console.coloursProblems))
    if strict { Console.complain(summary.strictText(coloured: console.coloursProblems)) }
    if dryRun { try say(summary.changesText) }
    if !console.quiet { try say(summary.text) }
  }

  /// Writes a result, beside a report that a program reads.
  private func say(_ text: String) throws {
    if format == .text { try Console.say(text) } else { Console.complain(text) }
  }
}

/// For whom a site is, as the command line names it.
enum SiteAudience: String, ExpressibleByArgument, CaseIterable { case everyone, `internal` }
