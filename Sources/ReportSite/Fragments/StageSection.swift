import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let stageOf = Phrase("stage-of", "Stage {n} of {count}")
  static let customers = Phrase("customers", "Customers")
  static let lost = Phrase("lost", "Lost before {stage}")
  static let gained = Phrase("gained", "More in {stage}")
  static let timeInStage = Phrase("time-in-stage", "Time in stage")
  static let timeMedian = Phrase("time-median", "{time} median")
  static let timeP90 = Phrase("time-p90", "9 of 10 below {time}")
  static let feeling = Phrase("feeling", "Feeling")
  static let feelingMean = Phrase(
    "feeling-mean", "mean of {n} touchpoint", other: "mean of {n} touchpoints")
  static let figuresOf = Phrase("figures-of", "Figures of {title}")
}

/// A stage of the journey page: its figures, and each touchpoint with what belongs to it.
struct StageSection {
  let journey: Journey
  let figures: JourneyFigures
  let notes: PlacedNotes
  let scope: PageScope
  private let ranks: [RecommendationID: Int]

  /// The sections of a journey's stages.
  init(_ journey: Journey, _ figures: JourneyFigures, scope: PageScope) {
    self.journey = journey
    self.figures = figures
    self.scope = scope
    notes = PlacedNotes(journey, in: scope.context)
    ranks = figures.ranks
  }

  /// Writes the section of the stage at an index.
  func write(_ index: Int, into html: inout MarkupWriter) {
    let stage = journey.stages[index]
    let address = Address(stage: stage.id)
    html.element(.section, .class("stage"), .id(scope.id(Anchor.of(address)))) { html in
      html.element(.header, .class("stage-head")) { html in
        html.element(
          .p, .class("eyebrow"),
          text: scope.wording(
            .stageOf,
            [
              "n": scope.wording.number(Double(index + 1)),
              "count": scope.wording.number(Double(journey.stages.count)),
            ]))
        html.element(scope.heading(2), text: stage.name)
        if let goal = stage.goal {
          html.element(.p, .class("goal"), text: scope.quoted(goal))
        }
        writeFacts(of: stage, at: index, &html)
      }
      writeBeside(address, level: 3, &html)
      for touchpoint in stage.touchpoints {
        TouchpointBlock(touchpoint, in: self).write(into: &html)
      }
      let rows =
        stage.metrics.map { MetricTable.Row(place: address, reading: $0) }
        + stage.touchpoints.flatMap { touchpoint in
          touchpoint.metrics.map { MetricTable.Row(place: touchpoint.address, reading: $0) }
        }
      MetricTable(rows, of: journey, scope: scope).write(
        caption: scope.wording(.figuresOf, ["title": stage.name]), into: &html)
    }
  }

  /// Writes the notes, recommendations and fired rules of a place; nothing where there are none.
  func writeBeside(_ address: Address, level: Int, _ html: inout MarkupWriter) {
    guard hasBeside(address) else { return }
    html.element(.div, .class("beside")) { html in
      for finding in firedRules(at: address) {
        scope.writeFiredRule(finding, of: journey, into: &html)
      }
      for recommendation in recommendations(at: address) {
        scope.writeRecommendation(
          recommendation, of: journey, rank: ranks[recommendation.id], level: level, into: &html)
      }
      notes.write(at: address, level: level, scope: scope, into: &html)
    }
  }

  /// The rules that fired on a figure of the place itself.
  private func firedRules(at address: Address) -> [RuleFinding] {
    figures.findings.rules.filter { $0.outcome == .fired && $0.address == address }
  }

  /// Whether a place has notes, recommendations or rules that fired.
  func hasBeside(_ address: Address) -> Bool {
    notes.has(address) || journey.recommendations.contains { $0.at?.value == address }
      || !firedRules(at: address).isEmpty
  }

  /// The recommendations at a place, open ones first and by rank.
  private func recommendations(at address: Address) -> [Recommendation] {
    (figures.open + figures.closed).filter { $0.at?.value == address }
  }

  private func writeFacts(of stage: Stage, at index: Int, _ html: inout MarkupWriter) {
    let feeling = figures.feelings[index]
    guard stage.volume != nil || stage.timeInStage != nil || feeling != nil else { return }
    html.element(.dl, .class("stats")) { html in
      if let volume = stage.volume {
        scope.writeBox(.customers, into: &html) { html in
          html.element(.strong, text: scope.wording.number(volume))
          writePrevious(stage, &html)
        }
      }
      writeLoss(after: index, &html)
      if let time = stage.timeInStage { writeTime(time, &html) }
      if let feeling {
        scope.writeBox(.feeling, into: &html) { html in
          scope.writeMeanFeeling(feeling, on: journey.emotionScale, into: &html)
          let known = stage.touchpoints.count { $0.feels?.overall != nil }
          html.element(
            .span, .class("sub"), text: scope.wording(.feelingMean, count: known))
        }
      }
    }
  }

  private func writePrevious(_ stage: Stage, _ html: inout MarkupWriter) {
    guard let previous = stage.previousVolume else { return }
    html.element(
      .span, .class("sub"),
      text: scope.wording(.wasBefore, ["value": scope.wording.number(previous)]))
  }

  private func writeLoss(after index: Int, _ html: inout MarkupWriter) {
    guard let loss = figures.losses[index] else { return }
    let next = journey.stages[index + 1]
    let isMuch = loss > figures.findings.dropOffLimit(scope.context.portfolio.site)
    html.element(.div) { html in
      html.element(.dt, text: scope.wording(loss >= 0 ? .lost : .gained, ["stage": next.name]))
      html.element(.dd) { html in
        html.element(
          .strong, Shape.loss(isMuch: isMuch).map { .class($0) } ?? .none,
          text: scope.wording.percent(abs(loss)))
        if let volume = journey.stages[index].volume, let rest = next.volume {
          html.element(.span, .class("sub"), text: scope.wording.number(abs(volume - rest)))
        }
      }
    }
  }

  private func writeTime(_ time: TimeInStage, _ html: inout MarkupWriter) {
    scope.writeBox(.timeInStage, into: &html) { html in
      if let median = time.median {
        html.element(.strong, text: scope.wording(.timeMedian, ["time": scope.text(median)]))
      }
      let rest = [
        time.p90.map { scope.wording(.timeP90, ["time": scope.text($0)]) },
        time.previous.map { scope.wording(.wasBefore, ["value": scope.text($0)]) },
      ].compactMap { $0 }
      if !rest.isEmpty {
        html.element(.span, .class("sub"), text: rest.joined(separator: ", "))
      }
    }
  }
}

extension PageScope {
  /// Writes a mean feeling as face and score.
  func writeMeanFeeling(_ score: Double, on scale: EmotionScale, into html: inout MarkupWriter) {
    let place = scale.normalised(score)
    html.element(.strong, .class("mood \(FeelingLevel(place).tone)")) { html in
      html.shape(Shape.face(place))
      html.text(self.score(score, on: scale))
    }
  }
}
