import JourneyModel
import Wording

/// The emotion curve of a stacked map: time runs down, good is to the right.
struct StackedCurve {
  let map: MapContext
  private let series: [EmotionSeries]
  private let ghost: EmotionSeries?
  private let extremes: Extremes

  /// The width of the strip that the curve runs in.
  static let width = 92.0
  private static let middle = width / 2
  private static let reach = 28.0

  init(map: MapContext) {
    self.map = map
    series = EmotionSeries.of(map)
    ghost = EmotionSeries.ghost(map)
    extremes = Extremes(series, map)
  }

  private var radius: Double { series.count > 1 ? 9 : 11 }
  /// The room between the faces of two personas at one touchpoint.
  private static let step = 24.0

  /// The height of a touchpoint at least, so that faces do not touch.
  var leastHeight: Double { Double(series.count) * Self.step + 26 }

  /// The label of a touchpoint that is the highest or the lowest moment.
  func pill(_ column: Int) -> Extremes.Pill? {
    series.lazy.compactMap { extremes.pill($0.index, column) }.first
  }

  /// Draws the curve through the heights of the touchpoints.
  func draw(levels: [Double?], top: Double, bottom: Double, into canvas: inout Canvas) {
    canvas.line(Point(Self.middle, top), Point(Self.middle, bottom), .middle)
    for (order, series) in series.enumerated() {
      let runs = runs(series, levels, offset: Double(order) * Self.step)
      if self.series.count == 1 { areas(runs, into: &canvas) }
      curve(runs, self.series.count == 1 ? .curve : .curve(series.index), into: &canvas)
    }
    if let ghost {
      curve(runs(ghost, levels, offset: 0), .curveGhost, into: &canvas)
      for (column, place) in ghost.places.enumerated() {
        guard let place, let y = levels[column] else { continue }
        canvas.circle(Point(Self.x(place), y), 4, .dotGhost)
      }
    }
    for column in map.columns {
      if let y = levels[column] { moment(column, y, into: &canvas) }
    }
  }

  private static func x(_ place: Double) -> Double { middle + place * reach }

  /// The pieces with time as x, as a curve needs it.
  private func runs(
    _ series: EmotionSeries, _ levels: [Double?], offset: Double
  ) -> [[MonotoneCurve.Piece]] {
    var runs: [[MonotoneCurve.Piece]] = []
    var points: [Point] = []
    func close() {
      let pieces = MonotoneCurve(through: points).pieces
      if !pieces.isEmpty { runs.append(pieces) }
      points.removeAll()
    }
    for (place, level) in zip(series.places, levels) {
      if let place, let level {
        points.append(Point(level + offset, Self.x(place)))
      } else {
        close()
      }
    }
    close()
    return runs
  }

  private func curve(
    _ runs: [[MonotoneCurve.Piece]], _ style: ShapeStyle, into canvas: inout Canvas
  ) {
    var path = PathData()
    for run in runs { path.append(run.path) }
    canvas.path(path.transposed, style)
  }

  private func areas(_ runs: [[MonotoneCurve.Piece]], into canvas: inout Canvas) {
    var (left, right) = (PathData(), PathData())
    for run in runs {
      let areas = run.areas(to: Self.middle)
      left.append(areas.above)
      right.append(areas.below)
    }
    canvas.path(right.transposed, .areaPositive)
    canvas.path(left.transposed, .areaNegative)
  }

  private func moment(_ column: Int, _ y: Double, into canvas: inout Canvas) {
    let values = series.enumerated().compactMap { order, series in
      series.places[column].map { place in
        (series: series, place: place, at: Point(Self.x(place), y + Double(order) * Self.step))
      }
    }
    let label = map.label(column, values.map { ($0.series, $0.series.scores[column]) })
    let draw = { (canvas: inout Canvas) in
      if values.isEmpty { gap(y, into: &canvas) }
      for value in values {
        Face.draw(value.place, at: value.at, radius: radius, into: &canvas)
        self.label(value.series, column, value.place, value.at, into: &canvas)
      }
      canvas.circle(values.first?.at ?? Point(Self.middle, y), 14, .hit)
    }
    if let target = map.input.placeLinks[map.touchpoints[column].address] {
      let text =
        values.isEmpty ? map.touchpoints[column].name + ": " + map.wording[.noScore] : label
      canvas.group(.link(target, label: text), draw)
    } else {
      draw(&canvas)
    }
    if map.touchpoints[column].momentOfTruth, let value = values.first {
      let side: Double = value.place >= 0 ? 1 : -1
      canvas.symbol(
        .star, at: Point(value.at.x + side * 9 - 8, value.at.y - 19), side: 16, .star)
    }
  }

  private func gap(_ y: Double, into canvas: inout Canvas) {
    let text = map.wording[.noScore].wrapped(.haloNote, Self.width - 8)
    let height = text.height(.haloNote)
    let box = Rect(x: 4, y: y - height / 2, width: Self.width - 8, height: height)
    canvas.text(text, in: box, .haloNote, .middle)
  }

  /// Draws a score, and whose it is, on the side of the face that the curve is not on.
  private func label(
    _ series: EmotionSeries, _ column: Int, _ place: Double, _ point: Point,
    into canvas: inout Canvas
  ) {
    guard let score = series.scores[column] else { return }
    let initial = self.series.count > 1 ? series.name?.first.map { String($0) + " " } ?? "" : ""
    let style: TextStyle = self.series.count > 1 ? .series(series.index) : .haloNote
    let isLeft = place >= 0
    let x = isLeft ? point.x - radius - 4 : point.x + radius + 4
    canvas.label(
      initial + map.score(score), at: Point(x, point.y), style, isLeft ? .right : .left)
  }
}

extension PathData {
  /// The outline with its coordinates swapped.
  fileprivate var transposed: PathData { mapped { Point($0.y, $0.x) } }
}
