import Diagnostics

/// The lines of a Markdown text: what turns libcmark's lines and byte columns into places.
struct MarkdownLines {
  let bytes: ArraySlice<UInt8>
  let file: FileID
  let firstLine: Int
  /// Where each line starts.
  private let starts: [Int]
  /// How many scalars stand before each stretch of 256 bytes; nil where all is ASCII.
  private let scalarCounts: [Int]?

  private static let stretchLength = 256

  init(_ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
    var starts = [bytes.startIndex]
    var all: UInt8 = 0
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        all |= buffer[index]
        guard buffer[index] == 0x0A || buffer[index] == 0x0D else { continue }
        let next = index + 1
        let isPair = buffer[index] == 0x0D && next < buffer.count && buffer[next] == 0x0A
        if !isPair { starts.append(bytes.startIndex + next) }
      }
    }
    self.starts = starts
    scalarCounts = all < 0x80 ? nil : Self.scalarCounts(bytes)
  }

  private static func scalarCounts(_ bytes: ArraySlice<UInt8>) -> [Int] {
    var counts: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % stretchLength == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return counts
  }

  /// The bytes of a line, counted from 1, without its line break; empty past the end.
  func content(_ line: Int) -> Range<Int> {
    guard starts.indices.contains(line - 1) else { return bytes.endIndex..<bytes.endIndex }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.endIndex
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The place of an index.
  func position(_ index: Int) -> SourcePosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    let column = scalars(before: index) - scalars(before: starts[low]) + 1
    return SourcePosition(line: firstLine + low, column: column)
  }

  private func scalars(before index: Int) -> Int {
    let offset = index - bytes.startIndex
    guard let scalarCounts, !scalarCounts.isEmpty else { return offset }
    let stretch = min(offset / Self.stretchLength, scalarCounts.count - 1)
    let start = bytes.startIndex + stretch * Self.stretchLength
    return bytes[start..<index].reduce(scalarCounts[stretch]) {
      $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
    }
  }

  /// The stretch between two indices.
  func range(_ stretch: Range<Int>) -> SourceRange {
    SourceRange(
      file: file, start: position(stretch.lowerBound), end: position(stretch.upperBound))
  }

  /// The bytes of a block from its first to its last, without white space at the end.
  func stretch(of place: CMarkPlace) -> Range<Int> {
    let first = content(place.startLine)
    let start = min(first.lowerBound + max(0, place.startColumn - 1), first.upperBound)
    var end = max(start, content(max(place.startLine, place.endLine)).upperBound)
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

extension MarkdownLines {
  /// Where the text of a line starts, behind white space and the marks of a number of quotes.
  func startOfText(_ line: Range<Int>, quotes: Int) -> Int {
    var start = line.lowerBound
    var left = quotes
    while start < line.upperBound {
      if bytes[start] == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if !isSpace(bytes[start]) {
        break
      }
      start += 1
    }
    return start
  }

  /// The place of a heading up to its underline, where libcmark gives the line after it.
  func upToUnderline(_ place: CMarkPlace, quotes: Int) -> CMarkPlace {
    guard place.endLine > place.startLine else { return place }
    for line in place.startLine + 1...place.endLine {
      let content = content(line)
      let text = bytes[startOfText(content, quotes: quotes)..<content.upperBound]
      if let mark = text.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
        text.allSatisfy({ $0 == mark || isSpace($0) })
      {
        return place.ending(line)
      }
    }
    return place
  }

  /// The place of a code block, where libcmark gives the line after a fence that is not closed.
  func upToFence(_ place: CMarkPlace, codeLines: Int, quotes: Int) -> CMarkPlace {
    let opening = stretch(of: place.ending(place.startLine)).lowerBound
    guard opening < bytes.endIndex, isFence(bytes[opening]),
      place.endLine > place.startLine + codeLines
    else { return place }
    let last = place.startLine + codeLines + 1
    let content = content(last)
    let start = startOfText(content, quotes: quotes)
    let isClosed = start < content.upperBound && bytes[start] == bytes[opening]
    return place.ending(isClosed ? last : last - 1)
  }

  private func isFence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
  }
}

extension CMarkPlace {
  /// The place with another last line.
  fileprivate func ending(_ line: Int) -> CMarkPlace {
    CMarkPlace(startLine: startLine, startColumn: startColumn, endLine: line)
  }
}

extension MarkdownLines {
  /// The first quote or list mark beyond `limit` in one line, found before libcmark sees it.
  ///
  /// libcmark's time grows with the square of the marks. A line of one mark repeated is a
  /// thematic break and nests nothing.
  func tooDeepMarker(limit: Int) -> SourceRange? {
    for line in 1...starts.count {
      let content = content(line)
      if content.count > limit, let mark = tooDeepMarker(in: content, limit: limit) {
        return range(mark..<mark + 1)
      }
    }
    return nil
  }

  private func tooDeepMarker(in line: Range<Int>, limit: Int) -> Int? {
    var index = line.lowerBound
    var marks = 0
    while index < line.upperBound {
      if isSpace(bytes[index]) {
        index += 1
        continue
      }
      guard let end = endOfMarker(at: index, in: line) else { return nil }
      marks += 1
      if marks > limit { return isThematicBreak(line) ? nil : index }
      index = end
    }
    return nil
  }

  /// Where a quote or list mark ends that starts at an index, or nil where none does.
  private func endOfMarker(at index: Int, in line: Range<Int>) -> Int? {
    func endsMarker(_ end: Int) -> Bool { end == line.upperBound || isSpace(bytes[end]) }
    switch bytes[index] {
    case UInt8(ascii: ">"): return index + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return endsMarker(index + 1) ? index + 1 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = index
      while end < line.upperBound, end - index < 10, bytes[end] >= 0x30, bytes[end] <= 0x39 {
        end += 1
      }
      guard end < line.upperBound, bytes[end] == 0x2E || bytes[end] == 0x29 else { return nil }
      return endsMarker(end + 1) ? end + 1 : nil
    default: return nil
    }
  }

  private func isThematicBreak(_ line: Range<Int>) -> Bool {
    let marks = bytes[line].filter { !isSpace($0) }
    guard let mark = marks.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else {
      return false
    }
    return marks.allSatisfy { $0 == mark }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
