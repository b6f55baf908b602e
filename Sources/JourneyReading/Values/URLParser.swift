import Diagnostics

/// Checks links to the outside: `https:`, `http:`, `mailto:` and `tel:`.
enum URLParser {
  /// The text where it is a URL that a page may link to.
  ///
  /// Refused is what browsers read in ways of their own: white space, control characters, a
  /// backslash, and every other scheme.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - schemes: The schemes that fit.
  /// - Returns: The text, unchanged.
  /// - Throws: Why it is refused.
  static func parse(
    _ text: String, schemes: [String] = URLParser.linkSchemes
  ) throws(ValueProblem) -> String {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text.utf8[..<colon].allSatisfy({ $0.isLetter || $0.isDigit })
    else {
      let isHost = text.utf8.contains(UInt8(ascii: ".")) && !text.hasPrefix(".")
      throw ValueProblem(
        .invalidURL, "“\(text.excerpt)” is not a URL.",
        help: isHost && !text.hasPrefix("/")
          ? "Write the scheme: “https://\(text.excerpt)”." : "Write it whole, with “https://”.")
    }
    let scheme = text[..<colon].lowercased()
    guard schemes.contains(scheme) else {
      throw ValueProblem(
        .invalidURL, "“\(text.excerpt)” has the scheme “\(scheme.excerpt)”.",
        help: "Links may start with " + schemes.map { "“\($0):”" }.joined(separator: ", ") + ".")
    }
    let rest = text.utf8[text.utf8.index(after: colon)...]
    try checkCharacters(text)
    if scheme.hasPrefix("http") {
      guard rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first,
        host != UInt8(ascii: "/"), host != UInt8(ascii: "?"), host != UInt8(ascii: "#")
      else {
        throw ValueProblem(
          .invalidURL, "“\(text.excerpt)” names no host.",
          help: "Write it as “\(scheme)://example.com/…”.")
      }
    }
    guard !rest.isEmpty else {
      throw ValueProblem(.invalidURL, "“\(text.excerpt)” ends after its scheme.")
    }
    return text
  }

  /// The schemes of links.
  static let linkSchemes = ["https", "http", "mailto", "tel"]

  /// The schemes of a site's own address.
  static let siteSchemes = ["https", "http"]

  private static func checkCharacters(_ text: String) throws(ValueProblem) {
    for scalar in text.unicodeScalars {
      let isBroken =
        scalar.value < 0x80
        ? scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "\\"
        : scalar.value < 0xA0 || scalar.properties.isWhitespace
      guard isBroken else { continue }
      throw ValueProblem(
        .invalidURL, "“\(text.excerpt)” holds a space, a backslash or a control character.",
        help: scalar == " " ? "Write “%20” for a space." : nil)
    }
  }
}
