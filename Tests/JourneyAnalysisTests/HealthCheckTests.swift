import Diagnostics
import JourneyModel
import Testing

@testable import JourneyAnalysis

/// A map that passes a check, one that fails it, and one that gives it too little to go by.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let check: String
  let passing: Journey
  let failing: Journey
  /// Nil for checks that every map gives enough for.
  let silent: Journey?

  var testDescription: String { check }
}

@Suite("Health checks")
struct HealthCheckTests {
  static let metrics = [
    Sample.metric("rate", .rate) {
      $0.benchmark = .init(value: Sample.percent(75), source: "A study")
    },
    Sample.metric("unsourced", .rate) {
      $0.benchmark = .init(value: Sample.percent(75), source: nil)
    },
    Sample.metric("csat", .csat),
  ]

  static func outcome(_ check: String, _ journey: Journey, site: SiteSettings = SiteSettings())
    -> CheckResult?
  {
    var portfolio = Sample.portfolio([journey], metrics: metrics)
    portfolio.site = site
    let context = AnalysisContext(portfolio, date: CivilDate("2026-11-23"))
    return JourneyFindings(journey, in: context).checks.first { $0.check == check }
  }

  @Test("Every check passes, fails and says when it cannot tell", arguments: cases)
  func outcomes(_ example: CheckCase) {
    #expect(Self.outcome(example.check, example.passing)?.outcome == .passed)
    let failed = Self.outcome(example.check, example.failing)
    #expect(failed?.outcome == .failed)
    #expect(failed?.places.isEmpty == false)
    if let silent = example.silent {
      #expect(Self.outcome(example.check, silent)?.outcome == .notEnoughData)
    }
  }

  @Test("Every check has a case here")
  func complete() {
    #expect(Set(Self.cases.map(\.check)) == Set(HealthCheck.ids))
    #expect(HealthCheck.ids.count >= 18)
    #expect(Set(HealthCheck.ids).count == HealthCheck.ids.count)
  }

  @Test("A talk with one customer is no interviews, and a rise of volumes says nothing of drop-off")
  func thresholds() {
    func outcome(talks n: Double) -> CheckResult.Outcome? {
      let journey = Self.map(Self.step()) {
        $0.evidence = [Self.evidence("interviews"), Self.evidence("analytics")]
        $0.evidence[0].n = n
      }
      return Self.outcome("evidence", journey)?.outcome
    }
    #expect(outcome(talks: 1) == .failed)
    #expect(outcome(talks: 2) == .passed)
    let rising = Sample.journey([Sample.stage("A", volume: 10), Sample.stage("B", volume: 20)])
    #expect(Self.outcome("drop-off", rising)?.outcome == .notEnoughData)
  }

  @Test("A map turns a check off with a reason, and sets its threshold")
  func settings() {
    func setting(_ off: Bool, _ because: String?, _ threshold: Quantity?) -> CheckSetting {
      CheckSetting(
        check: Sample.sourced("drop-off"), off: off, because: because, threshold: threshold)
    }
    var journey = Self.leaky(60)
    journey.checks = [setting(true, "Season", nil)]
    #expect(Self.outcome("drop-off", journey)?.outcome == .off)
    #expect(Self.outcome("drop-off", journey)?.because == "Season")
    journey.checks = [setting(false, nil, Sample.percent(50))]
    #expect(Self.outcome("drop-off", journey)?.outcome == .passed)
    journey.checks = []
    var site = SiteSettings()
    site.thresholds.dropOff = 0.5
    #expect(Self.outcome("drop-off", journey, site: site)?.outcome == .passed)
    site.checks = [setting(false, nil, Sample.percent(30))]
    #expect(Self.outcome("drop-off", journey, site: site)?.outcome == .failed)
  }

  @Test("The threshold of a check in site.yaml holds for the funnel and the promises too")
  func siteThresholds() {
    var site = SiteSettings()
    site.checks = [
      CheckSetting(
        check: Sample.sourced("drop-off"), off: false, because: nil,
        threshold: Sample.percent(30)),
      CheckSetting(
        check: Sample.sourced("message-match"), off: false, because: nil,
        threshold: Sample.percent(90)),
    ]
    var portfolio = Sample.portfolio([
      Self.handing {
        $0.promise = "Gifts for under fifty euros"
        $0.headline = "Gifts under fifty for you"
      }
    ])
    portfolio.site = site
    let context = AnalysisContext(portfolio, date: nil)
    let findings = JourneyFindings(portfolio.journeys[0], in: context)
    let leaky = JourneyFindings(Self.leaky(72), in: context)
    #expect(leaky.funnel?.steps.first?.threshold == 0.3)
    #expect(leaky.funnel?.steps.first?.isBeyondThreshold == false)
    #expect(findings.readings.promises.map(\.enough) == [0.9])
    #expect(findings.readings.promises.map(\.isKept) == [false])
    #expect(findings.checks.first { $0.check == "message-match" }?.outcome == .failed)
  }

  @Test("A map of two personas fails once and says how many there are")
  func personas() {
    let two = Self.map(Self.step()) {
      $0.personas = ["a", "b"].map { Sample.sourced(PersonaID($0)) }
    }
    let result = Self.outcome("one-persona", two)
    #expect(result?.looked == 1)
    #expect(result?.places.map(\.detail) == [.count(.countPersonas, 2)])
  }

  static func leaky(_ reaching: Double) -> Journey {
    Sample.journey([Sample.stage("A", volume: 100), Sample.stage("B", volume: reaching)])
  }

  static func map(_ touchpoints: Touchpoint..., edit: (inout Journey) -> Void = { _ in })
    -> Journey
  {
    Sample.journey([Sample.stage("Stage", touchpoints)], edit)
  }

  static func step(_ edit: (inout Touchpoint) -> Void = { _ in }) -> Touchpoint {
    Sample.touchpoint("Step", score: nil, owner: "Ana", edit)
  }

  static func measured(_ reading: MetricReading) -> Journey {
    map(step { $0.metrics = [reading] })
  }

  static func doing(_ edit: (inout Recommendation) -> Void) -> Journey {
    map(step()) { $0.recommendations = [Sample.recommendation("R", impact: 5, effort: 5, edit)] }
  }

  static func handing(_ edit: (inout Handoff) -> Void) -> Journey {
    let place = Sample.sourced(Address(stage: StageID("stage")))
    var handoff = Handoff(from: place, to: place, origin: Sample.here)
    edit(&handoff)
    return map(step()) { $0.handoffs = [handoff] }
  }

  static func trial(_ variables: [String], success: String?) -> Experiment {
    var experiment = Experiment(origin: Sample.here)
    experiment.variable = variables
    experiment.success = success
    return experiment
  }

  static func evidence(_ kind: String) -> Evidence {
    var evidence = Evidence(
      id: EvidenceID(kind), kind: kind, title: kind, origin: Sample.here)
    evidence.n = 12
    evidence.date = CivilDate("2026-08-14")
    return evidence
  }
}
