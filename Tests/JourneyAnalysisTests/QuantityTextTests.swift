import JourneyModel
import Testing
import Wording

@testable import JourneyAnalysis

@Suite("Quantities in words")
struct QuantityTextTests {
  @Test(
    "digits are in groups, units do not break off, and a fraction reads as a percentage",
    arguments: [
      ("14200000 Impressions", 14_200_000, Quantity.Unit.number, "14 200 000 Impressions"),
      ("4 min 10 s", 250, .seconds, "4 min 10 s"),
      ("EUR 12500", 12_500, .money(currency: "EUR"), "EUR 12 500"),
      ("1250.5", 1250.5, .number, "1 250.5"),
      ("58 %", 0.58, .percent, "58 %"), ("0.031", 0.031, .percent, "3.1 %"),
      ("999", 999, .number, "999"),
      ("99999999999999999999999", 1e23, .number, "99999999999999999999999"),
    ])
  func text(written: String, amount: Double, unit: Quantity.Unit, text: String) {
    let shown = Wording.english.text(Quantity(amount: amount, unit: unit, written: written))
    // Spaces that do not break and narrow ones are spaces to a reader.
    #expect(!shown.contains(" "))
    let spaced = String(
      String.UnicodeScalarView(
        shown.unicodeScalars.map {
          $0.properties.isWhitespace ? " " : $0
        }))
    #expect(spaced == text)
  }
}
