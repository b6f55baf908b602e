package import Diagnostics
package import Wording

/// The templates, the style sheet and the translations of a site: the built-in ones, each of
/// which a user's file of the same path takes the place of.
package struct TemplateSet: Sendable {
  /// What the program brings along.
  package static let builtIn = TemplateSet.read(overrides: []).value

  /// The style sheet's text in UTF-8.
  package var styleSheet: [UInt8] { styleSheet(accent: nil) }
  private let styles: [UInt8]
  private let ownRules: String
  private let programs: [PageKind: TemplateProgram]
  /// The texts of strings files by language, the later before the earlier; read when asked for.
  private let strings: [String: [String]]

  /// Reads and checks a user's files over the built-in ones.
  ///
  /// Checked are all templates against the data of the pages that they are for: an unknown name,
  /// an unknown partial, text that would not be escaped are errors at their places.
  /// - Parameter overrides: The user's files, by their paths in the folder of templates.
  /// - Returns: The set, and what is wrong with the files.
  package static func read(overrides: [TemplateFile]) -> Diagnosed<TemplateSet> {
    var reader = TemplateSetReader(overrides: overrides)
    let programs = reader.compile()
    return Diagnosed(
      TemplateSet(
        styles: reader.styleSheet, ownRules: reader.ownRules, programs: programs,
        strings: reader.strings),
      reader.diagnostics)
  }

  /// The translation of a language: of its whole tag, else of its first part, else none.
  package func translation(for language: String) -> Translation {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    let texts = (strings[tag] ?? strings[primary] ?? []).map {
      Translation(stringsFile: $0).texts
    }
    return Translation(texts: texts.reduce(into: [:]) { $0.merge($1) { $1 } })
  }

  /// The keys of texts that stay English on pages in a language, sorted.
  ///
  /// German has every text, which the tests see to.
  package func untranslated(in language: String) -> [String] {
    guard !language.lowercased().hasPrefix("en") else { return [] }
    let known = translation(for: language).texts
    return translation(for: "de").texts.keys.filter { known[$0] == nil }.sorted()
  }

  /// The style sheet's text in UTF-8, in a site's accent colour, which the user's own rules may
  /// still change.
  package func styleSheet(accent: String?) -> [UInt8] {
    var bytes = styles
    bytes.appendLines(of: accent.map(AccentStyle.css) ?? "")
    bytes.appendLines(of: ownRules)
    return bytes
  }

  /// The compiled template of a kind of page.
  func program(for kind: PageKind) -> TemplateProgram { programs[kind] ?? TemplateProgram() }
}
