import Diagnostics
import JourneyModel

/// What a build depends on, as hashes: of what was read, never of when it was written.
///
/// The program counts too, so that none trusts what another one made.
struct Fingerprint: Sendable, Equatable {
  /// What has one hash of its own, in the order in which a difference is told.
  enum Part: String, CaseIterable, Sendable {
    case program, options, templates, shared, journeys, earlier
    /// Single options, of which ``options`` has the hash of all: to tell which is another.
    case baseURL, date, drafts, strict, audience

    /// Whether it is one option of many.
    var isSingleOption: Bool {
      switch self {
      case .baseURL, .date, .drafts, .strict, .audience: true
      default: false
      }
    }

    /// What is different, in words.
    var words: String {
      switch self {
      case .program: "another Waymark"
      case .options: "other options"
      case .templates: "other templates"
      case .shared: "files that all journeys share"
      case .journeys: "files of journeys"
      case .earlier: "what --since compares with"
      case .baseURL: "--base-url"
      case .date: "--date"
      case .drafts: "--drafts"
      case .strict: "--strict"
      case .audience: "--audience"
      }
    }
  }

  /// The hash of each part.
  private(set) var parts: [Part: UInt64]
  /// The hash of each journey's text files by the name of its folder.
  let journeys: [String: UInt64]
  /// The folders of journeys whose text draws what other files say: their pages depend on all.
  ///
  /// While it is nil, nobody looked for them, and every page does.
  private(set) var drawing: Set<String>?

  /// The hashes of what a build has read; nil where the program cannot tell itself from others.
  ///
  /// - Parameters:
  ///   - input: The files.
  ///   - problems: What was wrong with loading them.
  ///   - options: What the build asks for.
  ///   - earlier: The state that it tells the changes from.
  init?(
    _ input: BuildInput, _ problems: [Diagnostic], _ options: BuildOptions,
    since earlier: EarlierState? = nil
  ) {
    guard let program = options.program else { return nil }
    var journeys: [String: Digest] = [:]
    var shared = Digest()
    for file in input.content {
      if let folder = Self.journeyFolder(of: file.path) {
        journeys[folder, default: Digest()].add(file)
      } else {
        shared.add(file)
      }
    }
    for problem in problems { shared.add(problem.message) }
    var templates = Digest()
    for file in input.templates { templates.add(file) }
    let hashes = journeys.mapValues(\.value)
    var all = Digest()
    for (folder, hash) in hashes.sorted(by: { $0.key < $1.key }) {
      all.add(folder)
      all.add(hash)
    }
    self.journeys = hashes
    parts = [
      .program: program, .templates: templates.value, .shared: shared.value,
      .journeys: all.value, .earlier: earlier?.hash ?? 0,
    ]
    parts.merge(Self.hashes(of: options)) { first, _ in first }
  }

  /// The hash of everything.
  var whole: UInt64 { hash(of: Part.allCases) }

  /// The hash of what every page depends on; of an earlier state a page shows only its own mark.
  var common: UInt64 { hash(of: Self.common) }

  /// The parts that every page depends on.
  static let common: [Part] = [.program, .options, .templates, .shared]

  private func hash(of parts: [Part]) -> UInt64 {
    var digest = Digest()
    for part in parts { digest.add(self.parts[part] ?? 0) }
    return digest.value
  }
}

// MARK: The parts

extension Fingerprint {
  /// The folder of a journey's own text file, which no other journey reads; images are shared.
  private static func journeyFolder(of path: String) -> String? {
    guard path.hasPrefix("journeys/"),
      path.hasSuffix(".yaml") || path.hasSuffix(".md")
        || path.hasSuffix(".csv")
    else { return nil }
    let (folder, _) = PathText.split(String(path.dropFirst("journeys/".count)))
    return folder.isEmpty || folder.utf8.contains(UInt8(ascii: "/")) ? nil : folder
  }

  /// Looks for the journeys whose text draws what other files say.
  mutating func findDrawing(in input: BuildInput, _ lanes: Lanes) async {
    let folders = await lanes.map(input.content) { file in
      Self.journeyFolder(of: file.path).flatMap { Self.mayDraw(file.bytes) ? $0 : nil }
    }
    drawing = Set(folders.compactMap(\.self))
  }

  /// Whether a text has a fenced block, which may hold a picture of another journey or a chart.
  ///
  /// Of three marks in a row one stands at every third byte, so that no other needs a look.
  static func mayDraw(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in stride(from: 2, to: bytes.count, by: 3) {
        let mark = bytes[index]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { continue }
        let before = bytes[..<index].reversed().prefix { $0 == mark }.count
        let after = bytes[index...].prefix { $0 == mark }.count
        if before + after >= 3 { return true }
      }
      return false
    }
  }
}

extension Digest {
  /// Adds where a file stands and what it holds.
  fileprivate mutating func add(_ file: FolderLoader.File) {
    add(file.path)
    add(file.hash)
  }
}
