package import Diagnostics
package import JourneyModel

/// The files of one journey: what ``PortfolioReader/readJourney(_:plan:)`` reads.
package struct JourneyFolder: Sendable, Equatable {
  /// The name of the folder.
  package let id: JourneyID
  /// `map.yaml`.
  package var map: ContentTree.File?
  /// The Markdown files, by path.
  package var notes: [ContentTree.File] = []
  /// The CSV files, by path.
  package var histories: [ContentTree.File] = []

  /// A folder without files.
  package init(id: JourneyID) { self.id = id }
}

/// What all journeys have in common, read, and the journeys' folders, not yet read.
///
/// A journey's reading depends on nothing but its folder and the plan, so that journeys can be
/// read in parallel and one after the other be dropped again.
package struct ReadingPlan: Sendable {
  /// The settings of the site.
  package var site = SiteSettings()
  /// The metric catalogue, in the order of the file.
  package var metrics: [MetricDefinition] = []
  /// The decision rules, in the order of the file.
  package var rules: [Rule] = []
  /// The personas, by id.
  package var personas: [Persona] = []
  /// The free pages, by id.
  package var pages: [Page] = []
  /// The files that content may link to, by path.
  package var assets: [Asset] = []
  /// The folders of the journeys, by id; each has a map.
  package var folders: [JourneyFolder] = []
  /// The path of each text file relative to the content folder.
  package var contentPaths: [FileID: String] = [:]
  /// Whether there is a catalogue that could not be read.
  var isCatalogueUnread = false
  /// The metrics by id, where their kinds are known.
  var catalogue = MetricCatalogue()

  /// A plan of an empty folder.
  init() {}

  /// The portfolio of the plan with journeys, by id.
  package func portfolio(of journeys: [Journey]) -> Portfolio {
    var portfolio = Portfolio()
    portfolio.site = site
    portfolio.metrics = metrics
    portfolio.rules = rules
    portfolio.personas = personas
    portfolio.pages = pages
    portfolio.assets = assets
    portfolio.journeys = journeys
    portfolio.contentPaths = contentPaths
    portfolio.isCatalogueUnread = isCatalogueUnread
    portfolio.unreadJourneys = Set(folders.map(\.id)).subtracting(journeys.map(\.id))
    return portfolio
  }
}
