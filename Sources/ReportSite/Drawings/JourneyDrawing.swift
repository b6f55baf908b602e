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
  private let sheets: PrintSheets

  /// The diagram of a journey.
  init(_ journey: Journey, _ scope: PageScope) {
    self.scope = scope
    let input = scope.context.pageInput(of: journey)
    self.input = input
    // The print file comes before the page and the picture as a file.
    sheets = scope.context.sheets(of: journey, files: scope.isBound ? 3 : 2, input)
  }

  /// Writes the diagram: side by side for wide windows and stacked for narrow ones, of which the
  /// style sheet shows one; in the print file in sheets, which have no links.
  ///
  /// Their marks stand beside them once, where no style sheet hides them.
  func write(into html: inout MarkupWriter) {
    var marks: MarkSheet? = MarkSheet(idPrefix: scope.id(Anchor.part("d")))
    let pictures = scope.isBound ? printed(&marks) : shown(&marks)
    if let marks { html.append(marks.markup) }
    for picture in pictures {
      html.element(.div, .class(picture.name)) { $0.append(picture.markup) }
    }
  }

  /// A picture and the classes of what it stands in.
  private typealias Picture = (name: String, markup: TrustedMarkup)

  private func printed(_ marks: inout MarkSheet?) -> [Picture] {
    sheets.scenes.enumerated().map { index, scene in
      let id = scope.id(Anchor.part("sheet-\(index + 1)"))
      return (
        "drawn-sheet \(sheets.paper.name)",
        SVGRenderer.inline(scene, idPrefix: id, marks: &marks)
      )
    }
  }

  private func shown(_ marks: inout MarkSheet?) -> [Picture] {
    var narrow = input
    narrow.arrangement = .stacked
    narrow.width = DrawingSize.phone
    let wide = SVGRenderer.interactive(
      sheets.scenes, idPrefix: scope.id(Anchor.part("drawn")), marks: &marks)
    let stacked = SVGRenderer.interactive(
      [JourneyMapLayout.scene(narrow)], idPrefix: scope.id(Anchor.part("stacked")), marks: &marks)
    return [("drawn drawn-wide \(sheets.paper.name)", wide), ("drawn drawn-narrow", stacked)]
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
  /// The diagram of a journey as a file of its own: that of its page with a title, without links.
  func drawingFile(of journey: Journey) -> [UInt8] {
    let sheets = sheets(of: journey, files: 2, pageInput(of: journey))
    return SVGRenderer.standalone(sheets.map.titledScene).bytes
  }

  /// What the diagram of a journey is made from, with links from its page.
  fileprivate func pageInput(of journey: Journey) -> DiagramInput {
    let page = PageScope(self, route: .journey(journey.id), wording: wording(for: journey))
    return drawingInput(of: journey) { page.link($0, $1) }
  }

  /// The map of a journey's page as it was laid out for another of so many files, or laid out now.
  fileprivate func sheets(
    of journey: Journey, files: Int, _ input: @autoclosure () -> DiagramInput
  ) -> PrintSheets {
    if let sheets = maps.take(journey.id) { return sheets }
    let sheets = PrintSheets(WideMap(input()))
    maps.put(sheets, journey.id, uses: files - 1)
    return sheets
  }
}
