import JourneyModel
import Wording

/// The name of a row in the column that stays in view, with a remark below it.
struct LaneTitle {
  private let name: String
  private let note: String
  private let style: TextStyle
  private let ticks: [String]

  /// The name of a row.
  static func of(
    _ row: ColumnLayout.Row, _ input: DiagramInput, _ map: MapContext
  ) -> LaneTitle {
    let texts = texts(row, input)
    var ticks: [String] = []
    if row == .lane(.feels) {
      let scale = input.journey.emotionScale
      ticks = [scale.max, scale.middle, scale.min].map { map.score($0) }
    }
    let isLine = if case .boundary = row { true } else { false }
    return LaneTitle(
      name: texts.name, note: texts.note, style: isLine ? .laneNote : .laneName, ticks: ticks)
  }

  /// The narrowest and the widest that the column becomes.
  private static let widths = 100.0...140.0

  /// The width that the names of rows need, within limits.
  static func gutterWidth(_ rows: [ColumnLayout.Row], _ input: DiagramInput) -> Double {
    let longest = rows.reduce(0.0) { longest, row in
      let texts = texts(row, input)
      return [(texts.name, TextStyle.laneName), (texts.note, .laneNote)].reduce(longest) {
        // What fits whole needs no look at its words.
        guard $1.0.width($1.1) > widths.lowerBound - 16 else { return $0 }
        return max(
          $0, TextWrap.longestWord(in: $1.0, face: $1.1.face, size: $1.1.size))
      }
    }
    return min(widths.upperBound, max(widths.lowerBound, (longest + 16).rounded(.up)))
  }

  /// Draws the name and returns the height of its row at least.
  func draw(top: Double, width: Double, into canvas: inout Canvas) -> Double {
    let tickWidth = ticks.reduce(0) { max($0, $1.width(.tick)) }
    let room = width - 12 - (tickWidth > 0 ? tickWidth + 10 : 0)
    var box = Rect(x: 4, y: top + (style == .laneNote ? 5 : 10), width: room, height: 0)
    let start = box.y
    box.y += canvas.text(name, in: box, style)
    box.y += canvas.text(note, in: box, .laneNote)
    return box.y > start ? box.y - top + (style == .laneNote ? 5 : 12) : 0
  }

  /// Draws the ends and the middle of the scale at their heights.
  func drawTicks(at heights: [Double], width: Double, into canvas: inout Canvas) {
    for (tick, y) in zip(ticks, heights) {
      canvas.label(tick, at: ScenePoint(width - 8, y), .tick, .right)
    }
  }

  private static func texts(
    _ row: ColumnLayout.Row, _ input: DiagramInput
  ) -> (name: String, note: String) {
    let wording = input.wording
    switch row {
    case .legend: return ("", "")
    case .boundary(let phrase): return (wording[phrase], "")
    case .stages:
      let hasGoal = input.journey.stages.contains { $0.goal != nil }
      return (wording[.laneStage], hasGoal ? wording[.laneStageNote] : "")
    case .lane(.volume):
      return (wording[.laneVolume], input.journey.period.map(wording.period) ?? "")
    case .lane(.touchpoint):
      let hasChannel = input.journey.stages.contains {
        $0.touchpoints.contains { $0.channel != nil }
      }
      let note = input.touchpointNote ?? wording[.laneTouchpointNote]
      return (wording[.laneTouchpoint], hasChannel ? note : "")
    case .lane(.pains): return (wording[.lanePains], wording[.lanePainsNote])
    case .lane(.metrics): return (wording[.laneMetrics], wording[.laneMetricsNote])
    case .lane(let lane): return (wording[lane.phrase], "")
    }
  }
}

extension Lane {
  /// The lane's name.
  var phrase: Phrase {
    switch self {
    case .volume: .laneVolume
    case .touchpoint: .laneTouchpoint
    case .intent: .laneIntent
    case .action: .laneAction
    case .thinks: .laneThinks
    case .feels: .laneFeels
    case .words: .laneWords
    case .pains: .lanePains
    case .quotes: .laneQuotes
    case .metrics: .laneMetrics
    case .owner: .laneOwner
    case .frontstage: .laneFrontstage
    case .backstage: .laneBackstage
    case .systems: .laneSystems
    case .next: .laneNext
    }
  }
}

/// The title of a map with whose it is, its state and its period.
struct Heading {
  let map: MapContext

  init(_ map: MapContext) { self.map = map }

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var box = Rect(x: 4, y: top, width: map.plan.width - 8, height: 0)
    box.y += canvas.text(map.journey.title, in: box, .title)
    box.y += canvas.text(subtitle, in: box, .subtitle)
    return box.y + 14
  }

  private var subtitle: String {
    var parts = map.input.personas.map(\.name)
    parts = parts.isEmpty ? [] : [parts.joined(separator: ", ")]
    parts.append(map.wording[map.journey.state == .future ? .futureState : .currentState])
    if let period = map.journey.period { parts.append(map.wording.period(period)) }
    if let scenario = map.journey.scenario { parts.append(scenario) }
    return parts.joined(separator: " · ")
  }
}
