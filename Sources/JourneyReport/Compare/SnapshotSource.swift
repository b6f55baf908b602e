import Diagnostics
import JourneyAnalysis
import JourneyChecks
import JourneyDiff
import JourneyModel
import SiteRouting
import Wording

/// Where one side of a comparison comes from.
enum SnapshotSource: Sendable, Equatable {
  /// A content folder.
  case folder(String)
  /// A file that a build wrote.
  case file(String)
  /// A git revision of the content folder.
  case revision(String)

  /// What was typed: what stands on disk wins over a revision of the same name.
  ///
  /// A folder that holds a content folder stands for that one, the folder of a built site for the
  /// file in it that tells of the journeys. Any other folder is refused: taken for content without
  /// journeys, it would tell that all of them were added.
  init(_ typed: String, contentName: String) throws(CommandFailure) {
    let path = PathText.cleaned(typed)
    var found: SnapshotSource?
    do throws(SystemError) {
      switch try Platform.status(of: path, followingLinks: true)?.kind {
      case nil: found = .revision(typed)
      case .folder?:
        found = try Self.inFolder(path, contentName: contentName)
      default: found = .file(path)
      }
    } catch {
      throw error.failure("look at", path)
    }
    guard let found else { throw Self.refusal(of: typed) }
    self = found
  }

  /// What a folder stands for; nil where nothing in it tells of journeys.
  private static func inFolder(
    _ path: String, contentName: String
  ) throws(SystemError) -> SnapshotSource? {
    func kind(_ parts: String...) throws(SystemError) -> FileKind? {
      let whole = parts.reduce(path) { PathText.join($0, $1) }
      return try Platform.status(of: whole, followingLinks: true)?.kind
    }
    let inner = PathText.join(path, contentName)
    if try kind(contentName, "journeys") == .folder { return .folder(inner) }
    if try kind(contentName, "site.yaml") == .file { return .folder(inner) }
    if try kind("site.yaml") == .file { return .folder(path) }
    let published = Route.portfolioData.path
    if try kind(published) == .file { return .file(PathText.join(path, published)) }
    return try kind("journeys") == .folder ? .folder(path) : nil
  }

  private static func refusal(of typed: String) -> CommandFailure {
    .environment(
      "The folder “\(SafeName.printable(typed))” holds no journeys, no site.yaml and no site.",
      help: "Name a content folder or the one around it, a built site, its portfolio.json, or a "
        + "git revision.")
  }

  /// What readers know it by: no path of this machine.
  ///
  /// - Parameters:
  ///   - content: The content folder, whose repository knows the revisions.
  ///   - wording: The words for a date; nil for none.
  /// - Returns: The name, with the day of a revision.
  func name(content: String, _ wording: Wording?) -> String {
    switch self {
    case .folder(let path), .file(let path):
      return SafeName.printable(path.hasPrefix("/") ? PathText.split(path).name : path)
    case .revision(let typed):
      let name = SafeName.printable(typed)
      guard let wording, let commit = GitCommit(of: typed, in: content), let date = commit.date
      else { return name }
      let isHash = commit.hash.hasPrefix(typed.lowercased())
      return "\(isHash ? commit.short : name) (\(wording.date(date)))"
    }
  }
}

/// A side of a comparison as it was read.
struct ReadSnapshot: Sendable {
  /// What it says.
  let snapshot: PortfolioSnapshot
  /// The errors of its content, each in a line with its place.
  var errors: [String] = []
}

/// Reads a side of a comparison.
struct SnapshotReader: Sendable {
  /// The content folder of the working tree.
  let content: String
  /// The day that health checks are judged on.
  let date: CivilDate?
  /// Whether drafts are compared too.
  let includesDrafts: Bool
  /// How wide journeys are read.
  let lanes: Lanes
  /// Whether errors between files are looked for, as wrong references are.
  var isChecking = true

  /// The snapshot, with the errors of the content.
  func read(_ source: SnapshotSource) async throws(CommandFailure) -> ReadSnapshot {
    var sources = SourceMap()
    switch source {
    case .file(let path): return ReadSnapshot(snapshot: try Self.published(path))
    case .folder(let folder):
      let files = try await FolderLoader(limits: .content, lanes: lanes)
        .load(folder, into: &sources)
      let (snapshot, errors) = await snapshot(files.value)
      // The path of the folder on this machine says nothing to others.
      let prefix = folder.hasPrefix("/") ? folder + "/" : ""
      let lines = Self.lines(files.diagnostics + errors, sources).map {
        $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
      }
      return ReadSnapshot(snapshot: snapshot, errors: lines)
    case .revision(let name):
      let revision = GitRevision(name: name, folder: try contentFolder(), limits: .content)
      let (snapshot, errors) = await snapshot(try revision.load(into: &sources))
      return ReadSnapshot(snapshot: snapshot, errors: Self.lines(errors, sources))
    }
  }

  private static func lines(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> [String] {
    diagnostics.filter { $0.severity == .error }.map {
      DiagnosticFormatter.line($0, in: sources)
    }
  }

  private func contentFolder() throws(CommandFailure) -> String {
    do throws(SystemError) {
      if try Platform.status(of: content, followingLinks: true)?.kind == .folder { return content }
    } catch {
      throw error.failure("look at", content)
    }
    throw .usage(
      "There is no folder “\(SafeName.printable(content))” to read another revision of.",
      help: "Say where the content is with --content.")
  }

  /// The files that tell of all journeys.
  private static let sharedFiles: Set = ["metrics.yaml", "rules.yaml", "site.yaml"]

  private func snapshot(
    _ files: [FolderLoader.File]
  ) async -> (snapshot: PortfolioSnapshot, problems: [Diagnostic]) {
    let shared = Set(files.filter { Self.sharedFiles.contains($0.path) }.map(\.id))
    let isShared = shared.contains
    let read = await BuildInput(content: files, templates: []).portfolio(lanes)
    var portfolio = read.value
    var problems = read.diagnostics
    if isChecking { problems += Checks.check(portfolio, links: LinkIndex(portfolio)) }
    let drafts = portfolio.drafts
    if !includesDrafts { portfolio.journeys.removeAll { $0.status == .draft } }
    let context = AnalysisContext(portfolio, date: date)
    let findings = await lanes.map(portfolio.journeys) { JourneyFindings($0, in: context) }
    var snapshot = PortfolioSnapshot(portfolio, findings: findings, date: date)
    if !includesDrafts { snapshot.drafts = drafts }
    // Without the catalogue, the rules or the settings every journey would seem to have changed.
    if read.diagnostics.contains(where: { $0.severity == .error && isShared($0.range.file) }) {
      snapshot.unread.formUnion(portfolio.journeys.map(\.id))
    }
    return (snapshot, problems)
  }

  private static func published(_ path: String) throws(CommandFailure) -> PortfolioSnapshot {
    let contents: FileContents
    do throws(SystemError) {
      contents = try Platform.contents(of: path, limit: 1 << 30)
    } catch {
      throw error.failure("read", path)
    }
    guard case .bytes(let bytes) = contents else {
      throw .environment("“\(SafeName.printable(path))” is no file that can be read.")
    }
    do throws(JSONFailure) {
      return try PortfolioSnapshot(JSONReader.read(bytes))
    } catch {
      throw .environment(
        error.sentence(about: path), help: "Use the portfolio.json of a site built by Waymark.")
    }
  }
}

extension Portfolio {
  /// The journeys that are drafts.
  var drafts: Set<JourneyID> { Set(journeys.filter { $0.status == .draft }.map(\.id)) }
}
