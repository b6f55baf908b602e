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

/// Diagnostics as JSON, for programs: the diagnostics file of Swift-DocC, version 1.0.0.
///
/// Each has an `id`, a `source`, which is a URI reference from the working directory, a `range`, a
/// `severity`, a `summary`, `solutions` with their `replacements`, and `notes`; a health check has a
/// `groupID` besides. Lines and columns count from 1, columns in Unicode scalars; the end is
/// exclusive.
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
      $0.key("version")
      $0.object { json in
        for (part, number) in [("major", 1), ("minor", 0), ("patch", 0)] {
          json.field(part, number)
        }
      }
      $0.key("diagnostics")
      $0.array { for diagnostic in diagnostics { write(diagnostic, in: map, to: &$0) } }
    }
    return json.finish()
  }

  private static func write(
    _ diagnostic: Diagnostic, in map: SourceMap, to json: inout JSONWriter
  ) {
    json.object {
      $0.field("id", diagnostic.name)
      $0.field("groupID", diagnostic.check == nil ? nil : diagnostic.id.rawValue)
      write(diagnostic.range, in: map, to: &$0)
      $0.field("severity", diagnostic.severity.rawValue)
      $0.field("summary", diagnostic.message)
      $0.key("solutions")
      $0.array { writeSolution(of: diagnostic, to: &$0) }
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
  }

  private static func writeSolution(of diagnostic: Diagnostic, to json: inout JSONWriter) {
    guard diagnostic.help != nil || diagnostic.replacement != nil else { return }
    json.object {
      $0.field("summary", diagnostic.help ?? "")
      $0.key("replacements")
      $0.array { json in
        guard let text = diagnostic.replacement else { return }
        json.object {
          writeRange(diagnostic.range, to: &$0)
          $0.field("text", text)
        }
      }
    }
  }

  private static func write(_ range: SourceRange, in map: SourceMap, to json: inout JSONWriter) {
    let index = Int(range.file.index)
    let path = map.files.indices.contains(index) ? map.files[index].path : nil
    json.field("source", path.map(SARIFReport.reference))
    writeRange(range, to: &json)
  }

  private static func writeRange(_ range: SourceRange, to json: inout JSONWriter) {
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
