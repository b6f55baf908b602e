import JourneyModel
import Wording

/// Places names along curves where they touch neither faces nor texts and other curves are far.
struct CurveLabels {
  /// The curves, each from left to right.
  let curves: [[MonotoneCurve.Piece]]
  /// What is already taken.
  var taken: [Rect]
  /// The left end of the room.
  let left: Double
  /// The right end of the room.
  let right: Double
  /// The upper and the lower end of the room.
  let bounds: (top: Double, bottom: Double)

  /// A name stands at a curve again after this way, so that it stays in view.
  private static let distance = 1300.0

  init(
    curves: [[MonotoneCurve.Piece]], taken: [Rect], left: Double, right: Double,
    bounds: (Double, Double)
  ) {
    self.curves = curves
    self.taken = taken
    self.left = left
    self.right = right
    self.bounds = bounds
  }

  /// Draws a curve's name once for each screen's width; not at all where there is no room.
  mutating func draw(
    _ name: String, _ style: TextStyle, along index: Int, into canvas: inout Canvas
  ) {
    let width = name.width(style)
    let visible = curves[index].filter { $0.end.x > left && $0.start.x < right }
    var windows: [Int: [MonotoneCurve.Piece]] = [:]
    for piece in visible {
      windows[Int((piece.start.x - left) / Self.distance), default: []].append(piece)
    }
    for key in windows.keys.sorted() {
      guard let pieces = windows[key],
        let box = best(width, style.lineHeight, pieces, besides: index)
      else { continue }
      taken.append(box)
      canvas.label(name, at: ScenePoint(box.x, box.midY), style)
    }
  }

  private func best(
    _ width: Double, _ height: Double, _ pieces: [MonotoneCurve.Piece], besides index: Int
  ) -> Rect? {
    var best: (box: Rect, clearance: Double)?
    for piece in pieces {
      let middle = piece.point(at: 0.5)
      for offset in [-15.0, 15.0] {
        let box = Rect(
          x: middle.x - width / 2, y: middle.y + offset - height / 2, width: width, height: height)
        guard box.x >= left + 2, box.maxX <= right - 2, box.y >= bounds.top,
          box.maxY <= bounds.bottom, !taken.contains(where: { $0.overlaps(box.inset(-2, -1)) })
        else { continue }
        let clearance = clearance(of: box, besides: index) - abs(piece.end.y - piece.start.y) * 0.3
        if clearance > best?.clearance ?? -60 { best = (box, clearance) }
      }
    }
    return best?.box
  }

  /// How far the nearest other curve passes from a box.
  private func clearance(of box: Rect, besides index: Int) -> Double {
    var least = 40.0
    for (other, pieces) in curves.enumerated() where other != index {
      var position = Self.first(in: pieces, after: box.x - 10)
      while position < pieces.count, pieces[position].start.x < box.maxX + 10 {
        let piece = pieces[position]
        position += 1
        for step in 0...4 {
          let point = piece.point(at: Double(step) / 4)
          guard point.x >= box.x - 10, point.x <= box.maxX + 10 else { continue }
          let gap = point.y < box.midY ? box.y - point.y : point.y - box.maxY
          least = min(least, gap)
        }
      }
    }
    return least
  }
}

extension CurveLabels {
  /// The first piece that ends to the right of a place.
  private static func first(in pieces: [MonotoneCurve.Piece], after x: Double) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end.x > x { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The highest and the lowest moment of a lane, which are labelled.
struct Extremes {
  /// A label on a ground of its own.
  struct Pill {
    let text: WrappedText
    let place: Double
    let above: Bool

    /// Draws the pill at a distance above or below a point and returns its box.
    func draw(beside point: ScenePoint, distance: Double, into canvas: inout Canvas) -> Rect {
      let (width, height) = size
      let y = above ? point.y - distance - height : point.y + distance
      return draw(
        Rect(x: point.x - width / 2, y: y, width: width, height: height), into: &canvas)
    }

    /// Draws the pill in the upper left corner of a box and returns its lower edge.
    func draw(in box: Rect, into canvas: inout Canvas) -> Double {
      let (width, height) = size
      return draw(Rect(x: box.x, y: box.y, width: width, height: height), into: &canvas).maxY
    }

    private var size: (width: Double, height: Double) {
      (text.width + 16, text.height(.onPositive) + 3)
    }

    private func draw(_ box: Rect, into canvas: inout Canvas) -> Rect {
      let style: (ShapeStyle, TextStyle) =
        place > 0.05
        ? (.pillPositive, .onPositive)
        : (place < -0.05 ? (.pillNegative, .onNegative) : (.stage, .onStage))
      canvas.rect(box, radius: 9.5, style.0)
      canvas.text(text, in: box.inset(8, 1.5), style.1, .middle)
      return box
    }
  }

  private var highest: (series: Int, column: Int, pill: Pill)?
  private var lowest: (series: Int, column: Int, pill: Pill)?

  /// The height of the taller pill, 0 where there is none.
  var height: Double {
    max(
      highest?.pill.text.height(.onPositive) ?? 0, lowest?.pill.text.height(.onPositive) ?? 0)
  }

  init(_ all: [EmotionSeries], _ map: MapContext) {
    var high: (series: EmotionSeries, column: Int, place: Double)?
    var low: (series: EmotionSeries, column: Int, place: Double)?
    for series in all {
      for (column, place) in series.places.enumerated() {
        guard let place else { continue }
        if place > high?.place ?? -2 { high = (series, column, place) }
        if place < low?.place ?? 2 { low = (series, column, place) }
      }
    }
    guard let high, let low, high.place > low.place else { return }
    func pill(_ moment: (series: EmotionSeries, column: Int, place: Double), above: Bool) -> Pill {
      let score = moment.series.scores[moment.column].map { map.score($0) } ?? ""
      let text = map.wording(above ? .highestMoment : .lowestMoment, ["score": score])
      let room = map.plan.columns[moment.column].width - 24
      return Pill(text: text.wrapped(.onPositive, room), place: moment.place, above: above)
    }
    highest = (high.series.index, high.column, pill(high, above: true))
    lowest = (low.series.index, low.column, pill(low, above: false))
  }

  /// The label of a moment, or nil where it is neither the highest nor the lowest.
  func pill(_ series: Int, _ column: Int) -> Pill? {
    if let highest, highest.series == series, highest.column == column { return highest.pill }
    if let lowest, lowest.series == series, lowest.column == column { return lowest.pill }
    return nil
  }
}
