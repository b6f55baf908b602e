import JourneyModel

/// What a file of a content folder is, by its path alone.
enum ContentPath: Equatable {
  case site
  case metrics
  case rules
  case persona
  case page
  case map
  case note
  case history
  /// A file that content may link to.
  case asset
  /// A file that belongs to no part of the format; what to do about it.
  case orphan(help: String)
  /// A file that is none of our business: `.git`, `README.md`.
  case ignored

  /// What the file at a path is.
  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else {
      self = .ignored
      return
    }
    if parts.contains(where: { $0.hasPrefix(".") }) || Self.ignoredNames.contains(name) {
      self = .ignored
      return
    }
    switch (parts.first, parts.count) {
    case (_, 1): self = Self.top(name)
    case ("assets", _): self = .asset
    case ("personas", 2): self = Self.document(name, .persona, "personas")
    case ("pages", 2): self = Self.document(name, .page, "pages")
    case ("journeys", 2):
      self = .orphan(
        help:
          "A journey is a folder: “journeys/\(name.stem == "map" ? "NAME" : name.stem)/map.yaml”.")
    case ("journeys", 3): self = Self.inJourney(name)
    case ("journeys", _) where Self.isImage(name): self = .asset
    default: self = .orphan(help: Self.help(parts))
    }
  }

  /// The name of the journey's folder that a path lies in.
  static func journeyFolder(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count >= 3 && parts[0] == "journeys" ? String(parts[1]) : nil
  }

  /// Whether a name is that of an image which may stand beside notes.
  static func isImage(_ name: String) -> Bool { imageExtensions.contains(name.fileExtension) }

  private static func top(_ name: String) -> ContentPath {
    switch name {
    case "site.yaml": .site
    case "metrics.yaml": .metrics
    case "rules.yaml": .rules
    case "README.md": .ignored
    default:
      .orphan(
        help: journeyPlace([name])
          ?? rename(name, among: ["site.yaml", "metrics.yaml", "rules.yaml"]))
    }
  }

  private static func document(
    _ name: String, _ kind: ContentPath, _ folder: String
  ) -> ContentPath {
    if name.hasSuffix(".md") { return kind }
    if isImage(name) { return .asset }
    if ["yaml", "yml"].contains(String(name.fileExtension)) {
      return .orphan(
        help:
          "Write it as “\(folder)/\(name.stem).md”: the keys between two lines “---”, then text.")
    }
    return .orphan(
      help: ["markdown", "mdown", "MD"].contains(String(name.fileExtension))
        ? "Rename it to “\(name.stem).md”."
        : "“\(folder)” holds “.md” files; other files belong into “assets”.")
  }

  private static func inJourney(_ name: String) -> ContentPath {
    if name == "map.yaml" { return .map }
    if name.hasSuffix(".md") { return .note }
    if name.hasSuffix(".csv") { return .history }
    if isImage(name) { return .asset }
    return .orphan(help: rename(name, among: ["map.yaml"]))
  }

  /// What to call a file whose name almost is one of the format's.
  private static func rename(_ name: String, among known: [String]) -> String {
    if ["yml", "YAML", "YML", "Yaml"].contains(name.fileExtension)
      || known.contains(name.lowercased())
    {
      let wanted = name.stem.lowercased() + ".yaml"
      if known.contains(wanted) { return "Rename it to “\(wanted)”." }
    }
    if let near = known.first(where: { $0.stem == name.stem.lowercased() }) {
      return "Rename it to “\(near)”."
    }
    return "Files that content links to belong into “assets”."
  }

  /// Where a file belongs that is a map, or lies in a folder named after what journeys hold.
  private static func journeyPlace(_ parts: [String]) -> String? {
    guard let name = parts.last, parts[0] != "journeys" else { return nil }
    if name.stem.lowercased() == "map", name.fileExtension.lowercased().hasPrefix("y") {
      let folder = parts.count > 1 ? parts[parts.count - 2] : "NAME"
      return "Move it to “journeys/\(folder)/map.yaml”."
    }
    let kinds = ["recommendations", "notes", "handoffs", "evidence"]
    guard kinds.contains(parts[0].lowercased()), name.hasSuffix(".md") else { return nil }
    return "Put it beside the map that it belongs to: “journeys/NAME/\(name)”."
  }

  private static func help(_ parts: [String]) -> String {
    let folders = ["assets", "journeys", "pages", "personas"]
    let first = parts[0].lowercased()
    if !folders.contains(parts[0]),
      let near = folders.first(where: { $0 == first || $0.dropLast() == first })
    {
      return "Did you mean the folder “\(near)”?"
    }
    if let place = journeyPlace(parts) { return place }
    if parts[0] == "journeys" { return "Notes and histories stand directly beside “map.yaml”." }
    return "Files that content links to belong into “assets”."
  }

  private static let ignoredNames: Set<String> = ["Thumbs.db", "desktop.ini"]
  private static let imageExtensions: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "PNG", "JPG", "JPEG", "GIF", "WEBP",
  ]
}

extension String {
  /// The name without what follows its last dot.
  fileprivate var stem: String {
    guard let dot = lastIndex(of: ".") else { return self }
    return String(self[..<dot])
  }

  /// What follows the last dot.
  fileprivate var fileExtension: String {
    guard let dot = lastIndex(of: ".") else { return "" }
    return String(self[index(after: dot)...])
  }
}
