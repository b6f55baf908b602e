import Diagnostics
import JourneyModel
import NoteReading
import TestSupport

/// Reads Markdown of file 0.
func read(_ text: String, firstLine: Int = 1) -> Diagnosed<Prose> {
  MarkdownReader.prose(ArraySlice(text.utf8), file: FileID(0), firstLine: firstLine)
}

extension Diagnostic {
  /// Place, id and message.
  var shown: String { "\(range.start.line):\(range.start.column) \(id.rawValue): \(message)" }
}

extension SourceRange {
  /// `line:column-line:column`.
  var shown: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}

// MARK: - Links of a prose

/// A link or image with its destination and the stretch that it takes.
struct FoundLink: Equatable {
  let destination: String
  let range: SourceRange
}

extension [Block] {
  /// The links and images in the order of the text.
  var links: [FoundLink] {
    flatMap { block -> [FoundLink] in
      switch block {
      case .paragraph(let inlines): inlines.links
      case .heading(let heading): heading.content.links
      case .list(let list): list.items.flatMap(\.links)
      case .quote(let blocks): blocks.links
      case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap(\.links) }
      case .code, .thematicBreak: []
      }
    }
  }
}

extension [Inline] {
  /// The links and images in the order of the text.
  var links: [FoundLink] {
    flatMap { inline -> [FoundLink] in
      switch inline {
      case .emphasis(let parts), .strong(let parts): parts.links
      case .link(let link):
        [FoundLink(destination: link.destination, range: link.range)] + link.content.links
      case .image(let image): [FoundLink(destination: image.source, range: image.range)]
      case .text, .softBreak, .lineBreak, .code: []
      }
    }
  }
}

/// Whether work takes less than a second in one of three tries, which a busy machine grants.
func comesBackAtOnce(_ work: () -> Void) -> Bool {
  (1...3).contains { _ in ContinuousClock().measure(work) < .seconds(1) }
}
