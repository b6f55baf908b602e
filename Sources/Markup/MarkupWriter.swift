import Bytes

/// Markup that was written by a ``MarkupWriter``, and so is escaped and balanced.
package struct TrustedMarkup: Sendable, Equatable {
  /// The markup in UTF-8.
  package let bytes: [UInt8]

  /// Only the writer makes trusted markup.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// No markup at all.
  package static let empty = TrustedMarkup(bytes: [])

  /// Whether there is nothing in it.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Writes HTML or SVG into a byte buffer: the only way from text to markup.
///
/// Text and attribute values are escaped as they are copied, names come from static members, and
/// elements nest by closures, so that a page cannot be unbalanced or injected into.
/// ```swift
/// var html = MarkupWriter(.html)
/// html.element(.p, .class("note")) { $0.text("1 < 2") }   // <p class="note">1 &lt; 2</p>
/// ```
package struct MarkupWriter: ~Copyable {
  /// How empty elements are written.
  package enum Dialect: Sendable {
    /// As pages have it: void elements without a slash, and without the end tags that HTML may
    /// always do without, those of items, terms, cells and rows.
    case html
    /// HTML for others to take up, in data and feeds: with an end tag for all but void elements.
    case fragment
    /// Empty elements closed by `/>`.
    case svg
  }

  private let dialect: Dialect
  private var buffer: ByteBuffer

  /// A writer with an empty buffer.
  package init(_ dialect: Dialect = .html, capacity: Int = 4096) {
    self.dialect = dialect
    buffer = ByteBuffer(capacity: capacity)
  }

  /// Writes an element with what `content` writes inside it.
  package mutating func element(
    _ name: ElementName, _ attributes: Attribute..., content: (inout MarkupWriter) -> Void
  ) {
    element(name, attributes, content: content)
  }

  /// Writes an element with what `content` writes inside it.
  package mutating func element(
    _ name: ElementName, _ attributes: [Attribute], content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    let before = buffer.count
    content(&self)
    if dialect == .html, name.ending == .itself { return }
    if dialect == .svg || name.ending == .picture, buffer.count == before {
      buffer[before - 1] = UInt8(ascii: "/")
      buffer.append(UInt8(ascii: ">"))
      return
    }
    raw("</")
    raw(name.name)
    buffer.append(UInt8(ascii: ">"))
  }

  /// Writes an element that holds only text.
  package mutating func element(_ name: ElementName, _ attributes: Attribute..., text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element without content: void in HTML (`<br>`), self-closed in SVG (`<path/>`).
  package mutating func empty(_ name: ElementName, _ attributes: Attribute...) {
    empty(name, attributes)
  }

  /// Writes an element without content: void in HTML (`<br>`), self-closed in SVG (`<path/>`).
  package mutating func empty(_ name: ElementName, _ attributes: [Attribute]) {
    switch dialect {
    case .svg: element(name, attributes) { _ in }
    case .html, .fragment:
      precondition(name.ending == .void, "only void elements of HTML have no end tag")
      open(name, attributes)
    }
  }

  /// Writes text, escaped; control characters that XML forbids are left out.
  package mutating func text(_ text: String) { escape(text) }

  /// Writes a number: at most `decimals` decimals, no trailing zeros, `.` whatever the locale.
  package mutating func number(_ value: Double, decimals: Int = 2) {
    buffer.append(DecimalNumber.bytes(value, decimals: decimals))
  }

  /// Writes markup that another writer made.
  package mutating func append(_ markup: TrustedMarkup) { buffer.append(markup.bytes) }

  /// Writes a line break between elements, for readable sources.
  package mutating func newline() { buffer.append(0x0A) }

  /// What was written.
  package consuming func finish() -> TrustedMarkup { TrustedMarkup(bytes: buffer.bytes) }

  /// The number of bytes written so far.
  package var count: Int { buffer.count }

  /// The markup that `content` writes, in HTML.
  package static func html(_ content: (inout MarkupWriter) -> Void) -> TrustedMarkup {
    var writer = MarkupWriter(.html)
    content(&writer)
    return writer.finish()
  }

  /// The markup that `content` writes, in HTML for others to take up.
  package static func fragment(_ content: (inout MarkupWriter) -> Void) -> TrustedMarkup {
    var writer = MarkupWriter(.fragment)
    content(&writer)
    return writer.finish()
  }

  /// Appends text to the bytes of a page, escaped as ``text(_:)`` escapes it: for templates, whose
  /// own markup is not this writer's.
  package static func escape(_ text: String, to bytes: inout [UInt8]) {
    var writer = MarkupWriter(.html, capacity: text.utf8.count + 32)
    writer.escape(text)
    bytes += writer.buffer.bytes
  }

  private mutating func open(_ name: ElementName, _ attributes: [Attribute]) {
    buffer.append(UInt8(ascii: "<"))
    raw(name.name)
    for attribute in attributes { write(attribute) }
    buffer.append(UInt8(ascii: ">"))
  }

  mutating func write(_ attribute: Attribute) {
    switch attribute.value {
    case .absent: return
    case .flag:
      buffer.append(0x20)
      raw(attribute.name)
      if dialect == .svg { raw("=\"\"") }
      return
    default: break
    }
    buffer.append(0x20)
    raw(attribute.name)
    raw("=\"")
    switch attribute.value {
    case .text(let text): escape(text)
    case .literal(let text): raw(text)
    case .integer(let number): buffer.append(DecimalNumber.bytes(number))
    case .number(let number): self.number(number)
    case .bytes(let bytes): buffer.append(bytes)
    case .flag, .absent: break
    }
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func append(bytes: [UInt8]) { buffer.append(bytes) }

  mutating func append(bytes: UnsafeBufferPointer<UInt8>) { buffer.append(bytes) }

  @inline(__always)
  mutating func append(
    atMost length: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    buffer.append(atMost: length, write)
  }

  mutating func raw(_ text: StaticString) { buffer.append(text) }

  private mutating func escape(_ text: String) {
    let fast: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if fast == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
  }

  mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    var wordEnd = 0
    let count = bytes.count
    while index < count {
      if index >= wordEnd {
        // The last eight bytes are looked at together, those that were passed over once more.
        if count >= 8, !Self.mayHoldSpecial(bytes, at: min(index, count - 8)) {
          index += 8
          continue
        }
        wordEnd = index + 8
      }
      let byte = bytes[index]
      guard Self.isSpecial(byte) else {
        index += 1
        continue
      }
      // U+0080 to U+009F are C2 80 to C2 9F; every other character led by C2 stays.
      if byte == 0xC2, index + 1 < count, bytes[index + 1] >= 0xA0 {
        index += 2
        continue
      }
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      writeReference(to: byte)
      index += byte == 0xC2 ? 2 : 1
      start = index
    }
    if start < count {
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<count]))
    }
  }

  /// Writes what stands for a character of markup; nothing for a control character.
  private mutating func writeReference(to byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    case UInt8(ascii: "'"): raw("&#39;")
    default: break
    }
  }

  /// Whether one of eight bytes may be special, by a look at all of them at once; controls that
  /// are not special count, too.
  @inline(__always)
  private static func mayHoldSpecial(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: index, as: UInt64.self)
    // The high bit of each byte that is below the limit, or of one above such a byte.
    func below(_ limit: UInt64, _ word: UInt64) -> UInt64 { (word &- ones &* limit) & ~word }
    func equal(_ byte: UInt64, _ word: UInt64) -> UInt64 { below(1, word ^ (ones &* byte)) }
    let found =
      below(0x20, word) | equal(0x22, word) | equal(0x27, word | ones)
      | equal(0x3E, word | (ones &* 2)) | equal(0x7F, word) | equal(0xC2, word)
    return found & (ones &* 0x80) != 0
  }

  /// Whether escaping has to look at a byte: markup, C0 and C1 controls, DEL.
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x40
      ? 0x5000_00C4_FFFF_D9FF & (1 << UInt64(byte)) != 0 : byte == 0x7F || byte == 0xC2
  }
}
