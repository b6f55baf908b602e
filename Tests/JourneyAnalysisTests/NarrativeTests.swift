import Diagnostics
import JourneyModel
import Testing
import Wording

@testable import JourneyAnalysis

@Suite("Narrative")
struct NarrativeTests {
  static func narrative(_ journey: Journey, date: String? = nil) -> Narrative {
    let portfolio = Sample.portfolio([journey])
    let context = AnalysisContext(portfolio, date: date.flatMap { CivilDate($0) })
    return Narrative(
      journey, findings: JourneyFindings(journey, in: context), personas: ["Alex"],
      wording: .english)
  }

  static let shop = Sample.journey([
    Sample.stage(
      "Awareness", volume: 1000,
      [Sample.touchpoint("Ad", score: 1), Sample.touchpoint("Video", score: 2)]),
    Sample.stage(
      "Purchase", volume: 400, [Sample.touchpoint("Sign-in", score: -2, owner: nil)]),
    Sample.stage("Delivery", volume: 300, [Sample.touchpoint("Parcel", score: 1)]),
  ]) { journey in
    journey.period = CivilDate("2026-09-01").flatMap { first in
      CivilDate("2026-09-30").map {
        Period(first: first, last: $0, kind: .month, written: "2026-09")
      }
    }
    journey.outcome = Outcome(
      name: "Order", at: Sample.sourced(Address(stage: StageID("purchase"))),
      worth: Sample.euros(40))
    journey.recommendations = [
      Sample.recommendation("Guest checkout", impact: 9, effort: 3) {
        $0.owner = "Ben"
        $0.at = Sample.sourced(Address(stage: StageID("purchase")))
        $0.due = CivilDate("2026-11-30")
      }
    ]
  }

  @Test("The whole story of a journey")
  func whole() {
    let narrative = Self.narrative(Self.shop)
    // Leaving Awareness: 1000 · (0.6 − 0.25) = 350 · 300/400 · 40 EUR = 10 500 EUR.
    #expect(
      narrative.headline.map(\.text) == [
        "60\u{A0}% of the customers who enter Awareness do not reach Purchase; the loss beyond the limit of 25\u{A0}% costs about 11\u{202F}000\u{A0}EUR for Sep\u{A0}2026 (estimate).",
        "Fix first: Guest checkout.",
      ])
    #expect(
      narrative.summary.map(\.text) == [
        "The map follows Alex through 3 stages and 4 touchpoints.",
        "Of 1\u{202F}000 customers who enter Awareness, 300 (30\u{A0}%) reach Delivery. The largest loss is 60\u{A0}%, between Awareness and Purchase.",
        "It feels best at Video (+2) and worst at Sign-in (−2); 2 of 3 scored stages are positive on the whole.",
        "No figure has both a value and a target, so nothing can be judged yet.",
        "1 touchpoint has no owner, and 1 of 11 health checks passes.",
        "Next comes Guest checkout (Ben, due 30\u{A0}Nov\u{A0}2026).",
      ])
  }

  @Test("The smallest map has its sentences too")
  func smallest() {
    let map = Sample.journey([Sample.stage("Only", [Sample.touchpoint("Step")])])
    let narrative = Self.narrative(map)
    #expect(
      narrative.headline.map(\.text) == [
        "No leak, low moment or unowned step stands out in this map."
      ])
    #expect((4...6).contains(narrative.summary.count))
  }

  @Test("The headline goes from money to leaks to feelings to ownership")
  func headlines() {
    func first(_ edit: (inout Journey) -> Void) -> String {
      var journey = Self.shop
      edit(&journey)
      return Self.narrative(journey).headline.first?.text ?? ""
    }
    #expect(
      first { $0.outcome = nil }
        == "60\u{A0}% of the customers who enter Awareness do not reach Purchase, where at most 25\u{A0}% should be lost."
    )
    #expect(
      first { $0.stages = $0.stages.map { Sample.stage($0.name, $0.touchpoints) } }
        == "Sign-in feels worst: −2 on a scale from −2 to +2.")
    let happy = Sample.journey([
      Sample.stage(
        "Only",
        ["A", "B", "C", "D"].map { Sample.touchpoint($0, score: 1, owner: nil) })
    ])
    #expect(
      Self.narrative(happy).headline.first?.text
        == "Nobody owns 4 of 4 touchpoints: A, B, C and 1 more.")
  }

  @Test("Only what sits at the leak is to be fixed first")
  func fixFirst() {
    func second(at stages: [String?]) -> String {
      var journey = Self.shop
      journey.recommendations = stages.enumerated().map { index, stage in
        Sample.recommendation("R\(index)", impact: Double(9 - index), effort: 3) {
          $0.at = stage.map { Sample.sourced(Address(stage: StageID($0))) }
        }
      }
      return Self.narrative(journey).headline.last?.text ?? ""
    }
    #expect(second(at: ["delivery", "awareness", nil]) == "Fix first: R1.")
    #expect(second(at: ["delivery", "awareness", "purchase"]) == "Fix first: R1 and R2.")
    #expect(second(at: ["delivery", nil]) == "Next in the ranking: R0 and R1.")
  }

  // The first passage loses 60 % of 4000, the second 70 % of 1600.
  @Test("A headline by money and a summary by share say what they go by")
  func moneyAndShare() {
    var journey = Self.shop
    for (index, volume) in [4000.0, 1600, 480].enumerated() {
      journey.stages[index].volume = volume
    }
    let narrative = Self.narrative(journey)
    #expect(
      narrative.summary[1].text.hasSuffix(
        "The largest loss is 70\u{A0}%, between Purchase and Delivery."))
    // After the outcome nothing has a price, and the first passage alone is left to name.
    journey.outcome = Outcome(
      name: "Order", at: Sample.sourced(Address(stage: StageID("awareness"))),
      worth: Sample.euros(40))
    let other = Self.narrative(journey)
    #expect(other.headline[0].text.hasPrefix("By money: 60\u{A0}% of the customers who enter"))
    #expect(
      other.summary[1].text.hasSuffix(
        "By share, the largest loss is 70\u{A0}%, between Purchase and Delivery."))
  }

  @Test("An estimate claims two digits")
  func rounding() {
    #expect(Funnel.Stake.rounded(35364) == 35000)
    #expect(Funnel.Stake.rounded(99.6) == 100)
    #expect(Funnel.Stake.rounded(7.2) == 7)
    #expect(Funnel.Stake.rounded(-4) == 0)
  }
}
