import Diagnostics

/// Builds the tree from libyaml's events with a stack of its own, whose height is bounded.
struct YAMLTreeBuilder {
  private enum Shape { case sequence, mapping }

  /// A list or mapping whose end has not been reached.
  private struct Frame {
    let shape: Shape
    /// Whether it stands between brackets.
    let isFlow: Bool
    let start: YAMLMark
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    /// The key whose value comes next.
    var key: Sourced<String>?
    /// Whether the next value belongs to a key that was refused.
    var dropsValue = false
    /// The index of each key, kept once there are more than a few.
    var keyIndex: [String: Int] = [:]

    var expectsKey: Bool { shape == .mapping && key == nil && !dropsValue }
    var lastRange: SourceRange? {
      shape == .mapping ? entries.last?.value.range : items.last?.range
    }
  }

  private let places: YAMLPlaces
  private let comments: NumberComments
  private var stack: [Frame] = []
  private var documents = 0

  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// The root, once it is complete.
  private(set) var root: YAMLNode?
  /// Whether something ended the reading that leaves no value.
  private(set) var hasStopped = false

  /// More than these in a file are not reported: a file that is full of anchors is bounded.
  private static let maximumReports = 100
  /// Up to this many keys are compared one by one.
  private static let fewKeys = 12

  init(places: YAMLPlaces, comments: NumberComments) {
    self.places = places
    self.comments = comments
  }

  /// Takes the next event; returns whether there is more to read.
  mutating func take(_ event: YAMLEvent) -> Bool {
    if let anchor = event.anchor { refuseAnchor(anchor, at: event) }
    if let tag = event.tag { refuseTag(tag, at: event) }
    switch event.kind {
    case .scalar(let text, let isQuoted):
      let range = places.range(event.start, event.end)
      if !isQuoted { warn(about: text, at: range) }
      finish(YAMLNode(.scalar(text, isQuoted: isQuoted), at: range))
    case .alias(let name):
      refuseAlias(name, at: event)
    case .sequenceStart(let isFlow): return open(.sequence, isFlow, event)
    case .mappingStart(let isFlow): return open(.mapping, isFlow, event)
    case .collectionEnd: close(event)
    case .documentStart: return startDocument(event)
    case .streamEnd: return false
    case .other: break
    }
    return true
  }

  // MARK: - Structure

  private mutating func startDocument(_ event: YAMLEvent) -> Bool {
    documents += 1
    if documents == 1 { return true }
    report(
      .yamlDocuments, places.range(event.start, event.end),
      "A second YAML document starts here.",
      help: "Remove the line “---”, or move what follows into a file of its own.")
    return false
  }

  private mutating func open(_ shape: Shape, _ isFlow: Bool, _ event: YAMLEvent) -> Bool {
    guard stack.count < YAMLReader.maximumDepth else {
      hasStopped = true
      report(
        .yamlDepth, places.range(event.start, event.end),
        "This stands more than \(YAMLReader.maximumDepth) levels deep.",
        help: "Check for brackets that are not closed.")
      return false
    }
    stack.append(Frame(shape: shape, isFlow: isFlow, start: event.start))
    return true
  }

  private mutating func close(_ event: YAMLEvent) {
    guard let frame = stack.popLast() else { return }
    // In block style the end is found only at the next token; the node ends with its last part.
    let start = places.position(frame.start)
    let isBlock = event.start == event.end
    let end = isBlock ? frame.lastRange?.end ?? start : places.position(event.end)
    let range = SourceRange(file: places.file, start: start, end: end)
    switch frame.shape {
    case .sequence: finish(YAMLNode(.sequence(frame.items), at: range))
    case .mapping: finish(YAMLNode(.mapping(frame.entries), at: range))
    }
  }

  /// Puts a complete node where it belongs.
  private mutating func finish(_ node: YAMLNode) {
    let top = stack.count - 1
    guard top >= 0 else {
      root = node
      return
    }
    guard stack[top].shape == .mapping else {
      stack[top].items.append(node)
      return
    }
    if stack[top].expectsKey {
      takeKey(node, in: top)
    } else if let key = stack[top].key {
      stack[top].key = nil
      append(YAMLNode.Entry(key: key, value: node), to: top)
    } else {
      stack[top].dropsValue = false
    }
  }

  private mutating func takeKey(_ node: YAMLNode, in frame: Int) {
    switch node.content {
    case .scalar(let text, let isQuoted) where isQuoted || !text.isEmpty:
      stack[frame].key = Sourced(text, at: node.range)
    case .scalar:
      stack[frame].dropsValue = true
      report(
        .yamlSyntax, node.range, "A key is missing before this “:”.",
        help: "Write the line as “key: value”.")
    case .sequence, .mapping:
      stack[frame].dropsValue = true
      report(
        .yamlSyntax, node.range, "A key must be a text, not a list or a mapping.",
        help: "Put the text in quotes if it starts with “[” or “{”.")
    }
  }

  private mutating func append(_ entry: YAMLNode.Entry, to frame: Int) {
    if let before = stack[frame].entries.last, let joined = DecimalComma(before, entry) {
      let range = joined.range
      stack[frame].entries.removeLast()
      stack[frame].entries.append(
        YAMLNode.Entry(
          key: before.key,
          value: YAMLNode(.scalar(joined.text, isQuoted: false), at: range, isRefused: true)))
      if let message = joined.message {
        report(.invalidQuantity, range, message, help: joined.help)
      }
      return
    }
    if let first = indexOfKey(entry.key.value, in: frame) {
      report(
        .duplicateKey, entry.key.range, "The key “\(entry.key.value.shortened)” is written twice.",
        help: "Remove one of the two.",
        notes: [
          Diagnostic.Note("The first one stands here.", at: stack[frame].entries[first].key.range)
        ])
      return
    }
    let count = stack[frame].entries.count
    stack[frame].entries.append(entry)
    if count == Self.fewKeys {
      for (index, known) in stack[frame].entries.enumerated() {
        stack[frame].keyIndex[known.key.value] = index
      }
    } else if count > Self.fewKeys {
      stack[frame].keyIndex[entry.key.value] = count
    }
  }

  private func indexOfKey(_ key: String, in frame: Int) -> Int? {
    stack[frame].entries.count > Self.fewKeys
      ? stack[frame].keyIndex[key]
      : stack[frame].entries.firstIndex { $0.key.value == key }
  }

  // MARK: - What is refused

  private mutating func refuseAnchor(_ name: String, at event: YAMLEvent) {
    report(
      .yamlAlias, places.range(event.start, event.end),
      "Anchors such as “&\(name.shortened)” are not read.",
      help: "Write the value out wherever it is needed; put a text that starts with “&” in quotes.")
  }

  private mutating func refuseAlias(_ name: String, at event: YAMLEvent) {
    let range = places.range(event.start, event.end)
    report(
      .yamlAlias, range, "Aliases such as “*\(name.shortened)” are not read.",
      help: "Write the value out; put a text that starts with “*” in quotes.")
    if let frame = stack.indices.last, stack[frame].expectsKey {
      stack[frame].dropsValue = true
    } else {
      finish(YAMLNode(.scalar("", isQuoted: false), at: range, isRefused: true))
    }
  }

  private mutating func refuseTag(_ tag: String, at event: YAMLEvent) {
    let standard = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
    report(
      .yamlTag, places.range(event.start, event.end),
      "Tags such as “\(written.shortened)” are not read.",
      help: "Remove the tag; put a text that starts with “!” in quotes.")
  }

  /// Tells where a plain text is less than what was written.
  private mutating func warn(about text: String, at range: SourceRange) {
    guard diagnostics.count < Self.maximumReports else { return }
    if let warning = comments.warning(after: text, at: range) { diagnostics.append(warning) }
    guard let frame = stack.last, frame.isFlow, !frame.expectsKey,
      let warning = TypographicQuote.warning(about: text, at: range)
    else { return }
    diagnostics.append(warning)
  }

  private mutating func report(
    _ id: DiagnosticID, _ range: SourceRange, _ message: String, help: String,
    notes: [Diagnostic.Note] = []
  ) {
    guard diagnostics.count < Self.maximumReports else { return }
    diagnostics.append(Diagnostic(id, at: range, message, help: help, notes: notes))
  }
}

extension String {
  /// The text as a message shows it: one line of at most 40 characters.
  fileprivate var shortened: String {
    let head = prefix(40).map { $0.isNewline ? " " : String($0) }.joined()
    return utf8.count > head.utf8.count ? head + "…" : head
  }
}
