import Diagnostics
import Diagrams
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let partMap = Phrase("part-map", "Journey map")
  static let mapTwin = Phrase("map-twin", "The map as a table")
  static let partPersonaCurves = Phrase("part-persona-curves", "Each persona by itself")
  static let partFigures = Phrase("part-figures", "Figures of the journey")
  static let partRecommendations = Phrase("part-recommendations", "Recommendations")
  static let partClosed = Phrase("part-closed", "Done and dropped")
  static let partNotes = Phrase("part-notes", "Notes")
  static let partEvidence = Phrase("part-evidence", "Evidence")
  static let onThisPage = Phrase("on-this-page", "On this page")
}

/// The page of one journey.
enum JourneyPage {
  /// What stands on the page.
  static func content(_ journey: Journey, _ context: RenderContext) -> PageContent {
    let scope = PageScope(
      context, route: .journey(journey.id), wording: context.wording(for: journey))
    let figures = JourneyFigures(journey, in: context)
    let parts = JourneyParts(journey, figures, scope).parts
    var above: [(title: String, route: Route?)] = []
    var seen: Set<JourneyID> = [journey.id]
    var next = journey.parent
    while let id = next?.value, seen.insert(id).inserted, let parent = context.index.journey(id) {
      above.insert((parent.title, .journey(id)), at: 0)
      next = parent.parent
    }
    return PageContent(
      route: scope.route, title: journey.title,
      description: journey.summary ?? scope.headlineText(of: journey),
      language: journey.language ?? context.portfolio.site.language,
      bodyClass: "page-journey is-\(journey.state.rawValue) is-\(journey.status.rawValue)",
      breadcrumb: Pages.breadcrumb(scope, above: above, journey.title),
      audience: journey.audience, foot: JourneyPaper(journey, scope).foot,
      fragments: parts.byName)
  }

  /// Writes the page as a part of the print file.
  static func writeBound(
    _ journey: Journey, _ context: RenderContext, into html: inout MarkupWriter
  ) {
    let scope = PageScope(
      context, route: .journey(journey.id), wording: context.wording(for: journey)
    ).bound
    let figures = JourneyFigures(journey, in: context)
    html.append(JourneyParts(journey, figures, scope).parts.whole)
  }
}

/// Writes the parts of a journey's page.
struct JourneyParts {
  private let journey: Journey
  private let figures: JourneyFigures
  private let scope: PageScope
  private let stages: StageSection

  /// The parts of a journey's page.
  init(_ journey: Journey, _ figures: JourneyFigures, _ scope: PageScope) {
    self.journey = journey
    self.figures = figures
    self.scope = scope
    stages = StageSection(journey, figures, scope: scope)
  }

  /// All parts in order.
  var parts: PageParts {
    var parts = PageParts()
    parts.add("header") { scope.writeJourneyHeader(journey, into: &$0) }
    parts.add("headline") { scope.writeHeadline(of: journey, into: &$0) }
    parts.add("summary") { scope.writeSummary(of: journey, into: &$0) }
    parts.add("lens") { scope.writeJourneyLens(journey, into: &$0) }
    parts.add("key-figures") {
      KeyFigures(journey: journey, figures: figures, scope: scope).write(into: &$0)
    }
    parts.add("contents") { writeContents(&$0) }
    parts.add("diagram") { html in
      scope.section("map", class: "map-part", title: scope[.partMap], into: &html) {
        JourneyDrawing(journey, scope).write(into: &$0)
      }
    }
    parts.add("map") { writeMap(&$0) }
    parts.add("personas") { writePersonaCurves(&$0) }
    parts.add("next") { DoNext(scope: scope).write(journey, into: &$0) }
    parts.add("funnel") { FunnelPanel(journey, scope: scope).write(into: &$0) }
    parts.add("readings") { MapReadingList(journey, scope: scope).write(into: &$0) }
    parts.add("health") { HealthPanel(journey, scope: scope).write(into: &$0) }
    parts.add("stages") { html in
      for index in journey.stages.indices { stages.write(index, into: &html) }
    }
    parts.add("metrics") { writeMetrics(&$0) }
    parts.add("recommendations") { writeRecommendations(&$0) }
    parts.add("experiments") { ExperimentTable(scope: scope).write(journey, into: &$0) }
    parts.add("rules") { RulePanel(scope: scope).write(journey, into: &$0) }
    parts.add("handoffs") { writeHandoffs(&$0) }
    parts.add("notes") { writeNotes(&$0) }
    parts.add("related") { RelatedJourneys(journey, figures, scope).write(into: &$0) }
    parts.add("evidence") { writeEvidence(&$0) }
    return parts
  }

  private var hasNotes: Bool { stages.notes.has(nil) }

  /// Whether there is evidence, or anything that would need it.
  private var hasEvidence: Bool {
    !journey.evidence.isEmpty || EvidenceLedger(journey).total.all > 0
  }

  private func writeContents(_ html: inout MarkupWriter) {
    // Paper has no use for it, and the print file has one of its own.
    guard !scope.isBound else { return }
    html.element(.nav, .class("contents"), .aria(.label, scope[.onThisPage])) { html in
      html.element(.ul, .role("list")) { html in
        func item(_ anchor: String, _ title: String, _ html: inout MarkupWriter) {
          html.element(.li) { $0.link(scope.link(here: anchor), text: title) }
        }
        for (name, title) in [
          ("map", Phrase.partMap), ("next", .partNext), ("funnel", .partFunnel),
          ("readings", .partReadings), ("health", .partHealth),
        ] where name != "funnel" || !FunnelPanel(journey, scope: scope).isEmpty {
          item(Anchor.part(name), scope[title], &html)
        }
        for stage in journey.stages {
          item(Anchor.of(Address(stage: stage.id)), stage.name, &html)
        }
        let rest: [(Bool, String, Phrase)] = [
          (!journey.metrics.isEmpty, "figures", .partFigures),
          (!journey.recommendations.isEmpty, "recommendations", .partRecommendations),
          (!journey.experiments.isEmpty, "experiments", .partExperiments),
          (!figures.findings.rules.isEmpty, "rules", .rulesTitle),
          (!journey.handoffs.isEmpty, "handoffs", .handoffs),
          (hasNotes, "notes", .partNotes),
          (hasEvidence, "evidence", .partEvidence),
        ]
        for (isThere, name, title) in rest where isThere {
          item(Anchor.part(name), scope[title], &html)
        }
      }
    }
    JourneyPaper(journey, scope).write(into: &html)
  }

  /// The same map as a table, for those who read or copy it; paper has the picture.
  private func writeMap(_ html: inout MarkupWriter) {
    guard !scope.isBound else { return }
    html.element(.details, .class("twin"), .id(Anchor.part("table"))) { html in
      html.element(.summary, text: scope[.mapTwin])
      MapTable(journey, figures, scope: scope).write(into: &html)
      scope.writeLegend(
        journey, lanes: Lane.shown(for: journey, site: scope.context.portfolio.site), into: &html)
    }
  }

  /// The curve of each persona by itself, where the map has those of several.
  private func writePersonaCurves(_ html: inout MarkupWriter) {
    var input = scope.context.drawingInput(of: journey)
    input.width = DrawingSize.chart
    guard let scene = PersonaSmallMultiples.scene(input) else { return }
    scope.section("personas", title: scope[.partPersonaCurves], into: &html) {
      scope.writeChart(scene, "personas-drawn", into: &$0)
    }
  }

  private func writeMetrics(_ html: inout MarkupWriter) {
    guard !journey.metrics.isEmpty else { return }
    scope.section("figures", title: scope[.partFigures], into: &html) { html in
      MetricTable(
        journey.metrics.map { MetricTable.Row(place: nil, reading: $0) }, of: journey,
        scope: scope
      ).write(caption: scope[.partFigures], isCaptionShown: false, into: &html)
    }
  }

  private func writeRecommendations(_ html: inout MarkupWriter) {
    guard !journey.recommendations.isEmpty else { return }
    let ranking = figures.ranking
    func rows(_ recommendations: [Recommendation]) -> [RecommendationTable.Row] {
      recommendations.map {
        RecommendationTable.Row(journey: journey, recommendation: $0, ranked: ranking[$0.id])
      }
    }
    scope.section("recommendations", title: scope[.partRecommendations], into: &html) { html in
      if !figures.open.isEmpty {
        html.element(.p, .class("intro"), text: scope.rankingText)
      }
      RecommendationTable(rows: rows(figures.open), scope: scope, namesJourneys: false)
        .write(caption: scope[.partRecommendations], into: &html)
      scope.writeMatrix(rows(figures.open), into: &html)
      RecommendationTable(rows: rows(figures.closed), scope: scope, namesJourneys: false)
        .write(caption: scope[.partClosed], isCaptionShown: true, into: &html)
      if figures.closed.contains(where: { $0.status == .done }) {
        html.element(scope.heading(3), text: scope[.partResults])
        ResultTable(journey, scope: scope).write(into: &html)
      }
      // Those of a place stand at the place; those of none stand here.
      let unplaced = (figures.open + figures.closed).filter { recommendation in
        recommendation.at.map { !journey.contains($0.value) } ?? true
      }
      guard !unplaced.isEmpty else { return }
      html.element(.div, .class("beside")) { html in
        for recommendation in unplaced {
          scope.writeRecommendation(
            recommendation, of: journey, rank: ranking[recommendation.id]?.rank, level: 3,
            into: &html)
        }
      }
    }
  }

  private func writeHandoffs(_ html: inout MarkupWriter) {
    guard !journey.handoffs.isEmpty else { return }
    scope.section("handoffs", title: scope[.handoffs], into: &html) { html in
      html.element(.p, .class("intro"), text: scope[.handoffsIntro])
      HandoffTable.write(
        of: journey, caption: scope[.handoffs], scope: scope, into: &html)
    }
  }

  private func writeNotes(_ html: inout MarkupWriter) {
    guard hasNotes else { return }
    scope.section("notes", title: scope[.partNotes], into: &html) { html in
      html.element(.div, .class("notes")) {
        stages.notes.write(at: nil, level: 3, scope: scope, into: &$0)
      }
    }
  }

  private func writeEvidence(_ html: inout MarkupWriter) {
    guard hasEvidence else { return }
    scope.section("evidence", title: scope[.partEvidence], into: &html) { html in
      LedgerTable(scope: scope).write(journey, into: &html)
      scope.writeEvidenceList(journey, into: &html)
    }
  }
}
