import Diagnostics
package import JourneyModel

/// What analysis needs to know beside the journey itself.
package struct AnalysisContext: Sendable {
  /// The metric catalogue by id.
  package let metrics: [MetricID: Shared<MetricDefinition>]
  /// The decision rules.
  package let rules: [Rule]
  /// Settings of the site.
  package let site: SiteSettings
  /// The day that “overdue” and “stale” are judged on; nil for no such judgement.
  package let date: CivilDate?

  /// The context of a portfolio.
  package init(_ portfolio: Portfolio, date: CivilDate?) {
    metrics = Dictionary(
      portfolio.metrics.map { ($0.id, Shared($0)) }, uniquingKeysWith: { first, _ in first })
    rules = portfolio.rules
    site = portfolio.site
    self.date = date
  }
}

/// All that the analysis of one journey found: pure arithmetic on what the map says.
package struct JourneyFindings: Sendable, Equatable {
  /// What was found, which lies behind one reference, because every part of a page holds it.
  private final class Found: Sendable, Equatable {
    let journey: JourneyID
    let figures: [Figure]
    let funnel: Funnel?
    let stages: [StageFinding]
    let readings: MapReadings
    let checks: [CheckResult]
    let rules: [RuleFinding]
    let headline: HeadlineFinding

    init(
      _ journey: JourneyID, _ figures: [Figure], _ funnel: Funnel?, _ stages: [StageFinding],
      _ readings: MapReadings, _ checks: [CheckResult], _ rules: [RuleFinding],
      _ headline: HeadlineFinding
    ) {
      self.journey = journey
      self.figures = figures
      self.funnel = funnel
      self.stages = stages
      self.readings = readings
      self.checks = checks
      self.rules = rules
      self.headline = headline
    }

    static func == (left: Found, right: Found) -> Bool {
      left === right
        || left.journey == right.journey && left.figures == right.figures
          && left.funnel == right.funnel && left.stages == right.stages
          && left.readings == right.readings && left.checks == right.checks
          && left.rules == right.rules && left.headline == right.headline
    }
  }

  private let found: Found

  /// The journey.
  package var journey: JourneyID { found.journey }
  /// A figure for each reading, in the order of ``Journey/readings``.
  package var figures: [Figure] { found.figures }
  /// The funnel, where volumes are known.
  package var funnel: Funnel? { found.funnel }
  /// A finding for each stage, in order.
  package var stages: [StageFinding] { found.stages }
  /// The readings of the map.
  package var readings: MapReadings { found.readings }
  /// The results of the health checks, in the order of ``HealthCheck/all``.
  package var checks: [CheckResult] { found.checks }
  /// What became of each decision rule, in the order of the catalogue.
  package var rules: [RuleFinding] { found.rules }
  /// What is most wrong.
  package var headline: HeadlineFinding { found.headline }
  /// The open recommendations in order: that of ``PortfolioFindings/backlog`` where the journey is
  /// part of one.
  package internal(set) var ranking: [RankedRecommendation]

  /// Analyses a journey.
  package init(_ journey: Journey, in context: AnalysisContext) {
    let figures = journey.readings.map { place, reading in
      Figure(reading, at: place, sharing: context.metrics[reading.metric.value])
    }
    let site = context.site
    let funnel = Funnel(
      journey,
      threshold: HealthCheck.dropOff.limit(journey, site: site) ?? site.thresholds.dropOff)
    let stages = journey.stages.map { StageFinding($0, in: journey, figures: figures) }
    let readings = MapReadings(
      journey,
      keeping: HealthCheck.messageMatch.limit(journey, site: site) ?? Overlap.enough)
    let input = CheckInput(
      journey: journey, figures: figures, funnel: funnel, stages: stages, readings: readings,
      date: context.date, threshold: 0)
    let byMetric = FiguresByMetric(figures)
    found = Found(
      journey.id, figures, funnel, stages, readings,
      HealthCheck.all.map { $0.result(input, site: site) },
      context.rules.map { RuleFinding($0, in: byMetric) },
      HeadlineFinding(journey, funnel: funnel, readings: readings))
    let stakes = Self.stakes(funnel)
    ranking = Ranking.ranked(
      journey.recommendations.map { recommendation in
        Ranking.Candidate(
          journey: journey.id, recommendation: recommendation,
          stake: recommendation.at.flatMap { stakes[$0.value.stage] })
      }, by: site.ranking)
  }

  /// The figure of a reading of the journey, which its place in the source tells from others.
  package func figure(of reading: MetricReading) -> Figure? {
    let (all, range) = (figures, reading.metric.range)
    // By index, because a loop over the figures would copy each of them.
    for index in all.indices
    where all[index].reading.metric.range == range && all[index].reading == reading {
      return all[index]
    }
    return nil
  }

  /// An open recommendation with its place in the order.
  package func ranked(_ recommendation: RecommendationID) -> RankedRecommendation? {
    ranking.first { $0.recommendation.id == recommendation }
  }

  /// How many checks passed, of those that came to a result.
  package var health: (passed: Int, judged: Int) {
    let judged = checks.filter { $0.outcome == .passed || $0.outcome == .failed }
    return (judged.count { $0.outcome == .passed }, judged.count)
  }

  /// The money at stake by the stage that loses it.
  private static func stakes(_ funnel: Funnel?) -> [StageID: Double] {
    Dictionary(
      (funnel?.steps ?? []).compactMap { step in step.stake.map { (step.from, $0.amount) } },
      uniquingKeysWith: +)
  }
}

/// The largest thing that is wrong with a journey: what its page says first.
package enum HeadlineFinding: Sendable, Equatable {
  /// A leak that can be priced.
  case costlyLeak(Funnel.Step, Funnel.Stake)
  /// A leak beyond its threshold.
  case leak(Funnel.Step)
  /// A moment that feels bad.
  case lowPoint(MapReadings.Moment)
  /// Steps that nobody owns.
  case nobodysSteps([Address])
  /// Nothing stands out.
  case nothing

  /// The stages that it is about; none where it is about the whole journey.
  var stages: [StageID] {
    switch self {
    case .costlyLeak(let step, _), .leak(let step): [step.from, step.to]
    case .lowPoint(let moment): [moment.at.stage]
    case .nobodysSteps(let addresses): addresses.map(\.stage)
    case .nothing: []
    }
  }

  /// The leak that it names.
  var leak: Funnel.Step? {
    switch self {
    case .costlyLeak(let step, _), .leak(let step): step
    case .lowPoint, .nobodysSteps, .nothing: nil
    }
  }

  /// Money before leaks, leaks before feelings, feelings before ownership.
  init(_ journey: Journey, funnel: Funnel?, readings: MapReadings) {
    if let step = funnel?.worst, let stake = step.stake, stake.amount > 0 {
      self = .costlyLeak(step, stake)
    } else if let step = funnel?.worst {
      self = .leak(step)
    } else if let lowest = readings.lowest, lowest.feeling < 0 {
      self = .lowPoint(lowest)
    } else if !readings.unowned.isEmpty {
      self = .nobodysSteps(readings.unowned)
    } else {
      self = .nothing
    }
  }
}
