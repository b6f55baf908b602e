import Markup

/// Writes what stands in a scene. Neighbours that are drawn alike share a group, or an outline.
extension SVGSceneWriter {
  /// Writes all of a scene.
  mutating func write(_ scene: Scene) {
    origin = scene.origin
    write(scene.elements)
  }

  /// Writes elements with all but links hidden from assistive technology.
  mutating func hidden(_ elements: [SceneElement]) {
    var start = 0
    for (index, element) in elements.enumerated() {
      guard let group = bare(element) else { continue }
      writeHidden(elements, start..<index)
      bareGroup(group)
      start = index + 1
    }
    writeHidden(elements, start..<elements.count)
  }

  private mutating func writeHidden(_ elements: [SceneElement], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    markup.startGroup(.ariaHidden)
    write(elements[range])
    markup.endGroup()
  }

  /// Writes a group that is not hidden as a whole.
  private mutating func bareGroup(_ group: SceneGroup) {
    switch group.role {
    case .gutter: break
    case .lane, .part:
      place(group, .none) { $0.hidden(group.elements) }
    case .link, .remark: write(group)
    }
  }

  // MARK: Groups

  private mutating func write(_ group: SceneGroup) {
    switch group.role {
    case .link(let target, let label, _) where links:
      markup.startLink(target, label: label)
      write(group.elements)
      markup.endLink()
    case .remark(let text), .link(_, let text, true):
      markup.startGroup()
      markup.element(.title, text: text)
      write(group.elements)
      markup.endGroup()
    case .link: write(group.elements)
    case .lane(let name):
      place(group, attributes.names ? .class("lane-" + name) : .none) {
        $0.write(group.elements)
      }
    case .part: place(group, .none) { $0.write(group.elements) }
    case .gutter:
      markup.startGroup()
      gutter(group)
      markup.endGroup()
    }
  }

  /// Writes a group whose places are told from a place of its own, so that their numbers are short
  /// or can be left out.
  private mutating func place(
    _ group: SceneGroup, _ attribute: Attribute, content: (inout SVGSceneWriter) -> Void
  ) {
    let (outer, outerStyle) = (origin, common)
    if let place = group.place(from: outer) { origin = place }
    let (x, y) = (origin.x - outer.x, origin.y - outer.y)
    markup.startGroup(attribute, x == 0 && y == 0 ? .none : .moved(x: x, y: y))
    // Classes say all of a style; in files a text says only what differs from the body.
    if attributes.names, group.saysNotes { common = .note }
    if common != outerStyle { markup.startGroup(attributes.groups, Int(common.rawValue)) }
    content(&self)
    if common != outerStyle { markup.endGroup() }
    markup.endGroup()
    (origin, common) = (outer, outerStyle)
  }

  /// Writes what stays at the left edge.
  mutating func gutter(_ group: SceneGroup) {
    let x = origin.x
    origin.x = 0
    write(group.elements)
    origin.x = x
  }

  // MARK: Elements

  mutating func write(_ elements: [SceneElement]) { write(elements[...]) }

  private mutating func write(_ elements: ArraySlice<SceneElement>) {
    var start = elements.startIndex
    while start < elements.endIndex {
      var end = start + 1
      if let style = sharedStyle(elements[start]) {
        while end < elements.endIndex, sharedStyle(elements[end]) == style { end += 1 }
      }
      if end == start + 1 {
        write(elements[start])
      } else {
        write(run: elements[start..<end])
      }
      start = end
    }
  }

  private mutating func write(_ element: SceneElement) {
    switch element {
    case .shape(let shape): write(shape)
    case .text(let text): write(text)
    case .group(let group): write(group)
    case .mark(let mark, let place):
      markup.use(marks.reference(to: mark), x: place.x - origin.x, y: place.y - origin.y)
    }
  }

  /// A number for the style of an element, which a run of neighbours says once; nil where it has
  /// none, or says it itself.
  private func sharedStyle(_ element: SceneElement) -> Int? {
    switch element {
    case .shape(let shape): Int(shape.style.rawValue)
    case .text(let text):
      text.style == common || attributes.hasHalo(text.style) ? nil : -1 - Int(text.style.rawValue)
    case .group, .mark: nil
    }
  }

  /// Writes neighbours of one style.
  private mutating func write(run elements: ArraySlice<SceneElement>) {
    switch elements[elements.startIndex] {
    case .shape(let shape):
      if shape.style == .hit, !links { return }
      let style = Int(shape.style.rawValue)
      if let steps = outlineSteps(elements) {
        markup.path(steps: steps, attributes.shapes, style) { pen in
          for case .shape(let shape) in elements { shape.geometry.draw(with: &pen, from: origin) }
        }
      } else {
        markup.startGroup(attributes.shapes, style)
        for case .shape(let shape) in elements { write(shape.geometry, nil) }
        markup.endGroup()
      }
    case .text(let text):
      markup.startGroup(attributes.groups, Int(text.style.rawValue))
      for case .text(let text) in elements { writeCommon(text) }
      markup.endGroup()
    case .group, .mark: break
    }
  }

  /// The steps of an outline that holds all shapes; nil where one of them has round corners.
  private func outlineSteps(_ elements: ArraySlice<SceneElement>) -> Int? {
    var steps = 0
    for case .shape(let shape) in elements {
      guard let more = shape.geometry.outlineSteps else { return nil }
      steps += more
    }
    return steps
  }

  mutating func write(_ shape: SceneShape) {
    if shape.style == .hit, !links { return }
    write(shape.geometry, Int(shape.style.rawValue))
  }

  private mutating func write(_ geometry: SceneShape.Geometry, _ style: Int?) {
    let (x, y) = (origin.x, origin.y)
    switch geometry {
    case .rect(let rect, let radius):
      markup.rect(
        x: rect.x - x, y: rect.y - y, width: rect.width, height: rect.height, radius: radius,
        attributes.shapes, style)
    case .circle(let centre, let radius):
      markup.circle(
        x: centre.x - x, y: centre.y - y, radius: radius, attributes.shapes, style)
    case .line, .path:
      markup.path(steps: geometry.outlineSteps ?? 0, attributes.shapes, style) {
        geometry.draw(with: &$0, from: origin)
      }
    case .symbol(let symbol, let corner, let side):
      markup.path(
        symbol.path, x: corner.x - x, y: corner.y - y, scale: side / 16, attributes.shapes, style)
    }
  }

  private mutating func write(_ text: SceneText) {
    guard text.style != common else { return writeCommon(text) }
    let style = StyleAttributes.index(text.style, text.alignment, text.direction)
    if attributes.hasHalo(text.style) { write(text, attributes.halos, style) }
    write(text, attributes.texts, style)
  }

  /// Writes a text whose style its group has.
  private mutating func writeCommon(_ text: SceneText) {
    let setting = StyleAttributes.Setting(text.alignment, text.direction)
    write(text, attributes.settings, setting.rawValue)
  }

  private mutating func write(_ text: SceneText, _ styles: WrittenAttributes, _ style: Int) {
    let (x, height) = (text.x - origin.x, text.style.lineHeight)
    let first = text.baseline(0) - origin.y
    // A space keeps words of neighbouring lines apart when text is copied; where lines do not
    // start at their place it would move them.
    let spaces = text.alignment == .left && text.direction == .leftToRight
    let parts = text.lines.parts
    text.lines.source.withBytes { bytes in
      switch parts {
      case .one(let part):
        markup.startText(
          part.of(bytes), hyphen: part.isHyphenated, x: x, y: first, styles, style)
      case .several(let parts):
        for (index, part) in parts.enumerated() {
          if index == 0 {
            markup.startText(
              part.of(bytes), hyphen: part.isHyphenated, x: x, y: first, styles, style)
          } else {
            markup.textLine(
              part.of(bytes), hyphen: part.isHyphenated, x: x, y: first + Double(index) * height,
              afterSpace: spaces)
          }
        }
      }
      markup.endText()
    }
  }
}

extension SceneGroup {
  /// The place that those of its elements are told from, where that makes them shorter: for a lane
  /// the height of its first line of text, which most of its cells start with.
  fileprivate func place(from origin: ScenePoint) -> ScenePoint? {
    switch role {
    case .part(let place): place
    case .lane where elements.count > 3: firstBaseline.map { ScenePoint(origin.x, $0) }
    default: nil
    }
  }

  /// Whether most of its texts are notes, and none is the body that texts are by themselves.
  fileprivate var saysNotes: Bool {
    guard case .lane = role else { return false }
    var notes = 0
    for case .text(let text) in elements {
      if text.style == .body { return false }
      if text.style == .note { notes += 1 }
    }
    return notes > 2
  }

  private var firstBaseline: Double? {
    for element in elements {
      switch element {
      case .text(let text): return text.baseline(0)
      case .group(let group): if let baseline = group.firstBaseline { return baseline }
      case .shape, .mark: continue
      }
    }
    return nil
  }
}

extension SceneShape.Geometry {
  /// The steps of its outline; nil where it has round corners.
  fileprivate var outlineSteps: Int? {
    switch self {
    case .rect(_, let radius): radius > 0 ? nil : 5
    case .line: 2
    case .path(let path): path.commands.count
    case .circle, .symbol: nil
    }
  }

  /// Draws its outline with a pen of markup, `origin` in the upper left corner.
  fileprivate func draw(with pen: inout PathPen, from origin: ScenePoint) {
    let (x, y) = (origin.x, origin.y)
    switch self {
    case .rect(let rect, _):
      pen.move(rect.x - x, rect.y - y)
      pen.line(rect.maxX - x, rect.y - y)
      pen.line(rect.maxX - x, rect.maxY - y)
      pen.line(rect.x - x, rect.maxY - y)
      pen.close()
    case .line(let start, let end):
      pen.move(start.x - x, start.y - y)
      pen.line(end.x - x, end.y - y)
    case .path(let path): path.draw(with: &pen, from: origin)
    case .circle, .symbol: break
    }
  }
}

/// A group that is not hidden as a whole: the column of lane names, a link, or what holds one.
private func bare(_ element: SceneElement) -> SceneGroup? {
  guard case .group(let group) = element else { return nil }
  return switch group.role {
  case .gutter, .link: group
  case .lane, .part: group.elements.contains(where: holdsLinks) ? group : nil
  case .remark: nil
  }
}

/// Whether a link is in an element.
private func holdsLinks(_ element: SceneElement) -> Bool {
  guard case .group(let group) = element else { return false }
  if case .link = group.role { return true }
  return group.elements.contains(where: holdsLinks)
}
