/// What a character does at the end of a line.
enum BreakClass: UInt8 {
  /// Stays with its neighbours.
  case letter
  /// A digit, which keeps a hyphen or slash before it on its line.
  case digit
  /// White space: a line may end before it and drops it.
  case space
  /// A line break that was written.
  case newline
  /// `-` and its kin: a line may end after it.
  case hyphen
  /// `/`, `|`: a line may end after it.
  case slash
  /// U+00AD: where a line ends here it shows a hyphen, else nothing.
  case softHyphen
  /// U+200B: a line may end here.
  case zeroWidthSpace
  /// A character of CJK: a line may end on either side.
  case ideograph
  /// Opens something: no line ends after it.
  case opening
  /// Closes something or ends a sentence: no line starts with it.
  case closing
  /// Ties its neighbours together: no-break spaces, word joiner.
  case glue
  /// Belongs to the character before it: combining marks, variation selectors.
  case mark

  /// Whether a character of the class is measured by itself, whatever stands before it.
  var standsAlone: Bool {
    switch self {
    case .letter, .digit, .hyphen, .slash, .ideograph, .opening, .closing, .glue: true
    case .space, .newline, .softHyphen, .zeroWidthSpace, .mark: false
    }
  }
}

/// Facts about characters that layout needs: their class at line ends and, beyond the fonts'
/// tables, their width.
enum CharacterTraits {
  /// The class of a character.
  static func breakClass(_ code: UInt32) -> BreakClass {
    switch code {
    case 0..<0x80: ascii[Int(code)]
    case 0xA0, 0x202F, 0x2060, 0xFEFF: .glue
    case 0xAD: .softHyphen
    case 0x200B: .zeroWidthSpace
    case 0x85, 0x2028, 0x2029: .newline
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: .space
    case 0x2010, 0x2012...0x2014, 0x058A, 0x05BE: .hyphen
    case 0x2011: .letter
    case 0xAB, 0x2018, 0x201A...0x201C, 0x201E, 0x2039, 0xA1, 0xBF: .opening
    case 0xBB, 0x2019, 0x201D, 0x203A, 0x2026, 0x203C, 0x2047...0x2049: .closing
    case 0x060C, 0x061B, 0x061F, 0x06D4, 0x0964, 0x0965: .closing
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D,
      0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62:
      .opening
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019,
      0x301B, 0x301E, 0x301F, 0x303B, 0x30FB...0x30FE, 0x309B...0x309E, 0xFF01, 0xFF05, 0xFF09,
      0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF5E, 0xFF60, 0xFF61,
      0xFF63...0xFF65:
      .closing
    case 0x3041...0x30FF where smallKana.contains(code): .closing
    default: isMark(code) ? .mark : general(code)
    }
  }

  /// Whether a character is set on a full em: CJK and full-width forms.
  ///
  /// Source: Unicode Standard Annex 11, East Asian Width W and F, joined to whole blocks.
  static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether a character is drawn as a picture where an emoji font is there.
  static func isEmoji(_ code: UInt32) -> Bool {
    switch code {
    case 0x1F000...0x1F1E5, 0x1F200...0x1F3FA, 0x1F400...0x1FAFF, 0x231A, 0x231B, 0x23E9...0x23F3,
      0x25FD, 0x25FE, 0x2614...0x27BF, 0x2B05...0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55:
      true
    default: isRegionalIndicator(code)
    }
  }

  /// Whether a character is half of a flag.
  static func isRegionalIndicator(_ code: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(code) }

  /// Whether a character takes no room of its own: marks, joiners, selectors, skin tones.
  static func isMark(_ code: UInt32) -> Bool {
    switch code {
    case 0..<0x300: return false
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7,
      0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7, 0x6E8,
      0x6EA...0x6ED, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x20D0...0x20F0,
      0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF, 0xE0001...0xE01EF:
      return true
    case 0x700..<0x1100, 0x1700..<0x1E00, 0x302A...0x302F, 0x3099...0x309A, 0xA66F..<0xAC00,
      0x10A00..<0x12000:
      return Unicode.Scalar(code).map { isMark($0.properties.generalCategory) } ?? false
    default: return false
    }
  }

  /// Whether a word that holds the character may be split with a hyphen.
  static func takesHyphen(_ code: UInt32) -> Bool {
    switch code {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x3FF,
      0x400...0x52F, 0x1E00...0x1EFF:
      true
    default: false
    }
  }

  private static func isMark(_ category: Unicode.GeneralCategory) -> Bool {
    category == .nonspacingMark || category == .enclosingMark || category == .format
  }

  private static func general(_ code: UInt32) -> BreakClass {
    switch code {
    case 0xAC00...0xD7A3, 0x1100...0x115F: .letter
    case 0xFF10...0xFF19: .digit
    default: isWide(code) ? .ideograph : .letter
    }
  }

  /// Kana and marks of prolonged sound that must not start a line.
  private static let smallKana: Set<UInt32> = Set(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー".unicodeScalars.map(\.value))

  private static let ascii: [BreakClass] = (UInt8(0)..<128).map { byte in
    switch byte {
    case 0x0A: .newline
    case 0x09, 0x0D, 0x20: .space
    case 0x30...0x39: .digit
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"), UInt8(ascii: "|"): .slash
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "%"):
      .closing
    default: .letter
    }
  }
}
