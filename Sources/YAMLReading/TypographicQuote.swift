import Diagnostics

/// A text between brackets that starts with a quote which YAML does not know: `[“fast, cheap”]`.
///
/// Such a quote does not keep the comma in it: the list has two items, `“fast` and `cheap”`.
enum TypographicQuote {
  /// Whether a plain text starts with an opening quote and lacks the closing one.
  ///
  /// A closing one further in is enough: `“fast” cars` is a text as it was meant.
  static func isOpen(_ text: String) -> Bool {
    // Of all that is not ASCII, only these two bytes can start one.
    guard let byte = text.utf8.first, byte == 0xE2 || byte == 0xC2,
      let first = text.unicodeScalars.first
    else { return false }
    let closing: [Unicode.Scalar] =
      switch first {
      case "\u{201C}": ["\u{201D}"]
      case "\u{201E}": ["\u{201C}", "\u{201D}"]
      case "\u{00AB}": ["\u{00BB}"]
      case "\u{2018}": ["\u{2019}"]
      default: []
      }
    return !closing.isEmpty && !text.unicodeScalars.contains(where: closing.contains)
  }

  /// The warning about such a text between brackets; nil for any other.
  static func warning(about text: String, at range: SourceRange) -> Diagnostic? {
    guard isOpen(text) else { return nil }
    return Diagnostic(
      .yamlQuote, at: range,
      "YAML does not know this typographic quote: the text ends at the next comma or bracket.",
      help: "Put the whole text in straight quotes: \"…\".")
  }
}
