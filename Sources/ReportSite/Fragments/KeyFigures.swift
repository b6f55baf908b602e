import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let keyFigures = Phrase("key-figures", "Key figures")
  static let largestLoss = Phrase("largest-loss", "Largest drop-off")
  static let lowestMomentTitle = Phrase("lowest-moment-title", "Lowest moment")
  static let stagesPositive = Phrase("stages-positive", "Stages that feel good")
  static let ofCount = Phrase("of-count", "{n} of {count}")
  static let withoutOwner = Phrase("without-owner", "Touchpoints without owner")
  static let ofTouchpoints = Phrase(
    "of-touchpoints", "of {n} touchpoint", other: "of {n} touchpoints")
  static let toDo = Phrase("to-do", "Open recommendations")
  static let betweenStages = Phrase("between-stages", "{from} → {to}")
  static let limit = Phrase("limit", "limit {limit}")
  static let wanted = Phrase("wanted", "wanted at least {n}")
  static let firstToDo = Phrase("first-to-do", "first: {title}")
  static let countStages = Phrase("count-stages", "{n} stage", other: "{n} stages")
  static let countTouchpoints = Phrase(
    "count-touchpoints", "{n} touchpoint", other: "{n} touchpoints")
}

/// The strip of figures under a journey's title.
struct KeyFigures {
  let journey: Journey
  let figures: JourneyFigures
  let scope: PageScope

  /// How many figures the strip holds.
  private static let most = 6

  /// Writes the strip; what is not known is left out.
  func write(into html: inout MarkupWriter) {
    let computed = [writeLoss, writeLowest, writePositive, writeUnowned, writeToDo].map { write in
      MarkupWriter.html { write(&$0) }
    }.filter { !$0.isEmpty }
    let readings = journey.metrics.filter { $0.value != nil }
      .prefix(max(1, Self.most - computed.count))
    guard !computed.isEmpty || !readings.isEmpty else { return }
    html.element(
      .section, .class("key-figures"), .aria(.label, scope[.keyFigures])
    ) { html in
      html.element(.dl) { html in
        for reading in readings { write(reading, &html) }
        for figure in computed { html.append(figure) }
      }
    }
  }

  private func write(_ reading: MetricReading, _ html: inout MarkupWriter) {
    let figure = figures.findings.figure(of: reading)
    html.element(.div) { html in
      html.element(.dt) { scope.writeMetricLink(reading.metric.value, into: &$0) }
      html.element(.dd) { html in
        html.element(.p, .class("figure")) { html in
          html.element(.strong, text: scope.text(reading.value))
          scope.writeRange(figure, into: &html)
          scope.writeShortChange(figure, into: &html)
        }
        html.element(.p, .class("sub")) { html in
          let status = scope.status(of: reading)
          if status != .noTarget {
            html.element(.span, .class("keep")) { html in
              html.shape(Shape.target(status))
              html.text(scope.text(of: status, reading))
            }
            html.text(" ")
          }
          if let n = reading.n {
            let phrase = figure?.isFew == true ? Phrase.fewObservations : .segmentN
            html.element(
              .span, .class("keep"), text: scope.wording(phrase, ["n": scope.wording.number(n)]))
          }
        }
      }
    }
  }

  private func writeFigure(
    _ title: Phrase, _ value: String, tone: String = "", sub: String?,
    aside: (inout MarkupWriter) -> Void = { _ in }, _ html: inout MarkupWriter
  ) {
    html.element(.div) { html in
      html.element(.dt, text: scope[title])
      html.element(.dd) { html in
        html.element(.p, .class("figure")) { html in
          html.element(.strong, text: value)
          aside(&html)
        }
        if let sub { html.element(.p, .class("sub"), text: sub) }
      }
    }
  }

  private func writeLoss(_ html: inout MarkupWriter) {
    guard let index = figures.largestLoss, let loss = figures.losses[index] else { return }
    let limit = figures.findings.dropOffLimit(scope.context.portfolio.site)
    writeFigure(
      .largestLoss, scope.wording.percent(-loss),
      sub: scope.wording(.limit, ["limit": scope.wording.percent(limit)]),
      aside: { html in
        html.text(" ")
        html.element(
          .span, .class(loss > limit ? "aside neg" : "aside"),
          text: scope.wording(
            .betweenStages,
            ["from": journey.stages[index].name, "to": journey.stages[index + 1].name]))
      }, &html)
  }

  private func writeLowest(_ html: inout MarkupWriter) {
    guard let lowest = figures.lowest, let score = lowest.feels?.overall else { return }
    let place = journey.emotionScale.normalised(score)
    html.element(.div) { html in
      html.element(.dt, text: scope[.lowestMomentTitle])
      html.element(.dd) { html in
        html.element(.p, .class("figure")) { html in
          html.element(.strong, .class(FeelingLevel(place).tone)) { html in
            html.shape(Shape.face(place))
            html.text(scope.score(score, on: journey.emotionScale))
          }
          html.text(" ")
          html.element(.span, .class("aside")) { html in
            html.link(scope.link(here: Anchor.of(lowest.address)), text: lowest.name)
          }
        }
        let words = lowest.feels?.words ?? []
        if !words.isEmpty {
          html.element(.p, .class("sub"), text: words.joined(separator: ", "))
        }
      }
    }
  }

  private func writePositive(_ html: inout MarkupWriter) {
    let (positive, known) = figures.positiveStages
    guard known > 1 else { return }
    let least = scope.context.portfolio.site.thresholds.positiveStages
    writeFigure(
      .stagesPositive,
      scope.wording(
        .ofCount,
        [
          "n": scope.wording.number(Double(positive)),
          "count": scope.wording.number(Double(known)),
        ]),
      sub: known >= least
        ? scope.wording(.wanted, ["n": scope.wording.number(Double(least))]) : nil, &html)
  }

  private func writeUnowned(_ html: inout MarkupWriter) {
    let touchpoints = journey.touchpoints
    guard touchpoints.contains(where: { $0.owner != nil }) else { return }
    let names = figures.unowned.prefix(3).map(\.name).joined(separator: ", ")
    writeFigure(
      .withoutOwner, scope.wording.number(Double(figures.unowned.count)),
      sub: names.isEmpty ? nil : names + (figures.unowned.count > 3 ? " …" : ""),
      aside: { html in
        html.text(" ")
        html.element(
          .span, .class("aside"), text: scope.wording(.ofTouchpoints, count: touchpoints.count))
      }, &html)
  }

  private func writeToDo(_ html: inout MarkupWriter) {
    guard let first = figures.open.first else { return }
    writeFigure(
      .toDo, scope.wording.number(Double(figures.open.count)),
      sub: scope.wording(.firstToDo, ["title": first.title]), &html)
  }
}
