import Diagnostics
import Diagrams
import JourneyModel
import Markup
import SiteRouting
import Wording

extension RenderContext {
  /// What the diagram of a journey is made from.
  ///
  /// - Parameters:
  ///   - journey: The journey.
  ///   - link: Where a place on the journey's page is to be found; nil for a picture without links.
  /// - Returns: The input, as wide as the page.
  func drawingInput(
    of journey: Journey, link: ((Route, String) -> LinkTarget?)? = nil
  ) -> DiagramInput {
    let site = portfolio.site
    var input = DiagramInput(journey: journey, wording: wording(for: journey))
    input.personas = journey.personas.compactMap { persona in
      index.persona(persona.value).map { .init(id: $0.id, name: $0.name) }
    }
    func name(_ readings: [MetricReading]) {
      for reading in readings.indices {
        let id = readings[reading].metric.value
        if input.metrics[id] == nil {
          input.metrics[id] = index.metric(id).map(DiagramInput.MetricInfo.init)
        }
      }
    }
    name(journey.metrics)
    for stage in journey.stages {
      name(stage.metrics)
      for index in stage.touchpoints.indices { name(stage.touchpoints[index].metrics) }
    }
    input.comparison = index.counterparts(of: journey).first { $0.state != journey.state }
    input.ranks = JourneyFigures(journey, in: self).ranks
    input.lanes = journey.lanes.isEmpty ? site.lanes : journey.lanes
    input.dropOffThreshold = site.thresholds.dropOff
    input.width = DrawingSize.page
    guard let link else { return input }
    let route = Route.journey(journey.id)
    for stage in journey.stages {
      for address in [Address(stage: stage.id)] + stage.touchpoints.map(\.address) {
        input.placeLinks[address] = link(route, Anchor.of(address))
      }
    }
    for recommendation in journey.recommendations {
      input.recommendationLinks[recommendation.id] = link(route, Anchor.of(recommendation.id))
    }
    return input
  }
}

/// The widths that pictures are laid out for, in CSS pixels.
enum DrawingSize {
  /// The page of a large window: 84rem, as the style sheet has it.
  static let page = 1344.0
  /// The page of a telephone.
  static let phone = 328.0
  /// The measure of prose.
  static let prose = 600.0
  /// A value against its target.
  static let bullet = 360.0
  /// A funnel, which stands beside its table.
  static let funnel = 560.0
  /// A chart of which one is enough for a page.
  static let chart = 960.0
  /// A sheet of portrait paper, at the scale at which its text is as small as may be.
  static let portrait = 940.0
}
