package import JourneyAnalysis

/// A little picture that a map shows many times: it is drawn once, and used at its places.
package enum Mark: Sendable, Equatable {
  /// A symbol in a square of a side.
  case symbol(Symbol, ShapeStyle, side: Double)
  /// A face by its score, from −1 to 1, and its radius; with the room around it that a pointer may
  /// hit where a link leads from it.
  case face(Double, radius: Double, isTarget: Bool)
  /// How a value stands against its target.
  case status(TargetStatus)
  /// A drop-off that stands out.
  case fall
  /// The first letter of who answers for something, which stands in full beside it.
  case initial(String)

  /// What it is made of, from back to front, around the place at 0.
  var elements: [SceneElement] {
    let centre = ScenePoint(0, 0)
    var canvas = Canvas(capacity: 3)
    switch self {
    case .symbol(let symbol, let style, let side):
      let corner = ScenePoint(-side / 2, -side / 2)
      canvas.shape(.symbol(symbol, corner, side: side), style)
    case .face(let score, let radius, let isTarget):
      Face.draw(score, radius: radius, into: &canvas)
      if isTarget { canvas.circle(centre, 14, .hit) }
    case .status(let status): StatusMark.draw(status, into: &canvas)
    case .fall:
      let corners = [ScenePoint(-5, -4), ScenePoint(5, -4), ScenePoint(0, 4.5)]
      canvas.path(.polyline(corners, closed: true), .missed)
    case .initial(let letter):
      canvas.circle(centre, 10, .badge)
      canvas.label(letter, at: centre, .onAccent, .middle)
    }
    return canvas.elements
  }

  /// The shapes that it is made of, around a place.
  func shapes(at place: ScenePoint) -> [SceneShape] {
    elements.compactMap { element in
      guard case .shape(let shape) = element.moved(across: place.x, down: place.y) else {
        return nil
      }
      return shape
    }
  }
}
