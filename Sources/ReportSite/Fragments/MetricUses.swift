import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

/// The places at which one metric is read, as a table.
struct MetricUses {
  let metric: MetricDefinition
  let places: [ReadingPlace]
  let scope: PageScope

  /// Writes the table.
  func write(into html: inout MarkupWriter) {
    let excerpt = Excerpt(places, lowest: urgency)
    let caption = scope.wording(.usesOf, ["metric": metric.name])
    html.element(
      .div, .class("scroll"), .role("region"), .tabindex(0),
      .aria(.label, scope.wording(.metricTableRegion, ["title": caption]))
    ) { html in
      html.element(.table, .class("uses")) { html in
        html.element(.caption, .class("vh"), text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, .scope("col"), text: scope[.columnWhere])
            html.element(.th, .scope("col"), .class("num"), text: scope[.columnValue])
            html.element(.th, .scope("col"), .class("num"), text: scope[.columnTarget])
            html.element(.th, .scope("col"), text: scope[.columnStatus])
            html.element(.th, .scope("col"), .class("num"), text: scope[.columnChange])
            html.element(.th, .scope("col"), .class("num"), text: scope[.columnN])
          }
        }
        html.element(.tbody) { html in
          for place in excerpt.shown { write(place, &html) }
        }
      }
    }
    scope.writeRest(of: excerpt, .offTargetOf, all: .figures, into: &html)
  }

  /// Readings off target come first, then those near it.
  private func urgency(_ place: ReadingPlace) -> Int {
    switch place.status {
    case .missed: 0
    case .near: 1
    default: 2
    }
  }

  private func write(_ place: ReadingPlace, _ html: inout MarkupWriter) {
    let index = scope.context.index
    let (journey, reading) = (index.journeys[place.journey], index[place])
    let figure = scope.context.findings(for: journey.id).figure(of: reading)
    html.element(.tr) { html in
      html.element(.th, .scope("row")) { html in
        html.link(scope.link(.journey(journey.id)), text: journey.title)
        html.element(.span, .class("sub")) { html in
          if let address = index.address(of: place) {
            scope.writePlace(address, of: journey, into: &html)
          } else {
            html.text(scope[.wholeJourney])
          }
          scope.writeAudience(reading.audience, into: &html)
        }
      }
      html.element(.td, .class("num")) { scope.writeValue(of: reading, figure, into: &$0) }
      html.element(.td, .class("num"), text: scope.text(reading.target))
      html.element(.td) { scope.writeStatus(scope.status(of: reading), into: &$0) }
      html.element(.td, .class("num")) {
        scope.writeChange(figure, from: reading.previous, into: &$0)
      }
      html.element(.td, .class("num")) { html in
        html.text(reading.n.map { scope.wording.number($0) } ?? "–")
        scope.writeFewMark(figure, into: &html)
      }
    }
  }
}
