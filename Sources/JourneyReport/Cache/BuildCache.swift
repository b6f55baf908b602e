import ContentHash
import Diagnostics

/// What a build leaves for the next one: what each file was made from.
///
/// It holds no time, and asks for none: a file of the site counts as it was written where its bytes
/// say so. It lies beside the manifest, may be deleted at any time, and is ignored where a byte of
/// it is wrong: a hash at its end covers all that stands before.
struct BuildCache: Sendable, Equatable {
  /// A file of the site.
  struct Row: Sendable, Equatable {
    /// The path in the site.
    let path: String
    /// The hash of what it was made from; 0 where it is made anew whenever anything changed.
    let key: UInt64
    /// What was written.
    let entry: Manifest.Entry
  }

  /// The cache's own name.
  static let name = ".waymark-cache"

  /// What the site was made from.
  var parts: [Fingerprint.Part: UInt64] = [:]
  /// The number of journeys.
  var journeys = 0
  /// The hash of each journey's text files by the name of its folder; empty where there are too
  /// many for anybody to want their names.
  var folders: [String: UInt64] = [:]
  /// The problems that the build told of, at the levels that the site gives them.
  var problems: [Diagnostic] = []
  /// Every file of the site.
  var rows: [Row] = []
}

// MARK: As a file

extension BuildCache {
  private static let start = "# Cache of Waymark, format 1. It may be deleted at any time.\n"

  /// The cache as a file.
  var bytes: [UInt8] {
    var text = Self.start
    for part in Fingerprint.Part.allCases {
      text += "part\t\(part.rawValue)\t\(XXH64.hex(parts[part] ?? 0))\n"
    }
    text += "journeys\t\(journeys)\n" + foldersLine
    for problem in problems { text += Self.lines(of: problem) }
    var content = Array(text.utf8)
    for row in rows {
      content += "file\t".utf8
      XXH64.append(row.key, to: &content)
      content.append(UInt8(ascii: "\t"))
      XXH64.append(row.entry.hash, to: &content)
      content += "\t\(row.entry.size)\t\(row.path)\n".utf8
    }
    return content + Array("end\t\(XXH64.hex(of: content))\n".utf8)
  }

  /// Reads a cache; nil where it is not exactly what ``bytes`` wrote.
  init?(bytes: [UInt8]) {
    let tail = "end\t".utf8.count + 16 + 1
    guard bytes.count > tail, bytes.starts(with: Self.start.utf8) else { return nil }
    let content = Array(bytes.dropLast(tail))
    guard bytes.suffix(tail).elementsEqual("end\t\(XXH64.hex(of: content))\n".utf8) else {
      return nil
    }
    for line in content.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard read(fields) else { return nil }
    }
  }

  private mutating func read(_ fields: [String]) -> Bool {
    switch (fields.first, fields.count) {
    case ("part", 3):
      guard let part = Fingerprint.Part(rawValue: fields[1]) else { return false }
      parts[part] = UInt64(fields[2], radix: 16)
      return parts[part] != nil
    case ("folders", _): return readFolders(fields.dropFirst())
    case ("journeys", 2):
      journeys = Int(fields[1]) ?? -1
      return journeys >= 0
    case ("file", 5):
      guard let key = XXH64.read(fields[1].utf8), let hash = XXH64.read(fields[2].utf8),
        let size = Int(fields[3]), PathText.isPlain(fields[4])
      else { return false }
      rows.append(
        Row(
          path: fields[4], key: key,
          entry: Manifest.Entry(path: fields[4], size: size, hash: hash)))
      return true
    case ("problem", 7...): return readProblem(Array(fields.dropFirst()))
    default: return false
    }
  }
}
