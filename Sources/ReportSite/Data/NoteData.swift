import Diagnostics
import JourneyModel
import SiteRouting

/// The shape of evidence.
enum EvidenceData {
  static let shape = DataShape<Scoped<InJourney<Evidence>>>(
    "evidence",
    [
      .text("id", "Its id, unique in the journey.") { $0.value.part.id.rawValue },
      .text("kind", "`interviews`, `analytics`, `survey`, `usability-test`, `support`.") {
        $0.value.part.kind
      },
      .text("title", "Its title.") { $0.value.part.title },
      .text("href", "The link to it on its journey's page.") {
        $0.href(to: Anchor.of($0.value.part.id))
      },
      .figure("n", "How many people, sessions or answers.") {
        Figure.of($0.value.part.n, $0.wording)
      },
      .date("date", "When it was collected.") { $0.value.part.date },
      .object("link", LinkData.destination, "Where it can be found.") {
        $0.with($0.value.part.link)
      },
      .object("at", LinkData.spot, "What it is about; none for the whole journey.") {
        $0.spot($0.value.part.at?.value)
      },
      .bool("is-internal", "Whether only the own organisation may see it.") {
        $0.value.part.audience == .internal
      },
      .markup("body", "What it says.") {
        $0.scope.markup($0.value.part.body, home: Anchor.of($0.value.part.id))
      },
    ])
}

/// The shape of notes.
enum NoteData {
  /// A part of a note, with what its note says of all parts.
  struct Part: Sendable {
    let title: String?
    let audience: Audience
    let section: Note.Section
    /// The id of the element that shows the note.
    let home: String

    /// The parts of a journey's notes, in order.
    static func all(of journey: Journey, in context: RenderContext) -> [Part] {
      let homes = Anchor.notes(of: journey, paths: context.portfolio.contentPaths)
      return zip(journey.notes, homes).flatMap { note, home in
        note.sections.map {
          Part(title: note.title, audience: note.audience, section: $0, home: home)
        }
      }
    }
  }

  static let shape = DataShape<Scoped<InJourney<Part>>>(
    "note",
    [
      .text("title", "The title of the note.") { $0.value.part.title },
      .object("at", LinkData.spot, "What it is about; none for the whole journey.") {
        $0.spot($0.value.part.section.at)
      },
      .bool("is-internal", "Whether only the own organisation may see it.") {
        $0.value.part.audience == .internal
      },
      .markup("body", "What it says.") {
        $0.scope.markup($0.value.part.section.prose, home: $0.value.part.home)
      },
    ])
}

extension Scoped {
  /// The recommendations for exactly one place of the journey; for the whole of it where nil.
  func recommendations<Whole>(at place: Address?) -> [Recommendation]
  where Value == InJourney<Whole> {
    value.journey.recommendations.filter { $0.at?.value == place }
  }

  /// The parts of notes for exactly one place of the journey; for the whole of it where nil.
  func notes<Whole>(at place: Address?) -> [NoteData.Part]
  where Value == InJourney<Whole> {
    NoteData.Part.all(of: value.journey, in: context).filter { $0.section.at == place }
  }
}
