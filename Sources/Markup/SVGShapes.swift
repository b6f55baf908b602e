/// Lists of attributes that are written once and then copied by their index, such as those of
/// styles.
package struct WrittenAttributes: Sendable {
  /// Where each list ends, two bytes for each, then the lists: one array is one reference to count.
  private let bytes: [UInt8]

  /// The attributes of each index.
  package init(_ lists: [[Attribute]]) {
    var (header, content): ([UInt8], [UInt8]) = ([], [])
    let start = 2 * (lists.count + 1)
    func end() {
      let place = start + content.count
      precondition(place < 0x10000, "styles take less than 64 KiB")
      header += [UInt8(place & 0xFF), UInt8(place >> 8)]
    }
    end()
    for list in lists {
      var writer = MarkupWriter(.svg, capacity: 64)
      for attribute in list { writer.write(attribute) }
      content += writer.finish().bytes
      end()
    }
    bytes = header + content
  }

  /// Gives the bytes of one list to `body`.
  func read(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      let place = 2 * index
      precondition(index >= 0 && place + 3 < bytes.count, "no such list")
      let start = Int(bytes[place]) | Int(bytes[place + 1]) << 8
      let end = Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8
      precondition(end <= bytes.count, "a list ends behind the bytes")
      body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }
}

/// The elements that pictures hold by the hundred, written without a list of attributes.
///
/// Places and sizes have two decimals at most.
extension MarkupWriter {
  /// Writes a rectangle, with rounded corners where `radius` is above 0.
  package mutating func rect(
    x: Double, y: Double, width: Double, height: Double, radius: Double,
    _ styles: WrittenAttributes, _ style: Int
  ) {
    tag { tag in
      tag.put("<rect x=\"")
      tag.put(x)
      tag.put("\" y=\"")
      tag.put(y)
      tag.put("\" width=\"")
      tag.put(width)
      tag.put("\" height=\"")
      tag.put(height)
      if radius > 0 {
        tag.put("\" rx=\"")
        tag.put(radius)
      }
      tag.put("\"")
      tag.put(styles, style)
      tag.put("/>")
    }
  }

  /// Writes a circle by its centre.
  package mutating func circle(
    x: Double, y: Double, radius: Double, _ styles: WrittenAttributes, _ style: Int
  ) {
    tag { tag in
      tag.put("<circle cx=\"")
      tag.put(x)
      tag.put("\" cy=\"")
      tag.put(y)
      tag.put("\" r=\"")
      tag.put(radius)
      tag.put("\"")
      tag.put(styles, style)
      tag.put("/>")
    }
  }

  /// Writes a straight line.
  package mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, _ styles: WrittenAttributes, _ style: Int
  ) {
    tag { tag in
      tag.put("<line x1=\"")
      tag.put(x1)
      tag.put("\" y1=\"")
      tag.put(y1)
      tag.put("\" x2=\"")
      tag.put(x2)
      tag.put("\" y2=\"")
      tag.put(y2)
      tag.put("\"")
      tag.put(styles, style)
      tag.put("/>")
    }
  }

  /// Writes an outline of `steps` steps that `draw` draws.
  package mutating func path(
    steps: Int, _ styles: WrittenAttributes, _ style: Int, draw: (inout PathPen) -> Void
  ) {
    raw("<path d=\"")
    append(atMost: steps * PathPen.bytesPerStep) { room in
      var pen = PathPen(room)
      draw(&pen)
      return pen.count
    }
    raw("\"")
    append(styles, style)
    raw("/>")
  }

  /// Writes an outline that is known beforehand, moved and scaled.
  package mutating func path(
    _ data: StaticString, x: Double, y: Double, scale: Double, _ styles: WrittenAttributes,
    _ style: Int
  ) {
    raw("<path d=\"")
    raw(data)
    tag { tag in
      tag.put("\" transform=\"translate(")
      tag.put(x)
      tag.put(" ")
      tag.put(y)
      tag.put(")")
      if scale != 1 {
        tag.put(" scale(")
        tag.put(precise: scale)
        tag.put(")")
      }
      tag.put("\"")
      tag.put(styles, style)
      tag.put("/>")
    }
  }

  /// Writes the start of a `text` element, which `endText()` ends.
  package mutating func startText(_ styles: WrittenAttributes, _ style: Int) {
    raw("<text")
    append(styles, style)
    raw(">")
  }

  /// Writes a `text` element of one line, in UTF-8, with a hyphen where a word goes on.
  package mutating func text(
    _ line: UnsafeBufferPointer<UInt8>, hyphen: Bool, x: Double, y: Double,
    _ styles: WrittenAttributes, _ style: Int
  ) {
    tag { tag in
      tag.put("<text x=\"")
      tag.put(x)
      tag.put("\" y=\"")
      tag.put(y)
      tag.put("\"")
      tag.put(styles, style)
      tag.put(">")
    }
    escape(line)
    if hyphen { raw("-") }
    raw("</text>")
  }

  /// Ends a `text` element.
  package mutating func endText() { raw("</text>") }

  /// Writes a line of a `text` element at a place of its own, in UTF-8, with a hyphen where a word
  /// goes on in the next line.
  package mutating func textLine(
    _ line: UnsafeBufferPointer<UInt8>, hyphen: Bool, x: Double, y: Double, afterSpace: Bool
  ) {
    tag { tag in
      tag.put(afterSpace ? " <tspan x=\"" : "<tspan x=\"")
      tag.put(x)
      tag.put("\" y=\"")
      tag.put(y)
      tag.put("\">")
    }
    escape(line)
    raw(hyphen ? "-</tspan>" : "</tspan>")
  }

  // MARK: Groups

  /// Writes the start of a group with one attribute at most, which `endGroup()` ends.
  package mutating func startGroup(_ attribute: Attribute = .none) {
    raw("<g")
    write(attribute)
    raw(">")
  }

  /// Ends a group.
  package mutating func endGroup() { raw("</g>") }

  /// Writes the start of a link that is named by a label, which `endLink()` ends.
  package mutating func startLink(_ target: LinkTarget, label: String) {
    raw("<a")
    write(.href(target))
    write(.aria(.label, label))
    raw("><title>")
    text(label)
    raw("</title>")
  }

  /// Ends a link.
  package mutating func endLink() { raw("</a>") }

  private mutating func append(_ styles: WrittenAttributes, _ style: Int) {
    styles.read(style) { append(bytes: $0) }
  }

  /// Appends what `content` puts together.
  @inline(__always)
  private mutating func tag(_ content: (inout ShortTag) -> Void) {
    append(atMost: ShortTag.capacity) { room in
      var tag = ShortTag(room)
      content(&tag)
      return tag.count
    }
  }
}

/// Draws an outline in the path language; places have one decimal.
package struct PathPen {
  /// More than a curve takes: six numbers of 24 characters and its letter.
  static let bytesPerStep = 160

  private var text: ShortTag

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { text = ShortTag(room) }

  /// The number of bytes that were drawn.
  var count: Int { text.count }

  /// Lifts the pen to a place.
  package mutating func move(_ x: Double, _ y: Double) { step(UInt8(ascii: "M"), x, y) }
  /// Draws a straight line.
  package mutating func line(_ x: Double, _ y: Double) { step(UInt8(ascii: "L"), x, y) }
  /// Draws a cubic curve by two control points to its end.
  package mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) {
    step(UInt8(ascii: "C"), x1, y1)
    step(0x20, x2, y2)
    step(0x20, x, y)
  }
  /// Goes back to where the pen was set down.
  package mutating func close() { text.put("Z") }

  private mutating func step(_ letter: UInt8, _ x: Double, _ y: Double) {
    text.put(byte: letter)
    text.put(tenths: x)
    text.put(byte: 0x20)
    text.put(tenths: y)
  }
}

/// A few bytes that are put together in room that was made for them.
///
/// Each piece is left out where the room is too small for it: a tag may be wrong then, but memory
/// is not.
private struct ShortTag {
  /// More than the longest tag takes: five numbers of 24 characters, their names and a style.
  static let capacity = 512
  /// What one number takes at most.
  private static let longestNumber = 24

  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  @inline(__always)
  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func put(_ styles: WrittenAttributes, _ style: Int) {
    styles.read(style) { put($0) }
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, let end = room.baseAddress,
      bytes.count <= room.count &- count
    else { return }
    (end + count).update(from: start, count: bytes.count)
    count &+= bytes.count
  }

  /// Puts one byte.
  @inline(__always)
  mutating func put(byte: UInt8) {
    guard count < room.count else { return }
    room[count] = byte
    count &+= 1
  }

  /// Puts a number with two decimals at most.
  mutating func put(_ value: Double) { put(value, decimals: 2, factor: 100) }

  /// Puts a number with one decimal at most.
  mutating func put(tenths value: Double) { put(value, decimals: 1, factor: 10) }

  /// Puts a number with four decimals at most.
  mutating func put(precise value: Double) { put(value, decimals: 4, factor: 10_000) }

  /// Puts a number, without zeros at the end of its decimals.
  @inline(__always)
  private mutating func put(_ value: Double, decimals: Int, factor: UInt32) {
    guard room.count &- count > Self.longestNumber, let start = room.baseAddress else { return }
    // What is not finite is not below, and refused there.
    guard abs(value) < 99_999 else {
      for byte in DecimalNumber.string(value, decimals: decimals).utf8 { put(byte: byte) }
      return
    }
    let scaled = UInt32(abs(value) * Double(factor) + 0.5)
    var digits = DigitPen(end: start + count)
    if value < 0, scaled > 0 { digits.add(byte: UInt8(ascii: "-")) }
    digits.add(whole: scaled / factor)
    if scaled % factor > 0 { digits.add(fraction: scaled % factor, of: factor) }
    count = digits.end - start
  }
}

/// Writes digits where the caller has made sure that there is room.
private struct DigitPen {
  /// Where the next one goes.
  var end: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func add(byte: UInt8) {
    end.initialize(to: byte)
    end += 1
  }

  @inline(__always)
  mutating func add(digit: UInt32) { add(byte: UInt8(truncatingIfNeeded: digit) | 0x30) }

  /// Adds a number below 100 in two digits.
  @inline(__always)
  mutating func add(pair number: UInt32) {
    end.update(from: digitPairs.utf8Start + Int(2 &* number), count: 2)
    end += 2
  }

  /// Adds a number below 100 000.
  @inline(__always)
  mutating func add(whole number: UInt32) {
    guard number >= 100 else {
      return number < 10 ? add(digit: number) : add(pair: number)
    }
    let hundreds = number / 100
    if hundreds < 10 {
      add(digit: hundreds)
    } else {
      if hundreds >= 100 { add(digit: hundreds / 100) }
      add(pair: hundreds % 100)
    }
    add(pair: number % 100)
  }

  /// Adds a point and the decimals of a fraction, as a number below `factor`.
  @inline(__always)
  mutating func add(fraction: UInt32, of factor: UInt32) {
    add(byte: UInt8(ascii: "."))
    if factor == 10 {
      add(digit: fraction)
    } else if factor == 100 {
      fraction % 10 > 0 ? add(pair: fraction) : add(digit: fraction / 10)
    } else {
      var (rest, place) = (fraction, factor)
      while rest > 0 {
        place /= 10
        add(digit: rest / place)
        rest %= place
      }
    }
  }
}

/// The numbers from 00 to 99.
private let digitPairs: StaticString = """
  00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445\
  46474849505152535455565758596061626364656667686970717273747576777879808182838485868788899091\
  9293949596979899
  """
