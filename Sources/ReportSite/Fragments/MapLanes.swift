import JourneyModel
import Wording

extension Phrase {
  static let laneStage = Phrase("lane-stage", "Stage")
  static let laneStageHint = Phrase("lane-stage-hint", "customer’s goal")
  static let laneVolume = Phrase("lane-volume", "Customers")
  static let laneTouchpoint = Phrase("lane-touchpoint", "Touchpoint")
  static let laneTouchpointHint = Phrase("lane-touchpoint-hint", "channel")
  static let laneIntent = Phrase("lane-intent", "Intent")
  static let laneAction = Phrase("lane-action", "Does")
  static let laneThinks = Phrase("lane-thinks", "Thinks")
  static let laneFeels = Phrase("lane-feels", "Feels")
  static let laneFeelsHint = Phrase("lane-feels-hint", "{min} to {max}")
  static let laneWords = Phrase("lane-words", "In words")
  static let lanePains = Phrase("lane-pains", "Pains −")
  static let lanePainsHint = Phrase("lane-pains-hint", "Delights +")
  static let laneQuotes = Phrase("lane-says", "Says")
  static let laneMetrics = Phrase("lane-kpi", "KPI")
  static let laneMetricsHint = Phrase("lane-metrics-hint", "against target")
  static let laneOwner = Phrase("lane-owner", "Owner")
  static let laneFrontstage = Phrase("lane-frontstage", "Frontstage")
  static let laneBackstage = Phrase("lane-backstage", "Backstage")
  static let laneSystems = Phrase("lane-systems", "Systems")
  static let laneNext = Phrase("lane-next", "Do next")
  static let laneNextHint = Phrase("lane-next-hint", "by impact and effort")
}

extension Lane {
  /// What its row is called.
  var title: Phrase {
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

  /// Whether it shows what customers cannot see.
  var isBackstage: Bool { self == .backstage || self == .systems }

  /// The lanes of a journey's map in order: the map's choice, else the site's, else all; without
  /// those that have no data.
  ///
  /// Words of feelings stand with the scores unless their lane is chosen by name.
  static func shown(for journey: Journey, site: SiteSettings) -> [Lane] {
    let chosen = journey.lanes.isEmpty ? site.lanes : journey.lanes
    let lanes = chosen.isEmpty ? allCases.filter { $0 != .words } : chosen
    let touchpoints = journey.touchpoints
    return lanes.filter { $0.hasData(journey, touchpoints) }
  }

  private func hasData(_ journey: Journey, _ touchpoints: [Touchpoint]) -> Bool {
    switch self {
    case .volume: journey.stages.contains { $0.volume != nil }
    case .touchpoint: true
    case .intent: touchpoints.contains { $0.intent != nil }
    case .action: touchpoints.contains { $0.action != nil }
    case .thinks: touchpoints.contains { !$0.thinks.isEmpty }
    case .feels: touchpoints.contains { $0.feels != nil }
    case .words: touchpoints.contains { !($0.feels?.words.isEmpty ?? true) }
    case .pains: touchpoints.contains { !$0.pains.isEmpty || !$0.delights.isEmpty }
    case .quotes: touchpoints.contains { !$0.quotes.isEmpty }
    case .metrics: touchpoints.contains { !$0.metrics.isEmpty }
    case .owner: touchpoints.contains { $0.owner != nil }
    case .frontstage: touchpoints.contains { !$0.frontstage.isEmpty }
    case .backstage: touchpoints.contains { !$0.backstage.isEmpty }
    case .systems: touchpoints.contains { !$0.systems.isEmpty }
    case .next: journey.recommendations.contains { $0.status.isOpen && $0.at != nil }
    }
  }
}
