package import JourneyModel
package import Wording

/// How many customers reach each stage and how many leave after it.
package enum StageFunnel {
  /// The funnel of a journey as a picture; stages without a number are drawn as unknown.
  ///
  /// - Parameters:
  ///   - journey: The journey.
  ///   - wording: Words and numbers.
  ///   - width: The width that is there.
  ///   - threshold: The share that may leave before it stands out.
  /// - Returns: The picture.
  package static func scene(
    _ journey: Journey, _ wording: Wording, width: Double = 640, threshold: Double = 0.25
  ) -> Scene {
    var input = DiagramInput(journey: journey, wording: wording)
    input.dropOffThreshold = threshold
    let funnel = Drawing(
      lane: VolumeLane(map: MapContext(input, plan: MapPlan(journey, width: width, gutter: 0))),
      stages: journey.stages, width: max(260, width))
    var canvas = Canvas()
    let height = funnel.draw(into: &canvas)
    var scene = Scene(
      width: funnel.width, height: height, title: wording(.funnelTitle, ["journey": journey.title]),
      summary: funnel.summary(wording), language: input.language)
    scene.elements = canvas.elements
    return scene.running(input.direction)
  }

  private struct Drawing {
    let lane: VolumeLane
    let stages: [Stage]
    let width: Double

    private static let barHeight = 28.0

    func draw(into canvas: inout Canvas) -> Double {
      let greatest = stages.reduce(0) { max($0, $1.volume ?? 0) }
      let names = min(160, width * 0.3)
      var y = 0.0
      for (index, stage) in stages.enumerated() {
        let label = lane.label(index)
        let text = stage.name.balanced(.strong, names - 8)
        let height = max(Self.barHeight, text.height(.strong))
        canvas.text(
          text,
          in: Rect(
            x: 0, y: y + (height - text.height(.strong)) / 2, width: names - 8, height: 0), .strong)
        let middle = y + height / 2
        let room = width - names - 90
        var end = names
        if let volume = stage.volume, greatest > 0 {
          let length = max(2, room * volume / greatest)
          canvas.rect(
            Rect(x: names, y: middle - 12, width: length, height: 24), radius: 2, .flow)
          step(index, from: length, room: room, greatest: greatest, left: names, middle, &canvas)
          end = names + length
        } else {
          canvas.rect(
            Rect(x: names, y: middle - 12, width: room, height: 24).inset(0.5, 0.5), radius: 2,
            .cellNone)
          end = names + room
        }
        canvas.label(
          label.volume, at: ScenePoint(end + 8, middle), label.isMissing ? .note : .figure)
        y += height
        if index + 1 < stages.count { y += self.drop(label, left: names, top: y, into: &canvas) }
      }
      return y + 2
    }

    /// Draws what is lost after a stage and returns the height it takes.
    private func drop(
      _ label: VolumeLane.Label, left: Double, top: Double, into canvas: inout Canvas
    ) -> Double {
      guard let dropOff = label.dropOff else { return 8 }
      let place = ScenePoint(left + 8 + (label.standsOut ? 16 : 0), top + 12)
      canvas.label(dropOff, at: place, label.standsOut ? .haloNegative : .haloNote)
      if label.standsOut { canvas.mark(.fall, at: ScenePoint(left + 13, top + 12)) }
      return 24
    }

    /// The slope from a bar to the next, which shows the loss.
    private func step(
      _ index: Int, from length: Double, room: Double, greatest: Double, left: Double,
      _ middle: Double, _ canvas: inout Canvas
    ) {
      guard index + 1 < stages.count, let next = stages[index + 1].volume else { return }
      let after = max(2, room * next / greatest)
      canvas.path(
        .polyline(
          [
            ScenePoint(left, middle + 12), ScenePoint(left + length, middle + 12),
            ScenePoint(left + after, middle + 36), ScenePoint(left, middle + 36),
          ], closed: true), .funnel)
    }

    func summary(_ wording: Wording) -> String {
      stages.indices.map { index in
        let label = lane.label(index)
        let drop = label.dropOff.map { ", \($0)" } ?? ""
        return "\(stages[index].name) \(label.volume)\(drop)"
      }.joined(separator: "; ") + "."
    }
  }
}
