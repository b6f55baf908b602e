package import JourneyDiff
package import JourneyModel
import SiteRouting
import Wording

/// What changed since an earlier state, for the page that tells it and the marks that lead there.
package struct SiteChanges: Sendable, Equatable {
  /// What the site shows of a journey that changed.
  package enum Mark: String, Sendable {
    /// It was not there.
    case added
    /// It differs.
    case changed
  }

  /// What changed.
  package let diff: PortfolioDiff
  /// The revision that the site is compared with; nil for a folder or a file, whose name says
  /// nothing to readers.
  package let since: String?
  /// The day of the revision; nil where its name says enough.
  package let date: CivilDate?
  /// When what changed was committed; nil where that is not known, and so there is no feed.
  package let history: ChangeHistory?
  private let marks: [JourneyID: Mark]

  /// What changed.
  package init(
    _ diff: PortfolioDiff, since: String?, on date: CivilDate? = nil,
    history: ChangeHistory? = nil
  ) {
    self.diff = diff
    self.since = since
    self.date = date
    self.history = history
    var marks: [JourneyID: Mark] = [:]
    for journey in diff.added { marks[journey.id] = .added }
    for changes in diff.changed { marks[changes.new.id] = .changed }
    self.marks = marks
  }

  /// The revision as readers know it: `v1.0`, `30 Sep 2026 (1c9833c)`.
  func since(in wording: Wording) -> String? {
    guard let since, let date else { return since }
    return "\(wording.date(date)) (\(since))"
  }

  /// How a journey is marked; nil for one that did not change.
  package func mark(of journey: JourneyID) -> Mark? { marks[journey] }
}

/// The commits that changed the content last.
package struct ChangeHistory: Sendable, Equatable {
  /// A commit, by what identifies it and when it was made.
  package struct Commit: Sendable, Equatable {
    /// Its hash in hexadecimal digits.
    package let hash: String
    /// When it was made, in seconds since 1970.
    package let seconds: Int

    /// A commit.
    package init(hash: String, seconds: Int) {
      self.hash = hash
      self.seconds = seconds
    }
  }

  /// The newest commit of the content.
  package let newest: Commit
  /// The newest commit of the folder of each journey, also of one that is gone.
  package let journeys: [JourneyID: Commit]
  /// The commit that took the map of a journey away, of those that have none now.
  package let removals: [JourneyID: Commit]

  /// A history.
  package init(
    newest: Commit, journeys: [JourneyID: Commit], removals: [JourneyID: Commit] = [:]
  ) {
    self.newest = newest
    self.journeys = journeys
    self.removals = removals
  }

  /// The commit that a journey changed with.
  func commit(of journey: JourneyID) -> Commit { journeys[journey] ?? newest }
}

extension Anchor {
  /// What tells of a journey on the page of changes.
  static func changes(in journey: JourneyID) -> String { "changed-\(journey.rawValue)" }
}
