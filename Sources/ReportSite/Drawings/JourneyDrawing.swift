import Diagnostics
import Diagrams
import JourneyModel
import Markup
import SiteRouting
import Wording

/// The diagram of a journey on its page.
struct JourneyDrawing {
  private let scope: PageScope
  private let input: DiagramInput
  private let map: WideMap

  /// The diagram of a journey.
  init(_ journey: Journey, _ scope: PageScope) {
    self.scope = scope
    input = scope.drawingInput(of: journey)
    map = scope.isBound ? WideMap(input) : scope.context.map(of: journey, input)
  }

  /// Writes the diagram: side by side for wide windows and stacked for narrow ones, of which the
  /// style sheet shows one; in the print file in sheets.
  func write(into html: inout MarkupWriter) {
    let sheets = PrintSheets(map)
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

extension PageScope {
  /// What the diagram of a journey is made from, with links from this page.
  fileprivate func drawingInput(of journey: Journey) -> DiagramInput {
    context.drawingInput(of: journey) { link($0, $1) }
  }
}

extension RenderContext {
  /// The diagram of a journey as a file of its own: that of its page with a title, without links.
  func drawingFile(of journey: Journey) -> [UInt8] {
    let page = PageScope(self, route: .journey(journey.id), wording: wording(for: journey))
    let map = map(of: journey, page.drawingInput(of: journey))
    return SVGRenderer.standalone(map.titledScene).bytes
  }

  /// The map of a journey's page as it was laid out last, or laid out now.
  fileprivate func map(of journey: Journey, _ input: @autoclosure () -> DiagramInput) -> WideMap {
    if let map = maps.take(journey.id) { return map }
    let map = WideMap(input())
    maps.put(map, journey.id)
    return map
  }
}
