import JourneyModel
import Wording

/// The stages as chevrons with the customer's goal in each.
struct StageHeader {
  /// How deep a chevron's point is.
  static let point = 10.0
  /// The room that a chevron needs beside its text.
  static let sideRoom = 2 * point + 20

  let map: MapContext

  /// Draws the stages, `least` high at least, from a height and returns their lower edge.
  func draw(top: Double, least: Double, into canvas: inout Canvas) -> Double {
    let texts = map.plan.shown.map { index -> (name: WrappedText, goal: WrappedText, TextStyle) in
      let span = map.plan.spans[index]
      let stage = map.input.journey.stages[span.stage]
      let name =
        span.isStart ? stage.name : map.wording(.stageContinued, ["stage": stage.name])
      let width = box(index, top: top).width
      let goal = stage.goal.map { map.quotes.around($0) } ?? ""
      let style: TextStyle = goal.speechStyle == .speech ? .stageGoal : .stageNote
      return (name.balanced(.stageName, width), goal.balanced(style, width), style)
    }
    let height = texts.reduce(max(28, least - 20)) {
      max($0, $1.name.height(.stageName) + $1.goal.height(.stageGoal))
    }
    for index in map.plan.shown {
      let span = map.plan.spans[index]
      canvas.path(
        chevron(span, top: top, height: height + 20, isFirst: index == 0), .stage)
    }
    for (index, text) in zip(map.plan.shown, texts) {
      var room = box(index, top: top + 10)
      let content = text.name.height(.stageName) + text.goal.height(.stageGoal)
      if text.goal.lines.isEmpty { room.y += (height - content) / 2 }
      room.y += canvas.text(text.name, in: room, .stageName)
      canvas.text(text.goal, in: room, text.2)
    }
    return top + height + 20
  }

  private func box(_ index: Int, top: Double) -> Rect {
    let span = map.plan.spans[index]
    return Rect(
      x: span.x + Self.point + 10, y: top, width: max(24, span.width - Self.sideRoom), height: 0)
  }

  private func chevron(
    _ span: MapPlan.Span, top: Double, height: Double, isFirst: Bool
  ) -> PathData {
    let (left, right) = (span.x + 1.5, span.maxX - 1.5)
    var points = [
      ScenePoint(left, top), ScenePoint(right - Self.point, top),
      ScenePoint(right, top + height / 2),
      ScenePoint(right - Self.point, top + height), ScenePoint(left, top + height),
    ]
    if !isFirst { points.append(ScenePoint(left + Self.point, top + height / 2)) }
    return .polyline(points, closed: true)
  }
}
