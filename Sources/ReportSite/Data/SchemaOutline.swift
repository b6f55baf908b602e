extension DataSchema {
  /// What templates may name, as text: each kind of object once, a field a line.
  ///
  /// ```
  /// journey page
  ///   title       text     The page's title.
  ///   navigation  list of item  The main pages of the site.
  /// ```
  package var outline: String {
    var text = ""
    for schema in reachable {
      let width = schema.fields.map(\.name.utf8.count).max() ?? 0
      let kindWidth = schema.fields.map(\.kind.name.utf8.count).max() ?? 0
      text += (text.isEmpty ? "" : "\n") + schema.name + "\n"
      for field in schema.fields {
        let name = Self.padded(field.name, to: width)
        text += "  \(name)  \(Self.padded(field.kind.name, to: kindWidth))  \(field.summary)\n"
      }
    }
    return text
  }

  /// The schema and those of the objects in it, each once, in the order in which they are met.
  package var reachable: [DataSchema] {
    var found = [self]
    var known: Set<String> = [name]
    var next = 0
    while next < found.count {
      for field in found[next].fields {
        guard let schema = field.kind.schema, known.insert(schema.name).inserted else { continue }
        found.append(schema)
      }
      next += 1
    }
    return found
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}

extension DataKind {
  /// The schema of the object, or of the objects in a list.
  fileprivate var schema: DataSchema? {
    switch self {
    case .object(let schema): schema
    case .list(let element): element.schema
    case .text, .number, .bool, .markup: nil
    }
  }
}
