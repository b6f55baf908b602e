import JourneyModel

extension SchemaNode {
  /// An item of `touchpoints:`.
  static let touchpoint = object(
    "Touchpoint", "One meeting of customer and organisation.",
    customerSide + companySide)

  private static let customerSide: [Property] = [
    .required("name", "Its name.", text.examples("Sign-in")),
    .optional("id", "Its id, unique in its stage; made from the name where none is given.", id),
    .optional("channel", "Where it happens.", text.examples("Web", "Email", "Store")),
    .optional("intent", "Why the customer is here.", text),
    .optional("action", "What the customer does.", text),
    .optional("success", "The signal that the intent was met.", text),
    .optional("next", "The one obvious next action; more than one is a finding.", texts),
    .optional("thinks", "What the customer thinks.", texts),
    .optional(
      "feels", "How it feels: a score, or a score with words and evidence.", shared(.feeling)),
    .optional("pains", "What hurts.", oneOrMore(shared(.point))),
    .optional("delights", "What delights.", oneOrMore(shared(.point))),
    .optional("quotes", "What customers said.", oneOrMore(shared(.quote))),
  ]

  private static let companySide: [Property] = [
    .optional("owner", "Who answers for it; empty for a step that nobody owns.", text),
    .optional(
      "moment-of-truth", "Whether the relation is won or lost here.", flag.standard(false)),
    .optional("frontstage", "What the customer sees of the organisation.", texts),
    .optional(
      "backstage", "What the organisation does out of the customer's sight.",
      oneOrMore(
        either(
          text,
          object(
            "Backstage task", "Something that is done out of the customer's sight.",
            [
              .required("task", "What is done.", text),
              .optional("team", "Who does it.", text),
            ])))),
    .optional("systems", "The systems behind it.", texts),
    .optional("links", "Links to it: campaign links, screens.", oneOrMore(url)),
    .optional("metrics", "Its figures.", list(of: .shared(.metricReading))),
    .optional(
      "recommendations", "What to do about it.", list(of: .shared(.recommendation))),
    .optional("audience", "Who may see it.", audience),
  ]

  /// `feels:` of a touchpoint.
  static let feeling = either(
    number,
    object(
      "Feeling", "How the touchpoint feels.",
      [
        .optional("score", "The score on the map's scale.", number.examples(-2, 0, 2)),
        .optional("by", "Scores of single personas.", SchemaNode(.mapping(number))),
        .optional("words", "Words for the feeling.", texts.examples("irritated")),
        .optional("evidence", "Ids of the evidence that the score rests on.", ids),
      ]))

  /// An item of `pains:` or `delights:`.
  static let point = either(
    text,
    object(
      "Pain point or delight", "What hurts or delights, and what shows it.",
      [
        .required("text", "What it is, in a few words.", text),
        .optional("evidence", "Ids of the evidence that shows it.", ids),
      ]))

  /// An item of `quotes:`.
  static let quote = either(
    text,
    object(
      "Quote", "What a customer said.",
      [
        .required("text", "The words.", text),
        .optional("who", "Who said them; no names.", text.examples("P7")),
        .optional("evidence", "Ids of the evidence in which they were said.", ids),
        .optional("audience", "Who may see them.", audience),
      ]))

  /// An item of `metrics:` in a map.
  static let metricReading = object(
    "Metric reading", "A metric's value at this place, with what makes it honest.",
    [
      .required("metric", "The metric's id in metrics.yaml.", id.examples("nps")),
      .optional("value", "The value; the last row of the history where none is given.", quantity),
      .optional("n", "How many observations it rests on.", count),
      .optional("previous", "The value of the period before.", quantity),
      .optional("target", "The value that is wanted.", quantity),
      .optional(
        "segments", "Values of parts of the customers.",
        SchemaNode(.mapping(either(quantity, segment)))),
      .optional("history", "A column of a CSV file beside the map: the values over time.", history),
      .optional("as-of", "The day that the value is of.", date),
      .optional("source", "The id of the evidence that it comes from.", id),
      .optional("promoters", "For an NPS: how many promoters.", count),
      .optional("detractors", "For an NPS: how many detractors.", count),
      .optional("audience", "Who may see it.", audience),
    ])

  /// A value of `segments:`.
  static let segment = object(
    "Segment", "The value of a part of the customers.",
    [
      .required("value", "The value.", quantity),
      .optional("n", "How many observations it rests on.", count),
    ])
}
