import Diagnostics
import JourneyModel
import ReportSite

/// When the content was changed, as its git repository tells.
enum GitHistory {
  /// So many commits back are looked at: a journey that was left alone for longer has the date of
  /// the newest commit.
  private static let commits = 5000

  /// The newest commit of the content and of each journey's folder; nil where there is no git, no
  /// repository or no commit.
  static func read(_ content: String) -> ChangeHistory? {
    let log = [
      "log", "-z", "-n", "\(commits)", "--format=%x01%H %ct", "--name-status", "--no-renames",
      "--relative", "--", ".",
    ]
    guard let output = try? GitRun(in: content)(log, limit: 1 << 28), output.status == 0 else {
      return nil
    }
    return history(output.output)
  }

  /// Reads the log: `\u{1}<hash> <seconds>`, a zero byte, then a letter and a path for each file,
  /// each with a zero byte; git puts a line feed before the first letter.
  static func history(_ log: [UInt8]) -> ChangeHistory? {
    var newest: ChangeHistory.Commit?
    var current: ChangeHistory.Commit?
    var journeys: [JourneyID: ChangeHistory.Commit] = [:]
    var maps: [JourneyID: ChangeHistory.Commit?] = [:]
    var letter: ArraySlice<UInt8>?
    for part in log.split(separator: 0) {
      if part.first == 1 {
        current = commit(part.dropFirst())
        newest = newest ?? current
        letter = nil
      } else if let status = letter {
        letter = nil
        guard let current, let (id, isMap) = journey(part) else { continue }
        if journeys[id] == nil { journeys[id] = current }
        // The newest commit of a map says whether it is there.
        let isGone = status.last == UInt8(ascii: "D")
        if isMap, maps[id] == nil { maps[id] = .some(isGone ? current : nil) }
      } else {
        letter = part
      }
    }
    return newest.map {
      ChangeHistory(newest: $0, journeys: journeys, removals: maps.compactMapValues { $0 })
    }
  }

  private static func commit(_ bytes: ArraySlice<UInt8>) -> ChangeHistory.Commit? {
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count == 2, let seconds = Int(words[1]) else { return nil }
    return ChangeHistory.Commit(hash: String(words[0]), seconds: seconds)
  }

  /// The journey that a file belongs to, `journeys/<id>/…`, and whether it is the map.
  private static func journey(_ bytes: ArraySlice<UInt8>) -> (id: JourneyID, isMap: Bool)? {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[0] == "journeys" else { return nil }
    return (JourneyID(SafeName.composed(String(parts[1]))), parts[2] == "map.yaml")
  }
}
