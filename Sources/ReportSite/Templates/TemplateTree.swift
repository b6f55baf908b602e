/// A part of a template.
indirect enum TemplateNode: Equatable {
  case literal(Range<Int>)
  case text(TemplateTag)
  case markup(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  case inverted(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
  case parent(TemplateTag, [TemplateNode])
  case block(TemplateTag, [TemplateNode])
}

/// A template read into nested parts.
struct TemplateTree {
  private(set) var nodes: [TemplateNode] = []
  private(set) var problems: [TemplateProblem]

  /// Sections nest no deeper, so that the stages after this one may recurse.
  static let maximumDepth = 32

  private struct Open {
    let tag: TemplateTag
    var nodes: [TemplateNode] = []
  }

  private let bytes: [UInt8]
  private var open: [Open] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let scanner = TemplateScanner(bytes)
    problems = scanner.problems
    var done = 0
    for tag in scanner.tags {
      guard open.count <= Self.maximumDepth else {
        giveUp()
        return
      }
      let hole = tag.mayStandAlone ? wholeLine(tag.offsets) ?? tag.offsets : tag.offsets
      add(literal: done..<max(done, hole.lowerBound))
      done = hole.upperBound
      add(tag)
    }
    add(literal: done..<max(done, bytes.count))
    while let unclosed = open.last { closeWithout(unclosed) }
    problems.sort { $0.offsets.lowerBound < $1.offsets.lowerBound }
  }

  private mutating func add(_ tag: TemplateTag) {
    switch tag.kind {
    case .comment: break
    case .text: add(.text(tag))
    case .markup: add(.markup(tag))
    case .partial: add(.partial(tag))
    case .section, .inverted, .parent, .block: begin(tag)
    case .close: end(tag)
    }
  }

  private mutating func begin(_ tag: TemplateTag) { open.append(Open(tag: tag)) }

  /// Reports that sections nest too deep, and reads nothing.
  private mutating func giveUp() {
    guard let last = open.last else { return }
    report(last.tag, "Sections nest deeper than \(Self.maximumDepth).", nil)
    nodes = []
    open = []
  }

  private mutating func end(_ tag: TemplateTag) {
    guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      report(
        tag, "“{{/\(tag.name)}}” closes nothing.",
        open.last.map { "The section that is open is “\($0.tag.name)”." })
      return
    }
    while open.count > index + 1, let unclosed = open.last { closeWithout(unclosed) }
    close()
  }

  private mutating func closeWithout(_ unclosed: Open) {
    report(
      unclosed.tag, "“\(unclosed.tag.name)” is not closed.",
      "Write {{/\(unclosed.tag.name)}} where it ends.")
    close()
  }

  private mutating func close() {
    guard let done = open.popLast() else { return }
    switch done.tag.kind {
    case .inverted: add(.inverted(done.tag, done.nodes))
    case .parent: add(.parent(done.tag, done.nodes))
    case .block: add(.block(done.tag, done.nodes))
    default: add(.section(done.tag, done.nodes))
    }
  }

  private mutating func add(literal offsets: Range<Int>) {
    if !offsets.isEmpty { add(.literal(offsets)) }
  }

  private mutating func add(_ node: TemplateNode) {
    guard !open.isEmpty else {
      nodes.append(node)
      return
    }
    open[open.count - 1].nodes.append(node)
  }

  private mutating func report(_ tag: TemplateTag, _ message: String, _ help: String?) {
    problems.append(TemplateProblem(offsets: tag.offsets, message: message, help: help))
  }

  /// The whole line that a tag stands alone on, with its line break; nil where it does not.
  private func wholeLine(_ tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    guard end < bytes.count else { return start..<end }
    return bytes[end] == 0x0A ? start..<end + 1 : nil
  }
}
