/// A sentence or label of the pages and pictures, in English, with the key of its translations.
///
/// Each module declares its own as static members, beside what uses them:
/// ```swift
/// extension Phrase {
///   static let due = Phrase("due", "due in {n} day", other: "due in {n} days")
/// }
/// ```
/// Names in braces are filled in by ``Wording``. A phrase with `other` has a singular and a plural,
/// chosen by the number filled in for `{n}`.
package struct Phrase: Sendable, Hashable {
  /// The key in the strings files: lower case, hyphens, unique.
  package let key: String
  /// The English text; the singular where there is a plural.
  package let english: String
  /// The English plural.
  package let englishPlural: String?

  /// A phrase with its key and its English text.
  package init(_ key: String, _ english: String, other: String? = nil) {
    self.key = key
    self.english = english
    englishPlural = other
  }
}

/// The translations of one language: what a strings file holds.
///
/// A strings file is `strings/<language>.strings` among the templates: a line `key = text` for each
/// phrase, `key.other = text` for its plural; empty lines and lines that start with `#` are
/// skipped.
package struct Translation: Sendable, Equatable {
  /// The texts by key.
  package let texts: [String: String]

  /// A translation with `texts` by key.
  package init(texts: [String: String]) { self.texts = texts }

  /// Reads a strings file; lines without `=` are ignored.
  package init(stringsFile text: String) {
    var texts: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      let key = line[..<equals].trimmingSpaces
      let value = line[line.index(after: equals)...].trimmingSpaces
      if !key.isEmpty, !value.isEmpty { texts[key] = value }
    }
    self.texts = texts
  }

  /// No translation: English throughout.
  package static let none = Translation(texts: [:])
}

extension Substring {
  var trimmingSpaces: String {
    var rest = self
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
