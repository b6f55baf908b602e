import JourneyModel
import Markup
import Testing

@testable import Diagrams

/// The samples by name, as columns and stacked.
private let scenes: [(name: String, scene: Scene)] = {
  let inputs: [(String, DiagramInput)] = [
    ("picture", SampleMaps.picture), ("everything", SampleMaps.everything),
    ("smallest", SampleMaps.smallest), ("large", SampleMaps.large), ("long", SampleMaps.long),
    ("personas", SampleMaps.personas), ("comparison", SampleMaps.comparison),
    ("bare", SampleMaps.bare), ("gaps", SampleMaps.gaps), ("japanese", SampleMaps.japanese),
    ("arabic", SampleMaps.arabic), ("german", SampleMaps.german),
  ]
  return inputs.flatMap { name, input -> [(name: String, scene: Scene)] in
    var stacked = input
    stacked.arrangement = .stacked
    stacked.width = 360
    var file = input
    file.showsHeading = true
    return [
      (name, JourneyMapLayout.scene(input)), (name + "-stacked", JourneyMapLayout.scene(stacked)),
      (name + "-file", JourneyMapLayout.scene(file)),
    ]
  } + SampleCharts.all
}()

@Suite struct SceneTests {
  @Test(arguments: scenes.map(\.name))
  func `texts keep to their boxes and apart`(name: String) throws {
    let scene = try #require(scenes.first { $0.name == name }).scene
    #expect(SceneChecker.problems(scene) == [])
  }

  @Test(arguments: [
    "picture", "personas", "gaps", "arabic", "german-stacked", "matrix", "funnel", "tree",
  ])
  func `geometry stays`(name: String) throws {
    let scene = try #require(scenes.first { $0.name == name }).scene
    try Snapshot.expect(scene.dump, is: name + ".txt")
  }

  @Test(arguments: ["picture-file", "smallest", "arabic-file", "personas-stacked", "metric"])
  func `files stay`(name: String) throws {
    let scene = try #require(scenes.first { $0.name == name }).scene
    try Snapshot.expect(SVGRenderer.standalone(scene).string, is: name + ".svg")
  }

  @Test func `the page's picture stays`() throws {
    let scene = try #require(scenes.first { $0.name == "picture" }).scene
    try Snapshot.expect(
      SVGRenderer.interactive(scene, idPrefix: "map").string, is: "picture-interactive.html")
  }

  @Test func `the style sheet stays`() throws {
    try Snapshot.expect(DiagramStyle.css, is: "diagrams.css")
  }

  @Test(arguments: scenes.map(\.name))
  func `markup is well-formed`(name: String) throws {
    let scene = try #require(scenes.first { $0.name == name }).scene
    for text in [
      SVGRenderer.inline(scene, idPrefix: "a").string,
      SVGRenderer.interactive(scene, idPrefix: "b").string,
      SVGRenderer.standalone(scene).string, SVGRenderer.standalone(scene, theme: .dark).string,
    ] {
      #expect(XMLChecker.problems(text) == [])
    }
  }

  @Test(arguments: scenes.map(\.name))
  func `files need no style sheet`(name: String) throws {
    let scene = try #require(scenes.first { $0.name == name }).scene
    for theme in Theme.allCases {
      let text = SVGRenderer.standalone(scene, theme: theme).string
      let found = ["var(", " style=", "class=", "<style", "paint-order", " href", "<a "].filter {
        text.contains($0)
      }
      #expect(found == [])
      // Nothing leads out of the file.
      let references = text.split(separator: " xlink:href=\"").dropFirst()
      #expect(references.allSatisfy { $0.hasPrefix("#m") })
      #expect(text.prefix(39) == "<svg xmlns=\"http://www.w3.org/2000/svg\"")
    }
  }

  @Test func `mirrored twice is the same`() {
    for (_, scene) in scenes { #expect(scene.mirrored().mirrored().dump == scene.dump) }
  }

  @Test func `arrows point along the lines, other signs stay`() {
    func signs(_ scene: Scene) -> [Symbol] {
      func signs(_ elements: [SceneElement]) -> [Symbol] {
        elements.flatMap { element -> [Symbol] in
          switch element {
          case .mark(.symbol(let symbol, _, _), _): [symbol]
          case .shape(let shape):
            if case .symbol(let symbol, _, _) = shape.geometry { [symbol] } else { [] }
          case .group(let group): signs(group.elements)
          default: []
          }
        }
      }
      return signs(scene.elements)
    }
    let drawn = scenes.map(\.scene).filter { $0.direction == .leftToRight }
    #expect(drawn.contains { signs($0).contains(.arrow) })
    for scene in drawn {
      #expect(signs(scene.mirrored()) == signs(scene).map { $0 == .arrow ? .leftArrow : $0 })
    }
  }
}

@Suite struct RendererTests {
  private let scene = JourneyMapLayout.scene(SampleMaps.picture)

  @Test func `a static picture is one image without links`() {
    let text = SVGRenderer.inline(scene, idPrefix: "m").string
    #expect(text.contains("role=\"img\""))
    #expect(text.contains("aria-labelledby=\"m-title\" aria-describedby=\"m-desc\""))
    #expect(!text.contains("<a "))
    #expect(!text.contains("fill=\"#"))
  }

  @Test func `an interactive picture names each link and hides the rest`() {
    let text = SVGRenderer.interactive(scene, idPrefix: "m").string
    var checker = XMLChecker(text)
    checker.run()
    // Twelve touchpoints and four recommendations.
    #expect(checker.counts["a"] == 16)
    #expect(
      text.contains(
        "<a href=\"#at-purchase--sign-in\"><title>"
          + "Sign-in: −2, irritated, wary, moment of truth</title>"))
    #expect(text.contains("<a href=\"#do-guest-checkout\"><title>1. Guest checkout</title>"))
    #expect(text.contains("role=\"region\" tabindex=\"0\""))
    #expect(!text.contains("role=\"img\""))
  }

  @Test func `every link has a target of 24 units`() {
    func targets(_ elements: [SceneElement]) -> [Rect] {
      elements.flatMap { element -> [Rect] in
        guard case .group(let group) = element else { return [] }
        guard case .link = group.role else { return targets(group.elements) }
        let shapes = group.elements.flatMap { element -> [SceneShape] in
          switch element {
          case .shape(let shape): [shape]
          case .mark(let mark, let place): mark.shapes(at: place)
          case .text, .group: []
          }
        }
        let sizes = shapes.compactMap { shape -> Rect? in
          switch shape.geometry {
          case .rect(let rect, _): return rect
          case .circle(let centre, let radius):
            return Rect(
              x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
          default: return nil
          }
        }
        return sizes.max { $0.width * $0.height < $1.width * $1.height }.map { [$0] } ?? []
      }
    }
    for (name, scene) in scenes {
      for target in targets(scene.elements) {
        #expect(target.width >= 24 && target.height >= 24, "\(name) \(target)")
      }
    }
  }

  @Test func `ids come from the prefix`() {
    var checker = XMLChecker(
      SVGRenderer.interactive(scene, idPrefix: "a").string
        + SVGRenderer.inline(scene, idPrefix: "b").string)
    checker.run()
    let own = checker.ids.filter { !$0.hasPrefix("a-m") && !$0.hasPrefix("b-m") }
    #expect(own.sorted() == ["a-caption", "a-title", "b-desc", "b-title"])
    #expect(checker.problems == [])
  }

  @Test(arguments: scenes.map(\.name))
  func `every mark that is used is drawn once`(name: String) throws {
    let scene = try #require(scenes.first { $0.name == name }).scene
    let map = JourneyMapLayout.scene(SampleMaps.picture)
    var marks: MarkSheet? = MarkSheet(idPrefix: "_d")
    let shared = [scene, map, scene].enumerated().map { index, scene in
      SVGRenderer.interactive([scene], idPrefix: "p\(index)", marks: &marks).string
    }
    for text in [
      shared.joined() + (marks?.markup.string ?? ""),
      SVGRenderer.interactive(scene, idPrefix: "a").string,
      SVGRenderer.inline(scene, idPrefix: "b").string,
      SVGRenderer.standalone(scene).string,
    ] {
      let used = Set(text.matches(of: /<use [a-z:]*href="#([^"]+)"/).map { String($0.1) })
      var checker = XMLChecker(text)
      checker.run()
      #expect(checker.problems == [])
      let drawn = checker.ids.filter { $0.contains(/m\d+$|_d\d+$/) }
      #expect(Set(drawn) == used.filter { !$0.hasSuffix("-lanes") })
    }
    #expect(shared[2].contains("<use") || !shared[0].contains("<use"))
  }

  @Test func `the same scene gives the same bytes`() {
    #expect(
      SVGRenderer.standalone(scene).bytes
        == SVGRenderer.standalone(JourneyMapLayout.scene(SampleMaps.picture)).bytes)
  }
}

@Suite struct TileTests {
  @Test(arguments: [500.0, 700, 900, 1200])
  func `tiles hold every stage once and have the same rows`(width: Double) {
    let tiles = JourneyMapLayout.tiles(SampleMaps.picture, maxWidth: width)
    let names = tiles.flatMap { tile in
      tile.texts.filter { $0.style == .stageName }.flatMap { $0.lines.map(\.text) }
    }
    #expect(names == ["Awareness", "Consideration", "Purchase", "Delivery", "Advocacy"])
    for tile in tiles {
      #expect(tile.width <= width)
      #expect(SceneChecker.problems(tile) == [])
      let lanes = tile.texts.filter { $0.style == .laneName }.flatMap { $0.lines.map(\.text) }
      #expect(lanes.contains("Feels") && lanes.contains("Do next"))
    }
    let tops = tiles.map { tile in tile.texts.filter { $0.style == .laneName }.map(\.box.y) }
    #expect(Set(tops).count == 1)
  }

  @Test(arguments: ["picture", "large", "personas", "german", "arabic"])
  func `tiles hold what the whole map holds, as high`(name: String) throws {
    let inputs = [
      "picture": SampleMaps.picture, "large": SampleMaps.large, "personas": SampleMaps.personas,
      "german": SampleMaps.german, "arabic": SampleMaps.arabic,
    ]
    let input = try #require(inputs[name])
    // The lane names stand on every tile; the legend and the names of curves are set for each.
    let own: Set<TextStyle> = [
      .laneName, .laneNote, .tick, .note, .series1, .series2, .series3, .series4, .ghost,
    ]
    func texts(_ scenes: [Scene]) -> [String] {
      scenes.flatMap(\.texts).filter { !own.contains($0.style) }.map { text in
        let lines = text.lines.map(\.text).joined(separator: "|")
        return "\(lines) .\(text.style.name) \(text.box.y) \(text.box.width.rounded())"
      }.sorted()
    }
    let tiles = JourneyMapLayout.tiles(input, maxWidth: 900)
    #expect(tiles.count > 1)
    #expect(texts(tiles) == texts([JourneyMapLayout.scene(input)]))
  }

  @Test func `the curve goes on across tiles`() throws {
    let whole = JourneyMapLayout.scene(SampleMaps.picture)
    let tiles = JourneyMapLayout.tiles(SampleMaps.picture, maxWidth: 700)
    func curve(_ scene: Scene) throws -> Rect {
      let shape = try #require(scene.shapes.first { $0.style == .curve })
      guard case .path(let path) = shape.geometry else {
        return Rect(x: 0, y: 0, width: 0, height: 0)
      }
      return try #require(path.bounds)
    }
    for tile in tiles.dropLast() {
      #expect(abs(try curve(tile).maxX - tile.width) < 0.01)
    }
    #expect(try tiles.reduce(0) { $0 + (try curve($1).width) } - (try curve(whole).width) < 0.1)
  }

  @Test func `paper grows with the map, then the map is cut`() {
    var narrow = SampleMaps.picture
    narrow.lanes = [.touchpoint, .feels, .pains]
    #expect(
      PrintSheets(WideMap(narrow)).paper == .a4Landscape
        && PrintSheets(WideMap(narrow)).scenes.count == 1)
    let picture = PrintSheets(WideMap(SampleMaps.picture))
    #expect(picture.paper == .a3Landscape && picture.scenes.count == 1)
    let large = PrintSheets(WideMap(SampleMaps.large))
    #expect(large.paper == .a4Landscape && large.scenes.count == 6)
    for scene in large.scenes { #expect(scene.width <= large.paper.width) }
  }

  @Test func `a stage that is wider than a sheet is cut between touchpoints`() throws {
    var input = SampleMaps.everything
    let many = input.journey.stages.flatMap(\.touchpoints)
    input.journey.stages = [input.journey.stages[0], input.journey.stages[1]]
    input.journey.stages[1].touchpoints = many + many
    let tiles = JourneyMapLayout.tiles(input, maxWidth: 1000)
    #expect(tiles.count == 5)
    var touchpoints = 0
    for (index, tile) in tiles.enumerated() {
      #expect(tile.width <= 1000)
      #expect(tile.height == tiles[0].height)
      #expect(SceneChecker.problems(tile) == [])
      func texts(_ style: TextStyle) -> [String] {
        tile.texts.filter { $0.style == style }.map { $0.lines.map(\.text).joined(separator: " ") }
      }
      let heads = texts(.stageName)
      // The first part of the second stage stands on the first sheet, beside the first stage.
      #expect(heads.contains(index == 0 ? "Discover" : "Compare, continued") || index == 1)
      #expect(texts(.laneName).contains("Feels"))
      touchpoints += texts(.name).count { $0.hasPrefix("Touchpoint") }
    }
    #expect(touchpoints == 33)
  }

  @Test func `sheets stand side by side on a screen and have the lane names once`() throws {
    let sheets = PrintSheets(WideMap(SampleMaps.large)).scenes
    let text = SVGRenderer.interactive(sheets, idPrefix: "m").string
    var checker = XMLChecker(text)
    checker.run()
    #expect(checker.problems == [])
    #expect(checker.counts["figure"] == 1)
    #expect(text.split(separator: "<use href=\"#m-lanes\"/>").count == sheets.count)
    let own = checker.ids.filter { !$0.hasPrefix("m-m") }
    #expect(own.sorted() == ["m-caption", "m-lanes", "m-title"])
    let names = text.split(separator: ">Feels<").count - 1
    #expect(names == 1)
  }

  @Test(
    arguments: [
      ([0.5, 1, 0, -1, 0.25], 320), ((0..<15).map { Double($0 * 7 % 5) / 2 - 1 }, 470),
      ((0..<24).map { Double($0 * 7 % 5) / 2 - 1 }, 620), ([1, nil, -1, 0.5, nil, 0.5, 1], 480),
    ] as [([Double?], Int)])
  func `a small curve is small`(places: [Double?], most: Int) throws {
    let scene = try #require(MiniCurve(places: places).scene())
    let text = SVGRenderer.small(scene, label: "").string
    #expect(XMLChecker.problems(text) == [])
    #expect(text.utf8.count <= most, "\(text.utf8.count)")
  }
}
