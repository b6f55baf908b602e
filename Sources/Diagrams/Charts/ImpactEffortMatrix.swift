import JourneyModel
package import Markup
package import Wording

/// Recommendations by what they would change and what they cost, with the names of the four fields.
package struct ImpactEffortMatrix: Sendable {
  /// One recommendation; one without impact or effort is only listed.
  package struct Item: Sendable {
    /// Its rank.
    package let rank: Int
    /// Its title.
    package let title: String
    /// 1 to 10.
    package let impact: Double?
    /// 1 to 10.
    package let effort: Double?
    /// Where it leads.
    package let link: LinkTarget?

    /// A recommendation.
    package init(rank: Int, title: String, impact: Double?, effort: Double?, link: LinkTarget?) {
      self.rank = rank
      self.title = title
      self.impact = impact
      self.effort = effort
      self.link = link
    }
  }

  /// The recommendations by rank.
  package let items: [Item]

  /// A matrix of recommendations.
  package init(items: [Item]) {
    self.items = items.sorted { ($0.rank, $0.title) < ($1.rank, $1.title) }
  }

  /// The matrix as a picture: marks with their titles where they fit, the others in a list below.
  package func scene(_ wording: Wording, width: Double = 640) -> Scene {
    let width = max(280, width)
    let plot = Rect(x: 26, y: 4, width: width - 30, height: min(420, max(280, width * 0.62)))
    var canvas = Canvas()
    frame(plot, wording, into: &canvas)
    var placer = LabelPlacer(room: plot.inset(3, 3))
    quadrants(plot, wording, &placer, into: &canvas)
    let places = marks(plot)
    for place in places { placer.take(around: place.centre, radius: 12) }
    var listed = items.filter { $0.impact == nil || $0.effort == nil }
    for place in places {
      draw(place, wording, &placer, &listed, into: &canvas)
    }
    let bottom = list(listed, wording, top: plot.maxY + 28, width: width, into: &canvas)
    var scene = Scene(
      width: width, height: bottom + 4, title: wording[.matrixTitle], summary: summary(wording),
      language: wording.language)
    scene.elements = canvas.elements
    return scene.running(TextDirection(language: wording.language))
  }

  // MARK: Frame

  private func frame(_ plot: Rect, _ wording: Wording, into canvas: inout Canvas) {
    canvas.rect(plot, radius: 4, .band)
    canvas.line(ScenePoint(plot.midX, plot.y), ScenePoint(plot.midX, plot.maxY), .quadrant)
    canvas.line(ScenePoint(plot.x, plot.midY), ScenePoint(plot.maxX, plot.midY), .quadrant)
    let below = plot.maxY + 12
    canvas.label(wording[.axisEffort], at: ScenePoint(plot.midX, below), .strong, .middle)
    canvas.label("1", at: ScenePoint(plot.x + 4, below), .note)
    canvas.label("10", at: ScenePoint(plot.maxX - 4, below), .note, .right)
    let impact = wording[.axisImpact]
    // Set in a column of its own: the axis is named at its upper end, where high is.
    canvas.label("10", at: ScenePoint(plot.x - 5, plot.y + 9), .note, .right)
    canvas.label("1", at: ScenePoint(plot.x - 5, plot.maxY - 9), .note, .right)
    canvas.label(impact, at: ScenePoint(plot.x + 8, plot.y + 13), .haloStrong)
  }

  private func quadrants(
    _ plot: Rect, _ wording: Wording, _ placer: inout LabelPlacer, into canvas: inout Canvas
  ) {
    let impactWidth = wording[.axisImpact].width(.haloStrong) + 16
    placer.take(Rect(x: plot.x, y: plot.y, width: impactWidth, height: 24))
    let corners: [(Phrase, ScenePoint, SceneText.Alignment)] = [
      (.quickWins, ScenePoint(plot.midX - 10, plot.y + 13), .right),
      (.bigBets, ScenePoint(plot.maxX - 10, plot.y + 13), .right),
      (.fillIns, ScenePoint(plot.x + 10, plot.maxY - 13), .left),
      (.reconsider, ScenePoint(plot.maxX - 10, plot.maxY - 13), .right),
    ]
    for (phrase, place, alignment) in corners {
      placer.take(canvas.label(wording[phrase], at: place, .haloNote, alignment))
    }
  }

  // MARK: Marks

  private struct Mark {
    let item: Item
    let centre: ScenePoint
  }

  /// The marks at their places, moved aside where they would cover each other.
  private func marks(_ plot: Rect) -> [Mark] {
    let inner = plot.inset(18, 34)
    var marks: [Mark] = []
    for item in items {
      guard let impact = item.impact, let effort = item.effort else { continue }
      func share(_ value: Double) -> Double { (max(1, min(10, value)) - 1) / 9 }
      let wanted = ScenePoint(
        inner.x + share(effort) * inner.width, inner.maxY - share(impact) * inner.height)
      marks.append(Mark(item: item, centre: free(wanted, marks, inner)))
    }
    return marks
  }

  private func free(_ wanted: ScenePoint, _ marks: [Mark], _ room: Rect) -> ScenePoint {
    func isFree(_ point: ScenePoint) -> Bool {
      marks.allSatisfy {
        let (dx, dy) = ($0.centre.x - point.x, $0.centre.y - point.y)
        return dx * dx + dy * dy >= 25 * 25
      }
    }
    if isFree(wanted) { return wanted }
    // Places on growing squares around the wanted one, its sides first.
    for ring in 1...32 {
      for (across, down) in Self.square(ring) {
        let point = ScenePoint(wanted.x + Double(across) * 13, wanted.y + Double(down) * 13)
        guard point.x >= room.x, point.x <= room.maxX, point.y >= room.y, point.y <= room.maxY
        else { continue }
        if isFree(point) { return point }
      }
    }
    return wanted
  }

  /// The steps from the middle of a square of a size to all places on its edge.
  private static func square(_ ring: Int) -> [(Int, Int)] {
    (0...ring).flatMap { step -> [(Int, Int)] in
      let signs = step == 0 ? [1] : [1, -1]
      return signs.flatMap { sign in
        [(ring, step * sign), (-ring, step * sign), (step * sign, ring), (step * sign, -ring)]
      }
    }
  }

  private func draw(
    _ mark: Mark, _ wording: Wording, _ placer: inout LabelPlacer, _ listed: inout [Item],
    into canvas: inout Canvas
  ) {
    let text = mark.item.title.balanced(.halo, 132)
    let size = (width: text.width, height: text.height(.halo))
    let box = placer.place(width: size.width, height: size.height, around: mark.centre, radius: 12)
    let number = wording.number(Double(mark.item.rank))
    func content(_ canvas: inout Canvas) {
      canvas.circle(mark.centre, 11, .badge)
      canvas.label(number, at: mark.centre, .onAccent, .middle)
      canvas.circle(mark.centre, 13, .hit)
    }
    if let link = mark.item.link {
      canvas.group(.link(link, label: "\(number). \(mark.item.title)"), content)
    } else {
      content(&canvas)
    }
    guard let box else {
      listed.append(mark.item)
      return
    }
    let alignment: SceneText.Alignment =
      box.x > mark.centre.x ? .left : (box.maxX < mark.centre.x ? .right : .middle)
    canvas.text(text, in: box, .halo, alignment)
  }

  private func list(
    _ items: [Item], _ wording: Wording, top: Double, width: Double, into canvas: inout Canvas
  ) -> Double {
    var y = top
    for item in items.sorted(by: { ($0.rank, $0.title) < ($1.rank, $1.title) }) {
      let number = wording.number(Double(item.rank))
      let badge = max(20, number.width(.onAccent) + 10)
      canvas.rect(Rect(x: 4, y: y, width: badge, height: 20), radius: 10, .badge)
      canvas.label(number, at: ScenePoint(4 + badge / 2, y + 10), .onAccent, .middle)
      let box = Rect(x: badge + 12, y: y + 2, width: width - badge - 16, height: 0)
      y += max(20, canvas.text(item.title, in: box, .body) + 2) + 6
    }
    return y
  }

  private func summary(_ wording: Wording) -> String {
    items.map { item in
      let impact = item.impact.map {
        wording(.impactScore, ["score": wording.number($0, decimals: 1)])
      }
      let effort = item.effort.map {
        wording(.effortScore, ["score": wording.number($0, decimals: 1)])
      }
      let facts = [impact, effort].compactMap(\.self).joined(separator: ", ")
      return "\(item.rank). \(item.title)" + (facts.isEmpty ? "" : ", \(facts)")
    }.joined(separator: "; ") + "."
  }
}
