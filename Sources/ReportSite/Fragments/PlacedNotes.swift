import JourneyModel
import Markup
import SiteRouting

/// The notes of a journey by the place that they belong to.
struct PlacedNotes: Sendable {
  private struct Part {
    let title: String?
    let audience: Audience
    let prose: Prose
    /// The id of the note, which its headings start with.
    let home: String
    /// Whether the element of this part has the note's id.
    let isFirst: Bool
  }

  private let parts: [Address?: [Part]]

  /// The notes of a journey, each part at its place.
  init(_ journey: Journey, in context: RenderContext) {
    var parts: [Address?: [Part]] = [:]
    let homes = Anchor.notes(of: journey, paths: context.portfolio.contentPaths)
    for (note, home) in zip(journey.notes, homes) {
      var titled: Set<Address?> = []
      for (index, section) in note.sections.enumerated() {
        // A note's title stands once at each place that the note speaks of.
        let isNew = titled.insert(section.at).inserted
        parts[section.at, default: []].append(
          Part(
            title: isNew ? note.title : nil, audience: note.audience, prose: section.prose,
            home: home, isFirst: index == 0))
      }
    }
    self.parts = parts
  }

  /// Whether a place has notes; nil is the whole journey.
  func has(_ place: Address?) -> Bool { parts[place] != nil }

  /// Writes the notes of a place.
  func write(
    at place: Address?, level: Int, scope: PageScope, into html: inout MarkupWriter
  ) {
    for part in parts[place] ?? [] {
      let id = part.isFirst ? Attribute.id(scope.id(part.home)) : .none
      html.element(.div, .class("note prose"), id) { html in
        if let title = part.title {
          html.element(scope.heading(level), .class("note-title")) { html in
            html.text(title)
            scope.writeAudience(part.audience, into: &html)
          }
        }
        scope.prose(
          part.prose, topLevel: part.title == nil ? level : level + 1, home: part.home,
          into: &html)
      }
    }
  }
}
