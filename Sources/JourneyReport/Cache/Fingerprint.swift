import ContentHash
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
    case baseURL, date, drafts, strict

    /// Whether it is one option of many.
    var isSingleOption: Bool {
      switch self {
      case .baseURL, .date, .drafts, .strict: true
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
      }
    }
  }

  /// The hash of each part.
  private(set) var parts: [Part: UInt64]
  /// The hash of each journey's text files by the name of its folder.
  let journeys: [String: UInt64]
  /// The folders of journeys whose text draws what other files say: their pages depend on all.
  let drawing: Set<String>

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
    var drawing: Set<String> = []
    var shared = Digest()
    for file in input.content {
      let hash = XXH64.hash(file.bytes)
      guard let folder = Self.journeyFolder(of: file.path) else {
        shared.add(file.path)
        shared.add(hash)
        continue
      }
      journeys[folder, default: Digest()].add(file.path)
      journeys[folder, default: Digest()].add(hash)
      if Self.mayDraw(file.bytes) { drawing.insert(folder) }
    }
    for problem in problems { shared.add(problem.message) }
    var templates = Digest()
    for file in input.templates {
      templates.add(file.path)
      templates.add(XXH64.hash(file.bytes))
    }
    let hashes = journeys.mapValues(\.value)
    var all = Digest()
    for (folder, hash) in hashes.sorted(by: { $0.key < $1.key }) {
      all.add(folder)
      all.add(hash)
    }
    self.journeys = hashes
    self.drawing = drawing
    parts = [
      .program: program, .options: Self.hash(of: options), .templates: templates.value,
      .shared: shared.value, .journeys: all.value, .earlier: earlier?.hash ?? 0,
    ]
    parts.merge(Self.singleOptions(options)) { first, _ in first }
  }

  /// The hash of everything.
  var whole: UInt64 { hash(of: Part.allCases) }

  /// The hash of what every page depends on; of an earlier state a page shows only its own mark.
  var common: UInt64 { hash(of: [.program, .options, .templates, .shared]) }

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
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "journeys" else { return nil }
    return ["yaml", "md", "csv"].contains { parts[2].hasSuffix("." + $0) } ? String(parts[1]) : nil
  }

  /// Whether a text has a fenced block, which may hold a picture of another journey or a chart.
  private static func mayDraw(_ bytes: [UInt8]) -> Bool {
    var run = 0
    var last: UInt8 = 0
    for byte in bytes {
      guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else {
        last = byte
        run = 0
        continue
      }
      run = byte == last ? run + 1 : 1
      last = byte
      if run == 3 { return true }
    }
    return false
  }

  private static func hash(of options: BuildOptions) -> UInt64 {
    var digest = Digest()
    for text in [options.baseURL ?? "", options.date?.iso ?? ""] { digest.add(text) }
    for flag in [options.includesDrafts, options.isStrict, options.templates == nil] {
      digest.add(flag ? 1 : 0)
    }
    return digest.value
  }
}
