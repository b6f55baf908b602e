import Diagnostics
import Foundation
import JourneyModel
import JourneyReading
import TestSupport

/// The demo portfolio of the repository, and maps in code, read as a build reads them.
enum DemoContent {
  /// The files of the demo by their paths; empty where the checkout has none.
  static let files: [String: [UInt8]] = {
    let root = Repository.path("Content")
    let paths = FileManager.default.subpaths(atPath: root) ?? []
    let read = paths.compactMap { path in
      FileManager.default.contents(atPath: root + "/" + path).map { (path, Array($0)) }
    }
    return Dictionary(uniqueKeysWithValues: read)
  }()

  /// The demo.
  static let portfolio = read(files)

  /// The text of the files in a folder of the demo, and of the rules and metrics.
  static func text(of journey: JourneyID) -> String {
    let folder = "journeys/\(journey.rawValue)/"
    let paths = files.keys.filter { path in
      (path.hasPrefix(folder) && !path.hasSuffix(".png"))
        || path == "metrics.yaml" || path == "rules.yaml"
    }
    return paths.sorted().map { String(decoding: files[$0] ?? [], as: UTF8.self) }.joined()
  }

  /// A portfolio of maps by id.
  static func portfolio(maps: [(id: String, text: String)]) -> Portfolio {
    var files = [
      "metrics.yaml": Array(metrics.utf8), "personas/ada.md": Array("---\nname: Ada\n---\n".utf8),
    ]
    for map in maps { files["journeys/\(map.id)/map.yaml"] = Array(map.text.utf8) }
    return read(files)
  }

  private static let metrics = "- {id: rate, name: Rate, kind: rate}\n"

  private static func read(_ files: [String: [UInt8]]) -> Portfolio {
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let tree = ContentTree(
      files: paths.enumerated().map { index, path in
        ContentTree.File(path: path, bytes: files[path] ?? [], id: FileID(index))
      })
    return PortfolioReader.read(tree).value
  }
}
