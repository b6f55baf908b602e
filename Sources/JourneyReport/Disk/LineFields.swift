import ContentHash

/// Reads what a line of a file of ours is made of, from its start; bytes, since such a file has
/// thousands of lines.
struct LineFields {
  /// What was not read yet.
  private(set) var rest: ArraySlice<UInt8>

  /// The fields of a line, without its line break.
  init(_ line: ArraySlice<UInt8>) { rest = line }

  /// Reads a hash of 16 digits; nil for anything else.
  mutating func hash() -> UInt64? {
    let digits = rest.prefix(16)
    rest = rest.dropFirst(16)
    return XXH64.read(digits)
  }

  /// Reads a number as a program writes it, not below zero; nil for anything else.
  mutating func number() -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Passes over a text; false where another one stands there.
  mutating func skip(_ text: StaticString) -> Bool {
    guard
      rest.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    else { return false }
    rest = rest.dropFirst(text.utf8CodeUnitCount)
    return true
  }

  /// All that was not read yet, as a text.
  var text: String { String(decoding: rest, as: UTF8.self) }
}
