import ContentHash

/// A hash of several values in order.
struct Digest: Sendable {
  private var bytes: [UInt8] = []

  /// Adds a text and its length, so that two texts never read as another two.
  mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a number.
  mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The hash of all that was added.
  var value: UInt64 { XXH64.hash(bytes) }
}
