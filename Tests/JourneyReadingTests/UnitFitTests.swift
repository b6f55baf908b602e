import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct UnitFitTests {
  @Test(arguments: [
    (MetricKind.rate, "58 %", 0.58, Quantity.Unit.percent), (.rate, "0.58", 0.58, .percent),
    (.rate, "1", 1, .percent), (.count, "18420", 18420, .number),
    (.money, "42 EUR", 42, .money(currency: "EUR")), (.duration, "4 min 10 s", 250, .seconds),
    (.score, "4.6", 4.6, .number), (.nps, "-12", -12, .number), (.csat, "86 %", 0.86, .percent),
    (.csat, "4.2", 4.2, .number), (.ces, "5.5", 5.5, .number), (.ces, "80 %", 0.8, .percent),
  ])
  func kindsTakeTheirUnits(
    kind: MetricKind, text: String, amount: Double, unit: Quantity.Unit
  ) throws {
    let quantity = try UnitFit.fit(QuantityParser.parse(text), to: .metric(kind), of: "it")
    #expect(quantity == Quantity(amount: amount, unit: unit, written: text))
  }

  @Test(arguments: [
    (
      QuantityKind.metric(.rate),
      Refusal("58", .wrongUnit, "“58” is a plain number, but it is a rate.", "Write “58 %”.")
    ),
    (
      .metric(.rate),
      Refusal(
        "4 min", .wrongUnit, "“4 min” is a duration, but it is a rate.",
        "Write a percentage such as “58 %” or a fraction from 0 to 1.")
    ),
    (
      .metric(.rate),
      Refusal(
        "-0.1", .wrongUnit, "“-0.1” is a plain number, but it is a rate.",
        "Write a percentage such as “58 %” or a fraction from 0 to 1.")
    ),
    (
      .money,
      Refusal(
        "42", .wrongUnit, "“42” is a plain number, but it is an amount of money.",
        "Write the currency: “42 EUR”.")
    ),
    (
      .duration,
      Refusal(
        "9", .wrongUnit, "“9” is a plain number, but it is a duration.",
        "Write the unit of time: “4 min 10 s”, “3.9 s”, “2 d”.")
    ),
    (
      .metric(.count),
      Refusal(
        "12 %", .wrongUnit, "“12 %” is a percentage, but it is a count.", "Write a plain number.")
    ),
    (
      .metric(.count),
      Refusal("-5", .valueOutOfRange, "“-5” is below zero, which it cannot be.")
    ),
    (
      .duration, Refusal("-5 s", .valueOutOfRange, "“-5 s” is below zero, which it cannot be.")
    ),
    (
      .metric(.nps),
      Refusal(
        "120", .valueOutOfRange, "“120” is not a Net Promoter Score.",
        "An NPS lies between −100 and 100.")
    ),
    (
      .metric(.nps),
      Refusal(
        "31 %", .wrongUnit, "“31 %” is a percentage, but it is a Net Promoter Score.",
        "Write a number from −100 to 100.")
    ),
    (
      .share,
      Refusal("25", .wrongUnit, "“25” is a plain number, but it is a share.", "Write “25 %”.")
    ),
  ])
  func otherUnitsAreRefused(kind: QuantityKind, refusal: Refusal) {
    refusal.check { text throws(ValueProblem) in
      try UnitFit.fit(QuantityParser.parse(text), to: kind, of: "it")
    }
  }
}
