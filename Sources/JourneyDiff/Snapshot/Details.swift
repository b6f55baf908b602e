/// What a snapshot can tell beside the facts that have fields of their own.
///
/// A snapshot names those that it tells, so that what an older program did not write is not taken
/// for something that is gone.
package enum DetailKey: String, CaseIterable, Sendable {
  // Of a journey.
  case scenario, summary, goals, personas, compare, parent, reviewed
  case reviewEvery = "review-every"
  case period, language, lanes, outcome
  case outcomeAt = "outcome-at"
  case worth, evidence, notes, audience

  // Of a stage.
  case goal
  case previousVolume = "previous-volume"
  case timeMedian = "time-median"
  case timeP90 = "time-p90"
  case timePrevious = "time-previous"

  // Of a touchpoint.
  case intent, action, success, next, thinks, words
  case feelsBy = "feels-by"
  case quotes
  case momentOfTruth = "moment-of-truth"
  case frontstage, backstage, systems, links

  // Of a metric's reading.
  case n, promoters, detractors, previous
  case asOf = "as-of"
  case source, history, benchmark, name

  // Of a recommendation.
  case confidence, reach, moves, result, experiment, body

  // Of a handoff.
  case title, creative, promise, landing
  case landingHeadline = "landing-headline"

  // Of a metric of the catalogue or of a persona, beside keys from above.
  case id, kind, better, formula, description
  case benchmarkSource = "benchmark-source"
  case scale, variant
  case usualStages = "usual-stages"
  case role, frustrations

  // What snapshots tell elsewhere than in details; the last two are all metrics and all personas.
  case segments, headline, limits, date, rule, catalogue, people

  /// How the values are to be read and shown.
  enum Style {
    /// One text, shown before and after.
    case text
    /// Texts of which those that came and went are shown.
    case list
    /// There or not.
    case flag
    /// Only that it changed is shown: what is stored is a hash, or no text for people.
    case hidden
    case number, share, date, span
    /// A word of the format.
    case word
  }

  var style: Style {
    switch self {
    case .goals, .personas, .lanes, .evidence, .next, .thinks, .words, .feelsBy, .quotes,
      .frontstage, .backstage, .systems, .links, .moves, .experiment, .usualStages, .frustrations:
      .list
    case .momentOfTruth: .flag
    case .notes, .history, .body, .reviewEvery: .hidden
    case .previousVolume, .n, .promoters, .detractors, .reach: .number
    case .confidence: .share
    case .reviewed, .asOf, .date: .date
    case .period: .span
    case .audience, .kind, .better: .word
    default: .text
    }
  }
}

/// What a part of a journey says beside the facts that have fields of their own.
package struct Details: Sendable, Equatable {
  private var values: [DetailKey: [String]] = [:]

  /// No details.
  package init() {}

  /// The values of a detail; none where nothing is said.
  package subscript(key: DetailKey) -> [String] {
    get { values[key] ?? [] }
    set { values[key] = newValue.isEmpty ? nil : newValue }
  }

  /// Sets a detail of one value.
  mutating func set(_ key: DetailKey, _ value: String?) { self[key] = value.map { [$0] } ?? [] }

  /// The details that there are, in the order of ``DetailKey``.
  ///
  /// Few of all keys are there, so that it is they that are put in order.
  var all: [(key: DetailKey, values: [String])] {
    values.map { (place: DetailKey.places[$0.key] ?? 0, key: $0.key, values: $0.value) }
      .sorted { $0.place < $1.place }
      .map { ($0.key, $0.values) }
  }
}

extension DetailKey {
  /// The place of each key in ``allCases``.
  fileprivate static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// A detail that differs.
package struct DetailChange: Sendable, Equatable {
  /// Which one.
  package let key: DetailKey
  /// What it said; nothing where it was not there.
  package let old: [String]
  /// What it says; nothing where it is gone.
  package let new: [String]
}

extension Details {
  /// The details that differ, of those that both states tell.
  static func changes(
    _ old: Details, _ new: Details, told: Set<DetailKey>
  ) -> [DetailChange] {
    guard old != new else { return [] }
    return DetailKey.allCases.compactMap { key in
      guard told.contains(key), old[key] != new[key] else { return nil }
      return DetailChange(key: key, old: old[key], new: new[key])
    }
  }
}
