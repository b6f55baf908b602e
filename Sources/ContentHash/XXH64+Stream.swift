extension XXH64 {
  /// The hash of bytes that come piece by piece; the same as of all of them together.
  package struct Stream: Sendable {
    private var lanes = Lanes(seed: 0)
    /// What does not fill a stripe yet.
    private var pending: [UInt8] = []
    /// The number of bytes that were added.
    package private(set) var count = 0

    /// A hash of nothing yet.
    package init() {}

    /// Adds bytes.
    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// Adds bytes.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
      count += bytes.count
      var rest = bytes[...]
      if !pending.isEmpty {
        let missing = rest.prefix(32 - pending.count)
        pending += missing
        rest = rest.dropFirst(missing.count)
        guard pending.count == 32 else { return }
        pending.withUnsafeBytes { lanes.add($0) }
        pending.removeAll(keepingCapacity: true)
      }
      let whole = UnsafeRawBufferPointer(rebasing: rest.prefix(rest.count & ~31))
      lanes.add(whole)
      pending += rest.dropFirst(whole.count)
    }

    /// The 64 bits.
    package func value() -> UInt64 {
      let start = count >= 32 ? lanes.merged : XXH64.shortStart(seed: 0)
      return pending.withUnsafeBytes { XXH64.finish(start &+ UInt64(count), $0) }
    }
  }
}
