/// Breaks texts of which every character is known at once into lines at their words: nearly all
/// texts, in one pass.
///
/// It gives up where it meets anything else, such as a word that is wider than the line, and leaves
/// the text to ``LineBreaker``, which breaks such a text at the same places.
struct PlainBreaker {
  /// A line by the offsets of its bytes, with its width in units.
  typealias Found = (start: Int, end: Int, units: Int)

  /// A text of more lines is looked at more closely.
  static let mostLines = 48

  /// Finds the lines of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - limit: The width that no line exceeds, in units.
  ///   - face: The face it is set in.
  ///   - lines: Room for ``mostLines``.
  /// - Returns: The number of lines; nil where the text has to be looked at more closely.
  static func breakLines(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int, _ face: FontFace,
    into lines: UnsafeMutableBufferPointer<Found>
  ) -> Int? {
    TextMetrics.quick.withUnsafeBufferPointer { quick in
      var state = State(limit: limit, lines: lines)
      let ascii = TextMetrics.start(of: face)
      var index = 0
      while index < bytes.count {
        let offset = index
        var word = 0
        let byte = bytes[index]
        if byte < 0x80 {
          word = ascii + Int(byte)
          index += 1
        } else {
          let (code, length) = scalar(bytes, at: index)
          guard let known = TextMetrics.index(code, face),
            TextMetrics.Quick(quick[known]).breakClass.standsAlone
          else { return nil }
          word = known
          index += length
        }
        guard state.take(TextMetrics.Quick(quick[word]), at: offset) else { return nil }
      }
      guard state.previous != .space else { return nil }
      return state.finish(at: bytes.count)
    }
  }

  private struct State {
    private let limit: Int
    private let lines: UnsafeMutableBufferPointer<Found>
    private(set) var previous = BreakClass.space
    private var count = 0
    private var start = 0
    private var width = 0
    private var beforePrevious = BreakClass.space
    private var solid = 0
    private var lastBreak = 0
    private var atBreak = 0
    private var sinceBreak = 0

    init(limit: Int, lines: UnsafeMutableBufferPointer<Found>) {
      self.limit = limit
      self.lines = lines
    }

    /// Ends the last line and returns the number of all.
    mutating func finish(at end: Int) -> Int {
      lines.initializeElement(at: count, to: (start, end, width))
      return count + 1
    }

    /// Takes the next character; false where the text has to be looked at more closely.
    @inline(__always)
    mutating func take(_ known: TextMetrics.Quick, at offset: Int) -> Bool {
      let (advance, now) = (Int(known.advance), known.breakClass)
      if now == .letter, previous == .letter {
        width += advance
        sinceBreak += advance
        solid = width
        return width <= limit || goOn()
      }
      if now == .space {
        guard previous != .space else { return false }
        width += advance
        sinceBreak += advance
        (beforePrevious, previous) = (previous, .space)
        return true
      }
      guard now != .newline, advance > 0 else { return false }
      if offset > start,
        LineBreaker.canBreak(between: previous, and: now, after: { beforePrevious })
      {
        (lastBreak, atBreak, sinceBreak) = (offset, solid, 0)
      }
      width += advance
      sinceBreak += advance
      solid = width
      (beforePrevious, previous) = (previous, now)
      return width <= limit || goOn()
    }

    /// Ends the line at the last place where it may end; false where there is none.
    private mutating func goOn() -> Bool {
      guard lastBreak > start, sinceBreak <= limit, count + 1 < lines.count else { return false }
      lines.initializeElement(at: count, to: (start, lastBreak, atBreak))
      count += 1
      start = lastBreak
      width = sinceBreak
      solid = sinceBreak
      return true
    }
  }

  /// The character at an offset and the number of its bytes, of valid UTF-8.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (code: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4)
    var code = first & (0xFF >> UInt32(length + 1))
    for next in index + 1..<min(index + length, bytes.count) {
      code = code << 6 | UInt32(bytes[next] & 0x3F)
    }
    return (code, min(length, bytes.count - index))
  }
}
