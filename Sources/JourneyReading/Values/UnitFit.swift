import JourneyModel

import Diagnostics

/// What a quantity is wanted as, which decides the units that fit.
enum QuantityKind: Equatable, Sendable {
  /// A value of a metric of this kind.
  case metric(MetricKind)
  /// A share or a relative change: a percentage, or a fraction from −1 to 1.
  case share
  /// A length of time.
  case duration
  /// An amount of money.
  case money
  /// Whatever was written: a value of a metric that the catalogue lacks, or a threshold.
  case any
}

/// Fits quantities to what they are wanted as.
enum UnitFit {
  /// The quantity in the unit that its kind is kept in: a fraction where a percentage is wanted
  /// becomes one.
  ///
  /// - Parameters:
  ///   - quantity: What was written.
  ///   - kind: What is wanted.
  ///   - subject: What the value is of, for messages: `metric “nps”`, `“worth”`.
  /// - Returns: The quantity, its text unchanged.
  /// - Throws: That the unit or the amount does not fit.
  static func fit(
    _ quantity: Quantity, to kind: QuantityKind, of subject: @autoclosure () -> String
  ) throws(ValueProblem) -> Quantity {
    switch (kind, quantity.unit) {
    case (.any, _), (.money, .money), (.share, .percent):
      return quantity
    case (.share, .number) where abs(quantity.amount) <= 1:
      return Quantity(amount: quantity.amount, unit: .percent, written: quantity.written)
    case (.duration, .seconds):
      return try notNegative(quantity, of: subject())
    case (.metric(let metric), _):
      return try fit(quantity, to: metric, of: subject())
    default:
      throw misfit(quantity, wanted(kind), of: subject())
    }
  }

  private static func fit(
    _ quantity: Quantity, to kind: MetricKind, of subject: @autoclosure () -> String
  ) throws(ValueProblem) -> Quantity {
    switch (kind, quantity.unit) {
    case (.rate, .percent), (.csat, .percent), (.ces, .percent):
      return try share(quantity, of: subject())
    case (.money, .money), (.score, .number), (.csat, .number), (.ces, .number):
      return quantity
    case (.rate, .number) where (0...1).contains(quantity.amount):
      return Quantity(amount: quantity.amount, unit: .percent, written: quantity.written)
    case (.duration, .seconds), (.count, .number):
      return try notNegative(quantity, of: subject())
    case (.nps, .number):
      guard abs(quantity.amount) <= 100 else {
        throw ValueProblem(
          .valueOutOfRange, "“\(quantity.written.excerpt)” is not a Net Promoter Score.",
          help: "An NPS lies between −100 and 100.")
      }
      return quantity
    default:
      throw misfit(quantity, wanted(kind), of: subject())
    }
  }

  /// A share of a whole, which cannot be more than all or less than nothing.
  static func share(
    _ quantity: Quantity, of subject: @autoclosure () -> String
  ) throws(ValueProblem) -> Quantity {
    guard !(0...1).contains(quantity.amount) else { return quantity }
    let side = quantity.amount < 0 ? "below 0 %" : "above 100 %"
    throw ValueProblem(
      .valueOutOfRange, "“\(quantity.written.excerpt)” is \(side), which \(subject()) cannot be.",
      help: "A rate is a share of those who could; a change or a ratio is a “score” or a “count”.")
  }

  private static func notNegative(
    _ quantity: Quantity, of subject: @autoclosure () -> String
  ) throws(ValueProblem) -> Quantity {
    guard quantity.amount < 0 else { return quantity }
    throw ValueProblem(
      .valueOutOfRange, "“\(quantity.written.excerpt)” is below zero, which \(subject()) cannot be."
    )
  }

  /// What was wanted, in words, and how to write it.
  private struct Wanted {
    let noun: String
    let help: String
    /// The unit that a bare number was certainly meant in.
    var unit: String?
  }

  private static func misfit(
    _ quantity: Quantity, _ wanted: Wanted, of subject: String
  ) -> ValueProblem {
    let found =
      switch quantity.unit {
      case .number: "a plain number"
      case .percent: "a percentage"
      case .money: "an amount of money"
      case .seconds: "a duration"
      }
    let message =
      "“\(quantity.written.excerpt)” is \(found), but \(subject) is \(wanted.noun)."
    guard quantity.unit == .number, let unit = wanted.unit, quantity.amount > 1 else {
      return ValueProblem(.wrongUnit, message, help: wanted.help)
    }
    return ValueProblem(.wrongUnit, message, write: "\(quantity.written) \(unit)")
  }

  private static func wanted(_ kind: QuantityKind) -> Wanted {
    switch kind {
    case .metric(let metric): wanted(metric)
    case .share: Wanted(noun: "a share", help: "Write a percentage such as “25 %”.", unit: "%")
    case .duration: wanted(MetricKind.duration)
    case .money: wanted(MetricKind.money)
    case .any: Wanted(noun: "a quantity", help: "Write a number with its unit.")
    }
  }

  private static func wanted(_ kind: MetricKind) -> Wanted {
    switch kind {
    case .rate:
      Wanted(
        noun: "a rate", help: "Write a percentage such as “58 %” or a fraction from 0 to 1.",
        unit: "%")
    case .money:
      Wanted(noun: "an amount of money", help: "Write the currency: “42 EUR”.")
    case .duration:
      Wanted(noun: "a duration", help: "Write the unit of time: “4 min 10 s”, “3.9 s”, “2 d”.")
    case .count: Wanted(noun: "a count", help: "Write a plain number.")
    case .score: Wanted(noun: "a score", help: "Write a plain number.")
    case .nps: Wanted(noun: "a Net Promoter Score", help: "Write a number from −100 to 100.")
    case .csat:
      Wanted(noun: "a satisfaction score", help: "Write a number or a percentage.")
    case .ces: Wanted(noun: "an effort score", help: "Write a number or a percentage.")
    }
  }
}
