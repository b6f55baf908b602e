/// A face whose mouth tells the score: the one sign that needs neither colour nor words.
enum Face {
  /// Draws a face.
  ///
  /// - Parameters:
  ///   - place: Its score, from −1 to 1.
  ///   - centre: Its middle.
  ///   - radius: Its radius.
  ///   - isTarget: Whether a pointer may hit it, and the room around it.
  ///   - canvas: Where it is drawn.
  static func draw(
    _ place: Double, at centre: ScenePoint, radius: Double, isTarget: Bool = false,
    into canvas: inout Canvas
  ) {
    canvas.mark(.face(place, radius: radius, isTarget: isTarget), at: centre)
  }

  /// Draws a face around the place at 0.
  static func draw(_ place: Double, radius: Double, into canvas: inout Canvas) {
    let styles = styles(place)
    canvas.circle(ScenePoint(0, 0), radius, styles.face)
    canvas.path(features(place, scale: radius / 11), styles.mouth)
  }

  /// The styles of a face's outline and of its mouth.
  static func styles(_ place: Double) -> (face: ShapeStyle, mouth: ShapeStyle) {
    if place > 0.05 { return (.facePositive, .mouthPositive) }
    return place < -0.05 ? (.faceNegative, .mouthNegative) : (.faceNeutral, .mouthNeutral)
  }

  private static func features(_ place: Double, scale: Double) -> PathData {
    func at(_ x: Double, _ y: Double) -> ScenePoint { ScenePoint(x * scale, y * scale) }
    var path = PathData(capacity: 12)
    for side in [-1.0, 1.0] {
      path.move(at(side * 3.6, -3.6))
      path.line(at(side * 3.6, -2.2))
      guard place <= -0.7 else { continue }
      path.move(at(side * 6, -6.4))
      path.line(at(side * 2.6, -5.2))
    }
    let bend = place * 3.6
    let level = 3.4 - bend * 0.42
    if abs(bend) < 0.4 {
      path.move(at(-4.6, 3.4))
      path.line(at(4.6, 3.4))
    } else {
      path.move(at(-5, level))
      path.curve(at(-2.6, level + bend), at(2.6, level + bend), at(5, level))
      if place >= 0.7 { path.close() }
    }
    return path
  }
}
