import Diagnostics

/// The comments that start with a number, such as the end of `owner: Team #1`.
///
/// Nobody who writes a comment starts it so, but in a text it is common: without quotes, YAML ends
/// the text before it. Other letters right behind the `#` are no sign: `#comment` is common.
struct NumberComments {
  /// What follows a text up to the end of its line.
  private struct Tail {
    let start: SourcePosition
    let end: SourcePosition
    let text: String
  }

  private let file: FileID
  /// What may be a comment, by the place where the text before it ends.
  private var tails: [SourcePosition: Tail] = [:]

  /// More than these in a file are not looked at.
  private static let most = 1000
  /// Of a comment that is longer, only the start is shown.
  private static let longestTail = 200
  /// A longer text is not written out as help.
  private static let longest = 40

  /// Finds all `#` with a blank before and a digit behind, whatever they stand in.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: FileID, firstLine: Int) {
    self.file = file
    var line = firstLine
    var lineStart = 0
    // Where the line starts, plus the bytes of it so far that are no characters of their own.
    var columnBase = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A,
        0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A:
        line += 1
        lineStart = index + 1
        columnBase = lineStart
      case 0x80...0xBF: columnBase += 1
      case UInt8(ascii: "#") where index > lineStart && Self.isBlank(bytes[index - 1]):
        guard index + 1 < bytes.count, Self.isDigit(bytes[index + 1]), tails.count < Self.most,
          let last = bytes[lineStart..<index].lastIndex(where: { !Self.isBlank($0) })
        else { continue }
        let start = SourcePosition(line: line, column: index - columnBase + 1)
        let before = SourcePosition(line: line, column: last - columnBase + 2)
        tails[before] = Self.tail(bytes[index...].prefix(Self.longestTail), from: start)
      default: break
      }
    }
  }

  /// The comment at the start of what is left of a text.
  private static func tail(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>, from start: SourcePosition
  ) -> Tail {
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    let end = line.lastIndex { !isBlank($0) } ?? line.startIndex
    let text = String(decoding: line[...end], as: UTF8.self)
    let column = Int(start.column) + text.unicodeScalars.count
    return Tail(
      start: start, end: SourcePosition(line: Int(start.line), column: column), text: text)
  }

  /// The warning that a plain text, or a value that is missing, is followed by such a comment.
  ///
  /// A number may have one: `2460 #2024` lost nothing that belongs to it.
  func warning(after text: String, at range: SourceRange) -> Diagnostic? {
    guard !tails.isEmpty, let tail = tails[range.end] else { return nil }
    guard text.isEmpty ? !tail.text.isColour : text.utf8.contains(where: Self.isLetter) else {
      return nil
    }
    let whole = text.isEmpty ? tail.text : text + " " + tail.text
    let isShort = whole.utf8.count <= Self.longest && !whole.utf8.contains(where: Self.isSpecial)
    return Diagnostic(
      .yamlComment, at: SourceRange(file: file, start: tail.start, end: tail.end),
      "“#” after a space starts a comment: "
        + (text.isEmpty ? "there is no value." : "the text ends before it."),
      help: "Put the text in quotes" + (isShort ? ": \"\(whole)\"." : ".")
        + " If it is a comment, write a space after “#”.")
  }

  /// Whether a byte ends what stands before a comment.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  /// Whether a byte behind `#` makes it look like a number.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a byte means something between double quotes.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension String {
  /// Whether it is a colour such as `#1f5fa8`, whose key says itself that quotes are missing.
  fileprivate var isColour: Bool {
    let digits = utf8.dropFirst().prefix { $0 != 0x20 }
    return digits.count == 6 && digits.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }
}
