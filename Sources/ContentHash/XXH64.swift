/// XXH64 of Yann Collet: a fast hash that tells whether a file has changed.
///
/// It is no defence against somebody who wants two files to agree; where names are made from
/// content, ``SHA256`` is.
/// Its specification is `doc/xxhash_spec.md` of the xxHash project; `xxhsum -H64` prints the same
/// digits.
package enum XXH64 {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The hash of bytes.
  ///
  /// - Parameters:
  ///   - bytes: What is hashed.
  ///   - seed: Gives another hash of the same bytes.
  /// - Returns: The 64 bits.
  package static func hash(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed: seed) }
  }

  /// The hash of bytes as 16 lower-case hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String { hex(hash(bytes)) }

  /// A hash as 16 lower-case hexadecimal digits.
  package static func hex(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var offset = 0
    var state = bytes.count >= 32 ? stripes(bytes, seed, &offset) : seed &+ prime5
    state &+= UInt64(bytes.count)
    while offset + 8 <= bytes.count {
      state ^= round(0, word(bytes, offset))
      state = rotate(state, 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= bytes.count {
      let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      state ^= UInt64(half) &* prime1
      state = rotate(state, 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < bytes.count {
      state ^= UInt64(bytes[offset]) &* prime5
      state = rotate(state, 11) &* prime1
      offset += 1
    }
    return avalanche(state)
  }

  /// The part of the input that fills stripes of 32 bytes.
  private static func stripes(
    _ bytes: UnsafeRawBufferPointer, _ seed: UInt64, _ offset: inout Int
  ) -> UInt64 {
    var (a, b, c, d) = (seed &+ prime1 &+ prime2, seed &+ prime2, seed, seed &- prime1)
    while offset + 32 <= bytes.count {
      a = round(a, word(bytes, offset))
      b = round(b, word(bytes, offset + 8))
      c = round(c, word(bytes, offset + 16))
      d = round(d, word(bytes, offset + 24))
      offset += 32
    }
    var state = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
    for lane in [a, b, c, d] { state = (state ^ round(0, lane)) &* prime1 &+ prime4 }
    return state
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func round(_ state: UInt64, _ word: UInt64) -> UInt64 {
    rotate(state &+ word &* prime2, 31) &* prime1
  }

  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word &<< count | word &>> (64 - count)
  }

  private static func avalanche(_ state: UInt64) -> UInt64 {
    var state = (state ^ state &>> 33) &* prime2
    state = (state ^ state &>> 29) &* prime3
    return state ^ state &>> 32
  }
}
