extension Wording {
  /// What stands between a value and what became of it, or a place and the next one, with the
  /// spaces around it: it points the way that the language's lines run.
  package var arrow: String { Self.runsRightToLeft(language) ? " ← " : " → " }

  /// Whether the lines of a language run from right to left, by its BCP 47 tag: its script subtag,
  /// else the language's usual script.
  package static func runsRightToLeft(_ language: String) -> Bool {
    let parts = language.lowercased().split(separator: "-")
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return scripts.contains(String(script))
    }
    return languages.contains(parts.first.map(String.init) ?? "")
  }

  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
  private static let scripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
}
