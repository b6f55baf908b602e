/// A place in the bytes of a short text that moves forward.
struct ByteScanner {
  /// The bytes of the text.
  let bytes: [UInt8]
  /// How many of them are read.
  var index = 0

  /// Starts before the first byte of a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether all is read.
  var isAtEnd: Bool { index >= bytes.count }

  /// The next byte, or 0 at the end.
  var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// The byte so many places on, or 0 past the end.
  func peek(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What is not yet read.
  var rest: String { text(Swift.min(index, bytes.count)..<bytes.count) }

  /// Reads a byte where it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Reads a word of ASCII letters, in any case, where it comes next.
  mutating func take(word: StaticString) -> Bool {
    let matches = word.withUTF8Buffer { wanted in
      guard index + wanted.count <= bytes.count else { return false }
      for (offset, byte) in wanted.enumerated() where bytes[index + offset].asciiLower != byte {
        return false
      }
      return true
    }
    if matches { index += word.utf8CodeUnitCount }
    return matches
  }

  /// The length in bytes of the space at the next byte: ASCII space, tab, or one of the no-break
  /// and narrow spaces that numbers are set with; 0 where there is none.
  var spaceLength: Int {
    switch current {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index < bytes.count ? 1 : 0
    case 0xC2: peek(1) == 0xA0 ? 2 : 0  // U+00A0
    case 0xE2 where peek(1) == 0x80:  // U+2007 to U+200A, U+202F
      (0x87...0x8A).contains(peek(2)) || peek(2) == 0xAF ? 3 : 0
    default: 0
    }
  }

  /// Reads all spaces that come next.
  mutating func skipSpaces() {
    while spaceLength > 0 { index += spaceLength }
  }

  /// Reads a minus (`-` or U+2212) or a plus; true for a minus.
  mutating func takeSign() -> Bool {
    if take(UInt8(ascii: "-")) { return true }
    if current == 0xE2, peek(1) == 0x88, peek(2) == 0x92 {
      index += 3
      return true
    }
    _ = take(UInt8(ascii: "+"))
    return false
  }

  /// Reads digits as a number of at most nine digits; nil where none or more come next.
  mutating func takeInteger() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while current.isDigit {
      guard digits < 9 else { return nil }
      value = value * 10 + Int(current - 0x30)
      digits += 1
      index += 1
    }
    return digits > 0 ? (value, digits) : nil
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(asciiLower) }

  /// An ASCII capital as a small letter; any other byte as it is.
  var asciiLower: UInt8 { self >= 0x41 && self <= 0x5A ? self + 0x20 : self }

  /// An ASCII small letter as a capital; any other byte as it is.
  var asciiUpper: UInt8 { self >= 0x61 && self <= 0x7A ? self - 0x20 : self }
}
