import JourneyAnalysis
package import JourneyModel
package import Wording

/// A metric over time, with its target and what others reach; gaps where values are missing.
package struct MetricChart: Sendable {
  /// The metric's name.
  package let name: String
  /// The values, oldest first.
  package let entries: [MetricHistory.Entry]
  /// The unit of the values.
  package let unit: Quantity.Unit
  /// What is wanted.
  package let target: Quantity?
  /// What others reach.
  package let benchmark: Quantity?

  /// A chart of a history.
  package init(
    name: String, entries: [MetricHistory.Entry], unit: Quantity.Unit, target: Quantity?,
    benchmark: Quantity?
  ) {
    self.name = name
    self.entries = entries
    self.unit = unit
    self.target = target?.unit == unit ? target : nil
    self.benchmark = benchmark?.unit == unit ? benchmark : nil
  }

  /// The chart as a picture; nil where there are no two values.
  package func scene(_ wording: Wording, width: Double = 640, height: Double = 220) -> Scene? {
    let known = entries.compactMap(\.value).filter(\.isFinite)
    guard known.count > 1, var low = known.min(), var high = known.max() else { return nil }
    for level in [target?.amount, benchmark?.amount] {
      if let level { (low, high) = (min(low, level), max(high, level)) }
    }
    let width = max(260, width)
    let scale = ValueScale(low: low, high: high)
    let ticks = scale.ticks.map { ($0, wording.amount($0, unit: unit)) }
    let left = ticks.reduce(0) { max($0, $1.1.width(.tick)) } + 10
    let right = width - labelRoom(wording)
    let plot = Rect(x: left, y: 26, width: right - left, height: max(60, height - 52))
    var canvas = Canvas()
    canvas.label(name, at: ScenePoint(0, 9), .name)
    for (value, text) in ticks {
      let y = scale.y(value, plot)
      canvas.line(ScenePoint(plot.x, y), ScenePoint(plot.maxX, y), .hairline)
      canvas.label(text, at: ScenePoint(plot.x - 6, y), .tick, .right)
    }
    levels(scale, plot, wording, into: &canvas)
    line(scale, plot, into: &canvas)
    dates(plot, wording, into: &canvas)
    var scene = Scene(
      width: max(width, name.width(.name)), height: plot.maxY + 26, title: name,
      summary: summary(wording), language: wording.language)
    scene.elements = canvas.elements
    return scene.running(TextDirection(language: wording.language))
  }

  private func levelTexts(_ wording: Wording) -> [(text: String, amount: Double, isTarget: Bool)] {
    var texts: [(text: String, amount: Double, isTarget: Bool)] = []
    if let target {
      texts.append((wording(.target, ["value": wording.text(target)]), target.amount, true))
    }
    if let benchmark {
      texts.append(
        (wording(.benchmark, ["value": wording.text(benchmark)]), benchmark.amount, false))
    }
    return texts
  }

  /// The room right of the plot for the names of levels and the last value.
  private func labelRoom(_ wording: Wording) -> Double {
    let last = entries.last { $0.value != nil }?.value ?? 0
    return levelTexts(wording).reduce(wording.amount(last, unit: unit).width(.figure) + 14) {
      max($0, $1.text.width(.note) + 14)
    }
  }

  private func levels(
    _ scale: ValueScale, _ plot: Rect, _ wording: Wording, into canvas: inout Canvas
  ) {
    var labels: [(y: Double, text: String, style: TextStyle)] = []
    for level in levelTexts(wording) {
      let y = scale.y(level.amount, plot)
      canvas.line(
        ScenePoint(plot.x, y), ScenePoint(plot.maxX, y), level.isTarget ? .boundary : .sparkTarget)
      labels.append((y, level.text, .note))
    }
    if let last = entries.last(where: { $0.value != nil })?.value {
      labels.append((scale.y(last, plot), wording.amount(last, unit: unit), .figure))
    }
    var floor = -Double.infinity
    for label in labels.sorted(by: { ($0.y, $0.text) < ($1.y, $1.text) }) {
      let y = max(label.y, floor)
      canvas.label(label.text, at: ScenePoint(plot.maxX + 10, y), label.style)
      floor = y + 16
    }
  }

  private func x(_ index: Int, _ plot: Rect) -> Double {
    plot.x + plot.width * Double(index) / Double(max(1, entries.count - 1))
  }

  private func line(_ scale: ValueScale, _ plot: Rect, into canvas: inout Canvas) {
    var path = PathData(capacity: entries.count)
    var alone: [ScenePoint] = []
    var (length, last) = (0, ScenePoint(0, 0))
    for (index, entry) in entries.enumerated() {
      guard let value = entry.value, value.isFinite else {
        if length == 1 { alone.append(last) }
        length = 0
        continue
      }
      last = ScenePoint(x(index, plot), scale.y(value, plot))
      if length == 0 { path.move(last) } else { path.line(last) }
      length += 1
    }
    canvas.path(path, .chartLine)
    for point in alone + [last] { canvas.circle(point, 3.5, .bar) }
  }

  private func dates(_ plot: Rect, _ wording: Wording, into canvas: inout Canvas) {
    func text(_ entry: MetricHistory.Entry) -> String {
      entry.date.map(wording.date) ?? entry.label
    }
    guard let first = entries.first, let last = entries.last else { return }
    let (start, end) = (text(first), text(last))
    canvas.label(start, at: ScenePoint(plot.x, plot.maxY + 14), .note)
    if start.width(.note) + end.width(.note) + 12 < plot.width {
      canvas.label(end, at: ScenePoint(plot.maxX, plot.maxY + 14), .note, .right)
    }
  }

  private func summary(_ wording: Wording) -> String {
    entries.map { entry in
      let value = entry.value.map { wording.amount($0, unit: unit) } ?? wording[.noValue]
      return "\(entry.date.map(wording.date) ?? entry.label) \(value)"
    }.joined(separator: ", ") + "."
  }
}

/// A scale with round numbers at its ticks.
struct ValueScale {
  let low: Double
  let high: Double
  let ticks: [Double]

  init(low: Double, high: Double) {
    let span = high > low ? high - low : max(abs(high), 1)
    var step = 1e-9
    // Steps of 1, 2 and 5 times a power of ten, until at most five fit.
    var factor = 0
    while span / step > 4, step < 1e300 {
      step *= [2, 2.5, 2][factor % 3]
      factor += 1
    }
    let first = (low / step).rounded(.down) * step
    let count = max(1, Int(((high - first) / step).rounded(.up)))
    self.low = first
    self.high = first + Double(count) * step
    ticks = (0...count).map { first + Double($0) * step }
  }

  /// The height of a value in a plot.
  func y(_ value: Double, _ plot: Rect) -> Double {
    plot.maxY - (value - low) / (high - low) * plot.height
  }
}
