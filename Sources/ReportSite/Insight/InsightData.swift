import Diagnostics
import JourneyAnalysis
import JourneyModel
import SiteRouting
import Wording

/// The shapes of what the analysis found in one journey.
enum FindingData {
  typealias Step = Scoped<InJourney<Funnel.Step>>

  static let stake = DataShape<Funnel.Stake>(
    "stake",
    [
      .number("amount", "What the leak costs in the map's period, an estimate.") { $0.amount },
      .text("currency", "The code of the currency.") { $0.currency },
      .number("customers", "Customers lost beyond the threshold.") { $0.customers },
      .number("conversion", "The share of those who come through that reaches the outcome.") {
        $0.conversion
      },
      .figure("worth", "What one outcome is worth.") { Figure.of($0.worth) },
    ])

  static let step = DataShape<Step>("passage", passage)

  static let passage: [DataField<Step>] = [
    .object("from", LinkData.spot, "The stage that is left.") {
      $0.spot(Address(stage: $0.value.part.from))
    },
    .object("to", LinkData.spot, "The stage that is entered.") {
      $0.spot(Address(stage: $0.value.part.to))
    },
    .number("entered", "Customers who enter the first.") { $0.value.part.entered },
    .number("reached", "Customers who enter the second.") { $0.value.part.reached },
    .number("drop-off", "The share that is lost between them; none where more enter than left.") {
      $0.value.part.isRising ? nil : $0.value.part.dropOff
    },
    .number("low", "The lower end of the range that holds the true share.") {
      $0.value.part.interval?.low
    },
    .number("high", "The upper end of that range.") { $0.value.part.interval?.high },
    .number("previous-drop-off", "The share that was lost in the period before.") {
      $0.value.part.previousDropOff
    },
    .number("threshold", "The share that may be lost.") { $0.value.part.threshold },
    .bool("is-beyond", "Whether more is lost than may be.") { $0.value.part.isBeyondThreshold },
    .object("stake", stake, "What the loss beyond the threshold is worth.") {
      $0.value.part.stake
    },
  ]

  static let place = DataShape<Scoped<InJourney<CheckResult.Place>>>(
    "failing place",
    [
      .object("at", LinkData.spot, "The stage or touchpoint; none for the whole journey.") {
        $0.spot($0.value.part.at)
      },
      .text("detail", "What was found there.") { source in
        let context = source.context
        return PageScope(context, route: source.scope.route, wording: source.wording)
          .text(of: source.value.part.detail)
      },
    ])

  static let check = DataShape<Scoped<InJourney<CheckResult>>>(
    "check result",
    [
      .text("id", "The check's id.") { $0.value.part.check },
      .text("title", "What it asks for.") { source in
        HealthCheck.named(source.value.part.check).map { source.wording[$0.title] }
      },
      .text("outcome", "`passed`, `failed`, `not-enough-data` or `off`.") {
        $0.value.part.outcome.rawValue
      },
      .bool("is-failed", "Whether it fails.") { $0.value.part.outcome == .failed },
      .number("looked-at", "At how many places it looked.") { Double($0.value.part.looked) },
      .number("threshold", "The threshold in force.") { $0.value.part.threshold },
      .text("off-because", "Why it is off.") { $0.value.part.because },
      .parts("places", of: place, "Where it fails.") { $0.value.part.places },
    ])

  static let evidence = DataShape<Scoped<InJourney<RuleFinding.Evidence>>>(
    "figure of a rule",
    [
      .object("metric", LinkData.metric, "The metric.") { $0.with($0.value.part.metric) },
      .object("at", LinkData.spot, "The stage or touchpoint; none for the whole journey.") {
        $0.spot($0.value.part.place.address)
      },
      .text("segment", "The segment, where the rule looks at one.") { $0.value.part.segment },
      .figure("value", "The value.") { Figure.of($0.value.part.value) },
      .figure("against", "What it was held against.") { Figure.of($0.value.part.against) },
      .bool("holds", "Whether the test held.") { $0.value.part.holds },
      .text("doubt", "`few` or `no-clear-change`, where it may mean less than it seems.") {
        $0.value.part.doubt.map { $0 == .few ? "few" : "no-clear-change" }
      },
    ])

  static let rule = DataShape<Scoped<InJourney<RuleFinding>>>(
    "rule result",
    [
      .text("id", "The rule's id.") { $0.value.part.rule.rawValue },
      .text("action", "What it says to do.") { source in
        let rules = source.context.portfolio.rules
        return rules.firstIndex { $0.id == source.value.part.rule }.map { rules[$0].action }
      },
      .text("outcome", "`fired`, `clear` or `unknown`.") { $0.value.part.outcome.name },
      .bool("is-fired", "Whether it fired.") { $0.value.part.outcome == .fired },
      .list("missing", of: LinkData.metric, "Metrics without a value to test.") { source in
        guard case .unknown(let missing) = source.value.part.outcome else { return [] }
        return source.with(all: missing)
      },
      .parts("figures", of: evidence, "The figures that it used.") { $0.value.part.evidence },
    ])

  static let health = DataShape<JourneyFindings>(
    "health",
    [
      .number("passed", "How many checks pass.") { Double($0.health.passed) },
      .number("judged", "How many came to a result.") { Double($0.health.judged) },
    ])

  static let segmentGap = DataShape<MetricFigure.SegmentGap>(
    "segment gap",
    [
      .text("better", "The segment that fares better.") { $0.better },
      .text("worse", "The segment that fares worse.") { $0.worse },
      .number("gap", "How far apart they are.") { $0.gap },
    ])

  static let figure = DataShape<MetricFigure>(
    "finding of a reading",
    [
      .number("low", "The lower end of the range that holds the true value.") {
        $0.interval?.low
      },
      .number("high", "The upper end of that range.") { $0.interval?.high },
      .bool("is-few", "Whether it rests on fewer than thirty observations.") { $0.isFew },
      .text("change", "`better`, `worse`, `no-clear-change`, `not-tested` or `unknown`.") {
        $0.change.name
      },
      .number("difference", "The value less the one before.") { $0.change.difference },
      .text("benchmark-status", "The value against the benchmark, named as its status.") {
        $0.benchmarkStatus.rawValue
      },
      .bool("stands-out", "Whether the last value of its history stands out.") {
        $0.history?.lastIsOutlier ?? false
      },
      .object("segment-gap", segmentGap, "The widest gap that chance does not explain.") {
        $0.segmentGap
      },
    ])
}

extension FindingData {
  typealias Source = Scoped<InJourney<Narrative>>

  /// Everything that the analysis found in a journey, with what it comes to in words.
  static let shape = DataShape<Source>(
    "journey findings",
    [
      .text("headline", "The largest thing that is wrong, in a sentence.") {
        text($0.value.part.headline)
      },
      .text("summary", "What the map shows, in four to six sentences.") {
        text($0.value.part.summary)
      },
      .parts("passages", of: step, "What comes through from stage to stage.") {
        $0.value.shown.findings.funnel?.steps ?? []
      },
      .number("overall-conversion", "The product of all passages.") {
        $0.value.shown.findings.funnel?.overall
      },
      .object("lowest", LinkData.spot, "The touchpoint that feels worst.") {
        $0.spot($0.value.shown.findings.readings.lowest?.at)
      },
      .object("highest", LinkData.spot, "The touchpoint that feels best.") {
        $0.spot($0.value.shown.findings.readings.highest?.at)
      },
      .object("health", health, "How many health checks pass.") { $0.value.shown.findings },
      .parts("checks", of: check, "The health checks.") { $0.value.shown.findings.checks },
      .parts("rules", of: rule, "The decision rules.") { $0.value.shown.findings.rules },
    ])

  private static func text(_ sentences: [Sentence]) -> String {
    sentences.map(\.text).joined(separator: " ")
  }

  /// What the analysis found in the journey that a value is about.
  static func source<Part>(_ source: Scoped<InJourney<Part>>) -> Source {
    let scope = PageScope(source.context, route: source.scope.route, wording: source.wording)
    return source.part(scope.narrative(of: source.value.journey))
  }
}

extension RuleFinding.Outcome {
  /// Its name in data files.
  var name: String {
    switch self {
    case .fired: "fired"
    case .clear: "clear"
    case .unknown: "unknown"
    }
  }
}

extension MetricPlace {
  /// The place as an address; nil for the journey as a whole.
  var address: Address? {
    switch self {
    case .journey: nil
    case .stage(let stage): Address(stage: stage)
    case .touchpoint(let address): address
    }
  }
}
