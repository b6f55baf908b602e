import SiteTemplates

/// The built-in templates: what there is, and copies of them to change.
public enum TemplateFolder {
  /// A line for each built-in template.
  public static var list: String {
    SiteTemplates.files.map { $0.path + "\n" }.joined()
  }

  /// Copies a built-in template into a folder, where the next build takes it from.
  ///
  /// - Parameters:
  ///   - name: Its path, with or without `.mustache`.
  ///   - folder: The folder of templates.
  ///   - replacing: Whether a file that stands there is replaced.
  /// - Returns: The path of the copy.
  /// - Throws: A failure where there is no such template, or a file stands there.
  public static func eject(
    _ name: String, to folder: String, replacing: Bool
  ) throws(CommandFailure) -> String {
    let files = SiteTemplates.files
    guard let file = files.first(where: { $0.path == name || $0.path == name + ".mustache" })
    else { throw .unknown("template", name, among: files.map(\.path)) }
    let path = PathText.join(PathText.cleaned(folder), file.path)
    try NewFile.write(Array(file.text.utf8), to: path, replacing: replacing)
    return path
  }
}
