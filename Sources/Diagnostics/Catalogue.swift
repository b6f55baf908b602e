/// What is known of a kind of problem: for `waymark explain` and the documentation.
package struct DiagnosticEntry: Sendable, Equatable {
  /// The kind in a few words.
  package let title: String
  /// What it means and why it matters, in two or three sentences for people who map journeys.
  package let meaning: String
  /// The file of the example, relative to the content or templates folder.
  package let file: String
  /// A part of that file that causes the problem.
  package let example: String
  /// How to mend it, in a sentence or two.
  package let mend: String
  /// The same part of the file when it is mended; nil where words say it better.
  package let mended: String?

  /// An entry.
  init(
    _ title: String, meaning: String, in file: String = DiagnosticEntry.map, example: String,
    mend: String, mended: String? = nil
  ) {
    self.title = title
    self.meaning = meaning
    self.file = file
    self.example = example
    self.mend = mend
    self.mended = mended
  }

  static let map = "journeys/first-purchase/map.yaml"
  static let note = "journeys/first-purchase/sign-in.md"
  static let page = "pages/method.md"
  static let history = "journeys/first-purchase/weekly.csv"
}

/// The meaning, an example and the mend of every kind of problem.
package enum DiagnosticCatalogue {
  /// What is known of a kind of problem.
  package static func entry(_ id: DiagnosticID) -> DiagnosticEntry {
    entryOfFiles(id) ?? entryOfYAML(id) ?? entryOfValues(id) ?? entryOfReferences(id)
      ?? entryOfMarkdown(id) ?? entryOfHistoriesAndTemplates(id) ?? entryOfHealth(id)
      ?? entryOfBudgets(id) ?? DiagnosticEntry(id.rawValue, meaning: "", example: "", mend: "")
  }

  /// The explanation of a kind of problem as text for a terminal.
  ///
  /// - Parameters:
  ///   - id: The kind.
  ///   - columns: How long a line of prose may be.
  /// - Returns: Lines, each ended by a line break.
  package static func explanation(of id: DiagnosticID, columns: Int = 80) -> String {
    let entry = entry(id)
    var text = "\(id.rawValue) (\(id.severity.rawValue)): \(entry.title)\n\n"
    text += wrapped(entry.meaning, columns) + "\nExample, in \(entry.file):\n\n"
    text += indented(entry.example) + "\n"
    text += wrapped(entry.mend, columns)
    if let mended = entry.mended { text += "\n" + indented(mended) }
    return text
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "\n" : "    \(TerminalText.harmlessLine($0))\n" }.joined()
  }

  private static func wrapped(_ text: String, _ columns: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension TerminalText {
  /// A line of an example, its tabs shown as they would be typed.
  fileprivate static func harmlessLine(_ line: Substring) -> String {
    harmless(line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "⇥"))
  }
}
