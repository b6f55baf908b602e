import Diagnostics
import JourneyModel
import Wording

/// Who answers for each touchpoint: one bar over neighbours with the same owner, a dashed outline
/// where there is none.
struct OwnerLane {
  let map: MapContext

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var bottom = top
    for run in map.runs(of: { $0.owner.map { [$0] } ?? [] }) {
      guard let touchpoint = map.touchpoint(map.plan.columns[run.lowerBound]) else { continue }
      guard let owner = touchpoint.owner else {
        for index in run {
          bottom = max(bottom, top + Self.orphan(
            map, in: map.cardBox(index..<index + 1, top: top), into: &canvas))
        }
        continue
      }
      bottom = max(bottom, top + Self.bar(owner, in: map.cardBox(run, top: top), into: &canvas))
    }
    return bottom
  }

  /// Draws an owner's bar and returns its height.
  static func bar(_ owner: String, in box: Rect, into canvas: inout Canvas) -> Double {
    let text = owner.wrapped(.body, box.width - 38)
    let height = max(26, text.height(.body) + 10)
    let bar = Rect(x: box.x, y: box.y, width: box.width, height: height)
    canvas.rect(bar, radius: 13, .avatar)
    let centre = Point(box.x + 13, box.y + 13)
    canvas.circle(centre, 10, .badge)
    if let initial = owner.first {
      canvas.label(String(initial).uppercased(), at: centre, .onAccent, .middle)
    }
    canvas.text(
      text, in: Rect(x: box.x + 29, y: box.y + 5, width: box.width - 38, height: 0), .body)
    return height
  }

  /// Draws the outline of a step that nobody owns and returns its height.
  static func orphan(_ map: MapContext, in box: Rect, into canvas: inout Canvas) -> Double {
    let text = map.wording[.noOwner].wrapped(.negativeStrong, box.width - 38)
    let height = max(26, text.height(.negativeStrong) + 10)
    canvas.rect(
      Rect(x: box.x, y: box.y, width: box.width, height: height).inset(0.5, 0.5), radius: 12.5,
      .orphan)
    canvas.symbol(.question, at: Point(box.x + 7, box.y + 6), side: 14, .iconNegative)
    canvas.text(
      text, in: Rect(x: box.x + 29, y: box.y + 5, width: box.width - 38, height: 0),
      .negativeStrong)
    return height
  }
}

extension MapContext {
  /// Runs of neighbouring columns of one stage that say the same; columns that say nothing stand
  /// alone.
  func runs(of content: (Touchpoint) -> [String]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var last: (stage: Int, content: [String])?
    for index in plan.visible {
      let column = plan.columns[index]
      let said = touchpoint(column).map(content) ?? []
      if let run = runs.last, let known = last, known.stage == column.stage, !said.isEmpty,
        known.content == said
      {
        runs[runs.count - 1] = run.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
      last = (column.stage, said)
    }
    return runs
  }
}

/// The organisation's side of the journey: frontstage, backstage, systems.
struct BlueprintLane {
  let map: MapContext
  let lane: Lane

  /// What a touchpoint has in a lane of the organisation's side.
  static func content(_ lane: Lane, _ touchpoint: Touchpoint) -> [String] {
    switch lane {
    case .frontstage: touchpoint.frontstage
    case .backstage: touchpoint.backstage.flatMap { [$0.task, $0.team ?? ""] }
    case .systems: touchpoint.systems
    default: []
    }
  }

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var cells: [(box: Rect, drawn: [SceneElement])] = []
    var height = 0.0
    for run in map.runs(of: { Self.content(lane, $0) }) {
      guard let touchpoint = map.touchpoint(map.plan.columns[run.lowerBound]),
        !Self.content(lane, touchpoint).isEmpty
      else { continue }
      var inner = Canvas(direction: canvas.direction)
      let box = map.cardBox(run, top: top)
      height = max(height, inner.blocks(blocks(touchpoint), in: box.inset(8, 7)) + 14)
      cells.append((box, inner.elements))
    }
    for cell in cells {
      var card = cell.box
      card.height = height
      canvas.rect(card, radius: 4, .card)
      canvas.add(cell.drawn)
    }
    return top + height
  }

  /// The paragraphs of a cell.
  func blocks(_ touchpoint: Touchpoint) -> [CellBlock] {
    switch lane {
    case .frontstage: touchpoint.frontstage.map { CellBlock(text: $0, style: .body, gap: 2) }
    case .backstage:
      touchpoint.backstage.flatMap { task -> [CellBlock] in
        let name = CellBlock(text: task.task, style: .strong, gap: 6)
        guard let team = task.team else { return [name] }
        return [name, CellBlock(text: team, style: .note, gap: 0)]
      }
    default:
      touchpoint.systems.isEmpty
        ? [] : [CellBlock(text: touchpoint.systems.joined(separator: " · "), style: .note)]
    }
  }
}
