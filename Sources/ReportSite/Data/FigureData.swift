import JourneyModel
import Wording

/// A number as it is computed with and as it is read: `0.58`, `percent`, `58 %`.
struct Figure: Sendable {
  let amount: Double
  let unit: String
  let text: String

  /// What was written.
  init(_ quantity: Quantity) {
    amount = quantity.amount
    unit = Self.unit(quantity.unit)
    text = quantity.written
  }

  /// An amount of money that was added up.
  init(money: Quantity, _ wording: Wording) {
    amount = money.amount
    unit = Self.unit(money.unit)
    text = wording.amount(money.amount, unit: money.unit)
  }

  /// The name of a unit.
  static func unit(_ unit: Quantity.Unit) -> String {
    switch unit {
    case .number: "number"
    case .percent: "percent"
    case .money(let currency): currency
    case .seconds: "seconds"
    }
  }

  /// A bare number.
  init(_ number: Double, _ wording: Wording, decimals: Int = 0) {
    amount = number
    unit = "number"
    text = wording.number(number, decimals: decimals)
  }

  /// A fraction of 1.
  init(percent fraction: Double, _ wording: Wording) {
    amount = fraction
    unit = "percent"
    text = wording.percent(fraction)
  }

  static let shape = DataShape<Figure>(
    "figure",
    [
      .number("amount", "The number: of percent a fraction of 1, of times seconds.") { $0.amount },
      .text("unit", "`number`, `percent`, `seconds`, or the code of a currency.") { $0.unit },
      .text("text", "The number with its unit, as people read it.") { $0.text },
    ])

  /// Figures of quantities, nil for nil.
  static func of(_ quantity: Quantity?) -> Figure? { quantity.map { Figure($0) } }

  /// Figures of bare numbers, nil for nil.
  static func of(_ number: Double?, _ wording: Wording, decimals: Int = 0) -> Figure? {
    number.map { Figure($0, wording, decimals: decimals) }
  }
}

extension DataField {
  /// A field with a figure.
  static func figure(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> Figure?
  ) -> DataField {
    .object(name, Figure.shape, summary, value)
  }

  /// A field with a date.
  static func date<Value>(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> CivilDate?
  ) -> DataField where Source == Scoped<Value> {
    .object(name, DateData.date, summary) { source in source.with(value(source)) }
  }
}

/// Days and stretches of days.
enum DateData {
  static let date = DataShape<Scoped<CivilDate>>(
    "date",
    [
      .text("iso", "The date as `YYYY-MM-DD`.") { $0.value.iso },
      .text("text", "The date as people read it.") { $0.wording.date($0.value) },
    ])

  static let period = DataShape<Scoped<Period>>(
    "period",
    [
      .text("first", "The first day as `YYYY-MM-DD`.") { $0.value.first.iso },
      .text("last", "The last day as `YYYY-MM-DD`.") { $0.value.last.iso },
      .text("text", "The period as people read it.") { $0.wording.period($0.value) },
    ])
}
