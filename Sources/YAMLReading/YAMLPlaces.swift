import Diagnostics

/// Turns libyaml's marks into places of the file.
///
/// libyaml takes U+0085, U+2028 and U+2029 for line breaks, which editors and the rest of the
/// program do not; only a text that holds one needs a table of its lines.
struct YAMLPlaces {
  let file: FileID
  let firstLine: Int
  /// The index in scalars at which each line starts, or nil where libyaml's lines are right.
  private let lineStarts: [Int]?

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: FileID, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    lineStarts = Self.hasForeignBreak(bytes) ? Self.lineStarts(bytes) : nil
  }

  func position(_ mark: YAMLMark) -> SourcePosition {
    guard let lineStarts else {
      return SourcePosition(line: firstLine + mark.line, column: mark.column + 1)
    }
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= mark.index { low = middle } else { high = middle }
    }
    return SourcePosition(line: firstLine + low, column: mark.index - lineStarts[low] + 1)
  }

  func range(_ start: YAMLMark, _ end: YAMLMark) -> SourceRange {
    SourceRange(file: file, start: position(start), end: position(end))
  }

  private static func hasForeignBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    var beforeLast: UInt8 = 0
    for byte in bytes {
      if byte == 0x85, before == 0xC2 { return true }
      if byte == 0xA8 || byte == 0xA9, before == 0x80, beforeLast == 0xE2 { return true }
      beforeLast = before
      before = byte
    }
    return false
  }

  private static func lineStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    var scalars = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      let isBreak =
        byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isBreak { starts.append(scalars) }
    }
    return starts
  }
}
