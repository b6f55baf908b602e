import Markup

/// The attributes that each style adds to an element.
struct StyleAttributes: Sendable {
  /// How a text stands at its place, which attributes say too.
  enum Setting: Int, CaseIterable {
    case start, middle, end, startRTL, middleRTL, endRTL

    init(_ alignment: SceneText.Alignment, _ direction: TextDirection) {
      let isRTL = direction == .rightToLeft
      switch alignment {
      case .middle: self = isRTL ? .middleRTL : .middle
      case .left: self = isRTL ? .endRTL : .start
      case .right: self = isRTL ? .startRTL : .end
      }
    }

    /// The names of its classes.
    var classes: [String] {
      switch self {
      case .start: []
      case .middle: ["a-middle"]
      case .end: ["a-end"]
      case .startRTL: ["a-rtl"]
      case .middleRTL: ["a-middle", "a-rtl"]
      case .endRTL: ["a-end", "a-rtl"]
      }
    }

    var attributes: [Attribute] {
      switch self {
      case .start: []
      case .middle: [.anchorMiddle]
      case .end: [.anchorEnd]
      case .startRTL: [.directionRTL]
      case .middleRTL: [.anchorMiddle, .directionRTL]
      case .endRTL: [.anchorEnd, .directionRTL]
      }
    }
  }

  /// Whether classes name what elements are.
  let names: Bool
  /// What shapes are drawn with, by the raw value of their style.
  let shapes: WrittenAttributes
  /// What texts are drawn with, by their ``index(_:_:_:)``: what differs from those of the picture,
  /// which are set as its body.
  let texts: WrittenAttributes
  /// What texts of one style have in common, by the raw value of the style.
  let groups: WrittenAttributes
  /// What texts have of their own where they have the rest in common, by their setting.
  let settings: WrittenAttributes
  /// What the outlines behind texts are drawn with, where texts cannot draw them themselves.
  let halos: WrittenAttributes

  /// Whether an outline is to be drawn behind texts of a style.
  func hasHalo(_ style: TextStyle) -> Bool { !names && style.hasHalo }

  static let classes = StyleAttributes(
    names: true, shapes: { [.class("s-\($0.name)")] },
    texts: { style, setting in
      let names = (style == .body ? [] : ["t-\(style.name)"]) + (setting?.classes ?? [])
      let list: [Attribute] = names.isEmpty ? [] : [.class(names.joined(separator: " "))]
      return style.hasHalo ? list + [.paintStrokeFirst] : list
    },
    settings: { $0.classes.isEmpty ? [] : [.class($0.classes.joined(separator: " "))] },
    halos: { _ in [] })
  static let light = StyleAttributes(theme: .light)
  static let dark = StyleAttributes(theme: .dark)
  static let print = StyleAttributes(theme: .print)

  private init(
    names: Bool, shapes: (ShapeStyle) -> [Attribute],
    texts: (TextStyle, Setting?) -> [Attribute], settings: (Setting) -> [Attribute],
    halos: (TextStyle) -> [Attribute]
  ) {
    self.names = names
    self.shapes = WrittenAttributes(ShapeStyle.allCases.map(shapes))
    func written(_ list: (TextStyle, Setting) -> [Attribute]) -> WrittenAttributes {
      WrittenAttributes(
        TextStyle.allCases.flatMap { style in Setting.allCases.map { list(style, $0) } })
    }
    self.texts = written(texts)
    groups = WrittenAttributes(TextStyle.allCases.map { texts($0, nil) })
    self.settings = WrittenAttributes(Setting.allCases.map(settings))
    self.halos = written { $1.attributes + halos($0) }
  }

  private init(theme: Theme) {
    let ground = ColourToken.band.value(in: theme)
    let outline: [Attribute] = [
      .fill(ground), .stroke(ground), .strokeWidth(DiagramStyle.haloWidth), .strokeJoinRound,
    ]
    self.init(
      names: false, shapes: { Self.literal($0, theme) },
      texts: { ($1?.attributes ?? []) + Self.literal($0, theme) },
      settings: \.attributes, halos: { outline + font($0) })
  }

  /// The place of a text's style and setting.
  static func index(
    _ style: TextStyle, _ alignment: SceneText.Alignment, _ direction: TextDirection
  ) -> Int {
    Int(style.rawValue) * settings + Setting(alignment, direction).rawValue
  }

  private static let settings = Setting.allCases.count

  private static func literal(_ style: ShapeStyle, _ theme: Theme) -> [Attribute] {
    var list: [Attribute] = [style.fill.map { .fill($0.value(in: theme)) } ?? .fillNone]
    guard let stroke = style.stroke else { return list }
    list.append(.stroke(stroke.value(in: theme)))
    if style.strokeWidth != 1 { list.append(.strokeWidth(style.strokeWidth)) }
    if !style.dashes.isEmpty { list.append(.strokeDashes(style.dashes)) }
    if style.isRound { list += [.strokeCapRound, .strokeJoinRound] }
    return list
  }

  private static func literal(_ style: TextStyle, _ theme: Theme) -> [Attribute] {
    (style.fill == TextStyle.body.fill ? [] : [.fill(style.fill.value(in: theme))]) + font(style)
  }

  /// What a picture says once, for all texts that say nothing else.
  static func body(_ theme: Theme) -> [Attribute] {
    [.fill(TextStyle.body.fill.value(in: theme)), .fontSize(TextStyle.body.size)]
  }
}

/// The attributes of a style's font where it is not that of the body.
private func font(_ style: TextStyle) -> [Attribute] {
  var list: [Attribute] = style.size == TextStyle.body.size ? [] : [.fontSize(style.size)]
  switch style.face {
  case .regular: break
  case .bold: list.append(.fontBold)
  case .italic: list.append(.fontItalic)
  case .boldItalic: list += [.fontBold, .fontItalic]
  }
  return list
}
