/// Where a link leads; no other destination can be written into an attribute.
package struct LinkTarget: Sendable, Equatable {
  /// The destination as it stands in the attribute, before escaping.
  package let text: String

  /// A page or file of the site, relative to the page that links to it.
  ///
  /// `path` is of the site's own making (`../personas/alex.html`); `fragment` is the id of an
  /// element on it.
  package static func site(_ path: String, fragment: String? = nil) -> LinkTarget {
    // A colon in the first part would make it a scheme, a slash in front another root.
    let special = path.utf8.first { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
    let isUnsafe = special == UInt8(ascii: ":") || path.utf8.first == UInt8(ascii: "/")
    let safe = isUnsafe ? "./" + path : path
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
    if text.unicodeScalars.contains(where: Self.isForbidden) { return nil }
    guard !rest.isEmpty else { return nil }
    self.text = text
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x5C, 0x7F...0x9F: true
    case ..<0x80: false
    default: scalar.properties.isWhitespace
    }
  }

  private init(text: String) { self.text = text }

  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
}
