package import Diagnostics

/// A YAML node with its place.
///
/// Scalars stay text: nothing is resolved to numbers, dates or booleans, so `1.10` and `no` mean
/// what was written until someone asks for a number or a flag.
package struct YAMLNode: Sendable, Equatable {
  /// What a node holds.
  package enum Content: Sendable, Equatable {
    /// A text; `isQuoted` unless it was written plain. An empty plain scalar means null.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with their values in file order, each key once.
    case mapping([Entry])
  }

  /// A key and its value.
  package struct Entry: Sendable, Equatable {
    /// The key and where it stands.
    package let key: Sourced<String>
    /// The value; null where nothing was written after the colon.
    package let value: YAMLNode

    /// A key with its value.
    package init(key: Sourced<String>, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// What it holds.
  package let content: Content
  /// Where it stands, quotes and brackets included.
  package let range: SourceRange

  /// Whether it stands for something that was refused and reported, such as an alias: that it
  /// holds nothing is no problem of its own.
  package let isRefused: Bool

  /// A node that was written at `range`.
  package init(_ content: Content, at range: SourceRange, isRefused: Bool = false) {
    self.content = content
    self.range = range
    self.isRefused = isRefused
  }

  /// Whether it is null: nothing at all, `~` or `null`, without quotes.
  package var isNull: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}
