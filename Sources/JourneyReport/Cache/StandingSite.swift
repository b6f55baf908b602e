import Synchronization

/// The folder of a site as a build finds it, under the folder's lock, which is held from the first
/// look at it until this goes: no other build writes to what was judged.
///
/// What stands there is judged by its bytes, and can be while the content is still being read.
final class StandingSite: Sendable {
  /// What is known of a file.
  private enum Verdict { case unknown, asWritten, different }

  private struct Progress {
    /// The first place in ``order`` that no lane took yet.
    var next = 0
    /// By index in the manifest.
    var verdicts: [Verdict]
  }

  /// What Waymark wrote there; nil for a folder that it takes.
  let manifest: Manifest?
  /// What the last build remembered; nil where there is nothing that can be trusted.
  let cache: BuildCache?
  /// Whether there is a cache that cannot be read.
  let isCacheBroken: Bool
  private let output: String
  private let folders: OutputFolders
  /// Indices in the manifest, the largest files first: no lane ends long after the others.
  private let order: [Int]
  private let progress: Mutex<Progress>

  /// How many files a lane takes at a time.
  private static let run = 8

  /// A folder whose lock is held.
  ///
  /// - Parameters:
  ///   - output: The folder as messages name it.
  ///   - folders: The folder and those below it, open; closed together with this.
  ///   - manifest: The list of the files that Waymark wrote.
  init(output: String, folders: consuming OutputFolders, manifest: Manifest?) {
    self.output = output
    self.manifest = manifest
    (cache, isCacheBroken) = Self.cache(in: folders.root, of: manifest)
    self.folders = folders
    let entries = cache == nil ? [] : manifest?.entries ?? []
    order = entries.indices.sorted { entries[$0].size > entries[$1].size }
    progress = Mutex(Progress(verdicts: entries.map { _ in .unknown }))
  }

  /// The folder itself.
  var root: Int32 { folders.root }

  /// The folders of the site, as far as they are known.
  var places: [String: OutputFolders.Place] { folders.known }

  private static func cache(
    in root: Int32, of manifest: Manifest?
  ) -> (cache: BuildCache?, isBroken: Bool) {
    guard let contents = try? Platform.contents(of: BuildCache.name, in: root) else {
      return (nil, false)
    }
    guard case .bytes(let bytes) = contents else { return (nil, true) }
    guard let cache = BuildCache(bytes: bytes) else {
      // That of another version is as good as none, and nothing is wrong with it.
      return (nil, !BuildCache.isOfOtherVersion(bytes))
    }
    // A build that was killed between the two left a cache that tells of another site.
    guard let manifest, cache.manifest == manifest.hash, cache.keys.count == manifest.entries.count
    else { return (nil, false) }
    return (cache, false)
  }
}

// MARK: Judging files

extension StandingSite {
  /// Judges files in so many lanes until none is left, or nobody wants to know any more.
  func judge(width: Int) async {
    await withDiscardingTaskGroup { group in
      for _ in 0..<width { group.addTask { await self.judgeInTurn() } }
    }
  }

  /// Lets the lanes go that judge files: none of them can be taken.
  func stopJudging() { progress.withLock { $0.next = order.count } }

  /// Whether all files of the site stand as they were written.
  ///
  /// - Parameter width: How many lanes judge those that were not yet.
  /// - Returns: Whether there is nothing to do for a site that is made from the same.
  /// - Throws: A failure where a file cannot be read.
  func isWhole(width: Int) async throws(CommandFailure) -> Bool {
    guard cache != nil, let manifest else { return false }
    await judge(width: width)
    for index in manifest.entries.indices where try !isAsWritten(index) { return false }
    return true
  }

  /// The entry of a file that stands as it was written and was made from the same.
  ///
  /// - Parameters:
  ///   - path: The path in the site.
  ///   - key: The hash of what it would be made from now.
  /// - Returns: The entry; nil for any other file.
  /// - Throws: A failure where the file cannot be read.
  func entry(of path: String, madeFrom key: UInt64) throws(CommandFailure) -> Manifest.Entry? {
    guard let cache, let manifest, let index = manifest.index(of: path),
      cache.keys[index] == key, try isAsWritten(index)
    else { return nil }
    return manifest.entries[index]
  }

  /// What one lane does: it takes the next few files again and again.
  private func judgeInTurn() async {
    let piece = FilePiece()
    while !Task.isCancelled, let run = nextRun() {
      let verdicts = run.map { verdict(order[$0], through: piece) }
      progress.withLock { progress in
        for (place, verdict) in zip(run, verdicts) { progress.verdicts[order[place]] = verdict }
      }
      // The other work of the build has its turn, too.
      await Task.yield()
    }
  }

  private func nextRun() -> Range<Int>? {
    progress.withLock { progress in
      let start = progress.next
      guard start < order.count else { return nil }
      progress.next = min(start + Self.run, order.count)
      return start..<progress.next
    }
  }

  /// What is known of a file, or found now where no lane came to it.
  private func isAsWritten(_ index: Int) throws(CommandFailure) -> Bool {
    switch progress.withLock({ $0.verdicts[index] }) {
    case .asWritten: return true
    case .different: return false
    case .unknown:
      guard let entry = manifest?.entries[index] else { return false }
      do throws(SystemError) {
        return try isAsWritten(entry, through: FilePiece(size: min(entry.size, FilePiece.size)))
      } catch {
        throw error.failure("read", PathText.join(output, entry.path))
      }
    }
  }

  /// A file that cannot be read stays unknown: whoever has to know is told why.
  private func verdict(_ index: Int, through piece: borrowing FilePiece) -> Verdict {
    guard let entry = manifest?.entries[index],
      let isAsWritten = try? isAsWritten(entry, through: piece)
    else { return .unknown }
    return isAsWritten ? .asWritten : .different
  }

  private func isAsWritten(
    _ entry: Manifest.Entry, through piece: borrowing FilePiece
  ) throws(SystemError) -> Bool {
    let (folder, name) = PathText.split(entry.path)
    guard case .open(let descriptor)? = places[folder] else { return false }
    do throws(SystemError) {
      return entry.matches(
        try Platform.digest(of: name, in: descriptor, sizes: [entry.size], through: piece))
    } catch  where error.isMissing {
      return false
    }
  }
}
