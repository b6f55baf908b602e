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
  /// - Returns: An `svg` element.
  package static func inline(_ scene: Scene, idPrefix: String) -> TrustedMarkup {
    var writer = SVGSceneWriter(paint: .classes, links: false, for: [scene])
    writer.root(scene, idPrefix: idPrefix, role: .role("img")) { writer in
      writer.write(scene)
    }
    return writer.finish()
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
  /// - Returns: A `figure` element with a caption that tells what the picture shows.
  package static func interactive(
    _ sheets: [Scene], idPrefix: String, isLandmark: Bool = true
  ) -> TrustedMarkup {
    guard let first = sheets.first else { return .empty }
    var writer = SVGSceneWriter(paint: .classes, links: true, for: sheets)
    writer.figure(
      first, sheets: sheets, idPrefix: idPrefix,
      role: isLandmark ? .role("region") : .role("group"))
    return writer.finish()
  }

  /// The picture as an image of the size of a line of text, named by what it says: no ids, no
  /// links, places in whole numbers.
  ///
  /// - Parameters:
  ///   - scene: The picture.
  ///   - label: What it says, for those who do not see it.
  /// - Returns: An `svg` element.
  package static func small(_ scene: Scene, label: String) -> TrustedMarkup {
    var writer = SVGSceneWriter(paint: .classes, links: false, for: [scene])
    writer.small(scene, label: label)
    return writer.finish()
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
    var writer = SVGSceneWriter(paint: .literal(theme), links: false, for: [scene])
    writer.document(scene, margin: margin)
    return writer.finish()
  }
}
