import Wording

/// The way a text runs.
package enum TextDirection: String, Sendable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of a text by its first letter that has one; nil for digits and signs alone.
  package init?(of text: String) {
    for scalar in text.unicodeScalars {
      if Self.isRightToLeft(scalar.value) {
        self = .rightToLeft
        return
      }
      if Self.isLeftToRight(scalar) {
        self = .leftToRight
        return
      }
    }
    return nil
  }

  /// The direction of the first of some lines.
  init?(of lines: WrappedText.Lines) {
    // Most lines start with a letter of ASCII, which needs no look at the tables.
    let isLatin = lines.source.withBytes { bytes in
      for byte in bytes {
        if (0x41...0x5A).contains(byte & ~0x20) { return true }
        // The quotation marks and dashes start with E2 80.
        if byte >= 0x80, byte != 0xE2, byte != 0x80, !(0x90...0x9F).contains(byte) { return false }
      }
      return false
    }
    if isLatin {
      self = .leftToRight
    } else {
      self.init(of: lines.first?.text ?? "")
    }
  }

  /// The direction of a language by its BCP 47 tag: its script subtag, else the language's usual
  /// script.
  package init(language: String) {
    self = Wording.runsRightToLeft(language) ? .rightToLeft : .leftToRight
  }

  private static func isRightToLeft(_ code: UInt32) -> Bool {
    switch code {
    case 0..<0x590: false
    case 0x5BE, 0x5C0, 0x5C3, 0x5C6, 0x5D0...0x5F4, 0x608, 0x60B, 0x60D, 0x61B...0x64A,
      0x66D...0x66F, 0x671...0x6D5, 0x6E5, 0x6E6, 0x6EE, 0x6EF, 0x6FA...0x8C9, 0x200F,
      0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x41...0x5A).contains(scalar.value & ~0x20) }
    if (0x2000..<0x2070).contains(scalar.value) { return false }
    if scalar.value < 0x590 { return scalar.properties.isAlphabetic }
    return scalar.properties.isAlphabetic || CharacterTraits.isWide(scalar.value)
  }
}
