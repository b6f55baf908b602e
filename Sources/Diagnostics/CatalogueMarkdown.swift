extension DiagnosticCatalogue {
  /// The problems of Markdown files.
  static func entryOfMarkdown(_ id: DiagnosticID) -> DiagnosticEntry? {
    entryOfNotes(id) ?? entryOfLinks(id) ?? entryOfImages(id) ?? entryOfDiagrams(id)
  }

  private static func entryOfNotes(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .frontMatter: .frontMatter
    case .noteTooDeep: .noteTooDeep
    case .rawHTML: .rawHTML
    case .unboundHeading: .unboundHeading
    case .raggedTable: .raggedTable
    default: nil
    }
  }

  private static func entryOfLinks(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .forbiddenLink: .forbiddenLink
    case .brokenLink: .brokenLink
    case .brokenAnchor: .brokenAnchor
    default: nil
    }
  }

  private static func entryOfImages(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .missingImage: .missingImage
    case .invalidImage: .invalidImage
    case .missingAltText: .missingAltText
    default: nil
    }
  }
}

extension DiagnosticEntry {
  fileprivate static let frontMatter = DiagnosticEntry(
    "Front matter that cannot be told from the text",
    meaning:
      "A Markdown file may start with settings between two lines of three hyphens. Here one of "
      + "these lines is missing, or the settings are not “key: value” lines, so the whole "
      + "file could be meant as either.",
    in: DiagnosticEntry.note,
    example: "---\ntitle: How to read this week\n\nThe week is typical.\n",
    mend: "Write a line of three hyphens before and after the settings.",
    mended: "---\ntitle: How to read this week\n---\nThe week is typical.\n")

  fileprivate static let noteTooDeep = DiagnosticEntry(
    "Lists and quotes nested too deep",
    meaning:
      "Quotes in lists in quotes beyond any use cannot be laid out on a page. A file full of "
      + "them is mostly made to slow programs down.",
    in: DiagnosticEntry.note,
    example: String(repeating: "> ", count: 40) + "Half of the shoppers looked for it.\n",
    mend: "Use fewer levels; start a new section with a heading instead.",
    mended: "> Half of the shoppers looked for it.\n")

  fileprivate static let rawHTML = DiagnosticEntry(
    "HTML in Markdown",
    meaning:
      "Notes are Markdown and nothing else, so that a copied snippet can never break a page "
      + "or run a script on it. Tags are shown as the text that they are.",
    in: DiagnosticEntry.note,
    example: "Half of the shoppers <b>looked for it</b>.\n",
    mend: "Use Markdown: *emphasis*, **strong**, lists, tables, links and images. Write "
      + "`code` in backticks where the tag itself is meant.",
    mended: "Half of the shoppers **looked for it**.\n")

  fileprivate static let unboundHeading = DiagnosticEntry(
    "A heading that was meant to name a place and does not",
    meaning:
      "In a note, a heading that equals the name or address of a stage or touchpoint puts "
      + "what follows next to it on the map. This heading is close to a name, looks like an "
      + "address, or stands on the same level as headings that name a place, so its text stays "
      + "where nobody looks for it. Headings of another level, and those of a note in which none "
      + "names a place, are free and are not reported.",
    in: DiagnosticEntry.note, example: "## Sing-in\n\nNobody owns the step.\n",
    mend: "Write the name as it stands in the map, or choose a heading that is not mistaken "
      + "for one.",
    mended: "## Sign-in\n\nNobody owns the step.\n")

  fileprivate static let raggedTable = DiagnosticEntry(
    "A table row with too many or too few cells",
    meaning:
      "A row of the table has another number of cells than its header. Missing cells are "
      + "left empty and surplus ones are not shown, which may hide a figure.",
    in: DiagnosticEntry.page,
    example: "| Step | Visits |\n| --- | ---: |\n| Basket | 2460 | 61 % |\n",
    mend: "Give every row as many cells as the header; write \\| for a bar inside a cell.",
    mended: "| Step | Visits | Rate |\n| --- | ---: | ---: |\n| Basket | 2460 | 61 % |\n")

  fileprivate static let forbiddenLink = DiagnosticEntry(
    "A link that a page must not have",
    meaning:
      "Links lead to the web by http, https, mailto or tel, or to other content by a path "
      + "relative to the file. Everything else could run a script, breaks when the site "
      + "moves, or leads out of the content folder.",
    in: DiagnosticEntry.page, example: "See [the persona](/personas/alex.md).\n",
    mend: "Write a path relative to the file that holds the link.",
    mended: "See [the persona](../personas/alex.md).\n")

  fileprivate static let brokenLink = DiagnosticEntry(
    "A link to a file or journey that is not there",
    meaning:
      "The link names a file of the content folder or a journey that does not exist. On the "
      + "site it would lead to an error page.",
    in: DiagnosticEntry.page, example: "See [the persona](../personas/alx.md).\n",
    mend: "Correct the path; it starts from the folder of the file that holds the link.",
    mended: "See [the persona](../personas/alex.md).\n")

  fileprivate static let brokenAnchor = DiagnosticEntry(
    "A link to a place that is not there",
    meaning:
      "The file or journey exists, but not the stage, touchpoint, heading or metric that the "
      + "link names. Mostly something was renamed.",
    in: DiagnosticEntry.page, example: "See [the sign-in](first-purchase:sign-in).\n",
    mend: "Name a touchpoint as stage/touchpoint, a heading in small letters with hyphens for "
      + "spaces.",
    mended: "See [the sign-in](first-purchase:purchase/sign-in).\n")

  fileprivate static let missingImage = DiagnosticEntry(
    "An image that is not there",
    meaning:
      "The text shows an image, and the content folder has no such file. On the page only a "
      + "broken frame would appear.",
    in: DiagnosticEntry.page, example: "![Sketch of the sign-in](../assets/sketsh.png)\n",
    mend: "Correct the path, or put the image into “assets”.",
    mended: "![Sketch of the sign-in](../assets/sketch.png)\n")

  fileprivate static let invalidImage = DiagnosticEntry(
    "A file that is no image",
    meaning:
      "The file is not a PNG, JPEG, GIF or WebP image, or it is damaged, so its size cannot "
      + "be told and browsers may not show it. The ending of the name does not matter, only "
      + "what the file holds.",
    in: DiagnosticEntry.page, example: "![The report](../assets/report.pdf)\n",
    mend: "Export the picture again as PNG or JPEG, or link to the file instead of showing it.",
    mended: "[The report](../assets/report.pdf)\n")

  fileprivate static let missingAltText = DiagnosticEntry(
    "An image without words",
    meaning:
      "The text between the square brackets says what an image shows: to people who cannot "
      + "see it, on slow connections, and to search. Here it is empty.",
    in: DiagnosticEntry.page, example: "![](../assets/sketch.png)\n",
    mend: "Say in a few words what the image shows.",
    mended: "![Sketch of the sign-in with the guest option on top](../assets/sketch.png)\n")
}
