import JourneyModel

extension SchemaNode {
  /// The front matter of a note.
  static let note = object(
    "Note", "A note on a journey, or on one stage or touchpoint of it.",
    [
      .optional("kind", "What the file is.", SchemaNode(.words(["note"])).standard("note")),
      .optional("title", "Its title.", text),
      .optional(
        "at", "The stage or touchpoint that it is about; without it, headings may bind its parts.",
        address),
      .optional("audience", "Who may see it.", audience),
    ])

  /// The front matter of a recommendation.
  static let recommendationFile = object(
    "Recommendation", "Something to do, with more to say than a line.",
    [kind("recommendation")] + recommendationKeys)

  /// The front matter of a handoff.
  static let handoffFile = object(
    "Handoff", "The passage from one part of the journey to another, as a contract.",
    [kind("handoff")] + handoffKeys)

  /// The front matter of a piece of evidence.
  static let evidenceFile = object(
    "Evidence", "What the map rests on, with more to say than a line.",
    [
      kind("evidence"),
      .optional(
        "id", "Its id, unique in the journey; made from the title where none is given.", id),
      .optional("method", "What kind of evidence it is.", evidenceKind),
      .required("title", "Its title.", text),
    ] + evidenceDetails)

  /// The front matter of any Markdown file in a journey's folder.
  static let annotation = either(note, recommendationFile, handoffFile, evidenceFile)
    .named("Annotation", "What a Markdown file beside a map is and where it belongs.")

  /// The front matter of a persona.
  static let persona = object(
    "Persona", "A person whose journeys are mapped: an archetype, not a segment.",
    [
      .required("name", "The persona's name.", text.examples("Alex")),
      .optional("role", "What the persona is in life.", text.examples("Young professional")),
      .optional("goals", "What the persona wants.", texts),
      .optional("frustrations", "What gets in the way.", texts),
      .optional("audience", "Who may see the page.", audience),
    ])

  /// The front matter of a free page.
  static let page = object(
    "Page", "A free page, such as the method behind the maps.",
    [
      .optional("title", "Its title; the first heading where none is given.", text),
      .optional("audience", "Who may see it.", audience),
      .optional(
        "draft", "Whether it is left out of the site unless drafts are asked for.",
        flag.standard(false)),
      .optional(
        "status", "How far it has come, instead of “draft”.", word(of: PublicationStatus.self)),
    ])

  private static func kind(_ word: String) -> Property {
    .required("kind", "What the file is.", SchemaNode(.words([word])))
  }
}
