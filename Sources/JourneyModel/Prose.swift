package import Diagnostics

/// A text in CommonMark with pipe tables, read into blocks.
///
/// It holds no markup and no raw HTML.
package struct Prose: Sendable, Equatable {
  /// Its blocks in order.
  package var blocks: [Block]
  /// The file that it was read from, to which its links are relative.
  package let file: FileID

  /// A text of `blocks` in `file`.
  package init(blocks: [Block], file: FileID) {
    self.blocks = blocks
    self.file = file
  }
}

/// A block of prose.
package enum Block: Sendable, Equatable {
  case paragraph([Inline])
  indirect case heading(Heading)
  indirect case list(List)
  case quote([Block])
  indirect case code(CodeBlock)
  indirect case table(Table)
  case thematicBreak

  /// A heading.
  package struct Heading: Sendable, Equatable {
    /// 1 to 6, as written.
    package let level: Int
    /// Its text.
    package let content: [Inline]
    /// The anchor that links name: the slug of its text, made unique in the prose by `-2`, `-3`.
    package let anchor: String
    /// Where it was written.
    package let range: SourceRange

    /// A heading.
    package init(level: Int, content: [Inline], anchor: String, range: SourceRange) {
      self.level = level
      self.content = content
      self.anchor = anchor
      self.range = range
    }
  }

  /// A bulleted or numbered list.
  package struct List: Sendable, Equatable {
    /// The first number of a numbered list; nil for bullets.
    package let start: Int?
    /// Whether items stand without space between them.
    package let isTight: Bool
    /// Its items.
    package let items: [[Block]]

    /// A list.
    package init(start: Int?, isTight: Bool, items: [[Block]]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }
  }

  /// A fenced or indented code block.
  package struct CodeBlock: Sendable, Equatable {
    /// The info string of the fence: `mermaid`, `journey first-purchase`.
    package let info: String
    /// The code, each line ended by LF.
    package let text: String
    /// The whole block, fences included.
    package let range: SourceRange

    /// A code block.
    package init(info: String, text: String, range: SourceRange) {
      self.info = info
      self.text = text
      self.range = range
    }
  }

  /// A pipe table.
  package struct Table: Sendable, Equatable {
    /// How a column is set.
    package enum Alignment: Sendable, Equatable, BitwiseCopyable {
      case natural, left, centre, right
    }

    /// One for each column.
    package let alignments: [Alignment]
    /// The header row, as long as ``alignments``.
    package let header: [[Inline]]
    /// The rows, each as long as ``alignments``.
    package let rows: [[[Inline]]]

    /// A table.
    package init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }
}

/// A part of a line of prose.
package enum Inline: Sendable, Equatable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  indirect case link(Link)
  indirect case image(Image)

  /// A link; its destination is what was written and is resolved when a page is rendered.
  package struct Link: Sendable, Equatable {
    /// The destination as written, percent-escapes and all.
    package let destination: String
    /// Its title.
    package let title: String
    /// Its text.
    package let content: [Inline]
    /// Where it was written.
    package let range: SourceRange

    /// A link.
    package init(destination: String, title: String, content: [Inline], range: SourceRange) {
      self.destination = destination
      self.title = title
      self.content = content
      self.range = range
    }
  }

  /// An image.
  package struct Image: Sendable, Equatable {
    /// The path as written.
    package let source: String
    /// Its title.
    package let title: String
    /// The text in its place.
    package let alternative: String
    /// Where it was written.
    package let range: SourceRange

    /// An image.
    package init(source: String, title: String, alternative: String, range: SourceRange) {
      self.source = source
      self.title = title
      self.alternative = alternative
      self.range = range
    }
  }

  /// The text of inlines without any markup; breaks become spaces.
  package static func plainText(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let part), .code(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let parts), .strong(let parts): text += plainText(parts)
      case .link(let link): text += plainText(link.content)
      case .image(let image): text += image.alternative
      }
    }
    return text
  }
}

/// A note on a journey: prose that belongs to the journey, to a place in it, or to several.
package struct Note: Sendable, Equatable {
  /// A part of a note and the place that it belongs to.
  package struct Section: Sendable, Equatable {
    /// The stage or touchpoint; nil for the whole journey.
    package let at: Address?
    /// The prose, without the heading that bound it.
    package let prose: Prose

    /// A part of a note.
    package init(at: Address?, prose: Prose) {
      self.at = at
      self.prose = prose
    }
  }

  /// Its title, from the front matter.
  package var title: String?
  /// Its parts in order; none is empty.
  package var sections: [Section]
  /// Who may see it.
  package var audience: Audience = .everyone
  /// Where it was written.
  package var origin: SourceRange

  /// A note of sections.
  package init(title: String?, sections: [Section], origin: SourceRange) {
    self.title = title
    self.sections = sections
    self.origin = origin
  }
}
