import JourneyAnalysis
import Markup

extension Scene {
  /// The geometry as text, one element a line: what tests compare.
  package var dump: String {
    var text = "scene \(Self.pair(width, height)) \(direction.rawValue) \(language)\n"
    text += "title \(title)\nsummary \(summary)\n"
    Self.dump(settled.elements, indent: "", into: &text)
    return text
  }

  private static func dump(_ elements: [SceneElement], indent: String, into text: inout String) {
    for element in elements {
      switch element {
      case .shape(let shape):
        text += "\(indent)\(dump(shape.geometry)) .\(shape.style.name)\n"
      case .text(let run):
        let box = "\(pair(run.box.x, run.box.y)) \(pair(run.box.width, run.box.height))"
        text += "\(indent)text \(box) .\(run.style.name) \(run.alignment.rawValue)"
        text += " \(run.direction.rawValue)\n"
        for (index, line) in run.lines.enumerated() {
          text += "\(indent)  \(number(run.baseline(index))) \(number(line.width)) “\(line.text)”\n"
        }
      case .mark(let mark, let place):
        text += "\(indent)\(dump(mark)) \(pair(place.x, place.y))\n"
      case .group(let group):
        text += "\(indent)\(dump(group.role))\n"
        dump(group.elements, indent: indent + "  ", into: &text)
      }
    }
  }

  private static func dump(_ geometry: SceneShape.Geometry) -> String {
    switch geometry {
    case .rect(let rect, let radius):
      "rect \(pair(rect.x, rect.y)) \(pair(rect.width, rect.height)) r\(number(radius))"
    case .circle(let centre, let radius):
      "circle \(pair(centre.x, centre.y)) r\(number(radius))"
    case .line(let start, let end):
      "line \(pair(start.x, start.y)) \(pair(end.x, end.y))"
    case .path(let path): "path " + path.svg
    case .symbol(let symbol, let corner, let side):
      "symbol \(symbol.rawValue) \(pair(corner.x, corner.y)) \(number(side))"
    }
  }

  private static func dump(_ mark: Mark) -> String {
    switch mark {
    case .symbol(let symbol, let style, let side):
      "symbol \(symbol.rawValue) \(number(side)) .\(style.name)"
    case .face(let score, let radius, let isTarget):
      "face \(DecimalNumber.string(score, decimals: 2)) r\(number(radius))\(isTarget ? " hit" : "")"
    case .status(let status): "status \(status.rawValue)"
    case .fall: "fall"
    case .initial(let letter): "initial “\(letter)”"
    }
  }

  private static func dump(_ role: SceneGroup.Role) -> String {
    switch role {
    case .gutter: "gutter"
    case .lane(let name): "lane \(name)"
    case .part(let place): "part \(pair(place.x, place.y))"
    case .link(let target, let label, _): "link \(target.text) “\(label)”"
    case .remark(let text): "remark “\(text)”"
    }
  }

  private static func pair(_ first: Double, _ second: Double) -> String {
    "\(number(first)),\(number(second))"
  }

  private static func number(_ value: Double) -> String {
    value.isFinite ? DecimalNumber.string(value, decimals: 1) : "not finite"
  }
}

extension PathData {
  /// The outline as an SVG path of one decimal.
  package var svg: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Draws the outline with a pen of markup, `origin` in the upper left corner.
  func draw(with pen: inout PathPen, from origin: ScenePoint) {
    let (x, y) = (origin.x, origin.y)
    for command in commands {
      switch command {
      case .move(let point): pen.move(point.x - x, point.y - y)
      case .line(let point): pen.line(point.x - x, point.y - y)
      case .curve(let first, let second, let end):
        pen.curve(first.x - x, first.y - y, second.x - x, second.y - y, end.x - x, end.y - y)
      case .close: pen.close()
      }
    }
  }

  private func append(to bytes: inout [UInt8]) {
    for command in commands {
      switch command {
      case .move(let point):
        bytes.append(UInt8(ascii: "M"))
        Self.append(point, to: &bytes)
      case .line(let point):
        bytes.append(UInt8(ascii: "L"))
        Self.append(point, to: &bytes)
      case .curve(let first, let second, let end):
        bytes.append(UInt8(ascii: "C"))
        Self.append(first, to: &bytes)
        bytes.append(0x20)
        Self.append(second, to: &bytes)
        bytes.append(0x20)
        Self.append(end, to: &bytes)
      case .close: bytes.append(UInt8(ascii: "Z"))
      }
    }
  }

  private static func append(_ point: ScenePoint, to bytes: inout [UInt8]) {
    DecimalNumber.append(point.x, decimals: 1, to: &bytes)
    bytes.append(0x20)
    DecimalNumber.append(point.y, decimals: 1, to: &bytes)
  }
}
