package import Diagnostics

/// The two parts of a Markdown file: YAML between `---` lines, if any, and the text.
package struct MarkdownParts: Sendable, Equatable {
  /// A stretch of the file.
  package struct Part: Sendable, Equatable {
    /// Its bytes.
    package let bytes: ArraySlice<UInt8>
    /// The line of the file that it starts on, from 1.
    package let firstLine: Int

    /// The bytes from a line on.
    package init(bytes: ArraySlice<UInt8>, firstLine: Int) {
      self.bytes = bytes
      self.firstLine = firstLine
    }
  }

  /// The lines between the `---` lines; nil where the file does not start with one.
  package let frontMatter: Part?
  /// What follows.
  package let body: Part

  /// Front matter and body.
  package init(frontMatter: Part?, body: Part) {
    self.frontMatter = frontMatter
    self.body = body
  }
}

extension MarkdownReader {
  /// Front matter and body of a Markdown file.
  ///
  /// The front matter starts with a first line `---` and ends with a line `---` or `...`; both may
  /// have spaces after them. A byte order mark belongs to neither part.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its id.
  /// - Returns: The parts; both are empty where the front matter does not end.
  package static func split(_ bytes: [UInt8], file: FileID) -> Diagnosed<MarkdownParts> {
    let text = bytes[...].withoutByteOrderMark
    var line = Self.line(of: text, from: text.startIndex)
    guard isFence(text[line.content], UInt8(ascii: "-")) else {
      if let end = endOfUnopenedFrontMatter(in: text) {
        let nothing = MarkdownParts.Part(bytes: text[text.endIndex...], firstLine: 1)
        return Diagnosed(
          MarkdownParts(frontMatter: nil, body: nothing), [.unopened(to: end, in: file)])
      }
      if let start = startOfLateFrontMatter(in: text) {
        let nothing = MarkdownParts.Part(bytes: text[text.endIndex...], firstLine: 1)
        return Diagnosed(
          MarkdownParts(frontMatter: nil, body: nothing), [.late(at: start, in: file)])
      }
      let body = MarkdownParts.Part(bytes: text, firstLine: 1)
      return Diagnosed(MarkdownParts(frontMatter: nil, body: body))
    }
    let start = line.end
    var number = 2
    while line.end < text.endIndex {
      line = Self.line(of: text, from: line.end)
      let content = text[line.content]
      if isFence(content, UInt8(ascii: "-")) || isFence(content, UInt8(ascii: ".")) {
        let front = MarkdownParts.Part(bytes: text[start..<line.content.lowerBound], firstLine: 2)
        let body = MarkdownParts.Part(bytes: text[line.end...], firstLine: number + 1)
        return Diagnosed(MarkdownParts(frontMatter: front, body: body))
      }
      number += 1
    }
    let nothing = MarkdownParts.Part(bytes: text[text.endIndex...], firstLine: number)
    let range = SourceRange(
      file: file, start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: 4))
    return Diagnosed(
      MarkdownParts(frontMatter: nil, body: nothing),
      [
        Diagnostic(
          .frontMatter, at: range, "The front matter that starts with this “---” does not end.",
          help: "Put a line “---” after it.")
      ])
  }

  /// The line that ends what looks like front matter without its first line `---`; nil where the
  /// text starts as texts do.
  ///
  /// Front matter it is where a first line `key: …` and lines that YAML may have come before a line
  /// `---`. In Markdown they would be a heading of several lines, which nobody writes so.
  private static func endOfUnopenedFrontMatter(in text: ArraySlice<UInt8>) -> Int? {
    var start = text.startIndex
    for number in 1...maximumUnopenedLines where start < text.endIndex {
      let line = line(of: text, from: start)
      let content = text[line.content]
      if number > 1, isFence(content, UInt8(ascii: "-")) { return number }
      guard isKeyLine(content) || number > 1 && continuesSettings(content) else { return nil }
      start = line.end
    }
    return nil
  }

  /// The line on which front matter starts that has only empty lines before it; nil where the text
  /// starts as texts do.
  ///
  /// In Markdown it would be a rule and a heading of several lines, which nobody writes so.
  private static func startOfLateFrontMatter(in text: ArraySlice<UInt8>) -> Int? {
    var start = text.startIndex
    for number in 1...maximumUnopenedLines where start < text.endIndex {
      let line = line(of: text, from: start)
      let content = text[line.content]
      if number > 1, isFence(content, UInt8(ascii: "-")) {
        return endOfUnopenedFrontMatter(in: text[line.end...]) == nil ? nil : number
      }
      guard content.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else {
        return nil
      }
      start = line.end
    }
    return nil
  }

  /// Further down a line `---` does not end front matter that lacks its first line.
  private static let maximumUnopenedLines = 20

  /// Whether a line is `key:` or `key: value`, the key in small letters and hyphens.
  private static func isKeyLine(_ line: ArraySlice<UInt8>) -> Bool {
    let key = line.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
    let rest = line.dropFirst(key.count)
    guard let first = key.first, first != UInt8(ascii: "-"), rest.first == UInt8(ascii: ":") else {
      return false
    }
    return rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " ")
  }

  /// Whether a line can follow a key: empty, indented, an item or a comment.
  private static func continuesSettings(_ line: ArraySlice<UInt8>) -> Bool {
    switch line.first {
    case nil, UInt8(ascii: " "), UInt8(ascii: "#"): true
    default: line.starts(with: [UInt8(ascii: "-"), UInt8(ascii: " ")])
    }
  }

  /// A line from an index on: its bytes without the line break, and where the next one starts.
  private static func line(
    of text: ArraySlice<UInt8>, from start: Int
  ) -> (content: Range<Int>, end: Int) {
    guard let stop = text[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return (start..<text.endIndex, text.endIndex)
    }
    let isPair = text[stop] == 0x0D && stop + 1 < text.endIndex && text[stop + 1] == 0x0A
    return (start..<stop, stop + (isPair ? 2 : 1))
  }

  /// Whether a line is three marks and nothing else but white space after them.
  private static func isFence(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
    line.starts(with: [mark, mark, mark])
      && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension Diagnostic {
  /// Front matter below empty lines.
  fileprivate static func late(at line: Int, in file: FileID) -> Diagnostic {
    Diagnostic(
      .frontMatter,
      at: SourceRange(
        file: file, start: SourcePosition(line: line, column: 1),
        end: SourcePosition(line: line, column: 4)),
      "Front matter starts in the first line of a file, not below empty lines.",
      help: "Remove the empty lines above this “---”.")
  }

  /// Front matter without its first line.
  fileprivate static func unopened(to end: Int, in file: FileID) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: SourceRange(file: file, line: 1, column: 1),
      "The front matter that ends in line \(end) does not start with a line “---”.",
      help: "Put a line “---” before it; where a heading is meant, start its line with “#”.")
  }
}
