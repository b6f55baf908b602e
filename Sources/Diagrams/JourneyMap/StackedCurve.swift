import JourneyModel
import Wording

/// The emotion curve of a stacked map: time runs down, good is to the right.
struct StackedCurve {
  let map: MapContext
  private let series: [EmotionSeries]
  private let ghost: EmotionSeries?
  private let extremes: Extremes

  /// The width of the strip that the curve runs in.
  let width: Double
  private let radius: Double
  private static let reach = 28.0

  private var middle: Double { width / 2 }

  /// The curve of a map, whose plan may still lack its widths.
  init(map: MapContext) {
    self.map = map
    let series = EmotionSeries.of(map)
    radius = series.count > 1 ? 9 : 11
    var longest = 0.0
    for series in series {
      for score in Set(series.scores.compactMap(\.self)) {
        let label = Self.label(series, score, isOnly: radius == 11, map)
        longest = max(longest, label.text.width(label.style))
      }
    }
    width = max(92, (2 * (longest + radius + 6)).rounded(.up))
    self.series = series
    ghost = EmotionSeries.ghost(map)
    extremes = Extremes(series, map)
  }

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
    canvas.line(ScenePoint(middle, top), ScenePoint(middle, bottom), .middle)
    for (order, series) in series.enumerated() {
      let runs = runs(series, levels, offset: Double(order) * Self.step)
      if self.series.count == 1 { areas(runs, into: &canvas) }
      curve(runs, self.series.count == 1 ? .curve : .curve(series.index), into: &canvas)
    }
    if let ghost {
      curve(runs(ghost, levels, offset: 0), .curveGhost, into: &canvas)
      for (column, place) in ghost.places.enumerated() {
        guard let place, let y = levels[column] else { continue }
        canvas.circle(ScenePoint(x(place), y), 4, .dotGhost)
      }
    }
    for column in map.columns {
      if let y = levels[column] { moment(column, y, into: &canvas) }
    }
  }

  private func x(_ place: Double) -> Double { middle + place * Self.reach }

  /// The pieces with time as x, as a curve needs it.
  private func runs(
    _ series: EmotionSeries, _ levels: [Double?], offset: Double
  ) -> [[MonotoneCurve.Piece]] {
    var runs: [[MonotoneCurve.Piece]] = []
    var points: [ScenePoint] = []
    func close() {
      let pieces = MonotoneCurve(through: points).pieces
      if !pieces.isEmpty { runs.append(pieces) }
      points.removeAll()
    }
    for (place, level) in zip(series.places, levels) {
      if let place, let level {
        points.append(ScenePoint(level + offset, x(place)))
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
      let areas = run.areas(to: middle)
      left.append(areas.above)
      right.append(areas.below)
    }
    canvas.path(right.transposed, .areaPositive)
    canvas.path(left.transposed, .areaNegative)
  }

  private func moment(_ column: Int, _ y: Double, into canvas: inout Canvas) {
    let values = series.enumerated().compactMap { order, series in
      series.places[column].map { place in
        (series: series, place: place, at: ScenePoint(x(place), y + Double(order) * Self.step))
      }
    }
    let label = map.label(column, values.map { ($0.series, $0.series.scores[column]) })
    func draw(_ canvas: inout Canvas) {
      for (order, value) in values.enumerated() {
        Face.draw(value.place, at: value.at, radius: radius, isTarget: order == 0, into: &canvas)
        self.label(value.series, column, value.place, value.at, into: &canvas)
      }
      guard values.isEmpty else { return }
      gap(y, into: &canvas)
      canvas.circle(ScenePoint(middle, y), 14, .hit)
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
        .star, at: ScenePoint(value.at.x + side * 9 - 8, value.at.y - 19), side: 16, .star)
    }
  }

  private func gap(_ y: Double, into canvas: inout Canvas) {
    let text = map.wording[.noScore].wrapped(.haloNote, width - 8)
    let height = text.height(.haloNote)
    let box = Rect(x: 4, y: y - height / 2, width: width - 8, height: height)
    canvas.text(text, in: box, .haloNote, .middle)
  }

  /// Draws a score, and whose it is, on the side of the face that the curve is not on.
  private func label(
    _ series: EmotionSeries, _ column: Int, _ place: Double, _ point: ScenePoint,
    into canvas: inout Canvas
  ) {
    guard let score = series.scores[column] else { return }
    let (text, style) = Self.label(series, score, isOnly: self.series.count == 1, map)
    let isLeft = place >= 0
    let x = isLeft ? point.x - radius - 4 : point.x + radius + 4
    canvas.label(text, at: ScenePoint(x, point.y), style, isLeft ? .right : .left)
  }

  private static func label(
    _ series: EmotionSeries, _ score: Double, isOnly: Bool, _ map: MapContext
  ) -> (text: String, style: TextStyle) {
    if isOnly { return (map.score(score), .haloNote) }
    let initial = series.name?.first.map { String($0) + " " } ?? ""
    return (initial + map.score(score), .series(series.index))
  }
}

extension PathData {
  /// The outline with its coordinates swapped.
  fileprivate var transposed: PathData { mapped { ScenePoint($0.y, $0.x) } }
}
