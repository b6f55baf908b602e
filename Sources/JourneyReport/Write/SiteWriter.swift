/// Writes a site into its folder: the only stage after the first one that touches the disk.
///
/// - Nothing that Waymark did not write is replaced or removed: ``Manifest`` knows what it wrote.
/// - Each file is made when its turn comes, compared, and written beside its place where it is new;
///   when all are there, they are moved: a full disk leaves the old site, and a killed build leaves
///   every file whole, the old one or the new one.
/// - A file whose bytes do not change is not touched, so that it keeps its date.
package struct SiteWriter: Sendable {
  /// The folder as the user typed it.
  let output: String
  /// Whether a folder that Waymark did not write is taken, and files in the way are replaced.
  let force: Bool
  /// How wide files are compared and written.
  let lanes: Lanes
  /// Is told that another build writes and is waited for.
  let waiting: @Sendable () -> Void
  /// The folder as it was found when the build began; nil where it was missing, or nobody looked.
  var standing: StandingSite?

  /// What files that are being written are called until they are whole.
  static let temporaryPrefix = ".waymark-tmp-"
}

// MARK: What the rest of the program asks for

extension SiteWriter {
  /// What ``write(_:remembering:)`` would do.
  func plan(_ site: PendingSite) async throws(CommandFailure) -> WritePlan {
    let found = if let standing { StandingSite?.some(standing) } else { try look() }
    guard let found else {
      return try await planner(nil).plan(site, in: [:])
    }
    var folders = try OutputFolders(sharing: found, for: output)
    try open(site.paths + (found.manifest?.paths ?? []), in: &folders)
    return try await planner(found).plan(site, in: folders.known)
  }

  /// Makes the folder hold the files of `site`, which are made on the way.
  ///
  /// - Parameters:
  ///   - site: The files.
  ///   - cache: What the next build is to know besides the files; nil for nothing at all.
  /// - Returns: What was done.
  /// - Throws: A failure where something stands in the way, or cannot be read or written.
  func write(
    _ site: PendingSite, remembering cache: (WritePlan) -> BuildCache? = { _ in nil }
  ) async throws(CommandFailure) -> WritePlan {
    for path in site.paths where !PathText.isPlain(path) {
      throw .environment("“\(SafeName.printable(path))” is no path of a site.")
    }
    let (found, isNew) = try held()
    do throws(CommandFailure) {
      var folders = try OutputFolders(sharing: found, for: output)
      let plan = try await execute(site, over: found, in: &folders)
      if plan.isRefused {
        if isNew { Platform.removeEmptyFolder(output) }
      } else {
        remember(cache(plan), site, plan, in: folders.root)
      }
      return plan
    } catch {
      if isNew { Platform.removeEmptyFolder(output) }
      throw error
    }
  }

  func planner(_ found: StandingSite?) -> WritePlanner {
    WritePlanner(
      output: output, before: found?.manifest, force: force, lanes: lanes, standing: found)
  }
}

// MARK: The folder and its manifest

extension SiteWriter {
  /// Opens the folder; nil where it does not exist.
  func openRoot() throws(CommandFailure) -> Int32? {
    do throws(SystemError) {
      return try Platform.openFolder(output)
    } catch  where error.isMissing {
      return nil
    } catch {
      throw error.failure("open", output)
    }
  }

  /// Opens the folder and takes its lock; nil where it does not exist.
  func openLockedRoot() throws(CommandFailure) -> Int32? {
    while let root = try openRoot() {
      if !Platform.lock(root, waiting: false) {
        waiting()
        _ = Platform.lock(root, waiting: true)
      }
      // Whoever held the lock may have removed the folder, and another one may stand there.
      if Platform.stands(root, at: output) { return root }
      Platform.closeDescriptor(root)
    }
    return nil
  }

  /// The manifest of the open folder; nil where there is none and the folder may be taken.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - cleaning: Whether the site is removed, so that the help fits that.
  /// - Returns: The manifest.
  /// - Throws: A failure where the folder is not Waymark's, or the manifest cannot be read.
  func manifest(in root: Int32, cleaning: Bool = false) throws(CommandFailure) -> Manifest? {
    var isDamaged = false
    do throws(SystemError) {
      if case .bytes(let bytes) = try Platform.contents(of: Manifest.name, in: root) {
        if let manifest = Manifest(bytes: bytes) { return manifest }
        isDamaged = true
      }
    } catch  where error.isMissing {
      // A folder without a manifest is taken where it is empty.
    } catch {
      throw error.failure("read", PathText.join(output, Manifest.name))
    }
    guard !force, try !isEmpty(root) else { return nil }
    throw isDamaged ? damagedManifest(cleaning: cleaning) : foreignFolder(cleaning: cleaning)
  }

  /// Why a folder whose manifest was damaged is left alone.
  private func damagedManifest(cleaning: Bool) -> CommandFailure {
    .usage(
      "The list of the site's files, “\(PathText.join(output, Manifest.name))”, is damaged, so "
        + "that nobody can tell which files Waymark wrote.",
      help: cleaning
        ? "Look into the folder “\(output)”, and remove it by hand if all in it can go."
        : "Build with --force, which replaces files in the way and removes none, or remove the "
          + "folder by hand.")
  }

  /// Why a folder that Waymark never wrote to is left alone.
  private func foreignFolder(cleaning: Bool) -> CommandFailure {
    .usage(
      "The folder “\(output)” is not empty and holds no site that Waymark wrote.",
      help: cleaning
        ? "Name the folder of the site with --output."
        : "Choose another one with --output, or take it with --force, which removes nothing "
          + "in it.")
  }

  /// Whether a folder holds nothing but what a killed build left.
  private func isEmpty(_ root: Int32) throws(CommandFailure) -> Bool {
    do throws(SystemError) {
      return try Platform.names(in: root).allSatisfy { name in
        name.starts(with: Self.temporaryPrefix.utf8) || name.elementsEqual(BuildCache.name.utf8)
      }
    } catch {
      throw error.failure("read", output)
    }
  }
}
