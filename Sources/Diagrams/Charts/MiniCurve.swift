import Markup

/// The emotion curve in the size of a card's line: no text, its label tells the rest.
///
/// It is drawn at twice its size, so that whole numbers are exact to half a pixel: an index of a
/// thousand journeys holds a thousand of these.
package struct MiniCurve: Sendable, Equatable {
  /// The scores in order, from −1 to 1; nil where there is none.
  package let places: [Double?]

  /// A curve of scores.
  package init(places: [Double?]) {
    self.places = places.map { $0.flatMap { $0.isFinite ? max(-1, min(1, $0)) : nil } }
  }

  private static let (width, height, inset) = (400.0, 96.0, 12.0)

  /// The curve as a picture; nil where there is no score.
  package func scene(direction: TextDirection = .leftToRight) -> Scene? {
    guard places.contains(where: { $0 != nil }) else { return nil }
    var canvas = Canvas(capacity: 4)
    let middle = Self.height / 2
    func point(_ column: Int, _ place: Double) -> ScenePoint {
      let share = places.count > 1 ? Double(column) / Double(places.count - 1) : 0.5
      return ScenePoint(
        Self.inset + share * (Self.width - 2 * Self.inset),
        middle - place * (middle - Self.inset))
    }
    let series = EmotionSeries(name: nil, index: 0, places: places, scores: places)
    let runs = series.pieces(point)
    // What lies outside the area covers the two tints that the style sheet lays behind.
    var outside = PathData.polyline(
      [
        ScenePoint(-3, -3), ScenePoint(Self.width + 3, -3),
        ScenePoint(Self.width + 3, Self.height + 3), ScenePoint(-3, Self.height + 3),
      ], closed: true)
    let isWhole = runs.count == 1 && !places.contains(nil)
    for run in runs { outside.append(run.contour(to: middle, isWhole ? Self.width + 3 : nil)) }
    canvas.path(outside, isWhole ? .miniArea : .miniOutside)
    if !isWhole {
      var line = PathData()
      for run in runs { line.append(run.path) }
      canvas.path(line, .miniCurve)
    }
    extremes(point, into: &canvas)
    var scene = Scene(width: Self.width, height: Self.height, title: "", summary: "")
    scene.elements = canvas.elements
    return scene.running(direction)
  }

  private func extremes(_ point: (Int, Double) -> ScenePoint, into canvas: inout Canvas) {
    let known = places.indices.compactMap { column in
      places[column].map { (column: column, place: $0) }
    }
    guard let high = known.max(by: { $0.place < $1.place }),
      let low = known.min(by: { $0.place < $1.place })
    else { return }
    for moment in high.column == low.column ? [high] : [high, low] {
      canvas.circle(
        point(moment.column, moment.place).rounded, 8, EmotionSeries.mark(of: moment.place))
    }
    for moment in known where places.isAlone(moment.column) {
      if moment.column == high.column || moment.column == low.column { continue }
      canvas.circle(
        point(moment.column, moment.place).rounded, 6, EmotionSeries.mark(of: moment.place))
    }
  }
}

extension ScenePoint {
  /// The nearest place in whole numbers.
  fileprivate var rounded: ScenePoint { ScenePoint(x.rounded(), y.rounded()) }
}

extension EmotionSeries {
  /// The mark of a moment by its place on the scale.
  static func mark(of place: Double) -> ShapeStyle {
    place > 0.05 ? .met : (place < -0.05 ? .missed : .sparkEnd)
  }

  /// Draws the series into a box, with areas and with its highest and lowest points.
  func draw(in box: Rect, into canvas: inout Canvas) {
    let middle = box.midY
    let reach = box.height / 2 - 6
    func point(_ column: Int, _ place: Double) -> ScenePoint {
      let share = places.count > 1 ? Double(column) / Double(places.count - 1) : 0.5
      return ScenePoint(box.x + 6 + share * (box.width - 12), middle - place * reach)
    }
    canvas.line(ScenePoint(box.x, middle), ScenePoint(box.maxX, middle), .hairline)
    var (above, below, line) = (PathData(), PathData(), PathData())
    for run in pieces(point) {
      let areas = run.areas(to: middle)
      above.append(areas.above)
      below.append(areas.below)
      line.append(run.path)
    }
    canvas.path(above, .areaPositive)
    canvas.path(below, .areaNegative)
    canvas.path(line, .miniCurve)
    let known = places.indices.filter { places[$0] != nil }
    func value(_ column: Int) -> Double { places[column] ?? 0 }
    guard let high = known.max(by: { value($0) < value($1) }),
      let low = known.min(by: { value($0) < value($1) })
    else { return }
    for column in high == low ? [high] : [high, low] {
      canvas.circle(point(column, value(column)), 3.5, Self.mark(of: value(column)))
    }
    // No line leads to a score without neighbours.
    for column in known where places.isAlone(column) && column != high && column != low {
      canvas.circle(point(column, value(column)), 2.5, Self.mark(of: value(column)))
    }
  }
}

extension [Double?] {
  /// Whether neither neighbour of a value is known, so that no curve goes through it.
  fileprivate func isAlone(_ index: Int) -> Bool {
    (index == 0 || self[index - 1] == nil) && (index + 1 == count || self[index + 1] == nil)
  }
}

extension [MonotoneCurve.Piece] {
  /// The outline of what lies between the curve and a height.
  ///
  /// - Parameters:
  ///   - height: The height.
  ///   - end: How far to the right the curve goes on as it ends, and as far to the left as it
  ///     starts; nil where it ends at its last point.
  /// - Returns: The outline, which the curve itself is a part of.
  fileprivate func contour(to height: Double, _ end: Double?) -> PathData {
    guard let first = first?.start, let last = last?.end else { return PathData() }
    let (left, right) = end.map { (-3.0, $0) } ?? (first.x, last.x)
    var path = PathData(capacity: count + 5)
    path.move(ScenePoint(left, height))
    path.line(ScenePoint(left, first.y))
    if left < first.x { path.line(first) }
    for piece in self { path.curve(piece.first, piece.second, piece.end) }
    if right > last.x { path.line(ScenePoint(right, last.y)) }
    path.line(ScenePoint(right, height))
    return path
  }
}

extension PathData {
  /// The outline as an SVG path of whole numbers, each step from where the last one ended.
  var inWholeNumbers: String {
    var pen = WholeNumberPen()
    for command in commands {
      switch command {
      case .move(let point): pen.step("M", [point], isRelative: false)
      case .line(let point): pen.line(to: point)
      case .curve(let first, let second, let end): pen.step("c", [first, second, end])
      case .close: pen.close()
      }
    }
    return pen.text
  }
}

/// Writes steps as short as the path language lets them be.
private struct WholeNumberPen {
  var text = ""
  private var (x, y) = (0, 0)
  private var start = (x: 0, y: 0)

  private static func whole(_ value: Double) -> Int { Int(value.rounded()) }

  mutating func step(_ letter: String, _ points: [ScenePoint], isRelative: Bool = true) {
    text += letter
    for (index, point) in points.enumerated() {
      put(Self.whole(point.x) - (isRelative ? x : 0), first: index == 0)
      put(Self.whole(point.y) - (isRelative ? y : 0))
    }
    guard let end = points.last else { return }
    (x, y) = (Self.whole(end.x), Self.whole(end.y))
    if !isRelative { start = (x, y) }
  }

  mutating func line(to point: ScenePoint) {
    let (right, down) = (Self.whole(point.x) - x, Self.whole(point.y) - y)
    if right == 0, down == 0 { return }
    guard right == 0 || down == 0 else { return step("l", [point]) }
    text += right == 0 ? "v\(down)" : "h\(right)"
    (x, y) = (x + right, y + down)
  }

  mutating func close() {
    text += "z"
    (x, y) = start
  }

  private mutating func put(_ number: Int, first: Bool = false) {
    text += first || number < 0 ? "\(number)" : " \(number)"
  }
}
