import JourneyModel

/// Reads the labels of a history's rows as days.
enum HistoryDate {
  /// The day of a label: a date, or the last day of a week (`2026-W36`), month, quarter or year.
  static func parse(_ label: String) -> CivilDate? {
    var scanner = ByteScanner(label)
    if let span = scanner.takeSpan(), scanner.isAtEnd { return span.last }
    var week = ByteScanner(label)
    return week.takeWeek()
  }
}

extension ByteScanner {
  /// Reads `YYYY-Www` to the end and gives the Sunday of that week.
  ///
  /// By ISO 8601 the first week of a year is the one with 4 January in it.
  fileprivate mutating func takeWeek() -> CivilDate? {
    guard let year = takeInteger(), year.digits == 4, take(UInt8(ascii: "-")),
      take(UInt8(ascii: "W")), let week = takeInteger(), week.digits == 2,
      (1...53).contains(week.value), isAtEnd,
      let fourth = CivilDate(year: year.value, month: 1, day: 4)
    else { return nil }
    // 1970-01-01 was a Thursday: with three days added, a week starts at each multiple of seven.
    let days = fourth.daysSinceEpoch
    let monday = days - ((days + 3) % 7 + 7) % 7
    return CivilDate(daysSinceEpoch: monday + 7 * (week.value - 1) + 6)
  }
}
