import Diagnostics
import JourneyAnalysis
import JourneyModel
import Testing

/// No finding shows a number that nobody gave: what the demo's findings rest on stands in its files.
@Suite("Numbers of findings") struct FindingNumberTests {
  static let portfolio = DemoContent.portfolio
  static let findings = PortfolioFindings(portfolio, date: CivilDate("2026-11-23"))

  /// Whether a number as it was written stands in a text and is no part of a longer one.
  private func stands(_ number: String, in text: String) -> Bool {
    text.ranges(of: number).contains { range in
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return !before.isNumber && !after.isNumber
    }
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  @Test("The demo is read", .enabled(if: !DemoContent.files.isEmpty))
  func isThere() { #expect(Self.findings.journeys.count > 8) }

  @Test("Figures, volumes, scores and the figures of rules stand in the files")
  func numbers() {
    var seen = 0
    for (journey, findings) in zip(Self.portfolio.journeys, Self.findings.journeys) {
      let text = DemoContent.text(of: journey.id)
      var numbers: [String] = []
      for figure in findings.figures {
        let reading = figure.reading
        // What a history gives is written there without its unit.
        let value = reading.history == nil ? reading.value?.written : nil
        numbers += [value, reading.previous?.written, reading.target?.written].compactMap { $0 }
        numbers += [reading.n].compactMap { $0 }.map(plain)
      }
      for step in findings.funnel?.steps ?? [] {
        numbers += [plain(step.entered), plain(step.reached)]
        numbers += step.stake.map { [$0.worth.written] } ?? []
      }
      // The score of several personas is their mean, which is not written.
      let moments = [findings.readings.lowest, findings.readings.highest].compactMap { $0 }
      numbers += moments.filter { journey.touchpoint(at: $0.at)?.feels?.score != nil }
        .map { plain($0.score) }
      for evidence in findings.rules.flatMap(\.evidence) where evidence.standard != .benchmark {
        numbers += [evidence.against?.written].compactMap { $0 }
      }
      for ranked in findings.ranking {
        numbers += [ranked.recommendation.impact, ranked.recommendation.effort]
          .compactMap { $0 }.map(plain)
      }
      for number in numbers { #expect(stands(number, in: text), "\(number) in \(journey.id)") }
      seen += numbers.count
    }
    #expect(seen > 500)
  }

  @Test("What is computed follows from what was given")
  func derived() {
    for (journey, findings) in zip(Self.portfolio.journeys, Self.findings.journeys) {
      for step in findings.funnel?.steps ?? [] {
        #expect(step.dropOff == 1 - step.reached / step.entered)
        guard let interval = step.interval else { continue }
        #expect(interval.contains(step.dropOff), "\(journey.id) \(step.from)")
      }
      for figure in findings.figures {
        guard let interval = figure.interval, let value = figure.reading.value else { continue }
        #expect(interval.contains(value.amount), "\(journey.id) \(figure.reading.metric.value)")
      }
      let places = findings.checks.flatMap(\.places).compactMap(\.at)
      #expect(places.allSatisfy { journey.contains($0) })
    }
  }
}
