/// Reads JSON as RFC 8259 defines it and nothing else: no comments, no trailing commas, no `NaN`.
///
/// Besides, it refuses names that an object has twice, which programs read in different ways, and
/// nesting beyond ``maximalDepth``. A byte order mark at the start is skipped.
package enum JSONReader {
  /// How deep arrays and objects may nest.
  package static let maximalDepth = 64

  /// The value that a file holds.
  package static func read(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let repaired = String(decoding: bytes, as: UTF8.self).utf8
      let valid = zip(bytes, repaired).prefix { $0 == $1 }.count
      throw JSONFailure("The file is not UTF-8.", at: position(of: valid, in: bytes))
    }
    var parser = JSONParser(bytes: bytes)
    do throws(JSONParser.Mistake) {
      return try parser.document()
    } catch {
      throw JSONFailure(error.message, at: position(of: error.offset, in: bytes))
    }
  }

  /// The place of a byte, the column in Unicode scalars.
  private static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    var line = 1
    var column = 1
    for index in 0..<min(offset, bytes.count) {
      let byte = bytes[index]
      let isBreak =
        byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if isBreak {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += 1
      }
    }
    return SourcePosition(
      line: min(line, Int(Int32.max)), column: min(column, Int(Int32.max)))
  }
}

/// The state of reading one file.
private struct JSONParser {
  /// What is wrong at a byte.
  struct Mistake: Error {
    let offset: Int
    let message: String
  }

  let bytes: [UInt8]
  var index = 0
  var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func document() throws(Mistake) -> JSONValue {
    let value = try self.value()
    skipSpace()
    guard index == bytes.count else { throw mistake("Something stands after the end.") }
    return value
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func mistake(_ message: String, at offset: Int? = nil) -> Mistake {
    Mistake(offset: offset ?? index, message: message)
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func value() throws(Mistake) -> JSONValue {
    skipSpace()
    guard let first = current else { throw mistake("The file ends where a value should stand.") }
    switch first {
    case UInt8(ascii: "{"): return try nested { parser throws(Mistake) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(Mistake) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw mistake("Here should stand a value.")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Mistake) -> JSONValue
  {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[offset] else {
        throw mistake("Here should stand a value.", at: start)
      }
      index += 1
    }
    return value
  }

  private mutating func nested(
    _ content: (inout JSONParser) throws(Mistake) -> JSONValue
  ) throws(Mistake) -> JSONValue {
    guard depth < JSONReader.maximalDepth else {
      throw mistake("Values nest deeper than \(JSONReader.maximalDepth) levels.")
    }
    depth += 1
    index += 1
    let value = try content(&self)
    depth -= 1
    return value
  }

  private mutating func array() throws(Mistake) -> JSONValue {
    var values: [JSONValue] = []
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      values.append(try value())
      skipSpace()
      if take("]") { return .array(values) }
      guard take(",") else { throw mistake("Here should stand a comma or “]”.") }
    }
  }

  private mutating func object() throws(Mistake) -> JSONValue {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      let start = index
      guard current == UInt8(ascii: "\"") else {
        throw mistake("Here should stand a name in quotes.")
      }
      let name = try string()
      // Most objects are small, and looking through them is cheaper than hashing.
      if members.count == 16 { names = Set(members.map(\.name)) }
      let isNew =
        members.count < 16 ? !members.contains { $0.name == name } : names.insert(name).inserted
      guard isNew else {
        throw mistake("The name “\(name)” stands twice in one object.", at: start)
      }
      skipSpace()
      guard take(":") else { throw mistake("Here should stand a colon.") }
      members.append(JSONValue.Member(name, try value()))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw mistake("Here should stand a comma or “}”.") }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }
}

// MARK: Numbers

extension JSONParser {
  private mutating func number() throws(Mistake) -> Double {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    let endOfWhole = index
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    if index == endOfWhole, index - start <= 15 { return whole(start..<index) }
    guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)),
      value.isFinite
    else { throw mistake("The number is too large.", at: start) }
    return value
  }

  private mutating func digits() throws(Mistake) {
    let start = index
    while let byte = current, (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw mistake("Here should stand a digit.") }
  }

  /// A whole number of at most 15 characters, which a `Double` holds exactly.
  private func whole(_ range: Range<Int>) -> Double {
    var value = 0
    for byte in bytes[range] where byte != UInt8(ascii: "-") {
      value = value * 10 + Int(byte - 0x30)
    }
    return bytes[range.lowerBound] == UInt8(ascii: "-") ? -Double(value) : Double(value)
  }
}

// MARK: Texts

extension JSONParser {
  private mutating func string() throws(Mistake) -> String {
    let quote = index
    index += 1
    var text = ""
    var start = index
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return text.isEmpty ? rest : text + rest
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[start..<index], as: UTF8.self)
        text.unicodeScalars.append(try escape())
        start = index
      case 0x00..<0x20:
        throw mistake("A text holds a control character or a line break; write it as an escape.")
      default: index += 1
      }
    }
    throw mistake("The text that starts here has no end.", at: quote)
  }

  private mutating func escape() throws(Mistake) -> Unicode.Scalar {
    let start = index
    index += 1
    let byte = current
    index += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw mistake("There is no such escape.", at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(Mistake) -> Unicode.Scalar {
    let first = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else {
      throw mistake("Half of a surrogate pair stands alone.", at: start)
    }
    let second = try hexadecimal(from: start)
    let pair = UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)
    guard (0xDC00..<0xE000).contains(second), let scalar = Unicode.Scalar(0x10000 + pair) else {
      throw mistake("Half of a surrogate pair stands alone.", at: start)
    }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(Mistake) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch current {
      case .some(let byte) where (0x30...0x39).contains(byte): digit = byte - 0x30
      case .some(let byte) where (0x41...0x46).contains(byte): digit = byte - 0x41 + 10
      case .some(let byte) where (0x61...0x66).contains(byte): digit = byte - 0x61 + 10
      default: throw mistake("After “\\u” should stand four hexadecimal digits.", at: start)
      }
      value = value << 4 | UInt16(digit)
      index += 1
    }
    return value
  }
}
