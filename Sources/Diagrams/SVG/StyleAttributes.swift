import Markup

/// The attributes that each style adds to an element.
struct StyleAttributes: Sendable {
  /// Whether classes name what elements are.
  let names: Bool
  private let shapes: [ShapeStyle: [Attribute]]
  private let texts: [TextStyle: [Attribute]]
  private let halos: [TextStyle: [Attribute]]

  subscript(style: ShapeStyle) -> [Attribute] { shapes[style] ?? [] }
  subscript(style: TextStyle) -> [Attribute] { texts[style] ?? [] }

  /// What the outline behind a text is drawn with, where the text cannot draw it itself.
  func halo(_ style: TextStyle) -> [Attribute]? { halos[style] }

  static let classes = StyleAttributes(
    names: true,
    shapes: { [.class("s-\($0.rawValue)")] },
    texts: { style in
      let name = Attribute.class("t-\(style.rawValue)")
      return style.hasHalo ? [name, .paintStrokeFirst] : [name]
    },
    halos: { _ in nil })
  static let light = StyleAttributes(theme: .light)
  static let dark = StyleAttributes(theme: .dark)
  static let print = StyleAttributes(theme: .print)

  private init(
    names: Bool, shapes: (ShapeStyle) -> [Attribute], texts: (TextStyle) -> [Attribute],
    halos: (TextStyle) -> [Attribute]?
  ) {
    self.names = names
    self.shapes = Dictionary(
      uniqueKeysWithValues: ShapeStyle.allCases.map { ($0, shapes($0)) })
    self.texts = Dictionary(uniqueKeysWithValues: TextStyle.allCases.map { ($0, texts($0)) })
    self.halos = Dictionary(
      uniqueKeysWithValues: TextStyle.allCases.compactMap { style in
        halos(style).map { (style, $0) }
      })
  }

  private init(theme: Theme) {
    self.init(
      names: false, shapes: { Self.literal($0, theme) }, texts: { Self.literal($0, theme) },
      halos: { style in
        let ground = ColourToken.background.value(in: theme)
        let outline: [Attribute] = [
          .fill(ground), .stroke(ground), .strokeWidth(DiagramStyle.haloWidth), .strokeJoinRound,
        ]
        return style.hasHalo ? outline + font(style) : nil
      })
  }

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
