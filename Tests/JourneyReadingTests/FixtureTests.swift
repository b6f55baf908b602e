import Diagnostics
import Foundation
import JourneyReading
import Testing

/// A folder for each diagnostic in `Tests/Fixtures/Diagnostics`: content, and what is said of it.
///
/// The folder is named by the id; a word may follow after a dot where several stages report the
/// same id. `expected.txt` holds all diagnostics, one a line, in the order in which they are shown.
/// A folder with a file `stage` that holds anything but `read` belongs to the tests of that stage.
/// `WAYMARK_RECORD` set writes what was found into `expected.txt`, to be checked by hand.
@Suite("Diagnostics of reading") struct FixtureTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Diagnostics")

  private static let all =
    ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).sorted()

  private static let read = all.filter { name in
    let stage = try? String(contentsOf: root.appending(path: "\(name)/stage"), encoding: .utf8)
    return stage.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) == "read" } ?? true
  }

  @Test("content causes exactly what its fixture says", arguments: read)
  func fixture(name: String) throws {
    let folder = Self.root.appending(path: name)
    let content = try Self.content(of: folder)
    let diagnostics = content.read().diagnostics.sorted(in: content.sources)
    let found = diagnostics.map { $0.line(in: content.sources) + "\n" }.joined()
    let expected = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
      try Data(found.utf8).write(to: expected)
    }
    #expect(try found == String(contentsOf: expected, encoding: .utf8))
    let id = String(name.prefix { $0 != "." })
    #expect(diagnostics.contains { $0.id.rawValue == id }, "nothing is \(id)")
  }

  @Test("every id that reading reports has a fixture") func complete() {
    let elsewhere: Set<String> = [
      // Found by the loader, before anything is read.
      "unsafe-path", "symbolic-link",
      // Takes 50,001 files: see LimitTests.
      "too-many-files",
      // Found by the checks.
      "duplicate-page", "unknown-persona", "unknown-journey", "unknown-touchpoint",
      "unknown-metric", "unknown-evidence", "unknown-segment", "unknown-stage", "parent-cycle",
      "compare-mismatch", "forbidden-link", "broken-link", "broken-anchor", "missing-image",
      "missing-alt-text", "mermaid-syntax", "mermaid-score", "mermaid-ignored", "diagram-block",
      "unknown-check", "audience-leak", "image-budget",
      // Found by the pipeline and the analysis.
      "health-check", "review-due", "unused-metric", "missing-translation", "page-budget",
      "site-budget",
      // Found in templates.
      "template-syntax", "template-name", "template-partial", "template-escaping",
      "unchanged-template",
    ]
    let covered = Set(Self.read.map { String($0.prefix { $0 != "." }) })
    let missing = DiagnosticID.allCases.filter {
      !elsewhere.contains($0.rawValue) && !covered.contains($0.rawValue)
    }
    #expect(missing == [])
    let known = Set(DiagnosticID.allCases.map(\.rawValue))
    #expect(Self.all.filter { !known.contains(String($0.prefix { $0 != "." })) } == [])
  }

  private static func content(of folder: URL) throws -> Content {
    var content = Content([:])
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in paths ?? [] where path != "stage" && path != "expected.txt" {
      let url = folder.appending(path: path)
      let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      if isFile { content.files[path] = Array(try Data(contentsOf: url)) }
    }
    return content
  }
}
