import Diagnostics
import JourneyModel

/// Builds prose from libcmark's events with a stack of its own, whose height is bounded.
struct ProseBuilder {
  private enum Container {
    case quote
    case list(start: Int?, isTight: Bool)
    case item
  }

  private struct Frame {
    let container: Container
    var blocks: [Block] = []
    /// The complete items, where the container is a list.
    var items: [[Block]] = []
  }

  /// The paragraph or heading whose inlines come.
  private struct Leaf {
    /// Nil for a paragraph.
    let level: Int?
    let range: SourceRange
    var inlines: InlineBuilder
  }

  private let lines: MarkdownLines
  private var stack: [Frame] = []
  private var leaf: Leaf?
  private var anchors = AnchorNames()
  /// How many quotes are open.
  private var quotes = 0
  /// The tables that are still to come, in the order of the text.
  private var tables: ArraySlice<PlacedTable> = []

  /// The blocks so far.
  private(set) var blocks: [Block] = []
  /// What was wrong so far; more than a hundred findings are not kept.
  private(set) var diagnostics: [Diagnostic] = [] {
    didSet { if diagnostics.count > 100 { diagnostics.removeLast(diagnostics.count - 100) } }
  }

  init(lines: MarkdownLines) { self.lines = lines }

  /// Reads a document from its start to its end.
  mutating func read(_ document: inout CMarkDocument) {
    if lines.bytes.contains(UInt8(ascii: "|")) {
      var reader = TableReader(lines: lines)
      tables = reader.read(&document)[...]
      diagnostics += reader.diagnostics
      document.restart()
    }
    while let event = document.next() {
      if leaf != nil {
        if leaf?.inlines.take(event) == false { closeLeaf() }
      } else if case .enter(let node) = event {
        guard enter(node, &document) else { return }
      } else {
        close()
      }
    }
  }

  /// Takes a block; returns false where it stands too deep to read on.
  private mutating func enter(_ node: CMarkNode, _ document: inout CMarkDocument) -> Bool {
    switch node {
    case .quote:
      quotes += 1
      return open(.quote, document.place)
    case .item: return open(.item, document.place)
    case .list(let start, let isTight):
      return open(.list(start: start, isTight: isTight), document.place)
    case .paragraph: openLeaf(level: nil, &document)
    case .heading(let level): openLeaf(level: level, &document)
    case .codeBlock(let info, let text):
      let count = text.utf8.count { $0 == 0x0A }
      let place = lines.upToFence(document.place, codeLines: count, quotes: quotes)
      let range = lines.range(lines.stretch(of: place))
      append(.code(Block.CodeBlock(info: info, text: text, range: range)))
    case .htmlBlock(let html): leaveOut(html, document.place)
    case .thematicBreak: append(.thematicBreak)
    default: break
    }
    return true
  }

  // MARK: - Containers

  private mutating func open(_ container: Container, _ place: CMarkPlace) -> Bool {
    stack.append(Frame(container: container))
    let depth = stack.count { frame in
      if case .list = frame.container { false } else { true }
    }
    guard depth > MarkdownReader.maximumDepth else { return true }
    let start = lines.stretch(of: place).lowerBound
    blocks = []
    diagnostics = [.noteTooDeep(at: lines.range(start..<start))]
    return false
  }

  private mutating func close() {
    guard let frame = stack.popLast() else { return }
    switch frame.container {
    case .quote:
      quotes -= 1
      append(.quote(frame.blocks))
    case .item:
      if !stack.isEmpty { stack[stack.count - 1].items.append(frame.blocks) }
    case .list(let start, let isTight):
      append(.list(Block.List(start: start, isTight: isTight, items: frame.items)))
    }
  }

  private mutating func append(_ block: Block) {
    if stack.isEmpty {
      blocks.append(block)
    } else {
      stack[stack.count - 1].blocks.append(block)
    }
  }

  // MARK: - Paragraphs and headings

  private mutating func openLeaf(level: Int?, _ document: inout CMarkDocument) {
    var place = document.place
    if let table = tables.first, table.place == place {
      for block in table.blocks { append(block) }
      tables.removeFirst()
      document.skipNode()
      return
    }
    if level != nil { place = lines.upToUnderline(place, quotes: quotes) }
    let stretch = lines.stretch(of: place)
    let range = lines.range(stretch)
    var locator: InlineLocator?
    if lines.bytes[stretch].contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") })
    {
      let text = BlockText(place, in: lines, quotes: quotes)
      locator = level == nil ? InlineLocator(paragraph: text) : InlineLocator(heading: text)
    }
    leaf = Leaf(
      level: level, range: range,
      inlines: InlineBuilder(lines: lines, place: range, locator: locator))
  }

  private mutating func closeLeaf() {
    guard let leaf else { return }
    self.leaf = nil
    diagnostics += leaf.inlines.diagnostics
    let content = leaf.inlines.parts
    if let level = leaf.level {
      let anchor = anchors.name(for: Inline.plainText(content))
      append(
        .heading(
          Block.Heading(level: level, content: content, anchor: anchor, range: leaf.range)))
    } else if !content.isEmpty {
      append(.paragraph(content))
    }
  }

  // MARK: - HTML

  private mutating func leaveOut(_ html: String, _ place: CMarkPlace) {
    guard !Self.isComment(html) else { return }
    let first = CMarkPlace(
      startLine: place.startLine, startColumn: place.startColumn, endLine: place.startLine)
    diagnostics.append(.rawHTML(html, at: lines.range(lines.stretch(of: first))))
  }

  /// Whether HTML is one comment and nothing after it.
  private static func isComment(_ html: String) -> Bool {
    var rest = html.utf8.drop { $0 <= 0x20 }
    guard rest.starts(with: "<!--".utf8) else { return false }
    rest = rest.dropFirst(4)
    while !rest.isEmpty {
      if rest.starts(with: "-->".utf8) { return rest.dropFirst(3).allSatisfy { $0 <= 0x20 } }
      rest = rest.dropFirst()
    }
    return true
  }
}
