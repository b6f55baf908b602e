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

  @Test(arguments: [0, 1, 31, 32, 33, 63, 64, 65, 1000], [1, 3, 31, 32, 33, 64, 999])
  func piecesHaveTheHashOfAllTogether(count: Int, size: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var stream = XXH64.Stream()
    for start in stride(from: 0, to: count, by: size) {
      stream.update(Array(bytes[start..<min(count, start + size)]))
    }
    #expect(stream.count == count)
    #expect(stream.value() == XXH64.hash(bytes))
  }

  @Test(
    arguments: [
      ("ef46db3751d8e999", 0xef46_db37_51d8_e999), ("0000000000000001", 1), ("", nil),
      ("ef46db3751d8e99", nil), ("ef46db3751d8e9999", nil), ("EF46db3751d8e999", nil),
      ("+f46db3751d8e999", nil),
    ] as [(String, UInt64?)])
  func readsSixteenDigits(text: String, hash: UInt64?) {
    #expect(XXH64.read(Array(text.utf8)[...]) == hash)
    guard let hash else { return }
    var bytes: [UInt8] = []
    XXH64.append(hash, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
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
