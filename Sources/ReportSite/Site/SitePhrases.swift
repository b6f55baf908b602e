package import Wording

extension Phrase {
  // What every page has around its contents.

  static let skipToContent = Phrase("skip-to-content", "Skip to the content")
  static let siteNavigation = Phrase("site-navigation", "Site")
  static let breadcrumb = Phrase("breadcrumb", "Where this page is")
  static let navJourneys = Phrase("nav-journeys", "Journeys")
  static let navRecommendations = Phrase("nav-recommendations", "Recommendations")
  static let navMetrics = Phrase("nav-metrics", "Metrics")
  static let navChannels = Phrase("nav-channels", "Channels")
  static let navOwners = Phrase("nav-owners", "Owners")
  static let navPrint = Phrase("nav-print", "Everything on one page")
  static let navData = Phrase("nav-data", "Data (JSON)")
  static let navPicture = Phrase("nav-picture", "Picture (SVG)")
  static let madeWith = Phrase("made-with", "Made with {generator}")
  static let siteOf = Phrase("site-of", "As of {date}")
  static let pageInternal = Phrase("page-internal", "Internal: not for customers")

  // Prose.

  static let tableOf = Phrase("table-of", "Table: {columns}")
}

/// The phrases that the shell of pages and prose use, for the check of translations.
package enum SitePhrases {
  /// All of them.
  package static let all: [Phrase] = [
    .skipToContent, .siteNavigation, .breadcrumb, .navJourneys,
    .navRecommendations, .navMetrics, .navChannels, .navOwners, .navPrint, .navData, .navPicture,
    .madeWith,
    .siteOf,
    .pageInternal, .tableOf,
  ]
}
