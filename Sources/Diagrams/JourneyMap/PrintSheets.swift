/// A map on paper: on the smallest sheet that holds it, or in tiles for several.
///
/// Sheets are printed at ``scale``, at which the text of a map is as small as may be.
package struct PrintSheets: Sendable {
  /// A size of paper and how it lies, with what its page holds in units of the map.
  package enum Paper: String, Sendable, CaseIterable {
    case a4Landscape
    case a3Landscape
    case a3Portrait

    /// The width of the page without its margins.
    package var width: Double {
      switch self {
      case .a4Landscape, .a3Portrait: 1420
      case .a3Landscape: 2100
      }
    }

    /// The height that is left below a heading.
    package var height: Double {
      switch self {
      case .a4Landscape: 860
      case .a3Portrait: 1900
      case .a3Landscape: 1340
      }
    }
  }

  /// CSS pixels for each unit: 12 units become 6.4 points.
  package static let scale = 0.71

  /// The map that is printed.
  package let map: WideMap
  /// The paper of each sheet.
  package let paper: Paper
  /// The sheets in order.
  package let scenes: [Scene]

  /// A map on paper.
  package init(_ map: WideMap) {
    self.map = map
    var paper = Paper.a3Portrait
    scenes = map.sheets { whole in
      if let found = Paper.allCases.first(where: {
        whole.width <= $0.width && whole.height <= $0.height
      }) {
        paper = found
        return nil
      }
      // Tiles are about as tall as the whole; the legend may take some more lines.
      paper =
        [.a4Landscape, .a3Landscape].first { whole.height + 40 <= $0.height } ?? .a3Portrait
      return paper.width
    }
    self.paper = paper
  }
}
