import Diagnostics

extension BuildCache {
  /// A problem as a line: its range, its texts, then a range and a text for each note.
  static func lines(of problem: Diagnostic) -> String {
    var fields = [
      problem.id.rawValue, problem.severity.rawValue, text(problem.range),
      escaped(problem.message), optional(problem.help), optional(problem.replacement),
      optional(problem.check),
    ]
    for note in problem.notes {
      fields += [note.range.map(text) ?? "", escaped(note.message)]
    }
    return "problem\t" + fields.joined(separator: "\t") + "\n"
  }

  mutating func readProblem(_ fields: [String]) -> Bool {
    guard fields.count >= 7, fields.count % 2 == 1, let id = DiagnosticID(rawValue: fields[0]),
      let severity = Severity(rawValue: fields[1]), let range = Self.range(fields[2])
    else { return false }
    var notes: [Diagnostic.Note] = []
    for index in stride(from: 7, to: fields.count, by: 2) {
      let place = Self.range(fields[index])
      guard place != nil || fields[index].isEmpty else { return false }
      notes.append(.init(Self.unescaped(fields[index + 1]), at: place))
    }
    problems.append(
      Diagnostic(
        id, at: range, Self.unescaped(fields[3]), help: Self.value(fields[4]), notes: notes,
        replacement: Self.value(fields[5]), severity: severity, check: Self.value(fields[6])))
    return true
  }

  // MARK: Ranges

  private static func text(_ range: SourceRange) -> String {
    "\(range.file.index) \(range.start.line) \(range.start.column) \(range.end.line) "
      + "\(range.end.column)"
  }

  private static func range(_ text: String) -> SourceRange? {
    let numbers = text.split(separator: " ").compactMap { Int32($0).map(Int.init) }
    guard numbers.count == 5 else { return nil }
    return SourceRange(
      file: FileID(numbers[0]), start: SourcePosition(line: numbers[1], column: numbers[2]),
      end: SourcePosition(line: numbers[3], column: numbers[4]))
  }

  // MARK: Texts

  /// A text that may be missing: with a mark in front, so that an empty one is not none.
  private static func optional(_ text: String?) -> String { text.map { "=" + escaped($0) } ?? "" }

  private static func value(_ field: String) -> String? {
    field.isEmpty ? nil : unescaped(String(field.dropFirst()))
  }

  /// A text without tabs and line breaks, which part fields and lines.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
      case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        default: bytes.append(byte)
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
