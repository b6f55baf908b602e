import Diagnostics

/// Whether a folder holds content at all: a slip in its name must not make a check pass, nor a
/// build replace a site by an empty one.
enum ContentPresence {
  private static let files: Set<String> = ["site.yaml", "metrics.yaml", "rules.yaml"]
  private static let folders: Set<Substring> = ["journeys", "personas", "pages"]

  /// An error where none of the files is content.
  ///
  /// - Parameters:
  ///   - content: The files that were read.
  ///   - folder: The folder that they are in.
  ///   - isSilent: Whether nothing was wrong with reading them.
  /// - Returns: The error, at the first file.
  /// - Throws: A failure where there is no file at all.
  static func check(
    _ content: [FolderLoader.File], in folder: String, isSilent: Bool
  ) throws(CommandFailure) -> [Diagnostic] {
    let shown = SafeName.printable(folder)
    guard let first = content.first else {
      guard isSilent else { return [] }
      throw .usage("The folder “\(shown)” for the content is empty.", help: expectation)
    }
    guard !content.contains(where: { isContent($0.path) }) else { return [] }
    let nested = content.lazy.compactMap { site(around: $0.path) }.first
    return [
      Diagnostic(
        .missingFile, at: .whole(first.id), "The folder “\(shown)” holds no content.",
        help: nested.map { "Did you mean “\(SafeName.printable(PathText.join(folder, $0)))”?" }
          ?? expectation)
    ]
  }

  private static let expectation =
    "Is it the right one? Content is “site.yaml”, “journeys/NAME/map.yaml” and what belongs to them."

  private static func isContent(_ path: String) -> Bool {
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return files.contains(path)
    }
    return folders.contains(path[..<slash])
  }

  /// The folder further down that a file would be content of.
  private static func site(around path: String) -> String? {
    let parts = path.split(separator: "/")
    let start = parts.indices.dropFirst().first { isContent(parts[$0...].joined(separator: "/")) }
    return start.map { parts[..<$0].joined(separator: "/") }
  }
}
