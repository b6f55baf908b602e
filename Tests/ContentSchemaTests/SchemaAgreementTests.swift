import ContentSchema
import Diagnostics
import JourneyReading
import Testing

/// A file that an editor accepts is read without an error, and one that it refuses is not.
@Suite("Schemas and readers")
struct SchemaAgreementTests {
  @Test("what the schemas accept is read", arguments: SchemaSamples.valid)
  func valid(kind: ContentSchema.Kind, text: String) {
    #expect(errors(kind, text) == [])
  }

  @Test("what the schemas refuse is not read", arguments: SchemaSamples.mutants)
  func mutants(kind: ContentSchema.Kind, text: String) {
    #expect(errors(kind, text) != [])
  }

  private func errors(_ kind: ContentSchema.Kind, _ text: String) -> [String] {
    let map = "title: A\nstages: [{name: A, touchpoints: [{name: B}]}]\n"
    var texts = [
      "journeys/a/map.yaml": map, "journeys/a/weekly.csv": "date,sign in\n2026-09-01,1\n",
    ]
    switch kind {
    case .map: texts["journeys/a/map.yaml"] = text
    case .site, .metrics, .rules: texts["\(kind.rawValue).yaml"] = text
    case .annotation: texts["journeys/a/note.md"] = "---\n\(text)\n---\nText.\n"
    case .persona: texts["personas/alex.md"] = "---\n\(text)\n---\nText.\n"
    case .page: texts["pages/method.md"] = "---\n\(text)\n---\nText.\n"
    }
    let files = texts.sorted { $0.key < $1.key }.enumerated().map { index, file in
      ContentTree.File(path: file.key, bytes: Array(file.value.utf8), id: FileID(index))
    }
    return PortfolioReader.read(ContentTree(files: files)).diagnostics
      .filter { $0.severity == .error }.map { "[\($0.id.rawValue)] \($0.message)" }
  }
}
