import ContentSchema

/// The JSON Schemas of content files, for editors that complete and check.
public enum ContentSchemas {
  /// A schema, or a line for each kind of content file where none is named.
  public static func text(of name: String?) throws(CommandFailure) -> String {
    guard let name else { return list }
    return String(decoding: ContentSchema.document(for: try kind(name)), as: UTF8.self)
  }

  /// Writes schemas into a folder.
  ///
  /// - Parameters:
  ///   - name: The kind of file; nil for all.
  ///   - folder: The folder, which is made where it is missing.
  ///   - replacing: Whether other files that stand there are replaced.
  /// - Returns: The paths of the schemas.
  /// - Throws: A failure where there is no such kind, or another file stands there.
  public static func write(
    _ name: String?, to folder: String, replacing: Bool
  ) throws(CommandFailure) -> [String] {
    let kinds = try name.map { name throws(CommandFailure) in [try kind(name)] }
    var paths: [String] = []
    for kind in kinds ?? ContentSchema.Kind.allCases {
      let path = PathText.join(PathText.cleaned(folder), kind.fileName)
      let document = ContentSchema.document(for: kind)
      if (try? Platform.contents(of: path)) != .bytes(document) {
        try NewFile.write(document, to: path, replacing: replacing)
      }
      paths.append(path)
    }
    return paths
  }

  private static func kind(_ name: String) throws(CommandFailure) -> ContentSchema.Kind {
    guard let kind = ContentSchema.Kind(rawValue: name) else {
      throw .unknown("schema", name, among: ContentSchema.Kind.allCases.map(\.rawValue))
    }
    return kind
  }

  private static var list: String {
    let kinds = ContentSchema.Kind.allCases
    let width = kinds.reduce(0) { max($0, $1.rawValue.utf8.count) }
    return kinds.map { kind in
      let padding = String(repeating: " ", count: width - kind.rawValue.utf8.count + 2)
      let part = kind.isWholeFile ? "" : " (front matter)"
      return kind.rawValue + padding + kind.pattern + part + "\n"
    }.joined()
  }
}
