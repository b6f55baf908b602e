import Diagnostics

/// The text of a paragraph, heading or table cell without what its containers put before lines.
///
/// Each offset in it stands for an index in the file, so that what is found in it can be shown.
struct BlockText {
  /// The lines, each but the last ended by LF.
  private(set) var text: [UInt8] = []
  /// Where each line starts in `text` and in the file.
  private(set) var lines: [(offset: Int, index: Int)] = []

  /// The lines of a block that lies in a number of quotes.
  ///
  /// Of the marks of quotes and the indentation of lists nothing stays: in a paragraph white space
  /// at the start of a line means nothing.
  init(_ place: CMarkPlace, in source: MarkdownLines, quotes: Int) {
    for line in place.startLine...max(place.startLine, place.endLine) {
      var content = source.content(line)
      let isFirst = line == place.startLine
      let start =
        isFirst
        ? content.lowerBound + max(0, place.startColumn - 1)
        : source.startOfText(content, quotes: quotes)
      content = min(start, content.upperBound)..<content.upperBound
      if !isFirst { text.append(0x0A) }
      lines.append((text.count, content.lowerBound))
      text.append(contentsOf: source.bytes[content])
    }
  }

  /// A stretch of one line of another text.
  init(_ stretch: Range<Int>, of whole: BlockText) {
    text = Array(whole.text[stretch])
    lines = [(0, whole.index(of: stretch.lowerBound))]
  }

  /// The index in the file of an offset.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle } else { high = middle }
    }
    return lines[low].index + offset - lines[low].offset
  }

  /// The offsets of a line, from 0, without its LF.
  func line(_ number: Int) -> Range<Int> {
    let start = lines[number].offset
    return start..<(number + 1 < lines.count ? lines[number + 1].offset - 1 : text.count)
  }
}
