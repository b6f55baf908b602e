import JourneyAnalysis
package import JourneyModel
package import Wording

/// A value against its target and what others reach, on one line.
///
/// Source: Stephen Few, “Bullet Graph Design Specification”, 2013: a bar from zero, a mark across it
/// for the target, a tinted range behind it.
package struct BulletGraph: Sendable {
  /// What is measured.
  package let name: String
  /// The value; nil where there is none.
  package let value: Quantity?
  /// What is wanted.
  package let target: Quantity?
  /// What others reach.
  package let benchmark: Quantity?
  /// How many observations the value rests on.
  package let n: Double?
  /// The range that holds the true value in 95 of 100 cases, as it is written.
  package let interval: String?
  /// Which way the metric improves.
  package let better: Direction

  /// A graph of a value.
  package init(
    name: String, value: Quantity?, target: Quantity?, benchmark: Quantity?, n: Double?,
    interval: String? = nil, better: Direction
  ) {
    self.name = name
    self.value = value
    self.target = target?.unit == value?.unit || value == nil ? target : nil
    self.benchmark = benchmark?.unit == value?.unit || value == nil ? benchmark : nil
    self.n = n
    self.interval = interval
    self.better = better
  }

  /// The graph as a picture.
  package func scene(_ wording: Wording, width: Double = 280) -> Scene {
    let width = max(140, width)
    var canvas = Canvas()
    let status = TargetStatus(
      value: value?.amount, target: target?.amount, better: better)
    canvas.mark(.status(status), at: ScenePoint(7, 9))
    let shown = value.map(wording.text) ?? wording[.noValue]
    let style: TextStyle = value == nil ? .note : .figure
    let number = shown.wrapped(style, width - 18)
    var y = canvas.text(number, in: Rect(x: 18, y: 0, width: width - 18, height: 0), style)
    y += canvas.text(name, in: Rect(x: 18, y: y, width: width - 18, height: 0), .body)
    track(in: Rect(x: 1, y: y + 5, width: width - 2, height: 18), into: &canvas)
    y += 28
    let facts = facts(wording)
    let text = facts.joined(.note, width)
    y += canvas.text(text, in: Rect(x: 0, y: y, width: width, height: 0), .note)
    var scene = Scene(
      width: width, height: y + 2, title: name,
      summary: ([shown] + facts + [wording[StatusMark.phrase(status)]]).joined(separator: ", "),
      language: wording.language)
    scene.elements = canvas.elements
    return scene.running(TextDirection(language: wording.language))
  }

  private func facts(_ wording: Wording) -> [String] {
    var facts: [String] = []
    if let target { facts.append(wording(.target, ["value": wording.text(target)]).unbroken) }
    if let benchmark {
      facts.append(wording(.benchmark, ["value": wording.text(benchmark)]).unbroken)
    }
    if let interval { facts.append(wording(.likelyRange, ["range": interval]).unbroken) }
    if let n { facts.append(wording(.sampleSize, ["n": wording.number(n)]).unbroken) }
    return facts
  }

  private func track(in box: Rect, into canvas: inout Canvas) {
    let amounts = [value?.amount, target?.amount, benchmark?.amount].compactMap(\.self)
      .filter(\.isFinite)
    guard let value = value?.amount, value.isFinite, let most = amounts.max(),
      let least = amounts.min()
    else {
      canvas.rect(box.inset(0, 4), radius: 2, .cellNone)
      return
    }
    let isShare = self.value?.unit == .percent && most <= 1 && least >= 0
    let low = min(0, least)
    let high = isShare ? 1 : max(0, most) * 1.15
    let span = high > low ? high - low : 1
    func x(_ amount: Double) -> Double { box.x + (amount - low) / span * box.width }
    canvas.rect(box, radius: 2, .range1)
    if let benchmark = benchmark?.amount {
      let (from, to) = better == .higher ? (x(benchmark), box.maxX) : (box.x, x(benchmark))
      canvas.rect(Rect(x: from, y: box.y, width: to - from, height: box.height), .range2)
      canvas.line(ScenePoint(x(benchmark), box.y), ScenePoint(x(benchmark), box.maxY), .sparkTarget)
    }
    let (start, end) = (x(min(0, value)), x(max(0, value)))
    canvas.rect(
      Rect(x: start, y: box.y + 5, width: max(1.5, end - start), height: box.height - 10), .bar)
    if low < 0 {
      canvas.line(ScenePoint(x(0), box.y), ScenePoint(x(0), box.maxY), .middle)
    }
    if let target = target?.amount {
      canvas.rect(
        Rect(x: x(target) - 1.5, y: box.y - 2, width: 3, height: box.height + 4), .target)
    }
  }
}
