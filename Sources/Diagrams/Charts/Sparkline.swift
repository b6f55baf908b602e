/// A line of the size of a word that tells how a value went; gaps where values are missing.
package struct Sparkline: Sendable, Equatable {
  /// The values, oldest first; nil where one is missing.
  package let values: [Double?]
  /// The value that is wanted: a dotted line where it lies near the values.
  package let target: Double?
  /// The width of the line with its last point.
  package let width: Double
  /// The height.
  package let height: Double

  /// A sparkline of values.
  package init(values: [Double?], target: Double? = nil, width: Double = 64, height: Double = 18) {
    self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    self.target = target.flatMap { $0.isFinite ? $0 : nil }
    self.width = width
    self.height = height
  }

  /// Whether there are two values to draw a line between.
  package var hasLine: Bool { values.reduce(0) { $0 + ($1 == nil ? 0 : 1) } > 1 }

  /// The sparkline as a picture of its own.
  package func scene(title: String, summary: String, language: String = "en") -> Scene {
    var scene = Scene(
      width: width, height: height, title: title, summary: summary, language: language)
    var canvas = Canvas()
    draw(at: ScenePoint(0, 0), into: &canvas)
    scene.elements = canvas.elements
    return scene
  }

  /// Draws the sparkline with its upper left corner at a place.
  func draw(at corner: ScenePoint, into canvas: inout Canvas) {
    guard hasLine else { return }
    var (low, high) = (Double.infinity, -Double.infinity)
    for case let value? in values { (low, high) = (min(low, value), max(high, value)) }
    let spread = high - low
    var drawsTarget = false
    if let target, target > low - spread, target < high + spread {
      (low, high) = (min(low, target), max(high, target))
      drawsTarget = spread > 0
    }
    let inset = 2.5
    let range = high - low
    func y(_ value: Double) -> Double {
      let share = range > 0 ? (value - low) / range : 0.5
      return corner.y + height - inset - share * (height - 2 * inset)
    }
    let step = (width - 2 * inset) / Double(max(1, values.count - 1))
    if drawsTarget, let target {
      canvas.line(
        ScenePoint(corner.x, y(target)), ScenePoint(corner.x + width, y(target)), .sparkTarget)
    }
    var (path, last, length) = (PathData(capacity: values.count), ScenePoint(0, 0), 0)
    for (index, value) in values.enumerated() {
      guard let value else {
        length = 0
        continue
      }
      last = ScenePoint(corner.x + inset + Double(index) * step, y(value))
      if length == 0 { path.move(last) } else { path.line(last) }
      length += 1
    }
    canvas.path(path, .spark)
    canvas.circle(last, 2, .sparkEnd)
  }
}
