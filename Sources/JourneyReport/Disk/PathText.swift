/// Paths as text: joined, split and cleaned without asking the disk.
enum PathText {
  /// A path as a user typed it, without `./` in front, double slashes and a slash at the end.
  static func cleaned(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    if isAbsolute { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// A path below another: `Content` and `site.yaml` give `Content/site.yaml`.
  static func join(_ base: String, _ rest: String) -> String {
    if base.isEmpty || base == "." { return rest }
    if rest.isEmpty { return base }
    return base.hasSuffix("/") ? base + rest : base + "/" + rest
  }

  /// The folder part and the name: `a/b/c` gives `a/b` and `c`.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }

  /// The folders above a path, the nearest last: `a/b/c` gives `a`, `a/b`.
  static func ancestors(_ path: String) -> [String] {
    let parts = path.split(separator: "/")
    return parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
  }

  /// Whether `path` is `folder` or lies in it; both are real paths.
  static func contains(_ folder: String, _ path: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// Whether a path may stand in a site: relative, `/` between plain names, nothing hidden.
  static func isPlain(_ path: String) -> Bool {
    guard path.utf8.count <= 1024 else { return false }
    var length = 0
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/") where length > 0: length = 0
      case UInt8(ascii: "/"), UInt8(ascii: "\\"), 0..<0x20, 0x7F: return false
      case UInt8(ascii: ".") where length == 0: return false
      default: length += 1
      }
      guard length <= 255 else { return false }
    }
    return length > 0
  }
}

extension PathText {
  /// A path without links, `.` and `..`, of which the last parts need not exist yet.
  ///
  /// - Parameter path: A path as a user typed it.
  /// - Returns: The real path of its nearest existing ancestor with the rest behind it, or nil
  ///   where the rest goes up again with `..`.
  static func real(_ path: String) -> String? {
    var existing = path
    var rest: [Substring] = []
    while true {
      if let resolved = Platform.realPath(existing) {
        return rest.reversed().reduce(resolved) { join($0, String($1)) }
      }
      let parts = existing.split(separator: "/")
      guard let last = parts.last, last != ".." else { return nil }
      if last != "." { rest.append(last) }
      let above = parts.dropLast().joined(separator: "/")
      existing = existing.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    }
  }
}
