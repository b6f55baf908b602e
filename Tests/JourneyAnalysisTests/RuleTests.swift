import Diagnostics
import JourneyModel
import Testing

@testable import JourneyAnalysis

@Suite("Decision rules")
struct RuleTests {
  static func finding(
    _ condition: Rule.Condition, _ readings: [MetricReading], _ metrics: [MetricDefinition] = []
  ) -> RuleFinding {
    let rule = Rule(id: RuleID("r"), when: condition, action: "Act.", origin: Sample.here)
    let figures = readings.map { reading in
      Figure(
        reading, at: .journey, definition: metrics.first { $0.id == reading.metric.value })
    }
    return RuleFinding(rule, figures: figures)
  }

  static func test(
    _ metric: String, _ tests: MetricCondition.Test..., segment: String? = nil
  ) -> Rule.Condition {
    .metric(
      MetricCondition(
        metric: Sample.sourced(MetricID(metric)), segment: segment, tests: tests))
  }

  static let watch = Sample.reading("watch", Sample.percent(43)) {
    $0.previous = Sample.percent(40)
    $0.target = Sample.percent(50)
    $0.segments = [
      .init(name: "mobile", value: Sample.percent(40)),
      .init(name: "desktop", value: Sample.percent(60)),
    ]
  }

  @Test(
    "One test of one metric",
    arguments: [
      (MetricCondition.Test.below(Sample.percent(50)), RuleFinding.Outcome.fired),
      (.below(Sample.percent(40)), .clear), (.above(Sample.percent(40)), .fired),
      (.rises(Sample.percent(7)), .fired), (.rises(Sample.percent(8)), .clear),
      (.falls(Sample.percent(1)), .clear), (.flat(Sample.percent(10)), .fired),
      (.flat(Sample.percent(5)), .clear), (.belowTarget, .fired), (.missing, .clear),
      (.belowBenchmark, .unknown(missing: [MetricID("watch")])),
    ])
  func single(test: MetricCondition.Test, expected: RuleFinding.Outcome) {
    #expect(Self.finding(Self.test("watch", test), [Self.watch]).outcome == expected)
  }

  @Test("A segment below another by a share of it")
  func segments() {
    func outcome(_ by: Double) -> RuleFinding.Outcome {
      Self.finding(
        Self.test("watch", .belowSegment("desktop", by: Sample.percent(by)), segment: "mobile"),
        [Self.watch]
      ).outcome
    }
    #expect(outcome(33) == .fired)
    #expect(outcome(34) == .clear)
    let unknown = Self.finding(
      Self.test("watch", .belowSegment("tablet", by: nil), segment: "mobile"), [Self.watch])
    #expect(unknown.outcome == .unknown(missing: [MetricID("watch")]))
  }

  @Test("A missing metric makes a rule impossible to judge, unless it cannot matter")
  func unknown() {
    let low = Self.test("watch", .below(Sample.percent(50)))
    let high = Self.test("watch", .above(Sample.percent(50)))
    let absent = Self.test("clicks", .below(Sample.percent(50)))
    func outcome(_ condition: Rule.Condition) -> RuleFinding.Outcome {
      Self.finding(condition, [Self.watch]).outcome
    }
    #expect(outcome(.all([low, absent])) == .unknown(missing: [MetricID("clicks")]))
    #expect(outcome(.all([high, absent])) == .clear)
    #expect(outcome(.any([low, absent])) == .fired)
    #expect(outcome(.any([high, absent])) == .unknown(missing: [MetricID("clicks")]))
    #expect(outcome(.not(absent)) == .unknown(missing: [MetricID("clicks")]))
    #expect(outcome(.not(high)) == .fired)
    #expect(outcome(Self.test("clicks", .missing)) == .fired)
  }

  @Test("A rule says what it held a figure against")
  func standards() {
    let reading = Sample.reading("rate", Sample.percent(40)) {
      $0.previous = Sample.percent(50)
      $0.target = Sample.percent(60)
      $0.segments = [
        .init(name: "mobile", value: Sample.percent(30)),
        .init(name: "desktop", value: Sample.percent(60)),
      ]
    }
    func evidence(
      _ test: MetricCondition.Test, segment: String? = nil
    ) -> RuleFinding.Evidence? {
      Self.finding(Self.test("rate", test, segment: segment), [reading]).evidence.first
    }
    #expect(evidence(.below(Sample.percent(45)))?.standard == .limit)
    #expect(evidence(.falls(Sample.percent(10)))?.standard == .before)
    #expect(evidence(.belowTarget)?.standard == .target)
    #expect(evidence(.belowBenchmark)?.standard == .benchmark)
    let gap = evidence(.belowSegment("desktop", by: nil), segment: "mobile")
    #expect(gap?.standard == .segment("desktop"))
    #expect(gap?.against?.written == "60 %")
    #expect(gap?.holds == true)
    // What is missing is evidence too.
    let missing = Self.finding(Self.test("clicks", .missing), [reading]).evidence
    #expect(missing.map(\.holds) == [true])
    #expect(missing.map(\.value) == [nil])
  }

  @Test("A rule that fires on few answers or a change within chance says so")
  func doubts() {
    func doubt(_ n: Double?, _ test: MetricCondition.Test) -> RuleFinding.Doubt? {
      let reading = Sample.reading("rate", Sample.percent(44)) {
        $0.previous = Sample.percent(50)
        $0.n = n
      }
      return Self.finding(Self.test("rate", test), [reading], [Sample.metric("rate", .rate)])
        .evidence.first?.doubt
    }
    #expect(doubt(20, .below(Sample.percent(45))) == .few)
    #expect(doubt(100, .below(Sample.percent(45))) == nil)
    // Six points between two hundred answers are chance, between two thousand they are not.
    #expect(doubt(100, .falls(Sample.percent(10))) == .noClearChange)
    #expect(doubt(1000, .falls(Sample.percent(10))) == nil)
    #expect(doubt(nil, .falls(Sample.percent(10))) == nil)
  }

  @Test("A rule shows the figures that it used, and fires at the place where they hold")
  func evidence() {
    let good = Sample.reading("watch", Sample.percent(80))
    let figures = [
      Figure(good, at: .stage(StageID("a")), definition: nil),
      Figure(Self.watch, at: .stage(StageID("b")), definition: nil),
    ]
    let rule = Rule(
      id: RuleID("r"), when: Self.test("watch", .below(Sample.percent(50))), action: "Act.",
      origin: Sample.here)
    let finding = RuleFinding(rule, figures: figures)
    #expect(finding.outcome == .fired)
    #expect(finding.place == .stage(StageID("b")))
    #expect(finding.evidence.map(\.value?.written) == ["80 %", "43 %"])
  }
}
