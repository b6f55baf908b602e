import Foundation
import Testing

/// Compares with files of `Goldens`, which `RECORD_SNAPSHOTS=1` rewrites.
enum Snapshot {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  /// Expects a text to be what the file holds; a recording fails once, so that it is looked at.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    let recorded = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    if recorded == text { return }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("Recorded \(name).", sourceLocation: sourceLocation)
      return
    }
    let actual = folder.appendingPathComponent(
      "\(file.deletingPathExtension().lastPathComponent).actual.\(file.pathExtension)")
    try Data(text.utf8).write(to: actual)
    Issue.record(
      "\(name) differs: \(difference(recorded ?? "", text)).", sourceLocation: sourceLocation)
  }

  private static func difference(_ old: String, _ new: String) -> String {
    let (olds, news) = (old.split(separator: "\n"), new.split(separator: "\n"))
    for (index, pair) in zip(olds, news).enumerated() where pair.0 != pair.1 {
      return "line \(index + 1) was “\(pair.0.prefix(200))”, is “\(pair.1.prefix(200))”"
    }
    return "it has \(news.count) lines, had \(olds.count)"
  }
}
