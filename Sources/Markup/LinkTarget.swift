/// Where a link leads; no other destination can be written into an attribute.
package struct LinkTarget: Sendable, Equatable {
  /// The destination as it stands in the attribute, before escaping.
  package let text: String

  /// A page or file of the site, relative to the page that links to it.
  ///
  /// `path` is of the site's own making (`../personas/alex.html`); `fragment` is the id of an
  /// element on it.
  package static func site(_ path: String, fragment: String? = nil) -> LinkTarget {
    let firstPart = path.prefix { $0 != "/" }
    let safe = firstPart.contains(":") || path.hasPrefix("/") ? "./" + path : path
    return LinkTarget(text: fragment.map { safe + "#" + $0 } ?? safe)
  }

  /// An element of the same page.
  package static func fragment(_ id: String) -> LinkTarget { LinkTarget(text: "#" + id) }

  /// A destination outside the site: `http`, `https`, `mailto` or `tel`.
  ///
  /// Refused is every other scheme, a relative or protocol-relative destination, and what holds
  /// white space, a backslash or a control character, which browsers read in ways of their own.
  package init?(external text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon].lowercased()
    guard Self.schemes.contains(scheme) else { return nil }
    let rest = text[text.index(after: colon)...]
    if scheme.hasPrefix("http"), !rest.hasPrefix("//") || rest.utf8.count < 3 { return nil }
    for scalar in text.unicodeScalars
    where scalar.properties.isWhitespace || scalar.value < 0x20 || scalar == "\\"
      || (0x7F...0x9F).contains(scalar.value)
    {
      return nil
    }
    guard !rest.isEmpty else { return nil }
    self.text = text
  }

  private init(text: String) { self.text = text }

  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
}
