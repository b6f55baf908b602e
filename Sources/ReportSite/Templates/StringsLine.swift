/// A line of a strings file that is neither empty nor a comment, with its place.
struct StringsLine {
  /// Its key; nil where it has no “=”.
  let key: String?
  /// Its number, from 1.
  let number: Int
  /// The column of its key, or of its first letter, from 1.
  let column: Int
  /// How many characters its key, or all of it, is long.
  let length: Int

  /// The lines of a file, as ``Translation`` reads them.
  static func all(of text: String) -> [StringsLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        let rest = line.drop { $0.isWhitespace }
        guard !rest.isEmpty, !line.hasPrefix("#") else { return nil }
        let equals = rest.firstIndex(of: "=")
        var name = rest[..<(equals ?? rest.endIndex)]
        while name.last?.isWhitespace == true { name.removeLast() }
        return StringsLine(
          key: equals == nil ? nil : String(name), number: index + 1,
          column: line.unicodeScalars.distance(from: line.startIndex, to: rest.startIndex) + 1,
          length: name.unicodeScalars.count)
      }
  }
}
