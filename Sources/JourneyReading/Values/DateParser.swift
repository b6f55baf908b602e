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
    return ValueProblem(.invalidDate, message, help: help)
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
