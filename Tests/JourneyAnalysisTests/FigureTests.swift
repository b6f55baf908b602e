import JourneyModel
import TestSupport
import Testing

@testable import JourneyAnalysis

@Suite("Figures")
struct FigureTests {
  static let rate = Sample.metric("signin", .rate)

  static func figure(
    _ value: Double, previous: Double, n: Double?, _ definition: MetricDefinition = rate
  ) -> Figure {
    let reading = Sample.reading("signin", Sample.percent(value)) {
      $0.previous = Sample.percent(previous)
      $0.n = n
    }
    return Figure(reading, at: .journey, definition: definition)
  }

  // 58 % after 61 % of 1,501 is 1.7 standard errors: chance explains it. 52 % is 5.
  @Test("A change is called one only where the intervals allow it")
  func change() {
    #expect(Self.figure(58, previous: 61, n: 1501).change == .noClearChange(by: 0.58 - 0.61))
    #expect(Self.figure(52, previous: 61, n: 1501).change == .worse(by: 0.52 - 0.61))
    #expect(Self.figure(70, previous: 61, n: 1501).change == .better(by: 0.70 - 0.61))
    #expect(Self.figure(52, previous: 61, n: nil).change == .untested(by: 0.52 - 0.61))
    let lower = Sample.metric("signin", .rate, better: .lower)
    #expect(Self.figure(52, previous: 61, n: 1501, lower).change == .better(by: 0.52 - 0.61))
  }

  @Test("Counts change by more than the root of their sum, or not at all")
  func counts() {
    func change(_ now: Double, _ before: Double) -> Figure.Change {
      let reading = Sample.reading("orders", Sample.number(now)) {
        $0.previous = Sample.number(before)
      }
      return Figure(reading, at: .journey, definition: Sample.metric("orders", .count)).change
    }
    // 1.96·√(100 + 120) = 29.
    #expect(change(100, 120) == .noClearChange(by: -20))
    #expect(change(100, 140) == .worse(by: -40))
  }

  @Test("A net promoter score has an interval from its promoters and detractors")
  func netPromoter() throws {
    let reading = Sample.reading("nps", Sample.number(31)) {
      $0.n = 412
      $0.promoters = 206
      $0.detractors = 78
      $0.previous = Sample.number(27)
    }
    let figure = Figure(reading, at: .journey, definition: Sample.metric("nps", .nps))
    let interval = try #require(figure.interval)
    #expect(interval.contains(31))
    #expect(abs((interval.high - interval.low) / 2 - 7.6) < 0.2)
    #expect(figure.change == .noClearChange(by: 4))
  }

  @Test("Fewer than thirty observations are marked")
  func few() {
    #expect(Self.figure(50, previous: 50, n: 29).isFew)
    #expect(!Self.figure(50, previous: 50, n: 30).isFew)
    #expect(!Self.figure(50, previous: 50, n: nil).isFew)
  }

  @Test("A gap between segments counts where chance does not explain it")
  func segments() {
    func gap(_ mobile: Double, _ desktop: Double) -> Figure.SegmentGap? {
      let reading = Sample.reading("signin", Sample.percent(58)) {
        $0.n = 1501
        $0.segments = [
          .init(name: "mobile", value: Sample.percent(mobile)),
          .init(name: "desktop", value: Sample.percent(desktop)),
        ]
      }
      return Figure(reading, at: .journey, definition: Self.rate).segmentGap
    }
    let found = gap(41, 72)
    #expect(found?.better == "desktop")
    #expect(found?.worse == "mobile")
    #expect(abs((found?.gap ?? 0) - 0.31) < 1e-9)
    #expect(gap(57, 59) == nil)
  }

  @Test("Of many segments some differ by chance: a gap has to be wider the more there are")
  func manySegments() {
    func gap(among count: Int) -> Figure.SegmentGap? {
      let middle = (2..<max(2, count)).map {
        MetricReading.Segment(name: "s\($0)", value: Sample.percent(50), n: 400)
      }
      let reading = Sample.reading("signin", Sample.percent(50)) {
        $0.n = 4000
        $0.segments =
          [
            .init(name: "low", value: Sample.percent(46), n: 400),
            .init(name: "high", value: Sample.percent(54), n: 400),
          ] + middle
      }
      return Figure(reading, at: .journey, definition: Self.rate).segmentGap
    }
    // 8 points between two shares of 400 answers each are 2.26 standard errors: beyond 1.96, but
    // not beyond the 2.64 that six pairs ask for.
    #expect(gap(among: 2)?.worse == "low")
    #expect(gap(among: 4) == nil)
    #expect(gap(among: 200) == nil)
  }

  @Test(
    "As often as said, the last value of plain noise stands out",
    arguments: [(8, 40), (12, 70), (26, 220)])
  func falseAlarms(count: Int, odds: Int) throws {
    let history = MetricHistory(
      file: "", column: "",
      entries: (0..<count).map { .init(label: "", date: nil, value: Double($0 % 3)) })
    #expect(try #require(HistoryFinding(history)).valuesPerFalseAlarm == odds)
    // The sum of twelve uniform numbers is nearly normal; its tails are a little thin.
    var random = SeededGenerator(seed: UInt64(count))
    let turns = 20_000_000 / (count * 100)
    let alarms = (0..<turns).count { _ in
      let values = (0..<count).map { _ in
        (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
      }
      return HistoryFinding.outliers(values).last == count - 1
    }
    let found = Double(turns) / Double(max(1, alarms))
    #expect(found > Double(odds) * 0.7 && found < Double(odds) * 1.6, "1 in \(found)")
  }

  @Test("An outlier in a history is found, noise is not")
  func history() throws {
    func entries(_ values: [Double?]) -> MetricHistory {
      MetricHistory(
        file: "weekly.csv", column: "x",
        entries: values.enumerated().map {
          .init(label: "w\($0.offset)", date: nil, value: $0.element)
        })
    }
    let quiet: [Double?] = [10, 11, 10, 12, 11, nil, 10, 11, 12, 10]
    let calm = try #require(HistoryFinding(entries(quiet)))
    #expect(calm.outliers.isEmpty)
    #expect(calm.count == 9)
    #expect(calm.change == -2)
    let wild = try #require(HistoryFinding(entries(quiet + [30])))
    #expect(wild.lastIsOutlier)
    #expect(HistoryFinding(entries([nil, nil])) == nil)
  }

  @Test("A weekly pattern is not an outlier")
  func weekly() throws {
    let start = try #require(CivilDate("2026-08-03")).daysSinceEpoch
    let values = (0..<56).map { day in (day % 7 >= 5 ? 200.0 : 100.0) + Double(day * 7 % 5) }
    let history = MetricHistory(
      file: "daily.csv", column: "visits",
      entries: values.enumerated().map {
        .init(label: "", date: CivilDate(daysSinceEpoch: start + $0.offset), value: $0.element)
      })
    let finding = try #require(HistoryFinding(history))
    #expect(finding.weeklyPatternRemoved)
    #expect(finding.outliers.isEmpty)
  }
}
