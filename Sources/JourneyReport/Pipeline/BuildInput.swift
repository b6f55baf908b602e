import Diagnostics
import JourneyModel
import ReportSite

/// The files of a build, as they were loaded.
struct BuildInput: Sendable {
  /// The content.
  let content: [FolderLoader.File]
  /// The user's templates.
  let templates: [FolderLoader.File]

  /// The content as a model, read journey by journey.
  func portfolio(_ lanes: Lanes) async -> Diagnosed<Portfolio> {
    Diagnosed(Portfolio())
  }

  /// The built-in templates with the user's in their places.
  var templateSet: Diagnosed<TemplateSet> {
    guard !templates.isEmpty else { return Diagnosed(.builtIn) }
    var set = TemplateSet.read(
      overrides: templates.map { file in
        TemplateFile(
          path: file.path, text: String(decoding: file.bytes.withoutMark, as: UTF8.self),
          file: file.id)
      })
    set.diagnostics += templates.flatMap {
      TextCheck.check($0.bytes[...], file: $0.id, firstLine: 1)
    }
    return set
  }
}

extension FolderWalk.Limits {
  /// How much is read of a folder of templates.
  static let templates = FolderWalk.Limits(files: 1000, fileBytes: 1 << 20, totalBytes: 16 << 20)
}

extension [UInt8] {
  fileprivate var withoutMark: ArraySlice<UInt8> { self[...].withoutByteOrderMark }
}
