import JourneyModel

/// Words for the feelings, each on a ground of its own.
struct WordsLane {
  let map: MapContext

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var bottom = top
    for index in map.columns {
      guard let feels = map.touchpoints[index].feels, !feels.words.isEmpty else { continue }
      let place = feels.overall.map(map.input.journey.emotionScale.normalised) ?? 0
      bottom = max(
        bottom, draw(feels.words, place, map.plan.columns[index], top: top, into: &canvas))
    }
    return bottom
  }

  /// Draws the words of one touchpoint and returns their lower edge.
  func draw(
    _ words: [String], _ place: Double, _ column: MapPlan.Column, top: Double,
    into canvas: inout Canvas
  ) -> Double {
    let style: ShapeStyle =
      place > 0.05 ? .cardPositive : (place < -0.05 ? .cardNegative : .card)
    let (left, right) = (column.x + 5, column.maxX - 5)
    var (x, y, rowHeight) = (left, top, 0.0)
    for word in words {
      let text = word.wrapped(.body, right - left - 14)
      let size = (width: text.width + 14, height: text.height(.body) + 4)
      if x > left, x + size.width > right {
        x = left
        y += rowHeight + 4
        rowHeight = 0
      }
      let box = Rect(x: x, y: y, width: size.width, height: size.height)
      canvas.rect(box, radius: 10, style)
      canvas.text(text, in: box.inset(7, 2), .body)
      x += size.width + 4
      rowHeight = max(rowHeight, size.height)
    }
    return y + rowHeight
  }
}

/// What hurts and what delights, as cards with a minus or a plus.
struct PointsLane {
  let map: MapContext

  func draw(top: Double, into canvas: inout Canvas) -> Double {
    var bottom = top
    for index in map.columns {
      var box = map.cardBox(index..<index + 1, top: top)
      for point in map.touchpoints[index].pains {
        box.y += Self.card(point.text, isPain: true, in: box, into: &canvas) + 5
      }
      for point in map.touchpoints[index].delights {
        box.y += Self.card(point.text, isPain: false, in: box, into: &canvas) + 5
      }
      if box.y > top { bottom = max(bottom, box.y - 5) }
    }
    return bottom
  }

  /// Draws one card and returns its height.
  static func card(
    _ text: String, isPain: Bool, in box: Rect, into canvas: inout Canvas
  ) -> Double {
    let room = Rect(x: box.x + 22, y: box.y + 5, width: box.width - 28, height: 0)
    let wrapped = text.wrapped(.body, room.width)
    let height = max(1, Double(wrapped.lines.count)) * TextStyle.body.lineHeight + 10
    let card = Rect(x: box.x, y: box.y, width: box.width, height: height)
    canvas.rect(card, radius: 3, isPain ? .cardNegative : .cardPositive)
    canvas.rect(
      Rect(x: box.x, y: box.y, width: 3, height: height), isPain ? .edgeNegative : .edgePositive)
    canvas.symbol(
      isPain ? .minus : .plus, at: ScenePoint(box.x + 6, box.y + 6), side: 14,
      isPain ? .signNegative : .signPositive)
    canvas.text(wrapped, in: room, .body)
    return height
  }
}
