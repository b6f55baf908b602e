import Diagnostics
import JourneyAnalysis
import JourneyModel
import SiteRouting
import Wording

/// The shapes of recommendations and experiments.
enum ActionData {
  typealias Source = Scoped<InJourney<Recommendation>>

  static let experiment = DataShape<Experiment>(
    "experiment",
    [
      .text("hypothesis", "What is expected and why.") { $0.hypothesis },
      .texts("variable", "The one thing that is changed.") { $0.variable },
      .texts("variants", "What it is changed between.") { $0.variants },
      .text("success", "What counts as success.") { $0.success },
      .text("status", "`idea`, `planned`, `running`, `done` or `stopped`.") {
        $0.status?.rawValue
      },
      .text("result", "What came out.") { $0.result },
    ])

  static let move = DataShape<Scoped<Recommendation.Move>>(
    "expected move",
    [
      .object("metric", LinkData.metric, "The metric that is to move.") {
        $0.with($0.value.metric.value)
      },
      .figure("to", "The value that is wanted.") { Figure.of($0.value.to) },
    ])

  static let result = DataShape<Scoped<Recommendation.Result>>(
    "result",
    [
      .object("metric", LinkData.metric, "The metric that moved.") {
        $0.with($0.value.metric?.value)
      },
      .figure("from", "The value before.") { Figure.of($0.value.from) },
      .figure("to", "The value after.") { Figure.of($0.value.to) },
      .figure("worth", "What it returned.") { Figure.of($0.value.worth) },
      .date("date", "When it was measured.") { $0.value.date },
    ])

  /// What lists of recommendations need.
  static let summary = DataShape<Source>("recommendation summary", naming + figures)

  static let recommendation = DataShape<Source>("recommendation", naming + figures + details)

  private static let naming: [DataField<Source>] = [
    .text("id", "Its id, unique in the journey.") { $0.value.part.id.rawValue },
    .text("title", "What to do.") { $0.value.part.title },
    .text("href", "The link to it on its journey's page.") {
      $0.href(to: Anchor.of($0.value.part.id))
    },
    .object("journey", LinkData.journey, "The journey that it is of.") { $0.value.shown.link },
    .object("at", LinkData.spot, "The stage or touchpoint; none for the whole journey.") {
      $0.spot($0.value.part.at?.value)
    },
    .object("owner", LinkData.owner, "Who does it.") { $0.with($0.value.part.owner) },
    .text("status", "`idea`, `planned`, `doing`, `done` or `dropped`.") {
      $0.value.part.status.rawValue
    },
    .bool("is-open", "Whether it is still to be done.") {
      $0.value.part.status != .done && $0.value.part.status != .dropped
    },
    .bool("is-done", "Whether it is done.") { $0.value.part.status == .done },
    .bool("is-dropped", "Whether it was given up.") { $0.value.part.status == .dropped },
    .bool("is-internal", "Whether only the own organisation may see it.") {
      $0.value.part.audience == .internal
    },
  ]

  private static let figures: [DataField<Source>] = [
    .number("impact", "How much it would change, 1 to 10.") { $0.value.part.impact },
    .number("effort", "How much work it is, 1 to 10.") { $0.value.part.effort },
    .figure("confidence", "How sure that is.") { source in
      source.value.part.confidence.map { Figure(percent: $0, source.wording) }
    },
    .figure("reach", "How many customers it reaches.") {
      Figure.of($0.value.part.reach, $0.wording)
    },
    .number("rank", "Its place among the open ones of its journey, from 1.") {
      $0.value.shown.ranked($0.value.part.id).map { Double($0.rank) }
    },
    .number("overall-rank", "Its place among the open ones of all journeys, from 1.") {
      $0.value.shown.ranked($0.value.part.id)?.overall.map(Double.init)
    },
    .number("score", "What it is ranked by, as the site's settings say; more is better.") {
      $0.value.shown.ranked($0.value.part.id)?.score
    },
    .text("quadrant", "`quick-win`, `major-project`, `fill-in` or `drop`.") {
      $0.value.shown.ranked($0.value.part.id)?.quadrant?.rawValue
    },
    .date("due", "When it is to be done.") { $0.value.part.due },
  ]

  private static let details: [DataField<Source>] = [
    .list("moves", of: move, "What it is to move.") {
      $0.value.part.moves
    } each: {
      $1.with($0)
    },
    .object("result", result, "What it did move.") { $0.with($0.value.part.result) },
    .object("experiment", experiment, "How it is tested.") { $0.value.part.experiment },
    .evidence("What it rests on.") { $0.value.part.evidence.map(\.value) },
    .markup("body", "What there is to say beyond the title.") {
      $0.scope.markup($0.value.part.body, home: Anchor.of($0.value.part.id))
    },
  ]
}

/// The shape of handoffs.
enum HandoffData {
  /// A handoff with the id of the element that shows it.
  struct Placed: Sendable {
    let handoff: Handoff
    let anchor: String

    /// The handoffs of a journey.
    static func all(of journey: Journey) -> [Placed] {
      zip(journey.handoffs, Anchor.handoffs(of: journey)).map { Placed(handoff: $0, anchor: $1) }
    }
  }

  static let shape = DataShape<Scoped<InJourney<Placed>>>(
    "handoff",
    [
      .text("title", "Its title.") { $0.value.part.handoff.title },
      .text("href", "The link to it on its journey's page.") {
        $0.href(to: $0.value.part.anchor)
      },
      .object("from", LinkData.spot, "What hands over.") {
        $0.spot($0.value.part.handoff.from.value)
      },
      .object("to", LinkData.spot, "What takes over.") {
        $0.spot($0.value.part.handoff.to.value)
      },
      .text("creative", "What the customer comes from.") { $0.value.part.handoff.creative },
      .text("promise", "What the creative says.") { $0.value.part.handoff.promise },
      .object("landing", LinkData.destination, "Where the customer lands.") {
        $0.with($0.value.part.handoff.landing)
      },
      .text("headline", "What the landing page says.") { $0.value.part.handoff.headline },
      .object("metric", LinkData.metric, "What tells whether it works.") {
        $0.with($0.value.part.handoff.metric?.value)
      },
      .object("experiment", ActionData.experiment, "What is being tried.") {
        $0.value.part.handoff.experiment
      },
      .object("owner", LinkData.owner, "Who answers for it.") {
        $0.with($0.value.part.handoff.owner)
      },
      .bool("is-internal", "Whether only the own organisation may see it.") {
        $0.value.part.handoff.audience == .internal
      },
      .markup("body", "What there is to say about it.") {
        $0.scope.markup($0.value.part.handoff.body, home: $0.value.part.anchor)
      },
    ])
}
