import Diagnostics
import Foundation
import TestSupport
import Testing

/// A folder for each id in `Tests/Fixtures/Diagnostics`: content that causes it, and what is said.
///
/// `expected.txt` holds the diagnostics, one a line, in the order in which they are shown; `stage`
/// holds `check` for the ids that are found by checks. Names beyond ASCII are percent-escaped, so
/// that every tool takes them; here they are what they stand for. `WAYMARK_RECORD` set writes what was found
/// into `expected.txt`, to be read before it is committed.
@Suite("Diagnostics of checks")
struct FixtureTests {
  static let root = URL(filePath: Repository.path("Tests/Fixtures/Diagnostics"))

  static let ids: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().filter { name in
      let stage = try? String(contentsOf: root.appending(path: "\(name)/stage"), encoding: .utf8)
      return stage == "check\n"
    }
  }()

  @Test("content causes exactly what its fixture says", arguments: ids)
  func fixture(id: String) throws {
    let folder = Self.root.appending(path: id)
    let content = CheckedContent(try files(in: folder))
    let found = content.lines.map { $0 + "\n" }.joined()
    let expected = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
      try Data(found.utf8).write(to: expected)
    }
    #expect(try found == String(contentsOf: expected, encoding: .utf8))
    #expect(content.diagnostics.contains { $0.id.rawValue == id })
  }

  @Test("every id that checks find has a fixture")
  func complete() {
    let found: [DiagnosticID] = [
      .orphanFile, .unsafePath, .duplicatePage, .unknownPersona, .unknownJourney, .unknownMetric,
      .unknownTouchpoint, .unknownStage, .unknownEvidence, .unknownSegment, .parentCycle,
      .compareMismatch, .forbiddenLink, .brokenLink, .brokenAnchor, .missingImage, .invalidImage,
      .missingAltText, .mermaidSyntax, .mermaidScore, .mermaidIgnored, .diagramBlock,
      .audienceLeak, .unknownCheck, .imageBudget,
    ]
    #expect(Set(Self.ids).isSuperset(of: found.map(\.rawValue)))
  }

  private func files(in folder: URL) throws -> [String: [UInt8]] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [String: [UInt8]] = [:]
    for path in paths ?? [] where path != "stage" && path != "expected.txt" {
      let url = folder.appending(path: path)
      let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      let name = try #require(path.removingPercentEncoding)
      if isFile { files[name] = Array(try Data(contentsOf: url)) }
    }
    return files
  }
}
