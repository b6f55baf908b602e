/// A smooth curve through points of growing x that never rises above or falls below its points.
///
/// Source: F. N. Fritsch and R. E. Carlson, “Monotone Piecewise Cubic Interpolation”, 1980, with
/// the limiter of F. N. Fritsch and J. Butland, 1984 (weighted harmonic mean of the slopes).
package struct MonotoneCurve: Sendable, Equatable {
  /// A cubic piece from one point to the next.
  package struct Piece: Sendable, Equatable {
    /// Its four Bézier points; x of the inner ones stands at the thirds.
    package var start, first, second, end: ScenePoint

    /// The place at `t` from 0 to 1, and so at that share of the way in x.
    package func point(at t: Double) -> ScenePoint {
      let u = 1 - t
      let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
      return ScenePoint(
        a * start.x + b * first.x + c * second.x + d * end.x,
        a * start.y + b * first.y + c * second.y + d * end.y)
    }

    /// The two parts before and after `t`.
    package func split(at t: Double) -> (Piece, Piece) {
      func mix(_ p: ScenePoint, _ q: ScenePoint) -> ScenePoint {
        ScenePoint(p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t)
      }
      let (a, b, c) = (mix(start, first), mix(first, second), mix(second, end))
      let (d, e) = (mix(a, b), mix(b, c))
      let middle = mix(d, e)
      return (
        Piece(start: start, first: a, second: d, end: middle),
        Piece(start: middle, first: e, second: c, end: end)
      )
    }

    /// Where the piece crosses a height strictly between its ends, as a share of the way.
    ///
    /// The piece is monotone, so there is one such place; found by halving.
    package func crossing(of height: Double) -> Double? {
      guard (start.y - height) * (end.y - height) < 0 else { return nil }
      var (low, high) = (0.0, 1.0)
      for _ in 0..<30 {
        let middle = (low + high) / 2
        if (point(at: middle).y - height) * (start.y - height) > 0 {
          low = middle
        } else {
          high = middle
        }
      }
      return (low + high) / 2
    }
  }

  /// The pieces from point to point.
  package let pieces: [Piece]

  /// The curve through points whose x grows; fewer than two make no pieces.
  package init(through points: [ScenePoint]) {
    guard points.count > 1 else {
      pieces = []
      return
    }
    let tangents = Self.tangents(points)
    pieces = points.indices.dropLast().map { index in
      let (start, end) = (points[index], points[index + 1])
      let third = (end.x - start.x) / 3
      return Piece(
        start: start, first: ScenePoint(start.x + third, start.y + tangents[index] * third),
        second: ScenePoint(end.x - third, end.y - tangents[index + 1] * third), end: end)
    }
  }

  private static func tangents(_ points: [ScenePoint]) -> [Double] {
    let steps = points.indices.dropLast().map { points[$0 + 1].x - points[$0].x }
    let slopes = points.indices.dropLast().map {
      (points[$0 + 1].y - points[$0].y) / steps[$0]
    }
    var tangents = [Double](repeating: 0, count: points.count)
    for index in 1..<max(1, points.count - 1) where slopes[index - 1] * slopes[index] > 0 {
      let (before, after) = (steps[index - 1], steps[index])
      let (w1, w2) = (2 * after + before, after + 2 * before)
      tangents[index] = (w1 + w2) / (w1 / slopes[index - 1] + w2 / slopes[index])
    }
    return tangents
  }
}

extension [MonotoneCurve.Piece] {
  /// The pieces as one line.
  package var path: PathData {
    var path = PathData(capacity: count + 1)
    if let first { path.move(first.start) }
    for piece in self { path.curve(piece.first, piece.second, piece.end) }
    return path
  }
}
