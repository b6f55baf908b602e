/// Which folders a site is never written into.
struct OutputGuard: Sendable {
  /// The folder of the site, as the user typed it.
  let output: String
  /// The folders that are read, as the user typed them, with what they are: `content folder`.
  let sources: [(folder: String, noun: String)]
  /// The user's home.
  let home: String?

  /// Refuses a folder whose files could be lost, or that would be read again by the next build.
  ///
  /// - Returns: The real path of the output.
  @discardableResult
  func check() throws(CommandFailure) -> String {
    let help = "Choose a folder of its own with --output."
    func refuse(_ reason: String) -> CommandFailure {
      .usage("The site cannot be written to “\(output)”: \(reason).", help: help)
    }
    let kind = try? Platform.status(of: output)?.kind
    if kind == .symbolicLink { throw refuse("it is a symbolic link") }
    if kind == .file || kind == .other { throw refuse("it is not a folder") }
    guard let real = PathText.real(output), let working = Platform.realPath(".") else {
      throw refuse("its path goes through a folder that does not exist")
    }
    if real == "/" { throw refuse("it is the root of the disk") }
    if let home = home.flatMap(PathText.real), PathText.contains(real, home) {
      throw refuse("it is or holds your home folder")
    }
    if PathText.contains(real, working) {
      throw refuse("it is or holds the folder that you work in")
    }
    for source in sources {
      guard let folder = PathText.real(source.folder) else { continue }
      if PathText.contains(real, folder) {
        throw refuse("it is or holds the \(source.noun) “\(source.folder)”")
      }
      if PathText.contains(folder, real) {
        throw refuse("it lies in the \(source.noun) “\(source.folder)”")
      }
    }
    return real
  }
}
