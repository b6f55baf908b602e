import ContentHash
import Diagnostics
import JourneyAnalysis
import JourneyDiff
import JourneyModel
import ReportSite

/// The state that a site tells its changes from.
struct EarlierState: Sendable {
  private let snapshot: PortfolioSnapshot
  private let revision: String?
  private let date: CivilDate?
  private let today: CivilDate?
  private let audience: Audience
  private let history: ChangeHistory?

  /// Reads the state that a build asks for, the way `waymark diff` reads it; nil where it asks for
  /// none.
  init?(_ options: BuildOptions) async throws(CommandFailure) {
    guard let typed = options.since else { return nil }
    today = options.date
    audience = options.audience
    let source = try SnapshotSource(typed, contentName: PathText.split(options.content).name)
    let reader = SnapshotReader(
      content: options.content, date: options.date, includesDrafts: options.includesDrafts,
      audience: options.audience, lanes: Lanes(width: options.jobs), isChecking: false)
    snapshot = try await reader.read(source).snapshot
    if case .revision(let name) = source {
      // What is no name says more with its day, and `HEAD~3` is another commit tomorrow.
      let commit = GitCommit(of: name, in: options.content)
      let unnamed = commit.flatMap { $0.isNamed(by: name) ? nil : $0 }
      revision = unnamed?.short ?? SafeName.printable(name)
      date = unnamed?.date
    } else {
      date = nil
      // The name of a folder or a file is nobody's business but the author's.
      revision = nil
    }
    history = GitHistory.read(options.content)
  }

  /// A hash of all that a site can tell of it.
  var hash: UInt64 {
    var json = JSONWriter(.compact)
    snapshot.write(to: &json)
    var digest = Digest()
    digest.add(XXH64.hash(json.finish()))
    digest.add(revision ?? "")
    digest.add(date?.iso ?? "")
    for journey in snapshot.unread.sorted() { digest.add(journey.rawValue) }
    guard let history else { return digest.value }
    let commits = (Array(history.journeys) + Array(history.removals)).sorted { $0.key < $1.key }
    for (journey, commit) in [("", history.newest)] + commits.map({ ($0.rawValue, $1) }) {
      digest.add(journey)
      digest.add(commit.hash)
      digest.add(UInt64(bitPattern: Int64(commit.seconds)))
    }
    return digest.value
  }

  /// What changed from this state to what a site shows.
  ///
  /// - Parameters:
  ///   - shown: What the site shows.
  ///   - findings: What was found of it.
  ///   - portfolio: All that there is, whether the site shows it or not.
  /// - Returns: The changes.
  func changes(
    to shown: Portfolio, _ findings: PortfolioFindings, of portfolio: Portfolio
  ) -> SiteChanges {
    var now = PortfolioSnapshot(shown, findings: findings.journeys, date: today)
    now.drafts = portfolio.drafts
    let concealment = audience == .everyone ? Concealment(of: portfolio) : nil
    let diff = PortfolioDiff(old: snapshot, new: now, concealing: concealment)
    return SiteChanges(diff, since: revision, on: date, history: history)
  }
}
