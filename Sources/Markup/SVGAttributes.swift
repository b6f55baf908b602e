extension Attribute {
  // MARK: SVG: places and sizes

  package static func x(_ value: Double) -> Attribute { Attribute("x", .number(value)) }
  package static func y(_ value: Double) -> Attribute { Attribute("y", .number(value)) }
  package static func x1(_ value: Double) -> Attribute { Attribute("x1", .number(value)) }
  package static func y1(_ value: Double) -> Attribute { Attribute("y1", .number(value)) }
  package static func x2(_ value: Double) -> Attribute { Attribute("x2", .number(value)) }
  package static func y2(_ value: Double) -> Attribute { Attribute("y2", .number(value)) }
  package static func cx(_ value: Double) -> Attribute { Attribute("cx", .number(value)) }
  package static func cy(_ value: Double) -> Attribute { Attribute("cy", .number(value)) }
  package static func r(_ value: Double) -> Attribute { Attribute("r", .number(value)) }
  package static func rx(_ value: Double) -> Attribute { Attribute("rx", .number(value)) }
  package static func across(_ width: Double) -> Attribute { Attribute("width", .number(width)) }
  package static func down(_ height: Double) -> Attribute { Attribute("height", .number(height)) }

  /// The part of the plane that is shown.
  package static func viewBox(
    x: Double, y: Double, width: Double, height: Double
  ) -> Attribute {
    var bytes: [UInt8] = []
    for (index, value) in [x, y, width, height].enumerated() {
      if index > 0 { bytes.append(0x20) }
      DecimalNumber.append(value, decimals: 2, to: &bytes)
    }
    return Attribute("viewBox", .bytes(bytes))
  }

  /// An outline in the path language; of the program's own making.
  package static func d(_ path: [UInt8]) -> Attribute { Attribute("d", .bytes(path)) }
  /// An outline in the path language that is known beforehand.
  package static func d(_ path: StaticString) -> Attribute { Attribute("d", .literal(path)) }

  /// A shift, and a scale where it is not 1.
  package static func moved(x: Double, y: Double, scale: Double = 1) -> Attribute {
    var bytes = Array("translate(".utf8)
    DecimalNumber.append(x, decimals: 2, to: &bytes)
    bytes.append(0x20)
    DecimalNumber.append(y, decimals: 2, to: &bytes)
    bytes.append(UInt8(ascii: ")"))
    if scale != 1 {
      bytes += Array(" scale(".utf8)
      DecimalNumber.append(scale, decimals: 4, to: &bytes)
      bytes.append(UInt8(ascii: ")"))
    }
    return Attribute("transform", .bytes(bytes))
  }

  // MARK: SVG: paint

  package static let fillNone = Attribute("fill", .literal("none"))
  package static func fill(_ colour: String) -> Attribute { Attribute("fill", .text(colour)) }
  package static func stroke(_ colour: String) -> Attribute { Attribute("stroke", .text(colour)) }
  package static func strokeWidth(_ width: Double) -> Attribute {
    Attribute("stroke-width", .number(width))
  }
  package static func strokeDashes(_ lengths: [Double]) -> Attribute {
    var bytes: [UInt8] = []
    for (index, length) in lengths.enumerated() {
      if index > 0 { bytes.append(0x20) }
      DecimalNumber.append(length, decimals: 2, to: &bytes)
    }
    return Attribute("stroke-dasharray", .bytes(bytes))
  }
  package static let strokeCapRound = Attribute("stroke-linecap", .literal("round"))
  package static let strokeJoinRound = Attribute("stroke-linejoin", .literal("round"))
  package static let paintStrokeFirst = Attribute("paint-order", .literal("stroke"))

  // MARK: SVG: text

  package static let anchorMiddle = Attribute("text-anchor", .literal("middle"))
  package static let anchorEnd = Attribute("text-anchor", .literal("end"))
  package static let directionLTR = Attribute("direction", .literal("ltr"))
  package static let directionRTL = Attribute("direction", .literal("rtl"))
  package static func fontFamily(_ families: StaticString) -> Attribute {
    Attribute("font-family", .literal(families))
  }
  package static func fontSize(_ size: Double) -> Attribute {
    Attribute("font-size", .number(size))
  }
  package static let fontBold = Attribute("font-weight", .literal("bold"))
  package static let fontItalic = Attribute("font-style", .literal("italic"))

  // MARK: SVG: the document

  package static let svgNamespace = Attribute("xmlns", .literal("http://www.w3.org/2000/svg"))
  package static let xlinkNamespace = Attribute(
    "xmlns:xlink", .literal("http://www.w3.org/1999/xlink"))
  /// A reference as readers of SVG 1.1 know it too.
  package static func xlinkHref(_ target: LinkTarget) -> Attribute {
    Attribute("xlink:href", .text(target.text))
  }
  package static func xmlLang(_ tag: String) -> Attribute { Attribute("xml:lang", .text(tag)) }
}
