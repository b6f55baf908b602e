import Diagnostics
import JourneyModel
import ReportSite

/// The languages of the site and of its maps have every text of the pages.
enum TranslationCheck {
  /// A note for each language that lacks texts, at the first place that asks for it.
  static func check(_ portfolio: Portfolio, templates: TemplateSet) -> [Diagnostic] {
    var seen: Set<String> = []
    let site = portfolio.contentPaths.first { $0.value == "site.yaml" }?.key
    let wanted =
      [(portfolio.site.language, site.map { SourceRange.whole($0) })]
      + portfolio.journeys.map { ($0.language ?? portfolio.site.language, $0.origin) }
    return wanted.compactMap { language, range in
      guard let range, seen.insert(language).inserted else { return nil }
      let missing = templates.untranslated(in: language)
      guard !missing.isEmpty else { return nil }
      let names = missing.prefix(3).joined(separator: ", ")
      let rest = missing.count > 3 ? " and \(missing.count - 3) more" : ""
      return Diagnostic(
        .missingTranslation, at: range,
        "Texts of the pages stay English in “\(language)”: \(names)\(rest).",
        help: "Put them into “strings/\(language).strings” among your templates.")
    }
  }
}
