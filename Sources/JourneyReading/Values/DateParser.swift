import JourneyModel

import Diagnostics

/// Reads dates: `2026-09-30`.
enum DateParser {
  /// The date that a text says.
  static func parse(_ text: String) throws(ValueProblem) -> CivilDate {
    var scanner = ByteScanner(text)
    if let date = scanner.takeDate(), scanner.isAtEnd { return date }
    throw problem(text)
  }

  /// What is wrong with a text that is meant for a day, as its form tells; nil for other texts.
  ///
  /// Meant for a day are three numbers with a year of four digits first or last, and with slashes
  /// one of two digits too: `1.2.3` may as well be a version.
  static func problem(ofDayIn text: String) -> ValueProblem? {
    var whole = ByteScanner(text)
    if whole.takeDate() != nil, whole.isAtEnd { return nil }
    var scanner = ByteScanner(text)
    guard let (first, separator, _, third) = scanner.takeThreeNumbers() else { return nil }
    let isDay =
      switch (first.digits, third.digits) {
      case (4, 1...2), (1...2, 4): true
      case (1...2, 2): separator == UInt8(ascii: "/")
      default: false
      }
    return isDay ? problem(text) : nil
  }

  private static func problem(_ text: String) -> ValueProblem {
    var scanner = ByteScanner(text)
    let message = "“\(text.excerpt)” is not a date."
    let help = "Write year, month and day: “2026-09-30”."
    guard let (first, separator, second, third) = scanner.takeThreeNumbers() else {
      return ValueProblem(.invalidDate, message, help: help)
    }
    if first.digits == 4 {
      guard let date = CivilDate(year: first.value, month: second, day: third.value) else {
        return ValueProblem(
          .invalidDate, "There is no day “\(text.excerpt)” in the calendar.", help: help)
      }
      return ValueProblem(.invalidDate, message, write: date.iso)
    }
    if separator == UInt8(ascii: "."), third.digits == 4,
      let date = CivilDate(year: third.value, month: second, day: first.value)
    {
      return ValueProblem(.invalidDate, message, write: date.iso)
    }
    if third.digits == 4 {
      return unordered(text, first.value, second, year: third.value)
    }
    return ValueProblem(.invalidDate, message, help: help)
  }

  /// The problem of a date with its year last, such as `03/04/2026`: some put the day first, others
  /// the month.
  private static func unordered(
    _ text: String, _ first: Int, _ second: Int, year: Int
  ) -> ValueProblem {
    let dayFirst = CivilDate(year: year, month: second, day: first)
    let monthFirst = CivilDate(year: year, month: first, day: second)
    if let dayFirst, let monthFirst, dayFirst != monthFirst {
      return ValueProblem(
        .invalidDate, "“\(text.excerpt)” does not say which number is the month.",
        help: "Write the year, the month and the day: “\(dayFirst.iso)” or “\(monthFirst.iso)”.")
    }
    guard let date = dayFirst ?? monthFirst else {
      return ValueProblem(
        .invalidDate, "There is no day “\(text.excerpt)” in the calendar.",
        help: "Write year, month and day: “2026-09-30”.")
    }
    return ValueProblem(.invalidDate, "“\(text.excerpt)” is not a date.", write: date.iso)
  }
}

extension ByteScanner {
  /// Reads `YYYY-MM-DD`; nil where it does not come next or the calendar has no such day.
  mutating func takeDate() -> CivilDate? {
    guard let year = takeInteger(), year.digits == 4, take(UInt8(ascii: "-")),
      let month = takeInteger(), month.digits == 2, take(UInt8(ascii: "-")),
      let day = takeInteger(), day.digits == 2
    else { return nil }
    return CivilDate(year: year.value, month: month.value, day: day.value)
  }

  /// Reads three numbers with the same separator, one of `-`, `.` and `/`, to the end.
  fileprivate mutating func takeThreeNumbers() -> (
    first: (value: Int, digits: Int), separator: UInt8, second: Int,
    third: (value: Int, digits: Int)
  )? {
    guard let first = takeInteger() else { return nil }
    let separator = current
    guard
      separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".")
        || separator == UInt8(ascii: "/"), take(separator), let second = takeInteger(),
      take(separator), let third = takeInteger(), isAtEnd
    else { return nil }
    return (first, separator, second.value, third)
  }
}
