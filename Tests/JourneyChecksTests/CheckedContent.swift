import Diagnostics
import JourneyChecks
import JourneyModel
import JourneyReading
import SiteRouting

/// A content folder that was read and checked.
struct CheckedContent {
  let map: SourceMap
  let portfolio: Portfolio
  /// Everything that was wrong, in the order in which it is shown.
  let diagnostics: [Diagnostic]

  /// Reads and checks files by their paths.
  init(_ files: [String: [UInt8]]) {
    var map = SourceMap()
    let sorted = files.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    let tree = ContentTree(
      files: sorted.map { path, bytes in
        let id = map.add(SourceFile(path: path, bytes: bytes))
        return ContentTree.File(path: path, bytes: bytes, id: id)
      })
    let read = PortfolioReader.read(tree)
    let found = Checks.check(read.value, links: LinkIndex(read.value))
    self.map = map
    portfolio = read.value
    diagnostics = (read.diagnostics + found).sorted(in: map)
  }

  /// Reads and checks texts by their paths.
  init(texts: [String: String]) { self.init(texts.mapValues { Array($0.utf8) }) }

  /// The diagnostics, one a line: `path:line:column: severity: [id] message`.
  var lines: [String] {
    diagnostics.map { diagnostic in
      let (range, severity) = (diagnostic.range, diagnostic.severity.rawValue)
      return "\(map[range.file].path):\(range.start.line):\(range.start.column): \(severity): "
        + "[\(diagnostic.id.rawValue)] \(diagnostic.message)"
    }
  }

  /// Two stages with three touchpoints, for maps in which others matter.
  static let stages = """
    stages:
      - {name: Awareness, touchpoints: [{name: Search ad}]}
      - {name: Purchase, touchpoints: [{name: Sign-in}, {name: Payment}]}

    """
}
