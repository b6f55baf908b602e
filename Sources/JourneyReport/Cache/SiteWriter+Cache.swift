extension SiteWriter {
  /// What the last build remembered; nil where there is nothing, or nothing that can be trusted.
  func cache(in root: Int32) -> BuildCache? {
    guard case .bytes(let bytes)? = try? Platform.contents(of: BuildCache.name, in: root) else {
      return nil
    }
    return BuildCache(bytes: bytes)
  }

  /// Whether there is a cache that cannot be read.
  func hasBrokenCache() -> Bool {
    guard let root = (try? openRoot()) ?? nil else { return false }
    defer { Platform.closeDescriptor(root) }
    let isThere = ((try? Platform.status(of: BuildCache.name, in: root)) ?? nil) != nil
    return isThere && cache(in: root) == nil
  }

  /// The parts of what the last build was made from; empty where nothing is known.
  func rememberedParts() -> [Fingerprint.Part: UInt64] {
    guard let root = (try? openRoot()) ?? nil else { return [:] }
    defer { Platform.closeDescriptor(root) }
    return cache(in: root)?.parts ?? [:]
  }

  /// The last build, where it was made from the same and all its files stand as it wrote them.
  ///
  /// - Parameters:
  ///   - fingerprint: What a build would be made from now.
  ///   - isDryRun: Whether the folder is only looked at.
  /// - Returns: What the last build remembered; nil where there is something to do.
  /// - Throws: A failure where the folder cannot be read.
  func standing(
    _ fingerprint: Fingerprint, isDryRun: Bool
  ) async throws(CommandFailure) -> BuildCache? {
    guard let seen = try openRoot() else { return nil }
    let isSame = cache(in: seen)?.parts == fingerprint.parts
    Platform.closeDescriptor(seen)
    guard isSame else { return nil }
    let root = try openLockedRoot(creating: false).root
    var folders = OutputFolders(root: root)
    guard let cache = cache(in: root), cache.parts == fingerprint.parts,
      let manifest = try manifest(in: root), manifest.entries.count == cache.rows.count
    else { return nil }
    try open(cache.rows.map(\.path), in: &folders)
    let planner = planner(manifest, cache)
    let written = manifest.byPath
    let places = folders.known
    let stand = try await lanes.map(cache.rows) { (row) throws(CommandFailure) in
      try planner.stands(row, in: places, written[row.path] ?? [])
    }
    guard stand.allSatisfy({ $0 }) else { return nil }
    if !isDryRun { removeLeftovers(in: folders.known) }
    return cache
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
    let entries = plan.after.byPath
    for (index, path) in site.paths.enumerated() {
      guard let entry = entries[path]?.first else { continue }
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
