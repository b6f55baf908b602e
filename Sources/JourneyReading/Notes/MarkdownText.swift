import Diagnostics
import JourneyModel
import NoteReading
import YAMLReading

/// The front matter of a Markdown file, to be read by the keys of what the file is.
struct FrontMatter {
  /// The document of the front matter; an empty mapping where there is none.
  let field: YAMLField
  /// The name of the file without its extension: the id where no other can be made.
  let stem: String
  /// The file.
  let origin: SourceRange
}

/// A Markdown file, split and read.
struct MarkdownText {
  /// The front matter; nil where it could not be read, which was reported then.
  let front: FrontMatter?
  /// The text; nil where there is none.
  let body: Prose?

  /// Reads a Markdown file; nil where it cannot be read at all.
  static func read(_ file: ContentTree.File, _ problems: inout [Diagnostic]) -> MarkdownText? {
    guard TextFile.isReadable(file, limit: Limits.markdownBytes, &problems) else { return nil }
    let parts = MarkdownReader.split(file.bytes, file: file.id)
    problems += parts.diagnostics
    guard !parts.diagnostics.hasErrors else { return MarkdownText(front: nil, body: nil) }
    let front = front(parts.value, of: file, &problems)
    return MarkdownText(front: front, body: body(parts.value, of: file, &problems))
  }

  private static func front(
    _ parts: MarkdownParts, of file: ContentTree.File, _ problems: inout [Diagnostic]
  ) -> FrontMatter? {
    var node = YAMLNode(.mapping([]), at: .whole(file.id))
    if let front = parts.frontMatter {
      let document = YAMLReader.read(front.bytes, file: file.id, firstLine: front.firstLine)
      problems += document.diagnostics
      guard let root = document.value else { return nil }
      if !root.isNull { node = root }
    }
    return FrontMatter(
      field: YAMLField(key: "front matter", node: node), stem: file.stem, origin: .whole(file.id))
  }

  private static func body(
    _ parts: MarkdownParts, of file: ContentTree.File, _ problems: inout [Diagnostic]
  ) -> Prose? {
    let body = parts.body
    let prose = MarkdownReader.prose(body.bytes, file: file.id, firstLine: body.firstLine)
    problems += prose.diagnostics
    return prose.value.blocks.isEmpty ? nil : prose.value
  }
}
