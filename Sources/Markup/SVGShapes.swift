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
      let start = Int(bytes[place]) | Int(bytes[place + 1]) << 8
      let end = Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8
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
    let room = steps * PathPen.bytesPerStep
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { room in
      var pen = PathPen(room)
      draw(&pen)
      append(bytes: pen.bytes)
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
    }
    if scale != 1 {
      raw(" scale(")
      number(scale, decimals: 4)
      raw(")")
    }
    raw("\"")
    append(styles, style)
    raw("/>")
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
    tag(with: line) { tag in
      tag.put("<text x=\"")
      tag.put(x)
      tag.put("\" y=\"")
      tag.put(y)
      tag.put("\"")
      tag.put(styles, style)
      tag.put(">")
    } end: { tag in
      if hyphen { tag.put("-") }
      tag.put("</text>")
    }
  }

  /// Ends a `text` element.
  package mutating func endText() { raw("</text>") }

  /// Writes a line of a `text` element at a place of its own, in UTF-8, with a hyphen where a word
  /// goes on in the next line.
  package mutating func textLine(
    _ line: UnsafeBufferPointer<UInt8>, hyphen: Bool, x: Double, y: Double
  ) {
    tag(with: line) { tag in
      tag.put("<tspan x=\"")
      tag.put(x)
      tag.put("\" y=\"")
      tag.put(y)
      tag.put("\">")
    } end: { tag in
      if hyphen { tag.put("-") }
      tag.put("</tspan>")
    }
  }

  private mutating func append(_ styles: WrittenAttributes, _ style: Int) {
    styles.read(style) { append(bytes: $0) }
  }

  /// Appends a text between what `start` and `end` put together: at once where it is short and
  /// nothing in it has to be escaped.
  private mutating func tag(
    with text: UnsafeBufferPointer<UInt8>, start: (inout ShortTag) -> Void,
    end: (inout ShortTag) -> Void
  ) {
    let isShort = text.count < 200 && !text.contains(where: Self.isSpecial)
    guard isShort else {
      tag(start)
      escape(text)
      return tag(end)
    }
    tag { tag in
      start(&tag)
      tag.put(text)
      end(&tag)
    }
  }

  /// Appends at once what `content` puts together.
  private mutating func tag(_ content: (inout ShortTag) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ShortTag.capacity) { room in
      var tag = ShortTag(room)
      content(&tag)
      append(bytes: tag.bytes)
    }
  }
}

/// Draws an outline in the path language; places have one decimal.
package struct PathPen {
  /// More than a curve takes: six numbers of 24 characters and its letter.
  static let bytesPerStep = 160

  private var text: ShortTag

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { text = ShortTag(room) }

  var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  /// Lifts the pen to a place.
  package mutating func move(_ x: Double, _ y: Double) { step("M", x, y) }
  /// Draws a straight line.
  package mutating func line(_ x: Double, _ y: Double) { step("L", x, y) }
  /// Draws a cubic curve by two control points to its end.
  package mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) {
    step("C", x1, y1)
    step(" ", x2, y2)
    step(" ", x, y)
  }
  /// Goes back to where the pen was set down.
  package mutating func close() { text.put("Z") }

  private mutating func step(_ letter: StaticString, _ x: Double, _ y: Double) {
    text.put(letter)
    text.put(x, tenths: true)
    text.put(" ")
    text.put(y, tenths: true)
  }
}

/// A few bytes that are put together before they are appended.
private struct ShortTag {
  /// More than the longest tag takes: five numbers of 24 characters, their names, a style and a
  /// short text.
  static let capacity = 768
  /// What one number takes at most.
  private static let longestNumber = 24

  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func put(_ styles: WrittenAttributes, _ style: Int) {
    styles.read(style) { put($0) }
  }

  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, let end = room.baseAddress,
      count + bytes.count <= room.count
    else { return }
    (end + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Puts a number with two decimals at most, or one.
  mutating func put(_ value: Double, tenths: Bool = false) {
    precondition(value.isFinite, "a number in markup must be finite")
    guard room.count - count > Self.longestNumber else { return }
    guard abs(value) < 99_999 else {
      for byte in DecimalNumber.string(value, decimals: tenths ? 1 : 2).utf8 { put(byte) }
      return
    }
    var hundredths = UInt32(abs(value) * (tenths ? 10 : 100) + 0.5)
    if tenths { hundredths *= 10 }
    if value < 0, hundredths > 0 { put(UInt8(ascii: "-")) }
    let (whole, fraction) = (hundredths / 100, hundredths % 100)
    if whole >= 10_000 { put(digit: whole / 10_000) }
    if whole >= 1000 { put(digit: whole / 1000 % 10) }
    if whole >= 100 { put(digit: whole / 100 % 10) }
    if whole >= 10 { put(digit: whole / 10 % 10) }
    put(digit: whole % 10)
    guard fraction > 0 else { return }
    put(UInt8(ascii: "."))
    put(digit: fraction / 10)
    if fraction % 10 > 0 { put(digit: fraction % 10) }
  }

  private mutating func put(digit: UInt32) {
    put(UInt8(truncatingIfNeeded: UInt32(UInt8(ascii: "0")) &+ digit))
  }

  /// Puts a byte for which the caller has made sure that there is room.
  private mutating func put(_ byte: UInt8) {
    room[count] = byte
    count &+= 1
  }
}
