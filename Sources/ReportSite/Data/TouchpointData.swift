import Diagnostics
import JourneyModel
import SiteRouting
import Wording

/// The shape of touchpoints and of what is in them.
enum TouchpointData {
  typealias Source = Scoped<InJourney<Touchpoint>>

  static let score = DataShape<Scoped<Feeling.PersonaScore>>(
    "score of a persona",
    [
      .object("persona", LinkData.persona, "The persona.") {
        $0.with($0.context.index.persona($0.value.persona))
      },
      .number("score", "The score on the journey's scale.") { $0.value.score },
    ])

  static let feeling = DataShape<Scoped<InJourney<Feeling>>>(
    "feeling",
    [
      .number("score", "The score on the journey's scale: for all, or the personas' mean.") {
        $0.value.part.overall
      },
      .number("normalised", "The same from −1, the worst, to 1, the best.") { source in
        source.value.part.overall.map { source.value.journey.emotionScale.normalised($0) }
      },
      .list("by-persona", of: score, "Scores of single personas.") {
        $0.value.part.byPersona
      } each: {
        $1.with($0)
      },
      .texts("words", "Words for the feeling.") { $0.value.part.words },
      .evidence("What the score rests on.") { $0.value.part.evidence },
    ])

  static let point = DataShape<Scoped<InJourney<Point>>>(
    "point",
    [
      .text("text", "What it is, in a few words.") { $0.value.part.text },
      .evidence("What shows it.") { $0.value.part.evidence },
    ])

  static let quote = DataShape<Scoped<InJourney<Quote>>>(
    "quote",
    [
      .text("text", "The words.") { $0.value.part.text },
      .text("who", "Who said them.") { $0.value.part.who },
      .evidence("Where they were said.") { $0.value.part.evidence },
      .bool("is-internal", "Whether only the own organisation may see them.") {
        $0.value.part.audience == .internal
      },
    ])

  static let task = DataShape<Scoped<BackstageTask>>(
    "backstage task",
    [
      .text("task", "What is done.") { $0.value.task },
      .text("team", "Who does it.") { $0.value.team },
    ])

  static let shape = DataShape<Source>("touchpoint", customer + organisation + annotations)

  private static let customer: [DataField<Source>] = [
    .text("id", "Its id, unique in its stage.") { $0.value.part.id.rawValue },
    .text("address", "The address: `stage/touchpoint`.") { $0.value.part.address.description },
    .text("name", "Its name.") { $0.value.part.name },
    .text("href", "The link to it on its journey's page.") {
      $0.href(to: Anchor.of($0.value.part.address))
    },
    .text("channel", "Where it happens: `web`, `email`.") { $0.value.part.channel },
    .bool("is-moment-of-truth", "Whether the relation is won or lost here.") {
      $0.value.part.momentOfTruth
    },
    .text("intent", "Why the customer is here.") { $0.value.part.intent },
    .text("action", "What the customer does.") { $0.value.part.action },
    .text("success", "The signal that the intent was met.") { $0.value.part.success },
    .texts("next", "The next actions offered.") { $0.value.part.next },
    .texts("thinks", "What the customer thinks.") { $0.value.part.thinks },
    .object("feels", feeling, "How it feels.") { source in
      source.value.part.feels.map { source.part($0) }
    },
    .parts("pains", of: point, "What hurts.") { $0.value.part.pains },
    .parts("delights", of: point, "What delights.") { $0.value.part.delights },
    .parts("quotes", of: quote, "What customers said.") { $0.value.part.quotes },
  ]

  private static let organisation: [DataField<Source>] = [
    .object("owner", LinkData.owner, "Who answers for it; none where nobody does.") {
      $0.with($0.value.part.owner)
    },
    .texts("frontstage", "What the customer sees of the organisation.") {
      $0.value.part.frontstage
    },
    .list("backstage", of: task, "What the organisation does out of sight.") {
      $0.value.part.backstage
    } each: {
      $1.with($0)
    },
    .texts("systems", "The systems behind it.") { $0.value.part.systems },
    .list("links", of: LinkData.destination, "Links to it.") {
      $0.value.part.links
    } each: {
      $1.with($0)
    },
    .readings("Its figures.") { $0.value.part.metrics },
    .bool("is-internal", "Whether only the own organisation may see it.") {
      $0.value.part.audience == .internal
    },
  ]

  private static let annotations: [DataField<Source>] = [
    DataField.parts(
      "recommendations", of: ActionData.recommendation, "What to do here."
    ) { $0.recommendations(at: $0.value.part.address) }.onlyForTemplates,
    DataField.parts("notes", of: NoteData.shape, "What notes say of it.") {
      $0.notes(at: $0.value.part.address)
    }.onlyForTemplates,
  ]
}
