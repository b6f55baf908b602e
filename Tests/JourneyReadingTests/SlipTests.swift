import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

/// Slips of the pen in maps: told once, with a help that mends them.
@Suite struct SlipTests {
  private func content(_ touchpoint: String, _ header: String = "") -> Content {
    Content(
      map: """
        title: T
        \(header)
        stages:
          - name: S
            touchpoints: [{name: A, \(touchpoint)}]
        """)
  }

  @Test(
    "a decimal comma in braces is told once",
    arguments: [
      ("{metric: m, value: 22,5 %}", "Write “22.5 %”."),
      ("{metric: m, value: 22,5 %, previous: 21.5 %}", "Write “22.5 %”."),
      ("{metric: m, value: 1.200,50 EUR}", "Write “1200.50 EUR”."),
      ("{metric: m, value: 18,420}", "Write “18420” or “18.420”."),
      ("{metric: m, value: 1,200,000}", "Write “1200” or “1.200”."),
    ])
  func decimalComma(metric: String, help: String) {
    let content = content("metrics: [\(metric)]")
    #expect(
      content.problems == [
        "map.yaml:5:58: error: [invalid-quantity] In “{…}” a comma ends a value, and a number "
          + "takes a point before its decimals."
      ])
    #expect(content.helps == [help])
  }

  @Test func commasBetweenEntriesAreNoDecimals() {
    #expect(content("feels: {score: 1,words: [calm]}").problems == [])
    #expect(content("x: 1, 5: y").problems.count == 2)
  }

  @Test func aMisspeltKeyIsReadAsWhatWasMeant() {
    let content = Content(
      map: "title: T\nstages:\n  - name: S\n    touchpoint: [{name: A}]\n",
      ["journeys/trip/n.md": "---\nat: s/a\n---\nText\n"])
    #expect(
      content.problems == ["map.yaml:4:5: error: [unknown-key] A stage has no key “touchpoint”."])
    #expect(content.helps == ["Did you mean “touchpoints”?"])
    #expect(content.journey?.stages.first?.touchpoints.map(\.name) == ["A"])
  }

  @Test func scoresOfPersonasBelongUnderBy() {
    let content = content("feels: {lena: 2, otto: -2}", "personas: [lena, otto]")
    #expect(
      content.problems == [
        "map.yaml:5:37: error: [unknown-key] The score of the persona “lena” does not stand under "
          + "“by”."
      ])
    #expect(content.helps == ["Write “by: {lena: 2, …}”."])
    #expect(
      content.journey?.stages.first?.touchpoints.first?.feels?.byPersona.map(\.score) == [2, -2])
  }

  @Test(
    "what is no score is told the scale",
    arguments: [
      ("", "Write a score from −2 to 2."),
      ("emotion-scale: {min: 0, max: 10}", "Write a score from 0 to 10."),
    ])
  func wordAsScore(header: String, help: String) {
    #expect(content("feels: gut", header).helps == [help])
  }

  @Test(
    "exponents",
    arguments: [
      ("1e400 EUR", "“1e400 EUR” is too large."), ("1e16", "“1e16” is too large."),
      ("1e5", "“1e5” is written with an exponent."),
      ("1E-400", "“1E-400” is written with an exponent."),
    ])
  func exponents(text: String, message: String) {
    #expect(throws: ValueProblem.self) { try QuantityParser.parse(text) }
    do {
      _ = try QuantityParser.parse(text)
    } catch {
      #expect(error.message == message)
    }
  }
}
