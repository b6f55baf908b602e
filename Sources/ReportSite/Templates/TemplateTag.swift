/// One tag of a template: `{{title}}`, `{{#stages}}`.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    case text
    case markup
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
  }

  let kind: Kind
  /// The name in it, without white space; empty for comments.
  let name: String
  /// The bytes from the first brace to after the last.
  let offsets: Range<Int>

  /// Whether a line that holds only this tag is left out whole, line break and all.
  var mayStandAlone: Bool { kind != .text && kind != .markup }
}

/// A problem in a template's text, before it is a diagnostic.
struct TemplateProblem: Equatable {
  let offsets: Range<Int>
  let message: String
  let help: String?
}

/// Finds the tags of a template.
struct TemplateScanner {
  private let bytes: [UInt8]
  private(set) var tags: [TemplateTag] = []
  private(set) var problems: [TemplateProblem] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while let open = Self.find([0x7B, 0x7B], in: bytes, from: start) {
      start = scan(from: open)
    }
  }

  /// Reads the tag at `open` and returns where to go on.
  private mutating func scan(from open: Int) -> Int {
    let sign = open + 2 < bytes.count ? bytes[open + 2] : 0
    let isTriple = sign == UInt8(ascii: "{")
    let closing: [UInt8] = isTriple ? [0x7D, 0x7D, 0x7D] : [0x7D, 0x7D]
    guard let close = Self.find(closing, in: bytes, from: open + 2) else {
      report(open..<min(open + 2, bytes.count), "The tag is not closed.", "Close it with }}.")
      return bytes.count
    }
    let offsets = open..<close + closing.count
    guard let kind = Self.kind(of: sign) else {
      refuse(sign, offsets)
      return offsets.upperBound
    }
    if kind == .comment {
      tags.append(TemplateTag(kind: kind, name: "", offsets: offsets))
      return offsets.upperBound
    }
    let name = Self.trimmed(bytes[open + (kind == .text ? 2 : 3)..<close])
    if Self.isValid(name, in: kind) {
      tags.append(TemplateTag(kind: kind, name: name, offsets: offsets))
    } else {
      reportName(name, kind, offsets)
    }
    return offsets.upperBound
  }

  private static func kind(of sign: UInt8) -> TemplateTag.Kind? {
    switch sign {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .markup
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "*"): nil
    default: .text
    }
  }

  private mutating func refuse(_ sign: UInt8, _ offsets: Range<Int>) {
    if sign == UInt8(ascii: "=") {
      report(
        offsets, "Templates cannot change their delimiters.", "Write tags with {{ and }}.")
    } else {
      report(offsets, "Templates have no tag “\(text(offsets))”.", nil)
    }
  }

  private mutating func reportName(_ name: String, _ kind: TemplateTag.Kind, _ at: Range<Int>) {
    if name.isEmpty {
      report(at, "The tag “\(text(at))” has no name.", nil)
    } else if name.utf8.first == UInt8(ascii: "*") {
      report(
        at, "The name of a partial has to stand in the template; “\(name)” takes it from the data.",
        "Use sections to choose between partials.")
    } else if name.utf8.contains(UInt8(ascii: "(")) {
      report(
        at, "Templates have no functions, so “\(name)” means nothing.",
        "Use a field of the data that holds the wanted text.")
    } else {
      report(
        at, "“\(name)” is not a name.",
        "Names consist of letters, digits and hyphens, with dots between fields.")
    }
  }

  private mutating func report(_ offsets: Range<Int>, _ message: String, _ help: String?) {
    problems.append(TemplateProblem(offsets: offsets, message: message, help: help))
  }

  private func text(_ offsets: Range<Int>) -> String {
    String(decoding: bytes[offsets].prefix(60), as: UTF8.self)
  }

  /// Whether a name may stand in a tag: `a-b.c`, `.`, and for partials `folder/name`.
  private static func isValid(_ name: String, in kind: TemplateTag.Kind) -> Bool {
    let isPath = kind == .partial || kind == .parent
    if name == "." { return kind != .block && !isPath }
    let separator = UInt8(ascii: isPath || kind == .close && name.contains("/") ? "/" : ".")
    return name.utf8.split(separator: separator, omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy(isNameByte)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var rest = bytes.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    var index = start
    while index <= bytes.count - wanted.count {
      if bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
