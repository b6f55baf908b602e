package import JourneyModel

/// What the process was started with, besides its arguments.
public struct Surroundings: Sendable {
  /// `SOURCE_DATE_EPOCH`: the day that a build counts as today, in seconds since 1970.
  public var sourceDateEpoch: String?
  /// The user's home.
  public var home: String?
  /// The number of processors that may be used.
  public var processors: Int
  /// A number that no other build of the program has; nil where it has none.
  public var program: UInt64?

  /// Surroundings that are given, as tests do.
  public init(
    sourceDateEpoch: String? = nil, home: String? = nil, processors: Int = 1,
    program: UInt64? = nil
  ) {
    self.sourceDateEpoch = sourceDateEpoch
    self.home = home
    self.processors = processors
    self.program = program
  }

  /// The surroundings of this process.
  public static var current: Surroundings {
    Surroundings(
      sourceDateEpoch: Platform.variable("SOURCE_DATE_EPOCH"), home: Platform.variable("HOME"),
      processors: Platform.processors, program: ProgramIdentity.current)
  }
}

/// What was typed to build or read a site: nothing is looked at yet.
public struct BuildRequest: Sendable {
  /// The folder of the content; `Content` where none is given.
  public var content: String?
  /// The folder of templates; `Templates`, where it exists, if none is given.
  public var templates: String?
  /// The folder of the site.
  public var output = "_site"
  /// Where the site will stand.
  public var baseURL: String?
  /// The day that the build counts as today.
  public var date: String?
  /// An earlier state that the site tells the changes from: a folder, a `portfolio.json` or a git
  /// revision; nil for none.
  public var since: String?
  /// How many journeys and pages are worked on at the same time.
  public var jobs: Int?
  /// Whether drafts get pages.
  public var includesDrafts = false
  /// Whether what is internal is left out.
  public var isForEveryone = false
  /// Whether warnings count as errors.
  public var isStrict = false
  /// The file of the problems that are tolerated.
  public var baseline: String?
  /// Whether nothing is written.
  public var isDryRun = false
  /// Whether a folder that holds something else is taken, and files in the way are replaced.
  public var force = false

  /// A request for a build with the defaults.
  public init() {}
}

/// What a build is to do: a request whose every part has been checked.
public struct BuildOptions: Sendable {
  /// The folder of the content as messages show it.
  public let content: String
  /// The folder of templates; nil for the built-in ones.
  public let templates: String?
  /// The folder of the site.
  public let output: String
  /// Where the site will stand, with a slash at its end.
  public let baseURL: String?
  /// The day that the build counts as today; nil for none.
  package let date: CivilDate?
  /// An earlier state that the site tells the changes from; nil for none.
  public let since: String?
  /// How many journeys and pages are worked on at the same time.
  public let jobs: Int
  /// Whether drafts get pages.
  public let includesDrafts: Bool
  /// For whom the site is.
  package let audience: Audience
  /// Whether warnings count as errors.
  public let isStrict: Bool
  /// The file of the problems that are tolerated; nil for none.
  public let baseline: String?
  /// Whether nothing is written.
  public let isDryRun: Bool
  /// Whether a folder that holds something else is taken, and files in the way are replaced.
  public let force: Bool
  /// A number that no other build of the program has; nil where it has none.
  let program: UInt64?
  /// The user's home, where no site is written.
  let home: String?

  /// Checks a request.
  public init(
    _ request: BuildRequest, in surroundings: Surroundings = .current
  ) throws(CommandFailure) {
    output = PathText.cleaned(request.output)
    baseURL = try request.baseURL.map(BaseURL.checked)
    date = try Self.date(request.date, epoch: surroundings.sourceDateEpoch)
    jobs = try Self.jobs(request.jobs, processors: surroundings.processors)
    since = request.since
    includesDrafts = request.includesDrafts
    audience = request.isForEveryone ? .everyone : .internal
    isStrict = request.isStrict
    baseline = request.baseline.map(PathText.cleaned)
    isDryRun = request.isDryRun
    force = request.force
    home = surroundings.home
    program = surroundings.program
    content = try Self.contentFolder(request.content)
    templates = try Self.templatesFolder(request.templates)
  }
}

// MARK: One check for each part

extension BuildOptions {
  /// Refuses a content folder that is not there.
  static func requireContent(_ typed: String?) throws(CommandFailure) {
    _ = try contentFolder(typed)
  }

  private static func contentFolder(_ typed: String?) throws(CommandFailure) -> String {
    let folder = PathText.cleaned(typed ?? "Content")
    switch try status(of: folder) {
    case .folder?: return folder
    case nil where typed == nil:
      throw .usage(
        "There is no folder “\(folder)” here.",
        help: "Start a site with 'waymark new DIR', or say where the content is with --content.")
    case nil: throw .usage("There is no folder “\(folder)” for the content.")
    default: throw .usage("“\(folder)” is not a folder, and the content has to be one.")
    }
  }

  private static func templatesFolder(_ typed: String?) throws(CommandFailure) -> String? {
    let folder = PathText.cleaned(typed ?? "Templates")
    if try status(of: folder) == .folder { return folder }
    guard typed != nil else { return nil }
    throw .usage(
      "There is no folder “\(folder)” for the templates.",
      help: "'waymark templates eject NAME --templates \(folder)' makes one.")
  }

  private static func status(of folder: String) throws(CommandFailure) -> FileKind? {
    do throws(SystemError) {
      return try Platform.status(of: folder, followingLinks: true)?.kind
    } catch {
      throw error.failure("look at", folder)
    }
  }

  static func jobs(_ typed: Int?, processors: Int) throws(CommandFailure) -> Int {
    guard let typed else { return processors }
    guard (1...256).contains(typed) else {
      throw .usage("“\(typed)” is no number of jobs.", help: "Give one from 1 to 256.")
    }
    return typed
  }

  static func date(
    _ typed: String?, epoch: String?
  ) throws(CommandFailure) -> CivilDate? {
    if let typed {
      guard let date = CivilDate(typed) else {
        throw .usage("“\(typed)” is no date.", help: "Write it as YYYY-MM-DD, like 2026-09-30.")
      }
      return date
    }
    guard let epoch else { return nil }
    guard !epoch.isEmpty, epoch.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let seconds = Int(epoch), let date = CivilDate(daysSinceEpoch: seconds / 86_400)
    else {
      throw .usage(
        "SOURCE_DATE_EPOCH is “\(epoch)”, which is no number of seconds since 1970.",
        help: "Unset it, or set it to digits only, as 'git log -1 --format=%ct' prints them.")
    }
    return date
  }
}

/// Addresses that a site may stand at.
enum BaseURL {
  /// An address with a slash at its end.
  static func checked(_ typed: String) throws(CommandFailure) -> String {
    let scheme = ["https://", "http://"].first { typed.lowercased().hasPrefix($0) }
    let rest = typed.utf8.dropFirst(scheme?.utf8.count ?? 0)
    let isPlain = rest.allSatisfy {
      (0x21...0x7E).contains($0) && !"\"<>\\^`{|}?#".utf8.contains($0)
    }
    guard scheme != nil, isPlain, let first = rest.first, first != UInt8(ascii: "/") else {
      throw .usage(
        "“\(SafeName.printable(typed))” is no address that a site can stand at.",
        help: "Give one like https://journeys.example/.")
    }
    return typed.hasSuffix("/") ? typed : typed + "/"
  }
}
