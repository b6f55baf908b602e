import JourneyModel

/// The map of a journey with touchpoints side by side, laid out once for all that show it: a page,
/// sheets of paper, a file of its own.
package struct WideMap: Sendable {
  private let input: DiagramInput
  private let layout: ColumnLayout
  private let whole: ColumnLayout.Sheet
  private let summary: String

  /// Lays a map out.
  package init(_ input: DiagramInput) {
    self.input = input
    layout = ColumnLayout(input)
    whole = layout.sheet(layout.plan)
    summary = JourneyNarrative.summary(input)
  }

  /// The whole map as one picture.
  package var scene: Scene {
    isEmpty ? JourneyMapLayout.empty(input) : scene(whole, below: [])
  }

  /// The whole map as one picture with the journey's title, personas and period above it.
  package var titledScene: Scene {
    guard !isEmpty else { return scene }
    var canvas = Canvas()
    let height = Heading(whole.map).draw(top: 0, into: &canvas)
      .rounded(.up)
    let title = canvas.elements.map { $0.moved(across: 0, down: -height) }
    var scene = scene(whole, below: [.group(SceneGroup(.lane("heading"), title))])
    scene.origin.y = -height
    scene.height += height
    return scene
  }

  /// The map in sheets as wide as `choose` says for the size of the whole map; nil for one sheet.
  ///
  /// Sheets are cut between stages, with the lane names on every one; a stage that is wider than a
  /// sheet is cut between touchpoints, with its name on every sheet. All have the same rows.
  func sheets(
    _ choose: (_ whole: (width: Double, height: Double)) -> Double?
  ) -> [Scene] {
    guard !isEmpty, let maxWidth = choose((layout.plan.width, whole.height)) else {
      return [scene]
    }
    let plan = layout.plan.cutting(stagesOver: maxWidth - layout.plan.gutter)
    var sheets = ColumnLayout.ranges(of: plan, maxWidth: maxWidth).map { range in
      layout.sheet(plan.showing(range), of: whole)
    }
    // The legend takes more lines on a narrow sheet than below the whole map.
    let height = sheets.reduce(0) { max($0, $1.height) }
    for index in sheets.indices { sheets[index].height = height }
    return sheets.map { scene($0, below: []) }
  }

  private var isEmpty: Bool { input.journey.stages.isEmpty }

  private func scene(_ sheet: ColumnLayout.Sheet, below title: [SceneElement]) -> Scene {
    var scene = Scene(
      width: sheet.map.plan.width, height: sheet.height, title: input.journey.title,
      summary: summary,
      language: input.language)
    scene.gutter = sheet.map.plan.gutter
    scene.origin.x = sheet.map.plan.left - scene.gutter
    scene.elements =
      [.group(SceneGroup(.gutter, sheet.gutter))] + sheet.ground + title + layout.groups(sheet)
    return scene.running(input.direction)
  }
}
