/// Bytes that grow at their end, in memory of its own.
///
/// An array asks at each append whether it is shared and moves through generic code; markup and
/// JSON are written in pieces of a few bytes, for which that costs more than the copying. It is
/// unsafe inside so that it is fast: nobody else sees the memory, which is freed with it.
package struct ByteBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// The number of bytes in it.
  @usableFromInline package internal(set) var count = 0

  /// An empty buffer with room for so many bytes.
  package init(capacity: Int) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The byte at an index that is below ``count``.
  @inlinable
  package subscript(index: Int) -> UInt8 {
    get {
      precondition(index >= 0 && index < count, "no byte at this index")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count, "no byte at this index")
      base[index] = newValue
    }
  }

  /// Appends one byte.
  @inlinable
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  /// Appends bytes.
  @inlinable
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    append(start, bytes.count)
  }

  /// Appends the bytes of an array, from an index on.
  @inlinable
  package mutating func append(_ bytes: [UInt8], from first: Int = 0) {
    precondition(first >= 0 && first <= bytes.count, "no byte at this index")
    bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[first...])) }
  }

  /// Appends the text of a constant.
  @inlinable
  package mutating func append(_ text: StaticString) {
    append(text.utf8Start, text.utf8CodeUnitCount)
  }

  @usableFromInline
  mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (base + count).update(from: start, count: length)
    count &+= length
  }

  /// Appends what `write` puts into room for `length` bytes; it returns how many it put there.
  @inlinable
  @inline(__always)
  package mutating func append(
    atMost length: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    reserve(length)
    let written = write(UnsafeMutableBufferPointer(start: base + count, count: length))
    precondition((0...length).contains(written), "more bytes than there is room for")
    count &+= written
  }

  /// What was appended.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Forgets what was appended, and keeps the room.
  package mutating func removeAll() { count = 0 }

  @inlinable
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(by: more) }
  }

  @usableFromInline
  @inline(never)
  mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
