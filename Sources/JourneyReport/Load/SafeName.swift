/// Which names of files and folders are taken as content.
///
/// A name that another system reads otherwise (`..\x`, `nul.md`) is refused everywhere, so that
/// content that builds here builds there.
enum SafeName {
  /// Why a name is refused.
  enum Refusal: Equatable {
    case notUTF8
    case controlCharacter
    case backslash
    case reserved(String)
    case dotAtEnd
  }

  /// Whether a name is passed over without a word: those that start with a dot.
  static func isHidden(_ name: [UInt8]) -> Bool { name.first == UInt8(ascii: ".") }

  /// Why a name is refused, or nil where it may be used.
  static func refusal(of name: [UInt8]) -> Refusal? {
    if isOrdinary(name) { return nil }
    guard let text = String(validating: name, as: UTF8.self) else { return .notUTF8 }
    if text.unicodeScalars.contains(where: isControl) { return .controlCharacter }
    if name.contains(UInt8(ascii: "\\")) { return .backslash }
    if name.last == UInt8(ascii: ".") || name.last == UInt8(ascii: " ") { return .dotAtEnd }
    let stem = text.prefix { $0 != "." }.uppercased()
    return reserved.contains(stem) ? .reserved(stem) : nil
  }

  /// Whether a name needs no closer look, as nearly every one: printable ASCII with neither
  /// a dot nor a space at its end, and of another length or first letter than a device has.
  private static func isOrdinary(_ name: [UInt8]) -> Bool {
    guard let last = name.last, last != UInt8(ascii: "."), last != UInt8(ascii: " "),
      name.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") })
    else { return false }
    let stem = name.firstIndex(of: UInt8(ascii: ".")) ?? name.count
    return !(3...4).contains(stem) || !"CPANLcpanl".utf8.contains(name[0])
  }

  /// C0 and C1 controls, and the marks that turn the direction of text.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x2028, 0x2029:
      true
    default: false
    }
  }

  /// The names of devices on Windows, which cannot be files there, with any extension.
  private static let reserved: Set<String> = [
    "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8",
    "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
  ]
}

extension SafeName.Refusal {
  /// Why, as the end of a sentence.
  var reason: String {
    switch self {
    case .notUTF8: "is not written in UTF-8"
    case .controlCharacter: "holds a control character"
    case .backslash: "holds a backslash"
    case .reserved(let device): "is a device on Windows (\(device))"
    case .dotAtEnd: "ends with a dot or a space, which Windows drops"
    }
  }
}
