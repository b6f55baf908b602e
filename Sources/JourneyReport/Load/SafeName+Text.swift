import Foundation

extension SafeName {
  /// A path in the composed form of Unicode, so that `é` is one letter whatever system wrote it.
  static func composed(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 } ? path : path.precomposedStringWithCanonicalMapping
  }

  /// A path that can be printed: control characters are shown as U+FFFD.
  static func printable(_ path: String) -> String {
    if path.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return path }
    guard path.unicodeScalars.contains(where: isControl) else { return path }
    var text = String.UnicodeScalarView()
    for scalar in path.unicodeScalars { text.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(text)
  }
}
