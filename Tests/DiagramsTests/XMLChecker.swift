/// A small reader of XML that finds what makes a picture unreadable.
struct XMLChecker {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []
  private(set) var problems: [String] = []
  private(set) var ids: [String] = []
  /// How often each element occurs.
  private(set) var counts: [String: Int] = [:]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The problems of a document: unbalanced tags, bad characters, repeated ids, numbers that are
  /// none, empty paths.
  static func problems(_ text: String) -> [String] {
    var checker = XMLChecker(text)
    checker.run()
    return checker.problems
  }

  mutating func run() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { tag() } else { text() }
    }
    if !open.isEmpty { problems.append("not closed: \(open.joined(separator: ", "))") }
    if Set(ids).count != ids.count { problems.append("an id stands twice") }
  }

  private mutating func text() {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if bytes[index] == UInt8(ascii: ">") { problems.append("> in text") }
      index += 1
    }
    check(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func tag() {
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    var content = String(decoding: bytes[start..<index], as: UTF8.self)
    index += 1
    if content.hasPrefix("/") {
      let name = String(content.dropFirst())
      if open.popLast() != name { problems.append("</\(name)> closes nothing") }
      return
    }
    let isEmpty = content.hasSuffix("/")
    if isEmpty { content.removeLast() }
    let name = String(content.prefix { $0 != " " })
    counts[name, default: 0] += 1
    attributes(content.dropFirst(name.count), of: name)
    if !isEmpty { open.append(name) }
  }

  private mutating func attributes(_ text: Substring, of element: String) {
    var names: Set<String> = []
    var rest = text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].filter { $0 != " " }
      let after = rest.index(after: equals)
      guard after < rest.endIndex, rest[after] == "\"" else {
        problems.append("no quote after \(name)")
        return
      }
      let start = rest.index(after: after)
      guard let end = rest[start...].firstIndex(of: "\"") else {
        problems.append("no closing quote after \(name)")
        return
      }
      let value = String(rest[start..<end])
      if !names.insert(name).inserted { problems.append("\(name) twice on \(element)") }
      check(value)
      check(name, value, of: element)
      rest = rest[rest.index(after: end)...]
    }
    if rest.contains(where: { $0 != " " }) { problems.append("stray “\(rest)” in \(element)") }
  }

  private mutating func check(_ name: String, _ value: String, of element: String) {
    if name == "id" { ids.append(value) }
    if name == "d", value.utf8.count < 4 { problems.append("an empty path") }
    let isNumber: Set = [
      "x", "y", "width", "height", "cx", "cy", "r", "rx", "x1", "x2", "y1", "y2",
    ]
    if isNumber.contains(name), Double(value) == nil {
      problems.append("\(name)=“\(value)” on \(element)")
    }
    if name == "d" || name == "viewBox" || name == "transform" || isNumber.contains(name) {
      let lowered = value.lowercased()
      if lowered.contains("nan") || lowered.contains("inf") { problems.append("\(name)=\(value)") }
    }
  }

  private mutating func check(_ text: String) {
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      guard let end = rest[ampersand...].firstIndex(of: ";"),
        ["amp", "lt", "gt", "quot", "#39"].contains(
          String(rest[rest.index(after: ampersand)..<end]))
      else {
        problems.append("a bare & in “\(text)”")
        return
      }
      rest = rest[rest.index(after: end)...]
    }
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r" {
      problems.append("a control character in “\(text)”")
    }
  }
}
