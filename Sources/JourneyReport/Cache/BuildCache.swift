import ContentHash
import Diagnostics

/// What a build leaves for the next one: what each file was made from.
///
/// It holds no time, and asks for none: a file of the site counts as it was written where its bytes
/// say so. It lies beside the manifest, may be deleted at any time, and is ignored where a byte of
/// it is wrong: a hash at its end covers all that stands before.
struct BuildCache: Sendable, Equatable {
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
  /// The hash of the manifest whose files the ``keys`` are of; they say nothing of another one.
  var manifest: UInt64 = 0
  /// For each entry of the manifest the hash of what the file was made from; 0 where it is made
  /// anew whenever anything changed.
  var keys: [UInt64] = []
}

// MARK: As a file

extension BuildCache {
  private static let start = "# Cache of Waymark, format 2. It may be deleted at any time.\n"

  /// Whether a file that cannot be read is the cache of another version of Waymark.
  static func isOfOtherVersion(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "# Cache of Waymark, format ".utf8) && !bytes.starts(with: start.utf8)
  }

  /// The cache as a file.
  var bytes: [UInt8] {
    var text = Self.start
    for part in Fingerprint.Part.allCases {
      text += "part\t\(part.rawValue)\t\(XXH64.hex(parts[part] ?? 0))\n"
    }
    text += "journeys\t\(journeys)\n" + foldersLine
    for problem in problems { text += Self.lines(of: problem) }
    text += "manifest\t\(XXH64.hex(manifest))\n"
    var content = Array(text.utf8)
    for key in keys {
      content += "key\t".utf8
      XXH64.append(key, to: &content)
      content.append(UInt8(ascii: "\n"))
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
      var key = LineFields(line)
      if key.skip("key\t") {
        guard let hash = key.hash(), key.rest.isEmpty else { return nil }
        keys.append(hash)
        continue
      }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard read(fields) else { return nil }
    }
  }

  private mutating func read(_ fields: [String]) -> Bool {
    switch (fields.first, fields.count) {
    case ("part", 3):
      guard let part = Fingerprint.Part(rawValue: fields[1]) else { return false }
      parts[part] = Self.hash(fields[2])
      return parts[part] != nil
    case ("folders", _): return readFolders(fields.dropFirst())
    case ("journeys", 2):
      journeys = Int(fields[1]) ?? -1
      return journeys >= 0
    case ("manifest", 2):
      guard let hash = Self.hash(fields[1]) else { return false }
      manifest = hash
      return true
    case ("problem", 7...): return readProblem(Array(fields.dropFirst()))
    default: return false
    }
  }

  private static func hash(_ field: String) -> UInt64? { XXH64.read(Array(field.utf8)[...]) }
}
