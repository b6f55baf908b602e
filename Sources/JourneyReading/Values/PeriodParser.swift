import JourneyModel

import Diagnostics

/// Reads periods: `2026`, `2026-09`, `2026-Q3`, `2026-09-01/2026-09-28`.
///
/// The two ends of a range may also be set apart by `..` or the word `to`.
enum PeriodParser {
  /// The period that a text says.
  static func parse(_ text: String) throws(ValueProblem) -> Period {
    var scanner = ByteScanner(text)
    guard let first = scanner.takeSpan() else { throw problem(text) }
    if scanner.isAtEnd {
      return Period(first: first.first, last: first.last, kind: first.kind, written: text)
    }
    guard scanner.takeRangeSign(), let second = scanner.takeSpan(), scanner.isAtEnd else {
      throw problem(text)
    }
    guard first.first <= second.last else {
      throw ValueProblem(
        .invalidPeriod, "The period “\(text.excerpt)” ends before it begins.",
        help: "Write the earlier day first.")
    }
    return Period(first: first.first, last: second.last, kind: .days, written: text)
  }

  private static func problem(_ text: String) -> ValueProblem {
    var scanner = ByteScanner(text)
    if scanner.take(UInt8(ascii: "Q")), let quarter = scanner.takeInteger(),
      (1...4).contains(quarter.value)
    {
      scanner.skipSpaces()
      if let year = scanner.takeInteger(), year.digits == 4, scanner.isAtEnd {
        return ValueProblem(
          .invalidPeriod, "“\(text.excerpt)” is not a period.",
          write: "\(year.value)-Q\(quarter.value)")
      }
    }
    return ValueProblem(
      .invalidPeriod, "“\(text.excerpt)” is not a period.",
      help: "Write a year, month, quarter or range of days: “2026”, “2026-09”, “2026-Q3”, "
        + "“2026-09-01/2026-09-28”.")
  }
}

extension ByteScanner {
  /// A stretch of days with the way that it was given.
  typealias Span = (first: CivilDate, last: CivilDate, kind: Period.Kind)

  /// Reads a year, quarter, month or day.
  mutating func takeSpan() -> Span? {
    guard let year = takeInteger(), year.digits == 4 else { return nil }
    guard take(UInt8(ascii: "-")) else { return Self.months(1...12, of: year.value, .year) }
    if take(UInt8(ascii: "Q")) {
      guard let quarter = takeInteger(), (1...4).contains(quarter.value) else { return nil }
      let first = quarter.value * 3 - 2
      return Self.months(first...first + 2, of: year.value, .quarter)
    }
    guard let month = takeInteger(), month.digits == 2 else { return nil }
    guard take(UInt8(ascii: "-")) else {
      return (1...12).contains(month.value)
        ? Self.months(month.value...month.value, of: year.value, .month) : nil
    }
    guard let day = takeInteger(), day.digits == 2,
      let date = CivilDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    return (date, date, .days)
  }

  /// Reads what stands between the ends of a range.
  fileprivate mutating func takeRangeSign() -> Bool {
    skipSpaces()
    defer { skipSpaces() }
    if take(UInt8(ascii: "/")) { return true }
    if take(UInt8(ascii: ".")) { return take(UInt8(ascii: ".")) }
    return take(word: "to") && spaceLength > 0
  }

  private static func months(
    _ months: ClosedRange<Int>, of year: Int, _ kind: Period.Kind
  ) -> Span? {
    guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
      let last = CivilDate(
        year: year, month: months.upperBound,
        day: CivilDate.days(in: months.upperBound, of: year))
    else { return nil }
    return (first, last, kind)
  }
}
