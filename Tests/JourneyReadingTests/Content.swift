import Diagnostics
import JourneyModel
import JourneyReading

/// A content folder in memory.
struct Content {
  /// The texts by path.
  var files: [String: [UInt8]] = [:]

  /// A folder of text files.
  init(_ texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

  /// A folder with one journey, `trip`, whose map has this text.
  init(map: String, _ more: [String: String] = [:]) {
    self.init(more)
    files["journeys/trip/map.yaml"] = Array(map.utf8)
  }

  /// The paths in byte order.
  var paths: [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder as the loader would give it: ids are indices in byte order of the paths.
  var tree: ContentTree {
    ContentTree(
      files: paths.enumerated().map { index, path in
        ContentTree.File(path: path, bytes: files[path] ?? [], id: FileID(index))
      })
  }

  /// The source map that the ids point into.
  var sources: SourceMap {
    SourceMap(files: paths.map { SourceFile(path: $0, bytes: files[$0] ?? []) })
  }

  /// What the reader makes of the folder.
  func read() -> Diagnosed<Portfolio> { PortfolioReader.read(tree) }

  /// What the reader says is wrong, in the order in which it is shown.
  var problems: [String] { shown(read().diagnostics) }

  /// The helps of what is wrong, in the same order.
  var helps: [String?] { read().diagnostics.sorted(in: sources).map(\.help) }

  /// Diagnostics as lines: `map.yaml:1:2: error: [id] message`, paths shortened to their names.
  func shown(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.sorted(in: sources).map { $0.line(in: sources, isShort: true) }
  }

  /// The only journey, whatever is wrong with it.
  var journey: Journey? { read().value.journeys.first }
}

extension Diagnostic {
  /// `path:line:column: severity: [id] message`.
  func line(in sources: SourceMap, isShort: Bool = false) -> String {
    let path = sources[range.file].path
    let name = isShort ? String(path.split(separator: "/").last ?? "") : path
    return "\(name):\(range.start.line):\(range.start.column): \(severity.rawValue): "
      + "[\(id.rawValue)] \(message)"
  }
}

/// A map with one stage and one touchpoint, which has these lines more.
func map(touchpoint lines: String, header: String = "") -> Content {
  let indented = lines.split(separator: "\n").map { "        \($0)\n" }.joined()
  return Content(
    map: "title: Trip\n" + header
      + "stages:\n  - name: Start\n    touchpoints:\n      - name: Shop\n" + indented)
}
