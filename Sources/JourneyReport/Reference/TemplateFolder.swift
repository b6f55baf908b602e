import Diagnostics
import ReportSite
import SiteTemplates

/// The built-in templates: what there is, what they get, and copies of them to change.
public enum TemplateFolder {
  /// The built-in templates and the data that each gets, or all the data of one of them.
  public static func list(_ name: String?) throws(CommandFailure) -> String {
    guard let name else { return overview }
    let file = try file(name)
    guard let kind = PageKind.allCases.first(where: { $0.template == file.path }) else {
      return "\(file.path)\n"
    }
    return "\(file.path)\n\n\(kind.schema.outline)"
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
    let file = try file(name)
    let path = PathText.join(PathText.cleaned(folder), file.path)
    try NewFile.write(Array(file.text.utf8), to: path, replacing: replacing)
    return path
  }

  private static func file(_ name: String) throws(CommandFailure) -> (path: String, text: String) {
    let files = SiteTemplates.files
    guard let file = files.first(where: { $0.path == name || $0.path == name + ".mustache" })
    else {
      let names = files.map { $0.path.split(separator: ".").first.map(String.init) ?? $0.path }
      throw .unknown("template", name, among: name.contains(".") ? files.map(\.path) : names)
    }
    return file
  }
}

// MARK: The data of templates

extension TemplateFolder {
  private typealias Row = (name: String, data: String)

  /// A line for each file: its path and the names of the data that only its pages have.
  private static var overview: String {
    let shared = sharedNames
    let rows = SiteTemplates.files.map { file -> Row in
      guard let kind = PageKind.allCases.first(where: { $0.template == file.path }) else {
        return (file.path, "")
      }
      let names = kind.schema.fields.map(\.name).filter { !shared.contains($0) }
      return (file.path, names.joined(separator: ", "))
    }
    return text([("TEMPLATE", "DATA")] + rows)
      + "\nEvery page also has: \(shared.joined(separator: ", ")).\n"
      + "'waymark templates list NAME' tells what each of them is.\n"
  }

  /// The names that the pages of every kind have, in order.
  private static var sharedNames: [String] {
    let kinds = PageKind.allCases.map { kind in kind.schema.fields.map(\.name) }
    return (kinds.first ?? []).filter { name in kinds.allSatisfy { $0.contains(name) } }
  }

  /// Two columns.
  private static func text(_ rows: [Row]) -> String {
    let width = rows.reduce(0) { max($0, $1.name.count) }
    return rows.map { row in
      let padding = String(repeating: " ", count: width - row.name.count + 2)
      return row.data.isEmpty ? row.name + "\n" : row.name + padding + row.data + "\n"
    }.joined()
  }
}
