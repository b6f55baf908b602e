import Diagnostics
import JourneyModel

/// The values of one column of a CSV file, in one unit.
struct HistoryColumn {
  /// What a column's values depend on.
  struct Key: Hashable {
    /// The path of the file.
    let file: String
    /// Where the column stands.
    let index: Int
    /// The unit of the values; nil where the first value decides.
    var unit: HistoryUnit?
    /// Whether a bare number says too little, because money has a currency.
    var needsCurrency: Bool
    /// Whether percentages are shares of a whole.
    var isShare: Bool
  }

  /// The name of the column.
  let title: String
  /// The rows, oldest first.
  private(set) var entries: [MetricHistory.Entry] = []
  /// The last value that is there, and its day.
  private(set) var last: (value: Quantity, date: CivilDate?)?

  /// Reads a column of a table.
  static func read(_ key: Key, of table: CSVTable) -> Diagnosed<HistoryColumn> {
    var column = HistoryColumn(title: table.header[key.index].text)
    var problems: [Diagnostic] = []
    var unit = key.unit
    column.entries.reserveCapacity(table.rows.count)
    for (row, date) in zip(table.rows, table.days) where row.count > key.index {
      let cell = row[key.index]
      var value: Quantity?
      if !cell.text.isEmpty {
        do throws(ValueProblem) {
          let found = try quantity(cell.text, in: &unit, needsCurrency: key.needsCurrency)
          value =
            key.isShare && found.unit == .percent ? try UnitFit.share(found, of: "a rate") : found
        } catch {
          problems.append(Diagnostic(.csvValue, at: cell.range, error.message, help: error.help))
        }
      }
      column.entries.append(
        MetricHistory.Entry(label: row[0].text, date: date, value: value?.amount))
      if let value { column.last = (value, date) }
    }
    return Diagnosed(column, problems)
  }

  private static func quantity(
    _ text: String, in unit: inout HistoryUnit?, needsCurrency: Bool
  ) throws(ValueProblem) -> Quantity {
    let quantity = try QuantityParser.parse(text)
    if unit == nil, quantity.unit != .number || !needsCurrency {
      unit = HistoryUnit(quantity.unit)
    }
    guard let unit else {
      throw ValueProblem(
        .csvValue, "“\(text.excerpt)” has no currency.",
        help: "Write the currency in the cells, or a “value” or “target” in the map.")
    }
    if let fitted = unit.fit(quantity) { return fitted }
    throw ValueProblem(
      .csvValue, unit.mismatch(of: quantity, written: text.excerpt), help: unit.example)
  }
}
