import Diagnostics
import JourneyModel

/// What stands in the place of a paragraph that holds a table: the paragraph before it, the table.
struct PlacedTable {
  let place: CMarkPlace
  let blocks: [Block]
}

/// Reads the pipe tables of a text, which libcmark takes for paragraphs.
///
/// The cells of all tables are parsed by libcmark in one go, each as a heading `# cell #` so that
/// no block syntax applies, with the text itself behind them so that its link references resolve.
struct TableReader {
  private struct Found {
    let place: CMarkPlace
    let table: PipeTable
    let endsWithThematicBreak: Bool
  }

  private let lines: MarkdownLines

  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// More cells than these, the filled ones included, are no table for readers.
  private static let maximumCells = 20_000
  private static let maximumReports = 20

  init(lines: MarkdownLines) { self.lines = lines }

  /// The tables of a document in the order of the text.
  mutating func read(_ document: inout CMarkDocument) -> [PlacedTable] {
    let found = find(&document)
    guard !found.isEmpty else { return [] }
    let source = Self.source(of: found.map(\.table), before: lines.bytes)
    guard var cells = CMarkDocument(source[...]) else { return [] }
    return found.map { item in
      var blocks: [Block] = []
      if item.table.headerLine > 0, let paragraph = paragraph(before: item, &cells) {
        blocks.append(paragraph)
      }
      blocks.append(.table(table(item, &cells)))
      if item.endsWithThematicBreak { blocks.append(.thematicBreak) }
      return PlacedTable(place: item.place, blocks: blocks)
    }
  }

  // MARK: - Finding

  private mutating func find(_ document: inout CMarkDocument) -> [Found] {
    var found: [Found] = []
    var isQuote: [Bool] = []
    while let event = document.next() {
      switch event {
      case .enter(.quote): isQuote.append(true)
      case .enter(.list), .enter(.item): isQuote.append(false)
      case .enter(.paragraph), .enter(.heading):
        let quotes = isQuote.count { $0 }
        if let item = table(at: document.place, quotes: quotes, isHeading: event.isHeading) {
          found.append(item)
        }
        document.skipNode()
      case .enter: break
      case .exit: _ = isQuote.popLast()
      }
    }
    return found
  }

  /// The table of a paragraph, or of a heading whose underline is really a line after the table.
  private mutating func table(at place: CMarkPlace, quotes: Int, isHeading: Bool) -> Found? {
    guard place.endLine > place.startLine else { return nil }
    let settled = isHeading ? lines.upToUnderline(place, quotes: quotes) : place
    guard lines.bytes[lines.stretch(of: settled)].contains(UInt8(ascii: "|")) else { return nil }
    let text = BlockText(settled, in: lines, quotes: quotes)
    let count = text.lines.count - (isHeading ? 1 : 0)
    guard var table = PipeTable(in: text, lineCount: count) else { return nil }
    var endsWithThematicBreak = false
    if isHeading {
      let underline = text.text[text.line(count)].filter { $0 != 0x20 && $0 != 0x09 }
      endsWithThematicBreak = underline.count >= 3 && underline.first == UInt8(ascii: "-")
      if !endsWithThematicBreak { table = table.appending(line: count) }
    }
    let cells = (table.rows.count + 1) * table.alignments.count
    guard cells <= Self.maximumCells else {
      let start = text.index(of: table.header.first?.lowerBound ?? 0)
      diagnostics.append(
        Diagnostic(
          .tooMany, at: lines.range(start..<start),
          "This table has \(cells) cells; at most \(Self.maximumCells) are read.",
          help: "Split the table."))
      return nil
    }
    return Found(place: place, table: table, endsWithThematicBreak: endsWithThematicBreak)
  }

  // MARK: - Parsing cells

  /// The text for libcmark: all cells and paragraphs before tables, and the text for references.
  private static func source(of tables: [PipeTable], before body: ArraySlice<UInt8>) -> [UInt8] {
    var source: [UInt8] = []
    for table in tables {
      if table.headerLine > 0 {
        for line in 0..<table.headerLine {
          // Four spaces keep a continuation line from starting a block of its own.
          if line > 0 { source += Array("\n    ".utf8) }
          source += table.text.text[table.text.line(line)]
        }
        source += Array("\n\n***\n".utf8)
      }
      for cell in table.usedCells where !isPlain(table.text.text[cell]) {
        source += Array("# ".utf8)
        source += unescapingPipes(table.text.text[cell])
        source += Array(" #\n".utf8)
      }
    }
    if source.contains(UInt8(ascii: "[")) {
      source.append(0x0A)
      source += body
    }
    return source
  }

  private static func unescapingPipes(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in cell {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
    return bytes
  }

  /// Whether a cell is text without any markup: letters, digits, spaces and a few signs.
  private static func isPlain(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      case 0x20, 0x25, 0x28...0x29, 0x2B...0x2F, 0x3A, 0x3B, 0x3D, 0x3F: true
      default: false
      }
    }
  }

  private mutating func paragraph(before item: Found, _ cells: inout CMarkDocument) -> Block? {
    var inlines: [Inline] = []
    while case .enter(let node)? = cells.next() {
      if node == .thematicBreak { break }
      guard node == .paragraph else {
        cells.skipNode()
        continue
      }
      let locator = InlineLocator(paragraph: item.table.text)
      inlines = read(&cells, at: lines.range(lines.stretch(of: item.place)), locator)
    }
    return inlines.isEmpty ? nil : .paragraph(inlines)
  }

  private mutating func table(_ item: Found, _ cells: inout CMarkDocument) -> Block.Table {
    let table = item.table
    let header = table.header.map { cell($0, of: table, &cells) }
    let width = table.alignments.count
    let rows = table.rows.map { row in
      if row.count > width { reportRagged(row, of: table) }
      let filled = row.prefix(width).map { cell($0, of: table, &cells) }
      return filled + Array(repeating: [], count: width - filled.count)
    }
    return Block.Table(alignments: table.alignments, header: header, rows: rows)
  }

  private mutating func cell(
    _ range: Range<Int>, of table: PipeTable, _ cells: inout CMarkDocument
  ) -> [Inline] {
    let bytes = table.text.text[range]
    if Self.isPlain(bytes) {
      return bytes.isEmpty ? [] : [.text(String(decoding: bytes, as: UTF8.self))]
    }
    guard case .enter(.heading)? = cells.next() else { return [] }
    let text = BlockText(range, of: table.text)
    let start = text.index(of: 0)
    return read(
      &cells, at: lines.range(start..<start + range.count), InlineLocator(cell: text))
  }

  private mutating func read(
    _ cells: inout CMarkDocument, at place: SourceRange, _ locator: InlineLocator
  ) -> [Inline] {
    var builder = InlineBuilder(lines: lines, place: place, locator: locator)
    while let event = cells.next(), builder.take(event) {}
    diagnostics += builder.diagnostics
    return builder.parts
  }

  private mutating func reportRagged(_ row: [Range<Int>], of table: PipeTable) {
    let width = table.alignments.count
    guard diagnostics.count(where: { $0.id == .raggedTable }) < Self.maximumReports,
      let last = row.last
    else { return }
    let start = table.text.index(of: row[width].lowerBound)
    let end = table.text.index(of: last.upperBound)
    diagnostics.append(
      Diagnostic(
        .raggedTable, at: lines.range(start..<end),
        "This row has \(row.count) cells, but the table has \(width) columns.",
        help: "Remove the cell, or write “\\|” for a “|” inside a cell."))
  }
}

extension PipeTable {
  /// The cells that the table shows, in the order of the text.
  fileprivate var usedCells: [Range<Int>] {
    header + rows.flatMap { $0.prefix(alignments.count) }
  }
}

extension CMarkEvent {
  fileprivate var isHeading: Bool {
    if case .enter(.heading) = self { true } else { false }
  }
}
