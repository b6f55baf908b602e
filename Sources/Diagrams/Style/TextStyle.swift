/// How a text is set: its size, face and colour, by what it is for.
package enum TextStyle: UInt8, CaseIterable, Sendable {
  case title
  case subtitle
  case stageName
  case stageGoal
  case stageNote
  case laneName
  case laneNote
  case tick
  case name
  case strong
  case body
  case speech
  case note
  case figure
  case positive
  case negative
  case negativeStrong
  case warning
  case onPositive
  case onNegative
  case onAccent
  case onStage
  case initial
  case halo
  case haloStrong
  case haloNote
  case haloNegative
  case cellOnPositive
  case cellOnNegative
  case series1
  case series2
  case series3
  case series4
  case ghost
  case link

  /// The font size in user units.
  package var size: Double {
    switch self {
    case .title: 20
    case .stageName: 15
    case .name, .figure, .subtitle: 13
    default: 12
    }
  }

  /// The face.
  package var face: FontFace {
    switch self {
    case .title, .stageName, .laneName, .name, .strong, .figure, .negativeStrong, .onPositive,
      .onNegative, .onAccent, .onStage, .initial, .haloStrong, .haloNegative, .series1, .series2,
      .series3,
      .series4, .link:
      .bold
    case .stageGoal, .speech, .ghost: .italic
    default: .regular
    }
  }

  /// The colour.
  package var fill: ColourToken {
    switch self {
    case .title, .laneName, .name, .strong, .body, .speech, .figure, .halo, .haloStrong: .ink
    case .subtitle, .laneNote, .tick, .note, .haloNote: .muted
    case .stageName, .onStage: .onStage
    case .stageGoal, .stageNote: .onStageMuted
    case .positive: .positive
    case .negative, .negativeStrong, .haloNegative: .negative
    case .warning: .warning
    case .onPositive, .cellOnPositive: .onPositive
    case .onNegative, .cellOnNegative: .onNegative
    case .onAccent: .onAccent
    case .initial, .link: .accent
    case .series1: .series1
    case .series2: .series2
    case .series3: .series3
    case .series4: .series4
    case .ghost: .ghost
    }
  }

  /// Whether an outline of the paper's colour keeps lines away from it.
  package var hasHalo: Bool {
    switch self {
    case .halo, .haloStrong, .haloNote, .haloNegative, .series1, .series2, .series3, .series4,
      .ghost:
      true
    default: false
    }
  }

  /// The distance from one baseline to the next.
  package var lineHeight: Double {
    switch self {
    case .title: 26
    case .stageName: 20
    case .name, .figure, .subtitle: 17
    default: 16
    }
  }

  /// From the top of a line to its baseline.
  var baseline: Double { Self.baselines[Int(rawValue)] }

  private static let baselines: [Double] = allCases.map { style in
    let content = (FontFamily.ascent + FontFamily.descent) * style.size
    return ((style.lineHeight - content) / 2 + FontFamily.ascent * style.size).rounded()
  }

  /// The style of a series' name.
  static func series(_ index: Int) -> TextStyle { [series1, series2, series3, series4][index & 3] }

  /// The name among the classes of the style sheet.
  var name: String { "\(self)" }
}
