import JourneyAnalysis
import JourneyModel
import Testing
import Wording

@testable import JourneyDiff

@Suite("Changes of recommendations, handoffs, checks and rules")
struct ActionChangeTests {
  private static let signIn = Address("purchase/sign-in")

  private func recommendations(
    _ old: [RecommendationSnapshot], _ new: [RecommendationSnapshot]
  ) -> [String] {
    var journey = Before.purchase
    journey.recommendations = old
    return Before.changes(journey) { $0.recommendations = new }
  }

  @Test("statuses, dates, scores and owners of recommendations")
  func facts() {
    let old = Before.recommendation("Guest checkout") {
      $0.at = Self.signIn
      $0.due = CivilDate("2026-11-30")
      $0.impact = 9
    }
    var new = old
    new.status = .done
    new.due = CivilDate("2026-12-15")
    new.impact = 7.5
    new.effort = 3
    new.owner = "Ben"
    #expect(
      recommendations([old], [new]) == [
        "~ Recommendation, Guest checkout: planned → done · "
          + "due 30\u{A0}Nov\u{A0}2026 → 15\u{A0}Dec\u{A0}2026; impact 9 → 7.5; "
          + "effort none → 3; Owner: nobody → Ben"
      ])
  }

  @Test("recommendations that came, went, or go by another title and id now")
  func identity() {
    let guest = Before.recommendation("Offer guest checkout") { $0.at = Self.signIn }
    let other = Before.recommendation("Show delivery cost early", .idea)
    let renamed = Before.recommendation("Offer a guest checkout", .doing) { $0.at = Self.signIn }
    #expect(
      recommendations([guest], [renamed, other]) == [
        "~ Recommendation, Offer a guest checkout: planned → doing · was “Offer guest checkout”",
        "+ Recommendation added, whole journey: Show delivery cost early · idea",
      ])
    #expect(
      recommendations([guest], [])
        == ["− Recommendation removed, Sign-in (Purchase): Offer guest checkout · planned"])
    var moved = guest
    moved.at = Address("purchase")
    #expect(
      recommendations([guest], [moved])
        == [
          "~ Recommendation, Offer guest checkout · moved from Sign-in (Purchase) to Purchase"
        ])
  }

  @Test("a recommendation at a place that was only renamed has not changed")
  func renamedPlace() {
    var journey = Before.purchase
    journey.recommendations = [Before.recommendation("Guest checkout") { $0.at = Self.signIn }]
    let lines = Before.changes(journey) {
      $0.stages[1].touchpoints[1].id = TouchpointID("login")
      $0.recommendations[0].at = Address("purchase/login")
    }
    #expect(
      lines == ["~ Touchpoint renamed, Sign-in (Purchase): purchase/sign-in → purchase/login"])
  }

  @Test("gaps of handoffs open and close; a handoff follows its places")
  func handoffs() {
    var journey = Before.purchase
    journey.handoffs = [
      HandoffSnapshot(
        from: Address(stage: StageID("awareness")), to: Address(stage: StageID("purchase")))
    ]
    journey.handoffs[0].gaps = [.landing, .owner]
    let lines = Before.changes(journey) {
      $0.stages[1].id = StageID("buying")
      $0.handoffs[0].to = Address(stage: StageID("buying"))
      $0.handoffs[0].gaps = [.metric]
      $0.handoffs[0].owner = "Ana"
      $0.handoffs[0].metric = MetricID("nps")
    }
    #expect(
      lines == [
        "~ Stage renamed, Purchase: purchase → buying",
        "~ Handoff, Awareness → Purchase · now lacks: metric; no longer lacks: landing, owner; "
          + "Owner: nobody → Ana; metric none → nps",
      ])
    #expect(
      Before.changes(journey) { $0.handoffs = [] }
        == ["− Handoff removed, Awareness → Purchase"])
    #expect(
      Before.changes { $0.handoffs = journey.handoffs }
        == ["+ Handoff added, Awareness → Purchase · lacks: landing, owner"])
  }

  @Test("checks and rules that flipped")
  func outcomes() {
    var journey = Before.purchase
    journey.checks = [
      .init(id: "owners", state: .failed), .init(id: "intent", state: .passed),
      .init(id: "review", state: .notEnoughData),
    ]
    journey.rules = [.init(id: "hook", state: .fired), .init(id: "speed", state: .clear)]
    let lines = Before.changes(journey) {
      $0.checks[0].state = .passed
      $0.checks[1].state = .failed
      $0.checks[2].state = .notEnoughData
      $0.rules[0].state = .clear
      $0.rules[1].state = .unknown
      $0.rules.append(.init(id: "new", state: .fired))
    }
    #expect(
      lines == [
        "~ Health check, Every touchpoint has an owner: failed → passed",
        "~ Health check, Every touchpoint says why the customer is there: passed → failed",
        "~ Decision rule, Change the hook: fired → clear",
        "~ Decision rule, speed: clear → unknown",
        "~ Decision rule, new: none → fired",
      ])
  }

  @Test("the summary counts by kind, and recommendations by how their status changed")
  func summary() {
    var old = Before.purchase
    old.recommendations = [
      Before.recommendation("Guest checkout"), Before.recommendation("Faster search"),
      Before.recommendation("Show total early", .doing),
    ]
    old.checks = [.init(id: "owners", state: .failed)]
    var new = old
    new.recommendations[0].status = .done
    new.recommendations[1].status = .done
    new.recommendations[2].status = .dropped
    new.recommendations.append(Before.recommendation("Pay by invoice", .idea))
    new.checks[0].state = .passed
    new.stages[1].touchpoints[1].pains = []
    new.stages[1].touchpoints[1].score = 0
    new.stages[1].touchpoints[1].metrics[0].value = Before.percent(66)
    let diff = PortfolioDiff(old: Before.portfolio(old), new: Before.portfolio(new))
    #expect(
      diff.summary.words(in: .english) == [
        "1 journey changed", "1 feeling better", "1 metric better", "1 pain closed",
        "1 check now passes", "1 recommendation added (idea)",
        "2 recommendations planned → done", "1 recommendation doing → dropped",
      ])
    #expect(diff.changed.flatMap(\.all).filter { $0.tone == .better }.count == 6)
  }
}
