extension SiteWriter {
  /// Reads what the last build remembered.
  ///
  /// - Returns: The cache, nil where there is none that can be trusted, and whether there is one
  ///   that cannot be read.
  func lastCache() -> (cache: BuildCache?, isBroken: Bool) {
    guard let root = (try? openRoot()) ?? nil else { return (nil, false) }
    defer { Platform.closeDescriptor(root) }
    guard let contents = try? Platform.contents(of: BuildCache.name, in: root) else {
      return (nil, false)
    }
    guard case .bytes(let bytes) = contents, let cache = BuildCache(bytes: bytes) else {
      return (nil, true)
    }
    return (cache, false)
  }

  /// Whether all files of the site stand as the last build wrote them, and no others.
  ///
  /// Their bytes say so, whoever wrote to the folder since ``last`` was read.
  /// - Parameter isDryRun: Whether the folder is only looked at.
  /// - Returns: Whether there is nothing to do for a site that is made from the same.
  /// - Throws: A failure where the folder cannot be read.
  func stands(isDryRun: Bool) async throws(CommandFailure) -> Bool {
    guard let cache = last, let seen = try openRoot() else { return false }
    Platform.closeDescriptor(seen)
    let root = try openLockedRoot(creating: false).root
    var folders = OutputFolders(root: root)
    guard let manifest = try manifest(in: root), manifest.entries.count == cache.rows.count else {
      return false
    }
    try open(cache.rows.map(\.path), in: &folders)
    let planner = planner(manifest)
    let places = folders.known
    let stand = try await lanes.map(cache.rows) { (row) throws(CommandFailure) in
      try planner.stands(row, in: places, manifest[row.path])
    }
    guard stand.allSatisfy({ $0 }) else { return false }
    if !isDryRun { removeLeftovers(in: folders.known) }
    return true
  }

  /// Writes what the next build may rely on; a site of which files were left alone is made anew.
  ///
  /// A cache that cannot be written is none: nothing depends on it.
  func remember(
    _ cache: BuildCache?, _ site: PendingSite, _ plan: WritePlan,
    in folders: [String: OutputFolders.Place]
  ) {
    guard case .open(let root)? = folders[""] else { return }
    guard plan.kept.isEmpty else {
      _ = try? Platform.removeFile(BuildCache.name, in: root)
      return
    }
    guard var cache else { return }
    for (index, path) in site.paths.enumerated() {
      guard let entry = plan.after[path].first else { continue }
      cache.rows.append(BuildCache.Row(path: path, key: site.keys[index], entry: entry))
    }
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
