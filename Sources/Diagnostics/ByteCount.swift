/// Sizes for people: `3.1 MB`.
package enum ByteCount {
  /// A number of bytes with one decimal, in powers of a thousand.
  package static func text(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var tenths = bytes / 100
    for unit in ["kB", "MB"] {
      if tenths < 10_000 { return text(tenths: tenths, unit) }
      tenths /= 1000
    }
    return text(tenths: tenths, "GB")
  }

  private static func text(tenths: Int, _ unit: String) -> String {
    tenths % 10 == 0 || tenths >= 1000
      ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
