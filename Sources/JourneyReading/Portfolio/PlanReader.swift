package import Diagnostics

import JourneyModel
import YAMLReading

extension PortfolioReader {
  /// What all journeys have in common, and the journeys' folders.
  package static func plan(_ tree: ContentTree) -> Diagnosed<ReadingPlan> {
    var reader = PlanReader()
    reader.sort(tree.files)
    reader.readCommon()
    reader.closeFolders()
    return Diagnosed(reader.plan, reader.values.problems)
  }
}

/// Sorts the files of a content folder by what they are, and reads those that no journey owns.
private struct PlanReader {
  /// A folder below `journeys/` whose files are still being collected.
  struct OpenFolder {
    /// The name of the folder.
    let name: String
    /// The first of its files, to point at where the map is missing.
    let first: ContentTree.File
    var map: ContentTree.File?
    /// A file that was probably meant to be the map, such as `map.yml`, and what to do about it.
    var misnamedMap: (file: ContentTree.File, help: String)?
    var notes: [ContentTree.File] = []
    var histories: [ContentTree.File] = []
  }

  var plan = ReadingPlan()
  var values = ValueReader()
  private var site: ContentTree.File?
  private var metrics: ContentTree.File?
  private var rules: ContentTree.File?
  private var personas: [ContentTree.File] = []
  private var pages: [ContentTree.File] = []
  private var folders: [OpenFolder] = []
  private var folderIndices: [String: Int] = [:]
}

// MARK: - Sorting

extension PlanReader {
  /// Puts each file where it belongs.
  mutating func sort(_ files: [ContentTree.File]) {
    if files.count > Limits.files {
      values.report(
        .tooManyFiles, at: .whole(files[Limits.files].id),
        "The content folder has \(files.count) files, but only \(Limits.files) are read.",
        help: "Move what does not belong to the journeys elsewhere.")
    }
    plan.contentPaths.reserveCapacity(min(files.count, Limits.files))
    for file in files.prefix(Limits.files) { place(file) }
  }

  private mutating func place(_ file: ContentTree.File) {
    let kind = ContentPath(file.path)
    guard kind != .ignored else { return }
    let folder = ContentPath.journeyFolder(of: file.path).map { folderIndex(of: $0, file) }
    switch kind {
    case .asset: plan.assets.append(AssetReader.read(file, &values.problems))
    case .orphan(let help): orphan(file, help: help, in: folder)
    default:
      plan.contentPaths[file.id] = file.path
      keep(file, as: kind, in: folder)
    }
  }

  private mutating func keep(_ file: ContentTree.File, as kind: ContentPath, in folder: Int?) {
    switch (kind, folder) {
    case (.site, _): site = file
    case (.metrics, _): metrics = file
    case (.rules, _): rules = file
    case (.persona, _): personas.append(file)
    case (.page, _): pages.append(file)
    case (.map, let index?): folders[index].map = file
    case (.note, let index?): folders[index].notes.append(file)
    case (.history, let index?): folders[index].histories.append(file)
    default: break
    }
  }

  private mutating func orphan(_ file: ContentTree.File, help: String, in folder: Int?) {
    if let folder, file.stem.lowercased() == "map", folders[folder].misnamedMap == nil {
      folders[folder].misnamedMap = (file, help)
    } else {
      reportOrphan(file, help: help)
    }
  }

  private mutating func reportOrphan(_ file: ContentTree.File, help: String) {
    values.report(
      .orphanFile, at: .whole(file.id),
      "The file “\(file.path.excerpt)” is no part of the content.", help: help)
  }

  private mutating func folderIndex(of name: String, _ file: ContentTree.File) -> Int {
    if let index = folderIndices[name] { return index }
    folderIndices[name] = folders.count
    folders.append(OpenFolder(name: name, first: file))
    return folders.count - 1
  }
}

// MARK: - Reading

extension PlanReader {
  /// Reads the files that no journey owns.
  mutating func readCommon() {
    if let site, let root = document(site) { plan.site = take(SiteReader.read(root)) }
    if let metrics {
      let result = document(metrics).map { take(MetricsReader.read($0)) }
      plan.metrics = result?.metrics ?? []
      plan.catalogue = result?.catalogue ?? MetricCatalogue()
      plan.isCatalogueUnread = result?.isUnread ?? true
    }
    if let rules, let root = document(rules) {
      plan.rules = take(RulesReader.read(root, catalogue: plan.catalogue))
    }
    var personaIDs = IDScope("personas")
    for file in personas {
      let id = id(of: file.stem, file, in: &personaIDs)
      plan.personas.append(take(PersonaReader.read(file, id: PersonaID(id))))
    }
    var pageIDs = IDScope("pages")
    for file in pages {
      let id = id(of: file.stem, file, in: &pageIDs)
      plan.pages.append(take(PageReader.read(file, id: PageID(id))))
    }
    plan.personas.sort { $0.id < $1.id }
    plan.pages.sort { $0.id < $1.id }
  }

  private mutating func document(_ file: ContentTree.File) -> YAMLNode? {
    PortfolioReader.document(file, &values.problems)
  }

  private mutating func take<Value>(_ read: Diagnosed<Value>) -> Value {
    values.problems += read.diagnostics
    return read.value
  }

  /// The id of a file or folder: its name, which has to be a slug.
  private mutating func id(
    of name: String, _ file: ContentTree.File, in scope: inout IDScope
  ) -> String {
    guard !AddressParser.isSlug(name) else {
      return scope.claim(name, at: .whole(file.id), reporting: &values)
    }
    let slug = Slug.of(name)
    values.report(
      .invalidID, at: .whole(file.id), "The name “\(name.excerpt)” cannot be an id.",
      help: slug.isEmpty
        ? "Name it in letters, digits and hyphens." : "Rename it to “\(slug)”.")
    return scope.claim(
      slug.isEmpty ? "unnamed" : slug, at: .whole(file.id), reporting: &values)
  }

  /// Makes the journeys' folders of what was collected.
  mutating func closeFolders() {
    var ids = IDScope("journeys")
    for open in folders {
      guard let map = open.map else {
        reportMissingMap(of: open)
        continue
      }
      if let (file, help) = open.misnamedMap { reportOrphan(file, help: help) }
      var folder = JourneyFolder(id: JourneyID(id(of: open.name, map, in: &ids)))
      folder.map = map
      folder.notes = open.notes
      folder.histories = open.histories
      plan.folders.append(folder)
    }
    plan.folders.sort { $0.id < $1.id }
  }

  private mutating func reportMissingMap(of folder: OpenFolder) {
    let file = folder.misnamedMap?.file ?? folder.first
    values.report(
      .missingFile, at: .whole(file.id),
      "The folder “journeys/\(folder.name.excerpt)” has no “map.yaml”.",
      help: folder.misnamedMap?.help
        ?? "Write the journey’s map, or move the files to another folder.")
  }
}
