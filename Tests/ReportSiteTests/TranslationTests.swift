import Diagnostics
import Foundation
import JourneyAnalysis
import JourneyDiff
import ReportSite
import SiteTemplates
import TestSupport
import Testing
import Wording

/// Every phrase of the program has a German text, and no German text is left over.
@Suite("Translations") struct TranslationTests {
  /// A phrase as it stands in the sources.
  struct Found: Hashable, CustomStringConvertible {
    let key: String
    let english: String
    let plural: String?

    var description: String { key }
  }

  /// The phrases of all sources whose key is written out, and those that are made from lists.
  static let phrases: [Found] = {
    var found = Set(sources.flatMap(scan))
    let made =
      HealthCheck.all.flatMap { [$0.title, $0.short, $0.why] } + DiffPhrases.all
    for phrase in made {
      found.insert(
        Found(key: phrase.key, english: phrase.english, plural: phrase.englishPlural))
    }
    return found.sorted { ($0.key, $0.english) < ($1.key, $1.english) }
  }()

  static let german: [String: String] = {
    let file = SiteTemplates.files.first { $0.path == "strings/de.strings" }
    return Translation(stringsFile: file?.text ?? "").texts
  }()

  @Test("a key has one English text")
  func keysAreUnique() {
    let texts = Dictionary(grouping: Self.phrases, by: \.key)
    #expect(texts.filter { $0.value.count > 1 }.keys.sorted() == [])
    #expect(texts.count > 700)
  }

  @Test("German has every key with its plural, and none besides")
  func germanIsComplete() {
    let wanted = Self.phrases.flatMap { phrase in
      phrase.plural == nil ? [phrase.key] : [phrase.key, phrase.key + ".other"]
    }
    #expect(Set(wanted).subtracting(Self.german.keys).sorted() == [])
    #expect(Set(Self.german.keys).subtracting(wanted).sorted() == [])
  }

  @Test("a translation fills in the same names")
  func namesAgree() {
    for phrase in Self.phrases {
      for (english, key) in [
        (phrase.english, phrase.key), (phrase.plural ?? phrase.english, phrase.key + ".other"),
      ] {
        guard let text = Self.german[key] else { continue }
        // A number may be said in words or left out.
        let names = Self.names(english).subtracting(["n"])
        #expect(Self.names(text).subtracting(["n"]) == names, "\(key)")
      }
    }
  }

  @Test("no text starts or ends with a space, which a strings file could not keep")
  func noEdgeSpaces() {
    for phrase in Self.phrases {
      for text in [phrase.english, phrase.plural ?? phrase.english] {
        #expect(text == text.trimmingCharacters(in: .whitespaces), "\(phrase.key)")
      }
    }
  }

  @Test("what a language lacks is known", arguments: ["en", "en-GB", "de", "de-AT"])
  func completeLanguages(language: String) {
    #expect(TemplateSet.builtIn.untranslated(in: language) == [])
  }

  @Test("a language without strings lacks them all, and one with some lacks the rest")
  func incompleteLanguages() {
    #expect(TemplateSet.builtIn.untranslated(in: "fr").count == Self.german.count)
    let file = TemplateFile(path: "strings/fr.strings", text: "nav-journeys = Parcours\n")
    let set = TemplateSet.read(overrides: [file]).value
    #expect(set.untranslated(in: "fr").count == Self.german.count - 1)
    #expect(set.translation(for: "fr").texts == ["nav-journeys": "Parcours"])
  }

  // MARK: Reading the sources

  static let sources: [String] = {
    let folder = Repository.path("Sources")
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
    return (paths ?? []).sorted().filter { $0.hasSuffix(".swift") }.compactMap { path in
      try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    }
  }()

  /// The phrases that a source file makes: `Phrase("key", "text" + "text", other: "text")`.
  static func scan(_ source: String) -> [Found] {
    let code = source.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
    }.joined(separator: "\n")
    let literal = #/"(?:[^"\\]|\\.)*"/#
    let call = #/\bPhrase\(\s*"([a-z0-9-]+)"\s*,\s*((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/#
    let other = #/^\s*,?\s*other:\s*((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/#
    func text(_ pieces: Substring) -> String {
      pieces.matches(of: literal).map { unescaped(String($0.output.dropFirst().dropLast())) }
        .joined()
    }
    return code.matches(of: call).map { match in
      let rest = code[match.range.upperBound...]
      let plural = (try? other.firstMatch(in: rest)).map { text($0.output.1) }
      return Found(key: String(match.output.1), english: text(match.output.2), plural: plural)
    }
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("\\u{A0}", with: "\u{A0}").replacing("\\\"", with: "\"")
      .replacing("\\u{202F}", with: "\u{202F}").replacing("\\u{AD}", with: "\u{AD}")
  }

  private static func names(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{([A-Za-z0-9]+)\}/#).map { String($0.output.1) })
  }
}
