import JourneyModel
import Wording

/// The changes of the metric catalogue, or of the personas, in words under one heading.
struct EntrySection {
  /// The heading.
  let title: String
  /// What the changes are of.
  let kind: EntryChange.Kind
  /// Each change with its lines.
  let changes: [(change: EntryChange, lines: [ChangeLine])]

  /// All lines, in order.
  var lines: [ChangeLine] { changes.flatMap(\.lines) }

  /// The sections of a comparison that have something to tell.
  static func all(of diff: PortfolioDiff, in wording: Wording) -> [EntrySection] {
    let words = EntryWords(wording: wording)
    return EntryChange.Kind.allCases.compactMap { kind in
      let changes = diff.entries.filter { $0.kind == kind }
      guard !changes.isEmpty else { return nil }
      return EntrySection(
        title: wording[kind.title], kind: kind,
        changes: changes.map { ($0, words.lines(for: $0)) })
    }
  }
}

/// Makes lines of changes of metrics and personas.
private struct EntryWords {
  let wording: Wording

  func lines(for change: EntryChange) -> [ChangeLine] {
    switch change.presence {
    case .added: [line(.added, change, change.kind.added)]
    case .removed: [line(.removed, change, change.kind.removed)]
    case .changed:
      change.details.map { detail in
        var line = DetailWords(wording: wording).line(for: detail, at: nil)
        line.subject = change.name
        return line
      }
    }
  }

  private func line(
    _ mark: ChangeLine.Mark, _ change: EntryChange, _ label: Phrase
  ) -> ChangeLine {
    var line = ChangeLine(mark, .neutral, wording[label])
    line.subject = change.name
    return line
  }
}

extension EntryChange.Kind {
  /// The heading of its section.
  var title: Phrase {
    switch self {
    case .metric: Phrase("diff-catalogue", "Metric catalogue")
    case .persona: Phrase("diff-people", "Personas")
    }
  }

  /// What is said of a new one.
  var added: Phrase {
    switch self {
    case .metric: Phrase("diff-metric-added", "Metric added")
    case .persona: Phrase("diff-persona-added", "Persona added")
    }
  }

  /// What is said of one that is gone.
  var removed: Phrase {
    switch self {
    case .metric: Phrase("diff-metric-removed", "Metric removed")
    case .persona: Phrase("diff-persona-removed", "Persona removed")
    }
  }
}
