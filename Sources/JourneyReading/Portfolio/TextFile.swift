import Diagnostics

/// What every text file has to pass before it is read.
enum TextFile {
  /// Whether a file is small enough and proper text; what is wrong is added to `problems`.
  static func isReadable(
    _ file: ContentTree.File, limit: Int, _ problems: inout [Diagnostic]
  ) -> Bool {
    guard file.bytes.count <= limit else {
      problems.append(
        Diagnostic(
          .fileTooLarge, at: .whole(file.id),
          "“\(file.name)” has \(file.bytes.count) bytes, but only \(limit) are read.",
          help: "Split the file."))
      return false
    }
    let found = TextCheck.check(file.bytes[...], file: file.id, firstLine: 1)
    problems += found
    return !found.hasErrors
  }
}
