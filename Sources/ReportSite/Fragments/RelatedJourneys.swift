import Diagnostics
import Diagrams
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let partCompare = Phrase("part-compare", "Current and future state")
  static let partChildren = Phrase("part-children", "Journeys that detail this one")
  static let thisMap = Phrase("this-map", "this map")
  static let overallFeeling = Phrase("overall-feeling", "Feeling, all touchpoints")
  static let touchpointsCount = Phrase("touchpoints-count", "Touchpoints")
}

/// The journeys that stand beside a journey: the other state's map and those that detail it.
struct RelatedJourneys {
  /// So many maps are drawn and compared on one page; the others are named.
  private static let mostCompared = 12

  private let journey: Journey
  private let figures: JourneyFigures
  private let scope: PageScope

  /// What stands beside a journey.
  init(_ journey: Journey, _ figures: JourneyFigures, _ scope: PageScope) {
    self.journey = journey
    self.figures = figures
    self.scope = scope
  }

  /// Writes both sections; nothing where there are no such journeys.
  func write(into html: inout MarkupWriter) {
    let index = scope.context.index
    let others = index.counterparts(of: journey)
    if !others.isEmpty {
      scope.section("compare", title: scope[.partCompare], into: &html) { html in
        let drawing = scope.context.drawingInput(of: journey) { scope.link($0, $1) }
        for (index, other) in others.prefix(Self.mostCompared).enumerated() {
          writeOverlay(drawing, of: other, "overlay-\(index + 1)", &html)
          writeComparison(with: other, &html)
          StateTable(journey, other, scope: scope)?.write(into: &html)
        }
        scope.writeMore(others.dropFirst(Self.mostCompared), into: &html)
      }
    }
    let children = index.children(of: journey.id)
    guard !children.isEmpty else { return }
    scope.section("children", title: scope[.partChildren], into: &html) { html in
      html.element(.ul, .class("journeys"), .role("list")) { html in
        for child in children.prefix(Excerpt<Int>.most) {
          html.element(.li) {
            JourneyRow(index.journeys[child], scope: scope).write(level: 3, into: &$0)
          }
        }
      }
      scope.writeMore(children.dropFirst(Excerpt<Int>.most).map { index.journeys[$0] }, into: &html)
    }
  }

  /// Writes the curves of both states, one over the other; nothing where one has no scores.
  private func writeOverlay(
    _ drawing: DiagramInput, of other: Journey, _ name: String, _ html: inout MarkupWriter
  ) {
    guard other.state != journey.state else { return }
    var input = drawing
    input.comparison = other
    input.width = DrawingSize.page
    guard let scene = JourneyMapLayout.overlay(input) else { return }
    scope.writeChart(scene, name, into: &html)
  }

  private func writeComparison(with other: Journey, _ html: inout MarkupWriter) {
    let theirs = JourneyFigures(other, in: scope.context)
    html.element(
      .div, .class("scroll"), .role("region"), .tabindex(0),
      .aria(.label, scope.wording(.metricTableRegion, ["title": scope[.partCompare]]))
    ) { html in
      html.element(.table, .class("compare")) { html in
        html.element(.caption, .class("vh"), text: scope[.partCompare])
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.td) { _ in }
            html.element(.th, .scope("col")) { html in
              html.text(scope[journey.state.title])
              html.element(.span, .class("sub"), text: scope[.thisMap])
            }
            html.element(.th, .scope("col")) { html in
              html.text(scope[other.state.title])
              html.element(.span, .class("sub")) {
                $0.link(scope.link(.journey(other.id)), text: other.title)
              }
            }
          }
        }
        html.element(.tbody) { writeRows(other, theirs, &$0) }
      }
    }
  }

  private func writeRows(
    _ other: Journey, _ theirs: JourneyFigures, _ html: inout MarkupWriter
  ) {
    let sides = [(journey, figures), (other, theirs)]
    row(.overallFeeling, &html, sides) { journey, _, html in
      let scores = journey.touchpoints.compactMap { $0.feels?.overall }
      guard !scores.isEmpty else { return html.text("–") }
      scope.writeMeanFeeling(
        scores.reduce(0, +) / Double(scores.count), on: journey.emotionScale, into: &html)
    }
    row(.lowestMomentTitle, &html, sides) { journey, figures, html in
      guard let lowest = figures.lowest, let score = lowest.feels?.overall else {
        return html.text("–")
      }
      scope.writeMeanFeeling(score, on: journey.emotionScale, into: &html)
      html.text(" ")
      html.link(scope.link(.journey(journey.id), Anchor.of(lowest.address)), text: lowest.name)
    }
    row(.largestLoss, &html, sides) { journey, figures, html in
      guard let index = figures.largestLoss, let loss = figures.losses[index] else {
        return html.text("–")
      }
      html.element(.strong, text: scope.wording.percent(-loss))
      html.text(" " + scope.wording(.afterStage, ["stage": journey.stages[index].name]))
    }
    row(.touchpointsCount, &html, sides) { journey, _, html in
      html.element(.strong, text: scope.wording.number(Double(journey.touchpoints.count)))
    }
    for reading in journey.metrics {
      let id = reading.metric.value
      guard let match = other.metrics.first(where: { $0.metric.value == id }) else { continue }
      html.element(.tr) { html in
        html.element(.th, .scope("row")) { scope.writeMetricLink(id, into: &$0) }
        for side in [reading, match] {
          html.element(.td) { $0.element(.strong, text: scope.text(side.value ?? side.target)) }
        }
      }
    }
  }

  private func row(
    _ title: Phrase, _ html: inout MarkupWriter, _ sides: [(Journey, JourneyFigures)],
    cell: (Journey, JourneyFigures, inout MarkupWriter) -> Void
  ) {
    html.element(.tr) { html in
      html.element(.th, .scope("row"), text: scope[title])
      for (journey, figures) in sides {
        html.element(.td) { cell(journey, figures, &$0) }
      }
    }
  }
}
