/// An amount with its unit, as people write it: `58 %`, `4 min 10 s`, `42 EUR`, `18420`.
package struct Quantity: Hashable, Sendable {
  /// What an amount is measured in.
  package enum Unit: Hashable, Sendable {
    /// A bare number.
    case number
    /// A share: the amount is a fraction of 1 (`58 %` is 0.58).
    case percent
    /// Money: the amount is in the currency, a three-letter ISO 4217 code.
    case money(currency: String)
    /// A length of time: the amount is in seconds.
    case seconds
  }

  /// The amount in its unit: a fraction for ``Unit/percent``, seconds for ``Unit/seconds``.
  package let amount: Double
  /// The unit.
  package let unit: Unit
  /// The text that was written; what pages print where the value itself is meant.
  package let written: String

  /// An amount in a unit, with the text that it was read from.
  package init(amount: Double, unit: Unit, written: String) {
    self.amount = amount
    self.unit = unit
    self.written = written
  }
}

/// A date of the Gregorian calendar, without a time or a zone.
package struct CivilDate: Hashable, Comparable, Sendable, BitwiseCopyable {
  private let shortYear: Int16
  private let shortMonth: UInt8
  private let shortDay: UInt8

  /// The year, 1 to 9999.
  package var year: Int { Int(shortYear) }
  /// The month, 1 to 12.
  package var month: Int { Int(shortMonth) }
  /// The day of the month, 1 to 31.
  package var day: Int { Int(shortDay) }

  /// A date, or nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    shortYear = Int16(year)
    shortMonth = UInt8(month)
    shortDay = UInt8(day)
  }

  /// Reads `YYYY-MM-DD`.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Days since 1970-01-01, negative before it.
  ///
  /// Source: Howard Hinnant, “chrono-compatible low-level date algorithms”, days_from_civil.
  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date that many days after 1970-01-01; nil outside the years 1 to 9999.
  ///
  /// Source: Howard Hinnant, as ``daysSinceEpoch``, civil_from_days.
  package init?(daysSinceEpoch days: Int) {
    guard (-719_162...2_932_896).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// The number of days in a month.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The date an interval later; a day that the month lacks becomes its last.
  package func adding(_ interval: CalendarInterval) -> CivilDate? {
    switch interval.unit {
    case .day: return CivilDate(daysSinceEpoch: daysSinceEpoch + interval.count)
    case .week: return CivilDate(daysSinceEpoch: daysSinceEpoch + 7 * interval.count)
    case .month, .year:
      let months = year * 12 + month - 1 + interval.count * (interval.unit == .year ? 12 : 1)
      let (newYear, newMonth) = (months / 12, months % 12 + 1)
      return CivilDate(
        year: newYear, month: newMonth, day: min(day, Self.days(in: newMonth, of: newYear)))
    }
  }

  /// `YYYY-MM-DD`.
  package var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A number of days, weeks, months or years: `3 months`.
package struct CalendarInterval: Hashable, Sendable {
  /// What is counted.
  package enum Unit: String, CaseIterable, Sendable { case day, week, month, year }

  /// How many, at least 1.
  package let count: Int
  /// Of what.
  package let unit: Unit

  /// So many of a unit.
  package init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// The time that a map's figures cover: `2026-09`, `2026-Q3`, `2026`, `2026-09-01/2026-09-28`.
package struct Period: Hashable, Sendable {
  /// How the period was given.
  package enum Kind: Hashable, Sendable { case days, month, quarter, year }

  /// Its first day.
  package let first: CivilDate
  /// Its last day.
  package let last: CivilDate
  /// How it was given.
  package let kind: Kind
  /// The text that was written.
  package let written: String

  /// A period from its first day to its last.
  package init(first: CivilDate, last: CivilDate, kind: Kind, written: String) {
    self.first = first
    self.last = last
    self.kind = kind
    self.written = written
  }
}
