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
    /// The XXH64 of the bytes.
    let hash: UInt64

    static func < (left: Entry, right: Entry) -> Bool {
      (left.path, left.hash, left.size) < (right.path, right.hash, right.size)
    }
  }

  /// The manifest's own name: hidden, so that web servers leave it alone.
  static let name = ".waymark-manifest"

  /// The files, sorted, without repeats.
  let entries: [Entry]

  /// A manifest of files in any order.
  init(_ entries: some Sequence<Entry>) {
    var sorted = Array(entries)
    // What a manifest or a site names is in order already, which costs less to see than to make.
    if !zip(sorted, sorted.dropFirst()).allSatisfy({ $0 < $1 }) { sorted = Set(sorted).sorted() }
    self.entries = sorted
  }

  /// The files of both.
  func union(_ other: Manifest) -> Manifest { Manifest(entries + other.entries) }

  /// The contents that a path may have.
  subscript(path: String) -> ArraySlice<Entry> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.path == path }
  }

  /// Where a path stands among the entries; nil for one that does not, or has several contents.
  func index(of path: String) -> Int? {
    let found = self[path]
    return found.count == 1 ? found.startIndex : nil
  }

  /// A hash of all that the manifest says.
  var hash: UInt64 {
    var digest = Digest()
    for entry in entries {
      digest.add(entry.path)
      digest.add(UInt64(entry.size))
      digest.add(entry.hash)
    }
    return digest.value
  }

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
    var bytes = Array(
      (Self.start + Version.generator
        + ": XXH64, size, path. Waymark changes no other file.\n").utf8)
    for entry in entries {
      XXH64.append(entry.hash, to: &bytes)
      bytes += "  \(entry.size)  ".utf8
      bytes += entry.path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Reads a manifest; nil where a line is not as ``bytes`` writes it or names a path outside.
  init?(bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil,
      bytes.starts(with: Self.start.utf8), bytes.last == UInt8(ascii: "\n")
    else { return nil }
    var entries: [Entry] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      guard let entry = Entry(line: line) else { return nil }
      entries.append(entry)
    }
    self.init(entries)
  }
}

extension Manifest.Entry {
  /// The entry of a file.
  init(path: String, bytes: [UInt8]) {
    self.init(path: path, size: bytes.count, hash: XXH64.hash(bytes))
  }

  /// Reads `HASH  SIZE  PATH`.
  fileprivate init?(line: ArraySlice<UInt8>) {
    var fields = LineFields(line)
    guard let hash = fields.hash(), fields.skip("  "), let size = fields.number(),
      fields.skip("  "), PathText.isPlain(fields.text)
    else { return nil }
    self.init(path: fields.text, size: size, hash: hash)
  }

  /// Whether a file has the content of the entry.
  func matches(_ digest: FileDigest) -> Bool { digest == .file(size: size, hash: hash) }
}
