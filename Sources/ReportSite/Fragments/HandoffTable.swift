import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let handoffs = Phrase("handoffs", "Handoffs")
  static let handoffsIntro = Phrase(
    "handoffs-intro",
    "Where one part of the journey hands the customer to the next: what is promised, where the customer lands, and who answers for it."
  )
  static let columnFromTo = Phrase("column-from-to", "From → to")
  static let columnPromise = Phrase("column-promise", "Creative and promise")
  static let columnLanding = Phrase("column-landing", "Landing page and headline")
  static let columnExperiment = Phrase("column-experiment", "Experiment")
  static let missing = Phrase("missing", "missing")
}

/// The handoffs of a journey as a table whose gaps are marked.
struct HandoffTable {
  /// A handoff, whose it is, and its id on the journey's page.
  typealias Row = (journey: Journey, handoff: Handoff, home: String)

  private let scope: PageScope

  /// Writes the handoffs of a journey; nothing where there are none.
  static func write(
    of journey: Journey, caption: String, scope: PageScope, into html: inout MarkupWriter
  ) {
    let homes = Anchor.handoffs(of: journey)
    let rows = zip(journey.handoffs, homes).map { (journey: journey, handoff: $0, home: $1) }
    write(rows, caption: caption, scope: scope, into: &html)
  }

  /// Writes handoffs of any journeys; nothing where there are none.
  static func write(
    _ rows: [Row], caption: String, scope: PageScope, into html: inout MarkupWriter
  ) {
    HandoffTable(scope: scope).write(rows, caption: caption, &html)
  }

  private func write(_ rows: [Row], caption: String, _ html: inout MarkupWriter) {
    guard !rows.isEmpty else { return }
    html.element(
      .div, .class("scroll"), .role("region"), .tabindex(0),
      .aria(.label, scope.wording(.metricTableRegion, ["title": caption]))
    ) { html in
      html.element(.table, .class("handoffs")) { html in
        html.element(.caption, .class("vh"), text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for title in [
              Phrase.columnFromTo, .columnPromise, .columnLanding, .columnMetric,
              .columnExperiment, .laneOwner,
            ] {
              html.element(.th, .scope("col"), text: scope[title])
            }
          }
        }
        for row in rows { write(row.handoff, of: row.journey, home: row.home, &html) }
      }
    }
  }

  private func write(
    _ handoff: Handoff, of journey: Journey, home: String, _ html: inout MarkupWriter
  ) {
    let isOwnPage = scope.route == .journey(journey.id)
    html.element(.tbody, isOwnPage ? .id(scope.id(home)) : .none) { html in
      html.element(.tr) { html in
        html.element(.th, .scope("row")) { html in
          if let title = handoff.title { html.element(.span, .class("title"), text: title) }
          scope.writePlace(handoff.from.value, of: journey, into: &html)
          html.text(scope.arrow)
          scope.writePlace(handoff.to.value, of: journey, into: &html)
          scope.writeAudience(handoff.audience, into: &html)
        }
        writePair(handoff.creative, quote: handoff.promise, &html)
        html.element(.td) { writeLanding(handoff, &$0) }
        html.element(.td) { writeMetric(handoff, of: journey, &$0) }
        html.element(.td) { html in
          guard let experiment = handoff.experiment else { return writeMissing(&html) }
          html.element(.dl, .class("facts small")) {
            scope.writeExperiment(experiment, into: &$0)
          }
        }
        html.element(.td) { scope.writeOwner(handoff.owner, into: &$0) }
      }
      if isOwnPage, let body = handoff.body {
        html.element(.tr, .class("body")) { html in
          html.element(.td, .colspan(6)) { html in
            html.element(.div, .class("prose")) {
              scope.prose(body, topLevel: 3, home: home, into: &$0)
            }
          }
        }
      }
    }
  }

  private func writePair(_ text: String?, quote: String?, _ html: inout MarkupWriter) {
    html.element(.td) { html in
      if let text { html.element(.p, text: text) } else { writeMissing(&html) }
      if let quote {
        html.element(.p, .class("said"), text: scope.quoted(quote))
      } else {
        writeMissing(&html)
      }
    }
  }

  private func writeLanding(_ handoff: Handoff, _ html: inout MarkupWriter) {
    if let landing = handoff.landing?.value {
      html.element(.p, .class("url")) { scope.writeLink(landing, into: &$0) }
    } else {
      writeMissing(&html)
    }
    if let headline = handoff.headline {
      html.element(.p, .class("said"), text: scope.quoted(headline))
    } else {
      writeMissing(&html)
    }
  }

  private func writeMetric(
    _ handoff: Handoff, of journey: Journey, _ html: inout MarkupWriter
  ) {
    guard let metric = handoff.metric?.value else { return writeMissing(&html) }
    scope.writeMetricLink(metric, into: &html)
    if let value = journey.value(of: metric, near: handoff.to.value) {
      html.text(" ")
      html.element(.strong, .class("keep"), text: scope.text(value))
    }
  }

  private func writeMissing(_ html: inout MarkupWriter) {
    html.element(.p) { $0.element(.span, .class("missing"), text: scope[.missing]) }
  }
}
