import Markup

/// The style sheet of inline pictures.
package enum DiagramStyle {
  /// The width of the outline that keeps lines away from text.
  static let haloWidth = 4.0

  /// The rules that a page with inline pictures needs: variables of each theme, classes of each
  /// style, the region that scrolls.
  package static let css: String = {
    let light = block(":root") { $0.value(in: .light) }
    let dark = block(":root") { $0.value(in: .dark) }
    let forced = block(":root") { $0.forced }
    let printed = block(":root") { $0.value(in: .print) }
    return light
      + "@media (prefers-color-scheme:dark){\n\(dark)}\n"
      + "@media print{\n\(printed)}\n"
      + "@media (forced-colors:active){\n\(forced)}\n"
      + frame
      + ShapeStyle.allCases.map(rule).joined()
      + TextStyle.allCases.filter { $0 != .body }.map(rule).joined()
      + outlines
  }()

  private static let frame = """
    .wm{font-family:\(FontFamily.stack);font-size:\(number(TextStyle.body.size))px;\
    fill:var(\(TextStyle.body.fill.variable));direction:ltr;overflow:visible;flex:none;\
    text-rendering:geometricPrecision}
    .wm .a-middle{text-anchor:middle}
    .wm .a-end{text-anchor:end}
    .wm .a-rtl{direction:rtl}
    .wm-marks{position:absolute;width:0;height:0}
    .wm-figure{margin:0}
    .wm-scroll{display:flex;overflow-x:auto;max-width:100%}
    .wm-gutter{position:sticky;left:0;right:0;z-index:1;background:var(--wm-background)}
    .wm a:focus-visible,.wm-scroll:focus-visible{outline:3px solid var(--wm-focus);\
    outline-offset:2px}
    .wm a:hover .t-link,.wm a:hover .t-strong{text-decoration:underline}
    .wm-again{display:none}
    .wm-sheet{display:contents}
    @media screen{.wm-sheet+.wm-sheet .lane-legend{display:none}}
    .wm-small{overflow:hidden;background:linear-gradient(var(--wm-positive-soft) 50%,\
    var(--wm-negative-soft) 50%)}
    .wm-small path{fill-rule:evenodd}
    .wm-small .s-miniCurve{stroke-width:3.5}
    .wm-caption{color:var(--wm-muted);font-size:.875rem;margin-top:.5rem;max-width:70ch}
    @media print{.wm-scroll{overflow:visible}.wm-gutter{position:static}\
    .wm-again{display:block}.wm-sheet{display:flex;break-inside:avoid}\
    .wm-scroll:has(.wm-sheet){display:block}.wm-sheet+.wm-sheet{break-before:page}}

    """

  /// With forced colours grounds are gone: outlines show what they held together, and areas let
  /// the axis through.
  private static let outlines: String = {
    let grounds: [ShapeStyle] = [
      .card, .cardPositive, .cardNegative, .avatar, .cellGood1, .cellZero, .cellBad1, .range1,
      .range2, .barSoft,
    ]
    let names = grounds.map { ".wm .s-\($0.name)" }.joined(separator: ",")
    return "@media (forced-colors:active){\(names){stroke:\(ColourToken.ink.forced)}"
      + ".wm .s-areaPositive,.wm .s-areaNegative{fill:none}}\n"
  }()

  private static func block(_ selector: String, _ value: (ColourToken) -> String) -> String {
    let pairs = ColourToken.allCases.map { "\($0.variable):\(value($0))" }
    return "\(selector){\(pairs.joined(separator: ";"))}\n"
  }

  private static func rule(_ style: ShapeStyle) -> String {
    if style == .hit { return ".wm .s-hit{fill:none;pointer-events:all}\n" }
    var parts = ["fill:\(style.fill.map { "var(\($0.variable))" } ?? "none")"]
    if let stroke = style.stroke {
      parts.append("stroke:var(\(stroke.variable))")
      if style.strokeWidth != 1 { parts.append("stroke-width:\(number(style.strokeWidth))") }
      if !style.dashes.isEmpty {
        parts.append("stroke-dasharray:\(style.dashes.map(number).joined(separator: " "))")
      }
      if style.isRound { parts.append("stroke-linecap:round;stroke-linejoin:round") }
    }
    return ".wm .s-\(style.name){\(parts.joined(separator: ";"))}\n"
  }

  private static func rule(_ style: TextStyle) -> String {
    var parts = [
      "fill:var(\(style.fill.variable))", "font-size:\(number(style.size))px",
    ]
    switch style.face {
    case .regular: break
    case .bold: parts.append("font-weight:700")
    case .italic: parts.append("font-style:italic")
    case .boldItalic: parts.append("font-weight:700;font-style:italic")
    }
    if style.hasHalo {
      parts.append(
        "stroke:var(\(ColourToken.band.variable));stroke-width:\(number(haloWidth));"
          + "stroke-linejoin:round")
    }
    return ".wm .t-\(style.name){\(parts.joined(separator: ";"))}\n"
  }

  private static func number(_ value: Double) -> String {
    DecimalNumber.string(value, decimals: 2)
  }
}
