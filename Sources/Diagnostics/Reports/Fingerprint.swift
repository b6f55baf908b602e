/// A short name for a text that stays the same from run to run and from machine to machine.
package enum Fingerprint {
  /// Sixteen lower-case hexadecimal digits for a list of texts.
  ///
  /// FNV-1a in 64 bits over their UTF-8, with a zero byte after each, so that `["ab", "c"]` and
  /// `["a", "bc"]` differ. It names problems in reports; it protects nothing.
  /// Source: Fowler, Noll and Vo, draft-eastlake-fnv.
  package static func of(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = hash &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
