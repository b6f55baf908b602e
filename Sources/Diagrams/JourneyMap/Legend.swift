import Diagnostics
import JourneyAnalysis
import JourneyModel
import Wording

/// What the signs of a map mean, for those that it uses.
struct Legend {
  /// One sign with its meaning.
  private struct Item {
    let width: Double
    let text: String
    let draw: (ScenePoint, inout Canvas) -> Void
  }

  let map: MapContext
  let lanes: [Lane]

  /// Draws the legend from a height and returns its lower edge; the height itself where no sign
  /// needs a word.
  func draw(left: Double, right: Double, top: Double, into canvas: inout Canvas) -> Double {
    let items = items()
    guard !items.isEmpty else { return top }
    var (x, y) = (left, top)
    var bottom = top
    for item in items {
      let room = right - left - item.width - 6
      let text = item.text.wrapped(.note, max(60, room))
      let width = item.width + 6 + text.width
      if x > left, x + width > right {
        x = left
        y = bottom + 4
      }
      item.draw(ScenePoint(x, y + 8), &canvas)
      let box = Rect(x: x + item.width + 6, y: y, width: text.width + 0.5, height: 0)
      bottom = max(bottom, y + canvas.text(text, in: box, .note))
      x += width + 22
    }
    return bottom
  }

  private func items() -> [Item] {
    var items: [Item] = []
    if lanes.contains(.volume), dropsOff { items.append(dropOff) }
    if lanes.contains(.feels) { items += curves }
    if momentsOfTruth {
      items.append(
        Item(width: 14, text: map.wording[.momentOfTruth]) { place, canvas in
          canvas.symbol(.star, at: ScenePoint(place.x, place.y - 7), side: 14, .star)
        })
    }
    if lanes.contains(.metrics) { items += statuses }
    return items
  }

  private var dropsOff: Bool {
    let volumes = map.input.journey.stages.map(\.volume)
    return zip(volumes, volumes.dropFirst()).contains { pair in
      guard let volume = pair.0, let next = pair.1, volume > 0 else { return false }
      return (volume - next) / volume > map.input.dropOffThreshold
    }
  }

  private var dropOff: Item {
    let share = map.wording.percent(map.input.dropOffThreshold, decimals: 1)
    return Item(width: 10, text: map.wording(.legendDropOff, ["share": share])) { place, canvas in
      canvas.mark(.fall, at: ScenePoint(place.x + 5, place.y))
    }
  }

  private var curves: [Item] {
    let series = EmotionSeries.of(map)
    var items: [Item] = []
    if series.count > 1 {
      items = series.map { series in
        Item(width: 28, text: series.name ?? "") { place, canvas in
          canvas.path(
            .polyline([place, ScenePoint(place.x + 28, place.y)]), .curve(series.index))
        }
      }
    }
    if EmotionSeries.ghost(map) != nil, let other = map.input.comparison {
      let state = map.wording[other.state == .future ? .futureState : .currentState]
      items.append(
        Item(width: 28, text: "\(state): \(other.title)") { place, canvas in
          canvas.path(.polyline([place, ScenePoint(place.x + 28, place.y)]), .curveGhost)
          canvas.circle(ScenePoint(place.x + 14, place.y), 4, .dotGhost)
        })
    }
    return items
  }

  private var momentsOfTruth: Bool {
    lanes.contains(.feels)
      && map.input.journey.stages.contains { $0.touchpoints.contains(where: \.momentOfTruth) }
  }

  private var statuses: [Item] {
    map.statuses.map { status in
      Item(width: 12, text: map.wording[StatusMark.phrase(status)]) { place, canvas in
        canvas.mark(.status(status), at: ScenePoint(place.x + 6, place.y))
      }
    }
  }
}
