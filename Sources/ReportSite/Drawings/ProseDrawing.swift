import Diagnostics
import Diagrams
import JourneyAnalysis
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
    let sheets = sheets(block)
    // A block that asks for what the site does not show has no code to show instead.
    guard !sheets.isEmpty else {
      return block.text.isEmpty && DiagramRequest.read(block).value != nil
    }
    let anchor = Anchor.part("drawn-\(block.range.start.line)")
    let id = renderer.home.map { "\($0)--\(anchor)" } ?? anchor
    html.element(.div, .class(isMap(block) ? "drawn drawn-inline" : "drawn drawn-chart")) {
      $0.append(SVGRenderer.interactive(sheets, idPrefix: id, isLandmark: false))
    }
    return true
  }

  /// Whether a block draws a map; what a chart says in sentences is for those who do not see it.
  private func isMap(_ block: Block.CodeBlock) -> Bool {
    if case .chart = DiagramRequest.read(block).value { return false }
    return true
  }

  /// The pictures of a block, which stand side by side on a screen; none where it is code.
  private func sheets(_ block: Block.CodeBlock) -> [Scene] {
    if MermaidJourney.isJourney(block) {
      guard let journey = MermaidJourney.read(block, renderer.wording).value else { return [] }
      return sheets(MermaidJourney.input(journey, renderer.wording))
    }
    return switch DiagramRequest.read(block).value {
    case .journey(let id, let lanes, let stages): sheets(of: id, lanes, stages)
    case .chart(let metric, let journey): chart(of: metric, in: journey).map { [$0] } ?? []
    case nil: []
    }
  }

  /// The sheets of a map among prose, which stands on portrait paper.
  private func sheets(_ input: DiagramInput) -> [Scene] {
    var input = input
    input.width = DrawingSize.prose
    return JourneyMapLayout.tiles(input, maxWidth: DrawingSize.portrait)
  }

  private func sheets(of id: JourneyID, _ lanes: [Lane], _ stages: [StageID]) -> [Scene] {
    let context = renderer.context
    guard let journey = context.index.journey(id) else { return [] }
    var input = context.drawingInput(of: journey) { route, anchor in
      renderer.target(of: .site(route, fragment: anchor))
    }
    if !lanes.isEmpty { input.lanes = lanes }
    if !stages.isEmpty { input = input.showing(stages: stages) }
    input.showsLegend = lanes.isEmpty
    return sheets(input)
  }

  /// The chart of the first reading of a metric that has a history, else the first reading's value
  /// against its target and what others reach.
  private func chart(of metric: MetricID, in journey: JourneyID?) -> Scene? {
    guard let definition = renderer.context.index.metric(metric) else { return nil }
    let readings = renderer.context.portfolio.journeys.lazy
      .filter { journey == nil || $0.id == journey }
      .flatMap { journey in
        journey.readings.map { (journey: journey, reading: $0.1) }
      }
      .filter { $0.reading.metric.value == metric }
    for (_, reading) in readings {
      guard let entries = reading.history?.entries, let value = reading.value ?? reading.target
      else { continue }
      let chart = MetricChart(
        name: definition.name, entries: entries, unit: value.unit, target: reading.target,
        benchmark: definition.benchmark?.value)
      if let scene = chart.scene(renderer.wording, width: DrawingSize.prose) { return scene }
    }
    return readings.first { $0.reading.value != nil || $0.reading.target != nil }.map {
      bullet(of: $0.reading, in: $0.journey, definition)
    }
  }

  private func bullet(
    of reading: MetricReading, in journey: Journey, _ definition: MetricDefinition
  ) -> Scene {
    let scope = PageScope(renderer.context, route: .metrics, wording: renderer.wording)
    let figure = renderer.context.findings(for: journey.id).figure(of: reading)
    return BulletGraph(
      name: definition.name, value: reading.value, target: reading.target,
      benchmark: definition.benchmark?.value, n: reading.n,
      interval: figure?.interval.map {
        scope.range($0, unit: reading.value?.unit ?? .number)
      }, better: definition.better
    ).scene(renderer.wording, width: DrawingSize.bullet)
  }
}
