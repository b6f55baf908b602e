extension DiagnosticCatalogue {
  /// The problems of diagrams in Markdown files.
  static func entryOfDiagrams(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .mermaidSyntax: .mermaidSyntax
    case .mermaidScore: .mermaidScore
    case .mermaidIgnored: .mermaidIgnored
    case .diagramBlock: .diagramBlock
    default: nil
    }
  }
}

extension DiagnosticEntry {
  fileprivate static let mermaidSyntax = DiagnosticEntry(
    "A Mermaid journey that cannot be read",
    meaning:
      "A “mermaid” block that starts with “journey” is drawn as a journey. A line in it is "
      + "neither a title, a section nor a task with a score, so the diagram would lack it.",
    in: DiagnosticEntry.page,
    example: """
      ```mermaid
      journey
        title Buying a gift
        section Purchase
          Sign in
      ```

      """,
    mend: "Write a task as its name, its score and who takes part, divided by colons.",
    mended: """
      ```mermaid
      journey
        title Buying a gift
        section Purchase
          Sign in: 2: Alex
      ```

      """)

  fileprivate static let mermaidScore = DiagnosticEntry(
    "A score in a Mermaid journey that is no number from 1 to 5",
    meaning:
      "Mermaid scores tasks by whole numbers from 1, the worst, to 5, the best. Anything else "
      + "cannot be placed on the curve: it is left out there, as a gap and not as a zero.",
    in: DiagnosticEntry.page,
    example: """
      ```mermaid
      journey
        section Purchase
          Sign in: -2: Alex
          Pay: 4: Alex
      ```

      """,
    mend: "Score the task from 1 to 5, or map the journey in a “map.yaml”, which takes any scale.",
    mended: """
      ```mermaid
      journey
        section Purchase
          Sign in: 1: Alex
          Pay: 4: Alex
      ```

      """)

  fileprivate static let mermaidIgnored = DiagnosticEntry(
    "A part of a Mermaid journey that is not drawn",
    meaning:
      "Mermaid reads the line in another way than it looks, and so does Waymark. What stands "
      + "there does not show in the diagram.",
    in: DiagnosticEntry.page,
    example: """
      ```mermaid
      journey
        section Purchase
          Sign in: 2: Alex: on the phone
      ```

      """,
    mend: "Leave the part out, or divide those who take part by commas.",
    mended: """
      ```mermaid
      journey
        section Purchase
          Sign in: 2: Alex, Sam
      ```

      """)

  fileprivate static let diagramBlock = DiagnosticEntry(
    "A diagram that is asked for in words unknown here",
    meaning:
      "A code block whose fence says “journey” or “chart” is replaced by a drawing of a "
      + "registered journey or metric. The words behind it name what is drawn and how, and one of "
      + "them is missing or misspelt.",
    in: DiagnosticEntry.page,
    example: "```journey first-purchase lanes=emotoin\n```\n",
    mend: "Name the journey first, then options as key=value with commas between several values.",
    mended: "```journey first-purchase lanes=emotion\n```\n")
}
