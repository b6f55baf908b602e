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

  /// The hash of bytes that lie in a buffer.
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 { hash(bytes, seed: 0) }

  /// The hash of bytes as 16 lower-case hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String { hex(hash(bytes)) }

  /// A hash as 16 lower-case hexadecimal digits.
  package static func hex(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Appends a hash as 16 lower-case hexadecimal digits.
  package static func append(_ hash: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Reads a hash from exactly 16 lower-case hexadecimal digits; nil for anything else.
  package static func read(_ digits: ArraySlice<UInt8>) -> UInt64? {
    guard digits.count == 16 else { return nil }
    var hash: UInt64 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hash = hash << 4 | UInt64(digit - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): hash = hash << 4 | UInt64(digit - 0x57)
      default: return nil
      }
    }
    return hash
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    let whole = bytes.count & ~31
    var lanes = Lanes(seed: seed)
    lanes.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    let start = whole > 0 ? lanes.merged : shortStart(seed: seed)
    return finish(
      start &+ UInt64(bytes.count), UnsafeRawBufferPointer(rebasing: bytes[whole...]))
  }

  /// What the hash of fewer than 32 bytes starts from.
  static func shortStart(seed: UInt64) -> UInt64 { seed &+ prime5 }

  /// Adds the bytes that fill no stripe, and mixes.
  static func finish(_ start: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (state, offset) = (start, 0)
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

  /// The part of the input that fills stripes of 32 bytes, in four lanes.
  struct Lanes: Sendable {
    private var a, b, c, d: UInt64

    init(seed: UInt64) {
      (a, b) = (seed &+ prime1 &+ prime2, seed &+ prime2)
      (c, d) = (seed, seed &- prime1)
    }

    /// Adds whole stripes.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      var (a, b, c, d) = (self.a, self.b, self.c, self.d)
      var offset = 0
      while offset &+ 32 <= bytes.count {
        a = round(a, word(bytes, offset))
        b = round(b, word(bytes, offset &+ 8))
        c = round(c, word(bytes, offset &+ 16))
        d = round(d, word(bytes, offset &+ 24))
        offset &+= 32
      }
      (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }

    var merged: UInt64 {
      var state = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
      for lane in [a, b, c, d] { state = (state ^ round(0, lane)) &* prime1 &+ prime4 }
      return state
    }
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
