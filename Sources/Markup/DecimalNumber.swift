/// Numbers in markup and data: the same digits in every locale.
package enum DecimalNumber {
  /// Appends an integer in decimal digits.
  package static func append(_ value: Int, to buffer: inout [UInt8]) {
    if value.magnitude < 10_000_000 {
      var digits = Digits()
      digits.put(UInt32(truncatingIfNeeded: value.magnitude))
      if value < 0 { digits.put(UInt8(ascii: "-")) }
      digits.append(to: &buffer)
      return
    }
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = buffer.count
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start...].reverse()
  }

  /// Appends a number rounded half away from zero to `decimals` (0 to 9) decimals, without
  /// trailing zeros and without a negative zero.
  ///
  /// A number that is not finite is a mistake of the program and stops it: no picture or page may
  /// hold one.
  package static func append(_ value: Double, decimals: Int, to buffer: inout [UInt8]) {
    precondition(value.isFinite, "a number in markup must be finite")
    if decimals <= 2, abs(value) < 9999 {
      append(short: value, decimals: decimals, to: &buffer)
      return
    }
    let factor = powers[decimals]
    let scaled = (value * Double(factor)).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 9e15 else {
      buffer.append(contentsOf: String(value).utf8)
      return
    }
    let whole = Int(scaled)
    if whole < 0 { buffer.append(UInt8(ascii: "-")) }
    let magnitude = Int(whole.magnitude)
    append(magnitude / factor, to: &buffer)
    var fraction = magnitude % factor
    guard fraction > 0 else { return }
    buffer.append(UInt8(ascii: "."))
    var place = factor / 10
    while fraction > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(fraction / place))
      fraction %= place
      place /= 10
    }
  }

  /// Appends a number below 10 000 with two decimals at most: nearly all that pictures hold.
  private static func append(short value: Double, decimals: Int, to buffer: inout [UInt8]) {
    let factor: UInt32 = decimals == 2 ? 100 : (decimals == 1 ? 10 : 1)
    let scaled = UInt32(abs(value) * Double(factor) + 0.5)
    var digits = Digits()
    let fraction = scaled % factor
    if fraction > 0 {
      if decimals == 2 {
        if fraction % 10 > 0 { digits.put(UInt8(ascii: "0") + UInt8(fraction % 10)) }
        digits.put(UInt8(ascii: "0") + UInt8(fraction / 10))
      } else {
        digits.put(UInt8(ascii: "0") + UInt8(fraction))
      }
      digits.put(UInt8(ascii: "."))
    }
    digits.put(scaled / factor)
    if value < 0, scaled > 0 { digits.put(UInt8(ascii: "-")) }
    digits.append(to: &buffer)
  }

  /// Up to eight characters, put in from the last to the first and appended at once.
  private struct Digits {
    private var packed: UInt64 = 0
    private var count = 0

    mutating func put(_ byte: UInt8) {
      packed = packed << 8 | UInt64(byte)
      count += 1
    }

    mutating func put(_ number: UInt32) {
      var rest = number
      repeat {
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      } while rest > 0
    }

    func append(to buffer: inout [UInt8]) {
      withUnsafeBytes(of: packed.littleEndian) { bytes in
        buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      }
    }
  }

  /// An integer in decimal digits.
  static func bytes(_ value: Int) -> [UInt8] {
    var buffer: [UInt8] = []
    append(value, to: &buffer)
    return buffer
  }

  /// A number as ``append(_:decimals:to:)`` writes it.
  static func bytes(_ value: Double, decimals: Int) -> [UInt8] {
    var buffer: [UInt8] = []
    append(value, decimals: decimals, to: &buffer)
    return buffer
  }

  /// A number as ``append(_:decimals:to:)`` writes it.
  package static func string(_ value: Double, decimals: Int) -> String {
    var buffer: [UInt8] = []
    append(value, decimals: decimals, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  private static let powers = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]
}
