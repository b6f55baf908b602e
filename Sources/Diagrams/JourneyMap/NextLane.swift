import Diagnostics
import JourneyModel
import Wording

/// What to do next: numbered cards at their places, each leading to its recommendation.
struct NextLane {
  let map: MapContext
  /// The recommendations that have a rank, in its order.
  let ranked: [(rank: Int, recommendation: Recommendation)]

  init(map: MapContext) {
    self.map = map
    ranked = map.input.journey.recommendations
      .compactMap { recommendation in
        map.input.ranks[recommendation.id].map { ($0, recommendation) }
      }
      .sorted { ($0.rank, $0.recommendation.id) < ($1.rank, $1.recommendation.id) }
  }

  /// Whether any recommendation has a rank.
  static func hasData(_ input: DiagramInput) -> Bool {
    !input.ranks.isEmpty
      && input.journey.recommendations.contains { input.ranks[$0.id] != nil }
  }

  /// A card: its recommendation, what it is about, and the columns that it may fill.
  struct Placed {
    /// What a recommendation is about.
    enum Scope { case journey, stage, touchpoint }

    let scope: Scope
    let columns: Range<Int>
    let rank: Int
    let recommendation: Recommendation
  }

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var bottoms: [Int: Double] = [:]
    for card in placed() where map.plan.visible.contains(card.columns.lowerBound) {
      let y = card.columns.map { bottoms[$0] ?? top }.max() ?? top
      let box = map.cardBox(card.columns, top: y)
      let height = Self.card(map, card.rank, card.recommendation, in: box, into: &canvas)
      for column in card.columns { bottoms[column] = y + height + 6 }
    }
    return (bottoms.values.max() ?? top + 6) - 6
  }

  /// The cards, those of the whole journey and of stages before those of touchpoints.
  func placed() -> [Placed] {
    var (whole, stages, touchpoints): ([Placed], [Placed], [Placed]) = ([], [], [])
    guard !ranked.isEmpty else { return [] }
    let (spans, journeyStages) = (map.plan.spans, map.input.journey.stages)
    // The first span of each stage, so that many recommendations at many stages stay quick.
    var firstSpans: [StageID: Int] = [:]
    for index in spans.indices.reversed() {
      firstSpans[journeyStages[spans[index].stage].id] = index
    }
    for (rank, recommendation) in ranked {
      guard let address = recommendation.at?.value else {
        if let columns = spans.first.map({ limited($0.columns) }) {
          whole.append(
            Placed(scope: .journey, columns: columns, rank: rank, recommendation: recommendation))
        }
        continue
      }
      guard let first = firstSpans[address.stage] else { continue }
      let columns = spans[first].columns
      let steps = journeyStages[spans[first].stage].touchpoints
      let place = steps.indices.first { steps[$0].id == address.touchpoint }
      if let place {
        let column = columns.lowerBound + place
        touchpoints.append(
          Placed(
            scope: .touchpoint, columns: column..<column + 1, rank: rank,
            recommendation: recommendation))
      } else {
        stages.append(
          Placed(
            scope: .stage, columns: limited(columns), rank: rank, recommendation: recommendation))
      }
    }
    return whole + stages + touchpoints
  }

  /// The first columns of a stage, as many as a card fills without long lines.
  private func limited(_ columns: Range<Int>) -> Range<Int> {
    var end = columns.lowerBound + 1
    while end < columns.upperBound,
      map.plan.columns[end].maxX - map.plan.columns[columns.lowerBound].x <= 330
    {
      end += 1
    }
    return columns.lowerBound..<end
  }

  /// Draws one card and returns its height.
  static func card(
    _ map: MapContext, _ rank: Int, _ recommendation: Recommendation, in box: Rect,
    into canvas: inout Canvas
  ) -> Double {
    let number = map.wording.number(Double(rank))
    let badge = max(20, number.width(.onAccent) + 10)
    let room = Rect(x: box.x + 9, y: box.y + 24, width: box.width - 17, height: 0)
    let title = recommendation.title.balanced(.strong, room.width)
    let facts = facts(map, recommendation).joined(.note, room.width).wrapped(.note, room.width)
    let height = room.y - box.y + title.height(.strong) + facts.height(.note) + 8
    func draw(_ canvas: inout Canvas) {
      let card = Rect(x: box.x, y: box.y + 9, width: box.width, height: height - 9)
      canvas.rect(card.inset(0.75, 0.75), radius: 5, .next)
      canvas.rect(
        Rect(x: box.x + 8, y: box.y, width: badge, height: 20), radius: 10, .badge)
      canvas.label(
        number, at: ScenePoint(box.x + 8 + badge / 2, box.y + 10), .onAccent, .middle)
      let used = canvas.text(title, in: room, .strong)
      canvas.text(facts, in: room.with(y: room.y + used), .note)
    }
    let label = "\(number). \(recommendation.title)"
    if let target = map.input.recommendationLinks[recommendation.id] {
      canvas.group(.link(target, label: label, isRemark: false), draw)
    } else {
      draw(&canvas)
    }
    return height
  }

  private static func facts(_ map: MapContext, _ recommendation: Recommendation) -> [String] {
    var facts: [String] = []
    if let impact = recommendation.impact {
      facts.append(
        map.wording(.impactScore, ["score": map.wording.number(impact, decimals: 1)]).unbroken)
    }
    if let effort = recommendation.effort {
      facts.append(
        map.wording(.effortScore, ["score": map.wording.number(effort, decimals: 1)]).unbroken)
    }
    return facts
  }
}
