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
    let sheets = PrintSheets(input)
    if scope.isBound {
      for (index, scene) in sheets.scenes.enumerated() {
        html.element(.div, .class("drawn-sheet \(sheets.paper.name)")) {
          $0.append(
            SVGRenderer.inline(scene, idPrefix: scope.id(Anchor.part("sheet-\(index + 1)"))))
        }
      }
      return
    }
    html.element(.div, .class("drawn drawn-wide \(sheets.paper.name)")) {
      $0.append(SVGRenderer.interactive(sheets.scenes, idPrefix: scope.id(Anchor.part("drawn"))))
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
}

extension PrintSheets.Paper {
  /// The class of maps that are printed on it.
  fileprivate var name: String {
    switch self {
    case .a4Landscape: "map-s"
    case .a3Portrait: "map-tall"
    case .a3Landscape: "map-m"
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
