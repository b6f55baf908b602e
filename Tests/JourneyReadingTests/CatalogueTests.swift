import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct SiteTests {
  @Test func theSettingsAreRead() {
    let read = Content([
      "site.yaml": """
      title: Our journeys
      organisation: Example Store
      language: de-at
      base-url: https://journeys.example/
      theme: {accent: "#1F5FA8", logo: assets/logo.png}
      lanes: [feels, owner]
      ranking: ice
      thresholds: {drop-off: 30 %, time-in-stage: -0.2, positive-stages: 3, personas: 1}
      budgets: {page: 500 kB, site: 1.5 MB, image: 2 KiB}
      checks: {backstage: {threshold: 80 %}}
      levels: {orphan-file: off, owners: warning}
      """
    ]).read()
    var site = SiteSettings()
    site.title = "Our journeys"
    site.organisation = "Example Store"
    site.language = "de-AT"
    site.baseURL = "https://journeys.example/"
    site.accent = "#1f5fa8"
    site.logo = Sourced("assets/logo.png", at: read.value.site.logo?.range ?? .whole(FileID(0)))
    site.lanes = [.feels, .owner]
    site.ranking = .ice
    site.thresholds.dropOff = 0.3
    site.thresholds.timeInStage = -0.2
    site.thresholds.positiveStages = 3
    site.thresholds.personas = 1
    site.checks = [
      CheckSetting(
        check: Sourced(
          "backstage", at: read.value.site.checks.first?.check.range ?? .whole(FileID(0))),
        off: false, because: nil,
        threshold: Quantity(amount: 0.8, unit: .percent, written: "80 %"))
    ]
    site.budgets = read.value.site.budgets
    #expect(site.budgets.page?.value == 500_000)
    #expect(site.budgets.site?.value == 1_500_000)
    #expect(site.budgets.image?.value == 2048)
    site.levels = read.value.site.levels
    #expect(site.levels.map(\.id.value) == ["orphan-file", "owners"])
    #expect(site.levels.map(\.level.value) == ["off", "warning"])
    #expect(site.levels.map(\.level.range.start.column) == [23, 36])
    #expect(read.diagnostics == [])
    #expect(read.value.site == site)
    #expect(site.logo?.range.start == SourcePosition(line: 5, column: 34))
  }

  @Test func noSettingsAreTheDefaults() {
    #expect(Content([:]).read().value == Portfolio())
    #expect(Content(["site.yaml": "# nothing yet\n"]).read().value.site == SiteSettings())
  }

  @Test func anUnquotedColourIsExplained() {
    let content = Content(["site.yaml": "theme:\n  accent: #1f5fa8\n"])
    #expect(content.problems == ["site.yaml:2:3: error: [invalid-colour] “accent” has no colour."])
    #expect(
      content.helps == ["Put the colour in quotes: without them “#” starts a comment."])
  }

  @Test(arguments: [
    ("500", "error: [invalid-quantity] “500” is not a size."),
    ("-5 kB", "error: [invalid-quantity] “-5 kB” is not a size."),
    ("5 kg", "error: [invalid-quantity] “5 kg” is not a size."),
    ("0 MB", "error: [value-out-of-range] “0 MB” is not a size from 1 byte to 1000 GB."),
    ("9000 GB", "error: [value-out-of-range] “9000 GB” is not a size from 1 byte to 1000 GB."),
    ("[5 kB]", "error: [wrong-type] “page” must be a size, not a list."),
  ])
  func sizesHaveAUnit(written: String, problem: String) {
    let content = Content(["site.yaml": "budgets:\n  page: \(written)\n"])
    #expect(content.problems == ["site.yaml:2:9: " + problem])
  }

  @Test func thresholdsStayInTheirLimits() {
    let content = Content([
      "site.yaml": """
      base-url: mailto:a@b.example
      thresholds: {drop-off: 130 %, time-in-stage: -15, positive-stages: 2.5, personas: -1}
      """
    ])
    #expect(
      content.problems == [
        "site.yaml:1:11: error: [invalid-url] “mailto:a@b.example” has the scheme “mailto”.",
        "site.yaml:2:24: error: [value-out-of-range] “drop-off” must be from 0 % to 100 %, "
          + "not 130 %.",
        "site.yaml:2:46: error: [wrong-unit] “-15” is a plain number, but “time-in-stage” is "
          + "a share.",
        "site.yaml:2:68: error: [value-out-of-range] “positive-stages” must be a whole number, "
          + "not 2.5.",
        "site.yaml:2:83: error: [value-out-of-range] “personas” must be a number from 0 to 1000, "
          + "not -1.",
      ])
  }
}

@Suite struct MetricsTests {
  @Test func definitionsAreRead() throws {
    let read = Content([
      "metrics.yaml": """
      - id: sign-in-conversion
        name: Sign-in conversion
        kind: rate
        better: higher
        formula: passed / reached
        benchmark: {value: 75 %, source: Client averages}
        stages: [purchase]
      - name: CSAT
        kind: csat
        better: lower
        description: How content people are.
        scale: {min: 1, max: 5}
        variant: mean
      """
    ]).read()
    #expect(read.diagnostics == [])
    let metrics = read.value.metrics
    try #require(metrics.count == 2)
    var rate = MetricDefinition(
      id: MetricID("sign-in-conversion"), name: "Sign-in conversion", kind: .rate,
      origin: metrics[0].origin)
    rate.formula = "passed / reached"
    rate.benchmark = MetricDefinition.Benchmark(
      value: Quantity(amount: 0.75, unit: .percent, written: "75 %"), source: "Client averages")
    rate.stages = ["purchase"]
    rate.mentions = [
      Sourced(
        .stage(StageID("purchase")),
        at: SourceRange(
          file: FileID(0), start: SourcePosition(line: 7, column: 12),
          end: SourcePosition(line: 7, column: 20)))
    ]
    var csat = MetricDefinition(
      id: MetricID("csat"), name: "CSAT", kind: .csat, origin: metrics[1].origin)
    csat.better = .lower
    csat.description = "How content people are."
    csat.scale = EmotionScale(min: 1, max: 5)
    csat.variant = "mean"
    #expect(metrics == [rate, csat])
    #expect(metrics.map(\.origin.start.line) == [1, 8])
  }

  @Test func benchmarksFitTheKindAndTheScale() {
    let content = Content([
      "metrics.yaml": """
      - {name: A, kind: rate, benchmark: {value: 75}}
      - {name: B, kind: ces, scale: {min: 1, max: 7}, benchmark: {value: 8}}
      - {name: C, kind: ration, benchmark: {value: 8}}
      - {name: C, kind: count, benchmark: {source: x}}
      """
    ])
    #expect(
      content.problems == [
        "metrics.yaml:1:44: error: [wrong-unit] “75” is a plain number, but metric “a” is a rate.",
        "metrics.yaml:2:68: error: [value-out-of-range] “8” is not on the scale of metric “b”, "
          + "1 to 7.",
        "metrics.yaml:3:19: error: [unknown-value] “ration” is not a value of “kind”.",
        "metrics.yaml:4:10: error: [duplicate-id] Two metrics have the id “c”.",
        "metrics.yaml:4:38: error: [missing-key] A benchmark needs the key “value”.",
      ])
    #expect(content.read().value.metrics.map(\.id.rawValue) == ["a", "b", "c", "c-2"])
  }
}

@Suite struct RulesTests {
  private static let metrics = """
    - {id: watch-rate, name: Watch rate, kind: rate}
    - {id: ad-cost, name: Cost, kind: money, better: lower}
    """

  private func read(_ rules: String) -> Diagnosed<Portfolio> {
    Content(["metrics.yaml": Self.metrics, "rules.yaml": rules]).read()
  }

  private func condition(_ text: String) -> Rule.Condition? {
    let read = read("- {id: r, do: x, when: \(text)}")
    #expect(read.diagnostics == [])
    return read.value.rules.first?.when
  }

  private func tests(_ text: String) -> [MetricCondition.Test]? {
    guard case .metric(let condition) = condition("{metric: watch-rate, \(text)}") else {
      return nil
    }
    return condition.tests
  }

  private func share(_ amount: Double, _ written: String) -> Quantity {
    Quantity(amount: amount, unit: .percent, written: written)
  }

  @Test func eachTestIsRead() {
    #expect(tests("below: 50 %") == [.below(share(0.5, "50 %"))])
    #expect(tests("above: 0.5") == [.above(share(0.5, "0.5"))])
    #expect(tests("rises: 10 %") == [.rises(share(0.1, "10 %"))])
    #expect(tests("falls: 10 %") == [.falls(share(0.1, "10 %"))])
    #expect(tests("flat: 5 %") == [.flat(share(0.05, "5 %"))])
    #expect(tests("below-target: true") == [.belowTarget])
    #expect(tests("below-benchmark: true") == [.belowBenchmark])
    #expect(tests("missing: true") == [.missing])
    #expect(
      tests("segment: mobile, below-segment: desktop, by: 20 %")
        == [.belowSegment("desktop", by: share(0.2, "20 %"))])
    #expect(
      tests("above: 10 %, below: 50 %")
        == [.below(share(0.5, "50 %")), .above(share(0.1, "10 %"))])
  }

  @Test func conditionsAreCombined() {
    let text = "{all: [{metric: a, missing: true}, {any: [{not: {metric: b, missing: true}}]}]}"
    guard case .all(let parts) = condition(text), parts.count == 2,
      case .metric(let first) = parts[0], case .any(let inner) = parts[1],
      case .not(.metric(let last)) = inner.first
    else {
      Issue.record("another structure")
      return
    }
    #expect(first.metric.value == MetricID("a"))
    #expect(last.metric.value == MetricID("b"))
  }

  @Test func aRuleKeepsItsSourceAndWhatItMentions() throws {
    let read = read(
      """
      - id: mobile-first
        when: {metric: watch-rate, segment: mobile, below-segment: desktop}
        do: Make a mobile-first variant.
        source: Workshop
        owner: Ben
      """)
    #expect(read.diagnostics == [])
    let rule = try #require(read.value.rules.first)
    #expect(rule.id == RuleID("mobile-first"))
    #expect(rule.action == "Make a mobile-first variant.")
    #expect(rule.source == "Workshop")
    #expect(rule.owner == "Ben")
    #expect(
      rule.mentions.map(\.value) == [
        .segment("mobile", of: MetricID("watch-rate")),
        .segment("desktop", of: MetricID("watch-rate")),
      ])
  }

  @Test func brokenConditionsAreExplained() {
    let content = Content([
      "metrics.yaml": Self.metrics,
      "rules.yaml": """
      - {id: a, do: x, when: {segment: mobile}}
      - {id: b, do: x, when: {metric: watch-rate}}
      - {id: c, do: x, when: {metric: watch-rate, below: 50 EUR}}
      - {id: d, do: x, when: {metric: watch-rate, missing: false}}
      - {id: e, do: x, when: {metric: watch-rate, missing: true, by: 5 %}}
      - {id: f, do: x, when: {metric: watch-rate, below-segment: desktop}}
      - {id: g, do: x, when: {all: [], any: []}}
      - {id: h, do: x, when: {metric: watch-rate, rises: -5 %}}
      - {id: i, do: x}
      - {id: a, when: {metric: watch-rate, missing: true}}
      """,
    ])
    let ids = content.problems.map { $0.replacing("rules.yaml:", with: "") }
    #expect(
      ids == [
        "1:25: error: [invalid-condition] The condition says neither a metric nor how to "
          + "combine conditions.",
        "2:33: error: [invalid-condition] The condition says nothing that metric “watch-rate” "
          + "should be.",
        "3:52: error: [wrong-unit] “50 EUR” is an amount of money, but metric “watch-rate” is "
          + "a rate.",
        "4:54: error: [invalid-condition] “missing” can only be true.",
        "5:64: error: [invalid-condition] “by” belongs to “below-segment”, which is missing.",
        "6:60: error: [invalid-condition] “below-segment” compares with “segment”, which is "
          + "missing.",
        "7:30: error: [empty-value] “all” has no conditions.",
        "7:34: error: [conflicting-keys] “any” cannot stand beside “all” in one condition.",
        "8:52: error: [value-out-of-range] “rises” cannot be below zero, as -5 % is.",
        "9:4: error: [missing-key] A rule needs the key “when”.",
        "10:4: error: [missing-key] A rule needs the key “do”.",
        "10:8: error: [duplicate-id] Two rules have the id “a”.",
      ])
  }
}
