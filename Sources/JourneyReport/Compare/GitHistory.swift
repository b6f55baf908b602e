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
      "log", "-z", "-n", "\(commits)", "--format=%x01%H %ct", "--name-only", "--relative", "--",
      ".",
    ]
    guard let output = try? GitRun(in: content)(log, limit: 1 << 28), output.status == 0 else {
      return nil
    }
    return history(output.output)
  }

  /// Reads the log: `\u{1}<hash> <seconds>`, a zero byte, then each path with a zero byte; git puts
  /// a line feed before the first path.
  static func history(_ log: [UInt8]) -> ChangeHistory? {
    var newest: ChangeHistory.Commit?
    var current: ChangeHistory.Commit?
    var journeys: [JourneyID: ChangeHistory.Commit] = [:]
    for part in log.split(separator: 0) {
      if part.first == 1 {
        current = commit(part.dropFirst())
        newest = newest ?? current
      } else if let current, let id = journey(part), journeys[id] == nil {
        journeys[id] = current
      }
    }
    return newest.map { ChangeHistory(newest: $0, journeys: journeys) }
  }

  private static func commit(_ bytes: ArraySlice<UInt8>) -> ChangeHistory.Commit? {
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count == 2, let seconds = Int(words[1]) else { return nil }
    return ChangeHistory.Commit(hash: String(words[0]), seconds: seconds)
  }

  /// The journey that a file belongs to: `journeys/<id>/…`.
  private static func journey(_ bytes: ArraySlice<UInt8>) -> JourneyID? {
    let path = String(decoding: bytes.drop { $0 == 0x0A }, as: UTF8.self)
    let parts = path.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[0] == "journeys" else { return nil }
    return JourneyID(SafeName.composed(String(parts[1])))
  }
}
