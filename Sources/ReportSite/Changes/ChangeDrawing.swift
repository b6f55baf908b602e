import Diagrams
import JourneyAnalysis
package import JourneyDiff
package import JourneyModel
package import Markup
import SiteRouting
package import Wording

/// The emotion curves of two states of a journey, one over the other.
package enum ChangeDrawing {
  /// The picture; nil where neither a feeling nor a touchpoint changed.
  ///
  /// - Parameters:
  ///   - changes: What changed in the journey.
  ///   - wording: The words.
  ///   - link: Where a place in the journey is to be found; nil for no link.
  /// - Returns: A figure.
  package static func figure(
    of changes: JourneyChanges, wording: Wording, link: (Address) -> LinkTarget? = { _ in nil }
  ) -> TrustedMarkup? {
    let steps = changes.curves.steps.map { step in
      CurveChanges.Step(
        stage: step.stage, name: step.name, presence: presence(step.presence),
        old: feeling(step.old, on: changes.old.scale, wording),
        new: feeling(step.new, on: changes.new.scale, wording),
        link: step.presence == .removed ? nil : link(step.address))
    }
    let chart = CurveChanges(journey: changes.new.title, steps: steps)
    guard let scene = chart.scene(wording, width: DrawingSize.chart) else { return nil }
    let prefix = Anchor.part("curves-" + changes.new.id.rawValue)
    return MarkupWriter.html { html in
      html.element(.div, .class("drawn-chart")) {
        $0.append(SVGRenderer.interactive(scene, idPrefix: prefix, isLandmark: false))
      }
    }
  }

  private static func presence(_ presence: CurveComparison.Step.Presence) -> CurveChanges.Presence {
    switch presence {
    case .kept: .kept
    case .added: .added
    case .removed: .removed
    }
  }

  private static func feeling(
    _ place: Double?, on scale: EmotionScale, _ wording: Wording
  ) -> CurveChanges.Feeling? {
    place.map { place in
      let score = scale.middle + place * (scale.max - scale.min) / 2
      return CurveChanges.Feeling(place: place, text: wording.score(score, on: scale))
    }
  }
}
