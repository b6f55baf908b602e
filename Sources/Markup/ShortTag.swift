/// A few bytes that are put together in room that was made for them.
///
/// Each piece is left out where the room is too small for it: a tag may be wrong then, but memory
/// is not.
struct ShortTag {
  /// More than the longest tag takes: five numbers of 24 characters, their names and a style.
  static let capacity = 512
  /// What one number takes at most.
  private static let longestNumber = 24

  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  @inline(__always)
  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func put(_ styles: WrittenAttributes, _ style: Int?) {
    if let style { styles.read(style) { put($0) } }
  }

  /// Puts an attribute that says where something stands; none at 0.
  @inline(__always)
  mutating func put(place name: StaticString, _ value: Double) {
    guard abs(value) >= 0.005 else { return }
    put(name)
    put(value)
    put(byte: UInt8(ascii: "\""))
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, let end = room.baseAddress,
      bytes.count <= room.count &- count
    else { return }
    (end + count).update(from: start, count: bytes.count)
    count &+= bytes.count
  }

  /// Puts one byte.
  @inline(__always)
  mutating func put(byte: UInt8) {
    guard count < room.count else { return }
    room[count] = byte
    count &+= 1
  }

  /// Puts a number with two decimals at most.
  mutating func put(_ value: Double) { put(value, decimals: 2, factor: 100) }

  /// Puts a number of tenths as the path language has it: without a zero before its point, and
  /// with a space before it where it is neither the first nor negative.
  mutating func put(tenths number: Int, isFirst: Bool = false) {
    if !isFirst, number >= 0 { put(byte: 0x20) }
    guard number.magnitude < 999_990 else {
      for byte in DecimalNumber.string(Double(number) / 10, decimals: 1).utf8 { put(byte: byte) }
      return
    }
    guard room.count &- count > Self.longestNumber, let start = room.baseAddress else { return }
    let tenths = UInt32(number.magnitude)
    var digits = DigitPen(end: start + count)
    if number < 0 { digits.add(byte: UInt8(ascii: "-")) }
    if tenths >= 10 || tenths == 0 { digits.add(whole: tenths / 10) }
    if tenths % 10 > 0 { digits.add(fraction: tenths % 10, of: 10) }
    count = digits.end - start
  }

  /// Puts a number with four decimals at most.
  mutating func put(precise value: Double) { put(value, decimals: 4, factor: 10_000) }

  /// Puts a number, without zeros at the end of its decimals.
  @inline(__always)
  private mutating func put(_ value: Double, decimals: Int, factor: UInt32) {
    guard room.count &- count > Self.longestNumber, let start = room.baseAddress else { return }
    // What is not finite is not below, and refused there.
    guard abs(value) < 99_999 else {
      for byte in DecimalNumber.string(value, decimals: decimals).utf8 { put(byte: byte) }
      return
    }
    let scaled = UInt32(abs(value) * Double(factor) + 0.5)
    var digits = DigitPen(end: start + count)
    if value < 0, scaled > 0 { digits.add(byte: UInt8(ascii: "-")) }
    digits.add(whole: scaled / factor)
    if scaled % factor > 0 { digits.add(fraction: scaled % factor, of: factor) }
    count = digits.end - start
  }
}

/// Writes digits where the caller has made sure that there is room.
private struct DigitPen {
  /// Where the next one goes.
  var end: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func add(byte: UInt8) {
    end.initialize(to: byte)
    end += 1
  }

  @inline(__always)
  mutating func add(digit: UInt32) { add(byte: UInt8(truncatingIfNeeded: digit) | 0x30) }

  /// Adds a number below 100 in two digits.
  @inline(__always)
  mutating func add(pair number: UInt32) {
    end.update(from: digitPairs.utf8Start + Int(2 &* number), count: 2)
    end += 2
  }

  /// Adds a number below 100 000.
  @inline(__always)
  mutating func add(whole number: UInt32) {
    guard number >= 100 else {
      return number < 10 ? add(digit: number) : add(pair: number)
    }
    let hundreds = number / 100
    if hundreds < 10 {
      add(digit: hundreds)
    } else {
      if hundreds >= 100 { add(digit: hundreds / 100) }
      add(pair: hundreds % 100)
    }
    add(pair: number % 100)
  }

  /// Adds a point and the decimals of a fraction, as a number below `factor`.
  @inline(__always)
  mutating func add(fraction: UInt32, of factor: UInt32) {
    add(byte: UInt8(ascii: "."))
    if factor == 10 {
      add(digit: fraction)
    } else if factor == 100 {
      fraction % 10 > 0 ? add(pair: fraction) : add(digit: fraction / 10)
    } else {
      var (rest, place) = (fraction, factor)
      while rest > 0 {
        place /= 10
        add(digit: rest / place)
        rest %= place
      }
    }
  }
}

/// The numbers from 00 to 99.
private let digitPairs: StaticString = """
  00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445\
  46474849505152535455565758596061626364656667686970717273747576777879808182838485868788899091\
  9293949596979899
  """
