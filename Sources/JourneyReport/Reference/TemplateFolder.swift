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
    var rows: [Row] = []
    add(kind.schema, to: &rows, depth: 0, within: [])
    return "\(file.path)\n\n" + text(rows)
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
  private typealias Row = (name: String, kind: String, summary: String)

  /// A line for each file: its path and the names of the data that only its pages have.
  private static var overview: String {
    let shared = sharedNames
    let rows = SiteTemplates.files.map { file -> Row in
      guard let kind = PageKind.allCases.first(where: { $0.template == file.path }) else {
        return (file.path, "", "")
      }
      let names = kind.schema.fields.map(\.name).filter { !shared.contains($0) }
      return (file.path, names.joined(separator: ", "), "")
    }
    return text([("TEMPLATE", "DATA", "")] + rows)
      + "\nEvery page also has: \(shared.joined(separator: ", ")).\n"
      + "'waymark templates list NAME' tells what each of them is.\n"
  }

  /// The names that the pages of every kind have, in order.
  private static var sharedNames: [String] {
    let kinds = PageKind.allCases.map { kind in kind.schema.fields.map(\.name) }
    return (kinds.first ?? []).filter { name in kinds.allSatisfy { $0.contains(name) } }
  }

  /// The fields of an object with those of the objects in it, each kind of object once on a path.
  private static func add(
    _ schema: DataSchema, to rows: inout [Row], depth: Int, within outer: [String]
  ) {
    for field in schema.fields {
      let indent = String(repeating: "  ", count: depth)
      rows.append((indent + field.name, field.kind.name, field.summary))
      if let inner = field.kind.object, !outer.contains(inner.name) {
        add(inner, to: &rows, depth: depth + 1, within: outer + [schema.name, inner.name])
      }
    }
  }

  private static func text(_ rows: [Row]) -> String {
    let nameWidth = rows.reduce(0) { max($0, $1.name.count) }
    let kindWidth = rows.reduce(0) { $1.summary.isEmpty ? $0 : max($0, $1.kind.count) }
    return rows.map { row in
      var line = padded(row.name, nameWidth) + "  " + padded(row.kind, kindWidth) + "  "
      line += row.summary
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension DataKind {
  /// The object that a value is or holds; nil for plain values.
  fileprivate var object: DataSchema? {
    switch self {
    case .object(let schema): schema
    case .list(let element): element.object
    case .text, .number, .bool, .markup: nil
    }
  }
}
