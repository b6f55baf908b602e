/// What kind of value a field holds.
package indirect enum DataKind: Sendable, Equatable {
  case text, number, bool, markup
  case list(of: DataKind)
  case object(DataSchema)

  /// The kind in a word or two, for messages and documentation: `list of stage`.
  package var name: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .bool: "yes or no"
    case .markup: "markup"
    case .list(let element): "list of \(element.name)"
    case .object(let schema): schema.name
    }
  }
}

/// The fields that an object of the templates' and files' data has, in order.
package struct DataSchema: Sendable, Equatable {
  /// One field.
  package struct Field: Sendable, Equatable {
    /// Its name, as templates and files have it: lower case with hyphens.
    package let name: String
    /// What it holds.
    package let kind: DataKind
    /// What it is, in a sentence.
    package let summary: String
    /// Whether data files have it; templates have every field.
    package let isInFiles: Bool

    /// A field.
    package init(
      _ name: String, _ kind: DataKind, _ summary: String, isInFiles: Bool = true
    ) {
      self.name = name
      self.kind = kind
      self.summary = summary
      self.isInFiles = isInFiles
    }
  }

  /// What an object of this kind is: `touchpoint`.
  package let name: String
  /// Its fields, in the order in which files have them.
  package let fields: [Field]

  /// A schema with a name and fields.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The index of the field with a name.
  package func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
