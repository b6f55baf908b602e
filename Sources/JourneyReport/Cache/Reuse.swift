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
  ///   - before: What the earlier build was made from; empty where nothing is known of one.
  ///   - now: What is built from now; nil where no build can be told from another.
  /// - Returns: The reason in words.
  static func reason(
    _ before: [Fingerprint.Part: UInt64], _ now: Fingerprint?
  ) -> String {
    guard let now else { return "nothing is remembered of such a build" }
    guard !before.isEmpty else { return "no earlier build is known" }
    let changed = Fingerprint.Part.allCases.filter { before[$0] != now.parts[$0] }
    guard !changed.isEmpty else { return "files of the site are not as they were written" }
    return "changed: " + changed.map(\.words).joined(separator: ", ")
  }

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
