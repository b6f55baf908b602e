package import Markup

/// A value that templates and data files show.
package enum DataValue: Sendable {
  /// Nothing: what a map does not say.
  case null
  /// Text, escaped wherever it is written.
  case text(String)
  /// A number; never one that is not finite.
  case number(Double)
  /// Yes or no.
  case bool(Bool)
  /// Ready markup, which templates place with three braces.
  case markup(TrustedMarkup)
  /// Values in order.
  case list([DataValue])
  /// Fields in order, each made when it is asked for.
  case object(DataObject)
}

/// Fields with values, as a ``DataSchema`` declares them.
package struct DataObject: Sendable {
  /// Which fields there are.
  package let schema: DataSchema
  private let make: @Sendable (Int) -> DataValue

  /// An object whose fields `make` makes, each by its index in the schema's.
  package init(_ schema: DataSchema, make: @escaping @Sendable (Int) -> DataValue) {
    self.schema = schema
    self.make = make
  }

  /// The value of the field at an index of ``DataSchema/fields``, made only now.
  package func value(at index: Int) -> DataValue { make(index) }

  /// The value of a field by its name; nil where the schema has no such field.
  package func value(named name: String) -> DataValue? {
    schema.index(of: name).map { value(at: $0) }
  }
}

extension DataValue {
  /// Text, or null for nil.
  package static func text(_ text: String?) -> DataValue { text.map { .text($0) } ?? .null }

  /// A number, or null for nil and for what is not finite.
  package static func number(_ number: Double?) -> DataValue {
    guard let number, number.isFinite else { return .null }
    return .number(number)
  }

  /// Whether a section over the value is shown: not for null, false, empty text, markup or lists.
  package var isShown: Bool {
    switch self {
    case .null: false
    case .text(let text): !text.isEmpty
    case .number, .object: true
    case .bool(let flag): flag
    case .markup(let markup): !markup.isEmpty
    case .list(let values): !values.isEmpty
    }
  }

  /// Whether the value is null or of a kind.
  package func conforms(to kind: DataKind) -> Bool {
    switch (self, kind) {
    case (.null, _), (.text, .text), (.number, .number), (.bool, .bool), (.markup, .markup): true
    case (.list(let values), .list(let element)): values.allSatisfy { $0.conforms(to: element) }
    case (.object(let object), .object(let schema)):
      object.schema == schema
        && schema.fields.indices.allSatisfy {
          object.value(at: $0).conforms(to: schema.fields[$0].kind)
        }
    default: false
    }
  }
}
