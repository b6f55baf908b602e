import JourneyAnalysis
import JourneyModel
import Markup
import Wording

extension Phrase {
  static let legend = Phrase("legend", "Legend")
  static let legendFaces = Phrase("legend-faces", "feeling from {min} to {max}")
  static let legendRank = Phrase("legend-rank", "order in which to act")
  static let legendPain = Phrase("legend-pain", "pain")
  static let legendDelight = Phrase("legend-delight", "delight")
  static let legendLoss = Phrase("legend-loss", "drop-off above {limit}")
}

extension PageScope {
  /// Writes what the shapes of the map mean.
  func writeLegend(_ journey: Journey, lanes: [Lane], into html: inout MarkupWriter) {
    html.element(.ul, .class("legend"), .aria(.label, self[.legend])) { html in
      if lanes.contains(.feels) { writeFaceScale(journey.emotionScale, &html) }
      if lanes.contains(.volume) {
        html.element(.li) { html in
          html.shape("fall neg")
          let limit = wording.percent(
            context.findings(for: journey.id).dropOffLimit(context.portfolio.site))
          html.text(wording(.legendLoss, ["limit": limit]))
        }
      }
      if journey.touchpoints.contains(where: \.momentOfTruth) {
        html.element(.li) { html in
          html.shape(Shape.momentOfTruth)
          html.text(self[.momentOfTruth])
        }
      }
      if lanes.contains(.pains) {
        for (names, sign, phrase) in [
          ("pain", "−", Phrase.legendPain), ("delight", "+", .legendDelight),
        ] {
          html.element(.li) { html in
            html.element(.span, .class("sign \(names)"), text: sign)
            html.text(self[phrase])
          }
        }
      }
      if lanes.contains(.metrics) { writeStatuses(&html) }
      if lanes.contains(.next) {
        html.element(.li) { html in
          html.element(.span, .class("rank"), .ariaHidden, text: wording.number(1))
          html.text(self[.legendRank])
        }
      }
    }
  }

  private func writeFaceScale(_ scale: EmotionScale, _ html: inout MarkupWriter) {
    html.element(.li) { html in
      for place in [-1.0, -0.5, 0, 0.5, 1] { html.shape(Shape.face(place)) }
      html.text(
        wording(
          .legendFaces,
          ["min": score(scale.min, on: scale), "max": score(scale.max, on: scale)]))
    }
  }

  private func writeStatuses(_ html: inout MarkupWriter) {
    for status in [TargetStatus.met, .near, .missed] {
      html.element(.li) { writeStatus(status, into: &$0) }
    }
  }
}
