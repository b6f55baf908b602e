import Diagnostics

/// The file of tolerated problems on disk.
enum BaselineFile {
  /// A baseline of a million problems is none.
  private static let limit = 256 << 20

  /// Reads the baseline at a path.
  static func read(_ path: String, roots: ProblemRoots) throws(CommandFailure) -> Baseline {
    let contents: FileContents
    do throws(SystemError) {
      contents = try Platform.contents(of: path, limit: limit)
    } catch  where error.isMissing {
      throw .environment(
        "There is no baseline “\(SafeName.printable(path))”.",
        help: "'waymark check --write-baseline' writes one with the problems that there are now.")
    } catch {
      throw error.failure("read", path)
    }
    guard case .bytes(let bytes) = contents else {
      throw .environment("“\(SafeName.printable(path))” is no file that holds a baseline.")
    }
    do throws(JSONFailure) {
      return try Baseline(file: bytes, roots: roots)
    } catch {
      throw .environment(
        error.sentence(about: path),
        help: "Name another file, or remove this one and write a new one with --write-baseline.")
    }
  }

  /// Writes a baseline in one step, in the place of nothing but another baseline.
  static func write(_ baseline: Baseline, to path: String) throws(CommandFailure) {
    try requireFolder(of: path)
    try refuseForeignFile(at: path)
    try NewFile.write(baseline.file(), to: path, replacing: true)
  }

  /// Refuses a path in a folder that is not there: it is mostly a slip.
  private static func requireFolder(of path: String) throws(CommandFailure) {
    let folder = PathText.split(path).folder
    guard !folder.isEmpty else { return }
    do throws(SystemError) {
      guard try Platform.status(of: folder, followingLinks: true)?.kind != .folder else { return }
    } catch {
      throw error.failure("look at", folder)
    }
    throw .usage(
      "There is no folder “\(SafeName.printable(folder))” for the baseline.",
      help: "Make it first, or name a file in another folder.")
  }

  /// Refuses to replace what is no baseline, such as a file of the content.
  private static func refuseForeignFile(at path: String) throws(CommandFailure) {
    do throws(SystemError) {
      if case .bytes(let bytes) = try Platform.contents(of: path, limit: limit),
        (try? Baseline(file: bytes)) != nil
      {
        return
      }
    } catch  where error.isMissing {
      return
    } catch {
      throw error.failure("read", path)
    }
    throw .usage(
      "“\(SafeName.printable(path))” is no baseline that Waymark wrote, and is left as it is.",
      help: "Name another file, or remove this one first.")
  }
}

extension JSONFailure {
  /// What is wrong with a file, as the program says it.
  func sentence(about path: String) -> String {
    let place = position.map { ", line \($0.line), column \($0.column)" } ?? ""
    return "Cannot use “\(SafeName.printable(path))”\(place): \(message)"
  }
}
