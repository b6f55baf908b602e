import JourneyModel
import Wording

/// The emotion curve in the size of a card's line: no text, its summary tells the rest.
package enum MiniCurve {
  /// The curve of a journey as a picture; nil where it has no score.
  package static func scene(
    _ input: DiagramInput, width: Double = 200, height: Double = 48
  ) -> Scene? {
    guard EmotionLane.hasData(input.journey) else { return nil }
    let plan = MapPlan(input.journey, width: width, gutter: 0)
    let series = EmotionSeries.of(MapContext(input, plan: plan))
    var canvas = Canvas()
    draw(series, in: Rect(x: 0, y: 0, width: width, height: height), into: &canvas)
    var scene = Scene(
      width: width, height: height, title: input.journey.title,
      summary: JourneyNarrative.summary(input), language: input.language)
    scene.elements = canvas.elements
    return scene.running(input.direction)
  }

  /// Draws series into a box: with areas where there is one, with its highest and lowest points.
  static func draw(_ series: [EmotionSeries], in box: Rect, into canvas: inout Canvas) {
    let middle = box.midY
    let reach = box.height / 2 - 6
    let count = series.first?.places.count ?? 0
    func point(_ column: Int, _ place: Double) -> ScenePoint {
      let share = count > 1 ? Double(column) / Double(count - 1) : 0.5
      return ScenePoint(box.x + 6 + share * (box.width - 12), middle - place * reach)
    }
    canvas.line(ScenePoint(box.x, middle), ScenePoint(box.maxX, middle), .hairline)
    for (order, series) in series.enumerated() {
      let runs = series.pieces(point)
      let isOnly = order == 0 && count > 0 && series.name == nil
      if isOnly {
        var (above, below) = (PathData(), PathData())
        for run in runs {
          let areas = run.areas(to: middle)
          above.append(areas.above)
          below.append(areas.below)
        }
        canvas.path(above, .areaPositive)
        canvas.path(below, .areaNegative)
      }
      var path = PathData()
      for run in runs { path.append(run.path) }
      canvas.path(path, isOnly ? .miniCurve : .curve(series.index))
      extremes(series, point, into: &canvas)
    }
  }

  private static func extremes(
    _ series: EmotionSeries, _ point: (Int, Double) -> ScenePoint, into canvas: inout Canvas
  ) {
    let known = series.places.enumerated().compactMap { column, place in
      place.map { (column: column, place: $0) }
    }
    guard let high = known.max(by: { $0.place < $1.place }),
      let low = known.min(by: { $0.place < $1.place })
    else { return }
    for moment in high.column == low.column ? [high] : [high, low] {
      let style: ShapeStyle =
        moment.place > 0.05 ? .met : (moment.place < -0.05 ? .missed : .sparkEnd)
      canvas.circle(point(moment.column, moment.place), 3.5, style)
    }
  }
}
