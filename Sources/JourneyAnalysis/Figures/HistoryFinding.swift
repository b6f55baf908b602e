package import JourneyModel

/// What a metric's values over time show.
package struct HistoryFinding: Sendable, Equatable {
  /// How many values there are.
  package let count: Int
  /// The last value.
  package let last: Double
  /// The last value less the one before it.
  package let change: Double?
  /// The median of all values.
  package let median: Double
  /// The label of the last value: mostly its date.
  package let lastLabel: String
  /// Rows whose value stands out from the rest, by index, oldest first.
  package let outliers: [Int]
  /// Whether a weekly pattern was taken out before looking for outliers.
  package let weeklyPatternRemoved: Bool

  /// Whether the last value stands out.
  package var lastIsOutlier: Bool { outliers.last == count - 1 }

  /// A modified z-score beyond this marks an outlier.
  ///
  /// Source: B. Iglewicz and D. Hoaglin, “How to detect and handle outliers” (1993):
  /// 0.6745·|x − median| ÷ MAD above 3.5.
  package static let outlierScore = 3.5

  /// Of how many last values of normal noise one stands out by chance.
  ///
  /// The median and the spread are themselves estimated, so that short histories raise false
  /// alarms far more often than 1 ÷ P(|Z| > 3.5) = 2 149 says, and so does taking out the medians
  /// of the days. Simulated with two million histories of each length, rounded down.
  package var valuesPerFalseAlarm: Int {
    let odds =
      weeklyPatternRemoved
      ? [(28, 40), (42, 65), (56, 120), (84, 270), (168, 750), (365, 1200)]
      : [
        (8, 40), (10, 55), (12, 70), (16, 100), (20, 150), (26, 220), (40, 380), (52, 520),
        (104, 900), (208, 1100), (365, 1700),
      ]
    return odds.last { $0.0 <= count }?.1 ?? odds[0].1
  }

  /// Below so many values no outlier is looked for.
  package static let fewestForOutliers = 8

  /// The finding of a history, or nil where it holds no value.
  package init?(_ history: MetricHistory) {
    let rows = history.entries.compactMap { entry in
      entry.value.map { (label: entry.label, date: entry.date, value: $0) }
    }
    guard let lastRow = rows.last, let median = Statistics.median(rows.map(\.value)) else {
      return nil
    }
    let values = rows.map(\.value)
    count = rows.count
    last = lastRow.value
    lastLabel = lastRow.label
    change = rows.count > 1 ? lastRow.value - rows[rows.count - 2].value : nil
    self.median = median
    let (residuals, removed) = Self.withoutWeeklyPattern(values, dates: rows.map(\.date))
    weeklyPatternRemoved = removed
    outliers = Self.outliers(residuals)
  }

  /// The indices of values that stand out; none among equal or few values.
  static func outliers(_ values: [Double]) -> [Int] {
    guard values.count >= fewestForOutliers, let centre = Statistics.median(values),
      let spread = Statistics.medianAbsoluteDeviation(values), spread > 0
    else { return [] }
    return values.indices.filter { 0.6745 * abs(values[$0] - centre) / spread > outlierScore }
  }

  /// The values less the median of their day of the week, where days make a difference.
  ///
  /// Days are looked at where every row has a date, there are four weeks of them, and all seven
  /// days occur. The pattern counts as one where it takes away a third of the mean distance from
  /// the median; the median distance would not see days that differ from most.
  static func withoutWeeklyPattern(
    _ values: [Double], dates: [CivilDate?]
  ) -> (values: [Double], removed: Bool) {
    let days = dates.compactMap { $0.map { date in ((date.daysSinceEpoch % 7) + 7) % 7 } }
    guard days.count == values.count, values.count >= 28, Set(days).count == 7,
      let centre = Statistics.median(values)
    else { return (values, false) }
    let medians = (0..<7).map { day in
      Statistics.median(values.indices.filter { days[$0] == day }.map { values[$0] }) ?? 0
    }
    let residuals = values.indices.map { values[$0] - medians[days[$0]] }
    let before = values.reduce(0) { $0 + abs($1 - centre) }
    let after = residuals.reduce(0) { $0 + abs($1) }
    return after < before * 2 / 3 ? (residuals, true) : (values, false)
  }
}
