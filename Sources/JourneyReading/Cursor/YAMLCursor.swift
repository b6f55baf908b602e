import Diagnostics
import YAMLReading

/// A mapping that is read key by key.
///
/// It remembers which keys were asked for. What is left over at the end is unknown; see
/// ``ValueReader/finish(_:)``.
struct YAMLCursor<Key: ContentKey>: Sendable {
  /// The entries, in the order of the file.
  let entries: [YAMLNode.Entry]
  /// Where the mapping stands.
  let range: SourceRange
  /// Keys that the mapping may have besides those of `Key`, because others read them.
  var others: [String] = []
  /// A bit for each of the first 64 entries that was asked for.
  private var consumed: UInt64 = 0
  /// The entry after the last one found: keys are mostly asked for in the order of the file.
  private var next = 0

  /// Starts reading the entries of a mapping.
  init(_ entries: [YAMLNode.Entry], at range: SourceRange) {
    self.entries = entries
    self.range = range
  }

  /// The value of a key; nil where the key is missing or its value is null.
  subscript(key: Key) -> YAMLField? {
    mutating get {
      let name = key.rawValue
      guard let index = find(name) else { return nil }
      let node = entries[index].value
      return node.isNull ? nil : YAMLField(key: name, node: node)
    }
  }

  /// The value of a key even where it is null.
  mutating func written(_ key: Key) -> YAMLField? {
    let name = key.rawValue
    return find(name).map { YAMLField(key: name, node: entries[$0].value) }
  }

  /// The value of an unknown key whose name is nearest to that of a key; nil where there is none.
  func misspelt(_ key: Key) -> YAMLField? {
    let entry = leftOver.prefix(Limits.suggestions).first { entry in
      !entry.value.isNull
        && Suggestion.nearest(to: entry.key.value, among: others + Key.names) == key.rawValue
    }
    return entry.map { YAMLField(key: key.rawValue, node: $0.value) }
  }

  /// The place to point at where a key lacks: the key itself where its value is null, else the
  /// first key of the mapping.
  func place(ofMissing key: Key) -> SourceRange {
    let name = key.rawValue
    let entry = entries.first { $0.key.value == name } ?? entries.first
    return entry?.key.range ?? range
  }

  /// The entries that nothing asked for and that the mapping does not accept.
  var leftOver: [YAMLNode.Entry] {
    if consumed == Self.mask(entries.count) { return [] }
    return entries.enumerated().compactMap { index, entry in
      let isConsumed = index < 64 && consumed & (1 << UInt64(index)) != 0
      let isKnown =
        isConsumed || Key(rawValue: entry.key.value) != nil || others.contains(entry.key.value)
      return isKnown ? nil : entry
    }
  }

  private mutating func find(_ name: String) -> Int? {
    var index = next
    let length = name.utf8.count
    for _ in 0..<entries.count {
      if index >= entries.count { index = 0 }
      // Most keys differ from it in their length, which is known without a comparison.
      if entries[index].key.value.utf8.count == length, entries[index].key.value == name {
        next = index + 1
        if index < 64 { consumed |= 1 << UInt64(index) }
        return index
      }
      index += 1
    }
    return nil
  }

  private static func mask(_ count: Int) -> UInt64 {
    count < 64 ? (1 << UInt64(count)) - 1 : .max
  }
}
