import Diagnostics

/// Reads the YAML that nearly every map is written in, many times as fast as libyaml does.
///
/// It knows mappings and lists in block style, plain and quoted texts of one line, lists and
/// mappings of one line in flow style, and comments. Whatever else stands in a text, right or wrong,
/// makes it give up, and libyaml reads the text from its start. So it reports nothing, and where
/// it gives a tree, that is libyaml's to the last place: the tests compare the two.
struct SimpleYAML {
  private var text: SimpleYAMLText
  private var depth = 0

  /// Deeper than this is libyaml's to read, or to refuse.
  private static let maximumDepth = 32
  /// A longer key is libyaml's to read, or to refuse: it takes 1,024 characters.
  private static let longestKey = 512
  /// More keys than these are libyaml's to read, since here each is compared with all others.
  private static let mostKeys = 100

  /// The root of a document; nil where more than simple YAML stands in it, or nothing at all.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileID, firstLine: Int
  ) -> YAMLNode? {
    var reader = SimpleYAML(text: SimpleYAMLText(bytes, file: file, firstLine: firstLine))
    return try? reader.document()
  }

  private init(text: SimpleYAMLText) { self.text = text }

  private mutating func document() throws(NotSimple) -> YAMLNode {
    try text.skipToContent()
    let root = try block()
    guard text.isAtEnd else { throw NotSimple() }
    return root
  }

  private mutating func descend() throws(NotSimple) {
    depth += 1
    guard depth <= Self.maximumDepth else { throw NotSimple() }
  }
}

// MARK: - Block style

extension SimpleYAML {
  /// Whether a list item starts here.
  private var isAtItem: Bool { text.byte == UInt8(ascii: "-") && text.isBlankFollowing }

  /// The column of the first character of the line in hand; −1 at the end of the text.
  private var indentation: Int { text.isAtEnd ? -1 : text.column }

  /// Reads the list or mapping that starts on the line in hand, up to the line after it.
  private mutating func block() throws(NotSimple) -> YAMLNode {
    if isAtItem { return try list(at: text.column, inMapping: false) }
    return try mapping(at: text.column, from: text.scalar(inFlow: false))
  }

  /// Reads a mapping of which the first key has been read.
  private mutating func mapping(
    at column: Int, from first: SimpleScalar
  ) throws(NotSimple) -> YAMLNode {
    try descend()
    var entries: [YAMLNode.Entry] = []
    var key = first
    while true {
      try check(key, among: entries)
      guard text.byte == UInt8(ascii: ":"), text.isBlankFollowing else { throw NotSimple() }
      text.skip()
      let value = try blockValue(below: column, inMapping: true)
      entries.append(YAMLNode.Entry(key: Sourced(key.text, at: key.range), value: value))
      guard indentation == column else { break }
      key = try text.scalar(inFlow: false)
    }
    guard indentation < column else { throw NotSimple() }
    depth -= 1
    return node(.mapping(entries), from: first.range.start, to: entries.last?.value)
  }

  /// Refuses keys that are written twice, very long, or may be marks of a document.
  private func check(
    _ key: SimpleScalar, among entries: [YAMLNode.Entry]
  ) throws(NotSimple) {
    let first = key.text.utf8.first
    guard key.length <= Self.longestKey, entries.count < Self.mostKeys,
      first != UInt8(ascii: "-"), first != UInt8(ascii: "."),
      !entries.contains(where: { $0.key.value == key.text })
    else { throw NotSimple() }
  }

  /// Reads a list whose first item starts here.
  ///
  /// With `inMapping`, its dashes stand right below the key that it belongs to, so that other keys
  /// may follow at the same column.
  private mutating func list(at column: Int, inMapping: Bool) throws(NotSimple) -> YAMLNode {
    try descend()
    let start = text.place
    var items: [YAMLNode] = []
    while indentation == column, isAtItem {
      text.skip()
      items.append(try blockValue(below: column, inMapping: false))
    }
    guard indentation < column || (inMapping && indentation == column) else { throw NotSimple() }
    depth -= 1
    return node(.sequence(items), from: start, to: items.last)
  }

  /// Reads what stands behind the colon of a key or the dash of an item, up to the line after it.
  private mutating func blockValue(
    below column: Int, inMapping: Bool
  ) throws(NotSimple) -> YAMLNode {
    let start = text.place
    text.skipSpaces()
    if text.isAtLineEnd || text.byte == UInt8(ascii: "#") {
      try text.refuseNumberComment()
      try text.skipToContent()
      if indentation > column { return try block() }
      if inMapping, indentation == column, isAtItem {
        return try list(at: column, inMapping: true)
      }
      return YAMLNode(
        .scalar("", isQuoted: false), at: SourceRange(file: text.file, start: start, end: start))
    }
    return try lineValue(inMapping: inMapping)
  }

  /// Reads a value that starts on the line of its key or dash.
  private mutating func lineValue(inMapping: Bool) throws(NotSimple) -> YAMLNode {
    if !inMapping, isAtItem { return try list(at: text.column, inMapping: false) }
    let value: YAMLNode
    if text.byte == UInt8(ascii: "[") || text.byte == UInt8(ascii: "{") {
      value = try flowValue()
    } else {
      let column = text.column
      let scalar = try text.scalar(inFlow: false)
      if !inMapping, text.byte == UInt8(ascii: ":") { return try mapping(at: column, from: scalar) }
      value = scalar.node
    }
    try endLine()
    return value
  }

  /// Goes to the next line with content; only a comment may stand on the rest of this one.
  private mutating func endLine() throws(NotSimple) {
    guard text.isAtLineEnd || (text.byte == UInt8(ascii: "#") && text.isAfterSpace) else {
      throw NotSimple()
    }
    try text.refuseNumberComment()
    try text.skipToContent()
  }

  /// A list or mapping in block style, which ends with its last part.
  private func node(
    _ content: YAMLNode.Content, from start: SourcePosition, to last: YAMLNode?
  ) -> YAMLNode {
    YAMLNode(
      content, at: SourceRange(file: text.file, start: start, end: last?.range.end ?? start))
  }
}

// MARK: - Flow style

extension SimpleYAML {
  /// Reads a list, a mapping or a text between brackets, and the spaces behind it.
  private mutating func flowValue() throws(NotSimple) -> YAMLNode {
    switch text.byte {
    case UInt8(ascii: "["): try flowList()
    case UInt8(ascii: "{"): try flowMapping()
    default: try text.scalar(inFlow: true).node
    }
  }

  private mutating func flowList() throws(NotSimple) -> YAMLNode {
    try descend()
    let start = text.place
    var items: [YAMLNode] = []
    while try hasPart(before: UInt8(ascii: "]"), isFirst: items.isEmpty) {
      items.append(try flowValue())
    }
    return closeFlow(.sequence(items), from: start)
  }

  private mutating func flowMapping() throws(NotSimple) -> YAMLNode {
    try descend()
    let start = text.place
    var entries: [YAMLNode.Entry] = []
    while try hasPart(before: UInt8(ascii: "}"), isFirst: entries.isEmpty) {
      let key = try text.scalar(inFlow: true)
      try check(key, among: entries)
      guard text.byte == UInt8(ascii: ":"), text.following == 0x20 else { throw NotSimple() }
      text.skip()
      text.skipSpaces()
      let value = try flowValue()
      entries.append(YAMLNode.Entry(key: Sourced(key.text, at: key.range), value: value))
    }
    return closeFlow(.mapping(entries), from: start)
  }

  /// Goes past the opening bracket or a comma; false at the closing bracket.
  private mutating func hasPart(before bracket: UInt8, isFirst: Bool) throws(NotSimple) -> Bool {
    if !isFirst {
      if text.byte == bracket { return false }
      guard text.byte == UInt8(ascii: ",") else { throw NotSimple() }
    }
    text.skip()
    text.skipSpaces()
    return !(isFirst && text.byte == bracket)
  }

  /// Goes past the closing bracket and the spaces behind it.
  private mutating func closeFlow(
    _ content: YAMLNode.Content, from start: SourcePosition
  ) -> YAMLNode {
    depth -= 1
    text.skip()
    let node = YAMLNode(content, at: text.range(from: start))
    text.skipSpaces()
    return node
  }
}
