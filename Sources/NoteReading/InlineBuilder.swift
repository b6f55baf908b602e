import Diagnostics
import JourneyModel

/// Builds the inlines of one block from libcmark's events with a stack of its own.
struct InlineBuilder {
  private enum Kind {
    case emphasis
    case strong
    case link(destination: String, title: String, InlineLocator.Opening?)
    case image(source: String, title: String, InlineLocator.Opening?)
    /// Deeper than allowed: only what is inside stays.
    case dropped
  }

  private struct Frame {
    let kind: Kind
    var parts: [Inline] = []
  }

  private let lines: MarkdownLines
  /// The range of the block, for what cannot be found in it.
  private let place: SourceRange
  private var locator: InlineLocator?
  private var stack: [Frame] = []
  /// How many HTML tags were reported whose end may follow.
  private var openTags = 0

  /// The inlines so far.
  private(set) var parts: [Inline] = []
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// A builder for a block that stands at `place`; without a locator, links get that place.
  init(lines: MarkdownLines, place: SourceRange, locator: InlineLocator?) {
    self.lines = lines
    self.place = place
    self.locator = locator
  }

  /// Takes the next event inside the block; returns false for the event that ends the block.
  mutating func take(_ event: CMarkEvent) -> Bool {
    switch event {
    case .enter(let node): enter(node)
    case .exit:
      guard let frame = stack.popLast() else { return false }
      close(frame)
    }
    return true
  }

  private mutating func enter(_ node: CMarkNode) {
    switch node {
    case .text(let text):
      let isVerbatim = isInAngleLink
      locator?.skip(text: text, isVerbatim: isVerbatim)
      append(.text(text))
    case .softBreak, .lineBreak:
      locator?.skipBreak()
      append(node == .softBreak ? .softBreak : .lineBreak)
    case .code(let text):
      locator?.skipCode()
      append(.code(text))
    case .html(let html): leaveOut(html)
    case .emphasis:
      locator?.skipDelimiter(1)
      open(.emphasis)
    case .strong:
      locator?.skipDelimiter(2)
      open(.strong)
    case .link(let destination, let title):
      open(.link(destination: destination, title: title, locator?.openLink(isImage: false)))
    case .image(let source, let title):
      open(.image(source: source, title: title, locator?.openLink(isImage: true)))
    default: break
    }
  }

  private var isInAngleLink: Bool {
    guard case .link(_, _, .angle) = stack.last?.kind else { return false }
    return true
  }

  private mutating func open(_ kind: Kind) {
    guard stack.count >= MarkdownReader.maximumDepth else {
      stack.append(Frame(kind: kind))
      return
    }
    stack.append(Frame(kind: .dropped))
    if !diagnostics.contains(where: { $0.id == .noteTooDeep }) {
      diagnostics.append(.noteTooDeep(at: place))
    }
  }

  private mutating func close(_ frame: Frame) {
    switch frame.kind {
    case .emphasis:
      locator?.skipDelimiter(1)
      append(.emphasis(frame.parts))
    case .strong:
      locator?.skipDelimiter(2)
      append(.strong(frame.parts))
    case .link(let destination, let title, let opening):
      append(
        .link(
          Inline.Link(
            destination: destination, title: title, content: frame.parts,
            range: closeLink(opening))))
    case .image(let source, let title, let opening):
      append(
        .image(
          Inline.Image(
            source: source, title: title, alternative: Inline.plainText(frame.parts),
            range: closeLink(opening))))
    case .dropped:
      for part in frame.parts { append(part) }
    }
  }

  private mutating func closeLink(_ opening: InlineLocator.Opening?) -> SourceRange {
    guard let opening, let found = locator?.closeLink(opening) else { return place }
    return lines.range(found)
  }

  /// Adds an inline to the innermost open one; texts that meet become one.
  private mutating func append(_ inline: Inline) {
    let last = stack.isEmpty ? parts.last : stack[stack.count - 1].parts.last
    var joined = inline
    if case .text(let text) = inline, case .text(let before) = last {
      joined = .text(before + text)
      if stack.isEmpty { parts.removeLast() } else { stack[stack.count - 1].parts.removeLast() }
    }
    if stack.isEmpty {
      parts.append(joined)
    } else {
      stack[stack.count - 1].parts.append(joined)
    }
  }

  /// Reports a tag, but not the end of one that was reported, and passes over comments.
  private mutating func leaveOut(_ html: String) {
    let found = locator?.skipHTML(html)
    if html.hasPrefix("<!--") { return }
    if html.hasPrefix("</"), openTags > 0 {
      openTags -= 1
      return
    }
    if !html.hasPrefix("</"), !html.hasSuffix("/>") { openTags += 1 }
    diagnostics.append(.rawHTML(html, at: found.map(lines.range) ?? place))
  }
}

extension Diagnostic {
  /// HTML that is left out.
  static func rawHTML(_ html: String, at range: SourceRange) -> Diagnostic {
    let line = html.drop { $0.isWhitespace }.prefix { !$0.isNewline }
    let shown = line.prefix(40)
    let isWhole = html[shown.endIndex...].allSatisfy(\.isWhitespace)
    return Diagnostic(
      .rawHTML, at: range, "The HTML “\(shown)\(isWhole ? "" : "…")” is left out.",
      help: "Write it in Markdown; put a “<” that is meant as text in a code span.")
  }
}
