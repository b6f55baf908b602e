import Diagnostics

// What a build did, in words.
extension BuildSummary {
  /// The result of a build in one line.
  public var text: String {
    let what =
      "\(count(journeys, "journey")), \(count(pages, "page")) (\(ByteCount.text(bytes)))"
    if isDryRun {
      return "Would build \(what): \(count(written.count, "file")) to write, \(unchanged) "
        + "unchanged, \(removed.count) to remove → \(output)\n" + hint
    }
    return "Built \(what) in \(Self.text(duration)): \(count(written.count, "file")) written, "
      + "\(unchanged) unchanged, \(removed.count) removed → \(output)\n" + hint
  }

  /// What to do where the site shows no journey.
  private var hint: String {
    journeys > 0 ? "" : Self.noJourneyText + " Drafts need --drafts.\n"
  }

  /// What to do where there is no journey.
  static let noJourneyText =
    "There is no journey yet: write “journeys/NAME/map.yaml” in the content folder, or start with "
    + "'waymark new'."

  /// A line for each file that would be written or removed.
  public var changesText: String {
    let lines =
      written.map { "write  \(PathText.join(output, $0))\n" }
      + removed.map { "remove \(PathText.join(output, $0))\n" }
    return lines.joined()
  }

  /// A warning for each file that was left as it is; empty where there is none.
  public func keptText(coloured: Bool) -> String {
    let style = Style(isColoured: coloured)
    return kept.map { kept in
      let path = PathText.join(output, kept.path)
      return "\(style(.warning, "warning")): “\(path)” \(kept.reason.text)\n"
    }.joined()
  }

  /// Why a strict build fails though its site was written; empty where it does not.
  public func strictText(coloured: Bool) -> String {
    guard !kept.isEmpty else { return "" }
    let style = Style(isColoured: coloured)
    let files = count(kept.count, "file")
    return "\(style(.error, "error")): \(files) of the site could not be written, which --strict "
      + "counts as failure.\n\(style(.note, "help")): Move what is yours out of “\(output)”, or "
      + "replace it with --force.\n"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// A time with the digits that matter: `84 ms`, `1.2 s`.
  static func text(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}

extension WritePlan.Kept.Reason {
  fileprivate var text: String {
    switch self {
    case .changedByHand:
      "was changed by hand and is left as it is; --force replaces it."
    case .changedByHandAndStale:
      "was changed by hand and is left as it is, though the site no longer has it."
    case .foreign:
      "was not written by Waymark and is left as it is; --force replaces it."
    }
  }
}

extension CommandFailure {
  /// The failure as it is shown.
  public func text(coloured: Bool) -> String {
    let style = Style(isColoured: coloured)
    let helpLine = help.map { "\(style(.note, "help")): \($0)\n" } ?? ""
    return "\(style(.error, "error")): \(message)\n\(helpLine)"
  }
}

extension CleanSummary {
  /// What was removed, in one line.
  public static func text(_ summary: CleanSummary?, output: String) -> String {
    guard let summary else { return "There is no folder “\(output)”; nothing to clean.\n" }
    let files = summary.removed.count == 1 ? "1 file" : "\(summary.removed.count) files"
    return "Removed \(files) from \(output)\n"
  }

  /// A warning for each file that stays.
  public func keptText(in output: String, coloured: Bool) -> String {
    let style = Style(isColoured: coloured)
    return kept.map { path in
      "\(style(.warning, "warning")): “\(PathText.join(output, path))” was changed by hand and "
        + "stays.\n"
    }.joined()
  }
}
