import Diagnostics
import JourneyAnalysis
import JourneyDiff
import JourneyModel

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
  /// A folder that holds a content folder stands for that one.
  init(_ typed: String, contentName: String) throws(CommandFailure) {
    let path = PathText.cleaned(typed)
    do throws(SystemError) {
      switch try Platform.status(of: path, followingLinks: true)?.kind {
      case nil: self = .revision(typed)
      case .folder?:
        let inner = PathText.join(path, contentName)
        let isProject = try Platform.status(of: inner, followingLinks: true)?.kind == .folder
        self = .folder(isProject ? inner : path)
      default: self = .file(path)
      }
    } catch {
      throw error.failure("look at", path)
    }
  }
}

/// Reads a side of a comparison.
struct SnapshotReader: Sendable {
  /// The content folder of the working tree.
  let content: String
  /// The day that health checks are judged on.
  let date: CivilDate?
  /// Whether drafts are compared too.
  let includesDrafts: Bool
  /// For whom the comparison is.
  var audience = Audience.internal
  /// How wide journeys are read.
  let lanes: Lanes

  /// The snapshot, and how many errors of the content kept parts of it from being read.
  func read(
    _ source: SnapshotSource
  ) async throws(CommandFailure) -> (snapshot: PortfolioSnapshot, errors: Int) {
    var sources = SourceMap()
    switch source {
    case .file(let path): return (try Self.published(path), 0)
    case .folder(let folder):
      let files = try await FolderLoader(limits: .content, lanes: lanes)
        .load(folder, into: &sources)
      return await snapshot(files.value)
    case .revision(let name):
      let revision = GitRevision(name: name, folder: try contentFolder(), limits: .content)
      return await snapshot(try revision.load(into: &sources))
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

  private func snapshot(
    _ files: [FolderLoader.File]
  ) async -> (snapshot: PortfolioSnapshot, errors: Int) {
    let read = await BuildInput(content: files, templates: []).portfolio(lanes)
    var portfolio = read.value
    if !includesDrafts { portfolio.journeys.removeAll { $0.status == .draft } }
    if audience == .everyone { portfolio = portfolio.forEveryone }
    let context = AnalysisContext(portfolio, date: date)
    let findings = await lanes.map(portfolio.journeys) { JourneyFindings($0, in: context) }
    let errors = read.diagnostics.count { $0.severity == .error }
    return (PortfolioSnapshot(portfolio, findings: findings), errors)
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
