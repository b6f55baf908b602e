package import JourneyModel
import Wording

/// Lays out the map of a journey.
package enum JourneyMapLayout {
  /// The whole map as one picture, in the arrangement and width that the input names.
  package static func scene(_ input: DiagramInput) -> Scene {
    guard !input.journey.stages.isEmpty else { return empty(input) }
    switch input.arrangement {
    case .columns: return input.showsHeading ? WideMap(input).titledScene : WideMap(input).scene
    case .stacked: return StackedLayout(input).scene().running(input.direction)
    }
  }

  /// The curves of both states of a journey, one over the other: its touchpoints and its emotion
  /// lane with the compared state as a ghost.
  ///
  /// Nil where there is no state to compare with, or nothing is known of how either feels.
  package static func overlay(_ input: DiagramInput) -> Scene? {
    guard let other = input.comparison, EmotionLane.hasData(input.journey),
      EmotionLane.hasData(other)
    else { return nil }
    var input = input
    input.lanes = [.touchpoint, .feels]
    // With no long texts, columns may be narrower than those of a whole map.
    input.leastColumn = 96
    func state(_ journey: Journey) -> String {
      input.wording[journey.state == .future ? .futureState : .currentState]
    }
    var scene = scene(input)
    scene.title = input.wording(
      .overlayTitle,
      [
        "journey": input.journey.title, "state": state(input.journey), "other": state(other),
      ])
    return scene
  }

  /// The map in sheets for paper that is narrower than it, without a heading: cut between stages,
  /// with the lane names on every sheet; a stage that is wider than a sheet is cut between
  /// touchpoints, with its name on every sheet.
  ///
  /// All sheets have the same rows, so that they can be laid side by side. A sheet is wider than
  /// `maxWidth` only where a single touchpoint is.
  package static func tiles(_ input: DiagramInput, maxWidth: Double) -> [Scene] {
    WideMap(input).sheets { $0.width > maxWidth ? maxWidth : nil }
  }

  /// The lanes of a map that have data, in its order.
  package static func lanes(_ input: DiagramInput) -> [Lane] {
    let wanted =
      input.lanes.isEmpty
      ? (input.journey.lanes.isEmpty ? Lane.allCases : input.journey.lanes) : input.lanes
    var seen: Set<Lane> = []
    return wanted.filter { lane in
      seen.insert(lane).inserted && hasData(lane, input, isChosen: wanted != Lane.allCases)
    }
  }

  private static func hasData(_ lane: Lane, _ input: DiagramInput, isChosen: Bool) -> Bool {
    func any(_ test: (Touchpoint) -> Bool) -> Bool {
      input.journey.stages.contains { $0.touchpoints.contains(where: test) }
    }
    return switch lane {
    case .volume: VolumeLane.hasData(input.journey)
    case .touchpoint: true
    case .intent: any { $0.intent != nil || $0.success != nil }
    case .action: any { $0.action != nil || !$0.next.isEmpty }
    case .thinks: any { !$0.thinks.isEmpty }
    case .quotes: any { !$0.quotes.isEmpty }
    case .feels: EmotionLane.hasData(input.journey)
    case .words: any { !($0.feels?.words.isEmpty ?? true) }
    case .pains: any { !$0.pains.isEmpty || !$0.delights.isEmpty }
    case .metrics: MetricsLane.hasData(input.journey)
    // That nobody owns any step is data too where the lane was asked for.
    case .owner: isChosen || any { $0.owner != nil }
    case .frontstage: any { !$0.frontstage.isEmpty }
    case .backstage: any { !$0.backstage.isEmpty }
    case .systems: any { !$0.systems.isEmpty }
    case .next: NextLane.hasData(input)
    }
  }

  static func empty(_ input: DiagramInput) -> Scene {
    var scene = Scene(
      width: 240, height: 40, title: input.journey.title, summary: input.wording[.noData],
      language: input.language)
    var canvas = Canvas()
    canvas.text(
      input.wording[.noData], in: Rect(x: 8, y: 12, width: 224, height: 0), .note)
    scene.elements = canvas.elements
    return scene.running(input.direction)
  }
}
