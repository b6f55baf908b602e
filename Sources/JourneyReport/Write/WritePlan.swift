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
  /// The size of every file of the site in bytes, by index.
  package var sizes: [Int] = []
  /// The paths of what each page loads, by index; empty where nobody asked.
  package var loads: [[String]] = []
  /// The number of files that were taken from an earlier build without being made.
  package var reused = 0
  /// Whether the files were made and were not wanted: nothing was written.
  package var isRefused = false
  /// How long it took to make the files, summed over all of them.
  package var making = Duration.zero
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
  /// What an earlier build left; nil where nothing is known of it.
  let standing: StandingSite?

  /// What one file of the site finds at its path.
  private enum Finding { case absent, same, ours, changedByHand, foreign }

  /// A file of the site and what became of it.
  private struct Outcome {
    let entry: Manifest.Entry
    let finding: Finding
    var making = Duration.zero
    var loads: [String] = []
    var isReused = false
  }

  /// What is to be done so that the folder holds the files of `site`, which are made for it.
  ///
  /// - Parameters:
  ///   - site: The files of the site.
  ///   - folders: The open folders; none where the folder of the site does not exist yet.
  ///   - writesBeside: Whether the files that are to be written are written beside their places,
  ///     under ``temporaryName(_:)``.
  /// - Returns: The plan, which no file of the site has been touched for.
  /// - Throws: A failure where something stands in the way that cannot be replaced, or where a
  ///   file cannot be read or written.
  func plan(
    _ site: PendingSite, in folders: [String: OutputFolders.Place], writesBeside: Bool = false
  ) async throws(CommandFailure) -> WritePlan {
    let found = try await lanes.map(site.order, alone: site.heavy) {
      (index) throws(CommandFailure) in
      let path = site.paths[index]
      if site.isReusable(index),
        let entry = try standing?.entry(of: path, madeFrom: site.keys[index])
      {
        return Outcome(entry: entry, finding: .same, isReused: true)
      }
      return try outcome(of: index, site, in: folders, writesBeside: writesBeside)
    }
    var outcomes = found
    for (place, index) in site.order.enumerated() { outcomes[index] = found[place] }
    var plan = WritePlan(before: before)
    var entries: [Manifest.Entry] = []
    for (index, outcome) in outcomes.enumerated() {
      let entry = outcome.entry
      plan.sizes.append(entry.size)
      plan.making += outcome.making
      plan.loads.append(outcome.loads)
      if outcome.isReused { plan.reused += 1 }
      switch outcome.finding {
      case .same: plan.unchanged += 1
      case let finding where isWritten(finding): plan.writes.append(index)
      case .changedByHand: plan.kept.append(.init(entry.path, .changedByHand))
      default: plan.kept.append(.init(entry.path, .foreign))
      }
      if force || outcome.finding != .foreign { entries.append(entry) }
    }
    plan.after = Manifest(entries)
    try await addStale(to: &plan, keeping: Set(site.paths), in: folders)
    return plan
  }

  /// Makes a file, and leaves it beside its place where it is to be written.
  private func outcome(
    of index: Int, _ site: PendingSite, in folders: [String: OutputFolders.Place],
    writesBeside: Bool
  ) throws(CommandFailure) -> Outcome {
    let path = site.paths[index]
    var place: IncomingFile.Place?
    if writesBeside, case .open(let folder)? = folders[PathText.split(path).folder] {
      place = IncomingFile.Place(folder: folder, name: Self.temporaryName(index))
    }
    let file = IncomingFile(to: place)
    let start = ContinuousClock.now
    site.make(index) { file.take($0) }
    let making = start.duration(to: .now)
    let entry = file.entry(at: path)
    let finding = try finding(of: entry, in: folders)
    do throws(SystemError) {
      try file.settle(keeping: isWritten(finding))
    } catch {
      throw error.failure("write", PathText.join(output, path))
    }
    return Outcome(
      entry: entry, finding: finding, making: making,
      loads: site.loads(of: file.whole, at: path))
  }

  private func written(at path: String) -> ArraySlice<Manifest.Entry> { before?[path] ?? [] }

  private func isWritten(_ finding: Finding) -> Bool {
    switch finding {
    case .absent, .ours: true
    case .same: false
    case .changedByHand, .foreign: force
    }
  }

  /// What a file of the site is called until it is moved to its place.
  static func temporaryName(_ index: Int) -> String {
    "\(SiteWriter.temporaryPrefix)\(Platform.processID)-\(index)"
  }

  private func finding(
    of file: Manifest.Entry, in folders: [String: OutputFolders.Place]
  ) throws(CommandFailure) -> Finding {
    let written = written(at: file.path)
    let (folder, name) = PathText.split(file.path)
    switch folders[folder] {
    case .blocked(let path)?:
      throw .environment(
        "“\(PathText.join(output, path))” is not a folder, so “\(file.path)” cannot be written.",
        help: "Move it away; Waymark neither removes it nor follows it.")
    case .missing?, nil: return .absent
    case .open(let descriptor)?:
      let sizes = [file.size] + written.map(\.size)
      switch try digest(name, in: descriptor, file.path, sizes: sizes) {
      case nil: return .absent
      case .notAFile(.folder)?:
        throw .environment(
          "“\(PathText.join(output, file.path))” is a folder, and the site has a file there.",
          help: "Move it away; Waymark does not remove it.")
      case let found? where file.matches(found): return .same
      case let found? where written.contains { $0.matches(found) }: return .ours
      default: return written.isEmpty ? .foreign : .changedByHand
      }
    }
  }

  /// What stands at a path, hashed where it has a size that can be ours; nil for nothing.
  private func digest(
    _ name: String, in folder: Int32, _ path: String, sizes: [Int]
  ) throws(CommandFailure) -> FileDigest? {
    do throws(SystemError) {
      return try Platform.digest(of: name, in: folder, sizes: sizes)
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
    let gone = before.paths.filter { !paths.contains($0) }
    let states = try await Lanes(width: lanes.width).map(gone) { (path) throws(CommandFailure) in
      try isAsWritten(path, in: folders)
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
    _ path: String, in folders: [String: OutputFolders.Place]
  ) throws(CommandFailure) -> Bool? {
    let (folder, name) = PathText.split(path)
    guard case .open(let descriptor)? = folders[folder] else { return nil }
    let written = written(at: path)
    return try digest(name, in: descriptor, path, sizes: written.map(\.size)).map { digest in
      written.contains { $0.matches(digest) }
    }
  }
}

extension WritePlan.Kept {
  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
