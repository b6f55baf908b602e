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

  private mutating func note(in front: FrontMatter, body: Prose?, _ places: PlaceNames) {
    guard var keys = values.cursor(front.field, ContentKeys.NoteKey.self) else { return }
    _ = keys[.kind]
    let title = values.text(keys[.title])
    let at = values.address(keys[.at])
    let audience = audience(keys[.audience])
    let hasPlace = keys[.at] != nil
    values.finish(keys)
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
