import Diagnostics
import JourneyModel
import YAMLReading

/// The CSV files of a journey's folder, each parsed when it is first named.
struct HistoryReader {
  private let files: [ContentTree.File]
  private var tables: [String: CSVTable] = [:]
  /// The columns whose values were checked, as `file#column`: each is reported once.
  private var checked: Set<String> = []

  /// The histories of a folder's CSV files.
  init(files: [ContentTree.File]) { self.files = files }

  /// The names of the files, sorted.
  var fileNames: [String] { files.map(\.name) }

  /// The files that nothing named.
  var unused: [ContentTree.File] { files.filter { tables[$0.name] == nil } }

  /// The table of a file, or nil where there is no such file.
  mutating func table(_ name: String, reporting values: inout ValueReader) -> CSVTable? {
    if let table = tables[name] { return table }
    guard let file = files.first(where: { $0.name == name }) else { return nil }
    var table = CSVTable(path: file.path)
    if TextFile.isReadable(file, limit: Limits.csvBytes, &values.problems) {
      let parsed = CSVParser.parse(file.bytes, file: file.id, path: file.path)
      values.problems += parsed.diagnostics
      table = parsed.value
      Self.checkDates(of: table, reporting: &values)
    }
    tables[name] = table
    return table
  }

  /// Whether the values of a column are looked at for the first time.
  mutating func isFirstLook(at column: String, of file: String) -> Bool {
    checked.insert("\(file)#\(column)").inserted
  }

  /// Where the first label is a date, all have to be, and in order.
  private static func checkDates(of table: CSVTable, reporting values: inout ValueReader) {
    guard let label = table.rows.first?.first,
      var last = HistoryDate.parse(label.text)
    else { return }
    for row in table.rows.dropFirst() {
      guard let cell = row.first else { continue }
      guard let date = HistoryDate.parse(cell.text) else {
        values.report(
          .csvValue, at: cell.range,
          cell.text.isEmpty ? "The row has no date." : "“\(cell.text.excerpt)” is not a date.",
          help: "The other rows start with dates such as “\(label.text.excerpt)”.")
        continue
      }
      if date <= last {
        values.report(
          .csvRow, at: cell.range,
          "The row of “\(cell.text.excerpt)” does not come after the row before it.",
          help: "Sort the rows by date, the oldest first, one row for each date.")
      }
      last = max(last, date)
    }
  }
}

extension JourneyReader {
  /// Reads `history:` of a reading, and its value and date where they are not written.
  mutating func history(_ field: YAMLField?, _ reading: inout MetricReading) {
    guard let field, let text = values.text(field) else { return }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let table = histories.table(name, reporting: &values) else {
      values.report(
        .missingFile, at: field.range, "There is no file “\(name.excerpt)” beside the map.",
        help: Suggestion.help(for: name, among: histories.fileNames, noun: "CSV files")
          ?? "Put the CSV file into the folder of the map.")
      return
    }
    guard !table.header.isEmpty,
      let column = column(parts.count == 2 ? String(parts[1]) : nil, of: table, field)
    else { return }
    read(column, of: table, named: name, &reading)
  }

  private mutating func column(
    _ name: String?, of table: CSVTable, _ field: YAMLField
  ) -> Int? {
    guard let name, !name.isEmpty else {
      values.report(
        .csvColumn, at: field.range,
        "“\(values.text(field)?.excerpt ?? "")” does not say which column of the file it means.",
        help: "Write “file.csv#column”; known columns: "
          + table.columnNames.prefix(12).joined(separator: ", ") + ".")
      return nil
    }
    if let index = table.header.firstIndex(where: { $0.text == name }), index > 0 { return index }
    let isLabel = table.header.first?.text == name
    values.report(
      .csvColumn, at: field.range,
      isLabel
        ? "Column “\(name.excerpt)” of “\(table.path)” holds the dates, not values."
        : "“\(table.path)” has no column “\(name.excerpt)”.",
      help: Suggestion.help(for: name, among: table.columnNames, noun: "columns"))
    return nil
  }

  private mutating func read(
    _ column: Int, of table: CSVTable, named file: String, _ reading: inout MetricReading
  ) {
    let definition = catalogue[reading.metric.value]
    var unit = HistoryUnit(of: reading, definition)
    let title = table.header[column].text
    let reports = histories.isFirstLook(at: title, of: file)
    var entries: [MetricHistory.Entry] = []
    entries.reserveCapacity(table.rows.count)
    var last: (value: Quantity, date: CivilDate?)?
    for row in table.rows where row.count > column {
      let cell = row[column]
      let date = HistoryDate.parse(row[0].text)
      let value = cell.text.isEmpty ? nil : value(cell, in: &unit, definition, reports: reports)
      entries.append(
        MetricHistory.Entry(label: row[0].text, date: date, value: value?.amount))
      if let value { last = (value, date) }
    }
    reading.history = MetricHistory(file: table.path, column: title, entries: entries)
    guard let last else { return }
    if reading.value == nil {
      reading.value = last.value
      if reading.asOf == nil { reading.asOf = last.date }
    }
  }

  private mutating func value(
    _ cell: CSVTable.Cell, in unit: inout HistoryUnit?, _ definition: MetricDefinition?,
    reports: Bool
  ) -> Quantity? {
    do throws(ValueProblem) {
      let quantity = try QuantityParser.parse(cell.text)
      if unit == nil, quantity.unit != .number || definition?.kind != .money {
        unit = HistoryUnit(quantity.unit)
      }
      guard let unit else {
        throw ValueProblem(
          .csvValue, "“\(cell.text.excerpt)” has no currency.",
          help: "Write the currency in the cells, or a “value” or “target” in the map.")
      }
      if let fitted = unit.fit(quantity) { return fitted }
      throw ValueProblem(
        .csvValue, unit.mismatch(of: quantity, written: cell.text.excerpt), help: unit.example)
    } catch {
      if reports {
        values.report(.csvValue, at: cell.range, error.message, help: error.help)
      }
      return nil
    }
  }
}
