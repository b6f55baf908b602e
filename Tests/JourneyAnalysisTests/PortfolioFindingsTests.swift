import Diagnostics
import JourneyAnalysis
import JourneyModel
import Testing

@Suite struct PortfolioFindingsTests {
  /// A journey that loses half of a hundred at its only passage, for an outcome worth 10 EUR.
  static func journey(
    _ id: String, worth: Double? = 10, days: Int? = nil, currency: String = "EUR",
    edit: (inout Journey) -> Void = { _ in }
  ) -> Journey {
    var journey = Sample.journey([
      Sample.stage("One", volume: 100, [Sample.touchpoint("A")]),
      Sample.stage("Two", volume: 50, [Sample.touchpoint("B")]),
    ])
    journey.id = JourneyID(id)
    journey.title = id
    journey.outcome = Outcome(
      name: "Order", at: Address("two").map(Sample.sourced),
      worth: worth.map { Quantity(amount: $0, unit: .money(currency: currency), written: "") })
    journey.period = days.flatMap { days in
      CivilDate("2026-09-01").flatMap { first in
        CivilDate(daysSinceEpoch: first.daysSinceEpoch + days - 1).map {
          Period(first: first, last: $0, kind: .days, written: "")
        }
      }
    }
    edit(&journey)
    return journey
  }

  static func leaks(_ journeys: [Journey]) -> [String] {
    PortfolioFindings(Sample.portfolio(journeys), date: nil).leaks.map(\.journey.rawValue)
  }

  @Test("A week's leak weighs more than the same in a month; unpriced ones come last")
  func order() {
    let all = [
      Self.journey("month", days: 30), Self.journey("unpriced", worth: nil),
      Self.journey("week", days: 7), Self.journey("timeless"),
    ]
    #expect(Self.leaks(all) == ["week", "month", "timeless", "unpriced"])
    #expect(Self.leaks(all.reversed()) == ["week", "month", "timeless", "unpriced"])
  }

  @Test("The price in thirty days")
  func monthly() {
    let findings = PortfolioFindings(
      Sample.portfolio([Self.journey("week", days: 7)]), date: nil)
    // Of 100 customers 50 are lost, 25 more than may be; all who come through reach the outcome.
    #expect(findings.leaks.first?.step.stake?.amount == 250)
    #expect(findings.leaks.first?.monthly == 250.0 * 30 / 7)
  }

  @Test("Losses of a future state are planned, and those of an archived map are past")
  func current() {
    let all = [
      Self.journey("now"), Self.journey("then") { $0.state = .future },
      Self.journey("past") { $0.status = .archived },
    ]
    #expect(Self.leaks(all) == ["now"])
  }

  @Test("Value weighs stakes only where they compare")
  func value() {
    func scores(_ journeys: [Journey]) -> [Double?] {
      var portfolio = Sample.portfolio(
        journeys.map { journey in
          var journey = journey
          journey.recommendations = [
            Sample.recommendation("Mend", impact: 5, effort: 2) {
              $0.at = Address("one").map(Sample.sourced)
            }
          ]
          return journey
        })
      portfolio.site.ranking = .value
      return PortfolioFindings(portfolio, date: nil).backlog.map(\.score)
    }
    // Scores are rounded to a millionth, so that equal ones are equal.
    let weekly = (250.0 * 30 / 7 / 2 * 1e6).rounded() / 1e6
    #expect(scores([Self.journey("a"), Self.journey("b")]) == [125, 125])
    #expect(scores([Self.journey("a", days: 30), Self.journey("b", days: 7)]) == [weekly, 125])
    #expect(scores([Self.journey("a", days: 30), Self.journey("b")]) == [nil, nil])
    #expect(scores([Self.journey("a"), Self.journey("b", currency: "USD")]) == [nil, nil])
  }

  @Test(
    "A journey's ranking is its part of the backlog", arguments: SiteSettings.Ranking.allCases)
  func oneRanking(method: SiteSettings.Ranking) {
    func advised(_ id: String, days: Int?, archived: Bool = false) -> Journey {
      Self.journey(id, days: days) { journey in
        journey.status = archived ? .archived : .published
        journey.recommendations = (1...4).map { index in
          Sample.recommendation("R\(index)", impact: Double(index % 3 + 1), effort: 2) {
            $0.at = Address(index % 2 == 0 ? "one" : "two").map(Sample.sourced)
            $0.confidence = 0.5
            $0.reach = Double(index)
          }
        }
      }
    }
    var portfolio = Sample.portfolio([
      advised("a", days: 7), advised("b", days: 30), advised("past", days: 30, archived: true),
    ])
    portfolio.site.ranking = method
    let findings = PortfolioFindings(portfolio, date: nil)
    #expect(findings.backlog.map(\.overall) == Array(1...8))
    for journey in findings.journeys.prefix(2) {
      let part = findings.backlog.filter { $0.journey == journey.journey }
      #expect(journey.ranking.map(\.recommendation.id) == part.map(\.recommendation.id))
      #expect(journey.ranking.map(\.score) == part.map(\.score))
      #expect(journey.ranking.map(\.overall) == part.map(\.overall))
      #expect(journey.ranking.map(\.rank) == Array(1...4))
    }
    #expect(findings.journeys[2].ranking.map(\.overall) == [nil, nil, nil, nil])
  }
}
