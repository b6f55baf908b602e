import Diagnostics
import JourneyModel
import YAMLReading

/// What a Markdown file in a journey's folder is.
enum NoteKind: String, CaseIterable {
  case note, recommendation, handoff, evidence
}

extension JourneyReader {
  /// Reads the Markdown files of the folder: notes, recommendations, handoffs and evidence.
  mutating func notes(_ files: [ContentTree.File]) {
    guard !files.isEmpty else { return }
    let places = PlaceNames(of: journey)
    for file in files {
      guard let text = MarkdownText.read(file, &values.problems), let front = text.front else {
        continue
      }
      switch kind(of: front) {
      case .note: note(in: front, body: text.body, places)
      case .recommendation: recommendation(in: front, body: text.body)
      case .handoff: handoff(in: front, body: text.body)
      case .evidence: evidence(in: front, body: text.body)
      case nil: break
      }
    }
  }

  private mutating func kind(of front: FrontMatter) -> NoteKind? {
    guard case .mapping(let entries) = front.field.node.content,
      let entry = entries.first(where: { $0.key.value == ContentKeys.fileKind }),
      !entry.value.isNull
    else { return .note }
    return values.choice(
      YAMLField(key: ContentKeys.fileKind, node: entry.value), of: NoteKind.self, noun: "kinds")
  }

  /// The kind of file that has all keys which a note does not have; nil where none has.
  private static func kindMeant(by unknown: [String]) -> NoteKind? {
    guard !unknown.isEmpty else { return nil }
    let kinds: [(NoteKind, [String])] = [
      (.recommendation, ContentKeys.recommendationFile), (.handoff, ContentKeys.handoffFile),
      (.evidence, ContentKeys.evidenceFile),
    ]
    return kinds.first { unknown.allSatisfy($0.1.contains) }?.0
  }

  private mutating func note(in front: FrontMatter, body: Prose?, _ places: PlaceNames) {
    guard var keys = values.cursor(front.field, ContentKeys.NoteKey.self) else { return }
    let hasKind = keys[.kind] != nil
    let title = values.text(keys[.title])
    let at = values.address(keys[.at])
    let audience = audience(keys[.audience])
    let hasPlace = keys[.at] != nil
    if !hasKind, let kind = Self.kindMeant(by: keys.leftOver.map(\.key.value)) {
      values.report(
        .missingKey, at: keys.leftOver.first?.key.range ?? front.field.range,
        "A note has no such keys; a \(kind.rawValue) has.",
        help: "Write “kind: \(kind.rawValue)” above them.")
    } else {
      values.finish(keys)
    }
    guard let body else { return }
    if let at { mention(.place(at.value), at: at.range) }
    let sections =
      hasPlace
      ? [Note.Section(at: at?.value, prose: body)]
      : NoteBinding.sections(of: body, places, &values)
    var note = Note(title: title, sections: sections, origin: front.origin)
    note.audience = audience
    journey.notes.append(note)
  }
}
