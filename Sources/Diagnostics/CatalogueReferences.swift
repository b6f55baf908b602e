extension DiagnosticCatalogue {
  /// The problems of names that lead to something else.
  static func entryOfReferences(_ id: DiagnosticID) -> DiagnosticEntry? {
    entryOfNames(id) ?? entryOfPlaces(id) ?? entryOfJourneys(id)
  }

  private static func entryOfNames(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .duplicateID: .duplicateID
    case .unknownPersona: .unknownPersona
    case .unknownMetric: .unknownMetric
    case .unknownEvidence: .unknownEvidence
    case .unknownSegment: .unknownSegment
    default: nil
    }
  }

  private static func entryOfPlaces(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .unknownStage: .unknownStage
    case .unknownTouchpoint: .unknownTouchpoint
    case .unknownCheck: .unknownCheck
    default: nil
    }
  }

  private static func entryOfJourneys(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .unknownJourney: .unknownJourney
    case .parentCycle: .parentCycle
    case .compareMismatch: .compareMismatch
    case .duplicatePage: .duplicatePage
    default: nil
    }
  }
}

extension DiagnosticEntry {
  fileprivate static let duplicateID = DiagnosticEntry(
    "Two things with one name",
    meaning:
      "Two stages of a map, two touchpoints of a stage or two metrics of the catalogue have "
      + "the same id, so a link or a note could mean either. Ids are made from names unless "
      + "they are given.",
    example: """
      stages:
        - name: Purchase
          touchpoints:
            - name: Payment
            - name: Payment

      """,
    mend: "Rename one of the two, or give it an id of its own.",
    mended: """
      stages:
        - name: Purchase
          touchpoints:
            - name: Payment
            - {name: Payment, id: second-payment}

      """)

  fileprivate static let unknownPersona = DiagnosticEntry(
    "A persona that is not there",
    meaning:
      "The map names a persona that has no file in “personas”, or a score is given for a "
      + "persona whose journey this is not. Pages could not say whose journey they show.",
    example: "persona: alx\n",
    mend: "Correct the name, or add the persona's file.", mended: "persona: alex\n")

  fileprivate static let unknownMetric = DiagnosticEntry(
    "A metric that the catalogue lacks",
    meaning:
      "Every metric is defined once, in “metrics.yaml”, with its kind, formula and benchmark, "
      + "so that the same figure means the same on every map. This name is not among them.",
    example: """
      metrics:
        - {metric: npx, value: 31}

      """,
    mend: "Correct the name, or define the metric in the catalogue.",
    mended: """
      metrics:
        - {metric: nps, value: 31}

      """)

  fileprivate static let unknownEvidence = DiagnosticEntry(
    "Evidence that the journey does not list",
    meaning:
      "A feeling, pain, quote, figure or recommendation rests on evidence that neither the "
      + "map nor a file of the journey lists. Readers could not see how many people stand "
      + "behind it.",
    example: """
      stages:
        - name: Purchase
          touchpoints:
            - {name: Sign-in, feels: {score: -2, evidence: [int-9]}}

      """,
    mend: "Correct the id, or list the evidence under “evidence” of the map.",
    mended: """
      evidence:
        - {id: int-9, kind: interviews, n: 12, title: Twelve first-time buyers}
      stages:
        - name: Purchase
          touchpoints:
            - {name: Sign-in, feels: {score: -2, evidence: [int-9]}}

      """)

  fileprivate static let unknownSegment = DiagnosticEntry(
    "A segment that no map gives values for",
    meaning:
      "A decision rule looks at a part of the customers, such as those on a phone, but no "
      + "map gives the metric a value for that part. The rule can never be evaluated.",
    in: "rules.yaml",
    example: """
      - id: mobile-first
        when: {metric: nps, segment: mobil, below: 30}
        do: Make a mobile-first variant.

      """,
    mend: "Correct the name, or give values under “segments” where the metric is read.",
    mended: """
      - id: mobile-first
        when: {metric: nps, segment: mobile, below: 30}
        do: Make a mobile-first variant.

      """)

  fileprivate static let unknownStage = DiagnosticEntry(
    "A stage that the map does not have",
    meaning:
      "A handoff, recommendation, note or outcome says where it belongs, and the map has no "
      + "stage of that name. In the metric catalogue it is a warning: a stage there may "
      + "belong to a map that is still to be made.",
    example: "outcome: {name: Order, at: purchas}\n",
    mend: "Write the id of a stage, or of a touchpoint as stage/touchpoint.",
    mended: "outcome: {name: Order, at: purchase}\n")

  fileprivate static let unknownTouchpoint = DiagnosticEntry(
    "A touchpoint that the map does not have",
    meaning:
      "A handoff, recommendation, note or outcome belongs to a touchpoint that its stage does "
      + "not have. It would appear nowhere on the map.",
    example: "outcome: {name: Order, at: purchase/payed}\n",
    mend: "Write the touchpoint as stage/touchpoint, both as their ids are.",
    mended: "outcome: {name: Order, at: purchase/payment}\n")

  fileprivate static let unknownCheck = DiagnosticEntry(
    "A health check that there is not",
    meaning:
      "“checks” turns off or sets the threshold of a health check by its id, and no check has "
      + "this one. The setting would have no effect.",
    example: "checks: {bakstage: {off: true, because: Outsourced until March}}\n",
    mend: "Correct the id; the site’s page of health shows what each check asks for.",
    mended: "checks: {backstage: {off: true, because: Outsourced until March}}\n")

  fileprivate static let unknownJourney = DiagnosticEntry(
    "A journey that is not there",
    meaning:
      "The map names a journey to compare with or to belong to. No folder in “journeys” has "
      + "that name.",
    example: "parent: online-stor\n",
    mend: "Write the name of the journey's folder.", mended: "parent: online-store\n")

  fileprivate static let parentCycle = DiagnosticEntry(
    "Journeys that are each other's parents",
    meaning:
      "A journey details a stage of its parent, so the parents form a tree. Here they lead "
      + "in a circle, and no atlas could be drawn with one of them at the top.",
    example: "parent: first-purchase\n",
    mend: "Leave “parent” out of the journey that gives the overview.",
    mended: "parent: online-store\n")

  fileprivate static let compareMismatch = DiagnosticEntry(
    "Maps that are compared and do not match",
    meaning:
      "A comparison sets the map of what is beside the map of what should be. Here the other "
      + "map does not name this one in turn, or both show the same state, so the pages of "
      + "the two would contradict each other.",
    example: "compare: online-store\n",
    mend: "Name each map under “compare” of the other, and give one “state: future”.")

  fileprivate static let duplicatePage = DiagnosticEntry(
    "Two pages that would be one file",
    meaning:
      "The names of two journeys, personas or pages differ only in letters that some systems "
      + "take for the same, such as ß and ss, or in the way an accent is stored. There, one "
      + "page would overwrite the other.",
    in: "pages/maße.md   (beside pages/masse.md)", example: "# Sizes and dimensions\n",
    mend: "Rename one of the two.")
}
