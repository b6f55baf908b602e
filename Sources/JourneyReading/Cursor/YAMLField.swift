import Diagnostics
import YAMLReading

/// A value in a file with the key that it stands at, for messages.
struct YAMLField: Sendable {
  /// The key, or that of the list which the value is an item of.
  let key: String
  /// Whether the value is an item of a list.
  let isItem: Bool
  /// The value.
  let node: YAMLNode

  /// A value at a key.
  init(key: String, node: YAMLNode, isItem: Bool = false) {
    self.key = key
    self.node = node
    self.isItem = isItem
  }

  /// Where the value stands.
  var range: SourceRange { node.range }

  /// The field as the subject of a sentence: `“goals”`, `An item of “goals”`.
  var subject: String { isItem ? "An item of “\(key)”" : "“\(key)”" }

  /// What was written, as the end of a sentence: `a list`, `the text “high”`.
  var found: String {
    switch node.content {
    case .scalar(let text, _): "the text “\(text.trimmed.excerpt)”"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
