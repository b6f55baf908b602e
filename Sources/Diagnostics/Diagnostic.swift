/// How much a diagnostic matters.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  /// The site cannot be built.
  case error
  /// The site can be built; `--strict` makes it an error.
  case warning
  /// For information; never changes an exit code.
  case note

  /// Orders the gravest first.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A problem in what the user wrote: where, what, and what to do about it.
///
/// Stages return diagnostics as values; nothing is thrown or printed for bad content.
package struct Diagnostic: Sendable, Equatable {
  /// A remark at another place, such as the first of two equal keys.
  package struct Note: Sendable, Equatable {
    /// Where it points, or nil where it adds only words.
    package let range: SourceRange?
    /// One sentence.
    package let message: String

    /// A remark about `range`.
    package init(_ message: String, at range: SourceRange? = nil) {
      self.range = range
      self.message = message
    }
  }

  /// The stage or touchpoint that a failing health check is about.
  package struct Step: Sendable, Equatable {
    /// Its address in the map.
    package let address: String
    /// What it says, in short: by this it is known again under another name.
    package let texts: [String]

    /// A step.
    package init(address: String, texts: [String]) {
      self.address = address
      self.texts = texts
    }
  }

  /// What kind of problem it is; `waymark explain` tells more.
  package let id: DiagnosticID
  /// How much it matters.
  package var severity: Severity
  /// Where it is.
  package let range: SourceRange
  /// What is wrong: one sentence that names the offending value.
  package let message: String
  /// What to do: one sentence, or nil where nothing better than the message can be said.
  package let help: String?
  /// Remarks at other places.
  package let notes: [Note]
  /// The text that should stand in the range instead, where it is known for certain.
  package let replacement: String?
  /// The health check that failed, for ``DiagnosticID/healthCheck``.
  package let check: String?
  /// The stage or touchpoint that this check is about; nil for the whole journey.
  package let step: Step?

  /// A problem at `range`; the severity is the id's own unless given.
  package init(
    _ id: DiagnosticID, at range: SourceRange, _ message: String, help: String? = nil,
    notes: [Note] = [], replacement: String? = nil, severity: Severity? = nil,
    check: String? = nil, step: Step? = nil
  ) {
    self.id = id
    self.severity = severity ?? id.severity
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
    self.replacement = replacement
    self.check = check
    self.step = step
  }

  /// What reports file it under: the id, for a health check with the check's: `health-check/owners`.
  package var name: String { check.map { "\(id.rawValue)/\($0)" } ?? id.rawValue }
}

extension [Diagnostic] {
  /// Whether any of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Sorted by file path, place, then id and message: the order in which they are shown.
  package func sorted(in map: SourceMap) -> [Diagnostic] {
    sorted { left, right in
      if left.range.file != right.range.file {
        let leftPath = map[left.range.file].path
        let rightPath = map[right.range.file].path
        if leftPath != rightPath { return leftPath < rightPath }
      }
      if left.range != right.range { return left.range < right.range }
      return (left.id.rawValue, left.message) < (right.id.rawValue, right.message)
    }
  }
}

/// A value together with what was wrong on the way to it.
package struct Diagnosed<Value> {
  /// The value, as complete as the input allowed.
  package var value: Value
  /// What was wrong.
  package var diagnostics: [Diagnostic]

  /// A value with its diagnostics.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
