import Diagnostics
import JourneyAnalysis
import JourneyDiff
import JourneyModel
import ReportSite

/// The state that a site tells its changes from.
struct EarlierState: Sendable {
  private let snapshot: PortfolioSnapshot
  private let revision: String?
  private let history: ChangeHistory?

  /// Reads the state that a build asks for, the way `waymark diff` reads it; nil where it asks for
  /// none.
  init?(_ options: BuildOptions) async throws(CommandFailure) {
    guard let typed = options.since else { return nil }
    let source = try SnapshotSource(typed, contentName: PathText.split(options.content).name)
    let reader = SnapshotReader(
      content: options.content, date: options.date, includesDrafts: options.includesDrafts,
      lanes: Lanes(width: options.jobs))
    snapshot = try await reader.read(source).snapshot
    if case .revision(let name) = source {
      // Of a whole hash nobody reads more than the first digits.
      let isHash = name.utf8.count == 40 && name.allSatisfy(\.isHexDigit)
      revision = isHash ? String(name.prefix(12)) : SafeName.printable(name)
    } else {
      // The name of a folder or a file is nobody's business but the author's.
      revision = nil
    }
    history = GitHistory.read(options.content)
  }

  /// What changed from this state to what a site shows.
  func changes(to shown: Portfolio, _ findings: PortfolioFindings) -> SiteChanges {
    let now = PortfolioSnapshot(shown, findings: findings.journeys)
    return SiteChanges(
      PortfolioDiff(old: snapshot, new: now), since: revision, history: history)
  }
}
