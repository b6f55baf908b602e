import Diagnostics
import JourneyDiff
import JourneyModel

/// What a comparison cannot rely on, since files of a state have errors.
///
/// For everyone that is more: where a word is wrong, it may be the one that says who may see it.
struct ContentDoubts {
  /// The journeys with errors in files of their own.
  private let journeys: Set<JourneyID>
  /// The journeys that could not be read at all.
  private let unread: Set<JourneyID>
  /// All journeys there are.
  private let all: Set<JourneyID>
  /// The other files with errors.
  private let shared: Set<String>

  /// Looks at what was wrong with reading files.
  init(_ diagnostics: [Diagnostic], in portfolio: Portfolio, _ files: [FolderLoader.File]) {
    let paths = Dictionary(files.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
    var folders: Set<Substring> = []
    var shared: Set<String> = []
    for diagnostic in diagnostics where diagnostic.severity == .error {
      let path = paths[diagnostic.range.file] ?? ""
      if let folder = Self.folder(of: path) { folders.insert(folder) } else { shared.insert(path) }
    }
    let doubtful = portfolio.journeys.filter { journey in
      Self.folder(of: paths[journey.origin.file] ?? "").map(folders.contains) ?? true
    }
    journeys = Set(doubtful.map(\.id))
    unread = portfolio.unreadJourneys
    all = Set(portfolio.journeys.map(\.id)).union(portfolio.unreadJourneys)
    self.shared = shared
  }

  /// The folder of a journey that a file is in.
  private static func folder(of path: String) -> Substring? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "journeys" ? parts[1] : nil
  }

  /// The portfolio in which journeys with errors are internal: so nothing else tells of them.
  func trusted(of portfolio: Portfolio) -> Portfolio {
    var trusted = portfolio
    trusted.unreadJourneys = []
    for index in trusted.journeys.indices
    where !shared.isEmpty || journeys.contains(trusted.journeys[index].id) {
      trusted.journeys[index].audience = .internal
    }
    return trusted
  }

  /// Leaves out of a snapshot what is not known, so that it is not taken for gone or new.
  func leaveOut(of snapshot: inout PortfolioSnapshot, for audience: Audience) {
    if audience == .everyone {
      if !shared.isEmpty || !journeys.isEmpty || !unread.isEmpty {
        snapshot.tells.subtract([.catalogue, .people])
      }
      snapshot.unread.formUnion(shared.isEmpty ? journeys.union(unread) : all)
      return
    }
    if shared.contains("metrics.yaml") { snapshot.tells.remove(.catalogue) }
    if shared.contains(where: { $0.hasPrefix("personas/") }) { snapshot.tells.remove(.people) }
    // Without the catalogue, the rules or the settings every journey would seem to have changed.
    let needed: Set = ["metrics.yaml", "rules.yaml", "site.yaml"]
    guard !shared.isDisjoint(with: needed) else { return }
    snapshot.unread.formUnion(snapshot.journeys.map(\.id))
  }
}

extension Concealment {
  /// What is internal in a portfolio, drafts too.
  ///
  /// - Parameters:
  ///   - portfolio: All there is.
  ///   - trusted: The same, in which more may be internal; nil where nothing is in doubt.
  init(of portfolio: Portfolio, trusting trusted: Portfolio? = nil) {
    var full = portfolio
    // A note that became internal has the hash that it had before only without that word.
    for journey in full.journeys.indices {
      for note in full.journeys[journey].notes.indices {
        full.journeys[journey].notes[note].audience = .everyone
      }
    }
    self.init(
      full: PortfolioSnapshot(full, findings: []),
      open: PortfolioSnapshot((trusted ?? portfolio).forEveryone, findings: []))
  }
}

extension Portfolio {
  /// The journeys that are drafts.
  var drafts: Set<JourneyID> { Set(journeys.filter { $0.status == .draft }.map(\.id)) }
}
