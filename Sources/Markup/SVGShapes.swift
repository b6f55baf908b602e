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

/// An attribute that is written once and then copied.
package struct WrittenAttribute: Sendable {
  /// The attribute with the space before it.
  let bytes: [UInt8]

  /// Writes an attribute.
  package init(_ attribute: Attribute) {
    var writer = MarkupWriter(.svg, capacity: 64)
    writer.write(attribute)
    bytes = writer.finish().bytes
  }
}

/// The elements that pictures hold by the hundred, written without a list of attributes.
///
/// Places and sizes have two decimals at most; where something stands at 0, which is where it
/// stands unless told otherwise, is left out. Without a style it is drawn as its group says.
extension MarkupWriter {
  /// Writes a rectangle, with rounded corners where `radius` is above 0.
  package mutating func rect(
    x: Double, y: Double, width: Double, height: Double, radius: Double,
    _ styles: WrittenAttributes, _ style: Int?
  ) {
    tag { tag in
      tag.put("<rect")
      tag.put(place: " x=\"", x)
      tag.put(place: " y=\"", y)
      tag.put(" width=\"")
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
    x: Double, y: Double, radius: Double, _ styles: WrittenAttributes, _ style: Int?
  ) {
    tag { tag in
      tag.put("<circle")
      tag.put(place: " cx=\"", x)
      tag.put(place: " cy=\"", y)
      tag.put(" r=\"")
      tag.put(radius)
      tag.put("\"")
      tag.put(styles, style)
      tag.put("/>")
    }
  }

  /// Writes an outline of `steps` steps that `draw` draws.
  package mutating func path(
    steps: Int, _ styles: WrittenAttributes, _ style: Int?, draw: (inout PathPen) -> Void
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
    _ style: Int?
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

  /// Writes what a reference leads to once more, at a place.
  package mutating func use(_ reference: WrittenAttribute, x: Double, y: Double) {
    raw("<use")
    append(bytes: reference.bytes)
    tag { tag in
      tag.put(place: " x=\"", x)
      tag.put(place: " y=\"", y)
      tag.put("/>")
    }
  }

  /// Writes the start of a `text` element and its first line, in UTF-8, with a hyphen where a word
  /// goes on in the next one; `endText()` ends it.
  package mutating func startText(
    _ line: UnsafeBufferPointer<UInt8>, hyphen: Bool, x: Double, y: Double,
    _ styles: WrittenAttributes, _ style: Int?
  ) {
    tag { tag in
      tag.put("<text")
      tag.put(place: " x=\"", x)
      tag.put(place: " y=\"", y)
      tag.put(styles, style)
      tag.put(">")
    }
    escape(line)
    if hyphen { raw("-") }
  }

  /// Ends a `text` element.
  package mutating func endText() { raw("</text>") }

  /// Writes a further line of a `text` element at a place of its own.
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

  /// Writes the start of a group with two attributes at most, which `endGroup()` ends.
  package mutating func startGroup(_ attribute: Attribute = .none, _ other: Attribute = .none) {
    raw("<g")
    write(attribute)
    write(other)
    raw(">")
  }

  /// Writes the start of a group whose elements share a style.
  package mutating func startGroup(_ styles: WrittenAttributes, _ style: Int) {
    raw("<g")
    append(styles, style)
    raw(">")
  }

  /// Ends a group.
  package mutating func endGroup() { raw("</g>") }

  /// Writes the start of a link that is named by its title, which `endLink()` ends.
  package mutating func startLink(_ target: LinkTarget, label: String) {
    raw("<a")
    write(.href(target))
    raw("><title>")
    text(label)
    raw("</title>")
  }

  /// Ends a link.
  package mutating func endLink() { raw("</a>") }

  private mutating func append(_ styles: WrittenAttributes, _ style: Int?) {
    if let style { styles.read(style) { append(bytes: $0) } }
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
