package import Diagnostics
import JourneyModel

/// What a build did.
public struct BuildSummary: Sendable, Equatable {
  /// The folder of the site.
  public let output: String
  /// The number of journeys.
  public let journeys: Int
  /// The number of HTML pages.
  public let pages: Int
  /// The size of the site.
  public let bytes: Int
  /// The files that were written, or would be, by path.
  public let written: [String]
  /// The number of files that stood there already.
  public let unchanged: Int
  /// The files of an earlier build that were removed, or would be, by path.
  public let removed: [String]
  /// The files that were left as they are, though the site has others there.
  package let kept: [WritePlan.Kept]
  /// How long it took.
  public let duration: Duration
  /// Whether nothing was written.
  public let isDryRun: Bool
}

/// What a build or a check came to.
public struct BuildResult: Sendable {
  /// How it ended.
  public let status: ExitStatus
  /// What was built; nil where the content has problems or the program failed.
  public let summary: BuildSummary?
  /// Why it could not go on, where that is not the content's fault.
  public let failure: CommandFailure?
  /// How long each stage took.
  public let timings: Timings
  /// What was taken from the last build.
  public let reuse: Reuse
  /// The file of tolerated problems; nil where none was given.
  public let baseline: String?
  /// How many problems were tolerated.
  public let tolerated: Int
  /// The problems of the content, in the order in which they are shown.
  package let diagnostics: [Diagnostic]
  /// The files that the problems are in.
  package let sources: SourceMap
}

/// What a build has gathered so far.
struct BuildRun {
  var sources = SourceMap()
  /// The problems at the levels of their kinds.
  var diagnostics: [Diagnostic] = []
  /// The levels that the site gives them.
  var policy = SeverityPolicy()
  var timings = Timings()
  /// What was taken from the last build.
  var reuse = Reuse()
  /// What is tolerated; nil where nothing is.
  var known: KnownProblems?
  let isStrict: Bool

  init(isStrict: Bool) { self.isStrict = isStrict }

  /// Takes the value and keeps the problems.
  mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value {
    diagnostics += diagnosed.diagnostics
    return diagnosed.value
  }

  /// Lets go of the texts of journeys in which there is no problem: no message will show a line
  /// of them, and together they weigh a third of what was made of them.
  mutating func forgetTexts(of portfolio: Portfolio) {
    var cited: Set<FileID> = []
    for diagnostic in diagnostics {
      cited.insert(diagnostic.range.file)
      cited.formUnion(diagnostic.notes.compactMap(\.range?.file))
    }
    sources.forgetTexts { file in
      !cited.contains(file) && portfolio.contentPaths[file]?.hasPrefix("journeys/") == true
    }
  }

  /// Whether there is a problem that keeps the site from being written.
  var hasProblems: Bool {
    let threshold = isStrict ? FailureThreshold.warning : .error
    let found = policy.apply(diagnostics)
    return threshold.isReached(by: known?.without(found, in: sources) ?? found)
  }

  /// The end of it.
  func result(
    summary: BuildSummary? = nil, failure: CommandFailure? = nil
  ) -> BuildResult {
    let leftOver = isStrict && summary.map { !$0.kept.isEmpty } ?? false
    let found = policy.apply(diagnostics).sorted(in: sources)
    let shown = known?.without(found, in: sources) ?? found
    return BuildResult(
      status: failure?.status ?? (hasProblems || leftOver ? .problems : .done), summary: summary,
      failure: failure, timings: timings, reuse: reuse, baseline: known?.path,
      tolerated: found.count - shown.count, diagnostics: shown, sources: sources)
  }

  /// The end of a build that found everything as the last one left it.
  mutating func result(
    of last: BuildCache, _ files: [Manifest.Entry], _ options: BuildOptions
  ) -> BuildResult {
    timings.end(.write)
    diagnostics = last.problems
    // Only another baseline can make a site that stands one that would not be written.
    guard !hasProblems else { return result() }
    reuse.isKnown = true
    reuse.reused = files.count
    return result(
      summary: BuildSummary(
        output: options.output, journeys: last.journeys,
        pages: files.count { $0.path.hasSuffix(".html") },
        bytes: files.reduce(0) { $0 + $1.size }, written: [],
        unchanged: files.count, removed: [], kept: [], duration: timings.elapsed,
        isDryRun: options.isDryRun))
  }
}
