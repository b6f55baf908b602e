import Diagnostics
import Diagrams
import JourneyModel
import Markup
import SiteRouting
import Wording

/// The diagram of a journey on its page.
struct JourneyDrawing {
  private let journey: Journey
  private let scope: PageScope
  private let input: DiagramInput

  /// The diagram of a journey.
  init(_ journey: Journey, _ scope: PageScope) {
    self.journey = journey
    self.scope = scope
    input = scope.context.drawingInput(of: journey) { scope.link($0, $1) }
  }

  /// Writes the diagram: side by side for wide windows and stacked for narrow ones, of which the
  /// style sheet shows one; in the print file in sheets.
  func write(into html: inout MarkupWriter) {
    if scope.isBound {
      for (index, scene) in JourneyMapLayout.tiles(input, maxWidth: DrawingSize.sheet).enumerated()
      {
        html.element(.div, .class("drawn-sheet \(Self.paper(scene))")) {
          $0.append(
            SVGRenderer.inline(scene, idPrefix: scope.id(Anchor.part("sheet-\(index + 1)"))))
        }
      }
      return
    }
    let wide = JourneyMapLayout.scene(input)
    html.element(.div, .class("drawn drawn-wide \(Self.paper(wide))")) {
      $0.append(SVGRenderer.interactive(wide, idPrefix: scope.id(Anchor.part("drawn"))))
    }
    var narrow = input
    narrow.arrangement = .stacked
    narrow.width = DrawingSize.phone
    html.element(.div, .class("drawn drawn-narrow")) {
      $0.append(
        SVGRenderer.interactive(
          JourneyMapLayout.scene(narrow), idPrefix: scope.id(Anchor.part("stacked"))))
    }
  }

  /// The class of the paper that a picture is printed on: the smallest on which it can be read.
  private static func paper(_ scene: Scene) -> String {
    switch (scene.width, scene.height) {
    case (...1400, ...860): "map-s"
    case (...1400, ...1900): "map-tall"
    case (...2100, ...1300): "map-m"
    default: "map-l"
    }
  }
}

extension RenderContext {
  /// The diagram of a journey as a file of its own.
  func drawingFile(of journey: Journey) -> [UInt8] {
    var input = drawingInput(of: journey)
    input.showsHeading = true
    input.width = 1280
    return SVGRenderer.standalone(JourneyMapLayout.scene(input)).bytes
  }
}
