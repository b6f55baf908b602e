/// Where the parts of a link end: CommonMark's rules for what follows a link's text.
///
/// libcmark decides what is a link; this only finds how far it reaches in the source.
struct LinkSyntax {
  let text: [UInt8]

  /// The end of `(destination "title")` that starts at an offset, or nil where there is none.
  func endOfTail(_ start: Int) -> Int? {
    guard at(start) == UInt8(ascii: "(") else { return nil }
    var end = skipSpace(start + 1)
    if at(end) == UInt8(ascii: ")") { return end + 1 }
    guard let destination = endOfDestination(end) else { return nil }
    end = skipSpace(destination)
    if end > destination, let title = endOfTitle(end) { end = skipSpace(title) }
    return at(end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// The end of `[label]` that starts at an offset, or nil where there is none.
  func endOfLabel(_ start: Int) -> Int? {
    guard at(start) == UInt8(ascii: "[") else { return nil }
    var end = start + 1
    while let byte = at(end), end - start <= 1000 {
      switch byte {
      case UInt8(ascii: "]"): return end + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): end += 2
      default: end += 1
      }
    }
    return nil
  }

  /// The end of the line of a definition `[label]: destination "title"`, or nil without one.
  func endOfDefinition(_ start: Int) -> Int? {
    guard let label = endOfLabel(start), label > start + 2, at(label) == UInt8(ascii: ":"),
      let destination = endOfDestination(skipSpace(label + 1))
    else { return nil }
    let title = skipSpace(destination)
    if title > destination, let end = endOfTitle(title), let line = endOfBlankLine(end) {
      return line
    }
    return endOfBlankLine(destination)
  }

  /// The offset after white space, which may hold one line break.
  func skipSpace(_ start: Int) -> Int {
    var end = start
    var breaks = 0
    while let byte = at(end), byte == 0x20 || byte == 0x09 || (byte == 0x0A && breaks == 0) {
      if byte == 0x0A { breaks += 1 }
      end += 1
    }
    return end
  }

  private func endOfDestination(_ start: Int) -> Int? {
    guard at(start) == UInt8(ascii: "<") else { return endOfBareDestination(start) }
    var end = start + 1
    while let byte = at(end) {
      switch byte {
      case UInt8(ascii: ">"): return end + 1
      case UInt8(ascii: "<"), 0x0A: return nil
      case UInt8(ascii: "\\"): end += 2
      default: end += 1
      }
    }
    return nil
  }

  private func endOfBareDestination(_ start: Int) -> Int? {
    var end = start
    var open = 0
    while let byte = at(end), byte > 0x20, byte != 0x7F {
      if byte == UInt8(ascii: "\\"), let next = at(end + 1), next > 0x20 {
        end += 2
        continue
      }
      if byte == UInt8(ascii: "(") { open += 1 }
      if open > 32 { return nil }
      if byte == UInt8(ascii: ")") {
        if open == 0 { break }
        open -= 1
      }
      end += 1
    }
    return end > start && open == 0 ? end : nil
  }

  private func endOfTitle(_ start: Int) -> Int? {
    guard let open = at(start), [0x22, 0x27, 0x28].contains(open) else { return nil }
    let close = open == 0x28 ? 0x29 : open
    var end = start + 1
    while let byte = at(end) {
      if byte == close { return end + 1 }
      if byte == open { return nil }
      end += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The start of the next line where only white space is left on this one.
  private func endOfBlankLine(_ start: Int) -> Int? {
    var end = start
    while let byte = at(end) {
      end += 1
      if byte == 0x0A { return end }
      if byte != 0x20, byte != 0x09 { return nil }
    }
    return end
  }

  private func at(_ offset: Int) -> UInt8? { text.indices.contains(offset) ? text[offset] : nil }
}
