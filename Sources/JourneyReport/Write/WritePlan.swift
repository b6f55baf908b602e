import ReportSite

/// What a build would do to the folder of the site.
package struct WritePlan: Sendable, Equatable {
  /// A file that is left as it is, though the site has another one at its path or none.
  package struct Kept: Sendable, Equatable {
    /// Why.
    package enum Reason: Sendable, Equatable {
      /// Waymark wrote it and somebody changed it.
      case changedByHand
      /// The same, and the site has no such file any more.
      case changedByHandAndStale
      /// Waymark did not write it.
      case foreign
    }

    /// The path in the site.
    package let path: String
    /// Why it is left.
    package let reason: Reason
  }

  /// The files that are written, by index in the site's files.
  package var writes: [Int] = []
  /// The number of files that stand there already with the same bytes.
  package var unchanged = 0
  /// The files that are left as they are.
  package var kept: [Kept] = []
  /// The files of the last build that the site no longer has, sorted.
  package var stale: [String] = []
  /// What stood in the folder before; nil for one that Waymark did not write yet.
  var before: Manifest?
  /// What will stand there.
  var after = Manifest([])

  /// Whether there is anything to do.
  var isEmpty: Bool { writes.isEmpty && stale.isEmpty && before == after }
}

/// Compares the files of a site with what stands in its folder.
struct WritePlanner: Sendable {
  /// The folder as messages name it.
  let output: String
  /// What Waymark wrote there.
  let before: Manifest?
  /// Whether files that Waymark did not write are replaced where they are in the way.
  let force: Bool
  /// How wide files are compared.
  let lanes: Lanes

  /// What one file of the site finds at its path.
  private enum Finding { case absent, same, ours, changedByHand, foreign }

  /// What is to be done so that the folder holds `files`.
  ///
  /// - Parameters:
  ///   - files: The files of the site.
  ///   - folders: The open folders; none where the folder of the site does not exist yet.
  /// - Returns: The plan, which no file has been touched for.
  /// - Throws: A failure where something stands in the way that cannot be replaced.
  func plan(
    _ files: [SiteFile], in folders: [String: OutputFolders.Place]
  ) async throws(CommandFailure) -> WritePlan {
    let written = before?.byPath ?? [:]
    let found = try await lanes.map(files) { (file) throws(CommandFailure) in
      let entry = Manifest.Entry(path: file.path, bytes: file.bytes)
      return (entry, try finding(of: file, in: folders, written[file.path] ?? []))
    }
    var plan = WritePlan(before: before)
    var entries: [Manifest.Entry] = []
    for (index, (entry, finding)) in found.enumerated() {
      switch finding {
      case .same: plan.unchanged += 1
      case .changedByHand where !force: plan.kept.append(.init(entry.path, .changedByHand))
      case .foreign where !force: plan.kept.append(.init(entry.path, .foreign))
      default: plan.writes.append(index)
      }
      if force || finding != .foreign { entries.append(entry) }
    }
    plan.after = Manifest(entries)
    try await addStale(to: &plan, keeping: Set(files.map(\.path)), in: folders)
    return plan
  }

  private func finding(
    of file: SiteFile, in folders: [String: OutputFolders.Place], _ written: [Manifest.Entry]
  ) throws(CommandFailure) -> Finding {
    let (folder, name) = PathText.split(file.path)
    switch folders[folder] {
    case .blocked(let path)?:
      throw .environment(
        "“\(PathText.join(output, path))” is not a folder, so “\(file.path)” cannot be written.",
        help: "Move it away; Waymark neither removes it nor follows it.")
    case .missing?, nil: return .absent
    case .open(let descriptor)?:
      switch try contents(name, in: descriptor, file.path, limit: limit(written, file.bytes.count))
      {
      case nil: return .absent
      case .notAFile(.folder)?:
        throw .environment(
          "“\(PathText.join(output, file.path))” is a folder, and the site has a file there.",
          help: "Move it away; Waymark does not remove it.")
      case .bytes(let bytes)? where bytes == file.bytes: return .same
      case .bytes(let bytes)? where written.contains { $0.matches(bytes) }: return .ours
      default: return written.isEmpty ? .foreign : .changedByHand
      }
    }
  }

  /// The bytes that a file has to be read for: more than these, and it is none of ours.
  private func limit(_ written: [Manifest.Entry], _ size: Int = 0) -> Int {
    written.reduce(size) { max($0, $1.size) }
  }

  private func contents(
    _ name: String, in folder: Int32, _ path: String, limit: Int
  ) throws(CommandFailure) -> FileContents? {
    do throws(SystemError) {
      return try Platform.contents(of: name, in: folder, limit: limit)
    } catch  where error.isMissing {
      return nil
    } catch {
      throw error.failure("read", PathText.join(output, path))
    }
  }
}

// MARK: Stale files

extension WritePlanner {
  private func addStale(
    to plan: inout WritePlan, keeping paths: Set<String>,
    in folders: [String: OutputFolders.Place]
  ) async throws(CommandFailure) {
    guard let before else { return }
    let written = before.byPath
    let gone = before.paths.filter { !paths.contains($0) }
    let states = try await Lanes(width: lanes.width).map(gone) { (path) throws(CommandFailure) in
      try isAsWritten(path, in: folders, written[path] ?? [])
    }
    for (path, isAsWritten) in zip(gone, states) {
      switch isAsWritten {
      case true?: plan.stale.append(path)
      case false?: plan.kept.append(.init(path, .changedByHandAndStale))
      case nil: break
      }
    }
  }

  /// Whether a file still has the bytes that Waymark gave it; nil where it is gone.
  private func isAsWritten(
    _ path: String, in folders: [String: OutputFolders.Place], _ written: [Manifest.Entry]
  ) throws(CommandFailure) -> Bool? {
    let (folder, name) = PathText.split(path)
    guard case .open(let descriptor)? = folders[folder] else { return nil }
    switch try contents(name, in: descriptor, path, limit: limit(written)) {
    case nil: return nil
    case .bytes(let bytes)?: return written.contains { $0.matches(bytes) }
    default: return false
    }
  }
}

extension WritePlan.Kept {
  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
