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
  static let findingLoss = Phrase(
    "finding-loss", "{share} of the customers in {from} never reach {to}.")
  static let findingLowest = Phrase(
    "finding-lowest", "{place} feels worst ({score}).")
  static let findingFirst = Phrase("finding-first", "Do first: {title}.")
  static let findingPlain = Phrase(
    "finding-plain", "{touchpoints} in {stages}.")
  static let countTouchpoints = Phrase(
    "count-touchpoints", "{n} touchpoint", other: "{n} touchpoints")
  static let countStages = Phrase("count-stages", "{n} stage", other: "{n} stages")
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
    html.element(
      .section, .class("key-figures"), .aria(.label, scope[.keyFigures])
    ) { html in
      html.element(.dl) { html in
        let computed = [writeLoss, writeLowest, writePositive, writeUnowned, writeToDo].map {
          write in MarkupWriter.html { write(&$0) }
        }.filter { !$0.isEmpty }
        let readings = journey.metrics.filter { $0.value != nil }
          .prefix(max(1, Self.most - computed.count))
        for reading in readings { write(reading, &html) }
        for figure in computed { html.append(figure) }
      }
    }
  }

  private func write(_ reading: MetricReading, _ html: inout MarkupWriter) {
    html.element(.div) { html in
      html.element(.dt) { scope.writeMetricLink(reading.metric.value, into: &$0) }
      html.element(.dd) { html in
        html.element(.p, .class("figure")) { html in
          html.element(.strong, text: scope.text(reading.value))
          writeChange(of: reading, &html)
        }
        html.element(.p, .class("sub")) { html in
          let status = scope.status(of: reading)
          if status != .noTarget {
            html.element(.span, .class("keep")) { html in
              html.append(Shape.target(status))
              html.text(scope.text(of: status, reading))
            }
            html.text(" ")
          }
          if let n = reading.n {
            html.element(
              .span, .class("keep"),
              text: scope.wording(.segmentN, ["n": scope.wording.number(n)]))
          }
        }
      }
    }
  }

  private func writeChange(of reading: MetricReading, _ html: inout MarkupWriter) {
    guard let value = reading.value, let previous = reading.previous,
      value.amount != previous.amount
    else { return }
    let change = value.amount - previous.amount
    let better = scope.context.index.metric(reading.metric.value)?.better ?? .higher
    let isGood = (change > 0) == (better == .higher)
    html.text(" ")
    html.element(.span, .class(isGood ? "change pos" : "change neg")) { html in
      html.append(change > 0 ? Shape.rise : Shape.fall)
      html.text(scope.difference(change, unit: value.unit))
      html.hidden(", " + scope[isGood ? .changeBetter : .changeWorse])
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
    let limit = scope.context.portfolio.site.thresholds.dropOff
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
            html.append(Shape.face(place))
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
    let (positive, known) = figures.positiveStages(on: journey.emotionScale)
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

extension PageScope {
  /// What the figures of a map say in two or three sentences, where its author wrote no summary.
  func finding(of journey: Journey, _ figures: JourneyFigures) -> String {
    var sentences: [String] = []
    if let index = figures.largestLoss, let loss = figures.losses[index] {
      sentences.append(
        wording(
          .findingLoss,
          [
            "share": wording.percent(loss), "from": journey.stages[index].name,
            "to": journey.stages[index + 1].name,
          ]))
    }
    if let lowest = figures.lowest, let score = lowest.feels?.overall {
      sentences.append(
        wording(
          .findingLowest,
          ["place": lowest.name, "score": self.score(score, on: journey.emotionScale)]))
    }
    if let first = figures.open.first {
      sentences.append(wording(.findingFirst, ["title": first.title]))
    }
    guard sentences.isEmpty else { return sentences.joined(separator: " ") }
    return wording(
      .findingPlain,
      [
        "touchpoints": wording(.countTouchpoints, count: journey.touchpoints.count),
        "stages": wording(.countStages, count: journey.stages.count),
      ])
  }
}
