package import Markup

/// Writes scenes as SVG: inline for pages, by classes and CSS variables, or as files of their own,
/// with the colours of one theme.
package enum SVGRenderer {
  /// The picture as part of a page: an image with title and description, without links.
  ///
  /// The page's style sheet has to hold ``DiagramStyle/css``.
  /// - Parameters:
  ///   - scene: The picture.
  ///   - idPrefix: What the picture's ids start with, unique on the page.
  ///   - marks: The marks of the page, whose ``MarkSheet/markup`` has to stand on it; nil for a
  ///     picture that holds its own.
  /// - Returns: An `svg` element.
  package static func inline(
    _ scene: Scene, idPrefix: String, marks: inout MarkSheet?
  ) -> TrustedMarkup {
    let holdsMarks = marks == nil
    var writer = SVGSceneWriter(
      paint: .classes, links: false, marks: marks ?? .own(idPrefix), for: [scene])
    writer.root(scene, idPrefix: idPrefix, role: .role("img")) { writer in
      writer.write(scene)
      if holdsMarks { writer.definitions() }
    }
    return finish(writer, &marks)
  }

  /// The picture as part of a page, with its own marks.
  package static func inline(_ scene: Scene, idPrefix: String) -> TrustedMarkup {
    var marks: MarkSheet?
    return inline(scene, idPrefix: idPrefix, marks: &marks)
  }

  /// The picture as part of a page with links that the keyboard reaches: what they lead from is
  /// named, all else is hidden from assistive technology, which has the table beside it.
  ///
  /// Where the scene has a column of lane names, that stays in view while the rest scrolls.
  /// - Parameters:
  ///   - scene: The picture.
  ///   - idPrefix: What the picture's ids start with, unique on the page.
  ///   - isLandmark: Whether the part that scrolls is a landmark, whose name no other may have.
  /// - Returns: A `figure` element with a caption that tells what the picture shows.
  package static func interactive(
    _ scene: Scene, idPrefix: String, isLandmark: Bool = true
  ) -> TrustedMarkup {
    interactive([scene], idPrefix: idPrefix, isLandmark: isLandmark)
  }

  /// The picture in sheets, which stand side by side on a screen as if they were one, and on paper
  /// one a page, each with the lane names.
  ///
  /// - Parameters:
  ///   - sheets: The tiles of one picture in order, with the same rows.
  ///   - idPrefix: What the picture's ids start with, unique on the page.
  ///   - isLandmark: Whether the part that scrolls is a landmark, whose name no other may have.
  ///   - marks: The marks of the page, whose ``MarkSheet/markup`` has to stand on it; nil for a
  ///     picture that holds its own.
  /// - Returns: A `figure` element with a caption that tells what the picture shows.
  package static func interactive(
    _ sheets: [Scene], idPrefix: String, isLandmark: Bool = true, marks: inout MarkSheet?
  ) -> TrustedMarkup {
    guard let first = sheets.first else { return .empty }
    var writer = SVGSceneWriter(
      paint: .classes, links: true, marks: marks ?? .own(idPrefix), for: sheets)
    writer.figure(
      first, sheets: sheets, idPrefix: idPrefix,
      role: isLandmark ? .role("region") : .role("group"), definesMarks: marks == nil)
    return finish(writer, &marks)
  }

  /// The picture in sheets, with its own marks.
  package static func interactive(
    _ sheets: [Scene], idPrefix: String, isLandmark: Bool = true
  ) -> TrustedMarkup {
    var marks: MarkSheet?
    return interactive(sheets, idPrefix: idPrefix, isLandmark: isLandmark, marks: &marks)
  }

  /// What was written; the marks that it uses are added to those of the page.
  private static func finish(
    _ writer: consuming SVGSceneWriter, _ marks: inout MarkSheet?
  ) -> TrustedMarkup {
    let written = writer.finish()
    if marks != nil { marks = written.marks }
    return written.markup
  }

  /// The picture as an image of the size of a line of text, named by what it says: no ids, no
  /// links, places in whole numbers.
  ///
  /// - Parameters:
  ///   - scene: The picture.
  ///   - label: What it says, for those who do not see it.
  /// - Returns: An `svg` element.
  package static func small(_ scene: Scene, label: String) -> TrustedMarkup {
    var writer = SVGSceneWriter(
      paint: .classes, links: false, marks: MarkSheet(idPrefix: ""), for: [scene])
    writer.small(scene, label: label)
    return writer.finish().markup
  }

  /// The picture as a file: literal colours on a ground of their own, nothing that needs CSS.
  ///
  /// - Parameters:
  ///   - scene: The picture.
  ///   - theme: Whose colours it has.
  ///   - margin: The paper around it.
  /// - Returns: An SVG document.
  package static func standalone(
    _ scene: Scene, theme: Theme = .light, margin: Double = 24
  ) -> TrustedMarkup {
    let marks = MarkSheet(idPrefix: "m", isForFiles: true)
    var writer = SVGSceneWriter(paint: .literal(theme), links: false, marks: marks)
    writer.document(scene, theme: theme, margin: margin)
    return writer.finish().markup
  }
}

extension MarkSheet {
  /// The marks of one picture alone.
  fileprivate static func own(_ idPrefix: String) -> MarkSheet {
    MarkSheet(idPrefix: idPrefix + "-m")
  }
}
