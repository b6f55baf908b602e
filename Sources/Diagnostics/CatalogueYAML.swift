extension DiagnosticCatalogue {
  /// The problems of YAML as such, and of what stands where.
  static func entryOfYAML(_ id: DiagnosticID) -> DiagnosticEntry? {
    entryOfSyntax(id) ?? entryOfStructure(id)
  }

  private static func entryOfSyntax(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .yamlSyntax: .yamlSyntax
    case .yamlTab: .yamlTab
    case .yamlAlias: .yamlAlias
    case .yamlTag: .yamlTag
    case .yamlDepth: .yamlDepth
    case .yamlDocuments: .yamlDocuments
    case .yamlComment: .yamlComment
    case .yamlQuote: .yamlQuote
    case .duplicateKey: .duplicateKey
    default: nil
    }
  }

  private static func entryOfStructure(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongType: .wrongType
    case .unknownValue: .unknownValue
    case .emptyValue: .emptyValue
    case .conflictingKeys: .conflictingKeys
    case .tooMany: .tooMany
    default: nil
    }
  }
}

extension DiagnosticEntry {
  fileprivate static let yamlSyntax = DiagnosticEntry(
    "A line that is not YAML",
    meaning:
      "The file cannot be read from this place on. Mostly a quote or bracket is not closed, "
      + "a line is indented too little or too much, or a text holds a colon followed by a "
      + "space and is not quoted.",
    example: """
      title: First purchase: the phone
      owner: Growth team

      """,
    mend: "Close quotes and brackets, line up what belongs together, and put a text that "
      + "holds “: ” or starts with a special character in quotes.",
    mended: """
      title: "First purchase: the phone"
      owner: Growth team

      """)

  fileprivate static let yamlTab = DiagnosticEntry(
    "A tab as indentation",
    meaning:
      "YAML tells by spaces at the start of a line what belongs to what. It forbids tabs "
      + "there, because editors show them in different widths.",
    example: "goals:\n\t- Find a gift\n",
    mend: "Indent by two spaces; most editors can replace the tabs of a whole file.",
    mended: "goals:\n  - Find a gift\n")

  fileprivate static let yamlAlias = DiagnosticEntry(
    "An anchor or alias",
    meaning:
      "YAML can name a part with & and repeat it elsewhere with *. Waymark refuses that: the "
      + "place of a mistake could no longer be told, and a few lines of aliases can grow to "
      + "gigabytes.",
    example: """
      outcome: &order {name: Order, worth: 42 EUR}

      """,
    mend: "Write the part out at each place. A text that starts with & or * needs quotes.",
    mended: """
      outcome: {name: Order, worth: 42 EUR}

      """)

  fileprivate static let yamlTag = DiagnosticEntry(
    "A type tag",
    meaning:
      "An exclamation mark in front of a value tells YAML of which type it is. Waymark knows "
      + "from the key what a value has to be, so a tag is never needed.",
    example: "title: !important First purchase\n",
    mend: "Remove the tag, or put the text in quotes if it starts with an exclamation mark.",
    mended: "title: First purchase\n")

  fileprivate static let yamlDepth = DiagnosticEntry(
    "Lists and mappings nested too deep",
    meaning:
      "Nothing in a journey map nests more than a few levels. A file with dozens of levels is "
      + "broken or made to slow programs down.",
    example: "goals: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
      + "\n",
    mend: "Remove the superfluous brackets.", mended: "goals: [Find a gift]\n")

  fileprivate static let yamlDocuments = DiagnosticEntry(
    "Several documents in one file",
    meaning:
      "A line of three hyphens starts another document in the same file. Only one would be "
      + "read, so the rest of the map would be missing without a word.",
    example: "owner: Growth team\n---\nscenario: A shopper wants a gift by Friday.\n",
    mend: "Remove the line “---”, or move the second part to a file of its own.",
    mended: "owner: Growth team\nscenario: A shopper wants a gift by Friday.\n")

  fileprivate static let yamlComment = DiagnosticEntry(
    "A text that a comment cuts off",
    meaning:
      "In YAML “#” after a space starts a comment up to the end of the line, so a text such as "
      + "“Team #1” without quotes ends before it. A “#” with a digit right behind it is mostly "
      + "meant as a number.",
    example: "owner: Team #1\n",
    mend: "Put the whole text in quotes. If it is a comment, write a space after “#”.",
    mended: "owner: \"Team #1\"\n")

  fileprivate static let yamlQuote = DiagnosticEntry(
    "A quote that YAML does not know",
    meaning:
      "YAML knows straight quotes only. A text between brackets that starts with a curly or "
      + "angled quote ends at the next comma all the same, so that one entry becomes two.",
    example: "goals: [“fast, cheap”, “good”]\n",
    mend: "Put the whole text in straight quotes; the others may stand inside them.",
    mended: "goals: [\"fast, cheap\", \"good\"]\n")

  fileprivate static let duplicateKey = DiagnosticEntry(
    "A key that stands twice",
    meaning:
      "A mapping has the same key two times, so one of the two values would be lost. Mostly "
      + "a block was copied and only half changed.",
    example: "owner: Growth team\nowner: Support team\n",
    mend: "Remove one of the two, or join their values in a list where the key takes one.",
    mended: "owner: Growth team\n")

  fileprivate static let unknownKey = DiagnosticEntry(
    "A key that the format does not have",
    meaning:
      "The part at this place has no such key, so what it says would not appear anywhere. "
      + "Mostly the key is misspelt or stands one level too high or too low.",
    example: "ownr: Growth team\n",
    mend: "Use the name that is suggested, or move the key to where it belongs. An editor "
      + "with the JSON Schema of “waymark schema” offers the keys while you type.",
    mended: "owner: Growth team\n")

  fileprivate static let missingKey = DiagnosticEntry(
    "A key that is needed",
    meaning:
      "The part cannot be drawn or linked to without this key. A map needs a title and "
      + "stages, a stage and a touchpoint need a name, a reading needs its metric.",
    example: """
      stages:
        - name: Awareness
          touchpoints:
            - feels: 1

      """,
    mend: "Add the key.",
    mended: """
      stages:
        - name: Awareness
          touchpoints:
            - name: Search ad
              feels: 1

      """)

  fileprivate static let wrongType = DiagnosticEntry(
    "A value of another kind than the key takes",
    meaning:
      "The key takes a text, a list or a mapping, and something else is written. Often a "
      + "hyphen is missing in front of the items of a list, or a text that holds “: ” "
      + "became a mapping.",
    example: "emotion-scale: 5\n",
    mend: "Write the kind of value that the message names.",
    mended: "emotion-scale: {min: 1, max: 5}\n")

  fileprivate static let unknownValue = DiagnosticEntry(
    "A word that the key does not know",
    meaning:
      "The key takes one of a few words, such as “current” or “future” for the state of a "
      + "map. This is none of them.",
    example: "state: curent\n",
    mend: "Write one of the words that the message lists.", mended: "state: current\n")

  fileprivate static let emptyValue = DiagnosticEntry(
    "A value that is empty",
    meaning:
      "A text, an item of a list or a whole file holds nothing. An empty box on the map "
      + "would look like a fact, so it is refused. A key without a value is fine: it is "
      + "read as “not known”.",
    example: "goals: [\"\", Have it by Friday]\n",
    mend: "Write the value, or remove the key or item.", mended: "goals: [Have it by Friday]\n")

  fileprivate static let conflictingKeys = DiagnosticEntry(
    "Keys that contradict each other",
    meaning:
      "Two keys say the same thing in two ways, such as “persona” for one and “personas” for "
      + "several. Only one of them can hold.",
    example: "persona: alex\npersonas: [alex, sam]\n",
    mend: "Keep one of the two.", mended: "personas: [alex, sam]\n")

  fileprivate static let tooMany = DiagnosticEntry(
    "More than a page can carry",
    meaning:
      "A list or text has more entries than a journey map can show and people can read, or a "
      + "journey stands below more others than anybody can follow. The limits lie far above the "
      + "largest maps in practice.",
    example: "stages:\n  - name: Stage 1\n  …\n  - name: Stage 201\n",
    mend:
      "Split the journey: let a journey with “parent” detail each of its stages. Where journeys "
      + "stand too deep, name one further up as the parent.")
}
