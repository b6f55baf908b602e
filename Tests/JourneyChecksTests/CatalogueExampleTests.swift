import Diagnostics
import Foundation
import Testing

/// The examples of the explanations, put into a small content folder.
@Suite("Examples of explanations")
struct CatalogueExampleTests {
  /// What no single text in a content folder can cause, or what is found by the analysis.
  static let untold: Set<DiagnosticID> = [
    .invalidEncoding, .fileTooLarge, .tooManyFiles, .symbolicLink, .tooMany, .duplicatePage,
    .templateSyntax, .templateName, .templatePartial, .templateEscaping, .healthCheck, .reviewDue,
    .unusedMetric, .audienceLeak, .missingTranslation, .unchangedTemplate, .pageBudget,
    .siteBudget,
  ]

  @Test(
    "an example causes what it explains, and is mended by its mend",
    arguments: DiagnosticID.allCases.filter { !untold.contains($0) })
  func examples(id: DiagnosticID) {
    let entry = DiagnosticCatalogue.entry(id)
    let found = diagnostics(of: entry.example, in: entry.file)
    #expect(found.contains { $0.id == id }, "found: \(found.map(\.id.rawValue))")
    guard let mended = entry.mended else { return }
    let left = diagnostics(of: mended, in: entry.file)
    #expect(left.contains { $0.id == id } == false)
    #expect(left.filter { $0.severity == .error }.map(\.message) == [])
  }

  private func diagnostics(of example: String, in file: String) -> [Diagnostic] {
    var files = Self.content
    files[file] = Array((file.hasSuffix("map.yaml") ? Self.map(example) : example).utf8)
    return CheckedContent(files).diagnostics
  }

  /// A whole map around a part of one.
  private static func map(_ part: String) -> String {
    let keys = part.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    var map = keys.contains("title") ? part : "title: First purchase\n" + part
    if !keys.contains("metrics") {
      map +=
        "metrics: [{metric: nps, value: 31, segments: {mobile: 28}, history: weekly.csv#nps}]\n"
    }
    return keys.contains("stages") ? map : map + CheckedContent.stages
  }

  private static var content: [String: [UInt8]] {
    let texts = [
      "site.yaml": "title: Journeys\n",
      "metrics.yaml": "- {id: nps, name: NPS, kind: nps}\n",
      "personas/alex.md": "---\nname: Alex\n---\n",
      "personas/sam.md": "---\nname: Sam\n---\n",
      "pages/method.md":
        "# Method\n\n![A sketch](../assets/sketch.png) [R](../assets/report.pdf)\n",
      "journeys/first-purchase/map.yaml": map(""),
      "journeys/first-purchase/weekly.csv": "date,nps\n2026-09-01,31\n",
      "journeys/online-store/map.yaml": "title: Online store\n" + CheckedContent.stages,
      "assets/report.pdf": "%PDF-1.4\n",
    ]
    var files = texts.mapValues { Array($0.utf8) }
    files["assets/sketch.png"] = Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAA"
        + "ABJRU5ErkJggg=="
    ).map(Array.init)
    return files
  }

  @Test("the content around the examples has no problems")
  func soundContent() {
    #expect(CheckedContent(Self.content).lines == [])
  }
}
