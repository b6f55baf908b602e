/// Paths in the content folder, `/` between components: `journeys/first-purchase/map.yaml`.
package enum ContentPath {
  /// The folder that a file lies in, without a slash at the end; empty for the content folder.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// The last component of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The name of a file without its extension: `guest-checkout` of `a/guest-checkout.md`.
  package static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  /// Why a relative path leads nowhere.
  enum Refusal: Error, Equatable {
    /// It leads out of the content folder.
    case leavesContent
    /// It holds a percent sign without two hexadecimal digits, or what they give is no text.
    case badEscape
    /// Decoded, it holds a slash, a backslash or a control character.
    case badCharacter
  }

  /// The path that a relative path leads to, percent-decoded once.
  ///
  /// - Parameters:
  ///   - relative: The path as written, without query and fragment.
  ///   - base: The path of the file that it stands in.
  /// - Returns: A path from the content folder, or why there is none.
  static func resolve(_ relative: Substring, from base: String) -> Result<String, Refusal> {
    var parts = folder(of: base).split(separator: "/").map(String.init)
    for written in relative.split(separator: "/", omittingEmptySubsequences: false) {
      guard let part = percentDecoded(written) else { return .failure(.badEscape) }
      if part == ".." {
        guard parts.popLast() != nil else { return .failure(.leavesContent) }
      } else if part.unicodeScalars.contains(where: isBad) {
        return .failure(.badCharacter)
      } else if part != "." {
        parts.append(part)
      }
    }
    return .success(parts.joined(separator: "/"))
  }

  /// The text with its percent escapes decoded once, or nil where one is broken.
  static func percentDecoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexDigit),
        let low = rest.popFirst().flatMap(hexDigit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether a character may not stand in a destination: controls, and the backslash, which some
  /// browsers take for a slash.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\\"
  }

  private static func isBad(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || isForbidden(scalar)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
