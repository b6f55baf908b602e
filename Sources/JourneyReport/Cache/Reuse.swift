/// What a build took from the last one, and why not more.
public struct Reuse: Sendable, Equatable {
  /// Whether the build came to the files at all.
  public var isKnown = false
  /// The number of files that were made.
  public var made = 0
  /// The number of files that were taken as they stand, without being made.
  public var reused = 0
  /// Why files were made; nil where none was.
  public var reason: String?
  /// Whether there was a cache that could not be read.
  public var isCacheBroken = false

  /// Why files are made that an earlier build made too.
  ///
  /// - Parameters:
  ///   - before: What the earlier build left; nil where nothing is known of one.
  ///   - now: What is built from now; nil where no build can be told from another.
  /// - Returns: The reason in words.
  static func reason(
    _ before: BuildCache?, _ now: Fingerprint?
  ) -> String {
    guard let now else { return "nothing is remembered of such a build" }
    guard let before else { return "no earlier build is known" }
    var changed = Fingerprint.Part.allCases.filter { before.parts[$0] != now.parts[$0] }
    guard !changed.isEmpty else { return "files of the site are not as they were written" }
    // Where the option can be named, it is.
    if changed.contains(where: \.isSingleOption) { changed.removeAll { $0 == .options } }
    let words = changed.map { part in
      part == .journeys ? part.words + journeys(before.folders, now.journeys) : part.words
    }
    return "changed: " + words.joined(separator: ", ")
  }

  /// The journeys that changed, came or went: the first few by name; empty where none is known.
  private static func journeys(_ before: [String: UInt64], _ now: [String: UInt64]) -> String {
    guard !before.isEmpty else { return "" }
    let names = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
    guard !names.isEmpty else { return "" }
    let rest = names.count > named ? " and \(names.count - named) more" : ""
    return " (" + names.prefix(named).joined(separator: ", ") + rest + ")"
  }

  /// So many journeys are named.
  private static let named = 3

  /// The count in a line, for `--timings`; empty where the build did not come that far.
  public var text: String {
    guard isKnown else { return "" }
    let counts = "made \(made), reused \(reused)"
    return reason.map { "\(counts) (\($0))\n" } ?? "\(counts) (nothing changed)\n"
  }

  /// A note where a cache was ignored; else empty.
  public func noteText(coloured: Bool) -> String {
    guard isCacheBroken else { return "" }
    let style = Style(isColoured: coloured)
    return "\(style(.note, "note")): The cache of the last build cannot be read and is ignored.\n"
  }
}
