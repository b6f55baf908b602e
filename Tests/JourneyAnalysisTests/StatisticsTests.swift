import JourneyModel
import TestSupport
import Testing

@testable import JourneyAnalysis

@Suite("Statistics")
struct StatisticsTests {
  /// Expected values computed apart with Python's decimals from the formulas of the sources:
  /// 9/10 → 0.5958–0.9821; 0/20 → 0–0.1611; 450/1000 → 0.4194–0.4810.
  @Test(
    "Wilson's interval",
    arguments: [
      (0.9, 10.0, 0.5958, 0.9821), (0.0, 20.0, 0.0, 0.1611), (0.45, 1000.0, 0.4194, 0.4810),
    ])
  func wilson(share: Double, n: Double, low: Double, high: Double) throws {
    let interval = try #require(Statistics.wilson(share: share, n: n))
    #expect(abs(interval.low - low) < 0.00006)
    #expect(abs(interval.high - high) < 0.00006)
  }

  @Test(
    "Wilson refuses what is not a share of something",
    arguments: [(1.1, 10.0), (-0.1, 10), (0.5, 0), (0.5, -3), (.nan, 10), (0.5, .infinity)])
  func wilsonRefuses(share: Double, n: Double) {
    #expect(Statistics.wilson(share: share, n: n) == nil)
  }

  /// By hand for 50/20 of 100: p' = 50.75/103, d' = 20.75/103, s = 0.29126, margin 15.08 points.
  @Test(
    "Net promoter score, adjusted Wald",
    arguments: [
      (50.0, 20.0, 100.0, 30.0, 29.13, 15.08), (5, 2, 10, 30, 23.08, 42.13),
      (200, 80, 400, 30, 29.78, 7.62),
    ])
  func netPromoter(
    promoters: Double, detractors: Double, n: Double, score: Double, centre: Double,
    margin: Double
  ) throws {
    let found = try #require(
      Statistics.netPromoter(promoters: promoters, detractors: detractors, n: n))
    #expect(abs(found.score - score) < 1e-9)
    #expect(abs((found.interval.low + found.interval.high) / 2 - centre) < 0.01)
    #expect(abs((found.interval.high - found.interval.low) / 2 - margin) < 0.01)
  }

  @Test("More promoters than answers is no score")
  func netPromoterRefuses() {
    #expect(Statistics.netPromoter(promoters: 8, detractors: 3, n: 10) == nil)
  }

  /// Newcombe (1998), table II, example (a): 56/70 − 48/80, method 10: 0.0524 to 0.3339.
  @Test("Newcombe's interval of a difference")
  func newcombe() throws {
    let interval = try #require(
      Statistics.difference(later: 56.0 / 70, laterN: 70, earlier: 48.0 / 80, earlierN: 80))
    #expect(abs(interval.low - 0.0524) < 0.0001)
    #expect(abs(interval.high - 0.3339) < 0.0001)
  }

  @Test("Medians of odd, even and single counts, and of nothing")
  func median() {
    #expect(Statistics.median([3, 1, 2]) == 2)
    #expect(Statistics.median([4, 1, 2, 3]) == 2.5)
    #expect(Statistics.median([7]) == 7)
    #expect(Statistics.median([]) == nil)
  }

  @Test("The median absolute deviation ignores one wild value")
  func deviation() {
    // Median of 1, 2, 3, 4, 100 is 3; distances 2, 1, 0, 1, 97; their median is 1.
    #expect(Statistics.medianAbsoluteDeviation([1, 2, 3, 4, 100]) == 1)
    #expect(Statistics.medianAbsoluteDeviation([]) == nil)
  }

  @Test("Intervals hold the value they are of, and narrow as n grows")
  func intervalsHoldTheirValue() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let n = Double(Int.random(in: 1...5000, using: &random))
      let share = Double(Int.random(in: 0...Int(n), using: &random)) / n
      let interval = try #require(Statistics.wilson(share: share, n: n))
      #expect(interval.low <= share + 1e-12 && share - 1e-12 <= interval.high)
      let wider = try #require(Statistics.wilson(share: share, n: n * 4))
      #expect(wider.high - wider.low < interval.high - interval.low)
    }
  }
}

@Suite("Target status")
struct TargetStatusTests {
  @Test(
    "Against a target",
    arguments: [
      (0.72, 0.70, Direction.higher, TargetStatus.met), (0.70, 0.70, .higher, .met),
      (0.65, 0.70, .higher, .near), (0.58, 0.70, .higher, .missed), (3.0, 3.5, .lower, .met),
      (3.8, 3.5, .lower, .near), (3.9, 3.5, .lower, .missed), (0.1, 0, .lower, .missed),
    ])
  func status(value: Double, target: Double, better: Direction, expected: TargetStatus) {
    #expect(TargetStatus(value: value, target: target, better: better) == expected)
  }

  @Test("A missing value or target is said, not guessed")
  func missing() {
    #expect(TargetStatus(value: nil, target: 1, better: .higher) == .noValue)
    #expect(TargetStatus(value: 1, target: nil, better: .higher) == .noTarget)
  }

  @Test("A status never improves when the value worsens")
  func monotone() {
    let order: [TargetStatus] = [.missed, .near, .met]
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let target = Double.random(in: -50...50, using: &random)
      let value = Double.random(in: -50...50, using: &random)
      let worse = value - Double.random(in: 0...50, using: &random)
      let one = TargetStatus(value: value, target: target, better: .higher)
      let two = TargetStatus(value: worse, target: target, better: .higher)
      let mirrored = TargetStatus(value: -worse, target: -target, better: .lower)
      #expect((order.firstIndex(of: two) ?? 9) <= (order.firstIndex(of: one) ?? -1))
      #expect(two == mirrored)
    }
  }
}
