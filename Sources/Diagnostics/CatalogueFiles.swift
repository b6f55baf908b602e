extension DiagnosticCatalogue {
  /// The problems of files as such.
  static func entryOfFiles(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .invalidEncoding: .invalidEncoding
    case .controlCharacter: .controlCharacter
    case .bidiControl: .bidiControl
    case .fileTooLarge: .fileTooLarge
    case .tooManyFiles: .tooManyFiles
    case .unsafePath: .unsafePath
    case .symbolicLink: .symbolicLink
    case .orphanFile: .orphanFile
    case .missingFile: .missingFile
    default: nil
    }
  }
}

extension DiagnosticEntry {
  fileprivate static let invalidEncoding = DiagnosticEntry(
    "A text file that is not UTF-8",
    meaning:
      "The file was saved in another encoding, such as Windows-1252 or UTF-16, so letters "
      + "beyond plain English cannot be read. Nothing is guessed: a wrong guess would put "
      + "“Ã©” on the page where “é” was meant.",
    example: "title: Caf\u{FFFD} orders   # é saved as a single byte by an old editor\n",
    mend: "Open the file and save it as UTF-8; every editor offers that under “Save as” or in "
      + "its status bar.")

  fileprivate static let controlCharacter = DiagnosticEntry(
    "An invisible control character",
    meaning:
      "The file holds a character that is not text but a command to a device, often from a "
      + "copy out of a PDF or a terminal. Browsers and other tools show such characters in "
      + "different ways or break on them.",
    example: "title: First purchase\u{7}\n",
    mend: "Delete the character at the place given, or type the text again.",
    mended: "title: First purchase\n")

  fileprivate static let bidiControl = DiagnosticEntry(
    "An invisible character that turns text round",
    meaning:
      "The text holds a character that makes what follows read from right to left, so a "
      + "reader can see something else than what is written. Texts in Arabic or Hebrew do "
      + "not need it; in English text it is nearly always an accident or a trick.",
    example: "title: First \u{202E}esahcrup\n",
    mend: "Delete the character and write the text in the order in which it is read.",
    mended: "title: First purchase\n")

  fileprivate static let fileTooLarge = DiagnosticEntry(
    "A file that is larger than any map or note",
    meaning:
      "Every kind of file has a limit far above what people write by hand. A file beyond it "
      + "is mostly an export that landed in the content folder, and reading it would make "
      + "every build slow.",
    in: DiagnosticEntry.history,
    example: "date,visits\n2026-09-01,18420\n…   (200,000 rows more)\n",
    mend: "Shorten the file, keep only the rows or the size that the site needs, or move it "
      + "out of the content folder.")

  fileprivate static let tooManyFiles = DiagnosticEntry(
    "More files than a portfolio has",
    meaning:
      "The content folder holds more files than Waymark reads in one build. Mostly a folder "
      + "of another program, such as node_modules, stands inside it.",
    in: "assets/node_modules/…", example: "50,001 files\n",
    mend: "Move what does not belong to the journeys out of the content folder.")

  fileprivate static let unsafePath = DiagnosticEntry(
    "A name that a page or file cannot have",
    meaning:
      "A folder or file has a name that some systems refuse or read in their own way: a "
      + "device of Windows such as “con” or “nul”, a control character, a backslash. A site "
      + "with such a file could not be unpacked or served everywhere.",
    in: "personas/con.md", example: "---\nname: Constance\n---\n",
    mend: "Give the folder or file another name, for example “personas/constance.md”.")

  fileprivate static let symbolicLink = DiagnosticEntry(
    "A link to a file somewhere else",
    meaning:
      "The content folder holds a symbolic link. Waymark does not follow it: a link can lead "
      + "to files that must not be published, and it breaks on other machines.",
    in: "assets/logo.png", example: "assets/logo.png -> /home/ana/logo.png\n",
    mend: "Copy the file into the content folder in place of the link.")

  fileprivate static let orphanFile = DiagnosticEntry(
    "A file that nothing uses",
    meaning:
      "No text links to the file, shows it or reads values from it, so it is not copied to "
      + "the site. Mostly a link was removed or misspelt and the file stayed behind.",
    in: "assets/old-sketch.png", example: "An image that no note or page shows.\n",
    mend: "Link to the file where it is needed, or delete it.")

  fileprivate static let missingFile = DiagnosticEntry(
    "A file that should be there",
    meaning:
      "Something names a file that the content folder lacks. The folder of a journey has no "
      + "“map.yaml”, or a metric's history names a CSV file that does not exist. Or the folder "
      + "that was given for the content holds none at all: mostly its name has a slip.",
    example: """
      metrics:
        - {metric: nps, history: weekley.csv#nps}

      """,
    mend: "Correct the name, or add the file.",
    mended: """
      metrics:
        - {metric: nps, history: weekly.csv#nps}

      """)
}
