extension SiteWriter {
  /// Makes the files and writes the new ones beside their places, then carries the plan out.
  ///
  /// Before the first file is moved, the manifest names the old and the new contents: whatever
  /// happens then, the next build knows every file that this one may have written.
  func execute(
    _ site: PendingSite, over found: StandingSite, in folders: inout OutputFolders
  ) async throws(CommandFailure) -> WritePlan {
    let before = found.manifest
    try open(site.paths + (before?.paths ?? []), in: &folders)
    removeLeftovers(in: folders.known)
    var made: [String] = []
    var plan: WritePlan
    do throws(CommandFailure) {
      // From here on the folder is Waymark's, even if the build is killed.
      if before == nil { try write(Manifest([]), in: folders.root) }
      try makeFolders(of: site.paths, in: &folders, made: &made)
      plan = try await planner(found).plan(site, in: folders.known, writesBeside: true)
      guard site.isWanted(plan) else {
        undo(before, made, &folders)
        plan.isRefused = true
        return plan
      }
      guard !plan.isEmpty else { return plan }
      try write((before ?? Manifest([])).union(plan.after), in: folders.root)
    } catch {
      undo(before, made, &folders)
      throw error
    }
    try move(plan, site, in: folders.known)
    try remove(plan.stale, in: &folders)
    folders.removeEmpty((before?.paths ?? []).flatMap(PathText.ancestors))
    try write(plan.after, in: folders.root)
    return plan
  }

  /// Leaves the folder as it was found.
  private func undo(_ before: Manifest?, _ made: [String], _ folders: inout OutputFolders) {
    removeLeftovers(in: folders.known)
    folders.removeEmpty(made)
    restore(before, in: folders.root)
  }

  /// Opens the folders of files, as far as they exist.
  func open(_ paths: [String], in folders: inout OutputFolders) throws(CommandFailure) {
    var last: String?
    for path in paths {
      let folder = PathText.split(path).folder
      guard folder != last else { continue }
      last = folder
      do throws(SystemError) {
        _ = try folders.place(folder)
      } catch {
        throw error.failure("open", PathText.join(output, folder))
      }
    }
  }

  /// Makes the folders that files need.
  private func makeFolders(
    of paths: [String], in folders: inout OutputFolders, made: inout [String]
  ) throws(CommandFailure) {
    var last: String?
    for path in paths {
      let folder = PathText.split(path).folder
      guard folder != last else { continue }
      last = folder
      do throws(SystemError) {
        _ = try folders.make(folder, made: &made)
      } catch {
        throw error.failure("make the folder", PathText.join(output, folder))
      }
    }
  }

  /// Moves the files to their places.
  private func move(
    _ plan: WritePlan, _ site: PendingSite, in folders: [String: OutputFolders.Place]
  ) throws(CommandFailure) {
    for index in plan.writes {
      let (folder, name) = PathText.split(site.paths[index])
      guard case .open(let descriptor)? = folders[folder] else { continue }
      do throws(SystemError) {
        try Platform.rename(WritePlanner.temporaryName(index), to: name, in: descriptor)
      } catch {
        removeLeftovers(in: folders)
        throw error.failure("write", PathText.join(output, site.paths[index]))
      }
    }
  }

  /// Removes files that are known to be ours.
  func remove(_ paths: [String], in folders: inout OutputFolders) throws(CommandFailure) {
    for path in paths {
      let (folder, name) = PathText.split(path)
      do throws(SystemError) {
        guard case .open(let descriptor) = try folders.place(folder) else { continue }
        try Platform.removeFile(name, in: descriptor)
      } catch {
        throw error.failure("remove", PathText.join(output, path))
      }
    }
  }
}

// MARK: The manifest and leftovers

extension SiteWriter {
  func write(_ manifest: Manifest, in root: Int32) throws(CommandFailure) {
    let temporaryName = "\(Self.temporaryPrefix)\(Platform.processID)-manifest"
    do throws(SystemError) {
      try Platform.create(temporaryName, in: root, manifest.bytes)
      try Platform.rename(temporaryName, to: Manifest.name, in: root)
    } catch {
      _ = try? Platform.removeFile(temporaryName, in: root)
      throw error.failure("write", PathText.join(output, Manifest.name))
    }
  }

  /// Puts the old manifest back; where even that fails, the new one knows all that it knew.
  private func restore(_ manifest: Manifest?, in root: Int32) {
    if let manifest {
      try? write(manifest, in: root)
    } else {
      _ = try? Platform.removeFile(Manifest.name, in: root)
    }
  }

  /// Removes what killed builds left; nobody else writes while the lock is held.
  func removeLeftovers(in folders: [String: OutputFolders.Place]) {
    for case .open(let descriptor) in folders.values {
      for name in (try? Platform.names(in: descriptor, startingWith: Self.temporaryPrefix)) ?? [] {
        _ = try? Platform.removeFile(String(decoding: name, as: UTF8.self), in: descriptor)
      }
    }
  }
}
