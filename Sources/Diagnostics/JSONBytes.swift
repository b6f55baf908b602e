/// Bytes that grow at their end, in memory of its own, for the writer of JSON.
///
/// It is unsafe inside so that it is fast: an array asks at each append whether it is shared, and
/// JSON is written in pieces of a few bytes. Nobody else sees the memory, which is freed with it.
struct JSONBytes: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes in it.
  private(set) var count = 0

  /// No bytes, with room for so many.
  init(capacity: Int) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Appends one byte.
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  /// Appends bytes.
  mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (base + count).update(from: start, count: length)
    count &+= length
  }

  /// Appends the bytes of an array from an index on.
  mutating func append(_ bytes: [UInt8], from first: Int = 0) {
    bytes.withUnsafeBufferPointer { buffer in
      guard first <= buffer.count, let start = buffer.baseAddress else { return }
      append(start + first, buffer.count - first)
    }
  }

  /// Appends the text of a constant.
  mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  /// What was appended.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Forgets what was appended, and keeps the room.
  mutating func removeAll() { count = 0 }

  private mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
