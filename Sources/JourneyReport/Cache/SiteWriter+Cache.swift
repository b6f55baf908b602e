extension SiteWriter {
  /// Takes the folder's lock and looks at what stands in it; nil where there is no such folder.
  ///
  /// - Throws: A failure where the folder is not Waymark's, or cannot be read.
  func look() throws(CommandFailure) -> StandingSite? {
    guard let root = try openLockedRoot() else { return nil }
    var folders = OutputFolders(root: root)
    let manifest = try manifest(in: root)
    try open(manifest?.entries.map(\.path) ?? [], in: &folders)
    return StandingSite(output: output, folders: folders, manifest: manifest)
  }

  /// The folder under its lock, made where it is missing.
  ///
  /// It is the one that was looked at when the build began, unless somebody removed that since.
  func held() throws(CommandFailure) -> (site: StandingSite, isNew: Bool) {
    if let standing {
      if Platform.stands(standing.root, at: output) { return (standing, false) }
      Platform.unlock(standing.root)
    }
    while true {
      let isNew = try NewFile.makeFolder(output)
      if let site = try look() { return (site, isNew) }
    }
  }

  /// Writes what the next build may rely on; a site of which files were left alone is made anew.
  ///
  /// A cache that cannot be written is none: nothing depends on it.
  func remember(_ cache: BuildCache?, _ site: PendingSite, _ plan: WritePlan, in root: Int32) {
    guard plan.kept.isEmpty, var cache else {
      _ = try? Platform.removeFile(BuildCache.name, in: root)
      return
    }
    let keys = Dictionary(zip(site.paths, site.keys), uniquingKeysWith: { first, _ in first })
    cache.manifest = plan.after.hash
    cache.keys = plan.after.entries.map { keys[$0.path] ?? 0 }
    let bytes = cache.bytes
    if case .bytes(bytes)? = try? Platform.contents(of: BuildCache.name, in: root) { return }
    let temporaryName = "\(Self.temporaryPrefix)\(Platform.processID)-cache"
    do {
      try Platform.create(temporaryName, in: root, bytes)
      try Platform.rename(temporaryName, to: BuildCache.name, in: root)
    } catch {
      _ = try? Platform.removeFile(temporaryName, in: root)
    }
  }
}
