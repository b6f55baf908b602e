/// Attributes that are written once and then copied, such as those of a style.
package struct WrittenAttributes: Sendable {
  let bytes: [UInt8]

  /// The attributes in order.
  package init(_ attributes: [Attribute]) {
    var writer = MarkupWriter(.svg, capacity: 64)
    for attribute in attributes { writer.write(attribute) }
    bytes = writer.finish().bytes
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
    }
    end(style)
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
    }
    end(style)
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
    }
    end(style)
  }

  /// Writes an outline in the path language, of the program's own making.
  package mutating func path(_ data: [UInt8], _ style: WrittenAttributes) {
    raw("<path d=\"")
    append(bytes: data)
    raw("\"")
    end(style)
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
    end(style)
  }

  /// Writes the start of a `text` element, which `endText()` ends.
  package mutating func startText(_ style: WrittenAttributes) {
    raw("<text")
    append(bytes: style.bytes)
    raw(">")
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
    }
    append(bytes: style.bytes)
    raw(">")
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

  private mutating func end(_ style: WrittenAttributes) {
    append(bytes: style.bytes)
    raw("/>")
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

/// A few bytes that are put together before they are appended.
private struct ShortTag {
  /// More than the longest tag takes: five numbers of 24 characters and their names.
  static let capacity = 256

  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  mutating func put(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { put(text.utf8Start[index]) }
  }

  /// Puts a number with two decimals at most.
  mutating func put(_ value: Double) {
    precondition(value.isFinite, "a number in markup must be finite")
    guard abs(value) < 99_999 else {
      for byte in DecimalNumber.string(value, decimals: 2).utf8 { put(byte) }
      return
    }
    let hundredths = UInt32(abs(value) * 100 + 0.5)
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

  private mutating func put(digit: UInt32) { put(UInt8(ascii: "0") + UInt8(digit)) }

  private mutating func put(_ byte: UInt8) {
    guard count < room.count else { return }
    room[count] = byte
    count += 1
  }
}
