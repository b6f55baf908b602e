import JourneyModel

extension SchemaNode {
  /// `map.yaml`.
  static let map = object(
    "Journey map", "A journey: who goes where, through which touchpoints, how it feels.",
    mapHead + mapFigures
      + [
        .required(
          "stages", "The stages of the journey in order, at least one.",
          .list(of: .shared(.stage), atLeast: 1)),
        .optional(
          "handoffs", "Where one team hands the customer over to another, as contracts.",
          .list(of: .shared(.handoff))),
        .optional(
          "recommendations", "What to do about the journey as a whole.",
          .list(of: .shared(.recommendation))),
        .optional("audience", "Who may see the map: everyone, or the own organisation.", .audience),
      ])

  private static let mapHead: [Property] = [
    .required("title", "The title of the map.", text.examples("First purchase on a phone")),
    .optional("persona", "The persona whose journey it is: the name of a file in personas.", id),
    .optional("personas", "The personas whose journey it is, instead of “persona”.", ids),
    .optional(
      "state", "Whether the map shows what is or what should become.",
      word(of: JourneyState.self).standard("current")),
    .optional("compare", "The map of the other state: the name of its folder.", id),
    .optional(
      "parent",
      "The journey whose stage this one details: the name of its folder. Up to 32 may stand above "
        + "each other.", id),
    .optional("scenario", "The situation that the customer is in.", text),
    .optional("summary", "What the map shows, for readers who see nothing else.", text),
    .optional("goals", "What the customer wants to reach.", texts),
    .optional("owner", "Who answers for the map.", text),
    .optional(
      "status", "How far the map has come. Drafts are left out of the site unless asked for.",
      word(of: PublicationStatus.self).standard("published")),
    .optional("reviewed", "When the map was last reviewed.", date),
    .optional("review-every", "How often the map is to be reviewed.", interval),
    .optional("period", "What time the figures of the map cover.", period),
    .optional("language", "The language of the map where it differs from the site's.", language),
    .optional(
      "lanes", "Which lanes are drawn, in which order; all that have data where none are named.",
      lanes),
    .optional("checks", "Settings of health checks, by the check's id.", shared(.checks)),
    .optional(
      "emotion-scale", "The scale of the scores; −2 to 2 where none is given.", shared(.scale)),
  ]

  private static let mapFigures: [Property] = [
    .optional(
      "outcome", "What a customer who comes through does, where, and what that is worth.",
      object(
        "Outcome", "What a customer who comes through does.",
        [
          .required("name", "Its name.", text.examples("Order")),
          .optional("at", "The stage or touchpoint at which it happens.", address),
          .optional("worth", "What one is worth.", money),
        ])),
    .optional(
      "evidence", "What the map rests on: interviews, analytics, surveys.",
      list(of: .shared(.evidence))),
    .optional(
      "metrics", "Figures of the journey as a whole.", list(of: .shared(.metricReading))),
  ]

  /// An item of `stages:`.
  static let stage = object(
    "Stage", "A part of the journey with one goal of the customer.",
    [
      .required("name", "Its name.", text.examples("Purchase")),
      .optional("id", "Its id; made from the name where none is given.", id),
      .optional("goal", "What the customer wants to know or reach in it.", text),
      .optional("volume", "Customers who enter it in the period.", count),
      .optional("previous-volume", "The same in the period before.", count),
      .optional(
        "time-in-stage", "How long customers stay in it.",
        object(
          "Time in stage", "How long customers stay in the stage.",
          [
            .optional("median", "The median.", duration),
            .optional("p90", "What nine of ten customers stay below.", duration),
            .optional("previous", "The median of the period before.", duration),
          ])),
      .optional("metrics", "Figures of the stage as a whole.", list(of: .shared(.metricReading))),
      .required(
        "touchpoints", "The touchpoints of the stage in order, at least one.",
        list(of: .shared(.touchpoint), atLeast: 1)),
    ])

  /// A scale from its lowest to its highest value.
  static let scale = object(
    "Scale", "A scale from its lowest to its highest value.",
    [
      .required("min", "The lowest value.", number.examples(-2, 1)),
      .required("max", "The highest value.", number.examples(2, 5)),
    ])

  /// `checks:` of a map or the site.
  static let checks = SchemaNode(
    .mapping(
      object(
        "Setting of a check", "What is said of one health check.",
        [
          .optional("off", "Whether the check is turned off.", flag.standard(false)),
          .optional("because", "Why it is turned off or changed.", text),
          .optional("threshold", "Another threshold than the check's own.", quantity),
        ])))
}
