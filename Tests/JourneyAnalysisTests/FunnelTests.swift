import JourneyModel
import TestSupport
import Testing

@testable import JourneyAnalysis

@Suite("Funnel")
struct FunnelTests {
  static func journey(outcomeAt stage: String?) -> Journey {
    Sample.journey([
      Sample.stage("Awareness", volume: 18420), Sample.stage("Consideration", volume: 7180),
      Sample.stage("Purchase", volume: 2460), Sample.stage("Delivery", volume: 1003),
      Sample.stage("Advocacy", volume: 412),
    ]) {
      $0.outcome = Outcome(
        name: "Order", at: stage.map { Sample.sourced(Address(stage: StageID($0))) },
        worth: Sample.euros(42))
    }
  }

  @Test("Drop-off, the whole and the largest leak")
  func dropOff() throws {
    let funnel = try #require(Funnel(Self.journey(outcomeAt: "purchase"), threshold: 0.25))
    #expect(funnel.steps.map { ($0.dropOff * 100).rounded() } == [61, 66, 59, 59])
    #expect(funnel.largest?.from == StageID("consideration"))
    #expect(abs((funnel.overall ?? 0) - 412.0 / 18420) < 1e-12)
    for step in funnel.steps { #expect(step.interval?.contains(step.dropOff) == true) }
  }

  // Leaving Purchase: 2460 · (1 − 1003/2460 − 0.25) = 842 customers · 1 · 42 EUR = 35 364 EUR.
  // Leaving Consideration: 7180 · (1 − 2460/7180 − 0.25) = 2925 · (1003/2460) · 42 = 50 088.
  @Test("The price of a leak")
  func stake() throws {
    let funnel = try #require(Funnel(Self.journey(outcomeAt: "purchase"), threshold: 0.25))
    let stakes = funnel.steps.map { $0.stake?.amount.rounded() }
    #expect(stakes[2] == 35364)
    #expect(stakes[1] == (2925 * 1003.0 / 2460 * 42).rounded())
    #expect(stakes[3] == nil)
    #expect(funnel.worst?.from == StageID("consideration"))
  }

  @Test("No outcome, no price; and a stage that gains customers is no leak")
  func noPrice() throws {
    let funnel = try #require(Funnel(Self.journey(outcomeAt: nil), threshold: 0.25))
    #expect(funnel.steps.allSatisfy { $0.stake == nil })
    #expect(funnel.worst?.from == StageID("consideration"))  // 66 % is furthest beyond 25 %
    let growing = try #require(
      Funnel(
        Sample.journey([Sample.stage("A", volume: 10), Sample.stage("B", volume: 20)]),
        threshold: 0.25))
    #expect(growing.worst == nil)
    #expect(growing.steps[0].dropOff == -1)
    #expect(growing.steps[0].interval == nil)
  }

  @Test("Unknown and zero volumes break the chain, not the program")
  func broken() {
    #expect(Funnel(Sample.journey([Sample.stage("A", volume: 5)]), threshold: 0.25) == nil)
    let zero = Sample.journey([Sample.stage("A", volume: 0), Sample.stage("B", volume: 3)])
    #expect(Funnel(zero, threshold: 0.25) == nil)
    let gap = Sample.journey([
      Sample.stage("A", volume: 9), Sample.stage("B"), Sample.stage("C", volume: 3),
      Sample.stage("D", volume: 2),
    ])
    let funnel = Funnel(gap, threshold: 0.25)
    #expect(funnel?.steps.count == 1)
    #expect(funnel?.overall == nil)
  }
}

extension FunnelTests {
  static func shop(_ volumes: [Double?], previous: [Double?] = []) -> Journey {
    Sample.journey(
      zip(["A", "B", "C", "D", "E"], volumes).map { Sample.stage($0, volume: $1) }
    ) { journey in
      for (index, volume) in previous.enumerated() { journey.stages[index].previousVolume = volume }
      journey.outcome = Outcome(
        name: "Order", at: Sample.sourced(Address(stage: StageID("d"))), worth: Sample.euros(10))
    }
  }

  @Test("Where more enter than left nothing is lost, limited, whole or the largest")
  func rising() throws {
    let funnel = try #require(
      Funnel(Self.shop([5000, 24000, 23900], previous: [10, 30, 29]), threshold: 0.25))
    #expect(funnel.steps.map(\.isRising) == [true, false])
    #expect(funnel.steps.map(\.isBeyondThreshold) == [false, false])
    #expect(funnel.steps.map { $0.previousDropOff == nil } == [true, false])
    #expect(funnel.largest?.from == StageID("b"))
    #expect(funnel.overall == nil)
    let only = try #require(Funnel(Self.shop([10, 20]), threshold: 0.25))
    #expect(only.largest == nil)
  }

  // The outcome is at D, so that those who enter E have reached it.
  @Test("A leak before a rise has no price; one after it has")
  func priceAcrossRise() throws {
    func prices(_ volumes: [Double?]) -> [Double?] {
      (Funnel(Self.shop(volumes), threshold: 0.25)?.steps ?? []).map { $0.stake?.amount.rounded() }
    }
    // A → B: 1000 · (0.5 − 0.25) = 250 · 200/500 · 10.
    #expect(prices([1000, 500, 400, 300, 200])[0] == 1000)
    #expect(prices([1000, 500, 900, 300, 200]) == [nil, nil, 2500, 250])
    #expect(prices([1000, 500, 400, 300, 350])[0] == nil)
    // Unknown volumes between break the chain, not the price.
    #expect(prices([1000, 500, nil, 300, 200])[0] == 1000)
  }

  @Test("A leak that chance may have made has no price")
  func chanceHasNoPrice() throws {
    let funnel = try #require(Funnel(Self.shop([586, 438, 300, 290, 280]), threshold: 0.25))
    #expect(funnel.steps.map(\.isBeyondThreshold) == [true, true, false, false])
    #expect(funnel.steps.map { $0.stake == nil } == [true, false, true, true])
  }

  @Test("A leak that chance may have made is not called a clear one")
  func chance() {
    func step(_ reached: Double) -> Funnel.Step? {
      let journey = Sample.journey([
        Sample.stage("A", volume: 586), Sample.stage("B", volume: reached),
      ])
      return Funnel(journey, threshold: 0.25)?.steps.first
    }
    // 148 of 586 are 25.3 %, and the interval reaches from 21.9 to 28.9 %.
    #expect(step(438)?.isBeyondThreshold == true)
    #expect(step(438)?.isClearlyBeyondThreshold == false)
    #expect(step(380)?.isClearlyBeyondThreshold == true)
    #expect(step(500)?.isClearlyBeyondThreshold == false)
  }
}

@Suite("Ranking")
struct RankingTests {
  static func order(
    _ recommendations: [Recommendation], by method: SiteSettings.Ranking = .impactEffort
  ) -> [RankedRecommendation] {
    Ranking.ranked(
      recommendations.map { .init(journey: JourneyID("j"), recommendation: $0) }, by: method)
  }

  @Test("Impact × ease, ties by effort, unscored last, finished left out")
  func impactEffort() {
    let ranked = Self.order([
      Sample.recommendation("Unscored", impact: nil, effort: 2),
      Sample.recommendation("Chat", impact: 5, effort: 3),
      Sample.recommendation("Guest", impact: 9, effort: 3),
      Sample.recommendation("Early", impact: 8, effort: 2),
      Sample.recommendation("Fee", impact: 9, effort: 2),
      Sample.recommendation("Done", impact: 10, effort: 1) { $0.status = .done },
      Sample.recommendation("Dropped", impact: 10, effort: 1) { $0.status = .dropped },
    ])
    #expect(ranked.map(\.recommendation.title) == ["Fee", "Early", "Guest", "Chat", "Unscored"])
    #expect(ranked.map(\.score) == [81, 72, 72, 40, nil])
    #expect(ranked.map(\.isTied) == [false, true, true, false, false])
    #expect(ranked[0].quadrant == .quickWin)
    #expect(ranked[4].quadrant == nil)
  }

  @Test("ICE and RICE need what they are made of")
  func otherMethods() {
    let full = Sample.recommendation("Full", impact: 8, effort: 2) {
      $0.confidence = 0.5
      $0.reach = 1000
    }
    let bare = Sample.recommendation("Bare", impact: 10, effort: 1)
    #expect(Self.order([bare, full], by: .ice).map(\.score) == [36, nil])
    #expect(Self.order([bare, full], by: .rice).map(\.score) == [2000, nil])
    #expect(Self.order([bare, full], by: .value).map(\.score) == [nil, nil])
  }

  @Test("Scores that are shown as equal are equal: 8 × 0.6 × 5 and 6 × 0.8 × 5 are both 24")
  func equalProducts() {
    let ranked = Self.order(
      [
        Sample.recommendation("Surer", impact: 6, effort: 6) { $0.confidence = 0.8 },
        Sample.recommendation("Larger", impact: 8, effort: 6) { $0.confidence = 0.6 },
      ], by: .ice)
    #expect(ranked.map(\.score) == [24, 24])
    #expect(ranked.map(\.isTied) == [true, true])
    #expect(ranked.map(\.recommendation.title) == ["Larger", "Surer"])
  }

  @Test(
    "The order is total: it does not depend on the order given",
    arguments: SiteSettings.Ranking.allCases)
  func total(method: SiteSettings.Ranking) {
    var random = SeededGenerator(seed: 7)
    let all = (0..<60).map { index in
      Sample.recommendation(
        "R\(index % 20)", impact: Double(Int.random(in: 1...3, using: &random)),
        effort: Double(Int.random(in: 1...3, using: &random))
      ) {
        $0.id = RecommendationID("r-\(index)")
        $0.confidence = index % 4 == 0 ? nil : Double(index % 3) / 3
        $0.reach = index % 5 == 0 ? nil : Double(index % 7)
        $0.due = index % 6 == 0 ? nil : CivilDate(daysSinceEpoch: 20_000 + index % 5)
      }
    }
    let expected = Self.order(all, by: method).map(\.recommendation.id)
    for _ in 0..<20 {
      let again = Self.order(all.shuffled(using: &random), by: method)
      #expect(again.map(\.recommendation.id) == expected)
    }
  }
}
