import Diagnostics

/// A number with a comma between braces: `{value: 22,5 %}`, which YAML reads as two keys.
struct DecimalComma {
  /// The number as it was written.
  let text: String
  /// Where it stands.
  let range: SourceRange
  /// What is wrong; nil where that was said of an earlier comma of the same number.
  let message: String?
  /// What to write.
  let help: String

  /// The number that two entries are; nil where they are two entries.
  ///
  /// They are one number where a digit, a comma and a digit follow each other on a line and the
  /// second “key” has no value.
  init?(_ before: YAMLNode.Entry, _ after: YAMLNode.Entry) {
    guard case .scalar(let head, isQuoted: false) = before.value.content,
      case .scalar("", isQuoted: false) = after.value.content,
      let last = head.utf8.last, Self.isDigit(last),
      let first = after.key.value.utf8.first, Self.isDigit(first),
      before.value.range.end.line == after.key.range.start.line,
      before.value.range.end.column + 1 == after.key.range.start.column
    else { return nil }
    text = head + "," + after.key.value
    range = SourceRange(
      file: before.value.range.file, start: before.value.range.start, end: after.key.range.end)
    message =
      before.value.isRefused
      ? nil : "In “{…}” a comma ends a value, and a number takes a point before its decimals."
    help = Self.help(head.filter { $0 != "." }, after.key.value)
  }

  private static func help(_ whole: String, _ rest: String) -> String {
    let isGroup = rest.utf8.prefix(while: isDigit).count == 3
    return isGroup ? "Write “\(whole)\(rest)” or “\(whole).\(rest)”." : "Write “\(whole).\(rest)”."
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
