import Bytes

extension ByteBuffer {
  /// Appends bytes up to the first that JSON may want to be escaped, eight at a time while none of
  /// the eight is one.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a text.
  ///   - start: The index of the first to append.
  /// - Returns: The index of the first that was not appended.
  mutating func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, let source = bytes.baseAddress else { return start }
    var index = start
    append(atMost: bytes.count &- start) { room in
      guard let target = room.baseAddress.map({ $0 - start }) else { return 0 }
      while index &+ 8 <= bytes.count {
        let word = UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
        guard Self.isPlain(word) else { break }
        UnsafeMutableRawPointer(target + index).storeBytes(of: word, as: UInt64.self)
        index &+= 8
      }
      while index < bytes.count, Self.isPlain(source[index]) {
        target[index] = source[index]
        index &+= 1
      }
      return index &- start
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
}
