import Diagnostics
import JourneyModel

/// The keys that one kind of mapping accepts, one case each.
///
/// The readers can only ask for keys that stand here, so the lists that the schema and the
/// documentation are made from cannot drift from what is read.
protocol ContentKey: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
  /// The kind of mapping, for messages: `a touchpoint`.
  static var place: String { get }
  /// What to write where the key lacks; nil where the message says it all.
  var sample: String? { get }
  /// Words that people write for a key, in small letters with hyphens: `emotion` for `feels`.
  static var synonyms: [String: String] { get }
}

extension ContentKey {
  /// The keys as files have them, in the order of the documentation.
  static var names: [String] { allCases.map(\.rawValue) }

  var sample: String? { nil }

  static var synonyms: [String: String] { [:] }

  /// What to do about a key that the mapping does not have.
  static func help(for unknown: String, besides others: [String]) -> String? {
    let word = String(
      unknown.trimmed.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    if let meant = synonyms[word] { return "Write “\(meant)”." }
    let known = others + names
    return Suggestion.nearest(to: unknown, among: known).map { "Did you mean “\($0)”?" }
      ?? Suggestion.list(of: known, noun: "keys", atMost: 30)
  }
}
