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
    let points = points
    let step = (width - 2 * inset) / Double(max(1, values.count - 1))
    if drawsTarget, let target {
      canvas.line(
        ScenePoint(corner.x, y(target)), ScenePoint(corner.x + width, y(target)), .sparkTarget)
    }
    var (path, last, length) = (PathData(capacity: points.count), ScenePoint(0, 0), 0)
    for point in points {
      guard let value = point.value else {
        length = 0
        continue
      }
      last = ScenePoint(corner.x + inset + point.place * step, y(value))
      if length == 0 { path.move(last) } else { path.line(last) }
      length += 1
    }
    canvas.path(path, .spark)
    canvas.circle(last, 2, .sparkEnd)
  }

  /// The most values that are drawn one by one: more are a smear in the size of a word.
  private static let most = 30

  /// What the line goes through: each value, or of many the means of equal spans, with the lowest,
  /// the highest and the last value as they are.
  var points: [(place: Double, value: Double?)] {
    guard values.count > Self.most else {
      return values.enumerated().map { (place: Double($0), value: $1) }
    }
    var size = (values.count + Self.most - 1) / Self.most
    // Days are taken week by week, so that weekends do not show as waves.
    if size > 2 { size = (size + 6) / 7 * 7 }
    let kept = kept
    // Spans are counted from the end: the first may be short, the last is whole.
    var start = 0
    var end = values.count % size == 0 ? size : values.count % size
    var points: [(place: Double, value: Double?)] = []
    while start < values.count {
      let span = start..<end
      let known = values[span].compactMap(\.self)
      let mean = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
      let own = kept.filter(span.contains)
      points +=
        own.isEmpty
        ? [(place: Double(start + end - 1) / 2, value: mean)]
        : own.map { (place: Double($0), value: values[$0]) }
      (start, end) = (end, end + size)
    }
    return points
  }

  /// Where the lowest, the highest and the last value are, in order.
  private var kept: [Int] {
    let known = values.enumerated().compactMap { index, value in value.map { (index, $0) } }
    let found = [known.min { $0.1 < $1.1 }, known.max { $0.1 < $1.1 }, known.last]
    return Set(found.compactMap { $0?.0 }).sorted()
  }
}
