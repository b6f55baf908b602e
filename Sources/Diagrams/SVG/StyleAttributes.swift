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
  /// What texts are drawn with, by their ``index(_:_:_:)``.
  let texts: WrittenAttributes
  /// What the outlines behind texts are drawn with, where texts cannot draw them themselves.
  let halos: WrittenAttributes

  /// Whether an outline is to be drawn behind texts of a style.
  func hasHalo(_ style: TextStyle) -> Bool { !names && style.hasHalo }

  static let classes = StyleAttributes(
    names: true, shapes: { [.class("s-\($0.name)")] },
    texts: { style in
      let name = Attribute.class("t-\(style.name)")
      return style.hasHalo ? [name, .paintStrokeFirst] : [name]
    }, halos: { _ in [] })
  static let light = StyleAttributes(theme: .light)
  static let dark = StyleAttributes(theme: .dark)
  static let print = StyleAttributes(theme: .print)

  private init(
    names: Bool, shapes: (ShapeStyle) -> [Attribute], texts: (TextStyle) -> [Attribute],
    halos: (TextStyle) -> [Attribute]
  ) {
    self.names = names
    self.shapes = WrittenAttributes(ShapeStyle.allCases.map(shapes))
    func written(_ list: (TextStyle) -> [Attribute]) -> WrittenAttributes {
      WrittenAttributes(
        TextStyle.allCases.flatMap { style in
          Setting.allCases.map { $0.attributes + list(style) }
        })
    }
    self.texts = written(texts)
    self.halos = written(halos)
  }

  private init(theme: Theme) {
    let ground = ColourToken.band.value(in: theme)
    let outline: [Attribute] = [
      .fill(ground), .stroke(ground), .strokeWidth(DiagramStyle.haloWidth), .strokeJoinRound,
    ]
    self.init(
      names: false, shapes: { Self.literal($0, theme) }, texts: { Self.literal($0, theme) },
      halos: { outline + font($0) })
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
    [.fill(style.fill.value(in: theme))] + font(style)
  }
}

/// The attributes of a style's font.
private func font(_ style: TextStyle) -> [Attribute] {
  var list: [Attribute] = [.fontSize(style.size)]
  switch style.face {
  case .regular: break
  case .bold: list.append(.fontBold)
  case .italic: list.append(.fontItalic)
  case .boldItalic: list += [.fontBold, .fontItalic]
  }
  return list
}
