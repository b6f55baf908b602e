extension DiagnosticCatalogue {
  /// The problems of what weighs more than a site allows.
  static func entryOfBudgets(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .pageBudget: .pageBudget
    case .siteBudget: .siteBudget
    case .imageBudget: .imageBudget
    default: nil
    }
  }
}

extension DiagnosticEntry {
  fileprivate static let pageBudget = DiagnosticEntry(
    "Pages that are heavier than they may be",
    meaning:
      "Pages weigh more than “budgets” in “site.yaml” gives them, each with its style sheet and "
      + "images. Heavy pages keep readers on a telephone waiting. The page for printing, which "
      + "holds all others, does not count. Only “waymark build” tells, since it weighs what it "
      + "makes; “waymark check” makes no pages.",
    in: "site.yaml", example: "budgets: {page: 50 kB}\n",
    mend: "Make images smaller or split a long map under “parent”; or allow more.",
    mended: "budgets: {page: 500 kB}\n")

  fileprivate static let siteBudget = DiagnosticEntry(
    "A site that is heavier than it may be",
    meaning:
      "All files of the site together weigh more than “budgets” in “site.yaml” gives them. A "
      + "site that grows unnoticed gets slow to publish and costly to keep. Only “waymark build” "
      + "tells, since it weighs what it makes; “waymark check” makes no pages.",
    in: "site.yaml", example: "budgets: {site: 100 kB}\n",
    mend: "Take out files that nobody needs, the largest first; or allow more.",
    mended: "budgets: {site: 20 MB}\n")

  fileprivate static let imageBudget = DiagnosticEntry(
    "An image that is heavier than it may be",
    meaning:
      "The site shows an image whose file is larger than “budgets” in “site.yaml” allows; "
      + "without a budget, larger than 1 MB, which is a note. "
      + "Photographs often come with many times the pixels that a page can show.",
    in: "site.yaml", example: "budgets: {image: 60 B}\n",
    mend: "Scale the image to at most twice the width at which it is shown, and save it as JPEG "
      + "or WebP; or allow more.",
    mended: "budgets: {image: 500 kB}\n")
}
