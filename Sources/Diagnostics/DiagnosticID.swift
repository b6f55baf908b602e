/// The name of a kind of problem, stable across versions: `unknown-key`.
///
/// Every id has an entry in ``DiagnosticCatalogue`` and a fixture in the tests.
package enum DiagnosticID: String, CaseIterable, Sendable {
  // MARK: Files
  case invalidEncoding = "invalid-encoding"
  case controlCharacter = "control-character"
  case bidiControl = "bidi-control"
  case fileTooLarge = "file-too-large"
  case tooManyFiles = "too-many-files"
  case unsafePath = "unsafe-path"
  case symbolicLink = "symbolic-link"
  case orphanFile = "orphan-file"
  case missingFile = "missing-file"

  // MARK: YAML
  case yamlSyntax = "yaml-syntax"
  case yamlTab = "yaml-tab"
  case yamlAlias = "yaml-alias"
  case yamlTag = "yaml-tag"
  case yamlDepth = "yaml-depth"
  case yamlDocuments = "yaml-documents"
  case yamlComment = "yaml-comment"
  case yamlQuote = "yaml-quote"
  case duplicateKey = "duplicate-key"

  // MARK: Structure and values
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case unknownValue = "unknown-value"
  case emptyValue = "empty-value"
  case invalidID = "invalid-id"
  case invalidQuantity = "invalid-quantity"
  case wrongUnit = "wrong-unit"
  case invalidDate = "invalid-date"
  case invalidPeriod = "invalid-period"
  case invalidInterval = "invalid-interval"
  case invalidColour = "invalid-colour"
  case invalidURL = "invalid-url"
  case invalidLanguage = "invalid-language"
  case invalidCondition = "invalid-condition"
  case invalidScale = "invalid-scale"
  case scoreOutOfRange = "score-out-of-range"
  case metricDirection = "metric-direction"
  case valueOutOfRange = "value-out-of-range"
  case tooMany = "too-many"
  case conflictingKeys = "conflicting-keys"

  // MARK: Names and references
  case duplicateID = "duplicate-id"
  case duplicatePage = "duplicate-page"
  case unknownPersona = "unknown-persona"
  case unknownJourney = "unknown-journey"
  case unknownTouchpoint = "unknown-touchpoint"
  case unknownMetric = "unknown-metric"
  case unknownEvidence = "unknown-evidence"
  case unknownSegment = "unknown-segment"
  case unknownStage = "unknown-stage"
  case unknownCheck = "unknown-check"
  case parentCycle = "parent-cycle"
  case compareMismatch = "compare-mismatch"

  // MARK: Markdown
  case frontMatter = "front-matter"
  case noteTooDeep = "note-too-deep"
  case rawHTML = "raw-html"
  case forbiddenLink = "forbidden-link"
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case missingImage = "missing-image"
  case invalidImage = "invalid-image"
  case missingAltText = "missing-alt-text"
  case unboundHeading = "unbound-heading"
  case raggedTable = "ragged-table"

  // MARK: Diagrams in Markdown
  case mermaidSyntax = "mermaid-syntax"
  case mermaidScore = "mermaid-score"
  case mermaidIgnored = "mermaid-ignored"
  case diagramBlock = "diagram-block"

  // MARK: CSV
  case csvSyntax = "csv-syntax"
  case csvColumn = "csv-column"
  case csvRow = "csv-row"
  case csvValue = "csv-value"

  // MARK: Templates
  case templateSyntax = "template-syntax"
  case templateName = "template-name"
  case templatePartial = "template-partial"
  case templateEscaping = "template-escaping"
  case missingTranslation = "missing-translation"
  case unchangedTemplate = "unchanged-template"
  case unknownText = "unknown-text"

  // MARK: Upkeep
  case unusedMetric = "unused-metric"
  case audienceLeak = "audience-leak"
  case pageBudget = "page-budget"
  case siteBudget = "site-budget"
  case imageBudget = "image-budget"

  // MARK: Health
  case healthCheck = "health-check"
  case reviewDue = "review-due"

  /// How much a problem of this kind matters unless a site says otherwise.
  package var severity: Severity {
    switch self {
    case .bidiControl, .orphanFile, .rawHTML, .missingAltText, .unboundHeading, .raggedTable,
      .compareMismatch, .unknownSegment, .mermaidScore, .mermaidIgnored, .metricDirection,
      .yamlComment, .yamlQuote:
      .warning
    case .reviewDue, .audienceLeak, .unknownText, .pageBudget, .siteBudget, .imageBudget:
      .warning
    case .healthCheck, .missingTranslation, .unchangedTemplate, .unusedMetric: .note
    default: .error
    }
  }
}
