import Diagnostics

/// The file of tolerated problems on disk.
enum BaselineFile {
  /// A baseline of a million problems is none.
  private static let limit = 256 << 20

  /// Reads the baseline at a path.
  static func read(_ path: String) throws(CommandFailure) -> Baseline {
    let contents: FileContents
    do throws(SystemError) {
      contents = try Platform.contents(of: path, limit: limit)
    } catch  where error.isMissing {
      throw .environment(
        "There is no baseline “\(SafeName.printable(path))”.",
        help: "--write-baseline writes one with the problems that there are now.")
    } catch {
      throw error.failure("read", path)
    }
    guard case .bytes(let bytes) = contents else {
      throw .environment("“\(SafeName.printable(path))” is no file that holds a baseline.")
    }
    do throws(JSONFailure) {
      return try Baseline(file: bytes)
    } catch {
      throw .environment(
        error.sentence(about: path), help: "--write-baseline writes a new one in its place.")
    }
  }

  /// Writes a baseline in one step.
  static func write(_ baseline: Baseline, to path: String) throws(CommandFailure) {
    try NewFile.write(baseline.file(), to: path, replacing: true)
  }
}

extension JSONFailure {
  /// What is wrong with a file, as the program says it.
  func sentence(about path: String) -> String {
    let place = position.map { ", line \($0.line), column \($0.column)" } ?? ""
    return "Cannot use “\(SafeName.printable(path))”\(place): \(message)"
  }
}
