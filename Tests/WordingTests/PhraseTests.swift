import JourneyModel
import Testing
import Wording

extension Phrase {
  fileprivate static let greeting = Phrase("greeting", "{name} has {thing}")
  fileprivate static let steps = Phrase("steps", "{n} step", other: "{n} steps")
}

@Suite("Phrases, numbers and dates in words")
struct PhraseTests {
  static let german = Wording(
    language: "de-AT",
    translation: Translation(
      stringsFile: "# Wörter\nsteps = {n} Schritt\nsteps.other = {n} Schritte\n\nempty =\n"))

  @Test("Names are filled in once, and unknown ones stay")
  func filling() {
    #expect(
      Wording.english(.greeting, ["name": "{thing}", "other": "x"]) == "{thing} has {thing}")
  }

  @Test("Singular and plural, translated or English")
  func plurals() {
    #expect(Wording.english(.steps, count: 1) == "1 step")
    #expect(Wording.english(.steps, count: 0) == "0 steps")
    #expect(Self.german(.steps, count: 1) == "1 Schritt")
    #expect(Self.german(.steps, count: 1200) == "1\u{202F}200 Schritte")
    #expect(Self.german[.greeting] == "{name} has {thing}")
    #expect(Self.german.missing(of: [.greeting, .steps]) == ["greeting"])
    #expect(Wording.english.missing(of: [.greeting]) == [])
  }

  @Test(
    "Numbers in groups, with the sign and mark of the language",
    arguments: [
      (18420.0, 0, "18\u{202F}420", "18\u{202F}420"), (3.94, 1, "3.9", "3,9"),
      (-0.04, 1, "0", "0"), (-12.5, 1, "−12.5", "−12,5"), (0.5, 0, "1", "1"),
      (1234567.5, 2, "1\u{202F}234\u{202F}567.5", "1\u{202F}234\u{202F}567,5"),
    ])
  func numbers(value: Double, decimals: Int, english: String, german: String) {
    #expect(Wording.english.number(value, decimals: decimals) == english)
    #expect(Self.german.number(value, decimals: decimals) == german)
  }

  @Test("Lengths of time are said in two units at most")
  func durations() {
    let said = [3.94, 250, 60, 3900, 172_800, -90].map { Wording.english.duration($0) }
    let expected = ["3.9 s", "4 min 10 s", "1 min", "1 h 5 min", "2 d", "−1 min 30 s"]
    #expect(said == expected.map { String($0.map { $0 == " " ? "\u{A0}" : $0 }) })
  }

  @Test("No number is too large, too small or too odd to be said")
  func extremes() {
    for value in [1e15, 1e16, 1e300, -1e300, .infinity, -.infinity, .nan, .leastNonzeroMagnitude] {
      #expect(!Wording.english.duration(value).isEmpty)
      #expect(!Wording.english.number(value, decimals: 3, signed: true).isEmpty)
      #expect(!Wording.english.percent(value).isEmpty)
      #expect(!Wording.english.money(value, currency: "EUR").isEmpty)
    }
  }

  @Test("Dates and periods")
  func dates() throws {
    let date = try #require(CivilDate("2026-09-30"))
    #expect(Wording.english.date(date) == "30\u{A0}Sep\u{A0}2026")
    #expect(Self.german.date(date) == "30.\u{A0}Sept.\u{A0}2026")
    #expect(Wording(language: "ja").date(date) == "2026-09-30")
    let first = try #require(CivilDate("2026-07-01"))
    let quarter = Period(first: first, last: date, kind: .quarter, written: "2026-Q3")
    #expect(Wording.english.period(quarter) == "Q3\u{A0}2026")
  }

  @Test(
    "No line starts with the dash of a range of days or ends within its days",
    arguments: [
      ("2026-09-21", "21–\u{2060}30\u{A0}Sep\u{A0}2026", "21.–\u{2060}30.\u{A0}Sept.\u{A0}2026"),
      (
        "2026-08-31", "31\u{A0}Aug\u{A0}– 30\u{A0}Sep\u{A0}2026",
        "31.\u{A0}Aug.\u{A0}– 30.\u{A0}Sept.\u{A0}2026"
      ),
      (
        "2025-12-31", "31\u{A0}Dec\u{A0}2025\u{A0}– 30\u{A0}Sep\u{A0}2026",
        "31.\u{A0}Dez.\u{A0}2025\u{A0}– 30.\u{A0}Sept.\u{A0}2026"
      ),
    ])
  func ranges(from start: String, english: String, german: String) throws {
    let first = try #require(CivilDate(start))
    let last = try #require(CivilDate("2026-09-30"))
    let period = Period(first: first, last: last, kind: .days, written: "")
    #expect(Wording.english.period(period) == english)
    #expect(Self.german.period(period) == german)
  }
}
