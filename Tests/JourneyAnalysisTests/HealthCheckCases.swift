import Diagnostics
import JourneyModel

@testable import JourneyAnalysis

extension HealthCheckTests {
  static let cases: [CheckCase] = figureCases + stepCases + mapCases + actionCases

  static func timed(_ now: Double, _ before: Double) -> Journey {
    func seconds(_ value: Double) -> Quantity {
      Quantity(amount: value, unit: .seconds, written: "")
    }
    return Sample.journey([
      Sample.stage("A") {
        $0.timeInStage = TimeInStage(median: seconds(now), p90: nil, previous: seconds(before))
      }
    ])
  }

  static let figureCases = [
    CheckCase(
      check: "drop-off", passing: leaky(75), failing: leaky(74),
      silent: Sample.journey([Sample.stage("A", volume: 100)])),
    CheckCase(
      check: "time-in-stage", passing: timed(80, 100), failing: timed(90, 100), silent: map(step())
    ),
    CheckCase(
      check: "positive-stages", passing: map(Sample.touchpoint("Good", score: 1)),
      failing: map(Sample.touchpoint("Even", score: 0)), silent: map(step())),
    CheckCase(
      check: "stage-kpis",
      passing: measured(Sample.reading("rate", Sample.percent(5)) { $0.target = $0.value }),
      failing: measured(Sample.reading("rate", Sample.percent(5))), silent: nil),
    CheckCase(
      check: "benchmarks", passing: measured(Sample.reading("rate", Sample.percent(5))),
      failing: measured(Sample.reading("unsourced", Sample.percent(5))), silent: map(step())),
    CheckCase(
      check: "same-scale",
      passing: map(
        step { $0.metrics = [Sample.reading("csat", Sample.percent(80))] },
        Sample.touchpoint("Two") { $0.metrics = [Sample.reading("csat", Sample.percent(70))] }),
      failing: map(
        step { $0.metrics = [Sample.reading("csat", Sample.percent(80))] },
        Sample.touchpoint("Two") { $0.metrics = [Sample.reading("csat", Sample.number(4))] }),
      silent: map(step())),
    CheckCase(
      check: "stale-data",
      passing: measured(
        Sample.reading("rate", Sample.percent(5)) { $0.asOf = CivilDate("2026-09-30") }),
      failing: measured(
        Sample.reading("rate", Sample.percent(5)) { $0.asOf = CivilDate("2026-06-30") }),
      silent: measured(Sample.reading("rate", Sample.percent(5)))),
    CheckCase(
      check: "sample-size",
      passing: measured(Sample.reading("rate", Sample.percent(5)) { $0.n = 30 }),
      failing: measured(Sample.reading("rate", Sample.percent(5)) { $0.n = 29 }),
      silent: measured(Sample.reading("rate", Sample.percent(5)))),
  ]

  static let stepCases = [
    CheckCase(
      check: "owners", passing: map(step()),
      failing: map(Sample.touchpoint("Nobody", owner: nil)), silent: Sample.journey()),
    CheckCase(
      check: "backstage", passing: map(step { $0.systems = ["CRM"] }), failing: map(step()),
      silent: Sample.journey()),
    CheckCase(
      check: "intent", passing: map(step { $0.intent = "Pay" }), failing: map(step()),
      silent: Sample.journey()),
    CheckCase(
      check: "success-signal", passing: map(step { $0.success = "Paid" }), failing: map(step()),
      silent: Sample.journey()),
    CheckCase(
      check: "next-action", passing: map(step { $0.next = ["Pay"] }),
      failing: map(step { $0.next = ["Pay", "Leave"] }), silent: Sample.journey()),
    CheckCase(
      check: "moments-of-truth",
      passing: map(
        step {
          $0.momentOfTruth = true
          $0.metrics = [Sample.reading("rate", nil)]
        }),
      failing: map(step { $0.momentOfTruth = true }), silent: map(step())),
  ]

  static let mapCases = [
    CheckCase(
      check: "one-persona",
      passing: map(step()) { $0.personas = [Sample.sourced(PersonaID("alex"))] },
      failing: map(step()), silent: nil),
    CheckCase(
      check: "evidence",
      passing: map(step()) { $0.evidence = [evidence("interviews"), evidence("analytics")] },
      failing: map(step()) { $0.evidence = [evidence("interviews")] }, silent: nil),
    CheckCase(
      check: "review", passing: reviewed("2026-09-30"), failing: reviewed("2026-08-01"),
      silent: map(step())),
    CheckCase(
      check: "red-stages",
      passing: map(Sample.touchpoint("Bad", score: -1)) {
        $0.compare = Sample.sourced(JourneyID("future"))
      },
      failing: map(Sample.touchpoint("Bad", score: -1)), silent: map(step())),
  ]

  static func reviewed(_ date: String) -> Journey {
    map(step()) {
      $0.reviewed = CivilDate(date)
      $0.reviewEvery = CalendarInterval(count: 3, unit: .month)
    }
  }

  static let actionCases = [
    CheckCase(
      check: "handoffs",
      passing: handing {
        $0.creative = "Video"
        $0.metric = Sample.sourced(MetricID("rate"))
        $0.landing = Sample.sourced("https://shop.example/")
        $0.experiment = trial(["headline"], success: "rate > 5 %")
        $0.owner = "Ana"
      }, failing: handing { $0.creative = "Video" }, silent: map(step())),
    CheckCase(
      check: "campaign-links",
      passing: landing("https://a.example/?utm_source=s&utm_medium=m&utm_campaign=c#top"),
      failing: landing("https://a.example/?utm_source=s&utm_medium=&utm_campaign=c"),
      silent: map(step())),
    CheckCase(
      check: "message-match", passing: promising("Find a gift in thirty seconds"),
      failing: promising("Our whole catalogue"), silent: map(step())),
    CheckCase(
      check: "experiments",
      passing: doing { $0.experiment = trial(["headline"], success: "rate > 5 %") },
      failing: doing { $0.experiment = trial(["headline", "form"], success: "rate > 5 %") },
      silent: map(step())),
    CheckCase(
      check: "closed-loop",
      passing: doing {
        $0.status = .done
        $0.result = .init(
          metric: nil, from: nil, to: nil, worth: Sample.euros(10),
          date: CivilDate("2026-09-30"))
      }, failing: doing { $0.status = .done }, silent: map(step())),
    CheckCase(
      check: "dated-work",
      passing: doing {
        $0.status = .planned
        $0.owner = "Ben"
        $0.due = CivilDate("2026-11-30")
      },
      failing: doing {
        $0.status = .planned
        $0.owner = "Ben"
        $0.due = CivilDate("2026-11-22")
      }, silent: doing { $0.status = .idea }),
  ]

  static func landing(_ link: String) -> Journey {
    handing { $0.landing = Sample.sourced(link) }
  }

  static func promising(_ headline: String) -> Journey {
    handing {
      $0.promise = "Find a gift in thirty seconds"
      $0.headline = headline
    }
  }
}
