package import Markup

/// A picture before it is markup: shapes and measured texts at their places.
///
/// Layout makes scenes, ``SVGRenderer`` writes them, tests look into them. All numbers are in user
/// units from the top left corner.
package struct Scene: Sendable, Equatable {
  /// From left to right.
  package var width: Double
  /// From top to bottom.
  package var height: Double
  /// What the picture is of.
  package var title: String
  /// What the picture shows, in sentences.
  package var summary: String
  /// The language of its texts as a BCP 47 tag.
  package var language: String
  /// The way that the picture as a whole runs.
  package var direction: TextDirection
  /// The place of its elements that stands in the upper left corner; the column of lane names
  /// stays at the left edge wherever that is.
  package var origin = ScenePoint(0, 0)
  /// The width of the column of lane names, which stays in view while the rest scrolls; 0 for none.
  package var gutter: Double = 0
  /// What is drawn, from back to front.
  package var elements: [SceneElement] = []

  /// An empty picture.
  package init(
    width: Double, height: Double, title: String, summary: String, language: String = "en",
    direction: TextDirection = .leftToRight
  ) {
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    self.language = language
    self.direction = direction
  }
}

/// Something that is drawn.
package enum SceneElement: Sendable, Equatable {
  case shape(SceneShape)
  case text(SceneText)
  case group(SceneGroup)
  /// A mark around a place.
  case mark(Mark, at: ScenePoint)
}

/// A shape with its style.
package struct SceneShape: Sendable, Equatable {
  /// What is outlined.
  package enum Geometry: Sendable, Equatable {
    /// A rectangle with rounded corners.
    case rect(Rect, radius: Double)
    /// A circle by its centre and radius.
    case circle(ScenePoint, radius: Double)
    /// A straight line.
    case line(ScenePoint, ScenePoint)
    /// Any outline.
    case path(PathData)
    /// A symbol in a square: its upper left corner and its side.
    case symbol(Symbol, ScenePoint, side: Double)
  }

  /// What is outlined.
  package var geometry: Geometry
  /// How it is drawn.
  package let style: ShapeStyle

  /// A shape.
  package init(_ geometry: Geometry, style: ShapeStyle) {
    self.geometry = geometry
    self.style = style
  }
}

/// A text of one or more lines in a box that it does not leave.
package struct SceneText: Sendable, Equatable {
  /// Which edge of the box the lines stand at.
  package enum Alignment: String, Sendable {
    case left, middle, right

    /// The other side.
    var mirrored: Alignment {
      switch self {
      case .left: .right
      case .middle: .middle
      case .right: .left
      }
    }
  }

  /// The lines from top to bottom.
  package var lines: WrappedText.Lines
  /// How it is set.
  package let style: TextStyle
  /// Which edge of the box the lines stand at.
  package var alignment: Alignment
  /// The way that it runs.
  package let direction: TextDirection
  /// The room it was given.
  package var box: Rect

  /// Where its lines start, are centred or end, as ``alignment`` says.
  package var x: Double {
    switch alignment {
    case .left: box.x
    case .middle: box.midX
    case .right: box.maxX
    }
  }

  /// The baseline of a line, by its index.
  package func baseline(_ index: Int) -> Double {
    box.y + style.baseline + Double(index) * style.lineHeight
  }
}

/// Elements that belong together: a lane, what a link leads from.
package struct SceneGroup: Sendable, Equatable {
  /// What the group is.
  package enum Role: Sendable, Equatable {
    /// The column of lane names.
    case gutter
    /// A lane, by its name among the classes.
    case lane(String)
    /// What stands at a place of the picture, such as all about one touchpoint.
    case part(at: ScenePoint)
    /// A link with its name for those who cannot see it; pictures without links keep the name as a
    /// remark where it says more than they show.
    case link(LinkTarget, label: String, isRemark: Bool = true)
    /// Anything with a remark that a pointer brings up.
    case remark(String)
  }

  /// What the group is.
  package let role: Role
  /// What is in it.
  package var elements: [SceneElement]

  /// A group.
  package init(_ role: Role, _ elements: [SceneElement]) {
    self.role = role
    self.elements = elements
  }
}

extension Scene {
  /// All texts, those in groups too.
  package var texts: [SceneText] {
    var found: [SceneText] = []
    Self.visit(settled.elements) { if case .text(let text) = $0 { found.append(text) } }
    return found
  }

  /// All shapes, those in groups and of marks too.
  package var shapes: [SceneShape] {
    var found: [SceneShape] = []
    Self.visit(settled.elements) { element in
      switch element {
      case .shape(let shape): found.append(shape)
      case .mark(let mark, let place): found += mark.shapes(at: place)
      case .text, .group: break
      }
    }
    return found
  }

  private static func visit(_ elements: [SceneElement], _ body: (SceneElement) -> Void) {
    for element in elements {
      body(element)
      if case .group(let group) = element { visit(group.elements, body) }
    }
  }
}
