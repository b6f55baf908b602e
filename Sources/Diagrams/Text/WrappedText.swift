/// A text broken into lines.
package struct WrappedText: Sendable, Equatable {
  /// One line: a part of the text, which is not copied.
  package struct Line: Sendable, Equatable {
    /// The text that it is a part of.
    private let source: String
    /// Where in the text it starts and ends, without the space that ended it, by bytes.
    private let (start, end): (Int32, Int32)
    /// Whether a word was split at its end, which a hyphen shows.
    let isHyphenated: Bool
    /// Whether a word was split at its end, with a hyphen or without.
    let isSplit: Bool
    /// Its width.
    package let width: Double

    /// A part of a text, by the offsets of its bytes, with its width.
    init(
      _ source: String, from start: Int = 0, to end: Int, isHyphenated: Bool = false,
      isSplit: Bool = false, width: Double
    ) {
      self.source = source
      (self.start, self.end) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
      self.isHyphenated = isHyphenated
      self.isSplit = isSplit || isHyphenated
      self.width = width
    }

    /// Its text; with a hyphen where a word was split.
    package var text: String {
      let text = withBytes { String(decoding: $0, as: UTF8.self) }
      return isHyphenated ? text + "-" : text
    }

    /// Whether it ends within a word.
    var endsInWord: Bool { isSplit || withBytes { $0.last == UInt8(ascii: "-") } }

    /// Gives its bytes, without the hyphen of a word that was split, to `body`.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      func part(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        body(UnsafeBufferPointer(rebasing: bytes[Int(start)..<min(Int(end), bytes.count)]))
      }
      return source.utf8.withContiguousStorageIfAvailable(part)
        ?? Array(source.utf8).withUnsafeBufferPointer(part)
    }

    package static func == (one: Line, other: Line) -> Bool {
      one.width == other.width && one.text == other.text
    }
  }

  /// The lines in order; most texts have one, which needs no list.
  package enum Lines: Sendable, Equatable, RandomAccessCollection {
    case one(Line)
    case several([Line])

    /// The lines of a list.
    init(_ lines: [Line]) {
      if lines.count == 1, let line = lines.first {
        self = .one(line)
      } else {
        self = .several(lines)
      }
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int {
      switch self {
      case .one: 1
      case .several(let lines): lines.count
      }
    }

    package subscript(index: Int) -> Line {
      switch self {
      case .one(let line): line
      case .several(let lines): lines[index]
      }
    }
  }

  /// The lines; none for a text of white space.
  package let lines: Lines

  /// A text of lines.
  init(lines: Lines) { self.lines = lines }

  /// The width of the longest line.
  package var width: Double {
    switch lines {
    case .one(let line): line.width
    case .several(let lines): lines.reduce(0) { max($0, $1.width) }
    }
  }
}
