import ContentHash
import Diagnostics

/// Reads a folder of files into memory: the only stage before the last one that touches the disk.
struct FolderLoader: Sendable {
  /// A file as it was read.
  struct File: Sendable, Equatable {
    /// The path relative to the folder, `/` between names.
    let path: String
    /// The bytes.
    let bytes: [UInt8]
    /// Its number in the build's source map.
    let id: FileID
    /// The XXH64 of the bytes.
    let hash: UInt64

    /// A file, whose bytes are hashed here where nobody did it.
    init(path: String, bytes: [UInt8], id: FileID, hash: UInt64? = nil) {
      self.path = path
      self.bytes = bytes
      self.id = id
      self.hash = hash ?? XXH64.hash(bytes)
    }
  }

  /// How much is read at most.
  let limits: FolderWalk.Limits
  /// How wide files are read.
  let lanes: Lanes

  /// Reads every file below a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder as the user typed it.
  ///   - sources: Where the files are added, by the path that messages show.
  /// - Returns: The files in byte order of their paths, and what stands there and was not read.
  /// - Throws: A failure where a file or folder cannot be read.
  func load(
    _ folder: String, into sources: inout SourceMap
  ) async throws(CommandFailure) -> Diagnosed<[File]> {
    let walk = try FolderWalk(folder, limits: limits)
    let read = try await lanes.map(walk.entries) { (entry) throws(CommandFailure) in
      try contents(of: entry, in: folder)
    }
    var result = Diagnosed<[File]>([])
    for (entry, contents) in zip(walk.entries, read) {
      let shown = SafeName.printable(PathText.join(folder, entry.path))
      let id = sources.add(SourceFile(path: shown, bytes: contents?.bytes ?? []))
      if let problem = problem(of: entry, shown, at: .whole(id)) {
        result.diagnostics.append(problem)
      } else if let last = result.value.last, last.path == entry.path {
        result.diagnostics.append(twin(of: last, shown, at: .whole(id)))
      } else if let contents {
        result.value.append(
          File(path: entry.path, bytes: contents.bytes, id: id, hash: contents.hash))
      }
    }
    if walk.isCut, let last = result.value.last {
      result.diagnostics.append(tooMuch(at: .whole(last.id)))
    }
    return result
  }

  /// The bytes of a file and their hash; nil for what is not read.
  private func contents(
    of entry: FolderWalk.Entry, in folder: String
  ) throws(CommandFailure) -> (bytes: [UInt8], hash: UInt64)? {
    guard entry.refusal == nil else { return nil }
    let path = PathText.join(folder, entry.diskPath)
    do throws(SystemError) {
      guard case .bytes(let bytes) = try Platform.contents(of: path, limit: limits.fileBytes)
      else { return nil }
      return (bytes, XXH64.hash(bytes))
    } catch {
      // A file that went away since the folder was read was not there.
      if error.isMissing { return nil }
      throw error.failure("read", path)
    }
  }
}

// MARK: Messages

extension FolderLoader {
  private func problem(
    of entry: FolderWalk.Entry, _ shown: String, at range: SourceRange
  ) -> Diagnostic? {
    switch entry.refusal {
    case nil: nil
    case .symbolicLink:
      Diagnostic(
        .symbolicLink, at: range, "“\(shown)” is a symbolic link, which is not followed.",
        help: "Put a copy of the file in its place.")
    case .tooLarge(let bytes):
      Diagnostic(
        .fileTooLarge, at: range, "“\(shown)” has \(ByteCount.text(bytes)).",
        help: "At most \(ByteCount.text(limits.fileBytes)) are read.")
    case let refusal?:
      Diagnostic(
        .unsafePath, at: range, "“\(shown)” \(refusal.reason).",
        help: "Rename it, or move it out of the folder.")
    }
  }

  private func twin(of file: File, _ shown: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsafePath, at: range,
      "“\(shown)” stands there twice, with its letters composed in two ways.",
      help: "Remove one of the two files.", notes: [.init("The other one.", at: .whole(file.id))])
  }

  private func tooMuch(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooManyFiles, at: range,
      "There are more than \(limits.files) files or \(ByteCount.text(limits.totalBytes)); "
        + "the rest was not read.",
      help: "Is this the right folder?")
  }
}
