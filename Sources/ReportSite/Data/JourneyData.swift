import Diagnostics
import JourneyAnalysis
package import JourneyModel
package import SiteRouting
import Wording

/// The shapes of journeys: all of one, and what the atlas needs of it.
package enum JourneyData {
  typealias Source = Scoped<InJourney<Void>>

  /// Everything of a journey: what its `.json` holds and what themes can name.
  package static var schema: DataSchema { shape.schema }

  /// Everything of a journey, to be shown in the file at a route.
  package static func value(
    of journey: Journey, in context: RenderContext, at route: Route
  ) -> DataValue {
    shape.object(source(journey, in: context, at: route))
  }

  static let shape = DataShape<Source>("journey", naming + framing + contents)

  static let summary = DataShape<Source>("journey summary", naming + overview)

  /// A journey in its own language, shown in the file at a route.
  static func source(
    _ journey: Journey, in context: RenderContext, at route: Route
  ) -> Source {
    let scope = DataScope(context, at: route, wording: context.wording(for: journey))
    return scope.part((), of: journey)
  }

  static let counts = DataShape<Journey>(
    "counts",
    [
      .number("stages", "Stages.") { Double($0.stages.count) },
      .number("touchpoints", "Touchpoints.") { Double($0.touchpoints.count) },
      .number("pains", "Pain points.") { Double($0.touchpoints.reduce(0) { $0 + $1.pains.count }) },
      .number("recommendations", "Recommendations.") { Double($0.recommendations.count) },
      .number("open-recommendations", "Recommendations that are still to be done.") {
        Double($0.recommendations.count { $0.status != .done && $0.status != .dropped })
      },
      .number("evidence", "Pieces of evidence.") { Double($0.evidence.count) },
    ])

  static let scale = DataShape<EmotionScale>(
    "scale",
    [
      .number("min", "The lowest score.") { $0.min },
      .number("max", "The highest score.") { $0.max },
    ])

  static let outcome = DataShape<Scoped<InJourney<Outcome>>>(
    "outcome",
    [
      .text("name", "What a customer who comes through does.") { $0.value.part.name },
      .object("at", LinkData.spot, "Where.") { $0.spot($0.value.part.at?.value) },
      .figure("worth", "What one is worth.") { Figure.of($0.value.part.worth) },
    ])

  private static let naming: [DataField<Source>] = [
    .text("id", "The name of its folder.") { $0.value.journey.id.rawValue },
    .text("title", "Its title.") { $0.value.journey.title },
    .text("href", "The link to its page.") { $0.value.shown.link.href },
    .text("language", "Its language as a BCP 47 tag.") { $0.wording.language },
    .text("summary", "What the map shows, in a sentence.") { $0.value.journey.summary },
    .text("state", "`current` or `future`.") { $0.value.journey.state.rawValue },
    .bool("is-future", "Whether it shows what should become.") {
      $0.value.journey.state == .future
    },
    .text("status", "`draft`, `published` or `archived`.") { $0.value.journey.status.rawValue },
    .bool("is-draft", "Whether it is a draft.") { $0.value.journey.status == .draft },
    .bool("is-archived", "Whether it is kept only for the record.") {
      $0.value.journey.status == .archived
    },
    .bool("is-internal", "Whether only the own organisation may see it.") {
      $0.value.journey.audience == .internal
    },
    .list("personas", of: LinkData.persona, "Whose journey it is.") { source in
      source.with(
        all: source.value.journey.personas.compactMap { source.context.index.persona($0.value) })
    },
    .object("owner", LinkData.owner, "Who answers for the map.") {
      $0.with($0.value.journey.owner)
    },
    .object("parent", LinkData.journey, "The journey whose stage it details.") { source in
      source.value.journey.parent.flatMap { source.link($0.value) }
    },
    .date("reviewed", "When it was last reviewed.") { $0.value.journey.reviewed },
    .date("next-review", "When it is to be reviewed again.") { $0.value.journey.nextReview },
    .object("counts", counts, "How much there is in it.") { $0.value.journey },
    .readings("Figures of the journey as a whole.") { $0.value.journey.metrics },
  ]

  private static let overview: [DataField<Source>] = [
    .object("health", FindingData.health, "How many health checks pass.") {
      $0.value.shown.findings
    },
    .parts("checks", of: FindingData.check, "The health checks.") {
      $0.value.shown.findings.checks
    },
    .parts("stages", of: StageData.summary, "Its stages in order.") { $0.value.journey.stages },
    .parts("recommendations", of: ActionData.summary, "What to do.") {
      $0.value.journey.recommendations
    },
  ]

  private static let framing: [DataField<Source>] = [
    .object("compare", LinkData.journey, "The map of the other state.") { source in
      source.value.journey.compare.flatMap { source.link($0.value) }
    },
    .list("children", of: LinkData.journey, "The journeys that detail a stage of it.") {
      $0.context.index.children(of: $0.value.journey.id)
    } each: {
      $1.link(at: $0)
    },
    .text("scenario", "The situation that the persona is in.") { $0.value.journey.scenario },
    .texts("goals", "What the customer wants to reach.") { $0.value.journey.goals },
    .object("period", DateData.period, "What time its figures cover.") {
      $0.with($0.value.journey.period)
    },
    .object("emotion-scale", scale, "The scale of its scores.") {
      $0.value.journey.emotionScale
    },
    .object("outcome", outcome, "What a customer who comes through is worth.") { source in
      source.value.journey.outcome.map { source.part($0) }
    },
  ]

  private static let contents: [DataField<Source>] = [
    .object("findings", FindingData.shape, "What the analysis found.") {
      FindingData.source($0)
    },
    .parts("stages", of: StageData.shape, "Its stages in order.") { $0.value.journey.stages },
    .parts("handoffs", of: HandoffData.shape, "Its handoffs.") {
      HandoffData.Placed.all(of: $0.value.journey)
    },
    .parts("recommendations", of: ActionData.recommendation, "All its recommendations.") {
      $0.value.journey.recommendations
    },
    .parts("evidence", of: EvidenceData.shape, "What the map rests on.") {
      $0.value.journey.evidence
    },
    .parts("notes", of: NoteData.shape, "All parts of its notes.") {
      NoteData.Part.all(of: $0.value.journey, in: $0.context)
    },
  ]
}
