import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

/// A text and the quantity that it says.
private struct Reading: CustomTestStringConvertible {
  let text: String
  let amount: Double
  let unit: Quantity.Unit

  init(_ text: String, _ amount: Double, _ unit: Quantity.Unit = .number) {
    self.text = text
    self.amount = amount
    self.unit = unit
  }

  var testDescription: String { text }
}

/// A text that is no value, with what is said about it.
struct Refusal: CustomTestStringConvertible {
  let text: String
  let id: DiagnosticID
  let message: String
  let help: String?

  init(_ text: String, _ id: DiagnosticID, _ message: String, _ help: String? = nil) {
    self.text = text
    self.id = id
    self.message = message
    self.help = help
  }

  var testDescription: String { text }

  /// Whether parsing the text fails as it should.
  func check<Value>(
    _ parse: (String) throws(ValueProblem) -> Value,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do throws(ValueProblem) {
      let value = try parse(text)
      Issue.record("“\(text)” was read as \(value)", sourceLocation: sourceLocation)
    } catch {
      #expect(error.id == id, sourceLocation: sourceLocation)
      #expect(error.message == message, sourceLocation: sourceLocation)
      #expect(error.help == help, sourceLocation: sourceLocation)
    }
  }
}

@Suite struct QuantityTests {
  @Test(arguments: [
    Reading("18420", 18420), Reading("0", 0), Reading("-2", -2), Reading("\u{2212}2", -2),
    Reading("+3", 3), Reading("0.58", 0.58), Reading("-0.0", 0), Reading("3.14159", 3.14159),
    Reading("18 420", 18420), Reading("18_420", 18420), Reading("18'420", 18420),
    Reading("18\u{A0}420", 18420), Reading("1\u{202F}234\u{202F}567", 1_234_567),
    Reading("1 234.5", 1234.5), Reading("999999999999999", 999_999_999_999_999),
  ])
  private func numbersAreReadExactly(_ reading: Reading) throws {
    try check(reading)
  }

  @Test(arguments: [
    Reading("5000", 5000), Reading("5 000", 5000), Reading("5_000", 5000), Reading("2 400", 2400),
    Reading("5.0", 5), Reading("12 345.00", 12345), Reading("1234.000", 1234),
  ])
  private func countsAreReadWhole(_ reading: Reading) throws {
    #expect(try QuantityParser.wholeNumber(reading.text) == reading.amount)
  }

  @Test(arguments: [
    Refusal(
      "5.000", .invalidQuantity, "“5.000” is no whole number.",
      "Write “5000” or “5 000”, without the point."),
    Refusal(
      "12.500", .invalidQuantity, "“12.500” is no whole number.",
      "Write “12500” or “12 500”, without the point."),
    Refusal(
      "900.5", .invalidQuantity, "“900.5” is no whole number.",
      "Count whole customers or answers; “900.5” has decimals."),
    Refusal(
      "0.125", .invalidQuantity, "“0.125” is no whole number.",
      "Count whole customers or answers; “0.125” has decimals."),
    Refusal(
      "2,400", .invalidQuantity, "“2,400” can be read in two ways.",
      "Write the number alone: “2400”."),
    Refusal(
      "12.5k", .invalidQuantity, "“k” in “12.5k” is not a unit.",
      "Write the whole number in digits, such as “1200” for “1.2k”."),
    Refusal(
      "5.000.000", .invalidQuantity, "“5.000.000” has more than one point.",
      "Write “5000000”."),
  ])
  private func countsInPartsAreRefused(_ refusal: Refusal) {
    refusal.check(QuantityParser.wholeNumber)
  }

  @Test(arguments: [
    Reading("58 %", 0.58, .percent), Reading("58%", 0.58, .percent),
    Reading("58\u{A0}%", 0.58, .percent), Reading("58\u{202F}%", 0.58, .percent),
    Reading("5.4 %", 0.054, .percent), Reading("-15 %", -0.15, .percent),
    Reading("\u{2212}15\u{202F}%", -0.15, .percent), Reading("8.6 %", 0.086, .percent),
    Reading("120 %", 1.2, .percent), Reading("33.333 %", 0.33333, .percent),
  ])
  private func percentagesBecomeFractions(_ reading: Reading) throws {
    try check(reading)
  }

  @Test(arguments: [
    Reading("3.9 s", 3.9, .seconds), Reading("250 ms", 0.25, .seconds),
    Reading("4 min", 240, .seconds), Reading("4 min 10 s", 250, .seconds),
    Reading("4min10s", 250, .seconds), Reading("1 h", 3600, .seconds),
    Reading("1 h 30 min", 5400, .seconds), Reading("2 d", 172_800, .seconds),
    Reading("2 days 4 hours", 187_200, .seconds), Reading("2 w", 1_209_600, .seconds),
    Reading("1 week", 604_800, .seconds), Reading("8.4 d", 725_760, .seconds),
    Reading("1 200 s", 1200, .seconds), Reading("-3 s", -3, .seconds),
    Reading("4 Min 10 Sec", 250, .seconds),
  ])
  private func durationsBecomeSeconds(_ reading: Reading) throws {
    try check(reading)
  }

  @Test(arguments: [
    Reading("42 EUR", 42, .money(currency: "EUR")), Reading("42EUR", 42, .money(currency: "EUR")),
    Reading("EUR 42", 42, .money(currency: "EUR")), Reading("€42", 42, .money(currency: "EUR")),
    Reading("42 €", 42, .money(currency: "EUR")), Reading("€ 42", 42, .money(currency: "EUR")),
    Reading("-€42", -42, .money(currency: "EUR")), Reading("€-42", -42, .money(currency: "EUR")),
    Reading("EUR \u{2212}42", -42, .money(currency: "EUR")),
    Reading("41.20 EUR", 41.2, .money(currency: "EUR")),
    Reading("12 000 USD", 12000, .money(currency: "USD")),
    Reading("£9.99", 9.99, .money(currency: "GBP")),
    Reading("300 zł", 300, .money(currency: "PLN")),
  ])
  private func moneyKeepsItsCurrency(_ reading: Reading) throws {
    try check(reading)
  }

  private func check(_ reading: Reading) throws {
    let quantity = try QuantityParser.parse(reading.text)
    #expect(quantity.amount == reading.amount)
    #expect(quantity.unit == reading.unit)
    #expect(quantity.written == reading.text)
    #expect(quantity.amount.sign == .plus || quantity.amount != 0)
  }

  @Test(arguments: [
    Refusal(
      "1,250", .invalidQuantity, "“1,250” can be read in two ways.", "Write “1250” or “1.250”."),
    Refusal(
      "1,250 EUR", .invalidQuantity, "“1,250 EUR” can be read in two ways.",
      "Write “1250 EUR” or “1.250 EUR”."),
    Refusal(
      "5,4 %", .invalidQuantity, "“5,4 %” has a comma before its decimals.", "Write “5.4 %”."),
    Refusal(
      "12,345,678", .invalidQuantity, "“12,345,678” has commas between its digits.",
      "Write “12345678”."),
    Refusal(
      "1,250.50", .invalidQuantity, "“1,250.50” has commas between its digits.",
      "Write “1250.50”."),
    Refusal(
      "1.250,50 EUR", .invalidQuantity, "“1.250,50 EUR” has a comma before its decimals.",
      "Write “1250.50 EUR”."),
    Refusal(
      "1.250.000", .invalidQuantity, "“1.250.000” has more than one point.", "Write “1250000”."),
    Refusal(
      "4:10", .invalidQuantity,
      "“4:10” can be minutes and seconds or hours and minutes.",
      "Write the units: “4 min 10 s” or “4 h 10 min”."),
    Refusal("5 m", .invalidQuantity, "“m” in “5 m” is not a unit.", "Did you mean “min”?"),
    Refusal("5 mins10", .invalidQuantity, "“5 mins10” is not a quantity.", notQuantity),
    Refusal(
      "10 s 4 min", .invalidQuantity, "“10 s 4 min” names its units of time out of order.",
      "Write the largest unit first: “4 min 10 s”."),
    Refusal(
      "42 ERU", .invalidQuantity, "“ERU” in “42 ERU” is not a unit.", "Did you mean “EUR”?"),
    Refusal(
      "42 eur", .invalidQuantity, "“eur” is not a unit.",
      "Currencies are written in capitals: “EUR”."),
    Refusal(
      "$42", .invalidQuantity, "“$” in “$42” stands for several currencies.",
      "Write the code: “42 USD” or “42 CAD” or “42 AUD”."),
    Refusal(
      "18k", .invalidQuantity, "“k” in “18k” is not a unit.",
      "Known units: %, ms, s, min, h, d, w and currencies such as EUR."),
    Refusal(
      "1234567890123456", .invalidQuantity,
      "“1234567890123456” has more than 15 digits.", "Round the number."),
    Refusal(
      "999999999999999 w", .invalidQuantity, "“999999999999999 w” is too large.",
      "Amounts go up to a thousand million millions."),
    Refusal("high", .wrongType, "“high” is not a number.", notNumber),
    Refusal("%", .wrongType, "“%” is not a number.", notNumber),
    Refusal("EUR", .wrongType, "“EUR” is not a number.", notNumber),
    Refusal("5.", .invalidQuantity, "“5.” is not a quantity.", notQuantity),
    Refusal("18 42", .invalidQuantity, "“18 42” is not a quantity.", notQuantity),
    Refusal("18_42", .invalidQuantity, "“18_42” is not a quantity.", notQuantity),
    Refusal("58 % of all", .invalidQuantity, "“58 % of all” is not a quantity.", notQuantity),
    Refusal("EUR 42 EUR", .invalidQuantity, "“EUR 42 EUR” is not a quantity.", notQuantity),
  ])
  func otherTextsAreRefusedWithAMend(_ refusal: Refusal) {
    refusal.check(QuantityParser.parse)
  }

  private static let notQuantity =
    "Write a number and its unit: “58 %”, “4 min 10 s”, “42 EUR”, “18420”."
  private static let notNumber =
    "Write a number, with its unit where it has one: “58 %”, “4 min 10 s”, “42 EUR”."

  @Test func randomTextsNeverCrash() {
    let pieces = ["1", "234", "9999999999", " ", ".", ",", "%", "min", "s", "€", "EUR", "-", "−"]
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<(state >> 33) % 7 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      guard let quantity = try? QuantityParser.parse(text) else { continue }
      #expect(quantity.amount.isFinite && abs(quantity.amount) <= QuantityParser.limit)
    }
  }
}
