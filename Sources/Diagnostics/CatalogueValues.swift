extension DiagnosticCatalogue {
  /// The problems of single values: quantities, dates, ids, scales.
  static func entryOfValues(_ id: DiagnosticID) -> DiagnosticEntry? {
    entryOfAmounts(id) ?? entryOfTimes(id) ?? entryOfTexts(id)
  }

  private static func entryOfAmounts(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .invalidQuantity: .invalidQuantity
    case .wrongUnit: .wrongUnit
    case .invalidScale: .invalidScale
    case .scoreOutOfRange: .scoreOutOfRange
    case .valueOutOfRange: .valueOutOfRange
    case .metricDirection: .metricDirection
    default: nil
    }
  }

  private static func entryOfTimes(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .invalidDate: .invalidDate
    case .invalidPeriod: .invalidPeriod
    case .invalidInterval: .invalidInterval
    default: nil
    }
  }

  private static func entryOfTexts(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .invalidID: .invalidID
    case .invalidColour: .invalidColour
    case .invalidURL: .invalidURL
    case .invalidLanguage: .invalidLanguage
    case .invalidCondition: .invalidCondition
    default: nil
    }
  }
}

extension DiagnosticEntry {
  fileprivate static let invalidQuantity = DiagnosticEntry(
    "An amount that cannot be read",
    meaning:
      "Amounts are a number, with its unit where it has one: 58 %, 3.9 s, 4 min 10 s, 42 EUR, "
      + "18420. A comma is refused, since “1,250” is a thousand in one country and one and a "
      + "quarter in another.",
    example: "outcome: {name: Order, worth: about 42 EUR}\n",
    mend: "Write the number with a point for decimals and the unit behind it.",
    mended: "outcome: {name: Order, worth: 42 EUR}\n")

  fileprivate static let wrongUnit = DiagnosticEntry(
    "An amount in a unit that does not fit",
    meaning:
      "The unit does not go with what is measured: a rate is a percentage, a duration has a "
      + "unit of time, money a currency. All values of one metric have the same unit, or "
      + "they could not be compared.",
    example: "outcome: {name: Order, worth: 42 %}\n",
    mend: "Write the unit that the message names, or correct the metric's “kind” in "
      + "“metrics.yaml”.",
    mended: "outcome: {name: Order, worth: 42 EUR}\n")

  fileprivate static let invalidScale = DiagnosticEntry(
    "A scale without a range",
    meaning:
      "A scale goes from its lowest value, “min”, to its highest, “max”. If “max” is not above "
      + "“min”, no score could be placed on it.",
    example: "emotion-scale: {min: 5, max: 1}\n",
    mend: "Give the lowest score as “min” and the highest as “max”.",
    mended: "emotion-scale: {min: 1, max: 5}\n")

  fileprivate static let scoreOutOfRange = DiagnosticEntry(
    "A feeling off the map's scale",
    meaning:
      "The score lies outside the scale of the map, which is −2 to 2 unless “emotion-scale” "
      + "says otherwise. Drawn as it is, the curve would leave the picture; cut off, it would "
      + "not be what you wrote.",
    example: """
      stages:
        - name: Awareness
          touchpoints:
            - {name: Search ad, feels: 4}

      """,
    mend: "Correct the score, or declare the scale that your research used.",
    mended: """
      emotion-scale: {min: 1, max: 5}
      stages:
        - name: Awareness
          touchpoints:
            - {name: Search ad, feels: 4}

      """)

  fileprivate static let metricDirection = DiagnosticEntry(
    "A metric that does not say which way is better",
    meaning:
      "A time or an amount of money can be better when it is lower (a load time, a cost) or when "
      + "it is higher (a time watched, a revenue). Without “better”, higher counts as better, and "
      + "a load time far beyond its target would be shown as on target.",
    in: "metrics.yaml",
    example: """
      - {id: nps, name: NPS, kind: nps}
      - {id: load-time, name: Load time, kind: duration}

      """,
    mend: "Write “better: lower” or “better: higher”.",
    mended: """
      - {id: nps, name: NPS, kind: nps}
      - {id: load-time, name: Load time, kind: duration, better: lower}

      """)

  fileprivate static let valueOutOfRange = DiagnosticEntry(
    "A number that is too small or too large",
    meaning:
      "The number lies outside what can be meant. Impact and effort go from 1 to 10, "
      + "confidence and rates from 0 % to 100 %, an NPS from −100 to 100, and a count is never "
      + "below zero.",
    example: """
      recommendations:
        - {title: Guest checkout, impact: 90, effort: 3}

      """,
    mend: "Write a number in the range that the message names.",
    mended: """
      recommendations:
        - {title: Guest checkout, impact: 9, effort: 3}

      """)

  fileprivate static let invalidDate = DiagnosticEntry(
    "A date that cannot be read",
    meaning:
      "Dates are written year, month, day: 2026-09-30. Other orders are refused, because "
      + "03/04 is in March for some readers and in April for others; and the day has to "
      + "exist.",
    example: "reviewed: 30.09.2026\n",
    mend: "Write the date as YYYY-MM-DD.", mended: "reviewed: 2026-09-30\n")

  fileprivate static let invalidPeriod = DiagnosticEntry(
    "A period that cannot be read",
    meaning:
      "The period says which time the figures of the map cover: a year, a quarter, a month or "
      + "a range of days. Without it a reader cannot tell whether two maps may be compared.",
    example: "period: September 2026\n",
    mend: "Write 2026, 2026-Q3, 2026-09 or 2026-09-01/2026-09-28.",
    mended: "period: 2026-09\n")

  fileprivate static let invalidInterval = DiagnosticEntry(
    "An interval that cannot be read",
    meaning:
      "An interval says how often something comes round, such as the review of a map. It is "
      + "a number of days, weeks, months or years.",
    example: "review-every: quarterly\n",
    mend: "Write a number and a unit.", mended: "review-every: 3 months\n")

  fileprivate static let invalidID = DiagnosticEntry(
    "An id that cannot stand in an address",
    meaning:
      "Ids stand in links and in the names of pages: lower-case letters and digits of any "
      + "script, with single hyphens between them. Capitals, spaces and signs would work on "
      + "one computer and break on another.",
    example: """
      stages:
        - name: Purchase
          id: Purchase & pay
          touchpoints:
            - name: Sign-in

      """,
    mend: "Write the id in small letters with hyphens, or leave it out: it is then made from "
      + "the name.",
    mended: """
      stages:
        - name: Purchase
          id: purchase-pay
          touchpoints:
            - name: Sign-in

      """)

  fileprivate static let invalidColour = DiagnosticEntry(
    "A colour that cannot be read",
    meaning:
      "The accent of the site is given as three or six hexadecimal digits behind a number "
      + "sign. It has to be quoted, since YAML takes an unquoted # for a comment.",
    in: "site.yaml", example: "theme: {accent: dark blue}\n",
    mend: "Write the colour as your brand guide gives it for the web.",
    mended: "theme: {accent: \"#1f5fa8\"}\n")

  fileprivate static let invalidURL = DiagnosticEntry(
    "An address of the web that cannot be read",
    meaning:
      "Links in a map are whole addresses that start with https:, http:, mailto: or tel:. "
      + "Anything else would lead nowhere from a file on somebody's disk, or could run a "
      + "script.",
    example: """
      stages:
        - name: Purchase
          touchpoints:
            - {name: Sign-in, links: [www.shop.example/login]}

      """,
    mend: "Write the address with its scheme.",
    mended: """
      stages:
        - name: Purchase
          touchpoints:
            - {name: Sign-in, links: ["https://www.shop.example/login"]}

      """)

  fileprivate static let invalidLanguage = DiagnosticEntry(
    "A language that cannot be read",
    meaning:
      "Languages are given by their international tag. Browsers, screen readers and "
      + "hyphenation go by it, so a name such as “German” is of no use to them.",
    example: "language: German\n",
    mend: "Write a tag such as en, de, de-AT, ja or ar.", mended: "language: de\n")

  fileprivate static let invalidCondition = DiagnosticEntry(
    "A condition that tests nothing",
    meaning:
      "The condition of a decision rule names a metric and at least one test of it, or joins "
      + "other conditions by all, any or not. A rule without a complete condition could "
      + "never say whether it fired.",
    in: "rules.yaml",
    example: """
      - id: hook
        when: {metric: nps}
        do: Change the hook.

      """,
    mend: "Add a test such as below, above, rises, falls, flat, below-target, "
      + "below-benchmark or missing.",
    mended: """
      - id: hook
        when: {metric: nps, below: 30}
        do: Change the hook.

      """)
}
