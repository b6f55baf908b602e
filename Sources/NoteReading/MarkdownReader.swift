package import Diagnostics
package import JourneyModel

/// Reads Markdown files: front matter apart, the text into prose.
package enum MarkdownReader {
  /// How long a text may be, in bytes: libcmark takes seconds for some longer ones.
  package static let maximumLength = 32 * 1024
  /// How deep quotes and lists, and how deep emphasis and links, may stand in each other.
  package static let maximumDepth = 32

  /// Reads CommonMark with pipe tables.
  ///
  /// Raw HTML is reported and left out; comments are left out silently. A text that is too long
  /// or nested too deep is reported and not read at all.
  /// - Parameters:
  ///   - bytes: The text in UTF-8; a byte order mark is skipped.
  ///   - file: The file that it stands in.
  ///   - firstLine: The line that it starts on, from 1.
  /// - Returns: The prose; without blocks where it was not read.
  package static func prose(
    _ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int = 1
  ) -> Diagnosed<Prose> {
    let text = bytes.withoutByteOrderMark
    let nothing = Prose(blocks: [], file: file)
    if text.count > maximumLength {
      let size = (text.count + 1023) / 1024
      return Diagnosed(
        nothing,
        [
          Diagnostic(
            .fileTooLarge, at: SourceRange(file: file, line: firstLine, column: 1),
            "This text is \(size) KiB long; at most \(maximumLength / 1024) KiB are read.",
            help: "Split the note.")
        ])
    }
    let lines = MarkdownLines(text, file: file, firstLine: firstLine)
    if let place = lines.tooDeepMarker(limit: maximumDepth) {
      return Diagnosed(nothing, [.noteTooDeep(at: place)])
    }
    guard var document = CMarkDocument(text) else { return Diagnosed(nothing) }
    var builder = ProseBuilder(lines: lines)
    builder.read(&document)
    return Diagnosed(Prose(blocks: builder.blocks, file: file), builder.diagnostics)
  }
}

extension Diagnostic {
  /// Quotes, lists or emphasis that stand too deep in each other.
  static func noteTooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noteTooDeep, at: range,
      "This is nested more than \(MarkdownReader.maximumDepth) levels deep.",
      help: "Write it flatter; put text that starts with many “>” or “-” in a code block.")
  }
}
