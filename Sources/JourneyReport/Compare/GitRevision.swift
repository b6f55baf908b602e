import Diagnostics

/// The content folder as a revision of its git repository has it, read without a checkout.
struct GitRevision: Sendable {
  /// A file that a revision lists.
  private struct Entry {
    let object: Substring
    let path: String
  }

  /// The revision as it was typed.
  let name: String
  /// The content folder in the working copy.
  let folder: String
  /// How much is read at most.
  let limits: FolderWalk.Limits

  /// The files of the content folder; none where the revision has no such folder.
  ///
  /// - Parameter sources: Where the files are added, by a path that names the revision.
  /// - Returns: The files in byte order of their paths.
  /// - Throws: A failure where there is no git, no repository or no such revision.
  func load(into sources: inout SourceMap) throws(CommandFailure) -> [FolderLoader.File] {
    let entries = try list()
    let objects = entries.map { $0.object + "\n" }.joined()
    let contents = try git(["cat-file", "--batch"], input: Array(objects.utf8))
    guard contents.status == 0 else { throw failure(contents.errors) }
    var blobs = BlobReader(contents.output)
    var files: [FolderLoader.File] = []
    for entry in entries {
      guard let bytes = blobs.next() else {
        throw .environment("git did not give “\(SafeName.printable(entry.path))” of “\(shown)”.")
      }
      let shownPath = "\(shown):\(PathText.join(folder, SafeName.printable(entry.path)))"
      let id = sources.add(SourceFile(path: shownPath, bytes: bytes))
      files.append(FolderLoader.File(path: entry.path, bytes: bytes, id: id))
    }
    return files
  }

  private var shown: String { SafeName.printable(name) }

  /// The files that content may consist of, in byte order, each path once.
  private func list() throws(CommandFailure) -> [Entry] {
    let listing = try git(["ls-tree", "-r", "-z", "-l", "--end-of-options", name], input: [])
    guard listing.status == 0 else { throw failure(listing.errors) }
    var entries: [String: Entry] = [:]
    for line in listing.output.split(separator: 0) {
      guard let (path, object) = file(String(decoding: line, as: UTF8.self)) else { continue }
      entries[path] = Entry(object: object, path: path)
    }
    return entries.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// A line of the listing, `100644 blob <object> <size>\t<path>`; nil for what is no content.
  private func file(_ line: String) -> (path: String, object: Substring)? {
    let halves = line.split(separator: "\t", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    let facts = halves[0].split(separator: " ")
    guard facts.count == 4, facts[0].hasPrefix("100"), let size = Int(facts[3]),
      size <= limits.fileBytes
    else { return nil }
    let isContent = halves[1].split(separator: "/").allSatisfy { name in
      let bytes = Array(name.utf8)
      return !SafeName.isHidden(bytes) && SafeName.refusal(of: bytes) == nil
    }
    return isContent ? (SafeName.composed(String(halves[1])), facts[2]) : nil
  }

  private func git(_ words: [String], input: [UInt8]) throws(CommandFailure) -> ProgramOutput {
    do throws(ProgramFailure) {
      return try GitRun(in: folder)(words, input: input, limit: limits.totalBytes)
    } catch {
      throw failure(error)
    }
  }
}

// MARK: Failures

extension GitRevision {
  private func failure(_ reason: ProgramFailure) -> CommandFailure {
    switch reason {
    case .missing:
      .environment(
        "Reading the revision “\(shown)” needs git, which is not installed.",
        help: "Install git, or compare with a folder or a portfolio.json.")
    case .tooSlow:
      .environment(
        "git took longer than \(GitRun(in: folder).seconds) s to read “\(shown)” and was stopped.",
        help: "Set WAYMARK_GIT_SECONDS where it needs more; does git itself answer here?")
    case .tooMuch: .environment("The revision “\(shown)” holds more than Waymark reads.")
    case .system(let error): .environment("Cannot run git: \(error.words).")
    }
  }

  private func failure(_ complaint: [UInt8]) -> CommandFailure {
    let text = String(decoding: complaint, as: UTF8.self)
    if text.contains("not a git repository") {
      return .environment(
        "“\(shown)” is no file or folder, and “\(folder)” is in no git repository.",
        help: "Compare with a folder or a portfolio.json.")
    }
    if text.contains("Not a valid object name") || text.contains("not a tree object") {
      return .environment(
        "“\(shown)” is no file, no folder and no revision of the git repository.",
        help: "A clone without history lacks older revisions; fetch them in CI.")
    }
    let line = text.split(separator: "\n").first.map(String.init) ?? "it gave no reason"
    return .environment("git cannot read “\(shown)”: \(SafeName.printable(line)).")
  }
}

/// Reads what `git cat-file --batch` writes: `<object> blob <size>\n<bytes>\n` for each object.
private struct BlobReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next object's bytes; nil where it is missing.
  mutating func next() -> [UInt8]? {
    guard let lineEnd = bytes[place...].firstIndex(of: 0x0A) else { return nil }
    let head = String(decoding: bytes[place..<lineEnd], as: UTF8.self).split(separator: " ")
    guard head.count == 3, let size = Int(head[2]), size >= 0, size < bytes.count - lineEnd - 1
    else { return nil }
    let start = lineEnd + 1
    place = start + size + 1
    return Array(bytes[start..<start + size])
  }
}
