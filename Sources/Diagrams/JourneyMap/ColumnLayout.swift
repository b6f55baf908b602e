import JourneyModel
import Wording

/// The map with touchpoints side by side and lanes below each other.
struct ColumnLayout {
  /// A row of the map.
  enum Row: Equatable {
    case stages
    case lane(Lane)
    /// A line of a service blueprint.
    case boundary(Phrase)
    case legend

    /// Whether what it shows stands between the edges of its stage, so that a tile of whole stages
    /// is cut out of it; what runs through the map is drawn for each tile.
    var keepsToStages: Bool {
      switch self {
      case .stages: true
      case .lane(let lane): lane != .feels
      case .boundary, .legend: false
      }
    }

    /// Whether it shows cells beside each other, each of several shapes.
    var showsCards: Bool {
      switch self {
      case .lane(.words), .lane(.pains), .lane(.metrics), .lane(.owner): true
      default: false
      }
    }
  }

  /// A map, or a tile of one, as drawn.
  struct Sheet {
    /// What its lanes share.
    let map: MapContext
    /// The names of the rows.
    var gutter: [SceneElement] = []
    /// What stands behind the rows.
    var ground: [SceneElement] = []
    /// What each row shows.
    var rows: [[SceneElement]] = []
    /// What the curve shows at touchpoints.
    var moments: EmotionLane.Moments?
    /// The height of each row.
    var heights: [Double] = []
    /// The height of all rows, or of the tallest tile.
    var height = 0.0
  }

  let input: DiagramInput
  let lanes: [Lane]
  let rows: [Row]
  let plan: MapPlan

  /// The room above a lane's content and below it.
  private static let padding = (top: 10.0, bottom: 12.0)

  init(_ input: DiagramInput) {
    self.input = input
    lanes = JourneyMapLayout.lanes(input)
    rows = Self.rows(lanes, input)
    plan = MapPlan(
      input.journey, width: input.width, gutter: LaneTitle.gutterWidth(rows, input),
      least: input.leastColumn)
  }

  private static func rows(_ lanes: [Lane], _ input: DiagramInput) -> [Row] {
    var rows: [Row] = [.stages]
    var last: Lane?
    for lane in lanes {
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
  ///   - whole: The whole map where a tile of it is drawn: the tile's rows are at least as high,
  ///     and what keeps to whole stages is taken from it.
  /// - Returns: What was drawn.
  func sheet(_ plan: MapPlan, of whole: Sheet? = nil) -> Sheet {
    let map = whole?.map.showing(plan) ?? MapContext(input, plan: plan)
    let source = plan.showsWholeStages ? whole : nil
    var sheet = Sheet(map: map)
    var names = Canvas()
    for (index, row) in rows.enumerated() {
      var height = whole?.heights[index] ?? 0
      if let source, row.keepsToStages {
        sheet.rows.append(source.rows[index].standing(from: plan.left, to: plan.right))
      } else {
        var canvas = Canvas()
        let bottom =
          row == .lane(.feels)
          ? drawFeelings(&sheet, source, into: &canvas, names: &names)
          : draw(row, map, top: sheet.height, least: height, into: &canvas, names: &names)
        height = max(bottom - sheet.height, height).rounded(.up)
        sheet.rows.append(canvas.elements)
      }
      sheet.heights.append(height)
      sheet.height += height
    }
    sheet.ground = ground(of: sheet, &names)
    // Rows as high as those of the whole map have the same names at the same places.
    sheet.gutter = source?.gutter ?? names.elements
    return sheet
  }

  /// Draws a row with its name and returns its lower edge.
  private func draw(
    _ row: Row, _ map: MapContext, top: Double, least height: Double, into canvas: inout Canvas,
    names: inout Canvas
  ) -> Double {
    let title = LaneTitle.of(row, input, map)
    let least = top + title.draw(top: top, width: map.plan.gutter, into: &names)
    var bottom = least
    func draw(_ canvas: inout Canvas) {
      bottom = max(least, self.draw(row, map, top: top, least: height, into: &canvas))
    }
    if row.showsCards { canvas.layered(draw) } else { draw(&canvas) }
    return bottom
  }

  /// Draws the row of the curve with its name and scale and returns its lower edge.
  private func drawFeelings(
    _ sheet: inout Sheet, _ source: Sheet?, into canvas: inout Canvas, names: inout Canvas
  ) -> Double {
    let (map, top) = (sheet.map, sheet.height)
    let title = LaneTitle.of(.lane(.feels), input, map)
    let least = top + title.draw(top: top, width: map.plan.gutter, into: &names)
    let lane = EmotionLane(map: map)
    title.drawTicks(at: lane.levels(top: top), width: map.plan.gutter, into: &names)
    let moments =
      source?.moments?.standing(from: map.plan.left, to: map.plan.right) ?? lane.moments(top: top)
    sheet.moments = moments
    return max(least, lane.draw(moments, top: top, into: &canvas))
  }

  /// The groups of a sheet's rows; none for a row that shows nothing.
  func groups(_ sheet: Sheet) -> [SceneElement] {
    zip(rows, sheet.rows).compactMap { row, elements in
      elements.isEmpty ? nil : .group(SceneGroup(.lane(Self.name(row)), elements))
    }
  }

  private static func name(_ row: Row) -> String {
    switch row {
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
    case .stages: return StageHeader(map: map).draw(top: top, least: least - 8, into: &canvas) + 8
    case .boundary:
      let y = top + 13
      canvas.line(ScenePoint(map.plan.left, y), ScenePoint(map.plan.right, y), .boundary)
      return top + 26
    case .legend:
      let top = top + 12
      let bottom = Legend(map: map, lanes: lanes).draw(
        left: map.plan.left + MapPlan.padding, right: map.plan.right, top: top, into: &canvas)
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

  /// Draws what stands behind the rows of a sheet, and behind their names.
  private func ground(of sheet: Sheet, _ names: inout Canvas) -> [SceneElement] {
    var back = Canvas()
    var edges: (top: Double, bottom: Double)?
    var rules: [Double] = []
    var y = 0.0
    for (index, row) in rows.enumerated() {
      let top = y
      y += sheet.heights[index]
      guard case .lane(let lane) = row else { continue }
      edges = (edges?.top ?? top, y)
      if case .lane? = rows.dropFirst(index + 1).first { rules.append(y) }
      guard lane == .feels || lane == .next else { continue }
      let plan = sheet.map.plan
      names.insert(
        .rect(Rect(x: 0, y: top, width: plan.gutter, height: y - top), radius: 0), .band)
      back.rect(
        Rect(x: plan.left, y: top, width: plan.right - plan.left, height: y - top), .band)
    }
    rule(rules, sheet.map.plan, &back, &names)
    if let edges { stageLines(sheet.map.plan, edges, into: &back) }
    return back.elements
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
    back.path(lines(from: plan.left, to: plan.right), .hairline)
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
