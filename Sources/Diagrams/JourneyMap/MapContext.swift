import Diagnostics
import JourneyAnalysis
import JourneyModel
import Wording

/// What the lanes of one map share: behind one reference, because every lane holds it.
final class MapContext: Sendable {
  let input: DiagramInput
  let plan: MapPlan
  let quotes: QuotationMarks
  /// The touchpoint of each column of the plan; a nameless one for the empty column of a stage
  /// without touchpoints.
  ///
  /// Read it field by field: a copy of a whole touchpoint costs a reference count for each part.
  let touchpoints: [Touchpoint]
  /// The columns that are shown and have a touchpoint.
  let columns: [Int]
  /// How figures of stages and touchpoints stand against their targets, each status once.
  let statuses: [TargetStatus]

  var journey: Journey { input.journey }
  var wording: Wording { input.wording }

  init(_ input: DiagramInput, plan: MapPlan) {
    self.input = input
    self.plan = plan
    quotes = QuotationMarks(language: input.language)
    touchpoints = plan.columns.map { column in
      let stage = input.journey.stages[column.stage]
      return column.touchpoint.map { stage.touchpoints[$0] }
        ?? Touchpoint(id: TouchpointID(""), in: stage.id, name: "", origin: stage.origin)
    }
    columns = plan.visible.filter { plan.columns[$0].touchpoint != nil }
    statuses = Self.statuses(input, touchpoints)
  }

  private static func statuses(
    _ input: DiagramInput, _ touchpoints: [Touchpoint]
  ) -> [TargetStatus] {
    var found: [TargetStatus] = []
    func note(_ readings: [MetricReading]) {
      for index in readings.indices {
        let better = input.metrics[readings[index].metric.value]?.better ?? .higher
        let status = readings[index].status(better: better)
        if !found.contains(status) { found.append(status) }
      }
    }
    for index in input.journey.stages.indices { note(input.journey.stages[index].metrics) }
    for index in touchpoints.indices { note(touchpoints[index].metrics) }
    return TargetStatus.allCases.filter(found.contains)
  }

  /// The same for a plan that shows a part of the columns, or cuts stages in parts.
  func showing(_ plan: MapPlan) -> MapContext { MapContext(self, plan: plan) }

  private init(_ other: MapContext, plan: MapPlan) {
    input = other.input
    self.plan = plan
    quotes = other.quotes
    statuses = other.statuses
    touchpoints = other.touchpoints
    columns = plan.visible.filter { plan.columns[$0].touchpoint != nil }
  }

  /// A score in the map's language, signed where the scale goes below zero.
  func score(_ value: Double) -> String {
    wording.number(value, decimals: 2, signed: input.journey.emotionScale.min < 0)
  }

  /// What a touchpoint's point on the curve says to those who do not see it.
  func label(_ column: Int, _ values: [(series: EmotionSeries, score: Double?)]) -> String {
    let scores = values.map { value -> String in
      let score = value.score.map { self.score($0) } ?? wording[.noScore]
      return value.series.name.map { "\($0) \(score)" } ?? score
    }
    var label = touchpoints[column].name
    label += ": "
    label += scores.count == 1 ? scores[0] : scores.joined(separator: ", ")
    for word in touchpoints[column].feels?.words ?? [] {
      label += ", "
      label += word
    }
    if touchpoints[column].momentOfTruth {
      label += ", "
      label += wording[.momentOfTruth]
    }
    return label
  }

  /// The room for a column's text.
  func textBox(_ index: Int, top: Double) -> Rect {
    let column = plan.columns[index]
    return Rect(
      x: column.x + MapPlan.padding, y: top, width: column.width - 2 * MapPlan.padding, height: 0)
  }

  /// The room for a column's cards, which come nearer to its edges than text.
  func cardBox(_ columns: Range<Int>, top: Double) -> Rect {
    let (first, last) = (plan.columns[columns.lowerBound], plan.columns[columns.upperBound - 1])
    return Rect(x: first.x + 4, y: top, width: last.maxX - first.x - 8, height: 0)
  }
}

/// The quotation marks of a language.
struct QuotationMarks {
  let open: String
  let close: String

  init(language: String) {
    let primary = language.lowercased().prefix { $0 != "-" }
    switch primary {
    case "de", "cs", "sk", "sl", "bg", "lt", "is": (open, close) = ("„", "“")
    case "pl", "ro", "hu", "hr", "sr": (open, close) = ("„", "”")
    case "fr": (open, close) = ("«\u{A0}", "\u{A0}»")
    case "es", "it", "pt", "ru", "uk", "el", "nb", "no", "ar", "fa": (open, close) = ("«", "»")
    case "sv", "fi": (open, close) = ("”", "”")
    case "ja", "zh": (open, close) = ("「", "」")
    default: (open, close) = ("“", "”")
    }
  }

  /// A text in quotation marks; one that already has them stays as it is.
  func around(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      CharacterTraits.breakClass(first.value) != .opening, first != "\""
    else { return text }
    return open + text + close
  }
}

extension String {
  /// How speech is set: in italics, except for scripts that have none.
  var speechStyle: TextStyle {
    for byte in utf8 {
      if (0x41...0x5A).contains(byte & ~0x20) { return .speech }
      // Whatever is not of ASCII is looked at more closely.
      if byte >= 0x80 { break }
    }
    return closeSpeechStyle
  }

  private var closeSpeechStyle: TextStyle {
    for scalar in unicodeScalars.prefix(24)
    where scalar.isASCII
      ? (0x41...0x5A).contains(scalar.value & ~0x20) : scalar.properties.isAlphabetic
    {
      return scalar.value < 0x590 || (0x1E00...0x1FFF).contains(scalar.value) ? .speech : .body
    }
    return .speech
  }
}

extension Lane {
  /// On which side of a service blueprint's lines a lane stands; nil for what is on neither.
  var zone: Int? {
    switch self {
    case .volume, .touchpoint, .intent, .action, .thinks, .feels, .words, .pains, .quotes: 0
    case .frontstage: 1
    case .backstage: 2
    case .systems: 3
    case .metrics, .owner, .next: nil
    }
  }

  /// The line between two lanes of a service blueprint; nil where they stand on one side.
  static func boundary(from upper: Lane, to lower: Lane) -> Phrase? {
    guard let first = upper.zone, let second = lower.zone, first != second else { return nil }
    switch (min(first, second), max(first, second)) {
    case (0, 1): return .lineOfInteraction
    case (2, 3): return .lineOfInternal
    default: return .lineOfVisibility
    }
  }
}
