/// A map on paper: the smallest landscape paper on which its text stays legible, or tiles of A4.
package struct PrintSheets: Sendable, Equatable {
  /// A size of paper, landscape.
  package enum Paper: String, Sendable {
    case a4
    case a3

    /// What a page with margins of 12 mm holds from left to right, in CSS pixels.
    package var width: Double {
      switch self {
      case .a4: 273 / 25.4 * 96
      case .a3: 396 / 25.4 * 96
      }
    }
  }

  /// The paper of each sheet.
  package let paper: Paper
  /// The sheets in order.
  package let scenes: [Scene]

  /// Text of 12 units may become 7 points small.
  private static let leastScale = 7 * 96 / 72.0 / 12

  /// A map on paper.
  package init(_ input: DiagramInput) {
    var input = input
    input.arrangement = .columns
    let whole = JourneyMapLayout.scene(input)
    for paper in [Paper.a4, .a3] where whole.width * Self.leastScale <= paper.width {
      self.paper = paper
      scenes = [whole]
      return
    }
    paper = .a4
    scenes = JourneyMapLayout.tiles(input, maxWidth: Paper.a4.width / Self.leastScale)
  }
}
