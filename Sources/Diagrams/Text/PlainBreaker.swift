/// Breaks texts of which every character is known at once into lines at their words: nearly all
/// texts, in one pass.
///
/// It gives up where it meets anything else, such as a word that is wider than the line, and leaves
/// the text to ``LineBreaker``, which breaks such a text at the same places.
struct PlainBreaker {
  /// A line by the offsets of its bytes, with its width in units.
  struct Found {
    let start, end, units: Int32
  }

  /// What became of a text.
  enum Outcome {
    /// It was broken into so many lines.
    case lines(Int)
    /// A word of it is wider than the line.
    case tooWide
    /// It holds what is not known at once.
    case unusual
  }

  /// A text of more lines is looked at more closely.
  static let mostLines = 48

  /// Finds the lines of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - limit: The width that no line exceeds, in units.
  ///   - face: The face it is set in.
  ///   - splittingWords: Whether a word that is wider is to be split; else it exceeds the limit.
  ///   - lines: Room for ``mostLines``.
  /// - Returns: The number of lines, or why the text has to be looked at more closely.
  static func breakLines(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int, _ face: FontFace, splittingWords: Bool,
    into lines: UnsafeMutableBufferPointer<Found>
  ) -> Outcome {
    TextMetrics.quick.withUnsafeBufferPointer { quick in
      var state = State(limit: limit, splitsWords: splittingWords, lines: lines)
      let ascii = TextMetrics.start(of: face)
      var index = 0
      while index < bytes.count {
        let offset = index
        let byte = bytes[index]
        var place = ascii &+ Int(byte)
        index &+= 1
        if byte >= 0x80 {
          let (code, length) = scalar(bytes, at: offset)
          guard let known = TextMetrics.index(code, face),
            TextMetrics.Quick(quick[known]).breakClass.standsAlone
          else { return .unusual }
          place = known
          index = offset + length
        }
        let known = TextMetrics.Quick(quick[place])
        let isKnown =
          known.isLetter
          ? state.takeLetter(known, at: offset)
          : byte == 0x20 ? state.takeSpace(known) : state.take(known, at: offset)
        guard isKnown else { return state.isTooWide ? .tooWide : .unusual }
      }
      guard state.previous != .space else { return .unusual }
      return .lines(state.finish(at: bytes.count))
    }
  }

  private struct State {
    private let limit: Int
    private let splitsWords: Bool
    private let lines: UnsafeMutableBufferPointer<Found>
    private(set) var previous = BreakClass.space
    private var beforePrevious = BreakClass.space
    private var count = 0
    /// Where the line starts, and its width so far.
    private var start = 0
    private var width = 0
    /// Whether a word did not fit.
    private(set) var isTooWide = false
    /// The width without the space at its end.
    private var solid = 0
    /// The last place where the line may end, its width if it ends there, and that of all before
    /// the place, with a space.
    private var lastBreak = 0
    private var atBreak = 0
    private var beforeBreak = 0

    init(
      limit: Int, splitsWords: Bool, lines: UnsafeMutableBufferPointer<Found>
    ) {
      self.limit = limit
      self.splitsWords = splitsWords
      self.lines = lines
    }

    /// Ends the last line and returns the number of all.
    mutating func finish(at end: Int) -> Int {
      add(end, width)
      return count
    }

    private mutating func add(_ end: Int, _ units: Int) {
      lines.initializeElement(
        at: count,
        to: Found(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
          units: Int32(truncatingIfNeeded: units)))
      count += 1
    }

    /// Takes a letter; false where the text has to be looked at more closely.
    @inline(__always)
    mutating func takeLetter(_ known: TextMetrics.Quick, at offset: Int) -> Bool {
      if previous == .letter {
        width &+= Int(known.advance)
      } else if previous == .space, offset > start, known.advance > 0 {
        // A line may end after every space.
        (lastBreak, atBreak, beforeBreak) = (offset, solid, width)
        width &+= Int(known.advance)
        (beforePrevious, previous) = (.space, .letter)
      } else {
        return take(known, at: offset)
      }
      return width <= limit || goOn()
    }

    /// Takes a space; false where the text has to be looked at more closely.
    @inline(__always)
    mutating func takeSpace(_ known: TextMetrics.Quick) -> Bool {
      guard previous != .space else { return false }
      solid = width
      width &+= Int(known.advance)
      (beforePrevious, previous) = (previous, .space)
      return true
    }

    /// Takes the next character; false where the text has to be looked at more closely.
    mutating func take(_ known: TextMetrics.Quick, at offset: Int) -> Bool {
      let (advance, now) = (Int(known.advance), known.breakClass)
      if now == .space { return takeSpace(known) }
      guard now != .newline, advance > 0 else { return false }
      if offset > start,
        LineBreaker.canBreak(between: previous, and: now, after: { beforePrevious })
      {
        (lastBreak, atBreak, beforeBreak) = (offset, previous == .space ? solid : width, width)
      }
      width += advance
      (beforePrevious, previous) = (previous, now)
      return width <= limit || goOn()
    }

    /// Ends the line at the last place where it may end; false where there is none.
    private mutating func goOn() -> Bool {
      let rest = width - beforeBreak
      if splitsWords, lastBreak <= start || rest > limit {
        isTooWide = true
        return false
      }
      guard lastBreak > start else { return true }
      guard count + 1 < lines.count else { return false }
      add(lastBreak, atBreak)
      start = lastBreak
      width = rest
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
