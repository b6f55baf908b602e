import JourneyModel

import Diagnostics

/// Reads intervals of the calendar: `3 months`, `1 year`.
enum IntervalParser {
  /// The largest count that is read.
  static let limit = 1000

  /// The interval that a text says.
  static func parse(_ text: String) throws(ValueProblem) -> CalendarInterval {
    var scanner = ByteScanner(text)
    guard let count = scanner.takeInteger() else { throw problem(text) }
    scanner.skipSpaces()
    guard let unit = unit(scanner.rest) else { throw problem(text) }
    guard (1...limit).contains(count.value) else {
      throw ValueProblem(
        .invalidInterval, "“\(text.excerpt)” is not an interval from 1 to \(limit).")
    }
    return CalendarInterval(count: count.value, unit: unit)
  }

  private static func unit(_ word: String) -> CalendarInterval.Unit? {
    switch word.lowercased() {
    case "day", "days": .day
    case "week", "weeks": .week
    case "month", "months": .month
    case "year", "years": .year
    default: nil
    }
  }

  private static func problem(_ text: String) -> ValueProblem {
    let message = "“\(text.excerpt)” is not an interval."
    let meant: String? =
      switch text.lowercased() {
      case "daily", "every day", "day": "1 day"
      case "weekly", "every week", "week": "1 week"
      case "fortnightly", "biweekly": "2 weeks"
      case "monthly", "every month", "month": "1 month"
      case "quarterly", "every quarter", "quarter": "3 months"
      case "half-yearly", "twice a year": "6 months"
      case "yearly", "annually", "every year", "year": "1 year"
      default: nil
      }
    if let meant { return ValueProblem(.invalidInterval, message, write: meant) }
    return ValueProblem(
      .invalidInterval, message, help: "Write a number of days, weeks, months or years: “3 months”."
    )
  }
}
