import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let lowestMoment = Phrase("moment-lowest", "lowest moment")
  static let highestMoment = Phrase("moment-highest", "highest moment")
  static let noScore = Phrase("no-data", "no data")
  static let noOwner = Phrase("no-owner", "no owner")
  static let pain = Phrase("pain", "Pain:")
  static let delight = Phrase("delight", "Delight:")
  static let lossToNext = Phrase("loss-to-next", "lost before {stage}")
  static let gainToNext = Phrase("gain-to-next", "more in {stage}")
  static let perPeriod = Phrase("per-period", "in {period}")
  static let atWholeStage = Phrase("at-whole-stage", "whole stage")
  static let impactEffort = Phrase("impact-effort", "impact\u{A0}{impact} · effort\u{A0}{effort}")
}

extension MapTable {
  func writeCell(_ lane: Lane, _ index: Int, _ html: inout MarkupWriter) {
    let column = columns[index]
    let names = column.startsStage ? "s" : nil
    html.element(.td, names.map { .class($0) } ?? .none) { html in
      let touchpoint = column.touchpoint
      switch lane {
      case .volume, .touchpoint: break
      case .intent: html.text(touchpoint.intent ?? "")
      case .action: html.text(touchpoint.action ?? "")
      case .thinks: writeLines(touchpoint.thinks.map(scope.quoted), .class("said"), &html)
      case .feels: writeFeeling(index, &html)
      case .words: html.text((touchpoint.feels?.words ?? []).joined(separator: ", "))
      case .pains: writePoints(touchpoint, &html)
      case .quotes: writeQuotes(touchpoint.quotes, &html)
      case .metrics: writeReadings(touchpoint.metrics, &html)
      case .owner: scope.writeOwner(touchpoint.owner, into: &html)
      case .frontstage: writeLines(touchpoint.frontstage, .none, &html)
      case .backstage: writeTasks(touchpoint.backstage, &html)
      case .systems: html.text(touchpoint.systems.joined(separator: " · "))
      case .next: writeNext(column, &html)
      }
    }
  }

  // MARK: Customers

  func writeVolume(_ html: inout MarkupWriter) {
    let largest = journey.stages.compactMap(\.volume).max() ?? 0
    html.element(.tr, .class("lane-volume")) { html in
      let hint = journey.period.map {
        scope.wording(.perPeriod, ["period": scope.wording.period($0)])
      }
      writeLaneName(.laneVolume, hint: hint, &html)
      for index in journey.stages.indices {
        let stage = journey.stages[index]
        html.element(.td, .class("s"), .colspan(stage.touchpoints.count)) { html in
          guard let volume = stage.volume else {
            html.element(.span, .class("none"), text: scope[.noScore])
            return
          }
          html.element(.p, .class("volume")) { html in
            html.element(.strong, text: scope.wording.number(volume))
            writeLoss(after: index, &html)
          }
          guard largest > 0 else { return }
          let next = index + 1 < journey.stages.count ? journey.stages[index + 1].volume : nil
          Curve.flow(volume / largest, next: next.map { $0 / largest }, into: &html)
        }
      }
    }
  }

  private func writeLoss(after index: Int, _ html: inout MarkupWriter) {
    guard let loss = figures.losses[index] else { return }
    let limit = figures.findings.dropOffLimit(scope.context.portfolio.site)
    let isMuch = loss > limit
    html.element(.span, .class(isMuch ? "loss fall neg" : "loss")) { html in
      html.text(scope.wording.percent(-loss, signed: true))
      let next = journey.stages[index + 1].name
      html.hidden(" " + scope.wording(loss >= 0 ? .lossToNext : .gainToNext, ["stage": next]))
    }
  }

  // MARK: Feelings

  private func writeFeeling(_ index: Int, _ html: inout MarkupWriter) {
    let column = columns[index]
    guard let here = column.feeling, let feels = column.touchpoint.feels else {
      html.element(.div, .class("plot empty")) {
        $0.element(.span, .class("none"), text: scope[.noScore])
      }
      return
    }
    html.element(.div, .class("plot")) { html in
      Curve.feeling(
        here, before: index > 0 ? columns[index - 1].feeling : nil,
        after: index + 1 < columns.count ? columns[index + 1].feeling : nil, into: &html)
      html.shape("\(Shape.face(here)) y-\(Curve.step(here))")
    }
    html.element(.p, .class("felt")) { html in
      scope.writeScores(feels, of: journey, into: &html)
      if !lanes.contains(.words), !feels.words.isEmpty {
        html.element(.span, .class("words"), text: feels.words.joined(separator: ", "))
      }
      writeExtreme(column.touchpoint, &html)
    }
  }

  private func writeExtreme(_ touchpoint: Touchpoint, _ html: inout MarkupWriter) {
    if touchpoint.address == figures.lowest?.address {
      html.element(.span, .class("tag solid-neg"), text: scope[.lowestMoment])
    } else if touchpoint.address == figures.highest?.address {
      html.element(.span, .class("tag solid-pos"), text: scope[.highestMoment])
    }
  }

  // MARK: Words

  private func writeLines(_ lines: [String], _ names: Attribute, _ html: inout MarkupWriter) {
    for line in lines { html.element(.p, names, text: line) }
  }

  private func writePoints(_ touchpoint: Touchpoint, _ html: inout MarkupWriter) {
    scope.writePoints(
      pains: touchpoint.pains, delights: touchpoint.delights, of: nil, into: &html)
  }

  private func writeQuotes(_ quotes: [Quote], _ html: inout MarkupWriter) {
    for quote in quotes {
      html.element(.p, .class("said")) { html in
        html.text(scope.quoted(quote.text))
        if let who = quote.who { html.element(.span, .class("who"), text: " " + who) }
      }
    }
  }

  private func writeTasks(_ tasks: [BackstageTask], _ html: inout MarkupWriter) {
    for task in tasks {
      html.element(.p) { html in
        html.text(task.task)
        if let team = task.team { html.element(.span, .class("sub"), text: team) }
      }
    }
  }

  // MARK: Figures and actions

  private func writeReadings(_ readings: [MetricReading], _ html: inout MarkupWriter) {
    for reading in readings {
      let status = scope.status(of: reading)
      html.element(.p, .class(Shape.figure(status))) { html in
        html.hidden(scope[status.title] + ": ")
        scope.writeMetricLink(reading.metric.value, into: &html)
        html.text(" ")
        html.element(.strong, text: scope.text(reading.value))
        if let history = reading.history {
          Curve.trend(history.entries.suffix(13).map(\.value), into: &html)
        }
      }
    }
  }

  private func writeNext(_ column: Column, _ html: inout MarkupWriter) {
    let address = column.touchpoint.address
    for recommendation in figures.open {
      guard let at = recommendation.at?.value, let rank = ranks[recommendation.id] else { continue }
      let isStage = at.touchpoint == nil && at.stage == address.stage && column.startsStage
      guard at == address || isStage else { continue }
      html.element(
        .a, .class("todo"), .href(scope.link(here: Anchor.of(recommendation.id)))
      ) { html in
        html.element(.span, .class("rank"), text: scope.wording.number(Double(rank)))
        html.element(.span, .class("what")) { html in
          html.text(recommendation.title)
          if isStage { html.element(.span, .class("sub"), text: scope[.atWholeStage]) }
          if let impact = recommendation.impact, let effort = recommendation.effort {
            html.element(
              .span, .class("sub"),
              text: scope.wording(
                .impactEffort,
                [
                  "impact": scope.wording.number(impact, decimals: 1),
                  "effort": scope.wording.number(effort, decimals: 1),
                ]))
          }
        }
      }
    }
  }
}
