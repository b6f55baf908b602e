import ContentHash
import Testing

@Suite struct XXH64Tests {
  /// Of the sanity buffer of the project's own `xsum_sanity_check.c` and of texts as `xxhsum -H64`
  /// prints them.
  @Test(arguments: [
    ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func hashesKnownTexts(text: String, digits: String) {
    #expect(XXH64.hex(of: Array(text.utf8)) == digits)
  }

  @Test func everyByteCounts() {
    for count in [1, 3, 4, 7, 8, 31, 32, 33, 63, 64, 100] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      var hashes: Set<UInt64> = [XXH64.hash(bytes), XXH64.hash(bytes, seed: 1)]
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1
        hashes.insert(XXH64.hash(changed))
      }
      #expect(hashes.count == count + 2)
    }
  }
}
