import Diagnostics
import JourneyModel
import YAMLReading

/// The CSV files of a journey's folder, each parsed when it is first named.
struct HistoryReader {
  private let files: [ContentTree.File]
  private var tables: [String: CSVTable] = [:]
  private var columns: [HistoryColumn.Key: HistoryColumn] = [:]
  /// The columns whose wrong values were reported, whatever the unit was.
  private var reported: Set<HistoryColumn.Key> = []
  /// How many values may still be read.
  private var freeValues: Int

  /// The histories of a folder's CSV files.
  init(files: [ContentTree.File], valueLimit: Int = Limits.historyValues) {
    self.files = files
    freeValues = valueLimit
  }

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
      table.days = table.rows.map { $0.first.flatMap { HistoryDate.parse($0.text) } }
      Self.checkDates(of: table, reporting: &values)
    }
    tables[name] = table
    return table
  }

  /// The values of a column in a unit, each column read once however many readings name it.
  ///
  /// - Parameters:
  ///   - index: Where the column stands.
  ///   - table: The file.
  ///   - unit: The unit of the values; nil where the first value decides.
  ///   - kind: The kind of the metric: of money a bare number says too little, and a rate is a share.
  ///   - values: Where wrong values are reported, once for each column.
  /// - Returns: The column, or nil where the journey's histories hold too many values.
  mutating func column(
    _ index: Int, of table: CSVTable, in unit: HistoryUnit?, kind: MetricKind?,
    reporting values: inout ValueReader
  ) -> HistoryColumn? {
    var key = HistoryColumn.Key(
      file: table.path, index: index, unit: unit, needsCurrency: kind == .money,
      isShare: kind == .rate || kind == .csat || kind == .ces)
    if let column = columns[key] { return column }
    guard table.rows.count <= freeValues else { return nil }
    freeValues -= table.rows.count
    let column = HistoryColumn.read(key, of: table)
    columns[key] = column.value
    key.unit = nil
    key.needsCurrency = false
    key.isShare = false
    if reported.insert(key).inserted { values.problems += column.diagnostics }
    return column.value
  }

  /// Where the first label is a date, all have to be, and in order.
  ///
  /// One that looks like a date and is none (`03/04/2026`) is told, once for the column: its rows
  /// would have no days.
  private static func checkDates(of table: CSVTable, reporting values: inout ValueReader) {
    guard let label = table.rows.first?.first else { return }
    guard var last = table.days.first ?? nil else {
      if let problem = DateParser.problem(ofDayIn: label.text) {
        values.report(
          .csvValue, at: label.range, problem.message, help: problem.help,
          replacement: problem.replacement)
      }
      return
    }
    for (row, day) in zip(table.rows, table.days).dropFirst() {
      guard let cell = row.first else { continue }
      guard let date = day else {
        report(cell, besideDatesLike: label, to: &values)
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

  /// Reports a label that is no date among others that are.
  private static func report(
    _ cell: CSVTable.Cell, besideDatesLike label: CSVTable.Cell, to values: inout ValueReader
  ) {
    let message =
      cell.text.isEmpty ? "The row has no date." : "“\(cell.text.excerpt)” is not a date."
    let problem = DateParser.problem(ofDayIn: cell.text)
    values.report(
      .csvValue, at: cell.range, problem?.message ?? message,
      help: problem?.help ?? "The other rows start with dates such as “\(label.text.excerpt)”.",
      replacement: problem?.replacement)
  }
}

extension JourneyReader {
  /// Reads `history:` of a reading, and its value and date where they are not written.
  mutating func history(_ field: YAMLField?, _ reading: inout MetricReading) {
    guard let field, let text = values.text(field) else { return }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let table = histories.table(name, reporting: &values) else {
      if ["xlsx", "xls", "ods", "numbers"].contains(where: { name.lowercased().hasSuffix("." + $0) }
      ) {
        values.report(
          .missingFile, at: field.range, "“\(name.excerpt)” is a spreadsheet, not a CSV file.",
          help: "Save the sheet as “CSV UTF-8” into the folder of the map, and name that file.")
        return
      }
      values.report(
        .missingFile, at: field.range, "There is no file “\(name.excerpt)” beside the map.",
        help: Suggestion.help(for: name, among: histories.fileNames, noun: "CSV files")
          ?? "Put the CSV file into the folder of the map.")
      return
    }
    guard !table.header.isEmpty,
      let column = column(parts.count == 2 ? String(parts[1]) : nil, of: table, field)
    else { return }
    read(column, of: table, field, &reading)
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
    _ index: Int, of table: CSVTable, _ field: YAMLField, _ reading: inout MetricReading
  ) {
    let definition = catalogue[reading.metric.value]
    guard
      let column = histories.column(
        index, of: table, in: HistoryUnit(of: reading, definition),
        kind: definition?.kind, reporting: &values)
    else {
      values.report(
        .tooMany, at: field.range,
        "The histories of the map hold more than \(Limits.historyValues) values.",
        help: "Keep fewer columns or newer rows only.")
      return
    }
    reading.history = MetricHistory(
      file: table.path, column: column.title, entries: column.entries)
    guard reading.value == nil, let last = column.last else { return }
    reading.value = last.value
    if reading.asOf == nil { reading.asOf = last.date }
  }
}
