import JourneyModel

/// The shape of a pipe table in the text of a paragraph: which lines, which cells.
///
/// The rules are those of GitHub Flavored Markdown.
struct PipeTable {
  let text: BlockText
  /// The line of the header, from 0; lines before it are a paragraph.
  let headerLine: Int
  let alignments: [Block.Table.Alignment]
  /// The cells of the header and of each row as they stand in the text, without white space around.
  let header: [Range<Int>]
  let rows: [[Range<Int>]]

  /// Finds the first table in the first `lineCount` lines of a text.
  init?(in text: BlockText, lineCount: Int) {
    for line in 1..<max(1, lineCount) {
      let delimiter = text.line(line)
      guard Self.mayBeDelimiter(text.text[delimiter]) else { continue }
      let above = text.line(line - 1)
      guard Self.holdsPipe(above, in: text) || Self.holdsPipe(delimiter, in: text),
        let alignments = Self.alignments(delimiter, in: text)
      else { continue }
      let header = Self.cells(above, in: text)
      guard header.count == alignments.count else { continue }
      self.text = text
      self.headerLine = line - 1
      self.alignments = alignments
      self.header = header
      rows = (line + 1..<max(line + 1, lineCount)).map { Self.cells(text.line($0), in: text) }
      return
    }
    return nil
  }

  /// The same table with one more row, of the line that follows it.
  private init(_ table: PipeTable, rows: [[Range<Int>]]) {
    text = table.text
    headerLine = table.headerLine
    alignments = table.alignments
    header = table.header
    self.rows = rows
  }

  /// The table with a line of its text as one more row.
  func appending(line: Int) -> PipeTable {
    PipeTable(self, rows: rows + [Self.cells(text.line(line), in: text)])
  }

  private static func mayBeDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-"))
      && line.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") || $0 == 0x20
          || $0 == 0x09
      }
  }

  private static func alignments(
    _ line: Range<Int>, in text: BlockText
  ) -> [Block.Table.Alignment]? {
    var alignments: [Block.Table.Alignment] = []
    for cell in cells(line, in: text) {
      var marks = text.text[cell]
      let startsWithColon = marks.first == UInt8(ascii: ":")
      if startsWithColon { marks.removeFirst() }
      let endsWithColon = marks.last == UInt8(ascii: ":")
      if endsWithColon { marks.removeLast() }
      guard !marks.isEmpty, marks.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (startsWithColon, endsWithColon) {
      case (true, true): alignments.append(.centre)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.natural)
      }
    }
    return alignments
  }

  private static func holdsPipe(_ line: Range<Int>, in text: BlockText) -> Bool {
    line.contains { isPipe($0, from: line.lowerBound, text.text) }
  }

  /// Whether a pipe without a backslash before it stands at an index of a stretch.
  private static func isPipe(_ index: Int, from start: Int, _ bytes: [UInt8]) -> Bool {
    bytes[index] == UInt8(ascii: "|") && (index == start || bytes[index - 1] != UInt8(ascii: "\\"))
  }

  /// The cells of a line: what stands between pipes that have no backslash before them.
  private static func cells(_ line: Range<Int>, in text: BlockText) -> [Range<Int>] {
    let bytes = text.text
    let content = trimmed(line, bytes)
    var start = content.lowerBound
    if start < content.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var cells: [Range<Int>] = []
    for index in start..<content.upperBound where isPipe(index, from: start, bytes) {
      cells.append(trimmed(start..<index, bytes))
      start = index + 1
    }
    if start < content.upperBound { cells.append(trimmed(start..<content.upperBound, bytes)) }
    return cells
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}
