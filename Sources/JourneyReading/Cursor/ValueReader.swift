import Diagnostics
import YAMLReading

/// Reads values out of YAML and keeps what was wrong with them.
///
/// Every function takes a field that may be missing and gives nil or nothing for it. A wrong value
/// is reported once, where it stands, and counts as missing.
struct ValueReader: Sendable {
  /// What was wrong, in the order of reading.
  var problems: [Diagnostic] = []

  /// A reader that has seen nothing yet.
  init() {}

  /// Keeps a problem.
  mutating func report(
    _ id: DiagnosticID, at range: SourceRange, _ message: String, help: String? = nil,
    notes: [Diagnostic.Note] = [], replacement: String? = nil
  ) {
    problems.append(
      Diagnostic(id, at: range, message, help: help, notes: notes, replacement: replacement))
  }

  /// Keeps the problem of a value at its place.
  mutating func report(_ problem: ValueProblem, at range: SourceRange) {
    report(
      problem.id, at: range, problem.message, help: problem.help, replacement: problem.replacement)
  }

  /// Keeps that a value is of the wrong type.
  mutating func reportType(_ field: YAMLField, wanted: String, help: String? = nil) {
    report(
      .wrongType, at: field.range, "\(field.subject) must be \(wanted), not \(field.found).",
      help: help)
  }
}

// MARK: - Mappings

extension ValueReader {
  /// Starts reading a mapping; nil where the field is missing or something else.
  mutating func cursor<Key: ContentKey>(
    _ field: YAMLField?, _ keys: Key.Type
  ) -> YAMLCursor<Key>? {
    guard let field else { return nil }
    guard case .mapping(let entries) = field.node.content else {
      if field.node.isRefused { return nil }
      if field.isNullItem {
        report(.emptyValue, at: field.range, "\(field.subject) is empty.")
      } else {
        reportType(field, wanted: "a mapping", help: Self.help(for: keys))
      }
      return nil
    }
    return YAMLCursor(entries, at: field.range)
  }

  /// The value of a key that the mapping has to have.
  mutating func required<Key: ContentKey>(
    _ key: Key, in cursor: inout YAMLCursor<Key>
  ) -> YAMLField? {
    if let field = cursor[key] { return field }
    let written = cursor.written(key)
    if written?.node.isRefused == true { return nil }
    // A key that was misspelt is reported as unknown; its value is read as what was meant.
    if written == nil, let misspelt = cursor.misspelt(key) { return misspelt }
    let place = Key.place.capitalisedSentence
    report(
      .missingKey, at: cursor.place(ofMissing: key),
      written == nil
        ? "\(place) needs the key “\(key.rawValue)”."
        : "\(place) needs a value at the key “\(key.rawValue)”.",
      help: key.sample)
    return nil
  }

  /// Ends the reading of a mapping: what nothing asked for is unknown.
  mutating func finish<Key: ContentKey>(_ cursor: YAMLCursor<Key>) {
    for (index, entry) in cursor.leftOver.enumerated() {
      let name = entry.key.value
      report(
        .unknownKey, at: entry.key.range,
        "\(Key.place.capitalisedSentence) has no key “\(name.excerpt)”.",
        help: index < Limits.suggestions
          ? Key.help(for: name, besides: cursor.others) : nil)
    }
  }

  /// The entries of a mapping whose keys are free, such as `segments:`.
  mutating func entries(
    _ field: YAMLField?, wanted: String
  ) -> [(name: Sourced<String>, value: YAMLField)] {
    guard let field else { return [] }
    guard case .mapping(let entries) = field.node.content else {
      reportType(field, wanted: wanted)
      return []
    }
    checkCount(entries.count, of: field)
    return entries.prefix(Limits.listItems).map { entry in
      (entry.key, YAMLField(key: entry.key.value, node: entry.value))
    }
  }

  private static func help<Key: ContentKey>(for keys: Key.Type) -> String {
    let examples = Key.names.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    return "\(Key.place.capitalisedSentence) has keys such as \(examples)."
  }
}

// MARK: - Lists

extension ValueReader {
  /// The items of a list; a single value counts as a list of one.
  ///
  /// - Parameters:
  ///   - field: The list.
  ///   - wanted: What the field must be, for messages: `a list of stages`.
  ///   - limit: How many items are read.
  ///   - takesMapping: Whether a single mapping counts as a list of one, too.
  /// - Returns: The items as fields.
  mutating func items(
    _ field: YAMLField?, wanted: String, limit: Int = Limits.listItems, takesMapping: Bool = false
  ) -> [YAMLField] {
    guard let field else { return [] }
    switch field.node.content {
    case .scalar: return [YAMLField(key: field.key, node: field.node, isItem: true)]
    case .mapping where takesMapping: return [field]
    case .mapping:
      reportType(field, wanted: wanted, help: "Start each item with “- ”.")
      return []
    case .sequence(let nodes):
      checkCount(nodes.count, of: field, limit: limit)
      return nodes.prefix(limit).map { YAMLField(key: field.key, node: $0, isItem: true) }
    }
  }

  /// The texts of a list; a single text counts as a list of one.
  mutating func texts(_ field: YAMLField?) -> [String] {
    guard let field else { return [] }
    return items(field, wanted: "a list of texts").compactMap { text($0) }
  }

  private mutating func checkCount(
    _ count: Int, of field: YAMLField, limit: Int = Limits.listItems
  ) {
    guard count > limit else { return }
    report(
      .tooMany, at: field.range,
      "\(field.subject) has \(count) entries, of which \(limit) are read.")
  }
}

extension YAMLField {
  /// Whether the field is a list's item without a value.
  var isNullItem: Bool { isItem && node.isNull }
}

extension String {
  /// The text with its first letter in capitals: the start of a sentence.
  var capitalisedSentence: String { prefix(1).uppercased() + dropFirst() }
}
