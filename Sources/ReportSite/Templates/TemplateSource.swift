package import Diagnostics

/// One file of a theme: a template, a style sheet or a translation.
package struct TemplateFile: Sendable, Equatable {
  /// Its path in the folder of templates, `/` between components: `partials/card.mustache`.
  package let path: String
  /// Its text.
  package let text: String
  /// The file in the build's source map; nil for a built-in one.
  package let file: FileID?

  /// A file of a theme.
  package init(path: String, text: String, file: FileID? = nil) {
    self.path = path
    self.text = text
    self.file = file
  }
}

/// A template's text with what is needed to point into it.
struct TemplateSource: Sendable {
  /// The name that partials call it by: its path without the extension.
  let name: String
  let bytes: [UInt8]
  let file: FileID?

  init(_ file: TemplateFile) {
    let suffix = ".mustache"
    name = file.path.hasSuffix(suffix) ? String(file.path.dropLast(suffix.count)) : file.path
    bytes = Array(file.text.utf8)
    self.file = file.file
  }

  /// The place of a stretch of bytes; the start of the first file for a built-in template.
  func range(_ offsets: Range<Int>) -> SourceRange {
    guard let file else { return .whole(FileID(0)) }
    return SourceRange(
      file: file, start: position(of: offsets.lowerBound), end: position(of: offsets.upperBound))
  }

  private func position(of offset: Int) -> SourcePosition {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }
}
