import Diagnostics

/// Says that a text holds more than the simple YAML that is read without libyaml.
struct NotSimple: Error {}

/// A walk through the bytes of a text that knows the place it is at.
///
/// The only code of the fast path that touches memory by address: no byte is read without a look
/// at the end of the text, past which all are 0.
struct SimpleYAMLText {
  private let bytes: UnsafeBufferPointer<UInt8>
  let file: FileID
  private var line: Int
  private var index = 0
  /// Where the line starts, plus the bytes of it so far that are no characters of their own.
  private var columnBase = 0

  /// A walk through UTF-8, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: FileID, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    line = firstLine
  }

  var isAtEnd: Bool { index >= bytes.count }
  /// The byte that comes next.
  var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }
  /// The byte after the next.
  var following: UInt8 { index + 1 < bytes.count ? bytes[index + 1] : 0 }
  /// Whether the line ends here.
  var isAtLineEnd: Bool { byte == 0x0A || isAtEnd }
  /// Whether a blank, the end of the line or the end of the text follows the next byte.
  var isBlankFollowing: Bool {
    following == 0x20 || following == 0x0A || index + 1 >= bytes.count
  }
  /// Whether a space stands before the next byte.
  var isAfterSpace: Bool { index > 0 && bytes[index - 1] == 0x20 }
  /// How many characters of the line stand before this place.
  var column: Int { index - columnBase }
  /// The place of the next byte.
  var place: SourcePosition { SourcePosition(line: line, column: column + 1) }

  /// The stretch from a place up to here.
  func range(from start: SourcePosition) -> SourceRange {
    SourceRange(file: file, start: start, end: place)
  }
}

// MARK: - Walking

extension SimpleYAMLText {
  /// Goes past a byte of ASCII that is no line break.
  mutating func skip() { index += 1 }

  mutating func skipSpaces() {
    while byte == 0x20 { index += 1 }
  }

  /// Goes to the first character of the next line that holds more than spaces and a comment.
  ///
  /// Where a line has begun, only spaces and a comment may stand on the rest of it.
  mutating func skipToContent() throws(NotSimple) {
    while true {
      skipSpaces()
      if byte == UInt8(ascii: "#") {
        while !isAtLineEnd { try skipCharacter() }
      }
      guard byte == 0x0A else { return }
      index += 1
      line += 1
      columnBase = index
    }
  }

  /// Leaves a comment that starts with a number to libyaml, where a warning is given.
  func refuseNumberComment() throws(NotSimple) {
    if byte == UInt8(ascii: "#"), NumberComments.isDigit(following) { throw NotSimple() }
  }

  /// Goes past small letters, most of what a text is made of.
  mutating func skipLetters() {
    while index < bytes.count, bytes[index] &- UInt8(ascii: "a") < 26 { index += 1 }
  }

  /// Goes past a character of a text.
  mutating func skipCharacter() throws(NotSimple) {
    let first = byte
    if first >= 0x20, first < 0x7F {
      index += 1
    } else {
      let length = try lengthOfCharacter(first)
      index += length
      columnBase += length - 1
    }
  }

  /// How many bytes a character beyond ASCII takes.
  ///
  /// Left to libyaml are what is not UTF-8, control characters, other line breaks and marks of
  /// byte order.
  private func lengthOfCharacter(_ first: UInt8) throws(NotSimple) -> Int {
    let second = following
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    let length: Int
    switch (first, second) {
    case (0xEF, 0xBB) where third == 0xBF: throw NotSimple()
    case (0xEF, 0xBF) where third >= 0xBE: throw NotSimple()
    case (0xC2, 0xA0...0xBF), (0xC3...0xDF, 0x80...0xBF): return 2
    case (0xE2, 0x80) where third == 0xA8 || third == 0xA9: throw NotSimple()
    case (0xE0, 0xA0...0xBF), (0xE1...0xEC, 0x80...0xBF), (0xED, 0x80...0x9F),
      (0xEE...0xEF, 0x80...0xBF):
      length = 3
    case (0xF0, 0x90...0xBF), (0xF1...0xF3, 0x80...0xBF), (0xF4, 0x80...0x8F): length = 4
    default: throw NotSimple()
    }
    for place in index + 2..<index + length {
      guard place < bytes.count, bytes[place] & 0xC0 == 0x80 else { throw NotSimple() }
    }
    return length
  }
}

// MARK: - Scalars

/// A text as it stands in a file.
struct SimpleScalar {
  let text: String
  let isQuoted: Bool
  let range: SourceRange
  /// How many bytes it takes.
  let length: Int

  var node: YAMLNode { YAMLNode(.scalar(text, isQuoted: isQuoted), at: range) }
}

extension SimpleYAMLText {
  /// Reads a scalar of one line and the spaces behind it.
  mutating func scalar(inFlow: Bool) throws(NotSimple) -> SimpleScalar {
    let first = byte
    switch first {
    case UInt8(ascii: "\""): return try doubleQuoted()
    case UInt8(ascii: "'"): return try singleQuoted()
    case UInt8(ascii: "-"):
      guard following > 0x20, !isFlowMark(following) else { throw NotSimple() }
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      throw NotSimple()
    default: break
    }
    return try plain(inFlow: inFlow)
  }

  private mutating func plain(inFlow: Bool) throws(NotSimple) -> SimpleScalar {
    let start = index
    let startPlace = place
    var end = (index, columnBase)
    scan: while !isAtLineEnd {
      switch byte {
      case 0x20:
        skipSpaces()
        if byte == UInt8(ascii: "#") { break scan }
        continue scan
      case UInt8(ascii: ":"):
        if isBlankFollowing { break scan }
        if inFlow, isFlowMark(following) { throw NotSimple() }
      case UInt8(ascii: "?") where inFlow: throw NotSimple()
      case let mark where inFlow && isFlowMark(mark): break scan
      default: break
      }
      try skipCharacter()
      skipLetters()
      end = (index, columnBase)
    }
    guard end.0 > start else { throw NotSimple() }
    let endPlace = SourcePosition(line: line, column: end.0 - end.1 + 1)
    let text = text(start..<end.0)
    if inFlow, TypographicQuote.isOpen(text) { throw NotSimple() }
    return SimpleScalar(
      text: text, isQuoted: false,
      range: SourceRange(file: file, start: startPlace, end: endPlace), length: end.0 - start)
  }

  private func isFlowMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private mutating func singleQuoted() throws(NotSimple) -> SimpleScalar {
    let start = (index, place)
    skip()
    var pieces = ""
    var from = index
    while true {
      if byte == UInt8(ascii: "'") {
        guard following == UInt8(ascii: "'") else { break }
        skip()
        pieces += text(from..<index)
        skip()
        from = index
      } else {
        try skipCharacter()
      }
    }
    return endQuoted(pieces, from, start)
  }

  private mutating func doubleQuoted() throws(NotSimple) -> SimpleScalar {
    let start = (index, place)
    skip()
    var pieces = ""
    var from = index
    while byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        pieces += text(from..<index)
        // A quote or a backslash stands for itself; the other escapes are rare.
        guard following == UInt8(ascii: "\"") || following == UInt8(ascii: "\\") else {
          throw NotSimple()
        }
        skip()
        from = index
        skip()
      } else {
        try skipCharacter()
      }
    }
    return endQuoted(pieces, from, start)
  }

  /// Goes past the closing quote and the spaces behind it.
  private mutating func endQuoted(
    _ pieces: String, _ from: Int, _ start: (index: Int, place: SourcePosition)
  ) -> SimpleScalar {
    let last = text(from..<index)
    skip()
    let scalar = SimpleScalar(
      text: pieces.isEmpty ? last : pieces + last, isQuoted: true,
      range: range(from: start.place), length: index - start.index)
    skipSpaces()
    return scalar
  }

  private func text(_ stretch: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[stretch]), as: UTF8.self)
  }
}
