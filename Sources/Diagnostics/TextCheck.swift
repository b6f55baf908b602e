/// What every text file must be before it is read: UTF-8 without control characters.
///
/// Readers skip a byte order mark at the start, so positions do not count it either.
package enum TextCheck {
  /// Reports what cannot stand in a text: invalid UTF-8, control and bidirectional characters.
  ///
  /// Invalid UTF-8 ends the check, since what follows cannot be told. Otherwise each character is
  /// reported where it stands, up to 20 in a file. Tabs and line breaks are allowed.
  /// - Parameters:
  ///   - bytes: The text, or a part of it.
  ///   - file: The file that it stands in.
  ///   - firstLine: The number of the first line in `bytes`, from 1.
  /// - Returns: The problems in the order of the text.
  package static func check(
    _ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int
  ) -> [Diagnostic] {
    if isHarmless(bytes) { return [] }
    if isUTF16(bytes) {
      return [
        Diagnostic(
          .invalidEncoding, at: SourceRange(file: file, line: firstLine, column: 1),
          "This file is written in UTF-16.", help: "Save the file as UTF-8.")
      ]
    }
    var scan = Scan(bytes: bytes.withoutByteOrderMark, file: file, line: firstLine)
    scan.run()
    if isBinary(bytes), let first = scan.diagnostics.first {
      return [
        Diagnostic(
          .invalidEncoding, at: first.range, "This is no text file.",
          help: "Put a text in its place, or move the file out of the folder.")
      ]
    }
    return scan.diagnostics
  }

  /// Whether a text surely holds no problem: found by a walk that keeps no places.
  private static func isHarmless(_ bytes: ArraySlice<UInt8>) -> Bool {
    let scan = Scan(bytes: bytes, file: FileID(0), line: 1)
    return bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        if byte &- 0x20 < 0x5F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
          index += 1
          continue
        }
        let character = scan.decode(at: bytes.startIndex + index)
        guard let value = character.value, Scan.isAllowed(value) else { return false }
        index += character.length
      }
      return true
    }
  }

  /// Whether the start holds what programs and archives are full of and texts never: NUL among
  /// several control characters.
  static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(8000)
    guard start.contains(0) else { return false }
    return start.count { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } > 3
  }

  /// Whether the text starts as UTF-16 does: with its byte order mark or with every other byte NUL.
  private static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = Array(bytes.prefix(4))
    guard start.count >= 2 else { return false }
    if (start[0], start[1]) == (0xFE, 0xFF) || (start[0], start[1]) == (0xFF, 0xFE) { return true }
    guard start.count == 4 else { return false }
    let zeros = start.map { $0 == 0 }
    return zeros == [true, false, true, false] || zeros == [false, true, false, true]
  }
}

extension ArraySlice<UInt8> {
  /// The bytes after a UTF-8 byte order mark, or all of them where there is none.
  package var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }
}

/// One walk through a text that may hold problems.
private struct Scan {
  /// A decoded character and how many bytes it takes; no value where the bytes are not UTF-8.
  struct Decoded {
    let value: UInt32?
    let length: Int
  }

  let bytes: ArraySlice<UInt8>
  let file: FileID
  var line: Int
  var column = 1
  var diagnostics: [Diagnostic] = []

  static let maximumReports = 20

  mutating func run() {
    var index = bytes.startIndex
    while index < bytes.endIndex, diagnostics.count < Self.maximumReports {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        column += 1
        index += 1
        continue
      }
      if byte == 0x0A || (byte == 0x0D && self.byte(at: index + 1) != 0x0A) {
        line += 1
        column = 1
        index += 1
        continue
      }
      let character = decode(at: index)
      guard let value = character.value else {
        report(
          .invalidEncoding, "Byte 0x\(Self.hexadecimal(UInt32(byte), digits: 2)) is not UTF-8.",
          help: "Save the file as UTF-8.")
        return
      }
      check(value)
      column += 1
      index += character.length
    }
  }

  /// Whether a character may stand in a text.
  static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// Reports a character that cannot stand in a text.
  private mutating func check(_ value: UInt32) {
    guard !Self.isAllowed(value) else { return }
    switch value {
    case 0..<0xA0:
      report(
        .controlCharacter,
        "The control character U+\(Self.hexadecimal(value, digits: 4)) cannot stand in a text.",
        help: "Delete it; editors may not show it.")
    default:
      report(
        .bidiControl,
        "The invisible character U+\(Self.hexadecimal(value, digits: 4)) changes the order in "
          + "which the text around it is shown.",
        help: "Delete it, unless the text is meant to run in both directions.")
    }
  }

  private mutating func report(_ id: DiagnosticID, _ message: String, help: String) {
    let range = SourceRange(
      file: file, start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: line, column: column + 1))
    diagnostics.append(Diagnostic(id, at: range, message, help: help))
  }

  /// The character at an index, refusing overlong forms, surrogates and what lies past U+10FFFF.
  func decode(at index: Int) -> Decoded {
    let first = bytes[index]
    let (length, smallest): (Int, UInt32)
    switch first {
    case 0..<0x80: return Decoded(value: UInt32(first), length: 1)
    case 0xC2..<0xE0: (length, smallest) = (2, 0x80)
    case 0xE0..<0xF0: (length, smallest) = (3, 0x800)
    case 0xF0..<0xF5: (length, smallest) = (4, 0x10000)
    default: return Decoded(value: nil, length: 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard let next = byte(at: index + offset), next & 0xC0 == 0x80 else {
        return Decoded(value: nil, length: 1)
      }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard value >= smallest, Unicode.Scalar(value) != nil else {
      return Decoded(value: nil, length: 1)
    }
    return Decoded(value: value, length: length)
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  /// A number in upper-case hexadecimal with leading zeros.
  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
