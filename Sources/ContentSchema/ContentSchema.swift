/// The JSON Schema of every kind of content file, for editors that complete and check.
///
/// Made from one description in Swift; the tests compare its keys with those that the readers
/// accept.
package enum ContentSchema {
  /// A kind of content file.
  package enum Kind: String, CaseIterable, Sendable {
    /// `journeys/*/map.yaml`.
    case map
    /// `site.yaml`.
    case site
    /// `metrics.yaml`.
    case metrics
    /// `rules.yaml`.
    case rules
    /// The front matter of `journeys/*/*.md`.
    case annotation
    /// The front matter of `personas/*.md`.
    case persona
    /// The front matter of `pages/*.md`.
    case page

    /// The name of the schema's file: `map.schema.json`.
    package var fileName: String { rawValue + ".schema.json" }

    /// The files that the schema is for, as a pattern in the content folder.
    package var pattern: String {
      switch self {
      case .map: "journeys/*/map.yaml"
      case .site: "site.yaml"
      case .metrics: "metrics.yaml"
      case .rules: "rules.yaml"
      case .annotation: "journeys/*/*.md"
      case .persona: "personas/*.md"
      case .page: "pages/*.md"
      }
    }

    /// Whether the schema is of a whole file; else it is of a Markdown file's front matter.
    package var isWholeFile: Bool {
      switch self {
      case .map, .site, .metrics, .rules: true
      case .annotation, .persona, .page: false
      }
    }
  }

  /// The schema of a kind of file, as JSON Schema draft 7, indented.
  package static func document(for kind: Kind) -> [UInt8] { SchemaWriter.document(node(for: kind)) }

  static func node(for kind: Kind) -> SchemaNode {
    switch kind {
    case .map: .map
    case .site: .site
    case .metrics: .metrics
    case .rules: .rules
    case .annotation: .annotation
    case .persona: .persona
    case .page: .page
    }
  }
}
