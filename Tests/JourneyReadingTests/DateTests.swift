import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct DateTests {
  @Test func datesAreReadInISOForm() throws {
    #expect(try DateParser.parse("2026-09-30") == CivilDate(year: 2026, month: 9, day: 30))
    #expect(try DateParser.parse("2028-02-29") == CivilDate(year: 2028, month: 2, day: 29))
  }

  @Test(arguments: [
    Refusal("30.09.2026", .invalidDate, "“30.09.2026” is not a date.", "Write “2026-09-30”."),
    Refusal("2026-9-3", .invalidDate, "“2026-9-3” is not a date.", "Write “2026-09-03”."),
    Refusal("2026/09/30", .invalidDate, "“2026/09/30” is not a date.", "Write “2026-09-30”."),
    Refusal(
      "03/04/2026", .invalidDate, "“03/04/2026” does not say which number is the month.",
      "Write the year, the month and the day: “2026-04-03” or “2026-03-04”."),
    Refusal("04-04-2026", .invalidDate, "“04-04-2026” is not a date.", "Write “2026-04-04”."),
    Refusal("09/30/2026", .invalidDate, "“09/30/2026” is not a date.", "Write “2026-09-30”."),
    Refusal("30/9/2026", .invalidDate, "“30/9/2026” is not a date.", "Write “2026-09-30”."),
    Refusal(
      "31/13/2026", .invalidDate, "There is no day “31/13/2026” in the calendar.",
      "Write year, month and day: “2026-09-30”."),
    Refusal(
      "2026-02-30", .invalidDate, "There is no day “2026-02-30” in the calendar.",
      "Write year, month and day: “2026-09-30”."),
    Refusal(
      "2026-09", .invalidDate, "“2026-09” is not a date.",
      "Write year, month and day: “2026-09-30”."),
    Refusal(
      "2026-09-30T10:00", .invalidDate, "“2026-09-30T10:00” is not a date.",
      "Write year, month and day: “2026-09-30”."),
    Refusal(
      "99999999999999999999-01-01", .invalidDate,
      "“99999999999999999999-01-01” is not a date.", "Write year, month and day: “2026-09-30”."),
  ])
  func otherDatesAreRefused(_ refusal: Refusal) {
    refusal.check(DateParser.parse)
  }

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31", Period.Kind.year),
    ("2026-09", "2026-09-01", "2026-09-30", .month),
    ("2028-02", "2028-02-01", "2028-02-29", .month),
    ("2026-Q3", "2026-07-01", "2026-09-30", .quarter),
    ("2026-Q4", "2026-10-01", "2026-12-31", .quarter),
    ("2026-09-30", "2026-09-30", "2026-09-30", .days),
    ("2026-09-01/2026-09-28", "2026-09-01", "2026-09-28", .days),
    ("2026-09-01..2026-09-28", "2026-09-01", "2026-09-28", .days),
    ("2026-09-01 to 2026-09-28", "2026-09-01", "2026-09-28", .days),
    ("2026-09-01 / 2026-09-28", "2026-09-01", "2026-09-28", .days),
    ("2026-07/2026-08", "2026-07-01", "2026-08-31", .days),
  ])
  func periodsHaveAFirstAndALastDay(
    text: String, first: String, last: String, kind: Period.Kind
  ) throws {
    let period = Period(
      first: try #require(CivilDate(first)), last: try #require(CivilDate(last)), kind: kind,
      written: text)
    #expect(try PeriodParser.parse(text) == period)
  }

  @Test(arguments: [
    Refusal("Q3 2026", .invalidPeriod, "“Q3 2026” is not a period.", "Write “2026-Q3”."),
    Refusal("2026-Q5", .invalidPeriod, "“2026-Q5” is not a period.", help),
    Refusal("2026-13", .invalidPeriod, "“2026-13” is not a period.", help),
    Refusal("2026-09-31", .invalidPeriod, "“2026-09-31” is not a period.", help),
    Refusal("September", .invalidPeriod, "“September” is not a period.", help),
    Refusal("2026-09-01/", .invalidPeriod, "“2026-09-01/” is not a period.", help),
    Refusal(
      "2026-09-28/2026-09-01", .invalidPeriod,
      "The period “2026-09-28/2026-09-01” ends before it begins.", "Write the earlier day first."),
  ])
  func otherPeriodsAreRefused(_ refusal: Refusal) {
    refusal.check(PeriodParser.parse)
  }

  private static let help =
    "Write a year, month, quarter or range of days: “2026”, “2026-09”, “2026-Q3”, "
    + "“2026-09-01/2026-09-28”."

  @Test(arguments: [
    ("3 months", 3, CalendarInterval.Unit.month), ("1 month", 1, .month), ("6 weeks", 6, .week),
    ("90 days", 90, .day), ("1 year", 1, .year), ("2years", 2, .year), ("3 Months", 3, .month),
  ])
  func intervalsAreCounted(text: String, count: Int, unit: CalendarInterval.Unit) throws {
    #expect(try IntervalParser.parse(text) == CalendarInterval(count: count, unit: unit))
  }

  @Test(arguments: [
    Refusal("quarterly", .invalidInterval, "“quarterly” is not an interval.", "Write “3 months”."),
    Refusal("yearly", .invalidInterval, "“yearly” is not an interval.", "Write “1 year”."),
    Refusal("0 days", .invalidInterval, "“0 days” is not an interval from 1 to 1000."),
    Refusal("9999 days", .invalidInterval, "“9999 days” is not an interval from 1 to 1000."),
    Refusal(
      "3 moons", .invalidInterval, "“3 moons” is not an interval.",
      "Write a number of days, weeks, months or years: “3 months”."),
  ])
  func otherIntervalsAreRefused(_ refusal: Refusal) {
    refusal.check(IntervalParser.parse)
  }

  @Test(arguments: [
    ("2026-09-30", "2026-09-30"), ("2026-09", "2026-09-30"), ("2026-Q1", "2026-03-31"),
    ("2026-W01", "2026-01-04"), ("2026-W39", "2026-09-27"), ("2026-W53", "2027-01-03"),
    ("1969-W01", "1969-01-05"), ("week 3", nil),
  ])
  func labelsOfHistoriesAreDays(label: String, day: String?) {
    #expect(HistoryDate.parse(label)?.iso == day)
  }
}
