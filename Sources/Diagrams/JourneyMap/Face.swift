/// A face whose mouth tells the score: the one sign that needs neither colour nor words.
enum Face {
  /// Draws a face.
  ///
  /// - Parameters:
  ///   - place: Its score, from −1 to 1.
  ///   - centre: Its middle.
  ///   - radius: Its radius.
  ///   - canvas: Where it is drawn.
  static func draw(
    _ place: Double, at centre: ScenePoint, radius: Double,
    into canvas: inout Canvas
  ) {
    let styles = styles(place)
    canvas.circle(centre, radius, styles.face)
    canvas.path(features(place, at: centre, scale: radius / 11), styles.mouth)
  }

  /// The styles of a face's outline and of its mouth.
  static func styles(_ place: Double) -> (face: ShapeStyle, mouth: ShapeStyle) {
    if place > 0.05 { return (.facePositive, .mouthPositive) }
    return place < -0.05 ? (.faceNegative, .mouthNegative) : (.faceNeutral, .mouthNeutral)
  }

  private static func features(_ place: Double, at centre: ScenePoint, scale: Double) -> PathData {
    func at(_ x: Double, _ y: Double) -> ScenePoint {
      ScenePoint(centre.x + x * scale, centre.y + y * scale)
    }
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
