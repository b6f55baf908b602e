import Bytes

/// Writes JSON into a byte buffer as it goes, without building a tree first.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.field("title", "First purchase")
///   $0.key("stages")
///   $0.array { $0.string("Awareness") }
/// }
/// json.finish()   // {"title":"First purchase","stages":["Awareness"]}
/// ```
package struct JSONWriter: ~Copyable {
  /// How values are set.
  package enum Style: Sendable {
    /// Without any white space, for programs.
    case compact
    /// One member a line, indented by two spaces, with a line break at the end, for people.
    case pretty
  }

  /// A member's name that is written often: quoted and escaped once.
  package struct Name: Sendable {
    /// `,"name":`, as it stands behind another member in compact JSON.
    fileprivate let bytes: [UInt8]
    fileprivate let text: String

    /// A name.
    package init(_ name: String) {
      var json = JSONWriter()
      json.quote(name)
      bytes = [UInt8(ascii: ",")] + json.buffer.bytes + [UInt8(ascii: ":")]
      text = name
    }
  }

  private let style: Style
  private var buffer: ByteBuffer
  /// From how many bytes on what was written is handed over.
  private let limit: Int
  private let receive: ([UInt8]) -> Void
  private var depth = 0
  /// Whether a value stands before the next one in the same object or array.
  private var followsValue = false
  /// Whether the next value belongs to a key that has just been written.
  private var followsKey = false

  /// A writer with an empty buffer.
  package init(_ style: Style = .compact, capacity: Int = 4096) {
    self.style = style
    buffer = ByteBuffer(capacity: capacity)
    limit = .max
    receive = { _ in }
  }

  /// A writer that hands over what it wrote in pieces, so that it never holds much of it.
  ///
  /// - Parameters:
  ///   - style: How values are set.
  ///   - limit: From how many bytes on a piece is handed over, at the end of an object or list.
  ///   - receive: Is given all pieces but the last, which is what ``finish()`` returns.
  package init(
    _ style: Style = .compact, pieces limit: Int, to receive: @escaping ([UInt8]) -> Void
  ) {
    self.style = style
    buffer = ByteBuffer(capacity: limit + limit / 8)
    self.limit = limit
    self.receive = receive
  }

  /// Writes an object with the members that `content` writes.
  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), content)
  }

  /// Writes an array with the values that `content` writes.
  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), content)
  }

  /// Writes a member's name; its value has to come next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    buffer.append(UInt8(ascii: ":"))
    if style == .pretty { buffer.append(0x20) }
    followsKey = true
  }

  /// Writes a member's name that was prepared; its value has to come next.
  package mutating func key(_ name: Name) {
    guard style == .compact else { return key(name.text) }
    buffer.append(name.bytes, from: followsValue ? 0 : 1)
    followsValue = false
    followsKey = true
  }

  /// Writes a text that is there as UTF-8.
  package mutating func string(utf8 bytes: [UInt8]) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    bytes.withUnsafeBufferPointer { escape($0) }
    buffer.append(UInt8(ascii: "\""))
    followsValue = true
  }

  /// Writes a text.
  package mutating func string(_ text: String) {
    separate()
    quote(text)
    followsValue = true
  }

  /// Writes a whole number.
  package mutating func number(_ value: Int) {
    separate()
    append(value)
    followsValue = true
  }

  /// Writes a number with as many digits as tell it from its neighbours; null if not finite.
  package mutating func number(_ value: Double) {
    separate()
    if !value.isFinite {
      buffer.append("null")
    } else if value == value.rounded(), abs(value) < 9_007_199_254_740_992 {
      append(Int(value))
    } else if let whole = Self.tenThousandths(of: value) {
      appendTenThousandths(whole)
    } else {
      append(ascii: value.description)
    }
    followsValue = true
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    buffer.append(value ? "true" : "false")
    followsValue = true
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    buffer.append("null")
    followsValue = true
  }

  /// What was written, in UTF-8.
  package consuming func finish() -> [UInt8] {
    if style == .pretty { buffer.append(0x0A) }
    return buffer.bytes
  }

  private mutating func nest(
    _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    buffer.append(open)
    depth += 1
    followsValue = false
    content(&self)
    depth -= 1
    if followsValue { breakLine() }
    buffer.append(close)
    followsValue = true
    if buffer.count >= limit { handOver() }
  }

  private mutating func handOver() {
    receive(buffer.bytes)
    buffer.removeAll()
  }

  /// Writes what stands between the value before and the next one.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      followsValue = false
      return
    }
    if followsValue { buffer.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    followsValue = false
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    buffer.append(0x0A)
    for _ in 0..<depth * 2 { buffer.append(0x20) }
  }

  private mutating func append(_ value: Int) {
    guard value >= 0, value < 1_000_000 else { return append(ascii: String(value)) }
    var unit = 1
    while unit * 10 <= value { unit *= 10 }
    while unit > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(value / unit % 10))
      unit /= 10
    }
  }

  /// A number with at most four decimals in ten-thousandths; nil for any other.
  ///
  /// What has so few digits is the shortest text that reads as the number: no two such texts read
  /// as the same one.
  private static func tenThousandths(of value: Double) -> Int? {
    guard abs(value) < 1e9 else { return nil }
    let whole = (value * 10_000).rounded()
    return whole / 10_000 == value ? Int(whole) : nil
  }

  private mutating func appendTenThousandths(_ whole: Int) {
    if whole < 0 { buffer.append(UInt8(ascii: "-")) }
    append(abs(whole) / 10_000)
    buffer.append(UInt8(ascii: "."))
    var (rest, unit) = (abs(whole) % 10_000, 1000)
    while rest > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  private mutating func append(ascii text: String) {
    for byte in text.utf8 { buffer.append(byte) }
  }
}

// MARK: Members in one call

extension JSONWriter {
  /// Writes a member with a text; none where there is no text.
  package mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Writes a member with a whole number; none where there is no number.
  package mutating func field(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// Writes a member with a number; none where there is no number.
  package mutating func field(_ name: String, _ value: Double?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// Writes a member with `true` or `false`; none where nothing is known.
  package mutating func field(_ name: String, _ value: Bool?) {
    guard let value else { return }
    key(name)
    bool(value)
  }

  /// Writes a member with a list of texts; none where the list is empty.
  package mutating func field(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    key(name)
    array { for value in values { $0.string(value) } }
  }
}

// MARK: Escaping

extension JSONWriter {
  fileprivate mutating func quote(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { escape($0) }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Copies text, escaping what JSON demands, and besides what is a line break in JavaScript
  /// (U+2028, U+2029) or a control character to a terminal (DEL, U+0080 to U+009F).
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = buffer.appendPlain(bytes, from: 0)
    while index < bytes.count {
      let (length, unit) = Self.escaped(at: index, in: bytes)
      if length > 0 {
        append(escapeOf: unit)
        index += length
      } else {
        buffer.append(bytes[index])
        index += 1
      }
      index = buffer.appendPlain(bytes, from: index)
    }
  }

  /// The character that has to be escaped at `index` and its length in bytes; length 0 if none.
  private static func escaped(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, unit: UInt16) {
    let byte = bytes[index]
    switch byte {
    case 0xC2:
      guard index + 1 < bytes.count, bytes[index + 1] < 0xA0 else { return (0, 0) }
      return (2, UInt16(bytes[index + 1]))
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8
      else { return (0, 0) }
      return (3, 0x2000 | UInt16(bytes[index + 2] & 0x3F))
    default: return (1, UInt16(byte))
    }
  }

  private mutating func append(escapeOf unit: UInt16) {
    buffer.append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22, 0x5C: buffer.append(UInt8(unit))
    case 0x08: buffer.append(UInt8(ascii: "b"))
    case 0x09: buffer.append(UInt8(ascii: "t"))
    case 0x0A: buffer.append(UInt8(ascii: "n"))
    case 0x0C: buffer.append(UInt8(ascii: "f"))
    case 0x0D: buffer.append(UInt8(ascii: "r"))
    default:
      buffer.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(unit >> UInt16(shift) & 0xF)
        buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
