import Diagnostics
package import Markup

/// How objects are made from values of one type: a schema together with what fills it, so that
/// the two cannot differ.
///
/// Templates see such an object as a ``DataObject``, of which only what they name is made. A data
/// file is written from it straight away: no value of it becomes a ``DataValue``.
package struct DataShape<Source: Sendable>: Sendable {
  /// The fields.
  package let schema: DataSchema
  private let fields: [DataField<Source>]
  private let written: [DataField<Source>]

  /// A shape with the fields that it declares, in order.
  package init(_ name: String, _ fields: [DataField<Source>]) {
    schema = DataSchema(name, fields.map(\.field))
    self.fields = fields
    written = fields.filter(\.field.isInFiles)
  }

  /// The object that a value becomes; nothing of it is made before it is asked for.
  package func object(_ source: Source) -> DataValue {
    let fields = fields
    return .object(
      DataObject(schema) { index in
        index >= 0 && index < fields.count ? fields[index].value(source) : .null
      })
  }

  /// The object that a value becomes, or null for nil.
  package func object(_ source: Source?) -> DataValue { source.map { object($0) } ?? .null }

  /// Writes the object that a value becomes, without what only templates need.
  func write(_ source: Source, to json: inout JSONWriter) {
    json.object { writeMembers(of: source, to: &$0) }
  }

  /// Writes the members of that object into one that is open.
  func writeMembers(of source: Source, to json: inout JSONWriter) {
    for index in written.indices { written[index].write(source, &json) }
  }
}

/// One field of a ``DataShape``: its place in the schema, and how it is read.
///
/// What is read once serves both: `value` wraps it for templates, `write` puts it into a file.
package struct DataField<Source: Sendable>: Sendable {
  fileprivate let field: DataSchema.Field
  fileprivate let value: @Sendable (Source) -> DataValue
  fileprivate let write: @Sendable (Source, inout JSONWriter) -> Void

  /// A field that is left out where nothing is read.
  private init<Value>(
    _ name: String, _ kind: DataKind, _ summary: String,
    reading read: @escaping @Sendable (Source) -> Value?,
    value: @escaping @Sendable (Value) -> DataValue,
    write: @escaping @Sendable (Value, inout JSONWriter) -> Void
  ) {
    let key = JSONWriter.Name(name)
    field = DataSchema.Field(name, kind, summary)
    self.value = { read($0).map(value) ?? .null }
    self.write = { source, json in
      guard let found = read(source) else { return }
      json.key(key)
      write(found, &json)
    }
  }

  /// A field of any kind that no data file has.
  package init(
    forTemplates name: String, _ kind: DataKind, _ summary: String,
    _ value: @escaping @Sendable (Source) -> DataValue
  ) {
    field = DataSchema.Field(name, kind, summary, isInFiles: false)
    self.value = value
    write = { _, _ in }
  }

  /// The same field, left out of data files: what they have at another place already.
  package var onlyForTemplates: DataField {
    DataField(forTemplates: field.name, field.kind, field.summary, value)
  }
}

// MARK: The kinds of fields

extension DataField {
  /// A field of text.
  package static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> String?
  ) -> DataField {
    DataField(name, .text, summary, reading: value) {
      .text($0)
    } write: {
      $1.string($0)
    }
  }

  /// A field with a list of texts.
  package static func texts(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> [String]
  ) -> DataField {
    DataField(name, .list(of: .text), summary, reading: value) { texts in
      .list(texts.map { .text($0) })
    } write: { texts, json in
      json.array { for text in texts { $0.string(text) } }
    }
  }

  /// A field with a bare number; left out where it is not finite.
  package static func number(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> Double?
  ) -> DataField {
    DataField(name, .number, summary) { (source: Source) -> Double? in
      guard let number = value(source), number.isFinite else { return nil }
      return number
    } value: {
      .number($0)
    } write: {
      $1.number($0)
    }
  }

  /// A field of yes or no.
  package static func bool(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> Bool
  ) -> DataField {
    DataField(name, .bool, summary, reading: value) {
      .bool($0)
    } write: {
      $1.bool($0)
    }
  }

  /// A field with ready markup.
  package static func markup(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Source) -> TrustedMarkup?
  ) -> DataField {
    DataField(name, .markup, summary, reading: value) {
      .markup($0)
    } write: {
      $1.string(utf8: $0.bytes)
    }
  }

  /// A field with an object of another shape.
  package static func object<Other>(
    _ name: String, _ shape: DataShape<Other>, _ summary: String,
    _ value: @escaping @Sendable (Source) -> Other?
  ) -> DataField {
    DataField(name, .object(shape.schema), summary, reading: value) {
      shape.object($0)
    } write: {
      shape.write($0, to: &$1)
    }
  }

  /// A field with a list of objects of another shape.
  package static func list<Other>(
    _ name: String, of shape: DataShape<Other>, _ summary: String,
    _ values: @escaping @Sendable (Source) -> [Other]
  ) -> DataField {
    .list(name, of: shape, summary, values) { other, _ in other }
  }

  /// A field with a list of objects, each made from an item only when its turn comes.
  package static func list<Item, Other>(
    _ name: String, of shape: DataShape<Other>, _ summary: String,
    _ items: @escaping @Sendable (Source) -> [Item],
    each make: @escaping @Sendable (Item, Source) -> Other?
  ) -> DataField {
    let key = JSONWriter.Name(name)
    return DataField(
      field: DataSchema.Field(name, .list(of: .object(shape.schema)), summary)
    ) { source in
      .list(items(source).compactMap { make($0, source).map { shape.object($0) } })
    } write: { source, json in
      json.key(key)
      json.array { json in
        for item in items(source) {
          if let other = make(item, source) { shape.write(other, to: &json) }
        }
      }
    }
  }

  private init(
    field: DataSchema.Field, value: @escaping @Sendable (Source) -> DataValue,
    write: @escaping @Sendable (Source, inout JSONWriter) -> Void
  ) {
    self.field = field
    self.value = value
    self.write = write
  }
}
