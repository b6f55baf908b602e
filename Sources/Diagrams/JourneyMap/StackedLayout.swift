import Diagnostics
import JourneyModel
import Wording

/// The map with stages and touchpoints below each other and the curve running down beside them.
struct StackedLayout {
  let map: MapContext
  let lanes: [Lane]
  private let width: Double
  private let contentX: Double
  private let cards: [NextLane.Placed]
  private let curve: StackedCurve?

  init(_ input: DiagramInput) {
    lanes = JourneyMapLayout.lanes(input)
    width = max(280, min(900, input.width))
    let draft = MapPlan(stacked: input.journey, x: 0, width: width)
    curve = lanes.contains(.feels) ? StackedCurve(map: MapContext(input, plan: draft)) : nil
    contentX = curve?.width ?? 0
    let plan = MapPlan(stacked: input.journey, x: contentX, width: width - contentX)
    map = MapContext(input, plan: plan)
    cards = lanes.contains(.next) ? NextLane(map: map).placed() : []
  }

  /// The whole map.
  func scene() -> Scene {
    var (back, content) = (Canvas(), Canvas())
    var grounds: [SceneElement] = []
    var levels: [Double?] = Array(repeating: nil, count: map.plan.columns.count)
    var y = heading(into: &content)
    let top = y
    for index in map.plan.shown {
      y = stage(index, top: y, into: &content)
      let columns = map.plan.spans[index].columns
      for column in columns where map.plan.columns[column].touchpoint != nil {
        levels[column] = y + 20
        if column > columns.lowerBound {
          back.line(ScenePoint(contentX, y), ScenePoint(width, y), .hairline)
        }
        var part = Canvas()
        let bottom = touchpoint(column, top: y + 10, into: &part) + 14
        let (shapes, others) = part.elements.shapesApart
        grounds += shapes
        let place = ScenePoint(map.textBox(column, top: y).x, y)
        content.add([.group(SceneGroup(.part(at: place), others))])
        y = max(bottom, y + (curve?.leastHeight ?? 0))
      }
    }
    var drawn = Canvas()
    if let curve {
      drawn.rect(Rect(x: 0, y: top, width: contentX, height: y - top), .band)
      curve.draw(levels: levels, top: top, bottom: y, into: &back)
    }
    var scene = Scene(
      width: width, height: y.rounded(.up), title: map.journey.title,
      summary: JourneyNarrative.summary(map.input), language: map.input.language)
    scene.elements = drawn.elements + back.elements + grounds.inLayers + content.elements
    return scene
  }

  /// Draws what stands above the first stage: title, legend, what to do about the whole journey.
  private func heading(into canvas: inout Canvas) -> Double {
    var y = map.input.showsHeading ? Heading(map).draw(top: 0, into: &canvas) : 0
    if map.input.showsLegend {
      let bottom = Legend(map: map, lanes: lanes).draw(
        left: 4, right: width - 4, top: y, into: &canvas)
      y = bottom > y ? bottom + 10 : y
    }
    let box = Rect(x: 0, y: y, width: width, height: 0)
    return next(cards.filter { $0.scope == .journey }, in: box, into: &canvas)
  }

  private func next(
    _ cards: [NextLane.Placed], in box: Rect, into canvas: inout Canvas
  ) -> Double {
    var box = box
    for card in cards {
      box.y += NextLane.card(map, card.rank, card.recommendation, in: box, into: &canvas) + 8
    }
    return box.y
  }

  // MARK: Stages

  private func stage(_ index: Int, top: Double, into canvas: inout Canvas) -> Double {
    var y = banner(map.input.journey.stages[index], top: top, into: &canvas) + 12
    if lanes.contains(.volume) { y = volume(index, top: y, into: &canvas) }
    let columns = map.plan.spans[index].columns
    if lanes.contains(.metrics) {
      for reading in map.input.journey.stages[index].metrics {
        let box = map.textBox(columns.lowerBound, top: y)
        y += MetricsLane(map: map).draw(reading, in: box, into: &canvas) + 8
      }
    }
    let own = cards.filter { $0.scope == .stage && columns.contains($0.columns.lowerBound) }
    guard !own.isEmpty, !columns.isEmpty else { return y }
    return next(own, in: map.cardBox(columns.prefix(1), top: y), into: &canvas)
  }

  private func banner(_ stage: Stage, top: Double, into canvas: inout Canvas) -> Double {
    let room = Rect(x: 14, y: top + 10, width: width - 28, height: 0)
    let name = stage.name.balanced(.stageName, room.width)
    let goal = stage.goal.map { map.quotes.around($0) } ?? ""
    let style: TextStyle = goal.speechStyle == .speech ? .stageGoal : .stageNote
    let wrappedGoal = goal.wrapped(style, room.width)
    let bottom = top + name.height(.stageName) + wrappedGoal.height(style) + 20
    let (middle, point) = (contentX > 0 ? contentX / 2 : 24, 8.0)
    canvas.path(
      .polyline(
        [
          ScenePoint(0, top), ScenePoint(width, top), ScenePoint(width, bottom),
          ScenePoint(middle + 14, bottom),
          ScenePoint(middle, bottom + point), ScenePoint(middle - 14, bottom),
          ScenePoint(0, bottom),
        ], closed: true), .stage)
    let used = canvas.text(name, in: room, .stageName)
    canvas.text(wrappedGoal, in: room.with(y: room.y + used), style)
    return bottom
  }

  private func volume(_ index: Int, top: Double, into canvas: inout Canvas) -> Double {
    let stages = map.input.journey.stages
    let label = VolumeLane(map: map).label(index)
    let (left, right) = (contentX + MapPlan.padding, width - MapPlan.padding)
    let middle = top + TextStyle.figure.lineHeight / 2
    let number = canvas.label(
      label.volume, at: ScenePoint(left, middle), label.isMissing ? .note : .figure)
    canvas.label(map.wording[.laneVolume], at: ScenePoint(number.maxX + 6, middle), .note)
    if let dropOff = label.dropOff {
      let box = canvas.label(
        dropOff, at: ScenePoint(right, middle), label.standsOut ? .negativeStrong : .note, .right)
      if label.standsOut { canvas.mark(.fall, at: ScenePoint(box.x - 9, middle)) }
    }
    let greatest = stages.reduce(0) { max($0, $1.volume ?? 0) }
    let barTop = top + TextStyle.figure.lineHeight + 4
    if let volume = stages[index].volume, greatest > 0 {
      canvas.rect(
        Rect(x: left, y: barTop, width: max(2, (right - left) * volume / greatest), height: 8),
        .flow)
    }
    return barTop + 16
  }

  // MARK: Touchpoints

  private func touchpoint(_ index: Int, top: Double, into canvas: inout Canvas) -> Double {
    var y = top
    y = name(index, top: y, into: &canvas)
    for lane in lanes where lane != .touchpoint {
      let bottom = draw(lane, index, top: y + 8, into: &canvas)
      if bottom > y + 8 { y = bottom }
    }
    return y
  }

  private func name(_ index: Int, top: Double, into canvas: inout Canvas) -> Double {
    let box = map.textBox(index, top: top)
    var blocks: [CellBlock] = []
    if lanes.contains(.touchpoint) {
      blocks.append(CellBlock(text: map.touchpoints[index].name, style: .name))
      if let channel = map.touchpoints[index].channel {
        let symbol = Symbol.channel(channel)
        blocks.append(
          CellBlock(text: channel, style: .note, symbol: symbol == .other ? nil : symbol, gap: 2))
      }
    }
    if map.touchpoints[index].momentOfTruth {
      blocks.append(
        CellBlock(
          text: map.wording[.momentOfTruth], style: .warning, symbol: .star, symbolStyle: .star))
    }
    var inner = Canvas(direction: canvas.direction)
    var height = inner.blocks(blocks, in: box)
    if let pill = curve?.pill(index) {
      let place = Rect(x: box.x, y: top + height + 6, width: box.width, height: 0)
      height = pill.draw(in: place, into: &inner) - top
    }
    guard curve == nil, let target = map.input.placeLinks[map.touchpoints[index].address] else {
      canvas.add(inner.elements)
      return top + height
    }
    canvas.group(.link(target, label: map.touchpoints[index].name, isRemark: false)) { canvas in
      canvas.add(inner.elements)
      canvas.rect(
        Rect(x: box.x, y: top - 4, width: box.width, height: max(24, height + 8)), .hit)
    }
    return top + height
  }

  /// Draws one lane's part of a touchpoint and returns its lower edge; `top` where it has none.
  private func draw(
    _ lane: Lane, _ index: Int, top: Double, into canvas: inout Canvas
  ) -> Double {
    let box = map.textBox(index, top: top)
    switch lane {
    case .volume, .touchpoint, .feels: return top
    case .thinks, .quotes:
      return top + canvas.blocks(CellLanes(map: map).blocks(lane, index), in: box)
    case .intent, .action:
      return labelled(lane, CellLanes(map: map).blocks(lane, index), in: box, into: &canvas)
    case .frontstage, .backstage, .systems:
      let blocks = BlueprintLane(map: map, lane: lane).blocks(index)
      guard !blocks.isEmpty else { return top }
      var inner = Canvas(direction: canvas.direction)
      let card = map.cardBox(index..<index + 1, top: top)
      let bottom = labelled(lane, blocks, in: card.inset(8, 7), into: &inner) + 7
      canvas.rect(
        Rect(x: card.x, y: top, width: card.width, height: bottom - top), radius: 4, .card)
      canvas.add(inner.elements)
      return bottom
    case .words, .pains, .metrics, .owner, .next: return drawCards(lane, index, top: top, &canvas)
    }
  }

  private func labelled(
    _ lane: Lane, _ blocks: [CellBlock], in box: Rect, into canvas: inout Canvas
  ) -> Double {
    guard !blocks.isEmpty else { return box.y }
    let label = canvas.text(map.wording[lane.phrase], in: box, .note)
    return box.y + label + canvas.blocks(blocks, in: box.with(y: box.y + label))
  }

  private func drawCards(
    _ lane: Lane, _ index: Int, top: Double, _ canvas: inout Canvas
  ) -> Double {
    var box = map.cardBox(index..<index + 1, top: top)
    switch lane {
    case .words:
      guard let feels = map.touchpoints[index].feels, !feels.words.isEmpty else { return top }
      let place = feels.overall.map(map.input.journey.emotionScale.normalised) ?? 0
      return WordsLane(map: map).draw(
        feels.words, place, map.plan.columns[index], top: top, into: &canvas)
    case .pains:
      for (points, isPain) in [
        (map.touchpoints[index].pains, true), (map.touchpoints[index].delights, false),
      ] {
        for point in points {
          box.y += PointsLane.card(point.text, isPain: isPain, in: box, into: &canvas) + 5
        }
      }
      return max(top, box.y - 5)
    case .metrics:
      box = map.textBox(index, top: top)
      for reading in map.touchpoints[index].metrics {
        box.y += MetricsLane(map: map).draw(reading, in: box, into: &canvas) + 8
      }
      return max(top, box.y - 8)
    case .owner:
      let height =
        map.touchpoints[index].owner.map { OwnerLane.bar($0, in: box, into: &canvas) }
        ?? OwnerLane.orphan(map, in: box, into: &canvas)
      return top + height
    default:
      let own = cards.filter { $0.scope == .touchpoint && $0.columns.lowerBound == index }
      return max(top, next(own, in: box, into: &canvas) - 8)
    }
  }
}
