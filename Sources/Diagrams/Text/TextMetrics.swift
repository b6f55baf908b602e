/// Measures text without a browser or a font file.
///
/// Widths are sums of advances: kerning is left out, which makes a text at most a few parts in a
/// thousand wider here than on screen.
package struct TextMetrics: Sendable {
  /// Advances are counted in units of 1/2048 em.
  static let unitsPerEm = 2048

  /// The measures of ``FontFamily``.
  package static let standard = TextMetrics()

  /// What is known of a character at once: its advance and its class, in one word.
  struct Quick {
    private let word: UInt16

    /// Reads the word of a table.
    init(_ word: UInt16) { self.word = word }

    /// Packs what is known; advances take twelve bits.
    init(advance: UInt16, _ breakClass: BreakClass) {
      word = breakClass.rawValue < 15 ? UInt16(breakClass.rawValue) << 12 | advance & 0xFFF : 0
    }

    /// The word for a table.
    var packed: UInt16 { word }
    /// The advance.
    var advance: UInt16 { word & 0xFFF }
    /// Whether the class is that of most characters.
    var isLetter: Bool { word < 1 << 12 }
    /// The class.
    var breakClass: BreakClass { BreakClass(rawValue: UInt8(word >> 12)) ?? .letter }
  }

  /// How many characters of each face ``quick`` holds: to U+052F, and U+2000 to U+206F.
  private static let quickCount = 0x530 + 0x70

  /// Face after face, what most texts are made of; characters that the font lacks are unknown.
  static let quick: [UInt16] = FontFace.allCases.flatMap { face -> [UInt16] in
    let table = advances[Int(face.rawValue)]
    return (UInt32(0)..<0x530).map { code in
      let known = code < 0x20 ? (code == 0x09 ? table[0] : 0) : table[Int(code) - 0x20]
      let advance = known == none ? (code < 0x80 ? 0 : unknownAdvance) : known
      let breakClass = CharacterTraits.breakClass(code)
      return Quick(advance: breakClass == .mark ? 0 : advance, breakClass).packed
    }
      + (UInt32(0x2000)..<0x2070).map { code in
        let breakClass = CharacterTraits.breakClass(code)
        let known = table[punctuation + Int(code - 0x2000)]
        let advance = known == none ? unknownAdvance : known
        return Quick(advance: breakClass == .mark ? 0 : advance, breakClass).packed
      }
  }

  /// The index in ``quick`` of a face's first character.
  static func start(of face: FontFace) -> Int { Int(face.rawValue) * quickCount }

  /// The index in ``quick`` of a character in a face; nil for one that it does not hold.
  static func index(_ code: UInt32, _ face: FontFace) -> Int? {
    let start = Int(face.rawValue) * quickCount
    if code < 0x530 { return start + Int(code) }
    return code & ~0x7F == 0x2000 && code < 0x2070 ? start + 0x530 + Int(code & 0x7F) : nil
  }

  /// For each face, the advances of ``FontWidths/blocks`` one after another.
  private static let advances: [[UInt16]] = [
    FontWidths.regular, FontWidths.bold, FontWidths.italic, FontWidths.boldItalic,
  ].map(decode)

  /// For each face, the advances of Arabic letters that join the next one.
  private static let joined: [[UInt16]] = {
    let regular = decode(FontWidths.arabicJoined)
    let bold = decode(FontWidths.arabicJoinedBold)
    return [regular, bold, regular, bold]
  }()

  /// For each block, the index of its first character in ``advances``.
  private static let offsets: [Int] = {
    var offset = 0
    return FontWidths.blocks.map { block in
      defer { offset += block.count }
      return offset
    }
  }()

  /// The index of U+2000 in ``advances``.
  private static let punctuation: Int =
    offsets[FontWidths.blocks.firstIndex { $0.lowerBound == 0x2000 } ?? 0]

  /// The width of a text on one line, in the unit of `size`.
  package func width(of text: String, face: FontFace, size: Double) -> Double {
    var contiguous = text
    let units = contiguous.withUTF8 { measure($0, face) }
    return Double(units) * size / Double(Self.unitsPerEm)
  }

  /// The width of a text in units.
  private func measure(_ bytes: UnsafeBufferPointer<UInt8>, _ face: FontFace) -> Int {
    let start = Self.start(of: face)
    let known = Self.quick.withUnsafeBufferPointer { quick in
      var (units, offset) = (0, 0)
      while offset < bytes.count, bytes[offset] < 0x80 {
        units &+= Int(Quick(quick[start &+ Int(bytes[offset])]).advance)
        offset &+= 1
      }
      return (units: units, offset: offset)
    }
    guard known.offset < bytes.count else { return known.units }
    return known.units
      + measureOthers(UnsafeBufferPointer(rebasing: bytes[known.offset...]), face)
  }

  private func measureOthers(_ bytes: UnsafeBufferPointer<UInt8>, _ face: FontFace) -> Int {
    let quick = Self.quick
    var (units, flags, previous) = (0, 0, UInt32(0))
    var decoder = ScalarDecoder(bytes: bytes)
    while let (code, _) = decoder.next() {
      if let index = Self.index(code, face), Quick(quick[index]).breakClass.standsAlone {
        units += Int(Quick(quick[index]).advance)
        (previous, flags) = (code, 0)
        continue
      }
      let breakClass = CharacterTraits.breakClass(code)
      if breakClass != .softHyphen {
        units += Int(advance(code, after: previous, flags: &flags, face))
        units -= Int(narrowing(of: previous, before: code, face))
      }
      // A mark stands between letters without keeping them apart.
      if breakClass == .mark, code != 0x200C, code != 0x200D { continue }
      previous = code
    }
    return units
  }

  /// How much narrower an Arabic letter is where the next one joins it; 0 for any other pair.
  func narrowing(of code: UInt32, before next: UInt32, _ face: FontFace) -> UInt16 {
    guard (0x620...0x6D3).contains(code), (0x620...0x6D3).contains(next) else { return 0 }
    let joined = Self.joined[Int(face.rawValue)][Int(code) - 0x620]
    guard joined != Self.none else { return 0 }
    let alone = other(code, Self.advances[Int(face.rawValue)])
    return alone > joined ? alone - joined : 0
  }

  /// The advance of a hyphen, which shows that a word goes on.
  func hyphen(_ face: FontFace) -> Int { Int(Self.advances[Int(face.rawValue)][0x0D]) }

  /// The advance of a character in units, given the one before it.
  ///
  /// - Parameters:
  ///   - code: The character.
  ///   - previous: The character before it, 0 at the start.
  ///   - flags: How many halves of flags stand before it in a row; kept by this function.
  ///   - face: The face it is set in.
  /// - Returns: The advance; 0 for what joins the character before it.
  func advance(
    _ code: UInt32, after previous: UInt32, flags: inout Int, _ face: FontFace
  ) -> UInt16 {
    let table = Self.advances[Int(face.rawValue)]
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
      let advance = table[Self.punctuation + Int(code - 0x2000)]
      if advance != Self.none { return advance }
    }
    if CharacterTraits.isWide(code) { return UInt16(Self.unitsPerEm) }
    for (index, block) in FontWidths.blocks.enumerated() where block.contains(code) {
      let advance = table[Self.offsets[index] + Int(code - block.lowerBound)]
      if advance != Self.none { return advance }
    }
    if (0xFF61...0xFFDC).contains(code) { return UInt16(Self.unitsPerEm / 2) }
    return CharacterTraits.isEmoji(code) ? Self.emojiAdvance : Self.unknownAdvance
  }

  /// The emoji fonts of the large systems set them on 1.17 to 1.37 em; Noto Color Emoji, which Linux
  /// and Android have, on 1.248, as measured in Chromium.
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
