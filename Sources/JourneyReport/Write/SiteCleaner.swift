/// What `clean` removed.
public struct CleanSummary: Sendable, Equatable {
  /// The files that were removed.
  public let removed: [String]
  /// The files that were changed by hand and so stay.
  public let kept: [String]
}

extension SiteWriter {
  /// Removes what Waymark wrote and nobody changed, and the folders that are empty then.
  ///
  /// A folder in which something stays remains Waymark's: the next build may write there.
  /// - Returns: What was removed; nil where there is no such folder.
  func clean() async throws(CommandFailure) -> CleanSummary? {
    guard let root = try openLockedRoot() else { return nil }
    var folders = OutputFolders(root: root)
    guard let before = try manifest(in: root, cleaning: true) else {
      throw .usage("The folder “\(output)” holds no site that Waymark wrote.")
    }
    try open(before.paths, in: &folders)
    let plan = try await WritePlanner(
      output: output, before: before, force: force, lanes: lanes, standing: nil
    ).plan(PendingSite([]), in: folders.known)
    _ = try? Platform.removeFile(BuildCache.name, in: root)
    removeLeftovers(in: folders.known)
    try remove(plan.stale, in: &folders)
    folders.removeEmpty(before.paths.flatMap(PathText.ancestors))
    let kept = plan.kept.map(\.path)
    try write(Manifest(before.entries.filter { kept.contains($0.path) }), in: root)
    removeRootIfEmpty(root)
    return CleanSummary(removed: plan.stale, kept: kept)
  }

  /// Removes the manifest and the folder where nothing else is in it.
  private func removeRootIfEmpty(_ root: Int32) {
    guard let names = try? Platform.names(in: root), names == [Array(Manifest.name.utf8)] else {
      return
    }
    _ = try? Platform.removeFile(Manifest.name, in: root)
    Platform.removeEmptyFolder(output)
  }
}

/// Removes sites that Waymark wrote.
public enum SiteCleaner {
  /// Removes the site in a folder.
  ///
  /// - Parameters:
  ///   - output: The folder as the user typed it.
  ///   - waiting: Is told that a build writes there and is waited for.
  /// - Returns: What was removed; nil where there is no such folder.
  /// - Throws: A failure where the folder holds no site of ours, or cannot be changed.
  public static func clean(
    _ output: String, waiting: @escaping @Sendable () -> Void = {}
  ) async throws(CommandFailure) -> CleanSummary? {
    try await SiteWriter(
      output: PathText.cleaned(output), force: false, lanes: Lanes(width: 1), waiting: waiting
    ).clean()
  }
}
