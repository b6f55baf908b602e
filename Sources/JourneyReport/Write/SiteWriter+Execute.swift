import ReportSite

extension SiteWriter {
  /// A file that stands beside its place, whole.
  private struct Prepared: Sendable {
    let file: SiteFile
    let folder: Int32
    let name: String
    let temporaryName: String
  }

  /// Carries a plan out.
  ///
  /// The manifest first names the old and the new contents: whatever happens then, the next build
  /// knows every file that this one may have written.
  func execute(
    _ plan: WritePlan, _ files: [SiteFile], in folders: inout OutputFolders
  ) async throws(CommandFailure) {
    let before = plan.before ?? Manifest([])
    var made: [String] = []
    var prepared: [Prepared] = []
    do throws(CommandFailure) {
      try write(before.union(plan.after), in: folders.root)
      prepared = try prepare(plan.writes.map { files[$0] }, in: &folders, made: &made)
      try await fill(prepared)
    } catch {
      for file in prepared { _ = try? Platform.removeFile(file.temporaryName, in: file.folder) }
      folders.removeEmpty(made)
      restore(plan.before, in: folders.root)
      throw error
    }
    try move(prepared)
    try remove(plan.stale, in: &folders)
    folders.removeEmpty(before.paths.flatMap(PathText.ancestors))
    try write(plan.after, in: folders.root)
  }

  /// Makes the folders that files need and says where each file goes.
  private func prepare(
    _ files: [SiteFile], in folders: inout OutputFolders, made: inout [String]
  ) throws(CommandFailure) -> [Prepared] {
    var prepared: [Prepared] = []
    for (index, file) in files.enumerated() {
      let (folder, name) = PathText.split(file.path)
      do throws(SystemError) {
        guard let descriptor = try folders.make(folder, made: &made) else {
          throw .noFolder
        }
        let temporaryName = "\(Self.temporaryPrefix)\(Platform.processID)-\(index)"
        prepared.append(
          Prepared(file: file, folder: descriptor, name: name, temporaryName: temporaryName))
      } catch {
        throw error.failure("make the folder", PathText.join(output, folder))
      }
    }
    return prepared
  }

  /// Writes the files beside their places.
  private func fill(_ prepared: [Prepared]) async throws(CommandFailure) {
    _ = try await lanes.part(from: 0.5, to: 1).map(prepared) { (file) throws(CommandFailure) in
      do throws(SystemError) {
        try Platform.create(file.temporaryName, in: file.folder, file.file.bytes)
      } catch {
        throw error.failure("write", PathText.join(output, file.file.path))
      }
    }
  }

  /// Moves the files to their places.
  private func move(_ prepared: [Prepared]) throws(CommandFailure) {
    for (index, file) in prepared.enumerated() {
      do throws(SystemError) {
        try Platform.rename(file.temporaryName, to: file.name, in: file.folder)
      } catch {
        for rest in prepared[index...] {
          _ = try? Platform.removeFile(rest.temporaryName, in: rest.folder)
        }
        throw error.failure("write", PathText.join(output, file.file.path))
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
      for name in (try? Platform.names(in: descriptor)) ?? []
      where name.starts(with: Self.temporaryPrefix.utf8) {
        _ = try? Platform.removeFile(String(decoding: name, as: UTF8.self), in: descriptor)
      }
    }
  }
}
