import Diagnostics
import TestSupport
import YAMLReading

/// Reads a YAML text of file 0.
func read(_ text: String, firstLine: Int = 1) -> Diagnosed<YAMLNode?> {
  YAMLReader.read(ArraySlice(text.utf8), file: FileID(0), firstLine: firstLine)
}

/// What is wrong with a text, one line for each finding: `2:5 duplicate-key …`.
func problems(_ text: String) -> [String] { read(text).diagnostics.map(\.shown) }

extension Diagnostic {
  /// Place, id and message.
  var shown: String {
    "\(range.start.line):\(range.start.column) \(id.rawValue): \(message)"
  }
}

extension YAMLNode {
  /// The tree in flow style: quoted texts in quotes, null as `~`.
  var shown: String {
    switch content {
    case .scalar(let text, isQuoted: true): "\"\(text)\""
    case .scalar(let text, isQuoted: false): isNull ? "~" : text
    case .sequence(let items): "[" + items.map(\.shown).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.value): \($0.value.shown)" }.joined(separator: ", ") + "}"
    }
  }

  /// All nodes and keys with the places that they take, in file order.
  var places: [String] {
    switch content {
    case .scalar(let text, _): ["\(text) \(range.shown)"]
    case .sequence(let items): ["list \(range.shown)"] + items.flatMap(\.places)
    case .mapping(let entries):
      ["map \(range.shown)"]
        + entries.flatMap { ["\($0.key.value): \($0.key.range.shown)"] + $0.value.places }
    }
  }
}

extension SourceRange {
  /// `line:column-line:column`.
  var shown: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}

/// Whether work takes less than a second in one of three tries, which a busy machine grants.
func comesBackAtOnce(_ work: () -> Void) -> Bool {
  (1...3).contains { _ in ContinuousClock().measure(work) < .seconds(1) }
}
