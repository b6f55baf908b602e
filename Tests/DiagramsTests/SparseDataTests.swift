import Diagnostics
import JourneyModel
import Testing

@testable import Diagrams

/// What is drawn where there is little, nothing or very much to draw.
@Suite struct SparseDataTests {
  private func twoPersonas(_ scores: [[Double?]]) -> DiagramInput {
    let ids = ["alex", "sam"].map { PersonaID($0) }
    let touchpoints = (0..<(scores.first?.count ?? 0)).map { number in
      touchpoint("Step \(number + 1)") {
        let own = zip(ids, scores).compactMap { id, list in
          list[number].map { Feeling.PersonaScore(persona: id, score: $0) }
        }
        $0.feels = Feeling(score: nil, byPersona: own, words: [])
        $0.momentOfTruth = number == 1
      }
    }
    return journey("Two", [stage("Only", touchpoints)]) {
      $0.personas = ids.map { Sourced($0, at: nowhere) }
    }.input()
  }

  private func circles(_ scene: Scene) -> [(centre: ScenePoint, radius: Double)] {
    scene.shapes.compactMap { shape in
      guard case .circle(let centre, let radius) = shape.geometry else { return nil }
      return (centre, radius)
    }
  }

  @Test func `a score without neighbours is a dot`() throws {
    let input = twoPersonas([[2, nil, 1, nil, -2], [0, 1, 2, 1, -1]])
    let scene = try #require(PersonaSmallMultiples.scene(input))
    // Below each panel stand two dots of the captions, which are larger.
    let dots = circles(scene).filter { $0.radius != 4 }
    #expect(dots.map(\.radius) == [3.5, 3.5, 2.5, 3.5, 3.5])
    let mini = try #require(MiniCurve(places: [1, nil, 0.5, nil, -1, 0.2, -0.2]).scene())
    #expect(circles(mini).map(\.radius) == [8, 8, 6])
  }

  @Test func `the flow ends where nobody is left`() {
    func flows(_ last: Double) -> [Rect] {
      let input = journey(
        "Flow",
        [
          stage("First", volume: 100, [touchpoint("A")]),
          stage("Second", volume: 40, [touchpoint("B")]),
          stage("Third", volume: last, [touchpoint("C")]),
        ]
      ).input()
      let scene = JourneyMapLayout.scene(input)
      if last == 0 {
        #expect(scene.texts.contains { $0.lines.map(\.text) == ["0"] }, "its number is said")
      }
      return scene.shapes.filter { $0.style == .flow }.compactMap { shape in
        switch shape.geometry {
        case .rect(let rect, _): rect
        case .path(let path): path.bounds
        default: nil
        }
      }
    }
    #expect(flows(10).count == 3)
    #expect(flows(0).count == 2)
    #expect(flows(0).last?.maxX == flows(10).last?.x)
  }

  @Test func `a line of many values goes through few points`() {
    var days: [Double?] = []
    for day in 0..<90 {
      let weekday = Double(day % 7)
      days.append(50 + weekday + Double(day) / 9)
    }
    (days[12], days[41]) = (-99, 99)
    let points = Sparkline(values: days).points
    #expect(points.count == 13)
    #expect(points.last?.place == 89 && points.last?.value == days[89])
    #expect(points.contains { $0.place == 41 && $0.value == 99 })
    #expect(points.contains { $0.place == 12 && $0.value == -99 })
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.place < $1.place })
    let means = points.dropFirst(8).dropLast().compactMap(\.value)
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 }, "weekends are no waves")
  }

  @Test(arguments: [2, 12, 24, 25, 60, 365, 1000])
  func `no line has more points than its width shows`(count: Int) {
    let values: [Double?] = (0..<count).map { Double($0 * 7 % 5) }
    let points = Sparkline(values: values).points
    #expect(points.count <= 30)
    #expect(points.last?.value == values.last ?? nil)
    #expect(Sparkline(values: values.map { _ in nil }).points.allSatisfy { $0.value == nil })
    if count <= 24 { #expect(points.map(\.value) == values) }
  }

  @Test func `a star stands clear of the faces of all personas`() throws {
    for scores: [[Double?]] in [
      [[1, 0, 1], [1, 0, 1]], [[1, 2, 1], [1, 2, 1]], [[1, -2, 1], [0, -2, 0]],
      [[1, -1, 1], [0, 1, 0]],
    ] {
      let scene = JourneyMapLayout.scene(twoPersonas(scores))
      let stars = scene.shapes.compactMap { shape -> Rect? in
        guard case .symbol(.star, let corner, let side) = shape.geometry, side == 18 else {
          return nil
        }
        return Rect(x: corner.x, y: corner.y, width: side, height: side)
      }
      let star = try #require(stars.first)
      for face in circles(scene) where face.radius == 9 {
        let box = Rect(x: face.centre.x - 9, y: face.centre.y - 9, width: 18, height: 18)
        #expect(!box.overlaps(star, slack: 0.5), "\(scores)")
      }
    }
  }
}
