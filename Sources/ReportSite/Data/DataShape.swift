package import Markup

/// How objects are made from values of one type: a schema together with what fills it, so that
/// the two cannot differ.
package struct DataShape<Source: Sendable>: Sendable {
  /// The fields.
  package let schema: DataSchema
  private let values: [@Sendable (Source) -> DataValue]

  /// A shape with the fields that it declares, in order.
  package init(_ name: String, _ fields: [DataField<Source>]) {
    schema = DataSchema(name, fields.map(\.field))
    values = fields.map(\.value)
  }

  /// The object that a value becomes; nothing of it is made before it is asked for.
  package func object(_ source: Source) -> DataValue {
    let values = values
    return .object(
      DataObject(schema) { index in
        index >= 0 && index < values.count ? values[index](source) : .null
      })
  }

  /// The object that a value becomes, or null for nil.
  package func object(_ source: Source?) -> DataValue { source.map { object($0) } ?? .null }

  /// The objects that values become.
  package func list(_ sources: some Sequence<Source>) -> DataValue {
    .list(sources.map { object($0) })
  }
}

/// One field of a ``DataShape``.
package struct DataField<Source: Sendable>: Sendable {
  fileprivate let field: DataSchema.Field
  fileprivate let value: @Sendable (Source) -> DataValue

  /// A field of any kind.
  package init(
    _ name: String, _ kind: DataKind, _ summary: String, isInFiles: Bool = true,
    _ value: @escaping @Sendable (Source) -> DataValue
  ) {
    field = DataSchema.Field(name, kind, summary, isInFiles: isInFiles)
    self.value = value
  }

  /// The same field, left out of data files: what they have at another place already.
  package var onlyForTemplates: DataField {
    DataField(field.name, field.kind, field.summary, isInFiles: false, value)
  }

  /// A field of text.
  package static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> String?
  ) -> DataField {
    DataField(name, .text, summary) { .text(value($0)) }
  }

  /// A field with a list of texts.
  package static func texts(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> [String]
  ) -> DataField {
    DataField(name, .list(of: .text), summary) { .list(value($0).map { .text($0) }) }
  }

  /// A field with a bare number.
  package static func number(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> Double?
  ) -> DataField {
    DataField(name, .number, summary) { .number(value($0)) }
  }

  /// A field of yes or no.
  package static func bool(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> Bool
  ) -> DataField {
    DataField(name, .bool, summary) { .bool(value($0)) }
  }

  /// A field with ready markup.
  package static func markup(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> TrustedMarkup?
  ) -> DataField {
    DataField(name, .markup, summary) { value($0).map { .markup($0) } ?? .null }
  }

  /// A field with an object of another shape.
  package static func object<Other>(
    _ name: String, _ shape: DataShape<Other>, _ summary: String,
    _ value: @escaping @Sendable (Source) -> Other?
  ) -> DataField {
    DataField(name, .object(shape.schema), summary) { shape.object(value($0)) }
  }

  /// A field with a list of objects of another shape.
  package static func list<Other>(
    _ name: String, of shape: DataShape<Other>, _ summary: String,
    _ values: @escaping @Sendable (Source) -> [Other]
  ) -> DataField {
    DataField(name, .list(of: .object(shape.schema)), summary) { shape.list(values($0)) }
  }
}
