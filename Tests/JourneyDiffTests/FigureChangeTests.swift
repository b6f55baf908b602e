import JourneyAnalysis
import JourneyModel
import Testing

@testable import JourneyDiff

@Suite("Changes of figures")
struct FigureChangeTests {
  /// What is said of a metric of the journey that reads `old`, then `new`.
  private func line(_ old: ReadingSnapshot?, _ new: ReadingSnapshot?) -> [String] {
    let before = Before.journey { $0.metrics = old.map { [$0] } ?? [] }
    return Before.changes(before) { $0.metrics = new.map { [$0] } ?? [] }
  }

  private func nps(_ value: Double, n: Double, _ promoters: Double, _ detractors: Double)
    -> ReadingSnapshot
  {
    Before.reading("nps", Before.number(value), n: n) {
      $0.promoters = promoters
      $0.detractors = detractors
    }
  }

  @Test("a share that moved by more than chance explains")
  func share() {
    // Newcombe's interval of 0.66 − 0.58 among 1501 each, computed apart: 0.0453 … 0.1144.
    #expect(
      line(
        Before.reading("conversion", Before.percent(58), n: 1501),
        Before.reading("conversion", Before.percent(66), n: 1501))
        == [
          "~ Conversion, whole journey: 58 % → 66 % · better +8 points; "
            + "95 % interval +4.5 points to +11.4 points"
        ])
  }

  @Test("the same move among few is no clear change")
  func few() {
    let lines = line(
      Before.reading("conversion", Before.percent(58), n: 50),
      Before.reading("conversion", Before.percent(66), n: 50))
    #expect(lines.count == 1)
    #expect(lines[0].contains("58 % → 66 % · no clear change +8 points; 95 % interval −"))
  }

  @Test("a change without a number of observations is told as untested")
  func untested() {
    let old = Before.reading("conversion", Before.percent(58))
    #expect(
      line(old, Before.reading("conversion", Before.percent(66), n: 90))
        == ["~ Conversion, whole journey: 58 % → 66 % · untested +8 points"])
    let seconds = { (value: Double) in
      Quantity(amount: value, unit: .seconds, written: "\(value) s")
    }
    #expect(
      line(
        Before.reading("load", seconds(3.7), n: 900), Before.reading("load", seconds(3.9), n: 900))
        == ["~ Load time, whole journey: 3.7 s → 3.9 s · untested +0.2\u{A0}s"])
  }

  @Test("counts vary by their square root")
  func counts() {
    func counted(_ old: Double, _ new: Double) -> Change.FigureWord? {
      let before = Before.journey {
        $0.metrics = [Before.reading("visits", Before.number(old))]
      }
      let after = Before.journey { $0.metrics = [Before.reading("visits", Before.number(new))] }
      return PortfolioDiff(old: Before.portfolio(before), new: Before.portfolio(after))
        .changed.first?.all.first?.figureWord
    }
    #expect(counted(100, 120) == .unclear)
    #expect(counted(100, 140) == .better)
    #expect(counted(10000, 9600) == .worse)
  }

  @Test("a net promoter score needs its answers")
  func netPromoter() {
    #expect(line(nps(27, n: 412, 190, 80), nps(31, n: 412, 206, 78))[0].contains("no clear change"))
    #expect(line(nps(-20, n: 400, 80, 160), nps(31, n: 412, 206, 78))[0].contains("better +51"))
    let bare = Before.reading("nps", Before.number(27), n: 412)
    #expect(line(bare, nps(31, n: 412, 206, 78))[0].contains("untested"))
  }

  @Test("which way is better, the catalogue says; without it nothing is judged")
  func direction() {
    let old = Before.reading("unknown", Before.percent(10), n: 5000)
    let new = Before.reading("unknown", Before.percent(30), n: 5000)
    #expect(line(old, new) == ["~ unknown, whole journey: 10 % → 30 % · untested +20 points"])
  }

  @Test("values that came, went, changed their unit or only their target")
  func others() {
    let reading = Before.reading("conversion", Before.percent(58), n: 10)
    #expect(line(nil, reading) == ["+ Conversion, whole journey: 58 %"])
    #expect(line(reading, nil) == ["− Conversion, whole journey: 58 %"])
    #expect(
      line(reading, Before.reading("conversion", nil)) == ["− Conversion, whole journey: 58 %"])
    var target = reading
    target.target = Before.percent(70)
    #expect(
      line(reading, target) == ["~ Conversion, whole journey: 58 % · target none → 70 %"])
    #expect(
      line(reading, Before.reading("conversion", Before.number(58), n: 10))
        == ["~ Conversion, whole journey: 58 % → 58 · untested"])
    var counted = reading
    counted.n = 20
    #expect(line(reading, counted) == ["~ Conversion, whole journey: 58 % · n: 10 → 20"])
    counted.n = nil
    #expect(line(reading, counted) == ["~ Conversion, whole journey: 58 % · n: 10 → none"])
  }

  @Test("amounts that no map holds are told without a crash")
  func absurd() {
    func reading(_ amount: Double, _ unit: Quantity.Unit) -> ReadingSnapshot {
      Before.reading("load", Quantity(amount: amount, unit: unit, written: ""), n: 1e300)
    }
    for unit in [Quantity.Unit.seconds, .percent, .number, .money(currency: "EUR")] {
      for (old, new) in [(1e308, -1e308), (0, 1e300), (-1e15, 1e15), (0.1, .leastNonzeroMagnitude)]
      {
        #expect(line(reading(old, unit), reading(new, unit)).count == 1)
      }
    }
  }

  @Test("figures of a place are found though the place is called otherwise now")
  func renamedPlace() {
    let lines = Before.changes { journey in
      journey.stages[1].touchpoints[1].name = "Authentication"
      journey.stages[1].touchpoints[1].id = TouchpointID("authentication")
      journey.stages[1].touchpoints[1].metrics[0].value = Before.percent(40)
    }
    #expect(
      lines == [
        "~ Touchpoint renamed, Authentication (Purchase): Sign-in → Authentication",
        "~ Conversion, Authentication (Purchase): 58 % → 40 % · worse −18 points; "
          + "95 % interval −21.5 points to −14.5 points",
      ])
  }
}

extension Change {
  enum FigureWord { case better, worse, unclear, untested }

  var figureWord: FigureWord? {
    guard case .metric(let metric) = self, case .changed(let change) = metric.verdict else {
      return nil
    }
    return switch change {
    case .better: .better
    case .worse: .worse
    case .noClearChange: .unclear
    case .untested, .unknown: .untested
    }
  }
}
