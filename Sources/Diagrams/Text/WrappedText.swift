/// A text broken into lines.
package struct WrappedText: Sendable, Equatable {
  /// Where a line stands in its text, by bytes.
  struct Part: Sendable, Equatable {
    /// Its first byte.
    let start: Int32
    /// The byte after its last one that is no space.
    let end: Int32
    /// Whether a word was split at its end, which a hyphen shows.
    var isHyphenated = false
    /// Whether a word was split at its end, with a hyphen or without.
    var isSplit = false
    /// Its width.
    let width: Double

    /// A part by the offsets of its bytes.
    init(_ start: Int, _ end: Int, width: Double) {
      (self.start, self.end) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
      self.width = width
    }
  }

  /// One line.
  package struct Line: Sendable {
    fileprivate let source: String
    fileprivate let part: Part

    /// Its width.
    package var width: Double { part.width }

    /// Its text; with a hyphen where a word was split.
    package var text: String {
      source.withBytes { bytes in
        let text = String(decoding: part.of(bytes), as: UTF8.self)
        return part.isHyphenated ? text + "-" : text
      }
    }
  }

  /// The lines in order: parts of one text, which is not copied; most texts have one, which needs
  /// no list.
  package struct Lines: Sendable, RandomAccessCollection {
    enum Parts: Sendable {
      case one(Part)
      case several([Part])
    }

    let source: String
    let parts: Parts

    package var startIndex: Int { 0 }

    package var endIndex: Int {
      switch parts {
      case .one: 1
      case .several(let parts): parts.count
      }
    }

    package subscript(index: Int) -> Line {
      switch parts {
      case .one(let part): Line(source: source, part: part)
      case .several(let parts): Line(source: source, part: parts[index])
      }
    }

    /// The width of the longest line.
    var width: Double {
      switch parts {
      case .one(let part): part.width
      case .several(let parts): parts.reduce(0) { Swift.max($0, $1.width) }
      }
    }

    /// The widths of all lines together.
    var totalWidth: Double {
      switch parts {
      case .one(let part): part.width
      case .several(let parts): parts.reduce(0) { $0 + $1.width }
      }
    }

    /// The number of lines that end within a word.
    var splits: Int {
      guard case .several(let parts) = parts else { return 0 }
      return source.withBytes { bytes in
        parts.count { $0.isSplit || $0.of(bytes).last == UInt8(ascii: "-") }
      }
    }
  }

  /// The lines; none for a text of white space.
  package let lines: Lines

  /// A text on one line.
  init(_ source: String, width: Double) {
    self.init(source, .one(Part(0, source.utf8.count, width: width)))
  }

  /// A text in parts.
  init(_ source: String, _ parts: Lines.Parts) { lines = Lines(source: source, parts: parts) }

  /// The width of the longest line.
  package var width: Double { lines.width }
}

extension WrappedText.Part {
  /// The bytes of the part, without the hyphen of a word that was split.
  func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(start)..<min(Int(end), bytes.count)])
  }
}

extension WrappedText.Lines: Equatable {
  package static func == (one: Self, other: Self) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { $0.width == $1.width && $0.text == $1.text }
  }
}

extension String {
  /// Gives the bytes of the text to `body`.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
