/// The problems that a team has accepted for now.
///
/// What is among them is tolerated, what is not is new: a ratchet for maps that start out bad and
/// may get no worse.
///
/// Problems are told apart by kind, file and message, not by line, so that an edit above them
/// changes nothing; equal ones are counted.
package struct Baseline: Sendable, Equatable {
  /// What tells problems apart.
  struct Key: Hashable, Comparable, Sendable {
    let path: String
    let name: String
    /// The fingerprint of the message.
    let fingerprint: String

    static func < (left: Key, right: Key) -> Bool {
      (left.path, left.name, left.fingerprint) < (right.path, right.name, right.fingerprint)
    }
  }

  /// How often a problem is tolerated.
  struct Entry: Sendable, Equatable {
    var count: Int
    /// For people who read the file; decides nothing.
    let message: String
  }

  var entries: [Key: Entry] = [:]

  /// A baseline that tolerates nothing.
  package init() {}

  /// A baseline that tolerates these problems and no more.
  package init(_ diagnostics: [Diagnostic], in map: SourceMap) {
    for diagnostic in diagnostics {
      let key = Key(diagnostic, in: map)
      entries[key, default: Entry(count: 0, message: diagnostic.message)].count += 1
    }
  }

  /// How many problems it tolerates.
  package var count: Int { entries.values.reduce(0) { $0 + $1.count } }

  /// Problems held against a baseline.
  package struct Comparison: Sendable, Equatable {
    /// Those that it does not tolerate, in order.
    package var new: [Diagnostic] = []
    /// Those that it tolerates, in order.
    package var known: [Diagnostic] = []
    /// How many of those that it tolerates are gone: a reason to write it anew.
    package var fixed = 0
  }

  /// Tells new problems from known ones; of more equal ones than are tolerated, the last are new.
  package func filter(_ diagnostics: [Diagnostic], in map: SourceMap) -> Comparison {
    var rest = entries.mapValues(\.count)
    var comparison = Comparison()
    for diagnostic in diagnostics {
      let key = Key(diagnostic, in: map)
      if let left = rest[key], left > 0 {
        rest[key] = left - 1
        comparison.known.append(diagnostic)
      } else {
        comparison.new.append(diagnostic)
      }
    }
    comparison.fixed = rest.values.reduce(0, +)
    return comparison
  }
}

extension Baseline.Key {
  init(_ diagnostic: Diagnostic, in map: SourceMap) {
    path = map.path(of: diagnostic.range.file)
    name = diagnostic.name
    fingerprint = Fingerprint.of([diagnostic.message])
  }
}

extension SourceMap {
  /// The path of a file; a question mark for one that the map lacks.
  func path(of file: FileID) -> String {
    let index = Int(file.index)
    return files.indices.contains(index) ? files[index].path : "?"
  }
}

// MARK: The file

extension Baseline {
  /// The version of the file's form.
  private static let version = 1

  /// The baseline as a JSON file: sorted, one member a line, so that changes to it can be reviewed.
  package func file() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.field("version", Self.version)
      $0.key("problems")
      $0.array {
        for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
          $0.object {
            $0.field("path", key.path)
            $0.field("id", key.name)
            $0.field("message", entry.message)
            $0.field("fingerprint", key.fingerprint)
            $0.field("count", entry.count)
          }
        }
      }
    }
    return json.finish()
  }

  /// Reads a baseline file.
  package init(file bytes: [UInt8]) throws(JSONFailure) {
    let json = try JSONReader.read(bytes)
    guard case .object = json, json["version"] != nil else {
      throw JSONFailure("The file is not a baseline: it has no version.")
    }
    let version = try json.count("version")
    guard version == Self.version else {
      throw JSONFailure("The baseline has the unknown version \(version).")
    }
    let problems = try json.list("problems") { problem throws(JSONFailure) in
      let key = Key(
        path: try problem.text("path"), name: try problem.text("id"),
        fingerprint: try problem.text("fingerprint"))
      return (
        key,
        Entry(count: try problem.count("count"), message: try problem.textIfAny("message") ?? "")
      )
    }
    // The count of an entry that was merged twice is what both say together.
    for (key, entry) in problems {
      entries[key, default: Entry(count: 0, message: entry.message)].count += entry.count
    }
  }
}
