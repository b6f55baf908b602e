import ContentHash

/// What Waymark wrote into a folder: the files that a later build may replace and remove.
///
/// It stands in the folder itself, as text:
/// ```
/// # Files written by Waymark 0.1.0: XXH64, size, path. Waymark changes no other file.
/// ef46db3751d8e999  1024  index.html
/// ```
/// While a build writes, a path may stand there twice: with the content before and the content
/// to come. So a build that is killed leaves no file that the next one does not know.
struct Manifest: Equatable, Sendable {
  /// One content that Waymark gave to one path.
  struct Entry: Hashable, Comparable, Sendable {
    /// The path in the folder.
    let path: String
    /// The number of bytes.
    let size: Int
    /// The XXH64 of the bytes in hexadecimal digits.
    let hash: String

    static func < (left: Entry, right: Entry) -> Bool {
      (left.path, left.hash, left.size) < (right.path, right.hash, right.size)
    }
  }

  /// The manifest's own name: hidden, so that web servers leave it alone.
  static let name = ".waymark-manifest"

  /// The files, sorted, without repeats.
  let entries: [Entry]

  /// A manifest of files in any order.
  init(_ entries: some Sequence<Entry>) { self.entries = Set(entries).sorted() }

  /// The files of both.
  func union(_ other: Manifest) -> Manifest { Manifest(entries + other.entries) }

  /// The contents by path.
  var byPath: [String: [Entry]] { Dictionary(grouping: entries, by: \.path) }

  /// The paths, sorted, each once.
  var paths: [String] {
    entries.indices.filter { $0 == 0 || entries[$0 - 1].path != entries[$0].path }
      .map { entries[$0].path }
  }
}

// MARK: As text

extension Manifest {
  private static let start = "# Files written by "

  /// The manifest as a file.
  var bytes: [UInt8] {
    var text =
      Self.start + Version.generator
      + ": XXH64, size, path. Waymark changes no other file.\n"
    for entry in entries { text += "\(entry.hash)  \(entry.size)  \(entry.path)\n" }
    return Array(text.utf8)
  }

  /// Reads a manifest; nil where a line is not as ``bytes`` writes it or names a path outside.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix(Self.start),
      text.hasSuffix("\n")
    else { return nil }
    var entries: [Entry] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
      guard let entry = Entry(line: line) else { return nil }
      entries.append(entry)
    }
    self.init(entries)
  }
}

extension Manifest.Entry {
  /// The entry of a file.
  init(path: String, bytes: [UInt8]) {
    self.init(path: path, size: bytes.count, hash: XXH64.hex(of: bytes))
  }

  /// Reads `HASH  SIZE  PATH`.
  fileprivate init?(line: Substring.UTF8View) {
    let hash = line.prefix(16)
    let rest = line.dropFirst(16)
    guard hash.count == 16, hash.allSatisfy(Self.isHexDigit), rest.starts(with: "  ".utf8)
    else { return nil }
    let size = rest.dropFirst(2).prefix { $0 != UInt8(ascii: " ") }
    let path = rest.dropFirst(2 + size.count)
    guard path.starts(with: "  ".utf8), let bytes = Int(Substring(size)), bytes >= 0
    else { return nil }
    self.init(
      path: String(Substring(path.dropFirst(2))), size: bytes, hash: String(Substring(hash)))
    guard PathText.isPlain(self.path) else { return nil }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// Whether a file has the content of the entry.
  func matches(_ bytes: [UInt8]) -> Bool { bytes.count == size && XXH64.hex(of: bytes) == hash }
}
