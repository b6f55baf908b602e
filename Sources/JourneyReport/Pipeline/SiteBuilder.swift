import Diagnostics
import JourneyAnalysis
import JourneyChecks
package import JourneyModel
import ReportSite
import SiteRouting

/// Turns a content folder into a site, stage by stage: load, read, check, analyse,
/// render, write.
///
/// Each stage takes what the one before gave and returns a value; only the first and the last
/// touch the disk. Problems of the content are gathered, so that one run tells all of them, and
/// keep the site from being written.
public struct SiteBuilder: Sendable {
  /// What is to be done.
  public let options: BuildOptions
  private let progress: @Sendable (BuildProgress) -> Void
  private let waiting: @Sendable () -> Void

  /// A build.
  ///
  /// - Parameters:
  ///   - options: What is to be done.
  ///   - progress: Is told now and then how far the build has come.
  ///   - waiting: Is told that another build writes to the same folder and is waited for.
  public init(
    _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in },
    waiting: @escaping @Sendable () -> Void = {}
  ) {
    self.options = options
    self.progress = progress
    self.waiting = waiting
  }

  /// Builds the site.
  public func build() async -> BuildResult {
    var run = BuildRun(isStrict: options.isStrict)
    do throws(CommandFailure) {
      try refuseOutput()
      run.known = try KnownProblems(options)
      let standing = try writer(Lanes(width: 1)).look()
      // The files that stand there are judged by the lanes that the stages before leave idle.
      async let _: Void? = standing?.judge(width: options.jobs - 1)
      return try await build(over: standing, &run)
    } catch {
      return run.result(failure: error)
    }
  }

  /// Builds the site over what stands in its folder, as far as it has to be made.
  private func build(
    over standing: StandingSite?, _ run: inout BuildRun
  ) async throws(CommandFailure) -> BuildResult {
    let earlier = try await EarlierState(options)
    var input = try await load(&run)
    try requireContent(input, &run)
    var remembered = Remembered(
      fingerprint: Fingerprint(input, run.diagnostics, options, since: earlier),
      last: standing?.cache)
    run.reuse.isCacheBroken = standing?.isCacheBroken ?? false
    if let standing, remembered.isSame, let result = try await result(of: standing, &run) {
      return result
    }
    if !remembered.isOfUse { standing?.stopJudging() }
    await remembered.fingerprint?.findDrawing(in: input, Lanes(width: options.jobs))
    let portfolio = await read(input, &run)
    let templates = await check(portfolio, input, &run)
    guard !run.hasProblems else { return run.result() }
    input = .empty
    run.forgetTexts(of: portfolio)
    let shown = portfolio.shown(with: renderOptions())
    // Made by a lane that the end of the analysis, which is one lane's work, leaves idle.
    async let links = LinkIndex(shown)
    let findings = await analyse(shown, &run)
    let changes = earlier?.changes(to: shown, findings, of: portfolio)
    let context = RenderContext(
      portfolio: portfolio, findings: findings, templates: templates,
      options: renderOptions(changes), links: await links)
    let summary = try await write(context, over: standing, remembered, &run)
    return run.result(summary: summary)
  }

  /// The end of a build from the same as the last one, where the site stands as that left it.
  private func result(
    of standing: StandingSite, _ run: inout BuildRun
  ) async throws(CommandFailure) -> BuildResult? {
    guard !options.force, let last = standing.cache, let files = standing.manifest?.entries,
      try await standing.isWhole(width: options.jobs)
    else { return nil }
    if !options.isDryRun { writer(Lanes(width: 1)).removeLeftovers(in: standing.places) }
    return run.result(of: last, files, options)
  }

  /// The content with its problems, as far as it could be read.
  ///
  /// - Parameter judgesHealth: Whether what the maps lack counts among the problems.
  /// - Returns: The content, and how the check ended.
  package func checked(
    withHealth judgesHealth: Bool = false
  ) async -> (portfolio: Portfolio, result: BuildResult) {
    var run = BuildRun(isStrict: options.isStrict)
    do throws(CommandFailure) {
      let input = try await load(&run)
      if judgesHealth { try requireContent(input, &run) }
      let portfolio = await read(input, &run)
      _ = await check(portfolio, input, &run)
      if judgesHealth {
        run.diagnostics += await healthProblems(of: portfolio, lanes(.check, run))
      }
      return (portfolio, run.result())
    } catch {
      return (Portfolio(), run.result(failure: error))
    }
  }

  private func lanes(_ stage: BuildStage, _ run: BuildRun) -> Lanes {
    let timings = run.timings
    return Lanes(width: options.jobs) { [progress] share in
      progress(BuildProgress(stage: stage, share: share, elapsed: timings.elapsed))
    }
  }
}

// MARK: The stages

extension SiteBuilder {
  private func load(_ run: inout BuildRun) async throws(CommandFailure) -> BuildInput {
    let content = run.take(
      try await FolderLoader(limits: .content, lanes: lanes(.load, run))
        .load(options.content, into: &run.sources))
    var theme: [FolderLoader.File] = []
    if let templates = options.templates {
      theme = run.take(
        try await FolderLoader(limits: .templates, lanes: Lanes(width: 1))
          .load(templates, into: &run.sources))
    }
    run.timings.end(.load)
    return BuildInput(content: content, templates: theme)
  }

  private func requireContent(
    _ input: BuildInput, _ run: inout BuildRun
  ) throws(CommandFailure) {
    run.diagnostics += try ContentPresence.check(
      input.content, in: options.content, isSilent: run.diagnostics.isEmpty)
  }

  private func read(_ input: BuildInput, _ run: inout BuildRun) async -> Portfolio {
    defer { run.timings.end(.read) }
    return await run.take(input.portfolio(lanes(.read, run)))
  }

  private func check(
    _ portfolio: Portfolio, _ input: BuildInput, _ run: inout BuildRun
  ) async -> TemplateSet {
    defer { run.timings.end(.check) }
    let context = CheckContext(portfolio: portfolio, links: LinkIndex(portfolio))
    let journeys = await lanes(.check, run).map(portfolio.journeys) { journey in
      Checks.check(journey, in: context)
    }
    run.diagnostics += journeys.flatMap(\.diagnostics)
    run.diagnostics += Checks.check(portfolio, journeys: journeys, in: context)
    run.policy = run.take(
      SeverityPolicy.reading(portfolio.site.levels, healthChecks: HealthCheck.ids))
    let templates = run.take(input.templateSet)
    run.diagnostics += TranslationCheck.check(portfolio, templates: templates)
    return templates
  }

  /// Analyses what the site shows.
  private func analyse(
    _ shown: Portfolio, _ run: inout BuildRun
  ) async -> PortfolioFindings {
    defer { run.timings.end(.analyse) }
    let context = AnalysisContext(shown, date: options.date)
    let journeys = await lanes(.analyse, run).map(shown.journeys) { journey in
      JourneyFindings(journey, in: context)
    }
    return PortfolioFindings(shown, journeys: journeys, date: options.date)
  }

  private func renderOptions(_ changes: SiteChanges? = nil) -> RenderOptions {
    RenderOptions(
      date: options.date, baseURL: options.baseURL, generator: Version.generator,
      includesDrafts: options.includesDrafts, audience: options.audience, changes: changes)
  }
}

// MARK: Rendering and writing

extension SiteBuilder {
  /// Renders the files, each when the writer comes to it, so that only a few are held at a time;
  /// nil where the site is heavier than it may be.
  private func write(
    _ context: RenderContext, over standing: StandingSite?, _ remembered: Remembered,
    _ run: inout BuildRun
  ) async throws(CommandFailure) -> BuildSummary? {
    let site = site(context, remembered.fingerprint, run)
    let writer = writer(lanes(.render, run), standing)
    let now = run
    func problems(_ plan: WritePlan) -> [Diagnostic] {
      SiteWeight.problems(of: site.paths, plan, context.portfolio.site.budgets)
    }
    let plan =
      options.isDryRun
      ? try await writer.plan(site)
      : try await writer.write(site) {
        remembered.cache(of: context.portfolio, for: options.audience, now, problems($0))
      }
    try refuseStrangers(plan)
    run.timings.end(.render, taking: plan.making / options.jobs, then: .write)
    run.diagnostics += problems(plan)
    run.reuse.isKnown = true
    run.reuse.made = site.paths.count - plan.reused
    run.reuse.reused = plan.reused
    run.reuse.reason = Reuse.reason(remembered.last, remembered.fingerprint)
    guard !plan.isRefused else { return nil }
    return BuildSummary(
      output: options.output, journeys: context.portfolio.journeys.count,
      pages: site.paths.count { $0.hasSuffix(".html") }, bytes: plan.sizes.reduce(0, +),
      written: plan.writes.map { site.paths[$0] }, unchanged: plan.unchanged,
      removed: plan.stale, kept: plan.kept, duration: run.timings.elapsed,
      isDryRun: options.isDryRun)
  }

  /// The files of the site, to be made one by one.
  private func site(
    _ context: RenderContext, _ fingerprint: Fingerprint?, _ run: BuildRun
  ) -> PendingSite {
    let jobs = SiteRenderer.plan(context)
    let keys = fingerprint.map { PageKeys($0, jobs, context) }
    // What tells of the whole portfolio takes longest, and so comes first, its largest files before
    // the others.
    let heavy = jobs.indices.filter { jobs[$0].isOfPortfolio }
    let largest: [Route] = [.portfolioData, .print]
    let order =
      heavy.filter { largest.contains(jobs[$0].route) }
      + heavy.filter { !largest.contains(jobs[$0].route) }
      + jobs.indices.filter { !jobs[$0].isOfPortfolio }
    var site = PendingSite(
      paths: jobs.map(\.route.path), order: order,
      keys: keys.map { keys in jobs.map { keys.key(of: $0.route) } }
    ) { index, receive in
      SiteRenderer.render(jobs[index], context, to: receive)
    }
    site.heavy = heavy.count
    let budgets = context.portfolio.site.budgets
    if budgets.page != nil { site.loads = SiteWeight.loaded }
    let paths = site.paths
    let isForEveryone = options.audience == .everyone
    site.isWanted = { plan in
      guard plan.kept.isEmpty || !isForEveryone else { return false }
      var run = run
      run.diagnostics += SiteWeight.problems(of: paths, plan, budgets)
      return !run.hasProblems
    }
    return site
  }

  /// Refuses to leave files on a site for everyone that this build did not make: nobody knows what
  /// they tell.
  private func refuseStrangers(_ plan: WritePlan) throws(CommandFailure) {
    guard options.audience == .everyone, let first = plan.kept.first else { return }
    throw .environment(
      "“\(PathText.join(options.output, first.path))” is not as Waymark wrote it and may hold what "
        + "is internal.",
      help: "Remove it, or build the site for everyone into a folder of its own.")
  }

  /// Refuses an output that would lose files, before any work is done for it.
  private func refuseOutput() throws(CommandFailure) {
    var sources = [(folder: options.content, noun: "content folder")]
    if let templates = options.templates { sources.append((templates, "template folder")) }
    try OutputGuard(output: options.output, sources: sources, home: options.home).check()
  }

  private func writer(_ lanes: Lanes, _ standing: StandingSite? = nil) -> SiteWriter {
    SiteWriter(
      output: options.output, force: options.force, lanes: lanes, waiting: waiting,
      standing: standing)
  }
}
