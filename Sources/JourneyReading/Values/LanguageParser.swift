import Diagnostics

/// Reads language tags of BCP 47: `en`, `de-AT`, `zh-Hant`.
enum LanguageParser {
  /// The tag in its usual case: language small, script capitalised, region in capitals.
  ///
  /// Checked is the form, not the registry: two or three letters, then subtags of up to eight
  /// letters and digits.
  static func parse(_ text: String) throws(ValueProblem) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.allSatisfy(\.isLetter), parts.count <= 8,
      parts.allSatisfy({ part in
        (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0.isDigit }
      })
    else { throw problem(text) }
    var tag: [UInt8] = language.map(\.asciiLower)
    for part in parts.dropFirst() {
      tag.append(UInt8(ascii: "-"))
      switch part.count {
      case 2: tag += part.map(\.asciiUpper)
      case 4 where part.allSatisfy(\.isLetter):
        tag += part.prefix(1).map(\.asciiUpper) + part.dropFirst().map(\.asciiLower)
      default: tag += part.map(\.asciiLower)
      }
    }
    return String(decoding: tag, as: UTF8.self)
  }

  private static func problem(_ text: String) -> ValueProblem {
    let message = "“\(text.excerpt)” is not a language tag."
    if text.utf8.contains(UInt8(ascii: "_")) {
      let mended = String(text.map { $0 == "_" ? "-" : $0 })
      if let tag = try? parse(mended) { return ValueProblem(.invalidLanguage, message, write: tag) }
    }
    return ValueProblem(
      .invalidLanguage, message, help: "Write a tag of BCP 47: “en”, “de-AT”, “ja”.")
  }
}
