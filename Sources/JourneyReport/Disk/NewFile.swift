/// Writes single files for people: a starter site, a template, a schema.
enum NewFile {
  /// Writes a file and makes the folders above it.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - path: Where, as the user typed it.
  ///   - replacing: Whether a file that stands there is replaced, in one step.
  /// - Throws: A failure where a file stands there, or it cannot be written.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool = false
  ) throws(CommandFailure) {
    try makeFolder(PathText.split(path).folder)
    do throws(SystemError) {
      guard replacing else { return try Platform.create(path, bytes) }
      let temporary = path + SiteWriter.temporaryPrefix + "\(Platform.processID)"
      try Platform.create(temporary, bytes)
      do throws(SystemError) {
        try Platform.rename(temporary, to: path, in: Platform.workingDirectory)
      } catch {
        _ = try? Platform.removeFile(temporary, in: Platform.workingDirectory)
        throw error
      }
    } catch  where error.isTaken {
      throw .usage(
        "“\(path)” exists already.", help: "Pass --force to replace it, or move it away.")
    } catch {
      throw error.failure("write", path)
    }
  }

  /// Makes a folder and those above it.
  ///
  /// - Returns: Whether the folder itself is new.
  @discardableResult
  static func makeFolder(_ folder: String) throws(CommandFailure) -> Bool {
    guard !folder.isEmpty, folder != "." else { return false }
    let prefix = folder.hasPrefix("/") ? "/" : ""
    var isNew = false
    for path in PathText.ancestors(folder) + [String(folder.dropFirst(prefix.count))] {
      do throws(SystemError) {
        isNew = false
        if try Platform.status(of: prefix + path, followingLinks: true) == nil {
          isNew = try Platform.makeFolder(prefix + path)
        }
      } catch {
        throw error.failure("make the folder", prefix + path)
      }
    }
    return isNew
  }
}
