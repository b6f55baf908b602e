import Diagnostics
import JourneyAnalysis
import JourneyChecks
import JourneyModel

/// What a check found, held against what is tolerated.
public struct GateResult: Sendable {
  /// How it ended.
  public let status: ExitStatus
  /// Why it could not be done, where that is not the content's fault.
  public let failure: CommandFailure?
  /// How long it took.
  public let elapsed: Duration
  /// The problems, told apart by whether they are tolerated.
  let comparison: Baseline.Comparison
  /// The file of tolerated problems that they were held against, or that was written.
  let baseline: String?
  /// How many problems were written to that file; nil where nothing was.
  let written: Int?
  /// From which problems on the check fails.
  let failsOn: FailureLevel
  /// What a check leaves to others, or wants to come next: sentences.
  var remarks: [String] = []
  /// The files that the problems are in.
  let sources: SourceMap
}

extension SiteBuilder {
  /// Finds the problems of content and templates, and what the maps lack, and judges them.
  public func gate(_ request: GateRequest) async -> GateResult {
    let (portfolio, found) = await checked(withHealth: true)
    guard found.failure == nil else { return GateResult(failed: found.failure, found) }
    do throws(CommandFailure) {
      var result = try judge(found, of: portfolio, request)
      result.remarks = Self.remarks(on: portfolio, hasErrors: found.diagnostics.hasErrors)
      return result
    } catch {
      return GateResult(failed: error, found)
    }
  }

  private static func remarks(on portfolio: Portfolio, hasErrors: Bool) -> [String] {
    var remarks: [String] = []
    if portfolio.journeys.isEmpty, !hasErrors { remarks.append(BuildSummary.noJourneyText) }
    let budgets = portfolio.site.budgets
    if budgets.page != nil || budgets.site != nil {
      remarks.append(
        "'waymark build' judges the budgets of pages and of the site: it weighs what it makes.")
    }
    return remarks
  }

  private func judge(
    _ found: BuildResult, of portfolio: Portfolio, _ request: GateRequest
  ) throws(CommandFailure) -> GateResult {
    let path = request.baseline.map(PathText.cleaned)
    if request.writesBaseline {
      guard let path else {
        throw .usage(
          "--write-baseline needs a file to write to.", help: "Name it with --baseline FILE.")
      }
      let baseline = Baseline(found.diagnostics, in: found.sources, roots: options.roots)
      try BaselineFile.write(baseline, to: path)
      return GateResult(
        found, baseline.filter(found.diagnostics, in: found.sources), .done, path,
        written: baseline.count, failsOn: request.failsOn)
    }
    var baseline = Baseline()
    if let path { baseline = try BaselineFile.read(path, roots: options.roots) }
    let present = Dictionary(
      portfolio.journeys.map { ($0.origin.file, $0.addresses.map(\.description)) },
      uniquingKeysWith: { first, _ in first })
    let comparison = baseline.filter(found.diagnostics, in: found.sources, present: present)
    let isTooMuch = request.failsOn.threshold.isReached(by: comparison.new)
    return GateResult(
      found, comparison, isTooMuch ? .problems : .done, path, written: nil,
      failsOn: request.failsOn)
  }

  /// What the maps lack, reviews that fall due, and metrics that nobody uses.
  ///
  /// Archived maps are left in peace.
  func healthProblems(of portfolio: Portfolio, _ lanes: Lanes) async -> [Diagnostic] {
    let context = AnalysisContext(portfolio, date: options.date)
    let live = portfolio.journeys.filter { $0.status != .archived }
    let problems = await lanes.map(live) { journey in
      JourneyFindings(journey, in: context).healthProblems(of: journey)
        + [journey.reviewProblem(on: context.date)].compactMap { $0 }
    }
    return problems.flatMap { $0 } + UnusedMetricCheck.check(portfolio)
  }
}

extension GateResult {
  init(
    _ found: BuildResult, _ comparison: Baseline.Comparison, _ status: ExitStatus,
    _ baseline: String?, written: Int?, failsOn: FailureLevel
  ) {
    self.status = status
    failure = nil
    elapsed = found.timings.elapsed
    self.comparison = comparison
    self.baseline = baseline
    self.written = written
    self.failsOn = failsOn
    sources = found.sources
  }

  init(failed failure: CommandFailure?, _ found: BuildResult) {
    status = failure?.status ?? .environment
    self.failure = failure
    elapsed = found.timings.elapsed
    comparison = Baseline().filter([], in: found.sources)
    baseline = nil
    written = nil
    failsOn = .error
    sources = found.sources
  }
}
