import JourneyModel
import Markup
import TestSupport
import Testing

@testable import Diagrams

@Suite struct MonotoneCurveTests {
  /// Random points, with plateaus, by a fixed generator.
  private func points(_ seed: UInt64) -> [ScenePoint] {
    var random = SeededGenerator(seed: seed)
    var x = 0.0
    return (0..<Int.random(in: 2...20, using: &random)).map { _ in
      x += Double.random(in: 1...200, using: &random)
      return ScenePoint(x, Double(Int.random(in: -2...2, using: &random)) * 30)
    }
  }

  @Test func `it never leaves the range of its two points`() {
    for seed in 0..<500 {
      let points = points(UInt64(seed))
      let curve = MonotoneCurve(through: points)
      #expect(curve.pieces.count == points.count - 1)
      for (index, piece) in curve.pieces.enumerated() {
        let (start, end) = (points[index], points[index + 1])
        var last = start.y
        for step in 0...40 {
          let point = piece.point(at: Double(step) / 40)
          #expect(point.y >= min(start.y, end.y) - 1e-9 && point.y <= max(start.y, end.y) + 1e-9)
          let rises = (point.y - last) * (end.y - start.y)
          #expect(rises >= -1e-6, "turns back between its points")
          last = point.y
        }
      }
    }
  }

  @Test func `it is smooth`() {
    for seed in 0..<100 {
      for (left, right) in zip(
        MonotoneCurve(through: points(UInt64(seed))).pieces,
        MonotoneCurve(through: points(UInt64(seed))).pieces.dropFirst())
      {
        let before = (left.end.y - left.second.y) / (left.end.x - left.second.x)
        let after = (right.first.y - right.start.y) / (right.first.x - right.start.x)
        #expect(abs(before - after) < 1e-9)
      }
    }
  }

  @Test func `areas lie on their own side and end at crossings`() throws {
    let curve = MonotoneCurve(through: [
      ScenePoint(0, -10), ScenePoint(10, 10), ScenePoint(20, 0), ScenePoint(30, 0),
    ])
    let areas = curve.pieces.areas(to: 0)
    let above = try #require(areas.above.bounds)
    let below = try #require(areas.below.bounds)
    #expect(above.maxY <= 0.001 && above.maxX < 10)
    #expect(below.y >= -0.001 && below.x > 0 && below.maxX <= 20)
  }

  @Test func `clipping keeps the shape`() throws {
    let curve = MonotoneCurve(through: [ScenePoint(0, 0), ScenePoint(100, 50), ScenePoint(200, 0)])
    let clipped = curve.pieces.clipped(from: 30, to: 150)
    #expect(clipped.first?.start.x == 30)
    #expect(abs((clipped.last?.end.x ?? 0) - 150) < 1e-9)
    let height = try #require(clipped.first).start.y
    #expect(abs(height - curve.pieces[0].point(at: 0.3).y) < 1e-9)
  }

  @Test(arguments: [0, 1])
  func `fewer than two points make no curve`(count: Int) {
    #expect(MonotoneCurve(through: Array(repeating: ScenePoint(1, 1), count: count)).pieces.isEmpty)
  }
}

@Suite struct EmotionLaneTests {
  private func shapes(_ input: DiagramInput, _ style: ShapeStyle) -> [SceneShape] {
    JourneyMapLayout.scene(input).shapes.filter { $0.style == style }
  }

  private func texts(_ input: DiagramInput) -> [String] {
    JourneyMapLayout.scene(input).texts.flatMap { $0.lines.map(\.text) }
  }

  @Test func `a missing score is a gap, not a zero`() {
    let faces =
      shapes(SampleMaps.gaps, .faceNeutral) + shapes(SampleMaps.gaps, .facePositive)
      + shapes(SampleMaps.gaps, .faceNegative)
    #expect(faces.count == 4)
    #expect(texts(SampleMaps.gaps).filter { $0 == "no score" }.count == 2)
    // One piece of curve, between the two neighbours that have scores.
    let curve = shapes(SampleMaps.gaps, .curve)
    #expect(curve.count == 1)
    if case .path(let path)? = curve.first?.geometry { #expect(path.commands.count == 2) }
  }

  @Test func `scores are printed as given on any scale`() {
    let texts = texts(SampleMaps.personas)
    #expect(texts.contains("10") && texts.contains("5.5") && texts.contains("1"))
    #expect(texts.contains("highest 9") && texts.contains("lowest 2"))
  }

  @Test func `each persona has a curve with its name`() {
    let texts = JourneyMapLayout.scene(SampleMaps.personas).texts
    for (index, name) in ["Alex", "Sam", "Noor"].enumerated() {
      #expect(shapes(SampleMaps.personas, .curve(index)).count == 2, "the curve and the legend")
      #expect(texts.contains { $0.style == .series(index) && $0.lines.first?.text == name })
    }
    #expect(shapes(SampleMaps.personas, .areaPositive).isEmpty)
  }

  @Test func `the other state is a ghost with its name`() {
    #expect(shapes(SampleMaps.comparison, .curveGhost).count == 2)
    #expect(texts(SampleMaps.comparison).contains("future state"))
    #expect(texts(SampleMaps.comparison).contains("future state: First purchase 2027"))
  }

  @Test func `mouths bend with the score`() {
    func mouth(_ score: Double) -> PathData {
      let input = journey(
        "One", [stage("Stage", [touchpoint("Here") { $0.feels = feels(score) }])]
      ).input()
      let shape = JourneyMapLayout.scene(input).shapes.first {
        [.mouthPositive, .mouthNegative, .mouthNeutral].contains($0.style)
      }
      if case .path(let path)? = shape?.geometry { return path }
      return PathData()
    }
    let mouths = [-2.0, -1, 0, 1, 2].map(mouth)
    for (left, right) in zip(mouths, mouths.dropFirst()) { #expect(left != right) }
  }

  @Test func `a touchpoint without a score still leads somewhere`() {
    let text = SVGRenderer.interactive(JourneyMapLayout.scene(SampleMaps.gaps), idPrefix: "m")
      .string
    #expect(text.contains("<title>Word of mouth: no score</title>"))
  }
}
