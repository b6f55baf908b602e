import Diagnostics
import Diagrams
import JourneyModel
import Markup
import SiteRouting
import Wording

/// The drawing that a code block of prose stands for.
struct ProseDrawing {
  let renderer: ProseRenderer

  /// Writes the drawing.
  ///
  /// - Parameters:
  ///   - block: The code block.
  ///   - html: Where it is written.
  /// - Returns: Whether it was one: what is not, or cannot be drawn, stays code.
  func write(_ block: Block.CodeBlock, into html: inout MarkupWriter) -> Bool {
    guard let scene = scene(block) else { return false }
    let anchor = Anchor.part("drawn-\(block.range.start.line)")
    let id = renderer.home.map { "\($0)--\(anchor)" } ?? anchor
    html.element(.div, .class("drawn drawn-inline")) {
      $0.append(SVGRenderer.interactive(scene, idPrefix: id, isLandmark: false))
    }
    return true
  }

  private func scene(_ block: Block.CodeBlock) -> Scene? {
    if MermaidJourney.isJourney(block) {
      guard let journey = MermaidJourney.read(block, renderer.wording).value else { return nil }
      var input = MermaidJourney.input(journey, renderer.wording)
      input.width = DrawingSize.prose
      return JourneyMapLayout.scene(input)
    }
    switch DiagramRequest.read(block).value {
    case .journey(let id, let lanes, let stages): return scene(of: id, lanes, stages)
    case .chart(let metric, let journey): return scene(of: metric, in: journey)
    case nil: return nil
    }
  }

  private func scene(of id: JourneyID, _ lanes: [Lane], _ stages: [StageID]) -> Scene? {
    let context = renderer.context
    guard let journey = context.index.journey(id) else { return nil }
    var input = context.drawingInput(of: journey) { route, anchor in
      renderer.target(of: .site(route, fragment: anchor))
    }
    if !lanes.isEmpty { input.lanes = lanes }
    if !stages.isEmpty { input = input.showing(stages: stages) }
    input.width = DrawingSize.prose
    input.showsLegend = lanes.isEmpty
    return JourneyMapLayout.scene(input)
  }

  /// The chart of the first reading of a metric that has a history.
  private func scene(of metric: MetricID, in journey: JourneyID?) -> Scene? {
    let context = renderer.context
    guard let definition = context.index.metric(metric) else { return nil }
    for candidate in context.portfolio.journeys where journey == nil || candidate.id == journey {
      for (_, reading) in candidate.readings where reading.metric.value == metric {
        guard let entries = reading.history?.entries, let value = reading.value ?? reading.target
        else { continue }
        let chart = MetricChart(
          name: definition.name, entries: entries, unit: value.unit, target: reading.target,
          benchmark: definition.benchmark?.value)
        if let scene = chart.scene(renderer.wording, width: DrawingSize.prose) { return scene }
      }
    }
    return nil
  }
}
