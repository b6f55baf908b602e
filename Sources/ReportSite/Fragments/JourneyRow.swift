import Diagnostics
import Diagrams
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension PageScope {
  /// Writes a dash where there is nothing to show, and in words why.
  func writeNothing(_ why: Phrase, into html: inout MarkupWriter) {
    html.element(.span, .class("none"), .ariaHidden, text: "–")
    html.hidden(self[why])
  }
}

extension Phrase {
  static let feelingsAlong = Phrase("feelings-along", "Feeling along the way")
  static let feelingsLabel = Phrase("feelings-label", "Feeling along the way: {moments}")
  static let dropOffShort = Phrase("drop-off-short", "Drop-off")
  static let lowestShort = Phrase("lowest-short", "Lowest")
  static let openShort = Phrase("open-short", "To do")
  static let afterStage = Phrase("after-stage", "after {stage}")
  static let noVolumes = Phrase("no-volumes", "no volumes")
  static let noFeelings = Phrase("no-feelings", "no scores or all alike")
}

/// A journey in a list of journeys: whose it is, how it feels stage by stage, its key figures.
struct JourneyRow {
  let journey: Journey
  let figures: JourneyFigures
  let scope: PageScope
  /// The persona whose scores count; nil for those of all.
  var persona: PersonaID?

  /// A row of a list.
  init(_ journey: Journey, scope: PageScope, persona: PersonaID? = nil) {
    self.journey = journey
    self.scope = scope
    self.persona = persona
    figures = JourneyFigures(journey, in: scope.context)
  }

  /// Writes the row.
  func write(level: Int, into html: inout MarkupWriter) {
    html.element(.article, .class("journey-row \(journey.status.rawValue)")) { html in
      html.element(.div, .class("what")) { html in
        html.element(scope.heading(level)) { html in
          html.link(scope.link(.journey(journey.id)), text: journey.title)
        }
        html.element(.ul, .class("meta"), .role("list")) { html in
          if persona == nil {
            for persona in journey.personas {
              html.element(.li) { writePersona(persona.value, &$0) }
            }
          }
          scope.writeMarks(of: journey, into: &html)
          if let owner = journey.owner {
            html.element(.li) { scope.writeOwnerName(owner, into: &$0) }
          }
          scope.writeReview(of: journey, into: &html)
        }
      }
      writeFeelings(&html)
      html.element(.dl, .class("row-figures")) { html in
        writeLoss(&html)
        writeLowest(&html)
        writeOpen(&html)
      }
    }
  }

  private func writePersona(_ id: PersonaID, _ html: inout MarkupWriter) {
    if let persona = scope.context.index.persona(id) {
      html.link(scope.link(.persona(id)), text: persona.name)
    } else {
      html.text(id.rawValue)
    }
  }

  /// Writes the curve of how the journey feels, touchpoint by touchpoint; of a long journey stage
  /// by stage.
  private func writeFeelings(_ html: inout MarkupWriter) {
    let means = journey.stages.map { stage -> Double? in
      let scores = stage.touchpoints.compactMap(score)
      return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
    let scores = journey.stages.flatMap { $0.touchpoints.map(score) }
    let scale = journey.emotionScale
    let places = (scores.count > Self.mostPoints ? means : scores).map {
      $0.map(scale.normalised)
    }
    let direction = TextDirection(language: scope.wording.language)
    let curve = MiniCurve(places: places).scene(direction: direction)
    html.element(.div, .class("feelings")) { html in
      guard let curve else { return }
      html.element(.p, .class("label"), .ariaHidden, text: scope[.feelingsAlong])
      let moments = zip(journey.stages, means).map { stage, mean in
        "\(stage.name) \(mean.map { scope.score($0, on: scale) } ?? scope[.noScore])"
      }
      let label = scope.wording(.feelingsLabel, ["moments": moments.joined(separator: ", ")])
      html.append(SVGRenderer.small(curve, label: label))
    }
  }

  /// A journey of more touchpoints is drawn by its stages.
  private static let mostPoints = 24

  private func score(_ touchpoint: Touchpoint) -> Double? {
    guard let feels = touchpoint.feels else { return nil }
    return persona.map { feels.score(for: $0) } ?? feels.overall
  }

  private func writeLoss(_ html: inout MarkupWriter) {
    scope.writeBox(.dropOffShort, into: &html) { html in
      guard let index = figures.largestLoss, let loss = figures.losses[index] else {
        scope.writeNothing(.noVolumes, into: &html)
        return
      }
      let isMuch = loss > figures.findings.dropOffLimit(scope.context.portfolio.site)
      html.element(
        .strong, Shape.loss(isMuch: isMuch).map { .class($0) } ?? .none,
        text: scope.wording.percent(-loss))
      html.element(
        .span, .class("sub"),
        text: scope.wording(.afterStage, ["stage": journey.stages[index].name]))
    }
  }

  private func writeLowest(_ html: inout MarkupWriter) {
    scope.writeBox(.lowestShort, into: &html) { html in
      guard let lowest = figures.lowest, let score = lowest.feels?.overall else {
        scope.writeNothing(.noFeelings, into: &html)
        return
      }
      let scale = journey.emotionScale
      scope.writeMeanFeeling(score, on: scale, into: &html)
      // Rows stand below each other: a score of another scale says so.
      if scale != .standard { html.element(.span, .class("sub"), text: scope.text(scale)) }
      html.element(.span, .class("sub")) { html in
        html.link(
          scope.link(.journey(journey.id), Anchor.of(lowest.address)), text: lowest.name)
      }
    }
  }

  private func writeOpen(_ html: inout MarkupWriter) {
    scope.writeBox(.openShort, into: &html) { html in
      html.element(.strong, text: scope.wording.number(Double(figures.open.count)))
      if let first = figures.open.first {
        html.element(.span, .class("sub")) { html in
          html.link(
            scope.link(.journey(journey.id), Anchor.of(first.id)), text: first.title)
        }
      }
    }
  }
}
