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

  var markup: MarkupWriter
  let attributes: StyleAttributes
  let links: Bool
  /// The marks that were used.
  var marks: MarkSheet
  /// The place that stands in the upper left corner.
  var origin = ScenePoint(0, 0)
  /// The style of texts that say none of their own.
  var common = TextStyle.body

  /// A writer with room for scenes, so that the buffer seldom grows.
  init(paint: Paint, links: Bool, marks: MarkSheet, for scenes: [Scene] = []) {
    let size = scenes.reduce(0) { $0 + $1.size }
    markup = MarkupWriter(.svg, capacity: 2048 + size * (links ? 70 : 80))
    self.marks = marks
    attributes =
      switch paint {
      case .classes: .classes
      case .literal(.light): .light
      case .literal(.dark): .dark
      case .literal(.print): .print
      }
    self.links = links
  }

  /// What was written, and the marks that it uses.
  consuming func finish() -> (markup: TrustedMarkup, marks: MarkSheet) {
    let marks = marks
    return (markup.finish(), marks)
  }

  // MARK: Documents

  /// An `svg` element of the whole scene that names itself.
  mutating func root(
    _ scene: Scene, idPrefix: String, role: Attribute, content: (inout SVGSceneWriter) -> Void
  ) {
    let ids = (title: idPrefix + "-title", summary: idPrefix + "-desc")
    let list: [Attribute] = [
      .class("wm"), role, .aria(.labelledBy, ids.title), .aria(.describedBy, ids.summary),
      .viewBox(x: 0, y: 0, width: scene.width, height: scene.height), .across(scene.width),
      .down(scene.height), .lang(scene.language),
    ]
    element(.svg, list) { writer in
      writer.markup.element(.title, .id(ids.title), text: scene.title)
      writer.markup.element(.desc, .id(ids.summary), text: scene.summary)
      content(&writer)
    }
  }

  /// A document with its own ground, whose marks are drawn before they are used.
  mutating func document(_ scene: Scene, theme: Theme, margin: Double) {
    let size = (width: scene.width + 2 * margin, height: scene.height + 2 * margin)
    let list: [Attribute] = [
      .svgNamespace, .xlinkNamespace,
      .viewBox(x: -margin, y: -margin, width: size.width, height: size.height),
      .across(size.width), .down(size.height), .xmlLang(scene.language), .role("img"),
      .aria(.labelledBy, "title desc"), .directionLTR, .fontFamily(FontFamily.literal),
    ]
    var picture = SVGSceneWriter(
      paint: .literal(theme), links: links, marks: marks, for: [scene])
    picture.write(scene)
    let drawn = picture.finish()
    marks = drawn.marks
    element(.svg, list + StyleAttributes.body(theme)) { writer in
      writer.markup.element(.title, .id("title"), text: scene.title)
      writer.markup.element(.desc, .id("desc"), text: scene.summary)
      writer.markup.newline()
      writer.definitions()
      let ground = Rect(x: -margin, y: -margin, width: size.width, height: size.height)
      writer.write(SceneShape(.rect(ground, radius: 0), style: .paper))
      writer.markup.append(drawn.markup)
    }
    markup.newline()
  }

  /// The marks, which show nothing until they are used.
  mutating func definitions() {
    guard !marks.marks.isEmpty else { return }
    element(.defs, []) { writer in
      let marks = writer.marks
      for (index, mark) in marks.marks.enumerated() {
        // The class, because rules for what stands in a picture do not reach into a copy of it.
        writer.markup.startGroup(
          .id(marks.id(index)), writer.attributes.names ? .class("wm") : .none)
        writer.write(mark.elements)
        writer.markup.endGroup()
      }
    }
  }

  /// The marks as an element of a page.
  mutating func sheet() {
    element(.svg, [.class("wm-marks"), .ariaHidden]) { $0.definitions() }
  }

  /// A figure with the picture, in a region that scrolls, and its caption.
  ///
  /// Where it defines marks it holds those that it uses.
  mutating func figure(
    _ scene: Scene, sheets: [Scene], idPrefix: String, role: Attribute, definesMarks: Bool
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
        if sheets.count > 1 {
          for (index, sheet) in sheets.enumerated() {
            writer.element(.div, [.class("wm-sheet")]) { writer in
              writer.gutter(of: sheet, sheet: index, idPrefix: idPrefix)
              writer.body(of: sheet, isFirst: index == 0, idPrefix: idPrefix)
            }
          }
        } else {
          if scene.gutter > 0 { writer.gutter(of: scene, sheet: nil, idPrefix: idPrefix) }
          writer.body(of: scene, isFirst: true, idPrefix: idPrefix)
        }
        if definesMarks, !writer.marks.marks.isEmpty { writer.sheet() }
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
      .class(isAgain ? "wm wm-gutter wm-again" : "wm wm-gutter"), .ariaHidden,
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
      .down(scene.height),
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

  mutating func element(
    _ name: ElementName, _ list: [Attribute], content: (inout SVGSceneWriter) -> Void
  ) {
    var inner = SVGSceneWriter(sharing: self)
    // The marks are lent, not shared: two that hold them would copy them for each new one.
    swap(&inner.marks, &marks)
    markup.element(name, list) { markup in
      swap(&inner.markup, &markup)
      content(&inner)
      swap(&inner.markup, &markup)
    }
    swap(&inner.marks, &marks)
  }

  private init(sharing other: borrowing SVGSceneWriter) {
    markup = MarkupWriter(.svg, capacity: 0)
    attributes = other.attributes
    links = other.links
    marks = other.marks
    origin = other.origin
  }
}

extension Scene {
  /// The number of shapes and lines of text.
  fileprivate var size: Int { Self.size(elements) }

  private static func size(_ elements: [SceneElement]) -> Int {
    elements.reduce(0) { size, element in
      switch element {
      case .shape, .mark: size + 1
      case .text(let text): size + text.lines.count
      case .group(let group): size + 1 + Self.size(group.elements)
      }
    }
  }
}
