/// Diagnostics as text, in forms that do not depend on a terminal.
package enum DiagnosticFormatter {
  /// A diagnostic in one line, as editors and build tools read it:
  /// `Content/a/map.yaml:14:9: error: Metric “x” is not in the catalogue. [unknown-metric]`.
  ///
  /// - Parameters:
  ///   - diagnostic: The diagnostic.
  ///   - map: The files that it points into.
  /// - Returns: The line, without a line break at its end and without control characters.
  package static func line(_ diagnostic: Diagnostic, in map: SourceMap) -> String {
    let help = diagnostic.help.map { " " + $0 } ?? ""
    return place(diagnostic.range, in: map) + ": \(diagnostic.severity.rawValue): "
      + TerminalText.harmless(diagnostic.message + help) + " [\(diagnostic.name)]"
  }

  /// How many problems there are: `2 errors, 1 warning in 3 files`.
  package static func summary(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "No problems" }
    var counts: [Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    let parts = Severity.allCases.compactMap { severity in
      counts[severity].map { count($0, severity.rawValue) }
    }
    let files = Set(diagnostics.map(\.range.file)).count
    return parts.joined(separator: ", ") + " in " + count(files, "file")
  }

  /// A place as `path:line:column`.
  static func place(_ range: SourceRange, in map: SourceMap) -> String {
    "\(path(of: range.file, in: map)):\(range.start.line):\(range.start.column)"
  }

  /// The path of a file; a question mark for one that the map lacks.
  static func path(of file: FileID, in map: SourceMap) -> String {
    let index = Int(file.index)
    guard map.files.indices.contains(index) else { return "?" }
    return TerminalText.harmless(map.files[index].path)
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }
}

/// Diagnostics as JSON, for programs.
///
/// The form is `{"version": 1, "diagnostics": [{"id", "check", "severity", "file", "range": {"start":
/// {"line", "column"}, "end"}, "message", "help", "notes", "replacement"}]}`; what is not known is
/// left out. Lines and columns count from 1, columns in Unicode scalars; the end is exclusive.
package enum DiagnosticJSONFormatter {
  /// The diagnostics as a JSON document.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics, in the order in which they shall stand.
  ///   - map: The files that they point into.
  /// - Returns: UTF-8 text, indented, with a line break at its end.
  package static func format(_ diagnostics: [Diagnostic], in map: SourceMap) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.field("version", 1)
      $0.key("diagnostics")
      $0.array { for diagnostic in diagnostics { write(diagnostic, in: map, to: &$0) } }
    }
    return json.finish()
  }

  private static func write(
    _ diagnostic: Diagnostic, in map: SourceMap, to json: inout JSONWriter
  ) {
    json.object {
      $0.field("id", diagnostic.id.rawValue)
      $0.field("check", diagnostic.check)
      $0.field("severity", diagnostic.severity.rawValue)
      write(diagnostic.range, in: map, to: &$0)
      $0.field("message", diagnostic.message)
      $0.field("help", diagnostic.help)
      if !diagnostic.notes.isEmpty {
        $0.key("notes")
        $0.array {
          for note in diagnostic.notes {
            $0.object {
              if let range = note.range { write(range, in: map, to: &$0) }
              $0.field("message", note.message)
            }
          }
        }
      }
      $0.field("replacement", diagnostic.replacement)
    }
  }

  private static func write(_ range: SourceRange, in map: SourceMap, to json: inout JSONWriter) {
    let index = Int(range.file.index)
    json.field("file", map.files.indices.contains(index) ? map.files[index].path : nil)
    json.key("range")
    json.object {
      for (name, position) in [("start", range.start), ("end", range.end)] {
        $0.key(name)
        $0.object {
          $0.field("line", Int(position.line))
          $0.field("column", Int(position.column))
        }
      }
    }
  }
}
