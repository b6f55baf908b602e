import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let stateTable = Phrase("state-table", "Touchpoint by touchpoint, from now to then")
  static let columnNow = Phrase("column-now", "Now")
  static let columnThen = Phrase("column-then", "Then")
  static let columnDistance = Phrase("column-distance", "To go")
  static let columnFigures = Phrase("column-figures", "Figures, now → then")
  static let columnClosed = Phrase("column-closed", "Pains that close")
  static let stepGoes = Phrase("step-goes", "goes")
  static let stepComes = Phrase("step-comes", "comes")
  static let thereAlready = Phrase("there-already", "there already")
  static let painsClose = Phrase("pains-close", "{n} pain closes", other: "{n} pains close")
  static let touchpointsGo = Phrase(
    "touchpoints-go", "{n} touchpoint goes", other: "{n} touchpoints go")
  static let touchpointsCome = Phrase(
    "touchpoints-come", "{n} touchpoint comes", other: "{n} touchpoints come")
  static let feelingToGo = Phrase(
    "feeling-to-go", "On average the feeling has {distance} to go.")
}

/// How far a current state is from its future state, touchpoint by touchpoint.
struct StateTable {
  private let current: Journey
  private let future: Journey
  private let comparison: StateComparison
  private let scope: PageScope

  /// The comparison of two states; nil where both are current or both future.
  init?(_ one: Journey, _ other: Journey, scope: PageScope) {
    guard one.state != other.state else { return nil }
    current = one.state == .current ? one : other
    future = one.state == .current ? other : one
    comparison = StateComparison(current: current, future: future)
    self.scope = scope
  }

  /// Writes the sum of it and the table.
  func write(into html: inout MarkupWriter) {
    html.element(.p, .class("intro"), text: summary)
    scope.writeTable(
      "states", caption: scope[.stateTable], isCaptionShown: true,
      columns: [
        .text(.columnTouchpoint), .text(.columnNow), .text(.columnThen), .number(.columnDistance),
        .text(.columnFigures), .text(.columnClosed),
      ], into: &html
    ) { html in
      for row in comparison.rows { write(row, &html) }
    }
  }

  private var summary: String {
    let rows = comparison.rows
    let distances = rows.compactMap(\.distance)
    let mean = distances.isEmpty ? 0 : distances.reduce(0, +) / Double(distances.count)
    let scale = current.emotionScale
    let counts: [(Phrase, Int)] = [
      (.painsClose, rows.reduce(0) { $0 + $1.closedPains.count }),
      (.touchpointsGo, rows.count { $0.future == nil }),
      (.touchpointsCome, rows.count { $0.current == nil }),
    ]
    let changes = counts.filter { $0.1 > 0 }.map { scope.wording($0.0, count: $0.1) }
    let toGo = scope.wording(
      .feelingToGo,
      [
        "distance": scope.wording.number(
          mean * (scale.max - scale.min) / 2, decimals: 1, signed: true)
      ])
    return (changes.isEmpty ? "" : scope.wording.list(changes) + ". ")
      + (mean > 0 ? toGo : "")
  }

  private func write(_ row: StateComparison.Row, _ html: inout MarkupWriter) {
    html.element(.tr) { html in
      html.element(.th, .scope("row")) { writeName(row, &$0) }
      writeFeeling(row.feelingNow, current.emotionScale, absent: row.current == nil, &html)
      writeFeeling(row.feelingThen, future.emotionScale, absent: row.future == nil, &html)
      html.element(.td, .class("num")) { writeDistance(row.distance, &$0) }
      html.element(.td) { html in
        for gap in row.metrics { html.element(.p) { write(gap, &$0) } }
      }
      html.element(.td) { html in
        for pain in row.closedPains {
          html.element(.p) { html in
            html.element(.span, .class("sign delight"), .ariaHidden, text: "✓")
            html.text(" " + pain)
          }
        }
      }
    }
  }

  private func writeName(_ row: StateComparison.Row, _ html: inout MarkupWriter) {
    if let place = row.current {
      html.link(
        scope.link(.journey(current.id), Anchor.of(place)), text: current.name(of: place))
      if row.future == nil {
        html.text(" ")
        html.element(.span, .class("tag"), text: scope[.stepGoes])
      }
    } else if let place = row.future {
      html.link(scope.link(.journey(future.id), Anchor.of(place)), text: future.name(of: place))
      html.text(" ")
      html.element(.span, .class("tag"), text: scope[.stepComes])
    }
  }

  /// Scores of the two states may have different scales; each is shown on its own.
  private func writeFeeling(
    _ feeling: Double?, _ scale: EmotionScale, absent: Bool, _ html: inout MarkupWriter
  ) {
    html.element(.td) { html in
      guard let feeling else { return html.text(absent ? "" : "–") }
      scope.writeMeanFeeling(
        feeling * (scale.max - scale.min) / 2 + scale.middle, on: scale, into: &html)
    }
  }

  private func writeDistance(_ distance: Double?, _ html: inout MarkupWriter) {
    guard let distance else { return html.text("–") }
    guard distance > 0 else {
      html.element(.span, .class("quiet"), text: scope[.thereAlready])
      return
    }
    let scale = current.emotionScale
    html.element(
      .strong,
      text: scope.wording.number(
        distance * (scale.max - scale.min) / 2, decimals: 1, signed: true))
    let width = Int((min(1, distance / 2) * 20).rounded()) * 5
    html.shape("bar w-\(width)")
  }

  private func write(_ gap: StateComparison.MetricGap, _ html: inout MarkupWriter) {
    scope.writeMetricLink(gap.metric, into: &html)
    html.text(" ")
    html.element(
      .span, .class("keep"),
      text: scope.wording(
        .movesTo, ["from": scope.text(gap.now), "to": scope.text(gap.then)]))
  }
}
