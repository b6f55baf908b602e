import Diagnostics

/// Reads sizes of files: `300 kB`, `1.5 MB`, `2 MiB`.
enum SizeParser {
  /// The largest size that is read: a terabyte.
  static let limit = 1e12

  /// The bytes that a text says.
  static func parse(_ text: String) throws(ValueProblem) -> Int {
    var scanner = ByteScanner(text)
    guard scanner.current.isDigit else { throw problem(text) }
    let number = try scanner.takeDecimal(of: text)
    scanner.skipSpaces()
    guard let unit = unit(scanner.rest) else { throw problem(text) }
    let bytes = (number.value() * unit).rounded()
    guard (1...limit).contains(bytes) else {
      throw ValueProblem(
        .valueOutOfRange, "“\(text.excerpt)” is not a size from 1 byte to 1000 GB.")
    }
    return Int(bytes)
  }

  private static func unit(_ word: String) -> Double? {
    switch word.lowercased() {
    case "b", "byte", "bytes": 1
    case "kb": 1e3
    case "mb": 1e6
    case "gb": 1e9
    case "kib": 1024
    case "mib": 1_048_576
    case "gib": 1_073_741_824
    default: nil
    }
  }

  private static func problem(_ text: String) -> ValueProblem {
    ValueProblem(
      .invalidQuantity, "“\(text.excerpt)” is not a size.",
      help: "Write a number with “B”, “kB”, “MB” or “GB”: “300 kB”.")
  }
}
