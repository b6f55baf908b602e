import JourneyAnalysis
import JourneyModel
import Wording

/// How many customers enter each stage, as a flow that narrows where they leave.
struct VolumeLane {
  let map: MapContext

  /// The tallest that the flow becomes.
  static let flowHeight = 44.0

  /// Whether any stage says how many customers enter it.
  static func hasData(_ journey: Journey) -> Bool { journey.stages.contains { $0.volume != nil } }

  /// Draws the lane from a height and returns the lower edge of what it drew.
  func draw(top: Double, into canvas: inout Canvas) -> Double {
    let stages = map.input.journey.stages
    let greatest = stages.reduce(0) { max($0, $1.volume ?? 0) }
    let spans = map.plan.spans[map.plan.shown]
    let labels = spans.map { label($0.stage) }
    let stacks = zip(spans, labels).contains { span, label in
      let used = label.volume.width(.figure) + (label.dropOff?.width(.negativeStrong) ?? 0) + 40
      return label.dropOff != nil && used > span.width
    }
    let hasTime = spans.contains { stages[$0.stage].timeInStage?.median != nil }
    let line = TextStyle.figure.lineHeight
    let flowTop = top + line + (stacks ? 16 : 0) + 6
    for (span, label) in zip(spans, labels) {
      draw(label, span, top: top, stacked: stacks, into: &canvas)
      flow(span, greatest: greatest, top: flowTop, into: &canvas)
    }
    guard hasTime else { return flowTop + Self.flowHeight }
    let timeTop = flowTop + Self.flowHeight + 6
    return spans.reduce(timeTop + 16) {
      max($0, timeTop + time($1, top: timeTop, into: &canvas))
    }
  }

  struct Label {
    let volume: String
    let isMissing: Bool
    let dropOff: String?
    let standsOut: Bool
  }

  /// What is said of a stage: its customers and how many of them leave.
  func label(_ index: Int) -> Label {
    let stages = map.input.journey.stages
    guard let volume = stages[index].volume else {
      return Label(
        volume: map.wording[.noData], isMissing: true, dropOff: nil, standsOut: false)
    }
    var dropOff: String?
    var standsOut = false
    if index + 1 < stages.count, let next = stages[index + 1].volume, volume > 0 {
      let change = (next - volume) / volume
      dropOff = map.wording.percent(change, signed: true)
      standsOut = -change > map.input.dropOffThreshold
    }
    return Label(
      volume: map.wording.number(volume), isMissing: false, dropOff: dropOff, standsOut: standsOut)
  }

  private func draw(
    _ label: Label, _ span: MapPlan.Span, top: Double, stacked: Bool, into canvas: inout Canvas
  ) {
    let middle = top + TextStyle.figure.lineHeight / 2
    canvas.label(
      label.volume, at: ScenePoint(span.x + MapPlan.padding, middle),
      label.isMissing ? .note : .figure)
    guard span.isEnd, let dropOff = label.dropOff else { return }
    let place =
      stacked
      ? ScenePoint(span.x + MapPlan.padding + (label.standsOut ? 14 : 0), middle + 16)
      : ScenePoint(span.maxX - MapPlan.padding, middle)
    let box = canvas.label(
      dropOff, at: place, label.standsOut ? .negativeStrong : .note, stacked ? .left : .right)
    if label.standsOut { canvas.mark(.fall, at: ScenePoint(box.x - 9, place.y)) }
  }

  private func flow(
    _ span: MapPlan.Span, greatest: Double, top: Double, into canvas: inout Canvas
  ) {
    let stages = map.input.journey.stages
    guard let volume = stages[span.stage].volume, greatest > 0 else {
      let y = top + Self.flowHeight / 2
      canvas.line(ScenePoint(span.x + 8, y), ScenePoint(span.maxX - 8, y), .cellNone)
      return
    }
    // Where nobody is left the flow has ended.
    guard volume > 0 else { return }
    func height(_ volume: Double) -> Double {
      guard volume > 0 else { return 0 }
      return max(2.5, (volume / greatest * Self.flowHeight).rounded(toHalves: true))
    }
    let isLast = span.stage == stages.count - 1 && span.isEnd
    let next = isLast || !span.isEnd ? volume : stages[span.stage + 1].volume
    let (start, end) = (span.x, isLast ? span.maxX - 8 : span.maxX)
    let full = height(volume)
    guard let next, height(next) != full else {
      canvas.rect(Rect(x: start, y: top, width: end - start, height: full), .flow)
      return
    }
    let bend = end - min(64, span.width * 0.4)
    let rest = height(next)
    var stream = PathData.polyline([
      ScenePoint(start, top), ScenePoint(end, top), ScenePoint(end, top + rest),
    ])
    let middle = (bend + end) / 2
    if full - rest >= 4 {
      stream.line(ScenePoint(bend, top + rest))
      stream.line(ScenePoint(bend, top + full))
      lost(from: bend, to: end, upper: top + rest, lower: top + full, into: &canvas)
    } else {
      stream.curve(
        ScenePoint(middle, top + rest), ScenePoint(middle, top + full), ScenePoint(bend, top + full)
      )
    }
    stream.line(ScenePoint(start, top + full))
    stream.close()
    canvas.path(stream, .flow)
  }

  /// Draws what is lost after a stage, where it is more than a sliver.
  private func lost(
    from start: Double, to end: Double, upper: Double, lower: Double, into canvas: inout Canvas
  ) {
    let middle = (start + end) / 2
    var lost = PathData.polyline([ScenePoint(start, upper), ScenePoint(end, upper)])
    lost.curve(
      ScenePoint(middle, upper), ScenePoint(middle, lower), ScenePoint(start, lower))
    lost.close()
    canvas.path(lost, .flowLost)
  }

  private func time(
    _ span: MapPlan.Span, top: Double, into canvas: inout Canvas
  ) -> Double {
    guard span.isStart, let median = map.input.journey.stages[span.stage].timeInStage?.median
    else { return 0 }
    canvas.symbol(.clock, at: ScenePoint(span.x + MapPlan.padding - 1, top + 1), side: 14, .icon)
    let box = Rect(
      x: span.x + MapPlan.padding + 17, y: top, width: span.width - 2 * MapPlan.padding - 17,
      height: 0)
    let time = map.wording.text(median)
    let full = map.wording(.medianTime, ["time": time])
    let text = full.width(.note) <= box.width ? full : time
    return canvas.text(text, in: box, .note)
  }
}

extension Double {
  /// The nearest whole or half number.
  func rounded(toHalves: Bool) -> Double { (self * 2).rounded() / 2 }
}
