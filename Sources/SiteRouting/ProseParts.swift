package import JourneyModel

/// The links, images, headings and code blocks of a prose, in the order in which they stand.
package struct ProseParts: Sendable, Equatable {
  /// The links, also those in headings and tables.
  package private(set) var links: [Inline.Link] = []
  /// The images, also those in links.
  package private(set) var images: [Inline.Image] = []
  /// The headings.
  package private(set) var headings: [Block.Heading] = []
  /// The code blocks, diagrams among them.
  package private(set) var codeBlocks: [Block.CodeBlock] = []

  /// The parts of a prose.
  package init(_ prose: Prose) { add(prose.blocks) }

  // The readers cap the depth of prose, so recursion is bounded.
  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines): add(inlines)
      case .heading(let heading):
        headings.append(heading)
        add(heading.content)
      case .list(let list): for item in list.items { add(item) }
      case .quote(let inner): add(inner)
      case .table(let table):
        for cell in table.header { add(cell) }
        for row in table.rows { for cell in row { add(cell) } }
      case .code(let code): codeBlocks.append(code)
      case .thematicBreak: break
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let inner), .strong(let inner): add(inner)
      case .link(let link):
        links.append(link)
        add(link.content)
      case .image(let image): images.append(image)
      case .text, .softBreak, .lineBreak, .code: break
      }
    }
  }
}
