import Diagnostics

/// A statement of a Mermaid text: a line, or a part of one between semicolons.
struct MermaidStatement {
  /// Its text without white space around it; entities are still written as such.
  var text: String
  /// The line in the block, from 0.
  let line: Int
  /// The column in the line, from 0, in Unicode scalars.
  let column: Int
}

/// Prepares a Mermaid text as Mermaid does before it parses: without front matter, directives and
/// comments, each with its place.
///
/// Source: `field.md` §3.1, from Mermaid 11.14 `preprocess.ts` and `journey.jison`.
struct MermaidLines {
  /// The title that the front matter gives.
  private(set) var title: String?
  /// The lines that are left, with their numbers.
  private(set) var lines: [(text: String, number: Int)] = []

  init(_ text: String) {
    let all = Self.lines(of: text)
    var index = 0
    if all.first == "---", let end = all.dropFirst().firstIndex(of: "---") {
      for line in all[1..<end] {
        if let value = Self.value(of: "title", in: line) { title = value }
      }
      index = end + 1
    }
    var inDirective = false
    for number in index..<max(index, all.count) {
      let trimmed = all[number].trimmed
      if inDirective || trimmed.hasPrefix("%%{") {
        inDirective = !trimmed.hasSuffix("}%%")
      } else if !trimmed.hasPrefix("%%") {
        lines.append((all[number], number))
      }
    }
  }

  /// The statements of a line: its parts between semicolons that end no entity.
  static func statements(_ text: String, line: Int) -> [MermaidStatement] {
    var statements: [MermaidStatement] = []
    var (part, start, entity) = (String.UnicodeScalarView(), 0, false)
    func close() {
      let string = String(part)
      let lead = string.unicodeScalars.prefix { $0.properties.isWhitespace }.count
      let trimmed = string.trimmed
      if !trimmed.isEmpty {
        statements.append(MermaidStatement(text: trimmed, line: line, column: start + lead))
      }
      part = String.UnicodeScalarView()
    }
    for (column, scalar) in text.unicodeScalars.enumerated() {
      if scalar == "#" {
        entity = true
      } else if scalar == ";", !(entity && part.last != "#") {
        close()
        start = column + 1
        entity = false
        continue
      } else if !scalar.isASCII || !(scalar.properties.isAlphabetic || scalar.isDigit) {
        entity = false
      }
      part.append(scalar)
    }
    close()
    return statements
  }

  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
      previous = scalar
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  private static func value(of key: String, in line: String) -> String? {
    guard line.hasPrefix(key + ":") else { return nil }
    var value = line.dropFirst(key.count + 1).description.trimmed
    if value.count > 1, let quote = value.first, quote == "\"" || quote == "'",
      value.last == quote
    {
      value = String(value.dropFirst().dropLast())
    }
    return value.isEmpty ? nil : value
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.unicodeScalars.first, first.properties.isWhitespace {
      rest.unicodeScalars.removeFirst()
    }
    while let last = rest.unicodeScalars.last, last.properties.isWhitespace {
      rest.unicodeScalars.removeLast()
    }
    return String(rest)
  }

  /// The text with Mermaid's entities (`#58;`, `#quot;`) decoded and `<br>` as a line feed.
  var mermaidDecoded: String {
    guard utf8.contains(UInt8(ascii: "#")) || utf8.contains(UInt8(ascii: "<")) else { return self }
    var decoded = ""
    var rest = self[...]
    while let first = rest.unicodeScalars.first {
      if first == "#", let (character, end) = rest.mermaidEntity {
        decoded += character
        rest = rest[end...]
      } else if first == "<", let end = rest.lineBreakTag {
        decoded += "\n"
        rest = rest[end...]
      } else {
        decoded.unicodeScalars.append(first)
        rest.unicodeScalars.removeFirst()
      }
    }
    return decoded
  }
}

extension Substring {
  /// The character of the entity that the text starts with and the place after it.
  fileprivate var mermaidEntity: (String, Index)? {
    guard let end = unicodeScalars.prefix(12).firstIndex(of: ";") else { return nil }
    let name = self[unicodeScalars.index(after: startIndex)..<end]
    let after = unicodeScalars.index(after: end)
    if let code = UInt32(name), let scalar = Unicode.Scalar(code), code > 0x1F {
      return (String(Character(scalar)), after)
    }
    return Self.names[String(name)].map { ($0, after) }
  }

  /// The place after the tag of a line break that the text starts with.
  fileprivate var lineBreakTag: Index? {
    guard let end = unicodeScalars.prefix(8).firstIndex(of: ">") else { return nil }
    let tag = self[startIndex...end].lowercased().unicodeScalars.filter { $0 != " " }
    let text = String(String.UnicodeScalarView(tag))
    return text == "<br>" || text == "<br/>" ? unicodeScalars.index(after: end) : nil
  }

  private static let names: [String: String] = [
    "amp": "&", "apos": "'", "colon": ":", "comma": ",", "gt": ">", "hash": "#", "lt": "<",
    "nbsp": "\u{A0}", "num": "#", "quot": "\"", "semi": ";",
  ]
}

extension Unicode.Scalar {
  /// Whether it is one of 0 to 9.
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
