/// What a value in a content file may be: a JSON Schema as a Swift value.
struct SchemaNode: Sendable, Equatable {
  /// The forms that a value can have.
  indirect enum Form: Sendable, Equatable {
    /// A text, number or flag.
    case scalar(Scalar)
    /// One of a few words.
    case words([String])
    /// A list; `takesOne` where a single item may stand without a list.
    case list(SchemaNode, atLeast: Int, takesOne: Bool)
    /// A mapping with known keys and no others.
    case object([Property])
    /// A mapping whose keys are free.
    case mapping(SchemaNode)
    /// One of several forms.
    case either([SchemaNode])
    /// A part that stands at several places.
    case shared(SharedNode)
  }

  /// A text, number or flag.
  struct Scalar: Sendable, Equatable {
    /// The types of JSON that it may have: YAML makes a number of `2026`.
    var types: [String]
    /// What a text has to look like, as a regular expression that browsers and Python read alike.
    var pattern: String?
    /// The lowest number.
    var minimum: Double?
    /// The highest number.
    var maximum: Double?
  }

  /// A key of a mapping.
  struct Property: Sendable, Equatable {
    let name: String
    let isRequired: Bool
    let node: SchemaNode
  }

  /// A value that stands in the schema for information.
  enum Literal: Sendable, Equatable {
    case text(String)
    case number(Double)
    case flag(Bool)
  }

  /// What the value may be.
  var form: Form
  /// What editors show above the description.
  var title: String?
  /// What editors show when the key is pointed at.
  var description: String?
  /// Values as people write them.
  var examples: [Literal] = []
  /// What holds where nothing is written.
  var standard: Literal?

  init(_ form: Form) { self.form = form }

  /// The keys of a mapping with known keys, in order.
  var keys: [String] {
    guard case .object(let properties) = form else { return [] }
    return properties.map(\.name)
  }
}

// MARK: Building

extension SchemaNode {
  /// A mapping with known keys.
  static func object(_ title: String, _ description: String, _ properties: [Property]) -> Self {
    var node = SchemaNode(.object(properties))
    node.title = title
    node.description = description
    return node
  }

  /// A list.
  static func list(of item: SchemaNode, atLeast count: Int = 0) -> Self {
    SchemaNode(.list(item, atLeast: count, takesOne: false))
  }

  /// A list, or a single item without one.
  static func oneOrMore(_ item: SchemaNode) -> Self {
    SchemaNode(.list(item, atLeast: 0, takesOne: true))
  }

  /// One of several forms.
  static func either(_ nodes: SchemaNode...) -> Self { SchemaNode(.either(nodes)) }

  /// A part that stands at several places.
  static func shared(_ node: SharedNode) -> Self { SchemaNode(.shared(node)) }

  /// One of the words of an enumeration.
  static func word<Word>(of type: Word.Type) -> Self
  where Word: RawRepresentable<String> & CaseIterable {
    SchemaNode(.words(type.allCases.map(\.rawValue)))
  }

  /// The same with a description.
  func described(_ text: String) -> Self {
    var node = self
    node.description = text
    return node
  }

  /// The same with examples.
  func examples(_ values: Literal...) -> Self {
    var node = self
    node.examples = values
    return node
  }

  /// The same with the value that holds where nothing is written.
  func standard(_ value: Literal) -> Self {
    var node = self
    node.standard = value
    return node
  }
}

extension SchemaNode.Literal: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension SchemaNode.Literal: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(floatLiteral value: Double) { self = .number(value) }
}

extension SchemaNode.Literal: ExpressibleByBooleanLiteral {
  init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension SchemaNode.Property {
  /// A key that has to be there and to have a value.
  static func required(_ name: String, _ description: String, _ node: SchemaNode) -> Self {
    Self(name: name, isRequired: true, node: node.described(description))
  }

  /// A key that may be missing or empty.
  static func optional(_ name: String, _ description: String, _ node: SchemaNode) -> Self {
    Self(name: name, isRequired: false, node: node.described(description))
  }
}
