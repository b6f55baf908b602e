import Diagnostics

/// Many names among which the nearest to a misspelt one is looked for.
///
/// A portfolio can hold ten thousand journeys, and a renamed one can leave as many broken links.
/// So among many names only those are compared that stand next to the misspelt one in the
/// dictionary, read forwards or backwards: a typo leaves the letters before or after it alone.
package struct NameList: Sendable {
  /// How many names are all compared.
  private static let few = 200
  /// How many names on each side of the misspelt one are compared where there are more.
  private static let reach = 24

  /// The names in order.
  package let names: [String]
  /// The names in the order of their letters read backwards.
  private let backwards: [String]

  /// A list of names, in any order.
  package init(_ names: [String]) {
    self.names = names.sorted()
    backwards =
      names.count > Self.few
      ? names.map { (Self.reversed($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1) : []
  }

  /// The name nearest to one that was written, or nil where none is near.
  package func nearest(to name: String) -> String? {
    guard names.count > Self.few else { return Suggestion.nearest(to: name, among: names) }
    let ahead = Self.neighbours(in: names, of: name) { $0 }
    let behind = Self.neighbours(in: backwards, of: Self.reversed(name), by: Self.reversed)
    return Suggestion.nearest(to: name, among: Array(ahead) + Array(behind))
  }

  private static func reversed(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.reversed()))
  }

  private static func neighbours(
    in names: [String], of wanted: String, by key: (String) -> String
  ) -> ArraySlice<String> {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if key(names[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return names[max(0, low - reach)..<min(names.count, low + reach)]
  }
}
