import Diagnostics
import Testing

@Suite("Explanations of diagnostics")
struct CatalogueTests {
  @Test("every id is explained", arguments: DiagnosticID.allCases)
  func complete(id: DiagnosticID) {
    let entry = DiagnosticCatalogue.entry(id)
    #expect(!entry.title.isEmpty && entry.title != id.rawValue)
    #expect(!entry.title.hasSuffix("."))
    let sentences = entry.meaning.split(separator: " ").filter { $0.hasSuffix(".") }.count
    #expect((2...4).contains(sentences), "the meaning has \(sentences) sentences")
    #expect(entry.meaning.hasSuffix(".") && entry.mend.hasSuffix("."))
    #expect(entry.example.hasSuffix("\n"))
    #expect(entry.mended?.hasSuffix("\n") ?? true)
    #expect(entry.mended != entry.example)
    #expect(!entry.file.isEmpty)
  }

  @Test("no two ids share an explanation")
  func distinct() {
    let entries = DiagnosticID.allCases.map(DiagnosticCatalogue.entry)
    for part in [\DiagnosticEntry.title, \.meaning, \.mend, \.example] {
      var seen: [String: Int] = [:]
      for entry in entries { seen[entry[keyPath: part], default: 0] += 1 }
      #expect(seen.filter { $0.value > 1 }.keys.sorted() == [])
    }
  }

  @Test("ids are lower case with hyphens")
  func ids() {
    for id in DiagnosticID.allCases {
      #expect(id.rawValue.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") })
    }
  }

  @Test("the explanation on a terminal")
  func explanation() {
    #expect(
      DiagnosticCatalogue.explanation(of: .yamlTab, columns: 60) == """
        yaml-tab (error): A tab as indentation

        YAML tells by spaces at the start of a line what belongs to
        what. It forbids tabs there, because editors show them in
        different widths.

        Example, in journeys/first-purchase/map.yaml:

            goals:
            ⇥- Find a gift

        Indent by two spaces; most editors can replace the tabs of a
        whole file.

            goals:
              - Find a gift

        """)
  }

  @Test("an explanation holds no control characters and no overlong line")
  func harmless() {
    for id in DiagnosticID.allCases {
      let text = DiagnosticCatalogue.explanation(of: id)
      #expect(
        !text.unicodeScalars.contains {
          ($0.value < 0x20 && $0 != "\n") || $0.value == 0x7F || $0.value == 0x202E
        })
      #expect(!text.contains("\n\n\n"))
    }
  }
}
