/// Text for a terminal: harmless, and measured in columns.
enum TerminalText {
  /// The text with every character replaced by U+FFFD that could drive a terminal.
  ///
  /// These are the controls, which start escape sequences and move the cursor, line separators, and
  /// the bidirectional controls, which make text read differently from what it says.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(harmless(scalar)) }
    return String(result)
  }

  /// The character, or U+FFFD where it could drive a terminal.
  static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    isHarmful(scalar) ? "\u{FFFD}" : scalar
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The columns that a character takes: 0 for marks on others, 2 for wide ones, else 1.
  ///
  /// Source: UAX #11, East Asian Width; the characters of width W and F, in ranges.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x1B2FB, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}

/// A line of a file as a terminal shows it, with the underline of a stretch of it.
struct TerminalExcerpt: Equatable {
  /// The part of the line that is shown.
  private(set) var text = ""
  /// The columns before the underline.
  private(set) var indent = 0
  /// The columns that are underlined, at least one.
  private(set) var length = 1

  /// The columns from one tab stop to the next.
  private static let tab = 4

  /// Cuts a window out of a line.
  ///
  /// - Parameters:
  ///   - line: The characters of the line.
  ///   - start: The index of the first underlined character; past the end counts as the end.
  ///   - end: The index after the last underlined character.
  ///   - columns: How many columns may be shown, at least 20.
  init(line: [Unicode.Scalar], from start: Int, to end: Int, columns: Int) {
    let start = max(0, min(start, line.count))
    let end = max(start, min(end, line.count))
    let columns = max(20, columns)
    var first = 0
    if !Self.fits(line, columns) { first = Self.windowStart(line, around: start, columns) }
    var column = 0
    if first > 0 {
      text = "…"
      column = 1
    }
    indent = column
    var underlined = 0
    for index in first..<line.count {
      let cells = line[index] == "\t" ? Self.tab - column % Self.tab : Self.width(line[index])
      let isLong = index - first > 4 * columns
      if isLong || column + cells >= columns && !Self.fits(line[index...], columns - column) {
        text += "…"
        break
      }
      if line[index] == "\t" {
        text += String(repeating: " ", count: cells)
      } else {
        text.unicodeScalars.append(TerminalText.harmless(line[index]))
      }
      if index < start { indent = column + cells }
      if index >= start, index < end { underlined += cells }
      column += cells
    }
    length = max(1, underlined)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    TerminalText.width(TerminalText.harmless(scalar))
  }

  /// Whether a rest of a line fits in so many columns; looks at no more characters than it must.
  private static func fits(_ line: some Sequence<Unicode.Scalar>, _ columns: Int) -> Bool {
    var column = 0
    var count = 0
    for scalar in line {
      column += scalar == "\t" ? tab - column % tab : width(scalar)
      count += 1
      // Marks take no columns; a line of nothing else is cut all the same.
      if column > columns || count > 4 * columns { return false }
    }
    return true
  }

  /// The index to show a long line from, so that the stretch stands in the first half.
  private static func windowStart(
    _ line: [Unicode.Scalar], around start: Int, _ columns: Int
  ) -> Int {
    var first = start
    var room = columns / 2
    var steps = 0
    while first > 0, room > 0, steps < 4 * columns {
      first -= 1
      steps += 1
      room -= line[first] == "\t" ? tab : width(line[first])
    }
    if first <= 1 { return 0 }
    while first < start, width(line[first]) == 0 { first += 1 }
    return first
  }
}
