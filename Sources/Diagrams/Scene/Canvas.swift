import Markup

/// Collects elements: the short way of layouts to draw.
struct Canvas {
  /// What was drawn, from back to front.
  private(set) var elements: [SceneElement] = []
  /// The direction of texts that have no letters.
  let direction: TextDirection

  init(direction: TextDirection = .leftToRight, capacity: Int = 48) {
    self.direction = direction
    elements.reserveCapacity(capacity)
  }

  mutating func rect(_ rect: Rect, radius: Double = 0, _ style: ShapeStyle) {
    shape(.rect(rect, radius: radius), style)
  }

  mutating func circle(_ centre: ScenePoint, _ radius: Double, _ style: ShapeStyle) {
    shape(.circle(centre, radius: radius), style)
  }

  mutating func line(_ start: ScenePoint, _ end: ScenePoint, _ style: ShapeStyle) {
    shape(.line(start, end), style)
  }

  mutating func path(_ path: PathData, _ style: ShapeStyle) {
    if !path.isEmpty { shape(.path(path), style) }
  }

  mutating func symbol(
    _ symbol: Symbol, at corner: ScenePoint, side: Double = 16, _ style: ShapeStyle
  ) {
    mark(
      .symbol(symbol, style, side: side),
      at: ScenePoint(corner.x + side / 2, corner.y + side / 2))
  }

  mutating func mark(_ mark: Mark, at place: ScenePoint) {
    elements.append(.mark(mark, at: place))
  }

  /// Draws a shape behind all that was drawn.
  mutating func insert(_ geometry: SceneShape.Geometry, _ style: ShapeStyle) {
    elements.insert(.shape(SceneShape(geometry, style: style)), at: 0)
  }

  mutating func add(_ elements: [SceneElement]) { self.elements += elements }

  /// Draws a group of what `content` draws; nothing where it draws nothing.
  mutating func group(_ role: SceneGroup.Role, _ content: (inout Canvas) -> Void) {
    var inner = Canvas(direction: direction, capacity: 6)
    content(&inner)
    if !inner.elements.isEmpty { elements.append(.group(SceneGroup(role, inner.elements))) }
  }

  /// Draws what `content` draws in layers: shapes of each style at once, then all else.
  ///
  /// For things that stand beside each other, each with its texts in front of its shapes: so
  /// neighbours share what they are drawn with.
  mutating func layered(_ content: (inout Canvas) -> Void) {
    var inner = Canvas(direction: direction)
    content(&inner)
    elements += inner.elements.inLayers
  }

  /// Draws wrapped text from the top of a box and returns the height it takes.
  @discardableResult
  mutating func text(
    _ text: WrappedText, in box: Rect, _ style: TextStyle,
    _ alignment: SceneText.Alignment = .left, direction textDirection: TextDirection? = nil
  ) -> Double {
    guard !text.lines.isEmpty else { return 0 }
    let height = text.height(style)
    elements.append(
      .text(
        SceneText(
          lines: text.lines, style: style, alignment: alignment,
          direction: textDirection ?? TextDirection(of: text.lines) ?? .leftToRight,
          box: Rect(x: box.x, y: box.y, width: box.width, height: max(height, box.height)))))
    return height
  }

  /// Wraps a text into a box, draws it and returns the height it takes.
  @discardableResult
  mutating func text(
    _ string: String, in box: Rect, _ style: TextStyle,
    _ alignment: SceneText.Alignment = .left
  ) -> Double {
    text(string.wrapped(style, box.width), in: box, style, alignment)
  }

  /// Draws one line of text, whose box is as wide as it is, at a place and returns its box.
  ///
  /// - Parameters:
  ///   - string: The text.
  ///   - place: Where it starts, is centred or ends, and the middle of the line's height.
  ///   - style: How it is set.
  ///   - alignment: Which part of it stands at the place.
  /// - Returns: The box.
  @discardableResult
  mutating func label(
    _ string: String, at place: ScenePoint, _ style: TextStyle,
    _ alignment: SceneText.Alignment = .left
  ) -> Rect {
    let width = string.width(style)
    let left =
      switch alignment {
      case .left: place.x
      case .middle: place.x - width / 2
      case .right: place.x - width
      }
    let box = Rect(
      x: left, y: place.y - style.lineHeight / 2, width: width, height: style.lineHeight)
    guard !string.isEmpty else { return box }
    text(WrappedText(string, width: width), in: box, style, alignment)
    return box
  }

  mutating func shape(_ geometry: SceneShape.Geometry, _ style: ShapeStyle) {
    elements.append(.shape(SceneShape(geometry, style: style)))
  }
}

extension WrappedText {
  /// The height of the lines in a style.
  func height(_ style: TextStyle) -> Double { Double(lines.count) * style.lineHeight }
}

extension String {
  /// The width of the text on one line.
  func width(_ style: TextStyle) -> Double {
    TextMetrics.standard.width(of: self, face: style.face, size: style.size)
  }

  /// The text broken into lines.
  func wrapped(_ style: TextStyle, _ width: Double) -> WrappedText {
    TextWrap.wrap(self, width: width, face: style.face, size: style.size)
  }

  /// The text broken into as few lines, all about as long: for titles, which must not end in one
  /// short word.
  func balanced(_ style: TextStyle, _ width: Double) -> WrappedText {
    let greedy = wrapped(style, width)
    guard (2...4).contains(greedy.lines.count) else { return greedy }
    let total = greedy.lines.totalWidth
    let splits = greedy.lines.splits
    for share in [1.04, 1.14, 1.26] {
      let narrower = total / Double(greedy.lines.count) * share
      guard narrower < width else { break }
      // Where no word is split there should be none in narrower lines.
      let balanced =
        splits > 0
        ? wrapped(style, narrower)
        : TextWrap.wrapWhole(self, width: narrower, face: style.face, size: style.size)
      if let balanced, balanced.lines.count == greedy.lines.count, balanced.lines.splits <= splits {
        return balanced
      }
    }
    return greedy
  }
}

extension [String] {
  /// The texts with a dot between those that stand on one line, line feeds between the others.
  func joined(_ style: TextStyle, _ width: Double) -> String {
    var text = ""
    var used = 0.0
    let dot = " · "
    let dotWidth = dot.width(style)
    for part in self {
      let partWidth = part.width(style)
      if text.isEmpty {
        (text, used) = (part, partWidth)
      } else if used + dotWidth + partWidth <= width {
        text += dot + part
        used += dotWidth + partWidth
      } else {
        text += "\n" + part
        used = partWidth
      }
    }
    return text
  }
}
