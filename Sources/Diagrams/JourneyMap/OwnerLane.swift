import Diagnostics
import JourneyModel
import Wording

/// Who answers for each touchpoint: one bar over neighbours with the same owner, a dashed outline
/// where there is none.
struct OwnerLane {
  let map: MapContext

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var bottom = top
    for run in map.runs(of: { map.touchpoints[$0].owner.map { [$0] } ?? [] }) {
      let box = map.cardBox(run.columns, top: top)
      let height =
        run.content.first.map { Self.bar($0, in: box, into: &canvas) }
        ?? Self.orphan(map, in: box, into: &canvas)
      bottom = max(bottom, top + height)
    }
    return bottom
  }

  /// Draws an owner's bar and returns its height.
  static func bar(_ owner: String, in box: Rect, into canvas: inout Canvas) -> Double {
    let text = owner.wrapped(.body, box.width - 38)
    let height = max(26, text.height(.body) + 10)
    let bar = Rect(x: box.x, y: box.y, width: box.width, height: height)
    canvas.rect(bar, radius: 13, .avatar)
    let initial = owner.first.map { String($0).uppercased() } ?? ""
    canvas.mark(.initial(initial), at: ScenePoint(box.x + 13, box.y + 13))
    canvas.text(
      text, in: Rect(x: box.x + 29, y: box.y + 5, width: box.width - 38, height: 0), .body)
    return height
  }

  /// Draws the outline of a step that nobody owns and returns its height.
  static func orphan(_ map: MapContext, in box: Rect, into canvas: inout Canvas) -> Double {
    let text = map.wording[.noOwner].wrapped(.negativeStrong, box.width - 38)
    let height = max(26, text.height(.negativeStrong) + 10)
    let width = min(box.width, text.width + 44)
    canvas.rect(
      Rect(x: box.x, y: box.y, width: width, height: height).inset(0.5, 0.5), radius: 12.5,
      .orphan)
    canvas.symbol(.question, at: ScenePoint(box.x + 7, box.y + 6), side: 14, .iconNegative)
    canvas.text(
      text, in: Rect(x: box.x + 29, y: box.y + 5, width: box.width - 38, height: 0),
      .negativeStrong)
    return height
  }
}

extension MapContext {
  /// Runs of neighbouring columns of one stage that say the same; columns that say nothing stand
  /// alone.
  func runs(
    of content: (Int) -> [String]
  ) -> [(columns: Range<Int>, content: [String])] {
    var runs: [(columns: Range<Int>, content: [String])] = []
    for index in columns {
      let said = content(index)
      if let last = runs.last, last.columns.upperBound == index,
        plan.columns[index - 1].stage == plan.columns[index].stage, !said.isEmpty,
        last.content == said
      {
        runs[runs.count - 1].columns = last.columns.lowerBound..<index + 1
      } else {
        runs.append((index..<index + 1, said))
      }
    }
    return runs
  }
}

/// The organisation's side of the journey: frontstage, backstage, systems.
struct BlueprintLane {
  let map: MapContext
  let lane: Lane

  /// What a column has in the lane.
  private func content(_ index: Int) -> [String] {
    switch lane {
    case .frontstage: map.touchpoints[index].frontstage
    case .backstage: map.touchpoints[index].backstage.flatMap { [$0.task, $0.team ?? ""] }
    case .systems: map.touchpoints[index].systems
    default: []
    }
  }

  /// Draws the lane, its cards `least` high at least, and returns its lower edge.
  func draw(top: Double, least: Double, into canvas: inout Canvas) -> Double {
    var cells: [(box: Rect, drawn: [SceneElement])] = []
    var height = least
    for run in map.runs(of: content) where !run.content.isEmpty {
      var inner = Canvas(direction: canvas.direction, capacity: 3)
      let box = map.cardBox(run.columns, top: top)
      let blocks = blocks(run.columns.lowerBound)
      height = max(height, inner.blocks(blocks, in: box.inset(8, 7)) + 14)
      cells.append((box, inner.elements))
    }
    for cell in cells {
      var card = cell.box
      card.height = height
      canvas.rect(card, radius: 4, .card)
    }
    for cell in cells { canvas.add(cell.drawn) }
    return top + height
  }

  /// The paragraphs of a cell.
  func blocks(_ index: Int) -> [CellBlock] {
    switch lane {
    case .frontstage:
      map.touchpoints[index].frontstage.map { CellBlock(text: $0, style: .body, gap: 2) }
    case .backstage:
      map.touchpoints[index].backstage.flatMap { task -> [CellBlock] in
        let name = CellBlock(text: task.task, style: .strong, gap: 6)
        guard let team = task.team else { return [name] }
        return [name, CellBlock(text: team, style: .note, gap: 0)]
      }
    default:
      map.touchpoints[index].systems.isEmpty
        ? []
        : [CellBlock(text: map.touchpoints[index].systems.joined(separator: " · "), style: .note)]
    }
  }
}
