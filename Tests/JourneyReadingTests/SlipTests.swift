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

  @Test(
    "slips of the first hour are told with what to write",
    arguments: [
      ("volume: \"1,000\"", "Write the number alone: “1000”."),
      ("volume: 1000 visitors", "Write the number alone: “1000”."),
      ("volume: 1.2k", "Write the whole number in digits, such as “1200” for “1.2k”."),
      ("kpis: [a]", "Write “metrics”."), ("customers: 10", "Write “volume”."),
    ])
  func firstHour(stage: String, help: String) {
    let content = Content(
      map: "title: T\nstages: [{name: S, \(stage), touchpoints: [{name: A}]}]\n")
    #expect(content.helps == [help])
  }

  @Test(
    "slips in a touchpoint are told with what to write",
    arguments: [
      ("moment-of-truth: yes", "Write “true”, without quotes."),
      ("moment-of-truth: maybe", "Write “true” or “false”."),
      ("owner: [Ana]", "Write “Ana” without “[ ]” or “- ”."),
      ("owner: [Ana, Ben]", "Write one value, without “[ ]” or “- ”."),
      ("emotion: 1", "Write “feels”."), ("Pain_Points: [x]", "Write “pains”."),
      (
        "recommendations: [{title: R, impact: high}]", "Write a number from 1 to 10."
      ),
      (
        "metrics: [{metric: Click rate, value: 3 %}]",
        "Write the “id” that the metric has in “metrics.yaml”, such as “click-rate”."
      ),
      ("metrics: [{metric: CTR, value: 3 %}]", "Write “ctr”."),
    ])
  func touchpoint(text: String, help: String) {
    #expect(content(text).helps == [help])
  }

  @Test(arguments: [
    (
      "persona: Mara Lindt",
      "Write the name of the persona’s file: “mara-lindt” for “personas/mara-lindt.md”."
    ),
    ("persona: [mara, otto]", "Several stand under “personas”; here write one."),
    ("handoffs: [{from: s, to: s, kpi: m}]", "Write “metric”."),
  ])
  func whatOthersAreReferredToBy(header: String, help: String) {
    #expect(content("feels: 1", header).helps == [help])
  }

  @Test func aSpreadsheetIsNoHistory() {
    let content = content("metrics: [{metric: m, value: 3 %, history: w.xlsx#m}]")
    #expect(
      content.problems == [
        "map.yaml:5:72: error: [missing-file] “w.xlsx” is a spreadsheet, not a CSV file."
      ])
  }

  @Test func whatLacksIsShown() {
    let content = Content([
      "journeys/trip/map.yaml": "title: T\nstages: [{name: S}]\n",
      "metrics.yaml": "- {name: CTR}\n", "personas/otto.md": "Otto is nice.\n",
    ])
    #expect(
      content.helps == [
        "Write “touchpoints:” and below it, indented, one “- name: …” for each touchpoint.",
        "Known kinds: rate, count, money, duration, score, nps, csat, ces.",
        "Start the file with a line “---”, “name: …”, and another line “---”.",
      ])
  }

  @Test func aRecommendationWithoutItsKindIsToldOnce() {
    let content = Content(
      map: "title: T\nstages: [{name: S, touchpoints: [{name: A}]}]\n",
      ["journeys/trip/r.md": "---\ntitle: R\nimpact: 8\neffort: 3\n---\nText\n"])
    #expect(
      content.problems == [
        "r.md:3:1: error: [missing-key] A note has no such keys; a recommendation has."
      ])
    #expect(content.helps == ["Write “kind: recommendation” above them."])
  }

  @Test func frontMatterBelowAnEmptyLineIsNoText() {
    let content = Content(
      map: "title: T\nstages: [{name: S, touchpoints: [{name: A}]}]\n",
      ["journeys/trip/r.md": "\n---\nkind: recommendation\ntitle: R\n---\nText\n"])
    #expect(
      content.problems == [
        "r.md:2:1: error: [front-matter] Front matter starts in the first line of a file, not "
          + "below empty lines."
      ])
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
