import Diagnostics

/// Reads colours: `#1f5fa8`, `#15a`.
enum ColourParser {
  /// The colour as `#rrggbb` in small letters.
  static func parse(_ text: String) throws(ValueProblem) -> String {
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "#") {
      let digits = bytes.dropFirst().map(\.asciiLower)
      if digits.allSatisfy(\.isHexDigit) {
        if digits.count == 6 { return "#" + String(decoding: digits, as: UTF8.self) }
        if digits.count == 3 {
          return "#" + String(decoding: digits.flatMap { [$0, $0] }, as: UTF8.self)
        }
      }
    } else if bytes.count == 6, bytes.allSatisfy(\.asciiLower.isHexDigit) {
      throw ValueProblem(
        .invalidColour, "“\(text)” is not a colour.", write: "#" + text.lowercased())
    }
    throw ValueProblem(
      .invalidColour, "“\(text.excerpt)” is not a colour.",
      help: "Write “#” and three or six hexadecimal digits, in quotes: \"#1f5fa8\".")
  }
}

extension UInt8 {
  /// Whether it is a digit or one of the small letters a to f.
  fileprivate var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self) }
}
