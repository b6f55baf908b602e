/// Finds where links, images and HTML stand in the source of a block.
///
/// libcmark's own places of inlines are wrong after the first line of a paragraph, so this goes
/// through the source in step with libcmark's inlines: each says what must come next. Where source
/// and inlines part (there is more than one way to write a character), it looks for the next text
/// that matches; the looking is bounded.
struct InlineLocator {
  let block: BlockText
  private let syntax: LinkSyntax
  private var cursor = 0
  /// How many more bytes may be searched.
  private var budget: Int

  /// A locator at the start of a paragraph, behind the definitions that libcmark took from it.
  init(paragraph block: BlockText) {
    self.init(block)
    while let end = syntax.endOfDefinition(cursor), end < block.text.count { cursor = end }
  }

  /// A locator at the start of a heading: behind its `#` marks, or, with an underline, like that
  /// of a paragraph.
  init(heading block: BlockText) {
    guard block.lines.count == 1 else {
      self.init(paragraph: block)
      return
    }
    self.init(block)
    while byte == UInt8(ascii: "#") { cursor += 1 }
    skipWhite()
  }

  /// A locator at the start of a table cell.
  init(cell block: BlockText) { self.init(block) }

  private init(_ block: BlockText) {
    self.block = block
    syntax = LinkSyntax(text: block.text)
    budget = 4 * block.text.count + 4096
  }

  /// The index in the file of the place that was reached.
  var index: Int { block.index(of: cursor) }

  // MARK: - Steps

  /// Passes a text; `isVerbatim` where a backslash is only a backslash.
  mutating func skip(text: String, isVerbatim: Bool) {
    let literal = Array(text.utf8)
    var done = 0
    while done < literal.count {
      if !isVerbatim, byte == UInt8(ascii: "\\"), at(cursor + 1) == literal[done],
        Self.isPunctuation(literal[done])
      {
        cursor += 2
        done += 1
      } else if byte == UInt8(ascii: "&"), let length = skipEntity(literal[done...]) {
        done += length
      } else if byte == literal[done] {
        cursor += 1
        done += 1
      } else if literal[done] == 0x20 || literal[done] == 0x09 {
        // White space at the start of a line, which the step before has passed.
        done += 1
      } else {
        // One look for all that is left: what is not found is given up.
        guard let found = find(literal[done...].prefix(24)) else { return }
        cursor = found
      }
    }
  }

  /// Passes a line break, soft or hard.
  mutating func skipBreak() {
    skipWhite()
    if byte == UInt8(ascii: "\\") { cursor += 1 }
    if byte == 0x0A { cursor += 1 }
    skipWhite()
  }

  /// Passes a code span with its backticks.
  mutating func skipCode() {
    guard let start = find([UInt8(ascii: "`")]) else { return }
    let opening = run(from: start)
    var end = start + opening
    while let next = find([UInt8(ascii: "`")], from: end) {
      let length = run(from: next)
      end = next + length
      if length == opening {
        cursor = end
        return
      }
    }
  }

  /// Passes raw HTML; returns the stretch of the file that it takes.
  mutating func skipHTML(_ html: String) -> Range<Int>? {
    guard let start = find([UInt8(ascii: "<")]) else { return nil }
    cursor = start
    for character in html.utf8 {
      if character <= 0x20 {
        while let byte, byte <= 0x20 { cursor += 1 }
      } else if byte == character {
        cursor += 1
      }
    }
    return block.index(of: start)..<block.index(of: cursor)
  }

  /// Passes the marks of emphasis, if they stand here.
  mutating func skipDelimiter(_ count: Int) {
    for _ in 0..<count where byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") { cursor += 1 }
  }

  /// How a link was written.
  enum Opening: Equatable {
    /// `[text]…`, starting at an index of the file.
    case bracket(Int)
    /// `<https://…>`, starting at an index of the file.
    case angle(Int)
  }

  /// Passes what a link or image starts with.
  mutating func openLink(isImage: Bool) -> Opening? {
    if !isImage, byte == UInt8(ascii: "<") {
      cursor += 1
      return .angle(block.index(of: cursor - 1))
    }
    let mark = isImage ? Array("![".utf8) : Array("[".utf8)
    guard let start = find(mark[...]) else { return nil }
    cursor = start + mark.count
    return .bracket(block.index(of: start))
  }

  /// Passes what a link or image ends with; returns the stretch of the file that it takes.
  mutating func closeLink(_ opening: Opening) -> Range<Int> {
    switch opening {
    case .angle(let start):
      if byte == UInt8(ascii: ">") { cursor += 1 }
      return start..<max(start, index)
    case .bracket(let start):
      if let bracket = find([UInt8(ascii: "]")]) {
        cursor = bracket + 1
        cursor = syntax.endOfTail(cursor) ?? syntax.endOfLabel(cursor) ?? cursor
      }
      return start..<max(start, index)
    }
  }

  // MARK: - Looking

  private var byte: UInt8? { at(cursor) }

  private func at(_ offset: Int) -> UInt8? {
    offset < block.text.count ? block.text[offset] : nil
  }

  private mutating func skipWhite() {
    while byte == 0x20 || byte == 0x09 { cursor += 1 }
  }

  private func run(from start: Int) -> Int {
    block.text[start...].prefix { $0 == block.text[start] }.count
  }

  /// Where bytes stand from here on, or nil.
  private mutating func find(_ wanted: ArraySlice<UInt8>) -> Int? { find(wanted, from: cursor) }

  private mutating func find(_ wanted: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = wanted.first else { return start }
    let last = block.text.count - wanted.count
    var offset = start
    while offset <= last, budget > 0 {
      if block.text[offset] == first, block.text[offset...].starts(with: wanted) { return offset }
      budget -= 1
      offset += 1
    }
    return nil
  }

  /// Passes a character reference; returns how many bytes of the text it stands for.
  private mutating func skipEntity(_ literal: ArraySlice<UInt8>) -> Int? {
    guard byte == UInt8(ascii: "&") else { return nil }
    let name = block.text[(cursor + 1)...].prefix(40).prefix(while: Self.isReferenceName)
    let reference = [UInt8(ascii: "&")] + name
    guard !name.isEmpty, at(cursor + reference.count) == UInt8(ascii: ";"),
      !literal.starts(with: reference)
    else { return nil }
    let source = reference + [UInt8(ascii: ";")]
    let decoded = Array(CMarkDocument.firstText(in: source).utf8)
    guard !decoded.isEmpty, literal.starts(with: decoded) else { return nil }
    cursor += source.count
    return decoded.count
  }

  private static func isReferenceName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x23, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
