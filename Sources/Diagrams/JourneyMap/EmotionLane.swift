import JourneyModel
import Markup
import Wording

/// How the journey feels: the curve with its faces, between good above and bad below.
struct EmotionLane {
  let map: MapContext
  let series: [EmotionSeries]
  let ghost: EmotionSeries?
  private let extremes: Extremes

  /// From the middle of the scale to either end.
  static let reach = 54.0
  /// The radius of a face.
  static let radius = 11.0

  init(map: MapContext) {
    self.map = map
    series = EmotionSeries.of(map)
    ghost = EmotionSeries.ghost(map)
    extremes = Extremes(series, map)
  }

  /// The heights of the ends and the middle of the scale, the best first.
  func levels(top: Double) -> [Double] {
    [-Self.reach, 0, Self.reach].map { top + room + Self.reach + $0 }
  }

  /// The room above and below the scale for faces and labels.
  private var room: Double { max(radius + 20, radius + 10 + extremes.height + initialsHeight) }

  /// Whether any touchpoint has a score.
  static func hasData(_ journey: Journey) -> Bool {
    journey.stages.contains { $0.touchpoints.contains { $0.feels?.overall != nil } }
  }

  /// The radius of faces: smaller where several curves share the room.
  var radius: Double { series.count > 1 ? 9 : Self.radius }
  /// The room under a face for the initial of whose it is.
  private var initialsHeight: Double { series.count > 1 ? 15 : 0 }

  /// What stands at each touchpoint, and where.
  struct Moments {
    var elements: [SceneElement]
    var taken: [Rect]

    /// Those between two edges.
    func standing(from left: Double, to right: Double) -> Moments {
      Moments(
        elements: elements.standing(from: left, to: right),
        taken: taken.filter { $0.midX >= left && $0.midX < right })
    }
  }

  /// Draws what stands at each touchpoint of a lane that starts at a height.
  func moments(top: Double) -> Moments {
    let middle = middle(top)
    var canvas = Canvas()
    var taken: [Rect] = []
    let starred = moments({ self.place($0, $1, middle) }, taken: &taken, into: &canvas)
    gaps(middle, taken: &taken, into: &canvas)
    for faces in starred { star(by: faces, taken: &taken, into: &canvas) }
    return Moments(elements: canvas.elements, taken: taken)
  }

  /// Draws the lane from a height with what stands at its touchpoints, and returns the lower edge
  /// of what it drew.
  func draw(_ moments: Moments, top: Double, into canvas: inout Canvas) -> Double {
    let middle = middle(top)
    let place = { (column: Int, score: Double) in self.place(column, score, middle) }
    axis(middle, into: &canvas)
    let runs = series.map { $0.pieces(place) }
    areas(runs, middle, into: &canvas)
    let ghostRuns = ghost?.pieces(place) ?? []
    curves(ghostRuns, .curveGhost, into: &canvas)
    ghostDots(place, into: &canvas)
    for (series, runs) in zip(series, runs) {
      curves(runs, self.series.count == 1 ? .curve : .curve(series.index), into: &canvas)
    }
    canvas.add(moments.elements)
    names(
      runs, ghostRuns, taken: moments.taken, bounds: (top + 2, middle + Self.reach + room - 2),
      &canvas)
    return middle + Self.reach + room
  }

  /// The height of the middle of the scale in a lane that starts at a height.
  private func middle(_ top: Double) -> Double { top + room + Self.reach }

  /// Where a score of a column stands.
  private func place(_ column: Int, _ score: Double, _ middle: Double) -> ScenePoint {
    ScenePoint(map.plan.columns[column].midX, middle - score * Self.reach)
  }

  // MARK: Curves

  private func axis(_ middle: Double, into canvas: inout Canvas) {
    let (left, right) = (map.plan.left, map.plan.right)
    for y in [middle - Self.reach, middle + Self.reach] {
      canvas.line(ScenePoint(left, y), ScenePoint(right, y), .gridline)
    }
    canvas.line(ScenePoint(left, middle), ScenePoint(right, middle), .middle)
  }

  private func areas(
    _ runs: [[[MonotoneCurve.Piece]]], _ middle: Double, into canvas: inout Canvas
  ) {
    guard runs.count == 1 else { return }
    var (above, below) = (PathData(), PathData())
    for run in runs[0] {
      let areas = run.clipped(from: map.plan.left, to: map.plan.right).areas(to: middle)
      above.append(areas.above)
      below.append(areas.below)
    }
    canvas.path(above, .areaPositive)
    canvas.path(below, .areaNegative)
  }

  private func curves(
    _ runs: [[MonotoneCurve.Piece]], _ style: ShapeStyle, into canvas: inout Canvas
  ) {
    var path = PathData()
    for run in runs {
      path.append(run.clipped(from: map.plan.left, to: map.plan.right).path)
    }
    canvas.path(path, style)
  }

  private func ghostDots(_ place: (Int, Double) -> ScenePoint, into canvas: inout Canvas) {
    guard let ghost else { return }
    for column in map.plan.visible {
      if let value = ghost.places[column] { canvas.circle(place(column, value), 4, .dotGhost) }
    }
  }

  // MARK: Moments

  /// Draws the faces and returns those of each moment of truth.
  private func moments(
    _ place: (Int, Double) -> ScenePoint, taken: inout [Rect], into canvas: inout Canvas
  ) -> [[ScenePoint]] {
    var starred: [[ScenePoint]] = []
    for column in map.columns {
      let values = series.compactMap { series in
        series.places[column].map { (series: series, place: $0) }
      }
      guard !values.isEmpty else { continue }
      let points = spread(
        values.map { place(column, $0.place) }, width: map.plan.columns[column].width)
      taken += points.map {
        Rect(
          x: $0.x - radius, y: $0.y - radius, width: 2 * radius,
          height: 2 * radius + initialsHeight)
      }
      func draw(_ canvas: inout Canvas) {
        for (index, point) in points.enumerated() {
          Face.draw(
            values[index].place, at: point, radius: radius, isTarget: index == 0, into: &canvas)
          initial(of: values[index].series, below: point, into: &canvas)
        }
      }
      let label = map.label(column, values.map { ($0.series, $0.series.scores[column]) })
      if let target = map.input.placeLinks[map.touchpoints[column].address] {
        canvas.group(.link(target, label: label), draw)
      } else {
        canvas.group(.remark(label), draw)
      }
      for (value, point) in zip(values, points) {
        score(value.series, column, point, taken: &taken, into: &canvas)
      }
      guard map.touchpoints[column].momentOfTruth else { continue }
      if series.count > 1 {
        starred.append(points)
      } else if let point = points.first, let value = values.first {
        let y = value.place >= 0 ? point.y + 1 : point.y - 19
        canvas.symbol(.star, at: ScenePoint(point.x + 6, y), side: 18, .star)
      }
    }
    return starred
  }

  /// Draws the star of a moment of truth above the faces of all personas, or beside them where
  /// something else stands there.
  private func star(by faces: [ScenePoint], taken: inout [Rect], into canvas: inout Canvas) {
    guard let top = faces.min(by: { $0.y < $1.y }), let right = faces.max(by: { $0.x < $1.x }),
      let left = faces.min(by: { $0.x < $1.x })
    else { return }
    let side = 18.0
    let places = [
      ScenePoint(top.x - side / 2, top.y - radius - side),
      ScenePoint(right.x + radius + 1, right.y - side / 2),
      ScenePoint(left.x - radius - 1 - side, left.y - side / 2),
    ].map { Rect(x: $0.x, y: $0.y, width: side, height: side) }
    let free = places.first { place in !taken.contains { $0.overlaps(place, slack: 0.5) } }
    guard let box = free ?? places.first else { return }
    taken.append(box)
    canvas.symbol(.star, at: ScenePoint(box.x, box.y), side: side, .star)
  }

  private func initial(
    of series: EmotionSeries, below point: ScenePoint, into canvas: inout Canvas
  ) {
    guard self.series.count > 1, let initial = series.name?.first else { return }
    let place = ScenePoint(point.x, point.y + radius + 8)
    canvas.label(String(initial), at: place, .series(series.index), .middle)
  }

  /// The points of one column, moved apart where their faces would cover each other.
  private func spread(_ points: [ScenePoint], width: Double) -> [ScenePoint] {
    guard points.count > 1 else { return points }
    var spread = points
    let step = min(2 * radius + 3, (width - 2 * radius) / Double(points.count - 1))
    let order = points.indices.sorted { (points[$0].y, $0) < (points[$1].y, $1) }
    var group: [Int] = []
    func close() {
      for (position, index) in group.enumerated() where group.count > 1 {
        spread[index].x += (Double(position) - Double(group.count - 1) / 2) * step
      }
      group.removeAll()
    }
    for index in order {
      if let last = group.last, points[index].y - points[last].y >= 2 * radius + initialsHeight + 2
      {
        close()
      }
      group.append(index)
    }
    close()
    return spread
  }

  private func score(
    _ series: EmotionSeries, _ column: Int, _ point: ScenePoint, taken: inout [Rect],
    into canvas: inout Canvas
  ) {
    guard let score = series.scores[column], let place = series.places[column] else { return }
    if let pill = extremes.pill(series.index, column) {
      let distance = radius + 5 + (pill.above ? 0 : initialsHeight)
      let middle = ScenePoint(map.plan.columns[column].midX, point.y)
      taken.append(pill.draw(beside: middle, distance: distance, into: &canvas))
    } else if self.series.count == 1 {
      let isAbove = (place >= 0) != ghostCrowds(column, place)
      let y = isAbove ? point.y - radius - 10 : point.y + radius + 10
      taken.append(canvas.label(map.score(score), at: ScenePoint(point.x, y), .haloNote, .middle))
    }
  }

  /// Whether the point of the compared state stands where the label of a score would.
  private func ghostCrowds(_ column: Int, _ place: Double) -> Bool {
    guard let other = ghost?.places[column] else { return false }
    let distance = (other - place) * Self.reach * (place >= 0 ? 1 : -1)
    return distance > 2 && distance < radius + 24
  }

  private func gaps(_ middle: Double, taken: inout [Rect], into canvas: inout Canvas) {
    for index in map.columns where series.allSatisfy({ $0.places[index] == nil }) {
      let column = map.plan.columns[index]
      let wrapped = map.wording[.noScore].wrapped(.haloNote, column.width - 12)
      let height = wrapped.height(.haloNote)
      let box = Rect(
        x: column.x + 6, y: middle - height / 2, width: column.width - 12, height: height)
      func draw(_ canvas: inout Canvas) {
        _ = canvas.text(wrapped, in: box, .haloNote, .middle)
        canvas.rect(box.inset(0, min(0, (height - 24) / 2)), .hit)
      }
      taken.append(box)
      if let target = map.input.placeLinks[map.touchpoints[index].address] {
        let label = map.touchpoints[index].name + ": " + map.wording[.noScore]
        canvas.group(.link(target, label: label, isRemark: false), draw)
      } else {
        draw(&canvas)
      }
    }
  }

  // MARK: Names

  private func names(
    _ runs: [[[MonotoneCurve.Piece]]], _ ghostRuns: [[MonotoneCurve.Piece]],
    taken: [Rect], bounds: (Double, Double), _ canvas: inout Canvas
  ) {
    var placer = CurveLabels(
      curves: runs.map { $0.flatMap(\.self) } + [ghostRuns.flatMap(\.self)], taken: taken,
      left: map.plan.left, right: map.plan.right, bounds: bounds)
    for (index, series) in series.enumerated() where self.series.count > 1 {
      guard let name = series.name else { continue }
      placer.draw(name, .series(series.index), along: index, into: &canvas)
    }
    if let name = ghost?.name { placer.draw(name, .ghost, along: runs.count, into: &canvas) }
  }
}
