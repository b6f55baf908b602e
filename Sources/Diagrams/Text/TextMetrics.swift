/// Measures text without a browser or a font file.
///
/// Widths are sums of advances: kerning is left out, which makes a text at most a few parts in a
/// thousand wider here than on screen.
package struct TextMetrics: Sendable {
  /// Advances are counted in units of 1/2048 em.
  static let unitsPerEm = 2048

  /// The measures of ``FontFamily``.
  package static let standard = TextMetrics()

  /// What is known of an ASCII character.
  struct Quick {
    let advance: UInt16
    let breakClass: BreakClass
  }

  /// For each face, the advances of ``FontWidths/blocks`` one after another.
  private let advances: [[UInt16]]
  /// For each face, the 128 characters of ASCII.
  private let quick: [[Quick]]
  /// For each face, the advances of Arabic letters that join the next one.
  private let joined: [[UInt16]]
  /// For each block, the index of its first character in ``advances``.
  private let offsets: [Int]
  /// The index of U+2000 in ``advances``.
  private let punctuation: Int

  private init() {
    advances = [
      FontWidths.regular, FontWidths.bold, FontWidths.italic, FontWidths.boldItalic,
    ].map(Self.decode)
    quick = advances.map { table in
      (UInt32(0)..<128).map { code in
        let known = code < 0x20 ? (code == 0x09 ? table[0] : 0) : table[Int(code) - 0x20]
        return Quick(
          advance: known == Self.none ? 0 : known, breakClass: CharacterTraits.breakClass(code))
      }
    }
    let regular = Self.decode(FontWidths.arabicJoined)
    let bold = Self.decode(FontWidths.arabicJoinedBold)
    joined = [regular, bold, regular, bold]
    var offset = 0
    offsets = FontWidths.blocks.map { block in
      defer { offset += block.count }
      return offset
    }
    let block = FontWidths.blocks.firstIndex { $0.lowerBound == 0x2000 } ?? 0
    punctuation = offsets[block]
  }

  /// The width of a text on one line, in the unit of `size`.
  package func width(of text: String, face: FontFace, size: Double) -> Double {
    var contiguous = text
    let units = contiguous.withUTF8 { measure($0, face).units }
    return Double(units) * size / Double(Self.unitsPerEm)
  }

  /// The width of a text in units, and whether it can stand on one line as it is: without line
  /// feeds, soft hyphens and more than one space in a row.
  func measure(
    _ bytes: UnsafeBufferPointer<UInt8>, _ face: FontFace
  ) -> (units: Int, isPlain: Bool) {
    let quick = quick[Int(face.rawValue)]
    var units = 0
    var isPlain = true
    var previous = BreakClass.space
    for (offset, byte) in bytes.enumerated() {
      guard byte < 0x80 else {
        let rest = measureOthers(UnsafeBufferPointer(rebasing: bytes[offset...]), face, previous)
        return (units + rest.units, isPlain && rest.isPlain)
      }
      let known = quick[Int(byte)]
      if known.breakClass == .newline || known.breakClass == .space && previous == .space {
        isPlain = false
      }
      units += Int(known.advance)
      previous = known.breakClass
    }
    return (units, isPlain && previous != .space)
  }

  private func measureOthers(
    _ bytes: UnsafeBufferPointer<UInt8>, _ face: FontFace, _ before: BreakClass
  ) -> (units: Int, isPlain: Bool) {
    let table = advances[Int(face.rawValue)]
    let quick = quick[Int(face.rawValue)]
    var (units, flags, previousCode) = (0, 0, UInt32(0))
    var previous = before
    var isPlain = true
    var decoder = ScalarDecoder(bytes: bytes)
    while let (code, _) = decoder.next() {
      if code < 0x80, quick[Int(code)].breakClass != .newline,
        quick[Int(code)].breakClass != .space
      {
        units += Int(quick[Int(code)].advance)
        (previous, previousCode, flags) = (quick[Int(code)].breakClass, code, 0)
        continue
      }
      let breakClass = CharacterTraits.breakClass(code)
      if breakClass == .newline || breakClass == .softHyphen
        || breakClass == .space && previous == .space
      {
        isPlain = false
      }
      if breakClass != .softHyphen {
        units += Int(advance(code, after: previousCode, flags: &flags, in: table))
        units -= Int(narrowing(of: previousCode, before: code, face))
      }
      // A mark stands between letters without keeping them apart.
      if breakClass == .mark, code != 0x200C, code != 0x200D { continue }
      (previous, previousCode) = (breakClass, code)
    }
    return (units, isPlain && previous != .space)
  }

  /// How much narrower an Arabic letter is where the next one joins it; 0 for any other pair.
  func narrowing(of code: UInt32, before next: UInt32, _ face: FontFace) -> UInt16 {
    guard (0x620...0x6D3).contains(code), (0x620...0x6D3).contains(next) else { return 0 }
    let joined = joined[Int(face.rawValue)][Int(code) - 0x620]
    guard joined != Self.none else { return 0 }
    let alone = other(code, advances[Int(face.rawValue)])
    return alone > joined ? alone - joined : 0
  }

  /// The advances of a face, to be passed to ``advance(_:after:flags:in:)``.
  func table(_ face: FontFace) -> [UInt16] { advances[Int(face.rawValue)] }

  /// The ASCII characters of a face.
  func ascii(_ face: FontFace) -> [Quick] { quick[Int(face.rawValue)] }

  /// The advance of a character in units, given the one before it.
  ///
  /// - Parameters:
  ///   - code: The character.
  ///   - previous: The character before it, 0 at the start.
  ///   - flags: How many halves of flags stand before it in a row; kept by this function.
  ///   - table: The face's advances.
  /// - Returns: The advance; 0 for what joins the character before it.
  func advance(
    _ code: UInt32, after previous: UInt32, flags: inout Int, in table: [UInt16]
  ) -> UInt16 {
    if code < 0x530 {
      flags = 0
      return code < 0x20 ? (code == 0x09 || code == 0x0A ? table[0] : 0) : known(code - 0x20, table)
    }
    guard !CharacterTraits.isMark(code) else { return 0 }
    if CharacterTraits.isRegionalIndicator(code) {
      flags += 1
      return flags % 2 == 0 ? 0 : Self.emojiAdvance
    }
    flags = 0
    if previous == 0x200D, CharacterTraits.isEmoji(code) { return 0 }
    return other(code, table)
  }

  private func known(_ index: UInt32, _ table: [UInt16]) -> UInt16 {
    let advance = table[Int(index)]
    return advance == Self.none ? Self.unknownAdvance : advance
  }

  private func other(_ code: UInt32, _ table: [UInt16]) -> UInt16 {
    // Dashes, quotation marks and narrow spaces, which most texts hold.
    if (0x2000...0x206F).contains(code) {
      let advance = table[punctuation + Int(code - 0x2000)]
      if advance != Self.none { return advance }
    }
    if CharacterTraits.isWide(code) { return UInt16(Self.unitsPerEm) }
    for (index, block) in FontWidths.blocks.enumerated() where block.contains(code) {
      let advance = table[offsets[index] + Int(code - block.lowerBound)]
      if advance != Self.none { return advance }
    }
    if (0xFF61...0xFFDC).contains(code) { return UInt16(Self.unitsPerEm / 2) }
    return CharacterTraits.isEmoji(code) ? Self.emojiAdvance : Self.unknownAdvance
  }

  /// The emoji fonts of the large systems set them on 1.17 to 1.37 em.
  private static let emojiAdvance = UInt16(unitsPerEm * 5 / 4)
  private static let unknownAdvance = UInt16(unitsPerEm * 6 / 10)
  private static let none: UInt16 = 4095

  private static func decode(_ text: StaticString) -> [UInt16] {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      digit(bytes[index]) << 6 | digit(bytes[index + 1])
    }
  }

  private static func digit(_ byte: UInt8) -> UInt16 {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x5A: UInt16(byte - 0x41) + 10
    case 0x61...0x7A: UInt16(byte - 0x61) + 36
    case UInt8(ascii: "+"): 62
    default: 63
    }
  }
}
