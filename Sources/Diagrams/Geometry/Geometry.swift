/// A place in a picture, in user units from its top left corner.
package struct ScenePoint: Sendable, Equatable {
  /// To the right.
  package var x: Double
  /// Down.
  package var y: Double

  /// A place.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle.
package struct Rect: Sendable, Equatable {
  /// The left edge.
  package var x: Double
  /// The upper edge.
  package var y: Double
  /// From left to right.
  package var width: Double
  /// From top to bottom.
  package var height: Double

  /// A rectangle.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  package var maxX: Double { x + width }
  /// The lower edge.
  package var maxY: Double { y + height }
  /// The middle from left to right.
  package var midX: Double { x + width / 2 }
  /// The middle from top to bottom.
  package var midY: Double { y + height / 2 }

  /// The rectangle made smaller on each side.
  package func inset(_ dx: Double, _ dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  /// Whether two rectangles share more than an edge of `slack`.
  package func overlaps(_ other: Rect, slack: Double = 0) -> Bool {
    x + slack < other.maxX && other.x + slack < maxX && y + slack < other.maxY
      && other.y + slack < maxY
  }

  /// Whether another rectangle lies inside, give or take `slack`.
  package func contains(_ other: Rect, slack: Double = 0) -> Bool {
    other.x >= x - slack && other.maxX <= maxX + slack && other.y >= y - slack
      && other.maxY <= maxY + slack
  }
}
