/// A colour by what it is for; each theme has a value for it.
///
/// Pages set them as CSS variables (`--wm-ink`), files hold the values of one theme.
package enum ColourToken: String, CaseIterable, Sendable {
  /// The paper.
  case background
  /// A lane that is set off from the paper.
  case band
  /// The ground of a card.
  case card
  /// Hairlines that only help the eye.
  case hairline
  /// Outlines and axes that carry meaning.
  case outline
  /// Text and curves.
  case ink
  /// Secondary text.
  case muted
  /// The ground of stages.
  case stage
  /// Text on a stage.
  case onStage = "on-stage"
  /// Secondary text on a stage.
  case onStageMuted = "on-stage-muted"
  /// What can be followed, and numbers of what to do.
  case accent
  /// Text on the accent.
  case onAccent = "on-accent"
  /// A tint of the accent.
  case accentSoft = "accent-soft"
  /// Customers who come.
  case flow
  /// Customers who leave.
  case flowLost = "flow-lost"
  /// What is good.
  case positive
  /// A tint of the good.
  case positiveSoft = "positive-soft"
  /// Text on the good.
  case onPositive = "on-positive"
  /// What is bad.
  case negative
  /// A tint of the bad.
  case negativeSoft = "negative-soft"
  /// Text on the bad.
  case onNegative = "on-negative"
  /// What is nearly good.
  case warning
  /// The state that a map is compared with.
  case ghost
  /// The first of several series.
  case series1 = "series-1"
  /// The second of several series.
  case series2 = "series-2"
  /// The third of several series.
  case series3 = "series-3"
  /// The fourth of several series.
  case series4 = "series-4"
  /// The ring around what has the keyboard's focus.
  case focus

  /// The CSS variable.
  package var variable: String { "--wm-\(rawValue)" }

  /// The series of an index; after four they repeat.
  package static func series(_ index: Int) -> ColourToken {
    [series1, series2, series3, series4][index & 3]
  }
}

/// A set of colours.
package enum Theme: String, CaseIterable, Sendable {
  /// On white.
  case light
  /// On near black.
  case dark
  /// On paper: as light, with tints that survive a laser printer.
  case print
}

extension ColourToken {
  /// The colour in a theme as `#rrggbb`.
  package func value(in theme: Theme) -> String {
    let values = values
    return switch theme {
    case .light: values.light
    case .dark: values.dark
    case .print: printed ?? values.light
    }
  }

  private var values: (light: String, dark: String) {
    switch self {
    case .background: ("#ffffff", "#12171d")
    case .band: ("#f5f7fa", "#1a2129")
    case .card: ("#edf1f5", "#252e38")
    case .hairline: ("#dbe2e9", "#33404c")
    case .outline: ("#7b8794", "#7f8d9b")
    case .ink: ("#15202b", "#f1f4f7")
    case .muted: ("#53606e", "#aab6c2")
    case .stage: ("#1f3550", "#4a6e92")
    case .onStage: ("#ffffff", "#ffffff")
    case .onStageMuted: ("#cfdcea", "#ecf2f8")
    case .accent: ("#1a5fb4", "#84b9f5")
    case .onAccent: ("#ffffff", "#0d141b")
    case .accentSoft: ("#e6effa", "#1b2d42")
    case .flow: ("#2f6db5", "#6aa5e3")
    case .flowLost: ("#dbe8f6", "#24405f")
    case .positive: ("#0a7862", "#4fd0b4")
    case .positiveSoft: ("#ddf1ec", "#123830")
    case .onPositive: ("#ffffff", "#0d141b")
    case .negative: ("#b8390b", "#ff9a6e")
    case .negativeSoft: ("#fde8de", "#442414")
    case .onNegative: ("#ffffff", "#0d141b")
    case .warning: ("#875a00", "#e9bb52")
    case .ghost: ("#626e7b", "#93a0ad")
    case .series1: ("#12436d", "#8fc1f0")
    case .series2: ("#b5470b", "#ffb180")
    case .series3: ("#17766f", "#62d2c6")
    case .series4: ("#801650", "#f2a0cb")
    case .focus: ("#0b57d0", "#ffd54d")
    }
  }

  /// The colour on paper, where it is not the light one.
  private var printed: String? {
    switch self {
    case .band: "#f3f5f8"
    case .hairline: "#c5ced7"
    default: nil
    }
  }

  /// The system colour that stands for it where the reader forces colours.
  package var forced: String {
    switch self {
    case .background, .band, .card, .onStage, .onStageMuted, .onAccent, .accentSoft, .positiveSoft,
      .negativeSoft, .onPositive, .onNegative, .flowLost:
      "Canvas"
    case .hairline: "GrayText"
    case .accent: "LinkText"
    case .focus: "Highlight"
    case .ink, .muted, .outline, .ghost, .stage, .flow, .positive, .negative, .warning, .series1,
      .series2, .series3,
      .series4:
      "CanvasText"
    }
  }
}
