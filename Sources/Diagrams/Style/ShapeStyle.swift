/// How a shape is drawn: its fill and outline, by what it is for.
package enum ShapeStyle: UInt8, CaseIterable, Sendable {
  case paper
  case band
  case card
  case hairline
  case stageLine
  case boundary
  case stage
  case flow
  case flowLost
  case areaPositive
  case areaNegative
  case middle
  case gridline
  case curve
  case curveSeries1
  case curveSeries2
  case curveSeries3
  case curveSeries4
  case curveGhost
  case facePositive
  case faceNegative
  case faceNeutral
  case mouthPositive
  case mouthNegative
  case mouthNeutral
  case dotSeries1
  case dotSeries2
  case dotSeries3
  case dotSeries4
  case dotGhost
  case star
  case pillPositive
  case pillNegative
  case cardPositive
  case cardNegative
  case edgePositive
  case edgeNegative
  case edgeNeutral
  case signPositive
  case signNegative
  case met
  case near
  case missed
  case noTarget
  case spark
  case sparkTarget
  case sparkEnd
  case avatar
  case orphan
  case icon
  case iconAccent
  case iconNegative
  case next
  case badge
  case bar
  case barSoft
  case range1
  case range2
  case target
  case quadrant
  case tree
  case cellGood2
  case cellGood1
  case cellZero
  case cellBad1
  case cellBad2
  case cellNone
  case funnel
  case miniCurve
  case miniArea
  case miniOutside
  case chartLine
  case hit

  /// The fill, or nil for none.
  package var fill: ColourToken? {
    switch self {
    case .paper, .miniArea, .miniOutside, .facePositive, .faceNegative, .faceNeutral, .dotGhost,
      .orphan, .cellNone:
      .background
    case .band, .range1: .band
    case .card, .range2, .cellZero: .card
    case .stage: .stage
    case .flow: .flow
    case .flowLost, .funnel: .flowLost
    case .areaPositive, .cardPositive, .cellGood1: .positiveSoft
    case .areaNegative, .cardNegative, .cellBad1: .negativeSoft
    case .dotSeries1: .series1
    case .dotSeries2: .series2
    case .dotSeries3: .series3
    case .dotSeries4: .series4
    case .star, .near: .warning
    case .pillPositive, .edgePositive, .met, .cellGood2: .positive
    case .pillNegative, .edgeNegative, .missed, .cellBad2: .negative
    case .edgeNeutral: .outline
    case .sparkEnd, .target: .ink
    case .avatar: .accentSoft
    case .next: .background
    case .badge, .bar: .accent
    case .barSoft: .accentSoft
    default: nil
    }
  }

  /// The outline, or nil for none.
  package var stroke: ColourToken? {
    switch self {
    case .hairline, .gridline, .stageLine: .hairline
    case .boundary, .middle, .cellNone, .noTarget, .tree, .quadrant: .outline
    case .flowLost: .flow
    case .curve, .miniCurve, .miniArea: .ink
    case .curveSeries1: .series1
    case .curveSeries2: .series2
    case .curveSeries3: .series3
    case .curveSeries4: .series4
    case .curveGhost, .dotGhost: .ghost
    case .facePositive, .mouthPositive, .signPositive: .positive
    case .faceNegative, .mouthNegative, .signNegative: .negative
    case .faceNeutral, .mouthNeutral: .muted
    case .dotSeries1, .dotSeries2, .dotSeries3, .dotSeries4, .star: .background
    case .spark, .icon, .sparkTarget: .muted
    case .orphan, .iconNegative: .negative
    case .iconAccent, .next, .barSoft, .chartLine: .accent
    default: nil
    }
  }

  /// The width of the outline.
  package var strokeWidth: Double {
    switch self {
    case .curve, .chartLine: 2.5
    case .curveSeries1, .curveSeries2, .curveSeries3, .curveSeries4: 2.25
    case .miniCurve, .facePositive, .faceNegative, .faceNeutral, .mouthPositive, .mouthNegative,
      .mouthNeutral:
      1.75
    case .miniArea: 3.5
    case .curveGhost, .boundary, .spark, .dotGhost, .noTarget, .next: 1.5
    case .signPositive, .signNegative: 2
    case .icon, .iconAccent, .iconNegative: 1.4
    default: 1
    }
  }

  /// The lengths of dashes and gaps; empty for an unbroken outline.
  package var dashes: [Double] {
    switch self {
    case .boundary: [7, 4]
    case .gridline, .sparkTarget: [2, 3]
    case .orphan: [4, 3]
    case .cellNone: [3, 3]
    case .curveGhost: [2, 5]
    case .curveSeries2: [8, 4]
    case .curveSeries3: [2, 4]
    case .curveSeries4: [9, 4, 2, 4]
    default: []
    }
  }

  /// Whether ends and joins are round.
  package var isRound: Bool {
    switch self {
    case .curve, .curveSeries1, .curveSeries2, .curveSeries3, .curveSeries4, .curveGhost,
      .mouthPositive, .mouthNegative, .mouthNeutral, .spark, .icon, .iconAccent, .iconNegative,
      .star, .miniCurve, .miniArea, .chartLine, .noTarget, .signPositive, .signNegative:
      true
    default: false
    }
  }

  /// Whether other shapes stand on it.
  var isGround: Bool {
    switch self {
    case .stage, .card, .cardPositive, .cardNegative, .avatar, .next: true
    default: false
    }
  }

  /// The line of a series.
  static func curve(_ index: Int) -> ShapeStyle {
    [curveSeries1, curveSeries2, curveSeries3, curveSeries4][index & 3]
  }

  /// The mark of a series.
  static func dot(_ index: Int) -> ShapeStyle {
    [dotSeries1, dotSeries2, dotSeries3, dotSeries4][index & 3]
  }

  /// The name among the classes of the style sheet.
  var name: String { "\(self)" }
}
