import Diagnostics
import JourneyModel

/// What a build knows of the last one, and leaves for the next.
struct Remembered: Sendable {
  /// What the build is made from; nil of one that no other can be compared with.
  var fingerprint: Fingerprint?
  /// What the last build left; nil where nothing is known.
  let last: BuildCache?

  /// Whether the last build was made from the same.
  var isSame: Bool { fingerprint.map { $0.parts == last?.parts } ?? false }

  /// Whether any file of the last build can be the same: all depend on the parts in common.
  var isOfUse: Bool {
    guard let fingerprint, let last else { return false }
    return Fingerprint.common.allSatisfy { fingerprint.parts[$0] == last.parts[$0] }
  }

  /// What the next build is to know, but for the files.
  ///
  /// It lies in the folder of the site. On one for everyone it names no journey that they may not
  /// see, and where there are problems to tell again, which may name one, there is none.
  func cache(
    of shown: Portfolio, for audience: Audience, _ run: BuildRun, _ problems: [Diagnostic]
  ) -> BuildCache? {
    guard let fingerprint else { return nil }
    let all = run.policy.apply(run.diagnostics + problems)
    guard audience == .internal || all.isEmpty else { return nil }
    let names = Set(shown.journeys.map(\.id.rawValue))
    let folders = fingerprint.journeys.filter { audience == .internal || names.contains($0.key) }
    return BuildCache(
      parts: fingerprint.parts, journeys: shown.journeys.count,
      folders: folders.count > BuildCache.mostFolders ? [:] : folders, problems: all)
  }
}
