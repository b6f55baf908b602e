import JourneyModel
package import Wording

/// What stands around a comparison: what is compared with what, and what is wrong with either.
package struct DiffFrame: Sendable, Equatable {
  /// A side of a comparison.
  package struct Side: Sendable, Equatable {
    /// What readers know it by; nil where that is nobody's business.
    package var name: String?
    /// The errors of its content, each with its place.
    package var errors: [String]

    /// A side.
    package init(name: String? = nil, errors: [String] = []) {
      self.name = name
      self.errors = errors
    }
  }

  /// How many errors of a side are shown.
  static let mostErrors = 10

  /// The earlier state.
  package var old: Side
  /// The later state.
  package var new: Side

  /// A comparison of two sides.
  package init(old: Side = Side(), new: Side = Side()) {
    self.old = old
    self.new = new
  }

  /// What is compared with what; nil where neither has a name.
  func compared(in wording: Wording) -> String? {
    guard let old = old.name, let new = new.name else { return nil }
    return wording(.diffCompared, ["old": old, "new": new])
  }

  /// The errors of each side that has some: a heading, those that are shown, and the rest as a
  /// number.
  func problems(in wording: Wording) -> [(heading: String, lines: [String])] {
    let sides: [(Phrase, Side)] = [(.diffErrorsOld, old), (.diffErrorsNew, new)]
    return sides.filter { !$1.errors.isEmpty }.map { phrase, side in
      var lines = Array(side.errors.prefix(Self.mostErrors))
      let more = side.errors.count - lines.count
      if more > 0 { lines.append(wording(.diffMoreErrors, count: more)) }
      return (wording(phrase, count: side.errors.count), lines)
    }
  }
}

extension DiffSummary {
  /// What got worse and what got better, in a sentence; nil where neither can be told.
  package func verdict(in wording: Wording) -> String? {
    var parts: [String] = []
    if worse > 0 { parts.append(wording(.diffGotWorse, count: worse)) }
    if better > 0 { parts.append(wording(.diffGotBetter, count: better)) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ") + "."
  }

  /// The same as a note behind a number: `1 worse`, `2 better`.
  func shortVerdict(in wording: Wording) -> [String] {
    (worse > 0 ? [wording(.diffWorseShort, count: worse)] : [])
      + (better > 0 ? [wording(.diffBetterShort, count: better)] : [])
  }
}

extension JourneyChanges {
  /// The changes in the order in which they are read: those for the worse, then the others, each
  /// in the order of ``all``.
  var inReadingOrder: [Change] {
    all.filter { $0.tone == .worse } + all.filter { $0.tone != .worse }
  }
}

/// A journey that came, went, or is not compared, in words.
struct JourneyLine {
  let mark: ChangeLine.Mark
  /// What happened, before its name.
  let label: String
  /// Its title, else its id.
  let title: String
  let id: String
  /// What there is to say behind its name.
  let remark: String?

  /// The journeys of a comparison that have no changes of their own.
  static func all(of diff: PortfolioDiff, in wording: Wording) -> [JourneyLine] {
    func line(_ mark: ChangeLine.Mark, _ label: Phrase, _ journey: JourneySnapshot) -> JourneyLine {
      JourneyLine(
        mark: mark, label: wording[label], title: journey.title, id: journey.id.rawValue,
        remark: nil)
    }
    return diff.unread.map { journey in
      let remark: Phrase =
        journey.isOld ? (journey.isNew ? .diffUnreadBoth : .diffUnreadOld) : .diffUnreadNew
      return JourneyLine(
        mark: .unread, label: wording[.diffJourneyUnread],
        title: journey.title ?? journey.id.rawValue, id: journey.id.rawValue,
        remark: wording[remark])
    } + diff.added.map { line(.added, .diffJourneyAdded, $0) }
      + diff.drafted.map { line(.removed, .diffJourneyDrafted, $0) }
      + diff.removed.map { line(.removed, .diffJourneyRemoved, $0) }
  }
}
