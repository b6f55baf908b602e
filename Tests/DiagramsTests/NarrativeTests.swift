import JourneyModel
import Testing
import Wording

@testable import Diagrams

@Suite struct NarrativeTests {
  @Test func `the picture's journey in sentences`() {
    #expect(
      JourneyNarrative.sentences(SampleMaps.picture) == [
        "Five stages, 12 touchpoints.", "Highest at Product video, Reviews and 1 more, +2.",
        "Lowest at Sign-in and Payment, −2.",
        "Most customers leave between Consideration and Purchase, −66\u{A0}%.",
        "Moment of truth: Sign-in.", "Three steps have no owner.",
      ])
  }

  @Test func `words stand by a single lowest moment`() {
    #expect(
      JourneyNarrative.sentences(SampleMaps.japanese).contains("Lowest at ログイン, −2: 苛立ち, 不信."))
  }

  @Test func `moments name the persona where each has scores`() {
    #expect(
      JourneyNarrative.sentences(SampleMaps.personas).dropFirst() == [
        "Highest at First week (Alex) and First week (Sam), 9.",
        "Lowest at Listing (Alex) and Call (Alex), 2.", "Moment of truth: Waiting.",
      ])
  }

  @Test func `one touchpoint has no highest moment`() {
    #expect(JourneyNarrative.sentences(SampleMaps.smallest) == ["One stage, 1 touchpoint."])
  }

  @Test func `nothing is said of what is not known`() {
    #expect(
      JourneyNarrative.sentences(SampleMaps.bare) == [
        "Three stages, 3 touchpoints.", "How it feels is not known.",
      ])
  }

  @Test func `numbers stay digits where a language has no words for them`() {
    var input = SampleMaps.picture
    input.wording = Wording(
      language: "de",
      translation: Translation(texts: ["story-stages.other": "{count} Phasen, {touchpoints}."]))
    #expect(JourneyNarrative.sentences(input).first == "5 Phasen, 12 touchpoints.")
  }

  @Test func `phrases have keys of their own`() {
    let keys = (Phrase.diagrams + Phrase.narrative).map(\.key)
    #expect(Set(keys).count == keys.count)
  }
}

@Suite struct LaneTests {
  private func lanes(_ change: (inout DiagramInput) -> Void) -> [Lane] {
    var input = SampleMaps.picture
    change(&input)
    return JourneyMapLayout.lanes(input)
  }

  @Test func `lanes without data are left out`() {
    #expect(JourneyMapLayout.lanes(SampleMaps.smallest) == [.touchpoint, .feels])
    #expect(lanes { $0.ranks = [:] }.contains(.next) == false)
  }

  @Test func `the choice of the site, the map and the default follow each other`() {
    #expect(lanes { $0.lanes = [.feels, .volume, .quotes, .feels] } == [.feels, .volume])
    #expect(lanes { $0.journey.lanes = [.pains, .touchpoint] } == [.pains, .touchpoint])
    #expect(
      lanes { _ in } == [
        .volume, .touchpoint, .thinks, .feels, .words, .pains, .metrics, .owner, .backstage,
        .systems, .next,
      ])
  }

  @Test(arguments: [
    (
      [Lane.touchpoint, .frontstage, .backstage, .systems],
      ["line of interaction", "line of visibility", "line of internal"]
    ),
    ([.feels, .owner, .backstage], ["line of visibility"]),
    ([.systems, .feels], ["line of visibility"]), ([.owner, .next, .systems], []),
    ([.backstage, .systems, .touchpoint], ["line of internal", "line of visibility"]),
  ])
  func `lines follow from the lanes`(lanes: [Lane], lines: [String]) {
    var input = SampleMaps.everything
    input.lanes = lanes
    let found = JourneyMapLayout.scene(input).texts.filter {
      $0.style == .laneNote && $0.lines.first?.text.hasPrefix("line of") == true
    }
    let names = found.map { $0.lines.map(\.text).joined(separator: " ") }
    #expect(names.count == lines.count)
    for (name, line) in zip(names, lines) { #expect(name.hasPrefix(line)) }
  }

  @Test func `neighbours with the same owner share a bar, unowned steps stand alone`() {
    let shapes = JourneyMapLayout.scene(SampleMaps.picture).shapes
    #expect(shapes.filter { $0.style == .avatar }.count == 6)
    #expect(shapes.filter { $0.style == .orphan }.count == 3)
  }

  @Test func `columns fill the width between their limits`() {
    var input = SampleMaps.smallest
    input.width = 5000
    #expect(JourneyMapLayout.scene(input).width <= 420)
    input = SampleMaps.picture
    input.width = 2000
    #expect(JourneyMapLayout.scene(input).width > 1950)
    input.width = 100
    #expect(JourneyMapLayout.scene(input).width > 1300)
  }

  @Test(arguments: [1, 200])
  func `one to two hundred touchpoints are laid out`(count: Int) {
    let map = journey(
      "Long",
      [stage("Only", (0..<count).map { index in touchpoint("T\(index)") { $0.feels = feels(1) } })])
    #expect(SceneChecker.problems(JourneyMapLayout.scene(map.input())) == [])
  }

  @Test func `a journey without stages says so`() {
    let scene = JourneyMapLayout.scene(journey("Empty", []).input())
    #expect(scene.texts.map { $0.lines.map(\.text) } == [["no data"]])
  }

  @Test func `a part of a journey keeps its own recommendations only`() {
    let part = SampleMaps.picture.showing(stages: [StageID("purchase")])
    let texts = JourneyMapLayout.scene(part).texts.flatMap { $0.lines.map(\.text) }
    #expect(texts.contains("Purchase") && !texts.contains("Awareness"))
    #expect(texts.contains("Fee in basket") && !texts.contains("Answer"))
  }
}

@Suite struct ChartTests {
  @Test func `labels of the matrix are placed or listed, never lost`() {
    let texts = SampleCharts.matrix.texts.map { $0.lines.map(\.text).joined(separator: " ") }
    for title in ["Guest checkout", "Reminder e-mail", "Rebuild the app", "Ask later"] {
      #expect(texts.contains(title))
    }
    for phrase in ["quick wins", "big bets", "fill-ins", "think twice"] {
      #expect(texts.contains(phrase))
    }
  }

  @Test func `marks of the matrix do not cover each other`() {
    let items = (1...40).map {
      ImpactEffortMatrix.Item(
        rank: $0, title: "Recommendation \($0)", impact: 5, effort: 5, link: nil)
    }
    let scene = ImpactEffortMatrix(items: items).scene(.english)
    #expect(SceneChecker.problems(scene) == [])
    let centres = scene.shapes.compactMap { shape -> ScenePoint? in
      guard case .circle(let centre, _) = shape.geometry, shape.style == .badge else { return nil }
      return centre
    }
    #expect(centres.count == 40)
    for (index, one) in centres.enumerated() {
      for two in centres[(index + 1)...] {
        let (dx, dy) = (one.x - two.x, one.y - two.y)
        #expect(dx * dx + dy * dy >= 22 * 22)
      }
    }
  }

  @Test func `a circle of parents ends`() {
    let nodes = ["a", "b", "c"].enumerated().map { index, id in
      JourneyTree.Node(
        id: id, title: id.uppercased(), note: "", parent: ["b", "c", "a"][index], link: nil)
    }
    let scene = JourneyTree(nodes: nodes).scene(.english)
    #expect(scene.texts.map { $0.lines[0].text }.sorted() == ["A", "B", "C"])
  }

  @Test func `a deep tree is drawn without recursion`() {
    let nodes = (0..<500).map {
      JourneyTree.Node(
        id: "\($0)", title: "Journey \($0)", note: "", parent: $0 == 0 ? nil : "\($0 - 1)",
        link: nil)
    }
    #expect(JourneyTree(nodes: nodes).scene(.english).texts.count == 500)
  }

  @Test func `sparklines leave gaps`() throws {
    let shape = try #require(SampleCharts.sparkline.shapes.first { $0.style == .spark })
    guard case .path(let path) = shape.geometry else { return }
    let moves = path.commands.filter { if case .move = $0 { true } else { false } }
    #expect(moves.count == 2)
  }

  @Test(arguments: [(0.0, 1.0, 5), (0.562, 0.75, 5), (-12, 31, 5), (5, 5, 2), (0, 1e9, 5)])
  func `scales have few round ticks around all values`(low: Double, high: Double, most: Int) {
    let scale = ValueScale(low: low, high: high)
    #expect(scale.low <= low && scale.high >= high && scale.high > scale.low)
    #expect((2...most + 2).contains(scale.ticks.count))
  }

  @Test func `no scores, no curve`() {
    #expect(MiniCurve(places: [nil, nil]).scene() == nil)
    #expect(PersonaSmallMultiples.scene(SampleMaps.picture) == nil)
    #expect(JourneyMapLayout.overlay(SampleMaps.picture) == nil)
  }

  @Test func `the checker finds what it looks for`() {
    var scene = Scene(width: 100, height: 40, title: "", summary: "")
    var canvas = Canvas()
    canvas.label("one", at: ScenePoint(10, 20), .body)
    canvas.label("two", at: ScenePoint(18, 22), .body)
    canvas.label("outside", at: ScenePoint(80, 20), .body)
    canvas.rect(Rect(x: 0, y: 10, width: 15, height: 20), .card)
    scene.elements = canvas.elements
    #expect(SceneChecker.problems(scene).count == 3)
  }
}
