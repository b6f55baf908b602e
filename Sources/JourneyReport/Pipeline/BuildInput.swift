import Diagnostics
import JourneyModel
import JourneyReading
import ReportSite

/// The files of a build, as they were loaded.
struct BuildInput: Sendable {
  /// The content.
  let content: [FolderLoader.File]
  /// The user's templates.
  let templates: [FolderLoader.File]

  /// No files: what a build has left once they are read.
  static let empty = BuildInput(content: [], templates: [])

  /// The content as a model: what all journeys share, then the journeys in parallel.
  func portfolio(_ lanes: Lanes) async -> Diagnosed<Portfolio> {
    let tree = ContentTree(
      files: content.map { ContentTree.File(path: $0.path, bytes: $0.bytes, id: $0.id) })
    let plan = PortfolioReader.plan(tree)
    let shelf = plan.value.folders.count > JourneyShelf.mostUnpacked ? JourneyShelf() : nil
    let journeys = await lanes.map(plan.value.folders) { folder in
      let journey = PortfolioReader.readJourney(folder, plan: plan.value)
      guard let shelf else { return journey }
      return Diagnosed(journey.value?.packed(on: shelf), journey.diagnostics)
    }
    return Diagnosed(
      plan.value.portfolio(of: journeys.compactMap(\.value)),
      plan.diagnostics + journeys.flatMap(\.diagnostics))
  }

  /// The built-in templates with the user's in their places.
  var templateSet: Diagnosed<TemplateSet> {
    guard !templates.isEmpty else { return Diagnosed(.builtIn) }
    var set = TemplateSet.read(
      overrides: templates.map { file in
        let text = String(decoding: file.bytes[...].withoutByteOrderMark, as: UTF8.self)
        return TemplateFile(path: file.path, text: text, file: file.id)
      })
    set.diagnostics += templates.flatMap { file in
      TextCheck.check(file.bytes[...], file: file.id, firstLine: 1)
    }
    return set
  }
}

extension FolderWalk.Limits {
  /// How much is read of a content folder.
  static let content = FolderWalk.Limits(
    files: Limits.files, fileBytes: Limits.assetBytes, totalBytes: 1 << 30)
  /// How much is read of a folder of templates.
  static let templates = FolderWalk.Limits(files: 1000, fileBytes: 1 << 20, totalBytes: 16 << 20)
}
