/// A small site to start from: every kind of content once, and recipes that publish it.
public enum StarterSite {
  /// One file of it.
  struct File: Sendable {
    /// The path in the folder of the site.
    let path: String
    /// The text.
    let text: String
  }

  /// The files, in the order in which a newcomer reads them.
  static let files = content + [readme, gitignore] + recipes

  /// Writes the site into a folder.
  ///
  /// - Parameter folder: The folder as the user typed it: a new one or an empty one.
  /// - Returns: The paths of the files that were written.
  /// - Throws: A failure where the folder is not empty or cannot be written.
  public static func write(to folder: String) throws(CommandFailure) -> [String] {
    let folder = PathText.cleaned(folder)
    try refuse(folder)
    for file in files {
      let path = PathText.join(folder, file.path)
      try NewFile.write(Array(file.text.utf8), to: path)
    }
    return files.map { PathText.join(folder, $0.path) }
  }

  /// The lines that tell a newcomer what to do now.
  public static func nextSteps(in folder: String) -> String {
    let folder = PathText.cleaned(folder)
    let enter = folder == "." ? "" : "  cd \(folder)\n"
    return "Next:\n\(enter)  waymark build\n  open _site/index.html in a browser\n"
  }

  private static func refuse(_ folder: String) throws(CommandFailure) {
    do throws(SystemError) {
      guard let status = try Platform.status(of: folder, followingLinks: true) else { return }
      guard status.kind == .folder else {
        throw SystemError.noFolder
      }
      let descriptor = try Platform.openFolder(folder, followingLinks: true)
      defer { Platform.closeDescriptor(descriptor) }
      if try Platform.names(in: descriptor).isEmpty { return }
    } catch {
      throw error.failure("start a site in", folder)
    }
    throw .usage(
      "The folder “\(folder)” is not empty.",
      help: "Name a new folder; nothing was written.")
  }
}
