import Diagnostics
package import JourneyAnalysis
package import JourneyModel
import Wording

/// The figures of each touchpoint and stage against their targets.
struct MetricsLane {
  let map: MapContext

  static func hasData(_ journey: Journey) -> Bool {
    journey.stages.contains { stage in
      !stage.metrics.isEmpty || stage.touchpoints.contains { !$0.metrics.isEmpty }
    }
  }

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var bottom = top
    for index in map.columns {
      var box = map.textBox(index, top: top)
      for reading in map.touchpoints[index].metrics {
        box.y += draw(reading, in: box, into: &canvas) + 8
      }
      if box.y > top { bottom = max(bottom, box.y - 8) }
    }
    let spans = map.plan.spans[map.plan.shown].filter {
      $0.isStart && !map.input.journey.stages[$0.stage].metrics.isEmpty
    }
    guard !spans.isEmpty else { return bottom }
    let stageTop = bottom > top ? bottom + 10 : top
    return spans.reduce(stageTop) { max($0, draw(stageOf: $1, top: stageTop, into: &canvas)) }
  }

  /// Draws the figures of a stage as a whole on one ground under all its columns.
  private func draw(stageOf span: MapPlan.Span, top: Double, into canvas: inout Canvas) -> Double {
    let stage = map.input.journey.stages[span.stage]
    let card = map.cardBox(span.columns, top: top)
    var inner = Canvas(direction: canvas.direction)
    let note = Rect(x: card.x + 6, y: top + 5, width: card.width - 12, height: 0)
    var rowTop = note.y + inner.text(map.wording[.wholeStage], in: note, .note) + 2
    var rowBottom = rowTop
    let perRow = span.columns.count
    for (position, reading) in stage.metrics.enumerated() {
      if position > 0, position % perRow == 0 { rowTop = rowBottom + 8 }
      var box = map.textBox(span.columns.lowerBound + position % perRow, top: rowTop)
      box.x += 2
      box.width -= 4
      rowBottom = max(rowBottom, rowTop + draw(reading, in: box, into: &inner))
    }
    canvas.rect(
      Rect(x: card.x, y: top, width: card.width, height: rowBottom + 6 - top), radius: 5, .card)
    canvas.add(inner.elements)
    return rowBottom + 6
  }

  /// Draws one figure and returns its height.
  func draw(_ reading: MetricReading, in box: Rect, into canvas: inout Canvas) -> Double {
    let info = map.input.metrics[reading.metric.value]
    let status = reading.status(better: info?.better ?? .higher)
    var y = box.y
    canvas.mark(.status(status), at: ScenePoint(box.x + 5, y + TextStyle.figure.lineHeight / 2))
    let indent = 15.0
    let value = reading.value.map(map.wording.text) ?? map.wording[.noValue]
    let valueStyle: TextStyle = reading.value == nil ? .note : .figure
    let points = reading.history?.entries.map(\.value) ?? []
    let valueWidth = value.width(valueStyle)
    let left = box.width - indent - valueWidth - 8
    let spark = Sparkline(values: points, width: left >= 24 ? min(56, left) : 48, height: 14)
    let fits = spark.hasLine && left >= 24
    let room = Rect(x: box.x + indent, y: y, width: box.width - indent, height: 0)
    y += canvas.text(value, in: fits ? room.with(width: valueWidth + 0.5) : room, valueStyle)
    if fits {
      spark.draw(at: ScenePoint(box.maxX - spark.width, box.y + 1.5), into: &canvas)
    } else if spark.hasLine {
      spark.draw(at: ScenePoint(box.x + indent, y + 1), into: &canvas)
      y += 17
    }
    let name = info?.name ?? reading.metric.value.rawValue
    y += canvas.text(name, in: room.with(y: y), .body)
    let facts = facts(reading).joined(.note, room.width)
    if !facts.isEmpty { y += canvas.text(facts, in: room.with(y: y), .note) }
    return y - box.y
  }

  /// What makes a figure honest: target, previous value, number of observations.
  private func facts(_ reading: MetricReading) -> [String] {
    var facts: [String] = []
    if let target = reading.target {
      facts.append(map.wording(.target, ["value": map.wording.text(target)]))
    }
    if let previous = reading.previous {
      facts.append(map.wording(.previousValue, ["value": map.wording.text(previous)]))
    }
    if let n = reading.n {
      facts.append(map.wording(.sampleSize, ["n": map.wording.number(n)]).unbroken)
    }
    return facts
  }
}

extension MetricReading {
  /// How the value stands against the target; none where their units differ.
  package func status(better: Direction) -> TargetStatus {
    let comparable = value?.unit == target?.unit
    return TargetStatus(
      value: value?.amount, target: comparable ? target?.amount : nil, better: better)
  }
}

extension Rect {
  /// The rectangle with another width.
  func with(width: Double) -> Rect { Rect(x: x, y: y, width: width, height: height) }
  /// The rectangle at another height.
  func with(y: Double) -> Rect { Rect(x: x, y: y, width: width, height: height) }
}

extension String {
  /// The text with no-break spaces for its spaces.
  var unbroken: String {
    var spaces = 0
    for byte in utf8 where byte == 0x20 { spaces += 1 }
    guard spaces > 0 else { return self }
    return String(unsafeUninitializedCapacity: utf8.count + spaces) { bytes in
      var count = 0
      for byte in utf8 {
        bytes.initializeElement(at: count, to: byte == 0x20 ? 0xC2 : byte)
        count += 1
        guard byte == 0x20 else { continue }
        bytes.initializeElement(at: count, to: 0xA0)
        count += 1
      }
      return count
    }
  }
}

/// The sign of how a value stands against its target: a shape for each, so that colour is never
/// needed.
enum StatusMark {
  /// Draws a sign around the place at 0.
  static func draw(_ status: TargetStatus, into canvas: inout Canvas) {
    let centre = ScenePoint(0, 0)
    switch status {
    case .met: canvas.circle(centre, 5, .met)
    case .near:
      let corners = [ScenePoint(0, -6), ScenePoint(6, 0), ScenePoint(0, 6), ScenePoint(-6, 0)]
      canvas.path(.polyline(corners, closed: true), .near)
    case .missed:
      let corners = [ScenePoint(0, -5.5), ScenePoint(6, 5), ScenePoint(-6, 5)]
      canvas.path(.polyline(corners, closed: true), .missed)
    case .noTarget: canvas.circle(centre, 4, .noTarget)
    case .noValue: canvas.line(ScenePoint(-4, 0), ScenePoint(4, 0), .noTarget)
    }
  }

  /// The phrase of a sign in a legend.
  static func phrase(_ status: TargetStatus) -> Phrase {
    switch status {
    case .met: .statusMet
    case .near: .statusNear
    case .missed: .statusMissed
    case .noTarget: .statusNoTarget
    case .noValue: .noValue
    }
  }
}
