import JourneyModel
import Wording

/// The curve of each persona in a panel of its own, all on one scale.
package enum PersonaSmallMultiples {
  /// The panels of a journey as a picture; nil where personas have no scores of their own.
  package static func scene(_ input: DiagramInput) -> Scene? {
    let width = max(260, input.width)
    let map = MapContext(input, plan: MapPlan(input.journey, width: width, gutter: 0))
    let series = EmotionSeries.of(map)
    guard series.count > 1 else { return nil }
    let panels = Panels(map: map, series: series, width: width)
    var canvas = Canvas()
    let height = panels.draw(into: &canvas)
    var scene = Scene(
      width: width, height: height,
      title: input.wording(.personasTitle, ["journey": input.journey.title]),
      summary: panels.summary, language: input.language)
    scene.elements = canvas.elements
    return scene.running(input.direction)
  }

  private struct Panels {
    let map: MapContext
    let series: [EmotionSeries]
    let width: Double

    private static let plotHeight = 96.0
    private static let axis = 34.0

    func draw(into canvas: inout Canvas) -> Double {
      let perRow = max(1, min(series.count, Int(width / 300)))
      let panel = (width - Self.axis) / Double(perRow)
      var (y, bottom) = (0.0, 0.0)
      for (index, series) in series.enumerated() {
        if index % perRow == 0, index > 0 { y = bottom + 16 }
        let x = Self.axis + Double(index % perRow) * panel
        if index % perRow == 0 { scale(top: y + 22, into: &canvas) }
        let box = Rect(x: x, y: y, width: panel - 16, height: 0)
        bottom = max(bottom, draw(series, in: box, into: &canvas))
      }
      return bottom + 2
    }

    private func scale(top: Double, into canvas: inout Canvas) {
      let scale = map.input.journey.emotionScale
      let levels: [(Double, Double)] = [(scale.max, 6), (scale.middle, 48), (scale.min, 90)]
      for (value, offset) in levels {
        canvas.label(map.score(value), at: ScenePoint(Self.axis - 6, top + offset), .tick, .right)
      }
    }

    private func draw(
      _ series: EmotionSeries, in box: Rect, into canvas: inout Canvas
    ) -> Double {
      let name = canvas.text(series.name ?? "", in: box, .name)
      let plot = Rect(
        x: box.x, y: box.y + max(22, name + 4), width: box.width, height: Self.plotHeight)
      for index in map.plan.spans.indices.dropFirst() {
        let x = place(map.plan.spans[index].columns.lowerBound, plot) - step(plot) / 2
        canvas.line(ScenePoint(x, plot.y), ScenePoint(x, plot.maxY), .stageLine)
      }
      series.draw(in: plot, into: &canvas)
      return captions(series, below: plot, into: &canvas)
    }

    /// Names the highest and the lowest moment below the panel.
    private func captions(
      _ series: EmotionSeries, below plot: Rect, into canvas: inout Canvas
    ) -> Double {
      var y = plot.maxY + 4
      for (style, column) in extremes(series) {
        let text =
          "\(map.touchpoints[column].name) \(series.scores[column].map { map.score($0) } ?? "")"
        canvas.circle(ScenePoint(plot.x + 5, y + 8), 4, style)
        let box = Rect(x: plot.x + 15, y: y, width: plot.width - 15, height: 0)
        y += canvas.text(text, in: box, .note)
      }
      return y
    }

    private func extremes(_ series: EmotionSeries) -> [(ShapeStyle, Int)] {
      let known = series.places.indices.filter { series.places[$0] != nil }
      func value(_ column: Int) -> Double { series.places[column] ?? 0 }
      guard let high = known.max(by: { value($0) < value($1) }),
        let low = known.min(by: { value($0) < value($1) })
      else { return [] }
      return (high == low ? [high] : [high, low]).map { column in
        (EmotionSeries.mark(of: value(column)), column)
      }
    }

    private func step(_ plot: Rect) -> Double {
      (plot.width - 12) / Double(max(1, map.plan.columns.count - 1))
    }

    private func place(_ column: Int, _ plot: Rect) -> Double {
      plot.x + 6 + Double(column) * step(plot)
    }

    var summary: String {
      series.map { series in
        let moments = extremes(series).map { _, column in
          "\(map.touchpoints[column].name) \(series.scores[column].map { map.score($0) } ?? "")"
        }
        return "\(series.name ?? ""): \(moments.joined(separator: ", "))."
      }.joined(separator: " ")
    }
  }
}
