import Diagnostics
import JourneyModel
import ReportSite
import SiteRouting

/// The sample portfolio with decision rules, an experiment, a result and another state.
enum InsightSamples {
  static let portfolio: Portfolio = {
    var portfolio = PageSamples.portfolio
    portfolio.metrics.append(
      MetricDefinition(
        id: MetricID("watch-rate"), name: "Watch rate", kind: .rate, origin: PageSamples.nowhere))
    portfolio.rules = [
      rule("account", "sign-in-conversion", .belowTarget, do: "Offer the guest path first."),
      rule("ads", "ctr", .below(PageSamples.percent(1)), do: "Write another advertisement."),
      rule("hook", "watch-rate", .below(PageSamples.percent(50)), do: "Change the hook."),
    ]
    change(&portfolio.journeys[0])
    return portfolio
  }()

  private static func change(_ journey: inout Journey) {
    journey.period = CivilDate("2026-09-21").flatMap { first in
      CivilDate("2026-09-27").map { Period(first: first, last: $0, kind: .days, written: "") }
    }
    journey.checks = [
      CheckSetting(
        check: PageSamples.sourced("backstage"), off: true, because: "Outsourced until March",
        threshold: nil)
    ]
    journey.stages[2].timeInStage = TimeInStage(
      median: PageSamples.seconds(540, "9 min"), p90: PageSamples.seconds(2460, "41 min"),
      previous: PageSamples.seconds(660, "11 min"))
    journey.stages[2].touchpoints[0].pains = [
      Point(text: "Forced account", evidence: [EvidenceID("int-09")])
    ]
    journey.recommendations[2].result = Recommendation.Result(
      metric: PageSamples.sourced(MetricID("load-time")),
      from: PageSamples.seconds(4.4, "4.4 s"), to: PageSamples.seconds(3.9, "3.9 s"),
      worth: Quantity(amount: 12_000, unit: .money(currency: "EUR"), written: "12000 EUR"),
      date: CivilDate("2026-08-31"))
    var experiment = Experiment(origin: PageSamples.nowhere)
    experiment.variable = ["headline"]
    experiment.variants = ["mirror", "old"]
    experiment.success = "product-page-rate > 30 %"
    experiment.status = .running
    journey.handoffs[0].experiment = experiment
    journey.handoffs[0].headline = "Gifts for every day"
  }

  private static func rule(
    _ id: String, _ metric: String, _ test: MetricCondition.Test, do action: String
  ) -> Rule {
    let condition = MetricCondition(
      metric: PageSamples.sourced(MetricID(metric)), segment: nil, tests: [test])
    return Rule(
      id: RuleID(id), when: .metric(condition), action: action, origin: PageSamples.nowhere)
  }

  /// The page of the full map.
  static func journeyPage(on date: String? = "2026-11-23") -> RenderedPage {
    RenderedPage(.journey(JourneyID("first-purchase")), of: portfolio, on: date)
  }

  /// The section of a page with an id, as a page of its own.
  static func section(_ name: String, of page: RenderedPage) -> RenderedPage {
    RenderedPage(part: page.elements("section", with: "id=\"_\(name)\"").first ?? "")
  }
}
