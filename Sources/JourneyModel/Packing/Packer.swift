import Diagnostics

/// A value that can be written into a few bytes, and made again from them.
///
/// Packed bytes never leave the process: they have no version, and whoever reads them trusts them.
protocol Packable {
  /// Writes the value behind what was packed before.
  func pack(into packer: inout Packer)
  /// The value that was packed at this place.
  init(from unpacker: inout Unpacker)
}

/// Bytes that values are written into one after the other.
struct Packer {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Writes a number that is not negative: seven bits in a byte, the lowest first.
  mutating func put(count: Int) {
    var rest = UInt(count)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a value that holds no reference as it lies in memory.
  mutating func put<Value: BitwiseCopyable>(plain value: Value) {
    Swift.withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  /// Writes a text.
  mutating func put(_ text: String) {
    put(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a value.
  mutating func put(_ value: some Packable) { value.pack(into: &self) }
}

/// Reads values in the order in which a ``Packer`` wrote them.
struct Unpacker {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// A reader of bytes that stay where they are as long as it is used.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next number that is not negative.
  mutating func count() -> Int {
    var (number, shift) = (UInt(0), UInt(0))
    while true {
      let byte = bytes[offset]
      offset += 1
      number |= UInt(byte & 0x7F) << shift
      guard byte >= 0x80 else { return Int(number) }
      shift += 7
    }
  }

  /// The next value that holds no reference.
  mutating func plain<Value: BitwiseCopyable>(_ type: Value.Type = Value.self) -> Value {
    defer { offset += MemoryLayout<Value>.size }
    return bytes.loadUnaligned(fromByteOffset: offset, as: type)
  }

  /// The next text.
  mutating func text() -> String {
    let length = count()
    defer { offset += length }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]), as: UTF8.self)
  }

  /// The next value.
  mutating func next<Value: Packable>(_ type: Value.Type = Value.self) -> Value {
    Value(from: &self)
  }
}

// MARK: - Texts, lists and what may be missing

extension String: Packable {
  func pack(into packer: inout Packer) { packer.put(self) }
  init(from unpacker: inout Unpacker) { self = unpacker.text() }
}

extension Array: Packable where Element: Packable {
  func pack(into packer: inout Packer) {
    packer.put(count: count)
    for element in self { element.pack(into: &packer) }
  }

  init(from unpacker: inout Unpacker) {
    let count = unpacker.count()
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &unpacker)) }
  }
}

extension Optional: Packable where Wrapped: Packable {
  func pack(into packer: inout Packer) {
    packer.put(plain: self != nil)
    if let self { self.pack(into: &packer) }
  }

  init(from unpacker: inout Unpacker) {
    self = unpacker.plain(Bool.self) ? Wrapped(from: &unpacker) : nil
  }
}

// MARK: - Places

extension SourceRange: Packable {
  func pack(into packer: inout Packer) {
    packer.put(count: Int(file.index))
    packer.put(count: Int(start.line))
    packer.put(count: Int(start.column))
    packer.put(count: Int(end.line - start.line))
    packer.put(count: Int(end.column))
  }

  init(from unpacker: inout Unpacker) {
    let file = FileID(unpacker.count())
    let start = SourcePosition(line: unpacker.count(), column: unpacker.count())
    let end = SourcePosition(
      line: Int(start.line) + unpacker.count(), column: unpacker.count())
    self.init(file: file, start: start, end: end)
  }
}

extension Sourced: Packable where Value: Packable {
  func pack(into packer: inout Packer) {
    packer.put(value)
    packer.put(range)
  }

  init(from unpacker: inout Unpacker) {
    self.init(unpacker.next(), at: unpacker.next())
  }
}
