import Diagnostics

/// Reads CSV as RFC 4180 has it, with LF, CRLF or CR and with `,` or `;` between fields.
///
/// The separator is `;` where the header holds one and no comma. Blank lines are skipped.
struct CSVParser {
  private let bytes: [UInt8]
  private let file: FileID
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private var column = 1
  /// Whether a quoted field went on to the end of the file, so that its row means nothing.
  private var isUnterminated = false
  /// What was wrong.
  private(set) var problems: [Diagnostic] = []

  /// The table in the bytes of a file.
  static func parse(
    _ bytes: [UInt8], file: FileID, path: String
  ) -> Diagnosed<CSVTable> {
    var parser = CSVParser(bytes, file: file)
    var table = CSVTable(path: path)
    table.header = parser.nextRow() ?? []
    guard !table.header.isEmpty else {
      parser.report(
        .csvSyntax, at: .whole(file), "The file has no header row.",
        help: "Name the columns in the first row: “date,sign_in”.")
      return Diagnosed(table, parser.problems)
    }
    parser.checkHeader(table.header)
    while let row = parser.nextRow() {
      guard table.rows.count < Limits.csvRows else {
        parser.report(
          .tooMany, at: row.first?.range ?? .whole(file),
          "The file has more than \(Limits.csvRows) rows.", help: "Keep the newest rows.")
        break
      }
      if parser.isWhole(row, table.header) { table.rows.append(row) }
    }
    return Diagnosed(table, parser.problems)
  }

  private init(_ bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    self.file = file
    separator = Self.separator(of: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The separator that the header uses outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var isQuoted = false
    var hasSemicolon = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: return byte
      case UInt8(ascii: ";") where !isQuoted: hasSemicolon = true
      case 0x0A where !isQuoted, 0x0D where !isQuoted:
        return hasSemicolon ? UInt8(ascii: ";") : UInt8(ascii: ",")
      default: break
      }
    }
    return hasSemicolon ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}

// MARK: - Rows

extension CSVParser {
  /// The next row that is not blank; nil at the end.
  private mutating func nextRow() -> [CSVTable.Cell]? {
    while index < bytes.count {
      if takeLineBreak() { continue }
      var row = [nextCell()]
      while index < bytes.count, bytes[index] == separator {
        step()
        guard row.count < Limits.csvColumns else {
          report(
            .tooMany, at: here, "The row has more than \(Limits.csvColumns) fields.")
          index = bytes.count
          return row
        }
        row.append(nextCell())
      }
      _ = takeLineBreak()
      return isUnterminated ? nil : row
    }
    return nil
  }

  private mutating func nextCell() -> CSVTable.Cell {
    let start = position
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return quotedCell(from: start) }
    let first = index
    var isReported = false
    while index < bytes.count, !endsField(bytes[index]) {
      if bytes[index] == UInt8(ascii: "\""), !isReported {
        isReported = true
        report(
          .csvSyntax, at: here, "A quote stands inside a field that is not quoted.",
          help: "Put the whole field in quotes, and write a quote in it twice.")
      }
      step()
    }
    return cell(String(decoding: bytes[first..<index], as: UTF8.self), from: start)
  }

  private mutating func quotedCell(from start: SourcePosition) -> CSVTable.Cell {
    step()
    var text: [UInt8] = []
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        step()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          skipToSeparator()
          return cell(String(decoding: text, as: UTF8.self), from: start)
        }
      }
      let byte = bytes[index]
      if takeLineBreak() {
        text.append(0x0A)
      } else {
        text.append(byte)
        step()
      }
    }
    isUnterminated = true
    report(
      .csvSyntax, at: SourceRange(file: file, start: start, end: start),
      "The quoted field that starts here does not end.", help: "Add the closing quote.")
    return cell(String(decoding: text, as: UTF8.self), from: start)
  }

  /// Skips what stands between a closing quote and the next separator, and reports it.
  private mutating func skipToSeparator() {
    guard index < bytes.count, !endsField(bytes[index]) else { return }
    report(
      .csvSyntax, at: here, "Text stands after the closing quote of a field.",
      help: "Write a quote inside a quoted field twice.")
    while index < bytes.count, !endsField(bytes[index]) { step() }
  }

  private func cell(_ text: String, from start: SourcePosition) -> CSVTable.Cell {
    CSVTable.Cell(
      text: text.trimmed, range: SourceRange(file: file, start: start, end: position))
  }
}

// MARK: - Checks

extension CSVParser {
  private mutating func checkHeader(_ header: [CSVTable.Cell]) {
    var first: [String: SourceRange] = [:]
    for cell in header where !cell.text.isEmpty {
      guard let earlier = first[cell.text] else {
        first[cell.text] = cell.range
        continue
      }
      problems.append(
        Diagnostic(
          .csvColumn, at: cell.range, "Two columns have the name “\(cell.text.excerpt)”.",
          help: "Rename one of them.",
          notes: [Diagnostic.Note("The first is here.", at: earlier)]))
    }
  }

  private mutating func isWhole(_ row: [CSVTable.Cell], _ header: [CSVTable.Cell]) -> Bool {
    guard row.count != header.count, let first = row.first else { return true }
    let fields = row.count == 1 ? "1 field" : "\(row.count) fields"
    let columns = header.count == 1 ? "1 column" : "\(header.count) columns"
    report(
      .csvRow, at: first.range, "The row has \(fields), but the header names \(columns).",
      help: "A field that holds a separator has to stand in quotes.")
    return false
  }

  private mutating func report(
    _ id: DiagnosticID, at range: SourceRange, _ message: String, help: String? = nil
  ) {
    problems.append(Diagnostic(id, at: range, message, help: help))
  }
}

// MARK: - Bytes

extension CSVParser {
  private var position: SourcePosition { SourcePosition(line: line, column: column) }

  private var here: SourceRange { SourceRange(file: file, line: line, column: column) }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  /// Goes one byte on; columns count Unicode scalars, so continuation bytes count nothing.
  private mutating func step() {
    index += 1
    if index >= bytes.count || bytes[index] & 0xC0 != 0x80 { column += 1 }
  }

  private mutating func takeLineBreak() -> Bool {
    guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D else { return false }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
    column = 1
    return true
  }
}
