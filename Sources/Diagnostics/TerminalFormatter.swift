/// Diagnostics as people read them on a terminal, each with the line that it points at.
///
/// ```text
/// Content/a/map.yaml:14:17: error: Metric “npx” is not in the catalogue. [unknown-metric]
///   14 |         metric: npx
///      |                 ^~~
///   help: Did you mean “nps”?
/// ```
package struct TerminalFormatter: Sendable {
  /// Whether colours are used.
  package var isColoured: Bool
  /// The columns of the terminal; longer lines are cut to a window.
  package var columns: Int
  /// How many diagnostics are printed at most; of the rest only the number is told.
  package var limit: Int

  /// A formatter; the defaults suit a pipe.
  package init(isColoured: Bool = false, columns: Int = 100, limit: Int = 1000) {
    self.isColoured = isColoured
    self.columns = columns
    self.limit = limit
  }

  /// The diagnostics with their lines and the summary, each line ended by a line break.
  ///
  /// Errors among many milder problems stand once more before the summary, where a person at a
  /// terminal and at the end of a log looks.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics, in the order in which they shall stand.
  ///   - map: The files that they point into.
  /// - Returns: The text; empty if there are no diagnostics.
  package func format(_ diagnostics: [Diagnostic], in map: SourceMap) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var lines = LineReader(map: map)
    var text = ""
    for diagnostic in diagnostics.prefix(limit) { add(diagnostic, &lines, to: &text) }
    if diagnostics.count > limit {
      text += "… and \(diagnostics.count - limit) more\n"
    }
    text += errorsAgain(of: diagnostics, in: map)
    return text + styled(DiagnosticFormatter.summary(diagnostics), .bold) + "\n"
  }

  /// The places of the errors once more where many milder problems would bury them.
  ///
  /// All are looked at, not only those that were printed: past the limit, this is where they stand.
  private func errorsAgain(of all: [Diagnostic], in map: SourceMap) -> String {
    let errors = all.filter { $0.severity == .error }
    guard !errors.isEmpty, all.count - errors.count > Self.fewMilder else { return "" }
    var text = styled("Errors:", .error) + "\n"
    for error in errors.prefix(Self.fewErrors) {
      text += "  \(DiagnosticFormatter.place(error.range, in: map)): "
      text += TerminalText.harmless(error.message) + " " + styled("[\(error.name)]", .dim) + "\n"
    }
    if errors.count > Self.fewErrors { text += "  … and \(errors.count - Self.fewErrors) more\n" }
    return text
  }

  /// Among so many warnings and notes errors are still seen: with their lines they fill a screen.
  private static let fewMilder = 5
  /// So many errors are repeated.
  private static let fewErrors = 20

  private func add(_ diagnostic: Diagnostic, _ lines: inout LineReader, to text: inout String) {
    let colour = Style(diagnostic.severity)
    text += styled(DiagnosticFormatter.place(diagnostic.range, in: lines.map) + ":", .bold)
    text += " " + styled(diagnostic.severity.rawValue + ":", colour) + " "
    text += styled(TerminalText.harmless(diagnostic.message), .bold)
    text += " " + styled("[\(diagnostic.name)]", .dim) + "\n"
    addExcerpt(diagnostic.range, colour, &lines, to: &text)
    if let help = diagnostic.help {
      text += "  " + styled("help:", .help) + " " + TerminalText.harmless(help) + "\n"
    }
    for note in diagnostic.notes {
      let place = note.range.map { DiagnosticFormatter.place($0, in: lines.map) + ": " } ?? ""
      text += "  " + place + styled("note:", .note) + " "
      text += TerminalText.harmless(note.message) + "\n"
      if let range = note.range { addExcerpt(range, .note, &lines, to: &text) }
    }
  }

  private func addExcerpt(
    _ range: SourceRange, _ colour: Style, _ lines: inout LineReader, to text: inout String
  ) {
    guard let line = lines.line(of: range.start, in: range.file), !line.isEmpty else { return }
    let number = String(range.start.line)
    let gutter = String(repeating: " ", count: max(4, number.utf8.count + 2))
    let start = Int(range.start.column) - 1
    let end = range.start.line == range.end.line ? Int(range.end.column) - 1 : line.count
    let excerpt = TerminalExcerpt(
      line: line, from: start, to: end, columns: columns - gutter.utf8.count - 3)
    let padding = gutter.dropLast(number.utf8.count)
    text += padding + styled(number + " |", .dim) + " " + excerpt.text + "\n"
    let underline = "^" + String(repeating: "~", count: excerpt.length - 1)
    text += gutter + styled(" |", .dim) + " " + String(repeating: " ", count: excerpt.indent)
    text += styled(underline, colour) + "\n"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// What a part is set in, as parameters of the terminal's SGR sequence.
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case help = "1;32"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }
}

/// Finds the lines of files, remembering the last file's line starts and the last line.
struct LineReader {
  let map: SourceMap
  private var file: FileID?
  private var starts: [Int] = []
  private var last: (number: Int, scalars: [Unicode.Scalar])?

  init(map: SourceMap) { self.map = map }

  /// The characters of the line that a position stands in; nil past the end of the file and in
  /// one that is no text.
  mutating func line(of position: SourcePosition, in file: FileID) -> [Unicode.Scalar]? {
    let index = Int(file.index)
    guard map.files.indices.contains(index) else { return nil }
    let bytes = map.files[index].bytes
    if self.file != file {
      self.file = file
      starts = TextCheck.isBinary(bytes[...]) ? [] : Self.lineStarts(bytes)
      last = nil
    }
    let number = Int(position.line)
    guard starts.indices.contains(number - 1) else { return nil }
    if let last, last.number == number { return last.scalars }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    var scalars = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    if number == 1, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    last = (number, scalars)
    return scalars
  }

  /// The offsets at which lines start; lines end with LF, CRLF or CR.
  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isBreak = byte == 0x0A || byte == 0x0D && !(bytes[safe: index + 1] == 0x0A)
      if isBreak { starts.append(index + 1) }
    }
    return starts
  }
}

extension [UInt8] {
  fileprivate subscript(safe index: Int) -> UInt8? { index < count ? self[index] : nil }
}
