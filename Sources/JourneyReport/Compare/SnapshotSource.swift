import Diagnostics
import JourneyAnalysis
import JourneyChecks
import JourneyDiff
import JourneyModel
import ReportSite
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
  /// What is internal in its content, where it is read for everyone; nil for a published file, which
  /// does not say.
  var concealment: Concealment?
}

/// Reads a side of a comparison.
struct SnapshotReader: Sendable {
  /// The content folder of the working tree.
  let content: String
  /// The day that health checks are judged on.
  let date: CivilDate?
  /// Whether drafts are compared too.
  let includesDrafts: Bool
  /// For whom it is read.
  var audience = Audience.internal
  /// How wide journeys are read.
  let lanes: Lanes
  /// Whether errors between files are looked for, as wrong references are.
  var isChecking = true

  /// The snapshot, with the errors of the content.
  func read(_ source: SnapshotSource) async throws(CommandFailure) -> ReadSnapshot {
    var sources = SourceMap()
    switch source {
    case .file(let path): return ReadSnapshot(snapshot: try published(path))
    case .folder(let folder):
      let files = try await FolderLoader(limits: .content, lanes: lanes)
        .load(folder, into: &sources)
      var side = await side(files.value)
      // The path of the folder on this machine says nothing to others.
      let prefix = folder.hasPrefix("/") ? folder + "/" : ""
      side.read.errors = Self.lines(files.diagnostics + side.problems, sources).map {
        $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
      }
      return side.read
    case .revision(let name):
      let revision = GitRevision(name: name, folder: try contentFolder(), limits: .content)
      var side = await side(try revision.load(into: &sources))
      side.read.errors = Self.lines(side.problems, sources)
      return side.read
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

  private func side(
    _ files: [FolderLoader.File]
  ) async -> (read: ReadSnapshot, problems: [Diagnostic]) {
    let read = await BuildInput(content: files, templates: []).portfolio(lanes)
    let portfolio = read.value
    var problems = read.diagnostics
    if isChecking { problems += Checks.check(portfolio, links: LinkIndex(portfolio)) }
    let doubts = ContentDoubts(read.diagnostics, in: portfolio, files)
    let trusted = audience == .everyone ? doubts.trusted(of: portfolio) : portfolio
    let shown = trusted.shown(includingDrafts: includesDrafts, to: audience)
    let context = AnalysisContext(shown, date: date)
    let findings = await lanes.map(shown.journeys) { JourneyFindings($0, in: context) }
    var snapshot = PortfolioSnapshot(shown, findings: findings, date: date)
    if !includesDrafts { snapshot.drafts = portfolio.drafts }
    doubts.leaveOut(of: &snapshot, for: audience)
    var side = ReadSnapshot(snapshot: snapshot)
    if audience == .everyone { side.concealment = Concealment(of: portfolio, trusting: trusted) }
    return (side, problems)
  }

  private func published(_ path: String) throws(CommandFailure) -> PortfolioSnapshot {
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
      let json = try JSONReader.read(bytes)
      let snapshot = try PortfolioSnapshot(json)
      let isOpen = try json.textIfAny("audience") == Audience.everyone.rawValue
      guard isOpen || audience == .internal else { throw JSONFailure(Self.notForEveryone) }
      return snapshot
    } catch {
      let help =
        error.message == Self.notForEveryone
        ? "Compare with a folder or a revision, or build that site with --audience everyone."
        : "Use the portfolio.json of a site built by Waymark."
      throw .environment(error.sentence(about: path), help: help)
    }
  }
}

extension SnapshotReader {
  private static var notForEveryone: String {
    "The site was not built for everyone, and its data does not say all that is internal."
  }
}
