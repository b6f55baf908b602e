import Markup

/// Writes the elements of a scene.
struct SVGSceneWriter: ~Copyable {
  /// Where colours come from.
  enum Paint {
    /// Classes, whose colours the style sheet has.
    case classes
    /// The values of a theme.
    case literal(Theme)
  }

  private var markup: MarkupWriter
  private let attributes: StyleAttributes
  private let links: Bool
  /// The place that stands in the upper left corner.
  private var origin = ScenePoint(0, 0)

  /// A writer with room for a scene, so that the buffer seldom grows.
  init(paint: Paint, links: Bool, for scenes: [Scene]) {
    let size = scenes.reduce(0) { $0 + $1.size }
    markup = MarkupWriter(.svg, capacity: 2048 + size * (links ? 120 : 100))
    attributes =
      switch paint {
      case .classes: .classes
      case .literal(.light): .light
      case .literal(.dark): .dark
      case .literal(.print): .print
      }
    self.links = links
  }

  consuming func finish() -> TrustedMarkup { markup.finish() }

  // MARK: Documents

  /// An `svg` element of the whole scene that names itself.
  mutating func root(
    _ scene: Scene, idPrefix: String, role: Attribute, content: (inout SVGSceneWriter) -> Void
  ) {
    let ids = (title: idPrefix + "-title", summary: idPrefix + "-desc")
    let list: [Attribute] = [
      .class("wm"), role, .aria(.labelledBy, ids.title), .aria(.describedBy, ids.summary),
      .viewBox(x: 0, y: 0, width: scene.width, height: scene.height), .across(scene.width),
      .down(scene.height), .directionLTR, .lang(scene.language), .focusableNo,
    ]
    element(.svg, list) { writer in
      writer.markup.element(.title, .id(ids.title), text: scene.title)
      writer.markup.element(.desc, .id(ids.summary), text: scene.summary)
      content(&writer)
    }
  }

  /// A document with its own ground.
  mutating func document(_ scene: Scene, margin: Double) {
    let size = (width: scene.width + 2 * margin, height: scene.height + 2 * margin)
    let list: [Attribute] = [
      .svgNamespace, .viewBox(x: -margin, y: -margin, width: size.width, height: size.height),
      .across(size.width), .down(size.height), .xmlLang(scene.language), .role("img"),
      .aria(.labelledBy, "title desc"), .directionLTR, .fontFamily(FontFamily.literal),
    ]
    element(.svg, list) { writer in
      writer.markup.element(.title, .id("title"), text: scene.title)
      writer.markup.element(.desc, .id("desc"), text: scene.summary)
      writer.markup.newline()
      let ground = Rect(x: -margin, y: -margin, width: size.width, height: size.height)
      writer.write(SceneShape(.rect(ground, radius: 0), style: .paper))
      writer.write(scene)
    }
    markup.newline()
  }

  /// A figure with the picture, in a region that scrolls, and its caption.
  mutating func figure(
    _ scene: Scene, sheets: [Scene], idPrefix: String, role: Attribute
  ) {
    let caption = idPrefix + "-caption"
    let figure: [Attribute] = [
      .class("wm-figure"), .aria(.labelledBy, idPrefix + "-title"), .lang(scene.language),
      .dir(scene.direction == .leftToRight ? "ltr" : "rtl"),
    ]
    element(.figure, figure) { writer in
      let region: [Attribute] = [
        .class("wm-scroll"), role, .tabindex(0), .aria(.label, scene.title),
      ]
      writer.element(.div, region) { writer in
        guard sheets.count > 1 else {
          if scene.gutter > 0 { writer.gutter(of: scene, sheet: nil, idPrefix: idPrefix) }
          writer.body(of: scene, isFirst: true, idPrefix: idPrefix)
          return
        }
        for (index, sheet) in sheets.enumerated() {
          writer.element(.div, [.class("wm-sheet")]) { writer in
            writer.gutter(of: sheet, sheet: index, idPrefix: idPrefix)
            writer.body(of: sheet, isFirst: index == 0, idPrefix: idPrefix)
          }
        }
      }
      writer.markup.element(.figcaption, .id(caption), .class("wm-caption"), text: scene.summary)
    }
  }

  /// The lane names; on the second and later sheets, which a screen does not show, those of the
  /// first once more.
  private mutating func gutter(of scene: Scene, sheet: Int?, idPrefix: String) {
    let left = scene.direction == .leftToRight ? 0 : scene.width - scene.gutter
    let names = idPrefix + "-lanes"
    let isAgain = sheet.map { $0 > 0 } ?? false
    let list: [Attribute] = [
      .class(isAgain ? "wm wm-gutter wm-again" : "wm wm-gutter"), .ariaHidden, .focusableNo,
      .directionLTR, .lang(scene.language),
      .viewBox(x: left, y: 0, width: scene.gutter, height: scene.height), .across(scene.gutter),
      .down(scene.height),
    ]
    element(.svg, list) { writer in
      guard !isAgain else { return writer.markup.empty(.use, .href(.fragment(names))) }
      for case .group(let group) in scene.elements where group.role == .gutter {
        guard sheet != nil else {
          writer.gutter(group)
          continue
        }
        // The class, because rules for what stands in a picture do not reach into a copy of it.
        writer.element(.g, [.id(names), .class("wm")]) { $0.gutter(group) }
      }
    }
  }

  private mutating func body(of scene: Scene, isFirst: Bool, idPrefix: String) {
    let title = idPrefix + "-title"
    let left = scene.direction == .leftToRight ? scene.gutter : 0
    let width = scene.width - scene.gutter
    let list: [Attribute] = [
      .class("wm"), .role("group"), .aria(.labelledBy, title),
      isFirst ? .aria(.describedBy, idPrefix + "-caption") : .none,
      .viewBox(x: left, y: 0, width: width, height: scene.height), .across(width),
      .down(scene.height), .directionLTR, .lang(scene.language), .focusableNo,
    ]
    element(.svg, list) { writer in
      if isFirst { writer.markup.element(.title, .id(title), text: scene.title) }
      writer.origin = scene.origin
      writer.hidden(scene.elements)
    }
  }

  /// An image of whole numbers.
  mutating func small(_ scene: Scene, label: String) {
    let list: [Attribute] = [
      .class("wm wm-small"), .role("img"), .aria(.label, label),
      .viewBox(x: 0, y: 0, width: scene.width, height: scene.height),
    ]
    element(.svg, list) { writer in
      for shape in scene.shapes {
        guard case .path(let path) = shape.geometry else {
          writer.write(shape)
          continue
        }
        writer.markup.empty(
          .path, .class("s-" + shape.style.name), .picture(.path, path.inWholeNumbers))
      }
    }
  }

  /// Writes elements with all but links hidden from assistive technology.
  private mutating func hidden(_ elements: [SceneElement]) {
    var isHiding = false
    for element in elements {
      let isBare = isGutter(element) || showsLinks(element)
      if isBare == isHiding {
        isHiding ? markup.endGroup() : markup.startGroup(.ariaHidden)
        isHiding.toggle()
      }
      switch element {
      case .group(let group) where isBare:
        if case .lane = group.role {
          markup.startGroup()
          hidden(group.elements)
          markup.endGroup()
        } else if group.role != .gutter {
          write(group)
        }
      default: write(element)
      }
    }
    if isHiding { markup.endGroup() }
  }

  // MARK: Elements

  /// Writes all of a scene.
  mutating func write(_ scene: Scene) {
    origin = scene.origin
    write(scene.elements)
  }

  private mutating func write(_ elements: [SceneElement]) {
    for element in elements { write(element) }
  }

  private mutating func write(_ element: SceneElement) {
    switch element {
    case .shape(let shape): write(shape)
    case .text(let text): write(text)
    case .group(let group): write(group)
    }
  }

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
      if attributes.names { markup.startGroup(.class("lane-" + name)) } else { markup.startGroup() }
      write(group.elements)
      markup.endGroup()
    case .gutter:
      markup.startGroup()
      gutter(group)
      markup.endGroup()
    }
  }

  /// Writes what stays at the left edge.
  private mutating func gutter(_ group: SceneGroup) {
    let x = origin.x
    origin.x = 0
    write(group.elements)
    origin.x = x
  }

  private mutating func write(_ shape: SceneShape) {
    if shape.style == .hit, !links { return }
    let style = Int(shape.style.rawValue)
    let (x, y) = (origin.x, origin.y)
    switch shape.geometry {
    case .rect(let rect, let radius):
      markup.rect(
        x: rect.x - x, y: rect.y - y, width: rect.width, height: rect.height, radius: radius,
        attributes.shapes, style)
    case .circle(let centre, let radius):
      markup.circle(
        x: centre.x - x, y: centre.y - y, radius: radius, attributes.shapes, style)
    case .line(let start, let end):
      markup.line(
        x1: start.x - x, y1: start.y - y, x2: end.x - x, y2: end.y - y, attributes.shapes, style)
    case .path(let outline):
      markup.path(steps: outline.commands.count, attributes.shapes, style) {
        outline.draw(with: &$0, from: origin)
      }
    case .symbol(let symbol, let corner, let side):
      markup.path(
        symbol.path, x: corner.x - x, y: corner.y - y, scale: side / 16, attributes.shapes, style)
    }
  }

  private mutating func write(_ text: SceneText) {
    if attributes.hasHalo(text.style) { write(text, attributes.halos) }
    write(text, attributes.texts)
  }

  private mutating func write(_ text: SceneText, _ styles: WrittenAttributes) {
    let style = StyleAttributes.index(text.style, text.alignment, text.direction)
    let (x, height) = (text.x - origin.x, text.style.lineHeight)
    let first = text.baseline(0) - origin.y
    // A space keeps words of neighbouring lines apart when text is copied; where lines do not
    // start at their place it would move them.
    let spaces = text.alignment == .left && text.direction == .leftToRight
    let parts = text.lines.parts
    text.lines.source.withBytes { bytes in
      switch parts {
      case .one(let part):
        markup.text(part.of(bytes), hyphen: part.isHyphenated, x: x, y: first, styles, style)
      case .several(let parts):
        markup.startText(styles, style)
        for (index, part) in parts.enumerated() {
          markup.textLine(
            part.of(bytes), hyphen: part.isHyphenated, x: x, y: first + Double(index) * height,
            afterSpace: spaces && index > 0)
        }
        markup.endText()
      }
    }
  }

  private mutating func element(
    _ name: ElementName, _ list: [Attribute], content: (inout SVGSceneWriter) -> Void
  ) {
    var inner = SVGSceneWriter(sharing: self)
    markup.element(name, list) { markup in
      swap(&inner.markup, &markup)
      content(&inner)
      swap(&inner.markup, &markup)
    }
  }

  private init(sharing other: borrowing SVGSceneWriter) {
    markup = MarkupWriter(.svg, capacity: 0)
    attributes = other.attributes
    links = other.links
    origin = other.origin
  }
}

extension Scene {
  /// The number of shapes and lines of text.
  fileprivate var size: Int { Self.size(elements) }

  private static func size(_ elements: [SceneElement]) -> Int {
    elements.reduce(0) { size, element in
      switch element {
      case .shape: size + 1
      case .text(let text): size + text.lines.count
      case .group(let group): size + 1 + Self.size(group.elements)
      }
    }
  }
}

/// Whether an element is the column of lane names.
private func isGutter(_ element: SceneElement) -> Bool {
  if case .group(let group) = element, case .gutter = group.role { true } else { false }
}

/// Whether an element is a link, or a lane that holds one.
private func showsLinks(_ element: SceneElement) -> Bool {
  guard case .group(let group) = element else { return false }
  return switch group.role {
  case .link: true
  case .lane: group.elements.contains(where: holdsLinks)
  case .gutter, .remark: false
  }
}

/// Whether a link is in an element.
private func holdsLinks(_ element: SceneElement) -> Bool {
  guard case .group(let group) = element else { return false }
  if case .link = group.role { return true }
  return group.elements.contains(where: holdsLinks)
}
