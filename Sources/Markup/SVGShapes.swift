/// Attributes that are written once and then copied, such as those of a style.
package struct WrittenAttributes: Sendable {
  /// The attributes and the end of a start tag.
  let open: [UInt8]
  /// The attributes and the end of an empty element.
  let closed: [UInt8]

  /// The attributes in order.
  package init(_ attributes: [Attribute]) {
    var writer = MarkupWriter(.svg, capacity: 64)
    for attribute in attributes { writer.write(attribute) }
    let bytes = writer.finish().bytes
    open = bytes + [UInt8(ascii: ">")]
    closed = bytes + [UInt8(ascii: "/"), UInt8(ascii: ">")]
  }

  /// No attributes.
  package static let none = WrittenAttributes([])
}

/// The elements that pictures hold by the hundred, written without a list of attributes.
///
/// Places and sizes have two decimals at most.
extension MarkupWriter {
  /// Writes a rectangle, with rounded corners where `radius` is above 0.
  package mutating func rect(
    x: Double, y: Double, width: Double, height: Double, radius: Double,
    _ style: WrittenAttributes
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
      tag.put(style.closed)
    }
  }

  /// Writes a circle by its centre.
  package mutating func circle(x: Double, y: Double, radius: Double, _ style: WrittenAttributes) {
    tag { tag in
      tag.put("<circle cx=\"")
      tag.put(x)
      tag.put("\" cy=\"")
      tag.put(y)
      tag.put("\" r=\"")
      tag.put(radius)
      tag.put("\"")
      tag.put(style.closed)
    }
  }

  /// Writes a straight line.
  package mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, _ style: WrittenAttributes
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
      tag.put(style.closed)
    }
  }

  /// Writes an outline of `steps` steps that `draw` draws.
  package mutating func path(
    steps: Int, _ style: WrittenAttributes, draw: (inout PathPen) -> Void
  ) {
    raw("<path d=\"")
    let room = steps * PathPen.bytesPerStep
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { room in
      var pen = PathPen(room)
      draw(&pen)
      append(bytes: pen.bytes)
    }
    raw("\"")
    append(bytes: style.closed)
  }

  /// Writes an outline that is known beforehand, moved and scaled.
  package mutating func path(
    _ data: StaticString, x: Double, y: Double, scale: Double, _ style: WrittenAttributes
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
    append(bytes: style.closed)
  }

  /// Writes the start of a `text` element, which `endText()` ends.
  package mutating func startText(_ style: WrittenAttributes) {
    raw("<text")
    append(bytes: style.open)
  }

  /// Writes a `text` element of one line.
  package mutating func text(
    _ line: String, x: Double, y: Double, _ style: WrittenAttributes
  ) {
    tag { tag in
      tag.put("<text x=\"")
      tag.put(x)
      tag.put("\" y=\"")
      tag.put(y)
      tag.put("\"")
      tag.put(style.open)
    }
    text(line)
    endText()
  }

  /// Ends a `text` element.
  package mutating func endText() { raw("</text>") }

  /// Writes a line of a `text` element at a place of its own.
  package mutating func textLine(_ line: String, x: Double, y: Double) {
    tag { tag in
      tag.put("<tspan x=\"")
      tag.put(x)
      tag.put("\" y=\"")
      tag.put(y)
      tag.put("\">")
    }
    text(line)
    raw("</tspan>")
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
  /// More than the longest tag takes: five numbers of 24 characters, their names and a style.
  static let capacity = 768
  /// What one number takes at most.
  private static let longestNumber = 24

  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  mutating func put(_ text: StaticString) {
    guard count + text.utf8CodeUnitCount <= room.count else { return }
    for index in 0..<text.utf8CodeUnitCount {
      room[count] = text.utf8Start[index]
      count += 1
    }
  }

  mutating func put(_ bytes: [UInt8]) {
    guard count + bytes.count <= room.count else { return }
    for byte in bytes {
      room[count] = byte
      count += 1
    }
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
