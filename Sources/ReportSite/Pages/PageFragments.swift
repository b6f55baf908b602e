extension PageKind {
  /// The ready parts that pages of the kind have, in the order of the built-in template.
  package var fragments: [PageFragment] {
    switch self {
    case .journey:
      [
        PageFragment("header", "The title, and the line under it: whose, which, by whom, when."),
        PageFragment("headline", "The largest thing that is wrong, in a sentence."),
        PageFragment("summary", "What the map shows, in four to six sentences."),
        PageFragment("lens", "The scenario, the goals and the outcome."),
        PageFragment("key-figures", "The strip of figures."),
        PageFragment("contents", "Links to the parts of the page."),
        PageFragment("diagram", "The map as a picture, under its heading."),
        PageFragment("map", "The map as a table, with its legend, folded up."),
        PageFragment("personas", "The curve of each persona by itself."),
        PageFragment("next", "What to do next: the top three, and what fired rules say."),
        PageFragment("funnel", "What comes through from stage to stage, and the time it takes."),
        PageFragment("readings", "What the map shows on close reading."),
        PageFragment("health", "The results of the health checks."),
        PageFragment("stages", "Each stage with its touchpoints, notes and recommendations."),
        PageFragment("metrics", "The figures of the journey as a whole."),
        PageFragment("recommendations", "What to do, the most worthwhile first."),
        PageFragment("experiments", "The experiments and what came of them."),
        PageFragment("rules", "What became of the decision rules."),
        PageFragment("handoffs", "The handoffs between parts of the journey."),
        PageFragment("notes", "The notes on the journey as a whole."),
        PageFragment(
          "related", "The map of the other state, and the journeys that detail this one."),
        PageFragment("evidence", "What the map rests on."),
      ]
    default: []
    }
  }
}
