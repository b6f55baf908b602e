import JourneyModel
import Markup
import SiteRouting
import Wording

/// The writing of one prose, block by block.
struct ProseWriter {
  let renderer: ProseRenderer
  /// The content file that links are relative to.
  let path: String
  /// The written levels of the headings that the current one lies under, itself last.
  private var outline: [Int] = []

  init(renderer: ProseRenderer, path: String) {
    self.renderer = renderer
    self.path = path
  }

  // The reader caps the depth of prose, so recursion is bounded.
  mutating func write(_ blocks: [Block], to html: inout MarkupWriter) {
    for block in blocks {
      write(block, to: &html)
      html.newline()
    }
  }

  private mutating func write(_ block: Block, to html: inout MarkupWriter) {
    switch block {
    case .paragraph(let inlines):
      html.element(.p, Self.direction(of: inlines)) { write(inlines, to: &$0) }
    case .heading(let heading): write(heading, to: &html)
    case .list(let list): write(list, to: &html)
    case .quote(let inner):
      var writer = self
      html.element(.blockquote) { writer.write(inner, to: &$0) }
      outline = writer.outline
    case .code(let code):
      if ProseDrawing(renderer: renderer).write(code, into: &html) { return }
      // Long lines scroll, so the block has to be reachable by keyboard.
      html.element(.pre, .tabindex(0), .dir("ltr")) { $0.element(.code, text: code.text) }
    case .table(let table): write(table, to: &html)
    case .thematicBreak: html.empty(.hr)
    }
  }

  private mutating func write(_ heading: Block.Heading, to html: inout MarkupWriter) {
    while let last = outline.last, last >= heading.level { outline.removeLast() }
    outline.append(heading.level)
    html.element(
      .heading(renderer.topLevel + outline.count - 1),
      .id(Anchor.heading(heading.anchor, in: renderer.home)), Self.direction(of: heading.content)
    ) { write(heading.content, to: &$0) }
  }

  private mutating func write(_ list: Block.List, to html: inout MarkupWriter) {
    let start = list.start.map { $0 == 1 ? Attribute.none : .start($0) } ?? .none
    var writer = self
    html.element(list.start == nil ? .ul : .ol, start) { html in
      for item in list.items {
        html.element(.li, Self.direction(ofFirst: item)) {
          writer.write(item: item, isTight: list.isTight, to: &$0)
        }
      }
    }
    outline = writer.outline
  }

  private mutating func write(item: [Block], isTight: Bool, to html: inout MarkupWriter) {
    guard isTight else { return write(item, to: &html) }
    for (index, block) in item.enumerated() {
      if index > 0 { html.newline() }
      if case .paragraph(let inlines) = block {
        write(inlines, to: &html)
      } else {
        write(block, to: &html)
      }
    }
  }
}

// MARK: - Tables

extension ProseWriter {
  /// A table in a box that scrolls by itself, so that a narrow page does not.
  private func write(_ table: Block.Table, to html: inout MarkupWriter) {
    let columns = table.header.map { Inline.plainText($0) }.filter { !$0.isEmpty }
    let label = renderer.wording(.tableOf, ["columns": columns.joined(separator: ", ")])
    // A group and not a region: two tables may have the same columns, two landmarks no same name.
    html.element(
      .div, .class("scroll"), .role("group"), .aria(.label, label), .tabindex(0)
    ) { html in
      html.element(.table) { html in
        html.element(.thead) { $0.element(.tr) { writeHeader(table, to: &$0) } }
        html.element(.tbody) { html in
          for row in table.rows { html.element(.tr) { write(row, of: table, to: &$0) } }
        }
      }
    }
  }

  private func writeHeader(_ table: Block.Table, to html: inout MarkupWriter) {
    for (cell, alignment) in zip(table.header, table.alignments) {
      guard !cell.isEmpty else {
        html.element(.td) { _ in }
        continue
      }
      html.element(.th, .scope("col"), Self.attribute(alignment), Self.direction(of: cell)) {
        write(cell, to: &$0)
      }
    }
  }

  private func write(_ row: [[Inline]], of table: Block.Table, to html: inout MarkupWriter) {
    for (cell, alignment) in zip(row, table.alignments) {
      html.element(.td, Self.attribute(alignment), Self.direction(of: cell)) {
        write(cell, to: &$0)
      }
    }
  }

  private static func attribute(_ alignment: Block.Table.Alignment) -> Attribute {
    switch alignment {
    case .natural: .none
    case .left: .class("left")
    case .centre: .class("centre")
    case .right: .class("right")
    }
  }
}

// MARK: - Inlines

extension ProseWriter {
  private func write(_ inlines: [Inline], to html: inout MarkupWriter) {
    for inline in inlines {
      switch inline {
      case .text(let text): html.text(text)
      case .softBreak: html.newline()
      case .lineBreak: html.empty(.br)
      case .code(let code): html.element(.code, text: code)
      case .emphasis(let inner): html.element(.em) { write(inner, to: &$0) }
      case .strong(let inner): html.element(.strong) { write(inner, to: &$0) }
      case .link(let link): write(link, to: &html)
      case .image(let image): write(image, to: &html)
      }
    }
  }

  private func write(_ link: Inline.Link, to html: inout MarkupWriter) {
    guard case .success(let found) = renderer.context.links.resolve(link.destination, from: path),
      let target = renderer.target(of: found)
    else { return write(link.content, to: &html) }
    let rel: Attribute =
      if case .external = found { .rel("noopener noreferrer") } else { .none }
    let title: Attribute = link.title.isEmpty ? .none : .title(link.title)
    html.element(.a, .href(target), rel, title) { write(link.content, to: &$0) }
  }

  private func write(_ image: Inline.Image, to html: inout MarkupWriter) {
    let (context, route) = (renderer.context, renderer.route)
    guard case .success(let found) = context.links.resolveImage(image.source, from: path),
      let entry = context.assets[found], let info = entry.image
    else { return html.text(image.alternative) }
    html.empty(
      .img, .source(.site(route.path(to: entry.route))), .alt(image.alternative),
      image.title.isEmpty ? .none : .title(image.title), .width(info.width),
      .height(info.height), .loadingLazy, .decodingAsync)
  }
}

// MARK: - Direction

extension ProseWriter {
  /// `dir="auto"` for text with a right-to-left script in it, which may differ from the page's.
  private static func direction(of inlines: [Inline]) -> Attribute {
    inlines.contains(where: isRightToLeft) ? .dirAuto : .none
  }

  private static func direction(ofFirst blocks: [Block]) -> Attribute {
    guard case .paragraph(let inlines)? = blocks.first else { return .none }
    return direction(of: inlines)
  }

  private static func isRightToLeft(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text): holdsRightToLeft(text)
    case .emphasis(let inner), .strong(let inner): inner.contains(where: isRightToLeft)
    case .link(let link): link.content.contains(where: isRightToLeft)
    case .softBreak, .lineBreak, .code, .image: false
    }
  }

  /// Whether a text has a letter of Hebrew, Arabic, Syriac, Thaana or N’Ko (U+0590 to U+07FF, led
  /// by D6 to DF), or of their presentation forms (led by EF AC to EF BB).
  private static func holdsRightToLeft(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if (0xD6...0xDF).contains(byte) { return true }
      if previous == 0xEF, (0xAC...0xBB).contains(byte) { return true }
      previous = byte
    }
    return false
  }
}
