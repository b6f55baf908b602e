// The only file that calls libcmark.
import CCMark

/// What a node of libcmark's tree is, with what it carries.
enum CMarkNode: Equatable {
  case quote
  case list(start: Int?, isTight: Bool)
  case item
  case codeBlock(info: String, text: String)
  case htmlBlock(String)
  case paragraph
  case heading(level: Int)
  case thematicBreak
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case html(String)
  case emphasis
  case strong
  case link(destination: String, title: String)
  case image(source: String, title: String)
  /// A kind that no parser makes.
  case other
}

/// A step of the walk through the tree; a node without children is only entered.
enum CMarkEvent {
  case enter(CMarkNode)
  case exit
}

/// The lines that a block takes, from 1, and the column of its first byte, from 1.
struct CMarkPlace: Equatable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
}

/// A Markdown text parsed by libcmark, and a walk through it; owns the tree.
struct CMarkDocument: ~Copyable {
  private let root: OpaquePointer
  private let iterator: OpaquePointer
  private var current: OpaquePointer

  /// Parses a text in UTF-8; nil where memory ends.
  init?(_ bytes: ArraySlice<UInt8>) {
    let root = bytes.withUnsafeBytes { text in
      cmark_parse_document(
        text.assumingMemoryBound(to: CChar.self).baseAddress, text.count, CMARK_OPT_DEFAULT)
    }
    guard let root else { return nil }
    guard let iterator = cmark_iter_new(root) else {
      cmark_node_free(root)
      return nil
    }
    self.root = root
    self.iterator = iterator
    current = root
    restart()
  }

  deinit {
    cmark_iter_free(iterator)
    cmark_node_free(root)
  }

  /// The next step inside the document, or nil after the last.
  mutating func next() -> CMarkEvent? {
    let event = cmark_iter_next(iterator)
    current = cmark_iter_get_node(iterator)
    return switch event {
    case CMARK_EVENT_ENTER: .enter(Self.node(current))
    case CMARK_EVENT_EXIT where current != root: .exit
    default: nil
    }
  }

  /// Passes over what is inside the node that was entered last, and over its exit.
  mutating func skipNode() {
    cmark_iter_reset(iterator, current, CMARK_EVENT_EXIT)
  }

  /// Starts the walk again.
  mutating func restart() {
    cmark_iter_reset(iterator, root, CMARK_EVENT_ENTER)
  }

  /// Where the block that was entered last stands.
  var place: CMarkPlace {
    CMarkPlace(
      startLine: Int(cmark_node_get_start_line(current)),
      startColumn: Int(cmark_node_get_start_column(current)),
      endLine: Int(cmark_node_get_end_line(current)))
  }

  /// What libcmark makes of a short text: `é` of `&eacute;`.
  static func firstText(in bytes: [UInt8]) -> String {
    guard var document = CMarkDocument(bytes[...]) else { return "" }
    while let event = document.next() {
      if case .enter(.text(let text)) = event { return text }
    }
    return ""
  }

  private static func node(_ node: OpaquePointer) -> CMarkNode {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: block(node)
    }
  }

  private static func block(_ node: OpaquePointer) -> CMarkNode {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(
        info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(string(cmark_node_get_literal(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: .other
    }
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
