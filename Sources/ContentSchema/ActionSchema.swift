import JourneyModel

extension SchemaNode {
  /// An item of `recommendations:`.
  static let recommendation = object(
    "Recommendation", "Something to do, at its place, scored by impact and effort.",
    recommendationKeys)

  static let recommendationKeys: [Property] = [
    .required("title", "What to do.", text.examples("Guest checkout")),
    .optional("id", "Its id, unique in the journey; made from the title where none is given.", id),
    .optional(
      "at", "Where: a stage or touchpoint; the whole journey where none is given.", address),
    .optional("impact", "How much it would change.", number(from: 1, to: 10)),
    .optional("effort", "How much work it is.", number(from: 1, to: 10)),
    .optional("confidence", "How sure that is.", share(from: 0).examples("80 %")),
    .optional("reach", "How many customers it reaches in the period.", count),
    .optional("owner", "Who does it.", text),
    .optional(
      "status", "How far it has come.", word(of: RecommendationStatus.self).standard("idea")),
    .optional("due", "When it is to be done.", date),
    .optional("moves", "What it is to move.", oneOrMore(shared(.move))),
    .optional(
      "result", "What it did move.",
      object(
        "Result", "What a finished recommendation did move.",
        [
          .optional("metric", "The metric's id in metrics.yaml.", id),
          .optional("from", "The value before.", quantity),
          .optional("to", "The value after.", quantity),
          .optional("worth", "What it returned, in money.", money),
          .optional("date", "When it was measured.", date),
        ])),
    .optional("experiment", "How it is tested.", shared(.experiment)),
    .optional("evidence", "Ids of the evidence that it rests on.", ids),
    .optional("audience", "Who may see it.", audience),
  ]

  /// An item of `moves:`.
  static let move = object(
    "Expected move", "A metric that is to move, and where to.",
    [
      .required("metric", "The metric's id in metrics.yaml.", id),
      .optional("to", "The value that is wanted.", quantity),
    ])

  /// `experiment:` of a recommendation or handoff.
  static let experiment = object(
    "Experiment", "A change that is put to the test.",
    [
      .optional("hypothesis", "What is expected and why.", text),
      .optional("variable", "The one thing that is changed.", texts),
      .optional("variants", "What it is changed between.", texts),
      .optional("success", "What counts as success.", text.examples("product-page-rate > 30 %")),
      .optional("status", "How far it has come.", word(of: ExperimentStatus.self)),
      .optional("result", "What came out.", text),
    ])

  /// An item of `handoffs:`.
  static let handoff = object(
    "Handoff", "The passage from one part of the journey to another, as a contract.", handoffKeys)

  static let handoffKeys: [Property] = [
    .optional("title", "Its title, where it has one.", text),
    .required("from", "The stage or touchpoint that hands over.", address),
    .required("to", "The stage or touchpoint that takes over.", address),
    .optional("creative", "What the customer comes from.", text),
    .optional("promise", "What the creative says.", text),
    .optional("landing", "Where the customer lands.", url),
    .optional("headline", "What the landing page says.", text),
    .optional("metric", "The id of the metric that tells whether it works.", id),
    .optional("experiment", "What is being tried.", shared(.experiment)),
    .optional("owner", "Who answers for it.", text),
    .optional("audience", "Who may see it.", audience),
  ]

  /// An item of `evidence:` in a map.
  static let evidence = object(
    "Evidence", "What the map rests on.",
    [
      .optional(
        "id", "Its id, unique in the journey; made from the title where none is given.", id),
      .required("kind", "What kind it is.", evidenceKind),
      .required("title", "Its title.", text),
    ] + evidenceDetails)

  static let evidenceKind = text.examples(
    "interviews", "analytics", "survey", "usability test", "support tickets")

  static let evidenceDetails: [Property] = [
    .optional("n", "How many people, sessions or answers.", count),
    .optional("date", "When it was collected.", date),
    .optional("link", "Where it can be found.", url),
    .optional("at", "The place that it is about; the whole journey where none is given.", address),
    .optional("audience", "Who may see it.", audience),
  ]
}
