import JourneyModel
import Wording

/// A paragraph of a cell, with a symbol before its first line where it has one.
struct CellBlock {
  let text: String
  let style: TextStyle
  var symbol: Symbol?
  var symbolStyle: ShapeStyle = .icon
  /// The room above it, beneath another block.
  var gap = 4.0

  /// The room that a symbol takes.
  static let indent = 19.0
}

extension Canvas {
  /// Draws paragraphs below each other and returns the height they take.
  mutating func blocks(_ blocks: [CellBlock], in box: Rect) -> Double {
    var y = box.y
    for (index, block) in blocks.enumerated() {
      if index > 0 { y += block.gap }
      var room = Rect(x: box.x, y: y, width: box.width, height: 0)
      if let symbol = block.symbol {
        self.symbol(symbol, at: ScenePoint(box.x - 1, y + 1), side: 14, block.symbolStyle)
        room.x += CellBlock.indent
        room.width -= CellBlock.indent
      }
      let text =
        block.style == .name || block.style == .strong
        ? block.text.balanced(block.style, room.width) : block.text.wrapped(block.style, room.width)
      y += self.text(text, in: room, block.style)
    }
    return y - box.y
  }
}

/// The lanes that hold one cell of text for each touchpoint.
struct CellLanes {
  let map: MapContext

  /// Draws a lane from a height and returns the lower edge of what it drew.
  func draw(_ lane: Lane, top: Double, into canvas: inout Canvas) -> Double {
    var height = 0.0
    for index in map.columns {
      let blocks = blocks(lane, index)
      guard !blocks.isEmpty else { continue }
      height = max(height, canvas.blocks(blocks, in: map.textBox(index, top: top)))
    }
    return top + height
  }

  /// The paragraphs of the cell of a lane and a column.
  func blocks(_ lane: Lane, _ index: Int) -> [CellBlock] {
    switch lane {
    case .intent: intent(index)
    case .action: action(index)
    case .thinks:
      map.touchpoints[index].thinks.map {
        CellBlock(text: map.quotes.around($0), style: $0.speechStyle)
      }
    case .quotes: quotes(index)
    default: []
    }
  }

  private func intent(_ index: Int) -> [CellBlock] {
    var blocks: [CellBlock] = []
    if let intent = map.touchpoints[index].intent {
      blocks.append(CellBlock(text: intent, style: .body))
    }
    if let success = map.touchpoints[index].success {
      blocks.append(CellBlock(text: success, style: .note, symbol: .check))
    }
    return blocks
  }

  private func action(_ index: Int) -> [CellBlock] {
    var blocks: [CellBlock] = []
    if let action = map.touchpoints[index].action {
      blocks.append(CellBlock(text: action, style: .body))
    }
    for next in map.touchpoints[index].next {
      blocks.append(CellBlock(text: next, style: .note, symbol: .arrow))
    }
    return blocks
  }

  private func quotes(_ index: Int) -> [CellBlock] {
    map.touchpoints[index].quotes.flatMap { quote -> [CellBlock] in
      let text = CellBlock(
        text: map.quotes.around(quote.text), style: quote.text.speechStyle, gap: 8)
      guard let who = quote.who else { return [text] }
      return [text, CellBlock(text: "— " + who, style: .note, gap: 0)]
    }
  }
}

/// The names of the touchpoints with their channels.
struct TouchpointLane {
  let map: MapContext
  /// Whether the names are what links lead from, because no curve is drawn.
  let links: Bool
  /// Whether moments of truth are marked here, because no curve is drawn.
  let marksMoments: Bool

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var bottom = top
    for index in map.columns {
      let box = map.textBox(index, top: top)
      if links, let target = map.input.placeLinks[map.touchpoints[index].address] {
        canvas.group(.link(target, label: map.touchpoints[index].name, isRemark: false)) { canvas in
          let height = draw(index, in: box, into: &canvas)
          canvas.rect(
            Rect(x: box.x, y: box.y - 4, width: box.width, height: max(24, height + 8)), .hit)
          bottom = max(bottom, top + height)
        }
      } else {
        bottom = max(bottom, top + draw(index, in: box, into: &canvas))
      }
    }
    return bottom
  }

  private func draw(_ index: Int, in box: Rect, into canvas: inout Canvas) -> Double {
    var blocks = [CellBlock(text: map.touchpoints[index].name, style: .name)]
    if let channel = map.touchpoints[index].channel {
      let symbol = Symbol.channel(channel)
      blocks.append(
        CellBlock(text: channel, style: .note, symbol: symbol == .other ? nil : symbol))
    }
    if marksMoments, map.touchpoints[index].momentOfTruth {
      blocks.append(
        CellBlock(
          text: map.wording[.momentOfTruth], style: .warning, symbol: .star, symbolStyle: .star))
    }
    return canvas.blocks(blocks, in: box)
  }
}
