package import Markup
package import Wording

/// How a journey felt and how it feels, one curve over the other, with the touchpoints that came
/// and went.
package struct CurveChanges: Sendable {
  /// Which state has a touchpoint.
  package enum Presence: Sendable { case kept, added, removed }

  /// How a touchpoint feels in one state.
  package struct Feeling: Sendable {
    /// Where the score stands, from −1 to +1.
    package let place: Double
    /// The score as it is written.
    package let text: String

    /// A score.
    package init(place: Double, text: String) {
      self.place = place.isFinite ? max(-1, min(1, place)) : 0
      self.text = text
    }
  }

  /// A touchpoint of either state.
  package struct Step: Sendable {
    /// Its stage.
    package let stage: String
    /// Its name.
    package let name: String
    /// Which state has it.
    package let presence: Presence
    /// How it felt.
    package let old: Feeling?
    /// How it feels.
    package let new: Feeling?
    /// Where it is to be found.
    package let link: LinkTarget?

    /// A touchpoint.
    package init(
      stage: String, name: String, presence: Presence, old: Feeling?, new: Feeling?,
      link: LinkTarget? = nil
    ) {
      self.stage = stage
      self.name = name
      self.presence = presence
      self.old = old
      self.new = new
      self.link = link
    }
  }

  /// The title of the journey.
  package let journey: String
  /// The touchpoints of both states in the order of the new one.
  package let steps: [Step]

  /// The curves of a journey.
  package init(journey: String, steps: [Step]) {
    self.journey = journey
    self.steps = steps
  }

  /// The curves as a picture; nil where neither a score nor a touchpoint changed, or there is no
  /// score at all.
  package func scene(_ wording: Wording, width: Double = 960) -> Scene? {
    guard steps.contains(where: { $0.old != nil || $0.new != nil }),
      steps.contains(where: { $0.presence != .kept || $0.old?.text != $0.new?.text })
    else { return nil }
    let drawing = Drawing(steps: steps, wording: wording, width: width)
    var canvas = Canvas()
    let height = drawing.draw(into: &canvas)
    var scene = Scene(
      width: drawing.width, height: height,
      title: wording(.curveChanges, ["journey": journey]), summary: summary(wording),
      language: wording.language)
    scene.elements = canvas.elements
    return scene.running(TextDirection(language: wording.language))
  }

  private func summary(_ wording: Wording) -> String {
    let parts = steps.compactMap { step -> String? in
      guard step.presence != .kept || step.old?.text != step.new?.text else { return nil }
      return "\(step.name): \(step.words(wording))"
    }
    return parts.joined(separator: ", ") + "."
  }
}

extension CurveChanges.Step {
  /// What became of it: `−2 → +1`, `added, +1`.
  fileprivate func words(_ wording: Wording) -> String {
    switch presence {
    case .added: ([wording[.curveAdded]] + [new?.text].compactMap { $0 }).joined(separator: ", ")
    case .removed:
      ([wording[.curveRemoved]] + [old?.text].compactMap { $0 }).joined(separator: ", ")
    case .kept where old?.text == new?.text: new?.text ?? wording[.noScore]
    case .kept:
      (old?.text ?? wording[.noScore]) + wording.arrow + (new?.text ?? wording[.noScore])
    }
  }
}

/// The measures of the picture and what is drawn at them.
private struct Drawing {
  typealias Step = CurveChanges.Step

  let steps: [Step]
  let wording: Wording
  let width: Double
  private let column: Double

  /// The room left of the plot for the faces that tell its ends.
  private static let axis = 34.0
  private static let reach = 52.0
  private static let narrowest = 92.0
  private static let radius = 9.0

  init(steps: [Step], wording: Wording, width: Double) {
    self.steps = steps
    self.wording = wording
    column = max(Self.narrowest, (width - Self.axis) / Double(max(1, steps.count)))
    self.width = Self.axis + column * Double(steps.count)
  }

  func draw(into canvas: inout Canvas) -> Double {
    legend(into: &canvas)
    var back = Canvas()
    let top = stages(top: 26, into: &back)
    let middle = top + 16 + Self.reach
    let bottom = names(top: middle + Self.reach + 20, into: &back)
    marks(from: top, to: bottom, into: &canvas)
    separators(from: 26, to: bottom, into: &canvas)
    canvas.add(back.elements)
    for (offset, style) in [
      (-Self.reach, ShapeStyle.gridline), (0, .middle), (Self.reach, .gridline),
    ] {
      let y = middle + offset
      canvas.line(ScenePoint(Self.axis, y), ScenePoint(width, y), style)
    }
    Face.draw(1, at: ScenePoint(14, middle - Self.reach), radius: Self.radius, into: &canvas)
    Face.draw(-1, at: ScenePoint(14, middle + Self.reach), radius: Self.radius, into: &canvas)
    curve(\.old, except: .added, .curveGhost, middle, into: &canvas)
    curve(\.new, except: .removed, .curve, middle, into: &canvas)
    for (index, step) in steps.enumerated() { points(step, index, middle, into: &canvas) }
    return bottom + 8
  }

  private func x(_ index: Int) -> Double { Self.axis + column * (Double(index) + 0.5) }

  /// Which line is which.
  private func legend(into canvas: inout Canvas) {
    var x = Self.axis
    for (phrase, style) in [(Phrase.curveBefore, ShapeStyle.curveGhost), (.curveNow, .curve)] {
      var path = PathData()
      path.move(ScenePoint(x, 9))
      path.line(ScenePoint(x + 26, 9))
      canvas.path(path, style)
      x = canvas.label(wording[phrase], at: ScenePoint(x + 33, 9), .note).maxX + 22
    }
  }

  // MARK: Stages and touchpoints

  /// The stages as stretches of neighbouring touchpoints.
  private var stretches: [Range<Int>] {
    var stretches: [Range<Int>] = []
    for index in steps.indices {
      if let last = stretches.last, steps[last.lowerBound].stage == steps[index].stage {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index..<index + 1)
      }
    }
    return stretches
  }

  private func stages(top: Double, into canvas: inout Canvas) -> Double {
    var bottom = top
    for stretch in stretches {
      let box = Rect(
        x: Self.axis + column * Double(stretch.lowerBound) + 6, y: top,
        width: column * Double(stretch.count) - 12, height: 0)
      let text = steps[stretch.lowerBound].stage
      bottom = max(bottom, top + canvas.text(text, in: box, .strong))
    }
    return bottom + 4
  }

  private func separators(from top: Double, to bottom: Double, into canvas: inout Canvas) {
    for stretch in stretches.dropFirst() {
      let x = Self.axis + column * Double(stretch.lowerBound)
      canvas.line(ScenePoint(x, top), ScenePoint(x, bottom), .stageLine)
    }
  }

  /// A ground under the touchpoints that only one state has.
  private func marks(from top: Double, to bottom: Double, into canvas: inout Canvas) {
    for (index, step) in steps.enumerated() where step.presence != .kept {
      let left = Self.axis + column * Double(index) + 3
      canvas.rect(
        Rect(x: left, y: top, width: column - 6, height: bottom - top + 6), radius: 6, .card)
    }
  }

  private func names(top: Double, into canvas: inout Canvas) -> Double {
    var bottom = top
    for (index, step) in steps.enumerated() {
      let left = x(index) - column / 2 + 6
      let box = Rect(x: left, y: top, width: column - 12, height: 0)
      let style: TextStyle =
        switch step.presence {
        case .kept: .body
        case .added: .strong
        case .removed: .ghost
        }
      func draw(_ canvas: inout Canvas) {
        let height = canvas.text(sign(step) + step.name, in: box, style, .middle)
        let below = Rect(x: left, y: top + height + 2, width: column - 12, height: 0)
        let rest = canvas.text(step.words(wording), in: below, .note, .middle)
        bottom = max(bottom, below.y + rest)
      }
      if let link = step.link {
        canvas.group(.link(link, label: "\(step.name): \(step.words(wording))"), draw)
      } else {
        draw(&canvas)
      }
    }
    return bottom
  }

  private func sign(_ step: Step) -> String {
    switch step.presence {
    case .kept: ""
    case .added: "+ "
    case .removed: "− "
    }
  }

  // MARK: Curves

  /// A curve passes over touchpoints that its state does not have, and breaks where it has one
  /// without a score.
  private func curve(
    _ feeling: (Step) -> CurveChanges.Feeling?, except missing: CurveChanges.Presence,
    _ style: ShapeStyle, _ middle: Double, into canvas: inout Canvas
  ) {
    var path = PathData()
    var points: [ScenePoint] = []
    func close() {
      let pieces = MonotoneCurve(through: points).pieces
      if !pieces.isEmpty { path.append(pieces.path) }
      points.removeAll(keepingCapacity: true)
    }
    for (index, step) in steps.enumerated() where step.presence != missing {
      if let feeling = feeling(step) {
        points.append(ScenePoint(x(index), middle - feeling.place * Self.reach))
      } else {
        close()
      }
    }
    close()
    canvas.path(path, style)
  }

  private func points(
    _ step: Step, _ index: Int, _ middle: Double, into canvas: inout Canvas
  ) {
    let old = step.old.map { ScenePoint(x(index), middle - $0.place * Self.reach) }
    let new = step.new.map { ScenePoint(x(index), middle - $0.place * Self.reach) }
    if let old, let new, abs(old.y - new.y) > Self.radius + 6 {
      let isBetter = new.y < old.y
      let end = ScenePoint(new.x, new.y + (isBetter ? Self.radius + 2 : -Self.radius - 2))
      canvas.line(old, end, isBetter ? .signPositive : .signNegative)
    }
    if let old { canvas.circle(old, 4, .dotGhost) }
    if let new, let place = step.new?.place {
      Face.draw(place, at: new, radius: Self.radius, into: &canvas)
    }
  }
}
