import JourneyModel

/// Where the columns of a map stand.
struct MapPlan: Sendable, Equatable {
  /// A touchpoint's column.
  struct Column: Sendable, Equatable {
    /// Its stage, by index.
    let stage: Int
    /// Its place in the stage; nil for the empty column of a stage without touchpoints.
    let touchpoint: Int?
    /// Its left edge.
    var x: Double
    /// Its width.
    let width: Double

    /// Its middle.
    var midX: Double { x + width / 2 }
    /// Its right edge.
    var maxX: Double { x + width }
  }

  /// A stage's columns together; of a stage that no sheet of paper holds, a part of them.
  struct Span: Sendable, Equatable {
    /// Its stage, by index.
    let stage: Int
    /// The left edge.
    var x: Double
    /// The width.
    let width: Double
    /// Its columns, by index.
    let columns: Range<Int>
    /// Whether the stage starts here.
    var isStart = true
    /// Whether the stage ends here.
    var isEnd = true

    /// The right edge.
    var maxX: Double { x + width }
  }

  /// All columns, those that a tile does not show too.
  var columns: [Column] = []
  /// All stages.
  var spans: [Span] = []
  /// The spans that are shown.
  var shown: Range<Int> = 0..<0
  /// The width of the column of lane names.
  let gutter: Double
  /// The width of the picture.
  var width: Double
  /// The left edge of the columns that are shown: where the column of lane names ends, or where a
  /// tile is cut out of the map.
  var left: Double
  /// The right edge of the columns that are shown.
  var right: Double { left + width - gutter }

  /// The columns that are shown.
  var visible: Range<Int> {
    guard let first = shown.first, let last = shown.last else { return 0..<0 }
    return spans[first].columns.lowerBound..<spans[last].columns.upperBound
  }

  /// The narrowest and the widest that a column becomes.
  static let columnWidths = 108.0...260.0
  /// The room on either side of a column's text.
  static let padding = 8.0

  /// Columns for a journey that fill a width as far as their limits let them.
  init(
    _ journey: Journey, width: Double, gutter: Double,
    least: Double = columnWidths.lowerBound
  ) {
    self.gutter = gutter
    self.width = gutter
    left = gutter
    let count = journey.stages.reduce(0) { $0 + max(1, $1.touchpoints.count) }
    guard count > 0 else { return }
    let share = ((width - gutter - 2) / Double(count)).rounded(.down)
    let base = min(
      Self.columnWidths.upperBound,
      max(least, share, Self.longestName(journey)))
    var x = gutter
    for (index, stage) in journey.stages.enumerated() {
      let number = max(1, stage.touchpoints.count)
      let column = max(base, (Self.needed(for: stage) / Double(number)).rounded(.up))
      let first = columns.count
      for place in 0..<number {
        columns.append(
          Column(
            stage: index, touchpoint: stage.touchpoints.isEmpty ? nil : place, x: x, width: column))
        x += column
      }
      spans.append(
        Span(
          stage: index, x: columns[first].x, width: column * Double(number),
          columns: first..<columns.count))
    }
    shown = 0..<spans.count
    self.width = x
  }

  /// One column for all touchpoints of a journey, whose parts stand below each other.
  init(stacked journey: Journey, x: Double, width: Double) {
    gutter = 0
    self.width = x + width
    left = 0
    for (index, stage) in journey.stages.enumerated() {
      let first = columns.count
      for place in 0..<max(1, stage.touchpoints.count) {
        columns.append(
          Column(
            stage: index, touchpoint: stage.touchpoints.isEmpty ? nil : place, x: x, width: width))
      }
      spans.append(Span(stage: index, x: x, width: width, columns: first..<columns.count))
    }
    shown = 0..<spans.count
  }

  /// The plan with each stage that is wider than `maxWidth` in parts that are not, cut between
  /// touchpoints into as few parts as will do, all about as wide.
  func cutting(stagesOver maxWidth: Double) -> MapPlan {
    var plan = self
    plan.spans = spans.flatMap { span -> [Span] in
      guard span.width > maxWidth, let column = columns[span.columns].first?.width else {
        return [span]
      }
      let most = max(1, Int(maxWidth / column))
      let count = span.columns.count
      let parts = (count + most - 1) / most
      return (0..<parts).map { part in
        let range =
          span.columns.lowerBound + count * part / parts..<span.columns.lowerBound + count
          * (part + 1) / parts
        return Span(
          stage: span.stage, x: columns[range.lowerBound].x, width: column * Double(range.count),
          columns: range, isStart: part == 0, isEnd: part == parts - 1)
      }
    }
    plan.shown = 0..<plan.spans.count
    return plan
  }

  /// The plan of a tile that shows only some spans, which stay at their places.
  func showing(_ spans: Range<Int>) -> MapPlan {
    guard let first = spans.first, let last = spans.last else { return self }
    var plan = self
    plan.shown = spans
    plan.left = self.spans[first].x
    plan.width = gutter + self.spans[last].maxX - plan.left
    return plan
  }

  /// Whether only whole stages are shown.
  var showsWholeStages: Bool { spans[shown].allSatisfy { $0.isStart && $0.isEnd } }

  /// The width at which the longest word of a touchpoint's name is not split, within reason.
  private static func longestName(_ journey: Journey) -> Double {
    var longest = 0.0
    for stage in journey.stages {
      for touchpoint in stage.touchpoints where touchpoint.name.utf8.count > 12 {
        let style = TextStyle.name
        longest = max(
          longest,
          TextWrap.longestWord(in: touchpoint.name, face: style.face, size: style.size))
      }
    }
    return min(150, (longest + 2 * padding + 1).rounded(.up))
  }

  /// The width at which neither the number of customers nor, within reason, the longest word of a
  /// stage's name is split.
  private static func needed(for stage: Stage) -> Double {
    let digits = stage.volume.map { String(Int(max(0, min($0, 1e15)))).utf8.count } ?? 0
    let volume = Double(digits) * 7.3 + Double(digits / 3) * 3.7 + 2 * padding + 2
    guard stage.name.utf8.count > 7 else { return volume }
    let style = TextStyle.stageName
    let word = TextWrap.longestWord(in: stage.name, face: style.face, size: style.size)
    return max(volume, min(220, word + StageHeader.sideRoom + 1))
  }
}
