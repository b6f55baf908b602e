import JourneyModel

/// The unit that the values of a column are kept in.
enum HistoryUnit: Hashable {
  /// Fractions: `58 %` or `0.58`.
  case percent
  /// Seconds: `4 min 10 s` or `250`.
  case seconds
  /// An amount in a currency: `42 EUR` or `42`.
  case money(currency: String)
  /// Bare numbers.
  case number

  init(_ unit: Quantity.Unit) {
    switch unit {
    case .number: self = .number
    case .percent: self = .percent
    case .money(let currency): self = .money(currency: currency)
    case .seconds: self = .seconds
    }
  }

  /// The unit that the values of a reading are in, else the one of its benchmark or kind; nil where
  /// the first value of the column decides.
  init?(of reading: MetricReading, _ definition: MetricDefinition?) {
    let written = [reading.value, reading.target, reading.previous, definition?.benchmark?.value]
    if let unit = written.lazy.compactMap({ $0 }).first?.unit {
      self.init(unit)
      return
    }
    switch definition?.kind {
    case .rate: self = .percent
    case .duration: self = .seconds
    case .count, .score, .nps: self = .number
    case .money, .csat, .ces, nil: return nil
    }
  }

  /// The quantity of a cell in this unit: a bare number gets the unit.
  ///
  /// - Parameter cell: What the cell says.
  /// - Returns: The quantity, or nil where its unit is another.
  func fit(_ cell: Quantity) -> Quantity? {
    switch (self, cell.unit) {
    case (.percent, .percent), (.seconds, .seconds), (.number, .number): return cell
    case (.money(let wanted), .money(let currency)): return wanted == currency ? cell : nil
    case (.percent, .number) where (0...1).contains(cell.amount):
      return Quantity(
        amount: cell.amount, unit: .percent, written: "\(Self.percentage(cell.amount)) %")
    case (.seconds, .number) where cell.amount >= 0:
      return Quantity(amount: cell.amount, unit: .seconds, written: "\(cell.written) s")
    case (.money(let currency), .number):
      return Quantity(
        amount: cell.amount, unit: .money(currency: currency),
        written: "\(cell.written) \(currency)")
    default: return nil
    }
  }

  /// What is wrong with a cell that does not fit, as a sentence.
  func mismatch(of cell: Quantity, written text: String) -> String {
    switch (self, cell.unit) {
    case (.percent, .number): "“\(text)” is neither a percentage nor a fraction from 0 to 1."
    case (.seconds, .number): "“\(text)” is below zero, which a duration cannot be."
    default: "“\(text)” has another unit than the column."
    }
  }

  /// What a cell of the unit looks like, for messages.
  var example: String {
    switch self {
    case .percent: "Write a percentage such as “58 %”, or a fraction from 0 to 1."
    case .seconds: "Write a duration such as “4 min 10 s”, or seconds as a plain number."
    case .money(let currency): "Write an amount in \(currency)."
    case .number: "Write a plain number."
    }
  }

  /// A fraction as a percentage with at most two decimals.
  private static func percentage(_ fraction: Double) -> String {
    let hundredths = Int((fraction * 10_000).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
  }
}
