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

  /// Appends bytes up to the first that JSON may want to be escaped, eight at a time while none of
  /// the eight is one.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a text.
  ///   - start: The index of the first to append.
  /// - Returns: The index of the first that was not appended.
  mutating func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let source = bytes.baseAddress else { return start }
    reserve(bytes.count &- start)
    var index = start
    while index &+ 8 <= bytes.count {
      let word = UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
      guard Self.isPlain(word) else { break }
      UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
      index &+= 8
      count &+= 8
    }
    while index < bytes.count, Self.isPlain(source[index]) {
      base[count] = source[index]
      index &+= 1
      count &+= 1
    }
    return index
  }

  /// Whether all bytes of a word are ASCII characters that stand for themselves.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A borrow into the highest bit of a byte shows one that is zero, or below a bound.
    let quotes = word ^ (ones &* 0x22)
    let slashes = word ^ (ones &* 0x5C)
    let deletes = word ^ (ones &* 0x7F)
    let found =
      word | (word &- ones &* 0x20) | (quotes &- ones) | (slashes &- ones) | (deletes &- ones)
    return found & (ones &* 0x80) == 0
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xE2
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
