import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

/// A journey with one metric reading and a CSV file.
private func content(
  _ csv: String, reading: String = "metric: rate, history: weekly.csv#x", kind: String = "rate"
) -> Content {
  Content(
    map: """
      title: T
      metrics: [{\(reading)}]
      stages: [{name: S, touchpoints: [{name: N}]}]
      """,
    [
      "journeys/trip/weekly.csv": csv,
      "metrics.yaml": "- {id: rate, name: R, kind: \(kind), better: higher}",
    ])
}

private func values(_ content: Content) -> [Double?] {
  content.journey?.metrics.first?.history?.entries.map(\.value) ?? []
}

@Suite struct HistoryTests {
  @Test(arguments: [
    "date,x\n2026-09-01,10 %\n2026-09-08,20 %\n",
    "date,x\r\n2026-09-01,10 %\r\n2026-09-08,20 %\r\n",
    "date,x\r2026-09-01,10 %\r2026-09-08,20 %",
    "\u{FEFF}date,x\n2026-09-01,10 %\n2026-09-08,20 %",
    "date;x\n2026-09-01;10 %\n2026-09-08;20 %\n",
    "\"date\",\"x\"\n\"2026-09-01\",\"10 %\"\n\n\"2026-09-08\",\"20 %\"\n\n",
    "date,note,x\n2026-09-01,\"a, \"\"b\"\"\nc\",10 %\n2026-09-08,,20 %\n",
    "date,x\n2026-09-01,0.1\n2026-09-08,0.2\n",
    " date , x \n 2026-09-01 , 10 % \n 2026-09-08 , 20 % \n",
  ])
  func theSameTableInManyForms(csv: String) throws {
    let content = content(csv)
    #expect(content.problems == [])
    #expect(
      content.journey?.metrics.first?.history
        == MetricHistory(
          file: "journeys/trip/weekly.csv", column: "x",
          entries: [
            MetricHistory.Entry(label: "2026-09-01", date: CivilDate("2026-09-01"), value: 0.1),
            MetricHistory.Entry(label: "2026-09-08", date: CivilDate("2026-09-08"), value: 0.2),
          ]))
  }

  @Test func theLastValueIsTheReadingsWhereNoneIsWritten() throws {
    let csv = "date,x\n2026-09-01,10 %\n2026-09-08,20 %\n2026-09-15,\n"
    let reading = try #require(content(csv).journey?.metrics.first)
    #expect(reading.value == Quantity(amount: 0.2, unit: .percent, written: "20 %"))
    #expect(reading.asOf == CivilDate("2026-09-08"))
    #expect(reading.history?.entries.last?.value == nil)
    let written = try #require(
      content(csv, reading: "metric: rate, value: 25 %, history: weekly.csv#x")
        .journey?.metrics.first)
    #expect(written.value?.written == "25 %")
    #expect(written.asOf == nil)
  }

  @Test(arguments: [
    ("rate", "0.583", Quantity(amount: 0.583, unit: .percent, written: "58.3 %")),
    ("rate", "0.58", Quantity(amount: 0.58, unit: .percent, written: "58 %")),
    ("rate", "0.5805", Quantity(amount: 0.5805, unit: .percent, written: "58.05 %")),
    ("duration", "250", Quantity(amount: 250, unit: .seconds, written: "250 s")),
    ("duration", "4 min", Quantity(amount: 240, unit: .seconds, written: "4 min")),
    ("count", "1 204", Quantity(amount: 1204, unit: .number, written: "1 204")),
    ("csat", "86 %", Quantity(amount: 0.86, unit: .percent, written: "86 %")),
    ("csat", "4.2", Quantity(amount: 4.2, unit: .number, written: "4.2")),
    ("money", "41 EUR", Quantity(amount: 41, unit: .money(currency: "EUR"), written: "41 EUR")),
  ])
  func valuesGetTheUnitOfTheMetric(kind: String, cell: String, value: Quantity) {
    let content = content("date,x\n2026-09-01,\(cell)\n", kind: kind)
    #expect(content.problems == [])
    #expect(content.journey?.metrics.first?.value == value)
  }

  @Test func bareAmountsTakeTheCurrencyOfTheReading() {
    let csv = "date,x\n2026-09-01,41\n2026-09-08,42.5\n"
    let known = content(
      csv, reading: "metric: rate, target: 45 EUR, history: weekly.csv#x", kind: "money")
    #expect(known.problems == [])
    #expect(
      known.journey?.metrics.first?.value
        == Quantity(amount: 42.5, unit: .money(currency: "EUR"), written: "42.5 EUR"))
    let unknown = content(csv, kind: "money")
    #expect(
      unknown.problems == [
        "weekly.csv:2:12: error: [csv-value] “41” has no currency.",
        "weekly.csv:3:12: error: [csv-value] “42.5” has no currency.",
      ])
  }

  @Test func badCellsAreReportedOnceWithTheirPlace() {
    let csv = "date,x,y\n2026-09-01,58,1\n2026-09-08,\"1,5\",1\n2026-09-15,20 %,1\n"
    let content = content(
      csv,
      reading: "metric: rate, history: weekly.csv#x}, {metric: rate, history: weekly.csv#x")
    #expect(
      content.problems == [
        "weekly.csv:2:12: error: [csv-value] “58” is neither a percentage nor a "
          + "fraction from 0 to 1.",
        "weekly.csv:3:12: error: [csv-value] “1,5” has a comma before its decimals.",
      ])
    #expect(
      content.helps == [
        "Write a percentage such as “58 %”, or a fraction from 0 to 1.", "Write “1.5”.",
      ])
    #expect(values(content) == [nil, nil, 0.2])
  }

  @Test func columnsCountCharactersNotBytes() {
    #expect(
      content("date,näme,x\n2026-09-01,ÄÖÜ€😀,58\n").problems == [
        "weekly.csv:2:18: error: [csv-value] “58” is neither a percentage nor a "
          + "fraction from 0 to 1."
      ])
  }

  @Test func rowsHaveToBeWholeDatedAndInOrder() {
    let csv = """
      date,x
      2026-09-01,1 %
      2026-09-08
      2026-09-08,2 %,3
      2026-09-32,4 %
      2026-08-01,5 %
      2026-09-01,6 %
      ,7 %
      """
    #expect(
      content(csv).problems == [
        "weekly.csv:3:1: error: [csv-row] The row has 1 field, but the header names 2 columns.",
        "weekly.csv:4:1: error: [csv-row] The row has 3 fields, but the header names 2 columns.",
        "weekly.csv:5:1: error: [csv-value] There is no day “2026-09-32” in the calendar.",
        "weekly.csv:6:1: error: [csv-row] The row of “2026-08-01” does not come after the row "
          + "before it.",
        "weekly.csv:7:1: error: [csv-row] The row of “2026-09-01” does not come after the row "
          + "before it.",
        "weekly.csv:8:1: error: [csv-value] The row has no date.",
      ])
  }

  @Test func labelsNeedNotBeDates() {
    let content = content("week,x\nlast week,1 %\nthis week,2 %\n")
    #expect(content.problems == [])
    #expect(values(content) == [0.01, 0.02])
    #expect(content.journey?.metrics.first?.asOf == nil)
  }

  @Test(arguments: ["v1.2.3", "1.2.3", "12-2-3", "3 of 12", "03/04", "1/2026"])
  func labelsThatOnlyResembleDatesStay(label: String) {
    #expect(content("release,x\n\(label),1 %\n\(label)b,2 %\n").problems == [])
  }

  @Test(arguments: [
    (
      "03/04/2026", "“03/04/2026” does not say which number is the month.",
      "Write the year, the month and the day: “2026-04-03” or “2026-03-04”."
    ),
    ("25/12/2026", "“25/12/2026” is not a date.", "Write “2026-12-25”."),
    ("3.4.2026", "“3.4.2026” is not a date.", "Write “2026-04-03”."),
    ("2026-4-3", "“2026-4-3” is not a date.", "Write “2026-04-03”."),
    ("03/04/26", "“03/04/26” is not a date.", "Write year, month and day: “2026-09-30”."),
    (
      "2026-02-30", "There is no day “2026-02-30” in the calendar.",
      "Write year, month and day: “2026-09-30”."
    ),
  ])
  func datesInAnotherFormAreNoLabels(label: String, problem: String, help: String) {
    let first = content("date,x\n\(label),1 %\n\(label),2 %\n")
    #expect(first.problems == ["weekly.csv:2:1: error: [csv-value] \(problem)"])
    #expect(first.helps == [help])
    let later = content("date,x\n2026-01-01,1 %\n\(label),2 %\n")
    #expect(later.problems == ["weekly.csv:3:1: error: [csv-value] \(problem)"])
    #expect(later.helps == [help])
  }

  @Test(arguments: [
    (
      "other.csv#x", "[missing-file] There is no file “other.csv” beside the map.",
      "Known CSV files: weekly.csv."
    ),
    (
      "weakly.csv#x", "[missing-file] There is no file “weakly.csv” beside the map.",
      "Did you mean “weekly.csv”?"
    ),
    (
      "weekly.csv#sing_in", "[csv-column] “journeys/trip/weekly.csv” has no column “sing_in”.",
      "Did you mean “sign_in”?"
    ),
    (
      "weekly.csv", "[csv-column] “weekly.csv” does not say which column of the file it means.",
      "Write “file.csv#column”; known columns: sign_in, x."
    ),
    (
      "weekly.csv#date",
      "[csv-column] Column “date” of “journeys/trip/weekly.csv” holds the dates, not values.",
      "Known columns: sign_in, x."
    ),
  ])
  func referencesHaveToHit(history: String, problem: String, help: String) {
    let content = content(
      "date,sign_in,x\n2026-09-01,1 %,1 %\n", reading: "metric: rate, history: \(history)")
    #expect(
      content.problems.filter { !$0.contains("orphan-file") }
        == ["map.yaml:2:35: error: \(problem)"])
    #expect(content.helps.first == help)
  }

  @Test func brokenFilesAreReportedAndNeverCrash() {
    #expect(
      content("date,x\n2026-09-01,\"1 %\n2026-09-08,2 %\n").problems == [
        "weekly.csv:2:12: error: [csv-syntax] The quoted field that starts here does not end."
      ])
    #expect(
      content("date,x\n2026-09-01,\"1 %\"x\n2026-09-08,2\" %\n").problems
        == [
          "weekly.csv:2:17: error: [csv-syntax] Text stands after the closing quote of a field.",
          "weekly.csv:3:13: error: [csv-syntax] A quote stands inside a field that is not quoted.",
          "weekly.csv:3:12: error: [csv-value] “\"” in “2\" %” is not a unit.",
        ].sorted())
    #expect(
      content("").problems == [
        "weekly.csv:1:1: error: [csv-syntax] The file has no header row."
      ])
    #expect(
      content("date,x,x\n2026-09-01,1 %,2 %\n").problems == [
        "weekly.csv:1:8: error: [csv-column] Two columns have the name “x”."
      ])
  }

  @Test func filesThatNothingNamesAreOrphans() {
    #expect(
      content("date,x\n", reading: "metric: rate").problems == [
        "weekly.csv:1:1: warning: [orphan-file] No “history” of the map names the file "
          + "“weekly.csv”."
      ])
  }
}
