import Diagnostics

/// The lines of a text, for the one message that a syntax error needs.
struct YAMLLines {
  private let bytes: ArraySlice<UInt8>
  /// The number of the first line in the file.
  let firstLine: Int
  private let starts: [Int]

  /// Beyond this many scalars a line is not looked at.
  private static let longest = 4096

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    var starts = [bytes.startIndex]
    for index in bytes.indices {
      let byte = bytes[index]
      let next = index + 1
      if byte == 0x0A || (byte == 0x0D && (next == bytes.endIndex || bytes[next] != 0x0A)) {
        starts.append(next)
      }
    }
    self.starts = starts
  }

  /// The last place of the text that is not white space, plus one column.
  var end: SourcePosition {
    for number in starts.indices.reversed() {
      let line = Line(scalars(at: number))
      if !line.isBlank {
        return SourcePosition(line: firstLine + number, column: line.endOfText + 1)
      }
    }
    return SourcePosition(line: firstLine, column: 1)
  }

  /// The place after the last character.
  var last: SourcePosition {
    let number = starts.count - 1
    let column = String(decoding: bytes[starts[number]...], as: UTF8.self).unicodeScalars.count + 1
    return SourcePosition(line: firstLine + number, column: column)
  }

  /// The line with a number of the file; empty past the end.
  subscript(number: Int32) -> Line { Line(scalars(at: Int(number) - firstLine)) }

  /// The nearest line above that holds more than white space and comments, with its number.
  func above(_ number: Int32) -> (number: Int32, line: Line)? {
    var current = number - 1
    while Int(current) >= firstLine, number - current < 100 {
      let line = self[current]
      if !line.isBlank, !line.isComment { return (current, line) }
      current -= 1
    }
    return nil
  }

  private func scalars(at index: Int) -> [Unicode.Scalar] {
    guard starts.indices.contains(index) else { return [] }
    let end = index + 1 < starts.count ? starts[index + 1] : bytes.endIndex
    let line = bytes[starts[index]..<end].prefix(Self.longest * 4)
    var scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars.prefix(Self.longest))
    while let last = scalars.last, last == "\n" || last == "\r" { scalars.removeLast() }
    return scalars
  }
}

/// One line; its columns count from 1 as in a ``SourcePosition``.
struct Line {
  private let scalars: [Unicode.Scalar]
  /// How many spaces and tabs it starts with.
  let indentation: Int
  /// The column of the last scalar that is no white space.
  let endOfText: Int

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    indentation = scalars.firstIndex { $0 != " " && $0 != "\t" } ?? scalars.count
    endOfText = scalars.lastIndex { $0 != " " && $0 != "\t" }.map { $0 + 1 } ?? 0
  }

  var isBlank: Bool { endOfText == 0 }
  var isComment: Bool { indentation < scalars.count && scalars[indentation] == "#" }

  /// The scalar at a column, or nil past the end.
  subscript(column: Int32) -> Unicode.Scalar? {
    let index = Int(column) - 1
    return scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The columns of the first tab in the indentation and of the end of the tabs that follow it.
  var tabIndentation: (start: Int, end: Int)? {
    guard let first = scalars.prefix(indentation).firstIndex(of: "\t") else { return nil }
    let end = scalars[first...].firstIndex { $0 != "\t" } ?? scalars.count
    return (first + 1, end + 1)
  }

  /// The text from a column to the end without white space around it, shortened for a message.
  func text(from column: Int32, upTo end: Int32? = nil) -> String {
    let start = min(max(0, Int(column) - 1), scalars.count)
    let stop = min(max(start, end.map { Int($0) - 1 } ?? endOfText), scalars.count)
    var text = Array(scalars[start..<stop].drop { $0 == " " || $0 == "\t" })
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.prefix(40))
    return String(view) + (text.count > 40 ? "…" : "")
  }

  /// The column after the indentation and the list marks (`- `) that follow it.
  var startOfContent: Int32 {
    var index = indentation
    while index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] == " " {
      index += 2
      while index < scalars.count, scalars[index] == " " { index += 1 }
    }
    return Int32(clamping: index + 1)
  }

  /// The column of the first colon before `end` that makes what is left of it a key.
  func keyColon(before end: Int32) -> Int32? {
    let stop = min(Int(end) - 1, scalars.count - 1)
    guard stop > 0 else { return nil }
    for index in 0..<stop where scalars[index] == ":" && scalars[index + 1] == " " {
      return Int32(clamping: index + 1)
    }
    return nil
  }

  /// Whether a key stands on it, with its value or without.
  var holdsKey: Bool {
    keyColon(before: .max) != nil || (endOfText > 0 && scalars[endOfText - 1] == ":")
  }

  /// The column of a colon that looks meant to end a key but is not followed by a space.
  var tightColon: Int32? {
    guard let colon = scalars.firstIndex(of: ":"), colon + 1 < scalars.count,
      scalars[colon + 1] != " ", scalars[colon + 1] != "\t", scalars[colon + 1] != "/"
    else { return nil }
    return Int32(clamping: colon + 1)
  }

  /// The column of a `-` that looks meant to start a list item but is not followed by a space.
  var tightDash: Int32? {
    guard indentation + 1 < scalars.count, scalars[indentation] == "-" else { return nil }
    let next = scalars[indentation + 1]
    return next == " " || next == "-" ? nil : Int32(clamping: indentation + 1)
  }
}
