import Diagnostics
import JourneyModel
import Wording

/// One line of the emotion lane: its scores, from −1 to 1, at the columns of the map.
struct EmotionSeries {
  /// Whose it is; nil for everyone's.
  let name: String?
  /// Its place among the series.
  let index: Int
  /// For each column its place on the scale; nil where there is no score.
  let places: [Double?]
  /// For each column the score as given.
  let scores: [Double?]

  /// The series of a journey: one, or one for each persona where personas have scores of their own.
  static func of(_ map: MapContext) -> [EmotionSeries] {
    let journey = map.input.journey
    let own = journey.stages.contains { stage in
      stage.touchpoints.contains { !($0.feels?.byPersona.isEmpty ?? true) }
    }
    guard own, journey.personas.count > 1 else {
      return [series(map, name: nil, index: 0) { $0.overall }]
    }
    return journey.personas.enumerated().compactMap { index, persona in
      let name = map.input.personas.first { $0.id == persona.value }?.name ?? persona.value.rawValue
      let series = series(map, name: name, index: index) { $0.score(for: persona.value) }
      return series.scores.contains { $0 != nil } ? series : nil
    }
  }

  /// The series of the state that the map is compared with, at the columns whose touchpoints it
  /// has too.
  static func ghost(_ map: MapContext) -> EmotionSeries? {
    guard let other = map.input.comparison else { return nil }
    var scores: [Address: Double] = [:]
    for stage in other.stages {
      for touchpoint in stage.touchpoints {
        scores[touchpoint.address] = touchpoint.feels?.overall
      }
    }
    let found = map.touchpoints.map { scores[$0.address] }
    guard found.contains(where: { $0 != nil }) else { return nil }
    return EmotionSeries(
      name: map.wording[other.state == .future ? .futureState : .currentState], index: 0,
      places: found.map { $0.map { clamped(other.emotionScale.normalised($0)) } }, scores: found)
  }

  private static func series(
    _ map: MapContext, name: String?, index: Int, score: (Feeling) -> Double?
  ) -> EmotionSeries {
    let scale = map.input.journey.emotionScale
    let scores = map.touchpoints.indices.map { map.touchpoints[$0].feels.flatMap(score) }
    return EmotionSeries(
      name: name, index: index,
      places: scores.map { $0.map { clamped(scale.normalised($0)) } }, scores: scores)
  }

  private static func clamped(_ place: Double) -> Double {
    place.isFinite ? max(-1, min(1, place)) : 0
  }

  /// The smooth pieces between neighbouring scores, at the places of a lane.
  func pieces(_ point: (Int, Double) -> ScenePoint) -> [[MonotoneCurve.Piece]] {
    var runs: [[MonotoneCurve.Piece]] = []
    var points: [ScenePoint] = []
    func close() {
      let pieces = MonotoneCurve(through: points).pieces
      if !pieces.isEmpty { runs.append(pieces) }
      points.removeAll(keepingCapacity: true)
    }
    for (index, place) in places.enumerated() {
      if let place { points.append(point(index, place)) } else { close() }
    }
    close()
    return runs
  }
}

extension PathData {
  /// Adds the area between a piece of a curve and a height.
  fileprivate mutating func append(areaOf piece: MonotoneCurve.Piece, to height: Double) {
    move(ScenePoint(piece.start.x, height))
    line(piece.start)
    curve(piece.first, piece.second, piece.end)
    line(ScenePoint(piece.end.x, height))
    close()
  }
}

extension [MonotoneCurve.Piece] {
  /// The part between two places from left to right.
  func clipped(from left: Double, to right: Double) -> [MonotoneCurve.Piece] {
    compactMap { piece in
      guard piece.end.x > left, piece.start.x < right else { return nil }
      var part = piece
      if part.start.x < left {
        part = part.split(at: (left - part.start.x) / (part.end.x - part.start.x)).1
      }
      if part.end.x > right {
        part = part.split(at: (right - part.start.x) / (part.end.x - part.start.x)).0
      }
      return part
    }
  }

  /// The areas between the curve and a height, above it and below it.
  func areas(to middle: Double) -> (above: PathData, below: PathData) {
    var (above, below) = (PathData(capacity: 5 * count), PathData(capacity: 5 * count))
    func add(_ part: MonotoneCurve.Piece) {
      let height = (part.start.y + part.end.y) / 2
      if height < middle - 0.05 {
        above.append(areaOf: part, to: middle)
      } else if height > middle + 0.05 {
        below.append(areaOf: part, to: middle)
      }
    }
    for piece in self {
      guard let t = piece.crossing(of: middle) else {
        add(piece)
        continue
      }
      let (first, second) = piece.split(at: t)
      add(first)
      add(second)
    }
    return (above, below)
  }
}
