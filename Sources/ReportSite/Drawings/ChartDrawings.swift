import Diagnostics
import Diagrams
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let matrixPart = Phrase("matrix-part", "By impact and effort")
  static let partTree = Phrase("part-tree", "How the journeys belong together")
  static let heatmapTitle = Phrase("heatmap-title", "How each stage feels")
}

extension PageScope {
  /// So many recommendations can still be told from each other in a matrix.
  static let mostInMatrix = 30

  /// Writes a chart in a part that scrolls by itself; for paper as it is.
  func writeChart(_ scene: Scene, _ name: String, into html: inout MarkupWriter) {
    let prefix = id(Anchor.part(name))
    html.element(.div, .class(isBound ? "drawn-sheet" : "drawn-chart")) {
      $0.append(
        isBound
          ? SVGRenderer.inline(scene, idPrefix: prefix)
          : SVGRenderer.interactive(scene, idPrefix: prefix, isLandmark: false))
    }
  }

  /// Writes open recommendations by impact and effort; nothing for so few that a list says as
  /// much, or so many that none could be told from the next.
  func writeMatrix(
    _ rows: [RecommendationTable.Row], heading: Phrase? = nil, into html: inout MarkupWriter
  ) {
    let placed = rows.filter {
      $0.recommendation.impact != nil && $0.recommendation.effort != nil
    }
    guard (3...Self.mostInMatrix).contains(placed.count) else { return }
    let items = placed.enumerated().map { index, row in
      ImpactEffortMatrix.Item(
        rank: row.rank ?? index + 1, title: row.recommendation.title,
        impact: row.recommendation.impact, effort: row.recommendation.effort,
        link: link(.journey(row.journey.id), Anchor.of(row.recommendation.id)))
    }
    let scene = ImpactEffortMatrix(items: items).scene(wording, width: DrawingSize.chart)
    guard let heading else { return writeChart(scene, "matrix-drawn", into: &html) }
    section("matrix", title: self[heading], into: &html) {
      writeChart(scene, "matrix-drawn", into: &$0)
    }
  }

  /// Writes which journeys detail which; nothing where none does, or too many to take in do.
  func writeTree(_ journeys: [Journey], into html: inout MarkupWriter) {
    let ids = Set(journeys.map(\.id))
    let parents = Set(journeys.compactMap { $0.parent?.value }.filter(ids.contains))
    let related = journeys.filter { journey in
      parents.contains(journey.id) || journey.parent.map { ids.contains($0.value) } ?? false
    }
    guard !parents.isEmpty, related.count <= 40 else { return }
    let nodes = related.map { journey in
      JourneyTree.Node(
        id: journey.id.rawValue, title: journey.title,
        note: wording(.countStages, count: journey.stages.count),
        parent: journey.parent?.value.rawValue, link: link(.journey(journey.id)))
    }
    section("tree", title: self[.partTree], into: &html) {
      writeChart(
        JourneyTree(nodes: nodes).scene(wording, width: DrawingSize.chart), "tree-drawn", into: &$0)
    }
  }

  /// Writes how the stages of journeys feel, a row for each; nothing for fewer than two.
  func writeHeatmap(_ journeys: [Journey], into html: inout MarkupWriter) {
    let felt = journeys.filter { journey in
      context.findings(for: journey.id).stages.contains { $0.meanScore != nil }
    }
    guard (2...60).contains(felt.count) else { return }
    let rows = felt.map(heatmapRow)
    let map = PortfolioHeatmap(title: self[.heatmapTitle], rows: rows)
    section("heatmap", title: self[.heatmapTitle], into: &html) {
      writeChart(map.scene(wording, width: DrawingSize.page), "heatmap-drawn", into: &$0)
    }
  }

  private func heatmapRow(_ journey: Journey) -> PortfolioHeatmap.Row {
    let figures = JourneyFigures(journey, in: context)
    let cells = zip(journey.stages, figures.feelings).map { stage, feeling in
      PortfolioHeatmap.Cell(
        stage: stage.name, text: feeling.map { score($0, on: journey.emotionScale) },
        place: feeling.map(journey.emotionScale.normalised),
        link: link(.journey(journey.id), Anchor.of(Address(stage: stage.id))))
    }
    return PortfolioHeatmap.Row(
      title: journey.title, link: link(.journey(journey.id)), cells: cells)
  }
}
