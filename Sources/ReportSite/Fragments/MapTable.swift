import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let mapRegion = Phrase("map-region", "Journey map, scrolls sideways")
  static let mapCaption = Phrase(
    "map-caption", "{title}: one column for each touchpoint, one row for each lane")
  static let lineOfVisibility = Phrase("line-of-visibility", "line of visibility")
  static let momentOfTruth = Phrase("moment-of-truth", "moment of truth")
}

/// The journey map as a table: a column for each touchpoint under its stage, a row for each lane.
struct MapTable {
  let journey: Journey
  let figures: JourneyFigures
  let scope: PageScope
  let lanes: [Lane]
  let columns: [Column]
  let ranks: [RecommendationID: Int]

  /// One touchpoint and where it stands.
  struct Column {
    let touchpoint: Touchpoint
    /// Its place on the scale, −1 to +1.
    let feeling: Double?
    /// Whether it is the first of its stage.
    let startsStage: Bool
  }

  /// The map of a journey.
  init(_ journey: Journey, _ figures: JourneyFigures, scope: PageScope) {
    self.journey = journey
    self.figures = figures
    self.scope = scope
    lanes = Lane.shown(for: journey, site: scope.context.portfolio.site)
    ranks = figures.ranks
    columns = journey.stages.flatMap { stage in
      stage.touchpoints.enumerated().map { index, touchpoint in
        Column(
          touchpoint: touchpoint,
          feeling: touchpoint.feels?.overall.map(journey.emotionScale.normalised),
          startsStage: index == 0)
      }
    }
  }

  /// Writes the table in a region that scrolls by itself.
  func write(into html: inout MarkupWriter) {
    let size =
      switch columns.count {
      case ...12: "map-s"
      case ...16: "map-m"
      default: "map-l"
      }
    if lanes.contains(.feels) { Curve.writeFeelingColours(into: &html) }
    html.element(
      .div, .class("scroll map-scroll \(size)"), .role("region"), .tabindex(0),
      .aria(.label, scope[.mapRegion])
    ) { html in
      html.element(.table, .class("map")) { html in
        html.element(
          .caption, .class("vh"), text: scope.wording(.mapCaption, ["title": journey.title]))
        writeColumnGroups(&html)
        html.element(.thead) { writeHead(&$0) }
        html.element(.tbody) { writeBody(&$0) }
      }
    }
  }

  private func writeColumnGroups(_ html: inout MarkupWriter) {
    html.element(.colgroup) { $0.empty(.col, .class("lane-name")) }
    for stage in journey.stages {
      html.element(.colgroup) { html in
        for _ in stage.touchpoints { html.empty(.col) }
      }
    }
  }

  /// Whether the volumes stand between the stages and the touchpoints.
  private var volumeIsHead: Bool {
    guard let volume = lanes.firstIndex(of: .volume) else { return false }
    return volume < lanes.firstIndex(of: .touchpoint) ?? lanes.count
  }

  private func writeHead(_ html: inout MarkupWriter) {
    html.element(.tr, .class("stages")) { html in
      writeLaneName(
        .laneStage, hint: journey.stages.contains { $0.goal != nil } ? scope[.laneStageHint] : nil,
        &html)
      for stage in journey.stages { writeStage(stage, &html) }
    }
    if volumeIsHead { writeVolume(&html) }
    html.element(.tr, .class("touchpoints")) { html in
      let hasChannel = columns.contains { $0.touchpoint.channel != nil }
      writeLaneName(
        .laneTouchpoint, hint: hasChannel ? scope[.laneTouchpointHint] : nil, &html)
      for column in columns { writeTouchpoint(column, &html) }
    }
  }

  private func writeStage(_ stage: Stage, _ html: inout MarkupWriter) {
    html.element(
      .th, .class("stage"), .scope("colgroup"), .colspan(stage.touchpoints.count)
    ) { html in
      html.element(.div, .class("stage-name")) { html in
        html.link(scope.link(here: Anchor.of(Address(stage: stage.id))), text: stage.name)
        if let goal = stage.goal {
          html.element(.span, .class("goal"), text: scope.quoted(goal))
        }
      }
    }
  }

  private func writeTouchpoint(_ column: Column, _ html: inout MarkupWriter) {
    let touchpoint = column.touchpoint
    html.element(.th, column.startsStage ? .class("s") : .none, .scope("col")) { html in
      html.link(scope.link(here: Anchor.of(touchpoint.address)), text: touchpoint.name)
      if let channel = touchpoint.channel {
        html.element(.span, .class("sub"), text: channel)
      }
      if touchpoint.momentOfTruth {
        html.element(.span, .class("truth"), text: scope[.momentOfTruth])
      }
    }
  }

  private func writeBody(_ html: inout MarkupWriter) {
    var isBeforeLine = true
    var hasSeen = false
    for lane in lanes where lane != .touchpoint && !(lane == .volume && volumeIsHead) {
      if lane.isBackstage, isBeforeLine {
        isBeforeLine = false
        if hasSeen { writeLineOfVisibility(&html) }
      }
      hasSeen = true
      if lane == .volume {
        writeVolume(&html)
      } else {
        html.element(.tr, .class("lane-\(lane.rawValue)")) { html in
          writeLaneName(lane.title, hint: hint(of: lane), &html)
          for index in columns.indices { writeCell(lane, index, &html) }
        }
      }
    }
  }

  private func hint(of lane: Lane) -> String? {
    switch lane {
    case .feels:
      scope.wording(
        .laneFeelsHint,
        [
          "min": scope.score(journey.emotionScale.min, on: journey.emotionScale),
          "max": scope.score(journey.emotionScale.max, on: journey.emotionScale),
        ])
    case .pains: scope[.lanePainsHint]
    case .metrics: scope[.laneMetricsHint]
    case .next: scope[.laneNextHint]
    default: nil
    }
  }

  func writeLaneName(_ name: Phrase, hint: String?, _ html: inout MarkupWriter) {
    html.element(.th, .class("lane"), .scope("row")) { html in
      html.text(scope[name])
      if let hint { html.element(.span, .class("sub"), text: hint) }
    }
  }

  private func writeLineOfVisibility(_ html: inout MarkupWriter) {
    html.element(.tr, .class("visibility")) { html in
      html.element(.td, .colspan(columns.count + 1)) {
        $0.element(.span, text: scope[.lineOfVisibility])
      }
    }
  }
}
