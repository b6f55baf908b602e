import JourneyAnalysis
import JourneyModel
import Testing
import Wording

@testable import JourneyDiff

@Suite("Changes of all that a page shows beside")
struct DetailChangeTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let from: String
    let to: String
    /// The line that tells it.
    let line: String

    init(_ line: String, _ path: String, _ from: String, _ to: String) {
      testDescription = line
      self.path = path
      self.from = from
      self.to = to
      self.line = line
    }
  }

  private static let map = "journeys/first-purchase/map.yaml"

  /// Edits of the demo's files, one for each kind of key.
  static let edits: [Edit] = [
    Edit(
      "~ At stake (estimate): 50\u{202F}000\u{A0}EUR → 500\u{202F}000\u{A0}EUR", map,
      "worth: 42 EUR", "worth: 420 EUR"),
    Edit("~ Worth of the outcome, whole journey: 42 EUR → 420 EUR", map, "42 EUR}", "420 EUR}"),
    Edit("~ Outcome, whole journey: Order → Sale", map, "name: Order,", "name: Sale,"),
    Edit(
      "~ Where the outcome happens, whole journey: Purchase → Consideration", map,
      "at: purchase, worth", "at: consideration, worth"),
    Edit(
      "~ Time in stage, median, Consideration: 7 min → 29 min", map, "median: 7 min",
      "median: 29 min"),
    Edit(
      "~ Time in stage, nine of ten, Consideration: 34 min → 40 min", map, "p90: 34 min",
      "p90: 40 min"),
    Edit("~ Personas, whole journey: Alex → Kofi", map, "persona: alex", "persona: kofi"),
    Edit(
      "~ Goals, whole journey: Find a gift under 50 EUR → Find a gift under 20 EUR", map,
      "[Find a gift under 50 EUR", "[Find a gift under 20 EUR"),
    Edit(
      "~ Scenario, whole journey: A shopper who has never bought here wants a gift by Friday. → "
        + "A shopper wants a gift.", map,
      "A shopper who has never bought here wants a gift by Friday.", "A shopper wants a gift."),
    Edit(
      "~ Checkout conversion, mobile, whole journey: 31 % → 13 % · untested −18 points", map,
      "mobile: 31 %", "mobile: 13 %"),
    Edit(
      "~ Product page rate, whole journey: 39 % · n: 18\u{202F}420 → none", map,
      "value: 39 %, n: 18420", "value: 39 %"),
    Edit(
      "~ Product page rate, whole journey: 39 % · Previous value: 40 % → 41 %", map,
      "previous: 40 %, target: 42 %", "previous: 41 %, target: 42 %"),
    Edit(
      "~ Product page rate, whole journey: 39 % · As of: 27\u{A0}Sep\u{A0}2026 → "
        + "26\u{A0}Sep\u{A0}2026", map, "42 %, as-of: 2026-09-27", "42 %, as-of: 2026-09-26"),
    Edit(
      "− Moment of truth, Sign-in (Purchase)", map, "moment-of-truth: true",
      "moment-of-truth: false"),
    Edit("− Systems, Search ad (Awareness): UTM tagger", map, "[Ads, UTM tagger]", "[Ads]"),
    Edit(
      "~ Frontstage, Search ad (Awareness): Text advertisement with price → Text", map,
      "[Text advertisement with price]", "[Text]"),
    Edit(
      "~ Backstage, Search ad (Awareness): Campaign set-up (Growth) → Campaign set-up (Web)", map,
      "{task: Campaign set-up, team: Growth}", "{task: Campaign set-up, team: Web}"),
    Edit(
      "~ Success signal, Product video (Awareness): Watches past the half and taps through → Taps",
      map, "Watches past the half and taps through", "Taps"),
    Edit(
      "~ Next action, Product video (Awareness): Open the gift finder → Look", map,
      "Open the gift finder", "Look"),
    Edit(
      "~ Thoughts, Search ad (Awareness): Looks quick. → Looks slow.", map, "Looks quick.",
      "Looks slow."),
    Edit(
      "~ Recommendation, Guest checkout · Confidence: 80\u{A0}% → 60\u{A0}%",
      "journeys/first-purchase/guest-checkout.md", "confidence: 80 %", "confidence: 60 %"),
    Edit(
      "~ Recommendation, Guest checkout · Text: changed",
      "journeys/first-purchase/guest-checkout.md", "looked for a guest link", "looked for a way"),
  ]

  @Test("each edit of a file is told", arguments: edits)
  func told(edit: Edit) throws {
    let old = try Demo.snapshot()
    let new = try Demo.snapshot([(edit.path, edit.from, edit.to)])
    let lines = PortfolioDiff(old: old, new: new).changed.flatMap { $0.lines(in: .english) }
    #expect(lines.map(\.text).contains(edit.line), "\(lines.map(\.text))")
  }

  @Test("every detail of every part is told, in any language")
  func everyKey() {
    for key in DetailKey.worded where key != .rule {
      let lines = Before.changes { journey in
        journey.details[key] = ["x"]
        journey.stages[0].details[key] = ["x"]
        journey.stages[0].touchpoints[0].details[key] = ["x"]
      }
      #expect(lines.count == 3, "\(key): \(lines)")
      var journey = Before.purchase
      journey.recommendations = [Before.recommendation("Guest checkout")]
      journey.handoffs = [
        HandoffSnapshot(
          from: Address(stage: StageID("awareness")), to: Address(stage: StageID("purchase")))
      ]
      let others = Before.changes(journey) {
        $0.recommendations[0].details[key] = ["x"]
        $0.handoffs[0].details[key] = ["x"]
        $0.stages[1].touchpoints[1].metrics[0].details[key] = ["x"]
      }
      // Numbers of observations have fields of their own.
      let isOwn = [.n, .promoters, .detractors].contains(key)
      #expect(others.count == (isOwn ? 2 : 3), "\(key): \(others)")
    }
  }

  @Test("benchmarks, names of metrics and rules that are told otherwise are told")
  func catalogue() throws {
    let old = try Demo.snapshot()
    func lines(_ path: String, _ from: String, _ to: String) throws -> [String] {
      let new = try Demo.snapshot([(path, from, to)])
      return PortfolioDiff(old: old, new: new).changed.flatMap { $0.lines(in: .english) }
        .map(\.text)
    }
    let named = try lines("metrics.yaml", "name: Sign-in conversion", "name: Log-in conversion")
    #expect(
      named.contains {
        $0.hasSuffix("58 % · Name: Sign-in conversion → Log-in conversion")
      }, "\(named)")
    let fired = try #require(
      old.journeys.flatMap(\.rules).first { $0.state == .fired }?.id)
    let action = try #require(old.rules.first { $0.id == fired }?.action)
    let reworded = try lines("rules.yaml", action, "Do something else.")
    #expect(
      reworded.contains { $0.hasPrefix("~ Decision rule, whole journey: ") }, "\(reworded)")
  }

  @Test("lists tell what came and went, or that only their order changed")
  func lists() {
    var journey = Before.purchase
    journey.details[.goals] = ["a", "b", "b"]
    func line(_ goals: [String]) -> [String] {
      Before.changes(journey) { $0.details[.goals] = goals }
    }
    #expect(line(["a", "b", "b", "c"]) == ["+ Goals, whole journey: c"])
    #expect(line(["a", "b"]) == ["− Goals, whole journey: b"])
    #expect(line(["b", "b", "c"]) == ["~ Goals, whole journey: a → c"])
    #expect(line(["b", "a", "b"]) == ["~ Goals, whole journey · stands in another order"])
    #expect(line([]) == ["− Goals, whole journey: a, b, b"])
  }

  @Test("the headline tells what it is about now, and that another limit had a part in it")
  func headline() {
    var journey = Before.purchase
    journey.headline = HeadlineSnapshot(.leak)
    journey.headline?.at = Address("awareness")
    journey.headline?.to = Address("purchase")
    journey.headline?.share = 0.66
    journey.headline?.stake = 50_000
    journey.headline?.currency = "EUR"
    journey.checks = [.init(id: "drop-off", state: .failed, limit: 0.25)]
    let lines = Before.changes(journey) {
      $0.headline = HeadlineSnapshot(.lowPoint)
      $0.headline?.at = Address("purchase/sign-in")
      $0.checks[0].limit = 0.8
      $0.checks[0].state = .passed
    }
    #expect(
      lines == [
        "~ First finding of the page: 66\u{A0}% lost from Awareness to Purchase → "
          + "Sign-in (Purchase) feels worst · at stake (estimate) 50\u{202F}000\u{A0}EUR → none; "
          + "the limit changed too: 25\u{A0}% → 80\u{A0}%",
        "~ Health check, No stage loses more customers than it may: failed → passed · "
          + "only because the limit changed: 25\u{A0}% → 80\u{A0}%",
      ])
    let renamed = Before.changes(journey) {
      $0.stages[0].name = "Notice"
      $0.stages[0].id = StageID("notice")
      $0.headline?.at = Address("notice")
    }
    #expect(renamed == ["~ Stage renamed, Notice: Awareness → Notice"])
  }

  @Test("a check that passes by another limit is no success; one without its matter says so")
  func limits() throws {
    var journey = Before.purchase
    journey.checks = [
      .init(id: "drop-off", state: .failed, limit: 0.25), .init(id: "owners", state: .failed),
      .init(id: "backstage", state: .failed),
    ]
    var new = journey
    new.checks[0] = .init(id: "drop-off", state: .passed, limit: 0.8)
    new.checks[1].state = .notEnoughData
    new.checks[2] = .init(id: "backstage", state: .off, because: "Outsourced until March")
    new.stages[0].volume = 20_000
    let diff = PortfolioDiff(old: Before.portfolio(journey), new: Before.portfolio(new))
    let lines = try #require(diff.changed.first).lines(in: .english).map(\.text)
    #expect(
      lines.dropFirst() == [
        "~ Health check, No stage loses more customers than it may: failed → passed · "
          + "the limit changed too: 25\u{A0}% → 80\u{A0}%",
        "~ Health check, Every touchpoint has an owner: failed → not enough data · "
          + "nothing is left to judge",
        "~ Health check, Backstage work is written down at every touchpoint: failed → off · "
          + "Outsourced until March",
      ])
    #expect(
      diff.summary.words(in: .english) == ["1 journey changed", "1 check with another limit"])
    #expect(diff.summary.better == 0)
  }

  @Test("a site that was judged on no day does not lose the checks that need one")
  func undated() {
    var journey = Before.purchase
    journey.checks = [.init(id: "stale-data", state: .failed)]
    var old = Before.portfolio(journey)
    journey.checks[0].state = .notEnoughData
    let new = Before.portfolio(journey)
    #expect(!PortfolioDiff(old: old, new: new).isEmpty)
    old.date = CivilDate("2026-11-23")
    #expect(PortfolioDiff(old: old, new: new).isEmpty)
  }

  @Test("handoffs between the same places are told apart by their names")
  func handoffs() {
    func handoff(_ creative: String, _ promise: String) -> HandoffSnapshot {
      var handoff = HandoffSnapshot(
        from: Address(stage: StageID("awareness")), to: Address(stage: StageID("purchase")))
      handoff.details[.creative] = [creative]
      handoff.details[.promise] = [promise]
      return handoff
    }
    var journey = Before.purchase
    journey.handoffs = [handoff("Video", "Fast"), handoff("Poster", "Cheap")]
    let lines = Before.changes(journey) {
      $0.handoffs = [handoff("Poster", "Free"), handoff("Video", "Fast")]
    }
    #expect(lines == ["~ Handoff, “Poster” (Awareness → Purchase) · Promise: Cheap → Free"])
  }

  @Test("one point is a point")
  func points() {
    let lines = Before.changes {
      $0.stages[1].touchpoints[1].metrics[0].n = nil
      $0.stages[1].touchpoints[1].metrics[0].value = Before.percent(59)
    }
    #expect(lines.first?.contains("untested +1 point;") == true, "\(lines)")
  }
}
