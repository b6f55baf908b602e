/// Numbers in markup and data: the same digits in every locale.
package enum DecimalNumber {
  /// Appends an integer in decimal digits.
  package static func append(_ value: Int, to buffer: inout [UInt8]) {
    if value >= 0, value < 10 {
      buffer.append(UInt8(ascii: "0") + UInt8(value))
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
