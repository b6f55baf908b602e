import JourneyModel
import Wording

/// The map with touchpoints side by side and lanes below each other.
struct ColumnLayout {
  /// A row of the map.
  enum Row: Equatable {
    case heading
    case stages
    case lane(Lane)
    /// A line of a service blueprint.
    case boundary(Phrase)
    case legend
  }

  /// A map, or a tile of one, as drawn.
  struct Sheet {
    var gutter: [SceneElement] = []
    var body: [SceneElement] = []
    var heights: [Double] = []
    var width = 0.0
    var height = 0.0
  }

  let input: DiagramInput
  let rows: [Row]
  let plan: MapPlan

  /// The room above a lane's content and below it.
  private static let padding = (top: 10.0, bottom: 12.0)

  init(_ input: DiagramInput) {
    self.input = input
    rows = Self.rows(input)
    plan = MapPlan(
      input.journey, width: input.width, gutter: LaneTitle.gutterWidth(rows, input),
      least: input.leastColumn)
  }

  private static func rows(_ input: DiagramInput) -> [Row] {
    var rows: [Row] = input.showsHeading ? [.heading, .stages] : [.stages]
    var last: Lane?
    for lane in JourneyMapLayout.lanes(input) {
      if let last, let line = Lane.boundary(from: last, to: lane) { rows.append(.boundary(line)) }
      rows.append(.lane(lane))
      if lane.zone != nil { last = lane }
    }
    if input.showsLegend { rows.append(.legend) }
    return rows
  }

  // MARK: Tiles

  /// The spans of a plan that go on each tile: as few tiles as will do, all about as wide.
  static func ranges(of plan: MapPlan, maxWidth: Double) -> [Range<Int>] {
    var best = greedy(plan, maxWidth)
    var (low, high) = (plan.gutter, maxWidth)
    while high - low > 8 {
      let middle = (low + high) / 2
      let ranges = greedy(plan, middle)
      let fits = ranges.count == best.count && ranges.allSatisfy { width($0, plan) <= middle }
      if fits { (best, high) = (ranges, middle) } else { low = middle }
    }
    return best
  }

  private static func greedy(_ plan: MapPlan, _ maxWidth: Double) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in plan.spans.indices
    where index > start && width(start..<index + 1, plan) > maxWidth {
      ranges.append(start..<index)
      start = index
    }
    ranges.append(start..<plan.spans.count)
    return ranges
  }

  private static func width(_ range: Range<Int>, _ plan: MapPlan) -> Double {
    plan.gutter + plan.spans[range.upperBound - 1].maxX - plan.spans[range.lowerBound].x
  }

  // MARK: Sheets

  /// Draws the columns that a plan shows.
  ///
  /// - Parameters:
  ///   - plan: Where columns stand.
  ///   - heights: The heights that rows have at least, in their order; those of the whole map for
  ///     its tiles.
  /// - Returns: What was drawn.
  func sheet(_ plan: MapPlan, heights: [Double] = []) -> Sheet {
    let map = MapContext(input, plan: plan)
    var sheet = Sheet()
    var back = Canvas()
    var names = Canvas()
    var y = 0.0
    var separators: (top: Double, bottom: Double)?
    var rules: [Double] = []
    for (index, row) in rows.enumerated() {
      let least = heights.indices.contains(index) ? heights[index] : 0
      var canvas = Canvas()
      let bottom = draw(row, map, top: y, least: least, into: &canvas, names: &names)
      let height = max(bottom - y, least).rounded(.up)
      if case .lane(let lane) = row {
        if separators == nil { separators = (y, y) }
        separators?.bottom = y + height
        ground(lane, Rect(x: 0, y: y, width: plan.width, height: height), &back, &names, plan)
        if case .lane? = rows.dropFirst(index + 1).first {
          rules.append(y + height)
        }
        sheet.body.append(.group(SceneGroup(.lane(lane.rawValue), canvas.elements)))
      } else if !canvas.elements.isEmpty {
        sheet.body.append(.group(SceneGroup(.lane(Self.name(row)), canvas.elements)))
      }
      sheet.heights.append(height)
      y += height
    }
    rule(rules, plan, &back, &names)
    if let separators { stageLines(plan, separators, into: &back) }
    sheet.body = back.elements + sheet.body
    sheet.gutter = names.elements
    sheet.width = plan.width
    sheet.height = y
    return sheet
  }

  /// Draws a row with its name and returns its lower edge.
  private func draw(
    _ row: Row, _ map: MapContext, top: Double, least height: Double, into canvas: inout Canvas,
    names: inout Canvas
  ) -> Double {
    let title = LaneTitle(row, map)
    let least = top + title.draw(top: top, width: map.plan.gutter, into: &names)
    guard row == .lane(.feels) else {
      return max(least, draw(row, map, top: top, least: height, into: &canvas))
    }
    let lane = EmotionLane(map: map)
    title.drawTicks(at: lane.levels(top: top), width: map.plan.gutter, into: &names)
    return max(least, lane.draw(top: top, into: &canvas))
  }

  /// A sheet as a scene.
  func scene(_ sheet: Sheet) -> Scene {
    var scene = Scene(
      width: sheet.width, height: sheet.height, title: input.journey.title,
      summary: JourneyNarrative.summary(input), language: input.language)
    scene.gutter = plan.gutter
    scene.elements = [.group(SceneGroup(.gutter, sheet.gutter))] + sheet.body
    return scene
  }

  private static func name(_ row: Row) -> String {
    switch row {
    case .heading: "heading"
    case .stages: "stages"
    case .lane(let lane): lane.rawValue
    case .boundary: "line"
    case .legend: "legend"
    }
  }

  private func draw(
    _ row: Row, _ map: MapContext, top: Double, least: Double, into canvas: inout Canvas
  ) -> Double {
    switch row {
    case .heading: return Heading(map).draw(top: top, into: &canvas)
    case .stages: return StageHeader(map: map).draw(top: top, least: least - 8, into: &canvas) + 8
    case .boundary:
      let y = top + 13
      canvas.line(ScenePoint(map.plan.gutter, y), ScenePoint(map.plan.width, y), .boundary)
      return top + 26
    case .legend:
      let top = top + 12
      let bottom = Legend(map: map, lanes: JourneyMapLayout.lanes(input)).draw(
        left: map.plan.gutter + MapPlan.padding, right: map.plan.width, top: top, into: &canvas)
      return bottom > top ? bottom + 4 : top - 12
    case .lane(let lane):
      let room = least - Self.padding.top - Self.padding.bottom
      return draw(lane, map, top: top + Self.padding.top, least: room, into: &canvas)
        + Self.padding.bottom
    }
  }

  private func draw(
    _ lane: Lane, _ map: MapContext, top: Double, least: Double, into canvas: inout Canvas
  ) -> Double {
    let hasCurve = rows.contains(.lane(.feels))
    switch lane {
    case .volume: return VolumeLane(map: map).draw(top: top, into: &canvas)
    case .touchpoint:
      return TouchpointLane(map: map, links: !hasCurve, marksMoments: !hasCurve)
        .draw(top: top, into: &canvas)
    case .intent, .action, .thinks, .quotes:
      return CellLanes(map: map).draw(lane, top: top, into: &canvas)
    case .feels: return top
    case .words: return WordsLane(map: map).draw(top: top, into: &canvas)
    case .pains: return PointsLane(map: map).draw(top: top, into: &canvas)
    case .metrics: return MetricsLane(map: map).draw(top: top, into: &canvas)
    case .owner: return OwnerLane(map: map).draw(top: top, into: &canvas)
    case .frontstage, .backstage, .systems:
      return BlueprintLane(map: map, lane: lane).draw(top: top, least: least, into: &canvas)
    case .next: return NextLane(map: map).draw(top: top, into: &canvas)
    }
  }

  // MARK: Grounds and rules

  private func ground(
    _ lane: Lane, _ rect: Rect, _ back: inout Canvas, _ names: inout Canvas, _ plan: MapPlan
  ) {
    guard lane == .feels || lane == .next else { return }
    var (left, right) = (rect, rect)
    left.width = plan.gutter
    right.x = plan.gutter
    right.width = rect.width - plan.gutter
    names.insert(.rect(left, radius: 0), .band)
    back.rect(right, .band)
  }

  private func rule(
    _ heights: [Double], _ plan: MapPlan, _ back: inout Canvas, _ names: inout Canvas
  ) {
    func lines(from left: Double, to right: Double) -> PathData {
      var lines = PathData(capacity: 2 * heights.count)
      for y in heights {
        lines.move(ScenePoint(left, y - 0.5))
        lines.line(ScenePoint(right, y - 0.5))
      }
      return lines
    }
    names.path(lines(from: 0, to: plan.gutter), .hairline)
    back.path(lines(from: plan.gutter, to: plan.width), .hairline)
  }

  private func stageLines(
    _ plan: MapPlan, _ range: (top: Double, bottom: Double), into canvas: inout Canvas
  ) {
    var lines = PathData()
    for index in plan.shown.dropFirst() where plan.spans[index].isStart {
      lines.move(ScenePoint(plan.spans[index].x, range.top))
      lines.line(ScenePoint(plan.spans[index].x, range.bottom))
    }
    canvas.path(lines, .stageLine)
  }
}
