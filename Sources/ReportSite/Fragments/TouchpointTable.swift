import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

/// Touchpoints of several journeys as a table: where, how it feels, how its figures stand.
struct TouchpointTable {
  /// What else a row names.
  enum Column { case owner, channel }

  let places: [TouchpointPlace]
  let scope: PageScope
  let column: Column

  /// Writes the table; nothing where there are no touchpoints.
  func write(caption: String, into html: inout MarkupWriter) {
    guard !places.isEmpty else { return }
    // Those without a score come last.
    let excerpt = Excerpt(places, lowest: { $0.feeling ?? 2 })
    html.element(
      .div, .class("scroll"), .role("region"), .tabindex(0),
      .aria(.label, scope.wording(.metricTableRegion, ["title": caption]))
    ) { html in
      html.element(.table, .class("touchpoints")) { html in
        html.element(.caption, .class("vh"), text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for title in [
              Phrase.columnTouchpoint, .columnJourney, .columnStage, .columnFeeling,
              .columnMetric, column == .owner ? .columnOwner : .columnChannel,
            ] {
              html.element(.th, .scope("col"), text: scope[title])
            }
          }
        }
        html.element(.tbody) { html in
          for place in excerpt.shown { write(place, &html) }
        }
      }
    }
    scope.writeRest(of: excerpt, .lowestOf, all: .touchpoints, into: &html)
  }

  private func write(_ place: TouchpointPlace, _ html: inout MarkupWriter) {
    let index = scope.context.index
    let (journey, stage) = (index.journeys[place.journey], index.stage(at: place))
    let touchpoint = index[place]
    let page = Route.journey(journey.id)
    html.element(.tr) { html in
      html.element(.th, .scope("row")) { html in
        html.link(scope.link(page, Anchor.of(touchpoint.address)), text: touchpoint.name)
        if touchpoint.momentOfTruth {
          html.element(.span, .class("truth"), text: scope[.momentOfTruth])
        }
      }
      html.element(.td) { $0.link(scope.link(page), text: journey.title) }
      html.element(.td) {
        $0.link(scope.link(page, Anchor.of(Address(stage: stage.id))), text: stage.name)
      }
      html.element(.td) { writeFeeling(touchpoint, journey, &$0) }
      html.element(.td) { writeReadings(touchpoint, &$0) }
      html.element(.td) { html in
        switch column {
        case .owner: scope.writeOwner(touchpoint.owner, into: &html)
        case .channel: html.text(touchpoint.channel ?? "–")
        }
      }
    }
  }

  private func writeFeeling(
    _ touchpoint: Touchpoint, _ journey: Journey, _ html: inout MarkupWriter
  ) {
    guard let overall = touchpoint.feels?.overall else {
      html.element(.span, .class("none"), text: scope[.noScore])
      return
    }
    scope.writeMeanFeeling(overall, on: journey.emotionScale, into: &html)
    let words = touchpoint.feels?.words ?? []
    if !words.isEmpty {
      html.element(.span, .class("words"), text: " " + words.joined(separator: ", "))
    }
  }

  private func writeReadings(_ touchpoint: Touchpoint, _ html: inout MarkupWriter) {
    for reading in touchpoint.metrics {
      let status = scope.status(of: reading)
      html.element(.p, .class(Shape.figure(status))) { html in
        html.hidden(scope[status.title] + ": ")
        scope.writeMetricLink(reading.metric.value, into: &html)
        html.text(" ")
        html.element(.strong, text: scope.text(reading.value))
      }
    }
  }
}
