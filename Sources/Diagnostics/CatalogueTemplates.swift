extension DiagnosticCatalogue {
  /// The problems of metric histories and of templates.
  static func entryOfHistoriesAndTemplates(_ id: DiagnosticID) -> DiagnosticEntry? {
    entryOfHistories(id) ?? entryOfTemplates(id)
  }

  private static func entryOfHistories(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .csvSyntax: .csvSyntax
    case .csvColumn: .csvColumn
    case .csvRow: .csvRow
    case .csvValue: .csvValue
    default: nil
    }
  }

  private static func entryOfTemplates(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .templateSyntax: .templateSyntax
    case .templateName: .templateName
    case .templatePartial: .templatePartial
    case .templateEscaping: .templateEscaping
    case .missingTranslation: .missingTranslation
    case .unchangedTemplate: .unchangedTemplate
    default: nil
    }
  }
}

extension DiagnosticEntry {
  fileprivate static let csvSyntax = DiagnosticEntry(
    "A CSV file that cannot be read",
    meaning:
      "A quoted cell is not closed, or something stands behind its closing quote. From there "
      + "on, cells and rows cannot be told apart.",
    in: DiagnosticEntry.history, example: "date,nps\n2026-09-01,\"31\n2026-09-08,33\n",
    mend: "Close the quote; write two quotes for one inside a quoted cell.",
    mended: "date,nps\n2026-09-01,31\n2026-09-08,33\n")

  fileprivate static let csvColumn = DiagnosticEntry(
    "A column that is not in the CSV file",
    meaning:
      "The history of a metric names a file and, behind the number sign, one of its columns. "
      + "The first line of the file has no column of that name, or has it twice.",
    example: """
      metrics:
        - {metric: nps, history: weekly.csv#nsp}

      """,
    mend: "Write the column's name as it stands in the first line of the file.",
    mended: """
      metrics:
        - {metric: nps, history: weekly.csv#nps}

      """)

  fileprivate static let csvRow = DiagnosticEntry(
    "A row with too many or too few cells",
    meaning:
      "The row has another number of cells than the first line of the file, so its values may "
      + "stand under the wrong names. Often a decimal comma split a number in two.",
    in: DiagnosticEntry.history, example: "date,nps\n2026-09-01,31,5\n",
    mend: "Give the row as many cells as the first line, and write decimals with a point.",
    mended: "date,nps\n2026-09-01,31.5\n")

  fileprivate static let csvValue = DiagnosticEntry(
    "A cell that is no value",
    meaning:
      "A cell of a metric's history holds something that is no amount of the metric. A cell "
      + "may be empty: that is a gap in the line, not zero.",
    in: DiagnosticEntry.history, example: "date,nps\n2026-09-01,n/a\n",
    mend: "Write the amount, or leave the cell empty.", mended: "date,nps\n2026-09-01,\n")

  fileprivate static let templateSyntax = DiagnosticEntry(
    "A template that cannot be read",
    meaning:
      "A tag of the template is not closed, or a section ends that was not opened. The page "
      + "could only be guessed at.",
    in: "layout.mustache", example: "<title>{{title</title>\n",
    mend: "Close every {{tag}}, and end every {{#section}} with {{/section}}.",
    mended: "<title>{{title}}</title>\n")

  fileprivate static let templateName = DiagnosticEntry(
    "A name that a template does not get",
    meaning:
      "The template uses a name that its page has no value for. Mustache would write nothing "
      + "there without a word, so it is an error instead.",
    in: "layout.mustache", example: "<title>{{titel}}</title>\n",
    mend: "Use one of the names that the message lists.", mended: "<title>{{title}}</title>\n")

  fileprivate static let templatePartial = DiagnosticEntry(
    "A partial that is not there",
    meaning:
      "The template includes another one by name. Neither your folder nor the built-in "
      + "templates have it, or the two include each other without end.",
    in: "layout.mustache", example: "{{> foter}}\n",
    mend: "Correct the name; “waymark templates list” shows those that exist.",
    mended: "{{> footer}}\n")

  fileprivate static let templateEscaping = DiagnosticEntry(
    "Text that a template would write unescaped",
    meaning:
      "Three braces or an ampersand write a value without escaping it. That is only for the "
      + "ready parts of a page that Waymark made; text from the content could break the page "
      + "or run a script on it.",
    in: "layout.mustache", example: "<title>{{{title}}}</title>\n",
    mend: "Use two braces.", mended: "<title>{{title}}</title>\n")

  fileprivate static let missingTranslation = DiagnosticEntry(
    "Texts without a translation",
    meaning:
      "The site, or a map, is in a language for which some texts of the pages have no "
      + "translation. They appear in English.",
    example: "language: fr\n",
    mend: "Put a file with the missing texts, such as “strings/fr.strings”, among your "
      + "templates; “waymark templates eject strings/de.strings” gives one to start from.",
    mended: "language: de\n")

  fileprivate static let unchangedTemplate = DiagnosticEntry(
    "A template that is the built-in one",
    meaning:
      "The file has the same text as the one that is built in, so it changes nothing today. But "
      + "it stays as it is when Waymark improves its own, and the site misses that.",
    in: "layout.mustache", example: "{{! the built-in text, unchanged }}\n",
    mend: "Change it, or remove it.")
}
