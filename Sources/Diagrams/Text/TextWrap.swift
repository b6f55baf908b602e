/// Breaks text into lines that fit a width.
///
/// Lines end at spaces, after hyphens, slashes and soft hyphens, and between characters of CJK as
/// far as the rules for opening and closing signs let them. A word that is wider than the line is
/// split at the best place that ``Hyphenation`` finds. Greedy and linear in the text.
package enum TextWrap {
  /// Breaks a text into lines.
  ///
  /// - Parameters:
  ///   - text: The text; runs of white space count as one, a line feed ends a line.
  ///   - width: The width that no line exceeds, unless one character alone does.
  ///   - face: The face it is set in.
  ///   - size: The font size.
  ///   - metrics: The measures.
  /// - Returns: The lines with their widths.
  package static func wrap(
    _ text: String, width: Double, face: FontFace, size: Double,
    metrics: TextMetrics = .standard
  ) -> WrappedText {
    wrap(text, width: width, face: face, size: size, metrics: metrics, splittingWords: true)
  }

  /// Breaks a text into lines as ``wrap(_:width:face:size:metrics:)`` does; nil where a word would
  /// be split.
  static func wrapWhole(
    _ text: String, width: Double, face: FontFace, size: Double
  ) -> WrappedText? {
    let scale = size / Double(TextMetrics.unitsPerEm)
    let limit = Int(max(0, min(width / scale, 1e9)))
    let outcome = text.withBytes { bytes in
      plainLines(of: bytes, limit: limit, face, scale: scale, splittingWords: true)
    }
    switch outcome {
    case .lines(let parts): return WrappedText(text, parts)
    case .tooWide: return nil
    case .unusual: return wrap(text, width: width, face: face, size: size)
    }
  }

  /// The width of the widest part of a text that a line cannot be broken in.
  package static func longestWord(
    in text: String, face: FontFace, size: Double, metrics: TextMetrics = .standard
  ) -> Double {
    wrap(text, width: size, face: face, size: size, metrics: metrics, splittingWords: false).width
  }

  private static func wrap(
    _ text: String, width: Double, face: FontFace, size: Double, metrics: TextMetrics,
    splittingWords: Bool
  ) -> WrappedText {
    let scale = size / Double(TextMetrics.unitsPerEm)
    let limit = Int(max(0, min(width / scale, 1e9)))
    var contiguous = text
    return contiguous.withUTF8 { bytes in
      guard !bytes.isEmpty else { return WrappedText("", .several([])) }
      if case .lines(let parts) = plainLines(
        of: bytes, limit: limit, face, scale: scale, splittingWords: splittingWords)
      {
        return WrappedText(text, parts)
      }
      return withUnsafeTemporaryAllocation(of: LineBreaker.Unit.self, capacity: bytes.count) {
        var breaker = LineBreaker(
          text: text, bytes: bytes, units: $0, limit: limit, scale: scale,
          splitsWords: splittingWords)
        breaker.scan(metrics, face)
        return breaker.lines()
      }
    }
  }
}

extension TextWrap {
  /// What became of a text that was to be broken in one pass.
  private enum PlainLines {
    case lines(WrappedText.Lines.Parts)
    case tooWide, unusual
  }

  /// The lines of a text without anything unusual.
  private static func plainLines(
    of bytes: UnsafeBufferPointer<UInt8>, limit: Int, _ face: FontFace, scale: Double,
    splittingWords: Bool
  ) -> PlainLines {
    withUnsafeTemporaryAllocation(
      of: PlainBreaker.Found.self, capacity: PlainBreaker.mostLines
    ) { found in
      let count: Int
      switch PlainBreaker.breakLines(
        bytes, limit: limit, face, splittingWords: splittingWords, into: found)
      {
      case .lines(let number): count = number
      case .tooWide: return .tooWide
      case .unusual: return .unusual
      }
      func line(_ index: Int) -> WrappedText.Part {
        let (start, end) = (Int(found[index].start), Int(found[index].end))
        let isSpaced = end > start && bytes[end - 1] <= 0x20
        return WrappedText.Part(
          start, isSpaced ? end - 1 : end, width: Double(found[index].units) * scale)
      }
      guard count > 1 else { return .lines(.one(line(0))) }
      let several =
        [WrappedText.Part](unsafeUninitializedCapacity: count) { parts, initialized in
          for index in 0..<count { parts.initializeElement(at: index, to: line(index)) }
          initialized = count
        }
      return .lines(.several(several))
    }
  }
}

/// The state of breaking one text.
struct LineBreaker {
  /// One character: where it starts, its width, its class.
  struct Unit {
    let offset: Int32
    let advance: UInt16
    let breakClass: BreakClass
  }

  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private let units: UnsafeMutableBufferPointer<Unit>
  private var count = 0
  private let limit: Int
  private let scale: Double
  private var hyphenAdvance = 0
  private var found: [WrappedText.Part] = []
  /// The text of the lines found where characters are dropped.
  private var cleanText = ""
  private let splitsWords: Bool
  /// Whether there are characters that no line shows: soft hyphens, spaces after spaces.
  private var dropsCharacters = false

  /// A breaker of a text with room for as many units as it has bytes.
  init(
    text: String, bytes: UnsafeBufferPointer<UInt8>, units: UnsafeMutableBufferPointer<Unit>,
    limit: Int,
    scale: Double, splitsWords: Bool
  ) {
    self.text = text
    self.bytes = bytes
    self.units = units
    self.limit = limit
    self.scale = scale
    self.splitsWords = splitsWords
  }

  /// Decodes the text and looks each character up; runs of spaces become one.
  mutating func scan(_ metrics: TextMetrics, _ face: FontFace) {
    let quick = TextMetrics.quick
    hyphenAdvance = metrics.hyphen(face)
    var previous: UInt32 = 0
    var previousClass = BreakClass.space
    var flags = 0
    var decoder = ScalarDecoder(bytes: bytes)
    while let (code, offset) = decoder.next() {
      var advance: UInt16
      var breakClass: BreakClass
      let known = TextMetrics.index(code, face).map { TextMetrics.Quick(quick[$0]) }
      if let known, code < 0x80 || known.breakClass.standsAlone {
        (advance, breakClass) = (known.advance, known.breakClass)
        if breakClass == .newline { advance = 0 }
        flags = 0
        if breakClass == .letter, advance > 0 {
          put(offset, advance, .letter)
          (previous, previousClass) = (code, .letter)
          continue
        }
        if code >= 0x80, advance == 0, breakClass == .letter { breakClass = .mark }
      } else {
        breakClass = CharacterTraits.breakClass(code)
        advance = metrics.advance(code, after: previous, flags: &flags, face)
        if breakClass == .softHyphen || breakClass == .newline { advance = 0 }
        if breakClass == .softHyphen { dropsCharacters = true }
        if advance == 0, breakClass == .letter { breakClass = .mark }
        narrow(metrics.narrowing(of: previous, before: code, face))
      }
      if breakClass == .space, previousClass == .space || previousClass == .newline {
        advance = 0
        dropsCharacters = true
      }
      put(offset, advance, breakClass)
      if breakClass == .mark, CharacterTraits.isMark(code), code != 0x200C, code != 0x200D {
        continue
      }
      (previous, previousClass) = (code, breakClass)
    }
  }

  private mutating func put(_ offset: Int, _ advance: UInt16, _ breakClass: BreakClass) {
    units.initializeElement(
      at: count, to: Unit(offset: Int32(offset), advance: advance, breakClass: breakClass))
    count += 1
  }

  /// Makes the last character that is no mark narrower.
  private mutating func narrow(_ units: UInt16) {
    guard units > 0 else { return }
    var index = count - 1
    while index > 0, self.units[index].breakClass == .mark { index -= 1 }
    let unit = self.units[index]
    self.units[index] = Unit(
      offset: unit.offset, advance: unit.advance > units ? unit.advance - units : 0,
      breakClass: unit.breakClass)
  }

  /// The lines of the scanned text.
  mutating func lines() -> WrappedText {
    found.reserveCapacity(min(count, 4))
    var start = 0
    while start < count { start = addLine(from: start) }
    let parts = found.count == 1 ? WrappedText.Lines.Parts.one(found[0]) : .several(found)
    return WrappedText(dropsCharacters ? cleanText : text, parts)
  }

  /// Adds the line that starts at a character and returns where the next one starts.
  private mutating func addLine(from first: Int) -> Int {
    var start = first
    while start < count, units[start].breakClass == .space { start += 1 }
    // The width up to the last character, up to the last one that is no space, and up to there
    // where the line may end.
    var (width, solid, atBreak) = (0, 0, 0)
    var lastBreak: Int?
    var index = start
    while index < count {
      let unit = units[index]
      if unit.breakClass == .newline {
        add(start, index, width: solid, hyphen: false)
        return index + 1
      }
      if index > start, canBreak(before: index), fits(before: index, width) {
        (lastBreak, atBreak) = (index, solid)
      }
      if unit.breakClass != .space {
        if width + Int(unit.advance) > limit {
          if let lastBreak {
            let hyphen = units[lastBreak - 1].breakClass == .softHyphen
            add(start, lastBreak, width: atBreak, hyphen: hyphen)
            return lastBreak
          }
          if splitsWords { return split(start, index) }
        }
        solid = width + Int(unit.advance)
      }
      width += Int(unit.advance)
      index += 1
    }
    add(start, index, width: solid, hyphen: false)
    return index
  }

  /// Splits the word that runs over the end of the line at `end`.
  private mutating func split(_ start: Int, _ end: Int) -> Int {
    let word = Hyphenation(
      bytes: bytes, units: UnsafeBufferPointer(rebasing: units[..<count]), start: start, end: end)
    let place = word.place(end: end, limit: limit, hyphen: hyphenAdvance)
    let width = units[start..<place.index].reduce(0) { $0 + Int($1.advance) }
    add(start, place.index, width: width, hyphen: place.hyphen, isSplit: true)
    return place.index
  }

  /// Whether a hyphen that a line would show before `index` still fits.
  private func fits(before index: Int, _ width: Int) -> Bool {
    units[index - 1].breakClass != .softHyphen || width + hyphenAdvance <= limit
  }

  private func canBreak(before index: Int) -> Bool {
    Self.canBreak(
      between: units[index - 1].breakClass, and: units[index].breakClass,
      after: { index >= 2 ? units[index - 2].breakClass : .space })
  }

  /// Whether a line may end between two characters; `earlier` is the one before them, a space at
  /// the start.
  static func canBreak(
    between before: BreakClass, and after: BreakClass, after earlier: () -> BreakClass
  ) -> Bool {
    if before == .letter, after == .letter { return false }
    switch (before, after) {
    case (_, .mark), (_, .glue), (.glue, _), (_, .space), (_, .newline): return false
    case (.space, _), (.zeroWidthSpace, _), (.softHyphen, _): return true
    case (.hyphen, .letter), (.hyphen, .ideograph), (.hyphen, .opening):
      return earlier() != .space
    case (.slash, .letter), (.slash, .opening), (.slash, .ideograph): return true
    case (.opening, _), (_, .closing): return false
    case (.mark, .ideograph), (.ideograph, _), (_, .ideograph): return true
    case (.closing, .opening): return true
    default: return false
    }
  }

  private mutating func add(
    _ start: Int, _ end: Int, width: Int, hyphen: Bool, isSplit: Bool = false
  ) {
    var end = end
    while end > start, units[end - 1].breakClass == .space { end -= 1 }
    guard end > start else { return }
    let total = Double(width + (hyphen ? hyphenAdvance : 0)) * scale
    var range = (Int(units[start].offset), offset(after: end - 1))
    if dropsCharacters {
      range.0 = cleanText.utf8.count
      cleanText += cleaned(start, end)
      range.1 = cleanText.utf8.count
    }
    var part = WrappedText.Part(range.0, range.1, width: total)
    (part.isHyphenated, part.isSplit) = (hyphen, isSplit || hyphen)
    found.append(part)
  }

  /// The text of a line without soft hyphens and without spaces after spaces.
  private func cleaned(_ start: Int, _ end: Int) -> String {
    var text = ""
    var runStart = Int(units[start].offset)
    for index in start..<end where Self.isDropped(units[index]) {
      text += part(runStart, Int(units[index].offset))
      runStart = offset(after: index)
    }
    return text + part(runStart, offset(after: end - 1))
  }

  private static func isDropped(_ unit: Unit) -> Bool {
    unit.breakClass == .softHyphen || unit.breakClass == .space && unit.advance == 0
  }

  private func offset(after index: Int) -> Int {
    index + 1 < count ? Int(units[index + 1].offset) : bytes.count
  }

  /// A part of the text, by the offsets of its bytes.
  private func part(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)]), as: UTF8.self)
  }
}

/// Decodes valid UTF-8, as a `String` holds it.
struct ScalarDecoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next character with the offset of its first byte.
  mutating func next() -> (code: UInt32, offset: Int)? {
    guard index < bytes.count else { return nil }
    let start = index
    let first = UInt32(bytes[start])
    if first < 0x80 {
      index += 1
      return (first, start)
    }
    let length = first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4)
    var code = first & (0xFF >> UInt32(length + 1))
    for next in start + 1..<min(start + length, bytes.count) {
      code = code << 6 | UInt32(bytes[next] & 0x3F)
    }
    index = min(start + length, bytes.count)
    return (code, start)
  }
}
