import Diagnostics
import JourneyModel
import Markup
import Wording

@testable import Diagrams

/// The small charts that are looked at.
enum SampleCharts {
  /// All charts by name.
  static let all: [(name: String, scene: Scene)] =
    [
      ("sparkline", sparkline), ("bullet", bullet), ("bullet-lower", bulletLower),
      ("bullet-none", bulletNone), ("bullet-negative", bulletNegative), ("funnel", funnel),
      ("matrix", matrix), ("heatmap", heatmap), ("tree", tree),
    ] + optional

  private static let optional: [(name: String, scene: Scene)] = [
    ("mini-curve", MiniCurve(places: [0.5, 1, nil, -0.5, -1, 0.2]).scene()),
    ("multiples", PersonaSmallMultiples.scene(SampleMaps.personas)),
    ("overlay", JourneyMapLayout.overlay(SampleMaps.comparison)),
    ("metric", metric.scene(.english)),
    ("curve-changes", curveChanges.scene(.english, width: 640)),
  ].compactMap { name, scene in scene.map { (name, $0) } }

  static let curveChanges = CurveChanges(
    journey: "First purchase",
    steps: [
      ("Awareness", "Search ad", .kept, 1, -1), ("Awareness", "Poster", .removed, 2, nil),
      ("Consideration", "A touchpoint with a rather long name", .kept, 0, 2),
      ("Consideration", "Chat", .kept, nil, 1), ("Purchase", "Basket", .added, nil, -2),
      ("Purchase", "Sign-in", .kept, -2, nil), ("Purchase", "Payment", .kept, -1, -1),
    ].map { (stage: String, name: String, presence: CurveChanges.Presence, old: Int?, new: Int?) in
      func feeling(_ score: Int?) -> CurveChanges.Feeling? {
        score.map { CurveChanges.Feeling(place: Double($0) / 2, text: "\($0)") }
      }
      return CurveChanges.Step(
        stage: stage, name: name, presence: presence, old: feeling(old), new: feeling(new),
        link: presence == .removed ? nil : .fragment("at-\(name.count)"))
    })

  static let sparkline = Sparkline(values: wave(to: 31, seed: 4) + [nil, 34, 36], width: 80)
    .scene(title: "NPS", summary: "NPS over eleven weeks, 31 to 36")

  static let bullet = BulletGraph(
    name: "Sign-in conversion", value: percent(58), target: percent(70), benchmark: percent(75),
    n: 1501, better: .higher
  ).scene(.english)

  static let bulletLower = BulletGraph(
    name: "Load time", value: seconds(3.9, "3.9 s"), target: seconds(2.5, "2.5 s"),
    benchmark: seconds(3, "3 s"), n: nil, better: .lower
  ).scene(.english)

  static let bulletNone = BulletGraph(
    name: "Refund time", value: nil, target: nil, benchmark: nil, n: nil, better: .lower
  ).scene(.english)

  static let bulletNegative = BulletGraph(
    name: "NPS", value: number(-12, "−12"), target: number(20, "+20"), benchmark: nil, n: 96,
    better: .higher
  ).scene(.english)

  static let funnel = StageFunnel.scene(SampleMaps.picture.journey, .english)

  static let matrix = ImpactEffortMatrix(
    items: [
      ("Guest checkout", 9, 3), ("Fee in basket", 9, 2), ("Show delivery cost early", 8, 2),
      ("Answer chat in 60 s", 5, 3), ("Replace the payment provider", 7, 9),
      ("Redraw the icons", 2, 2), ("Rebuild the app", 3, 10), ("Guest tracking", 9, 3),
      ("Reminder e-mail", 9, 3), ("Keep the form after errors", 8, 3), ("Loyalty scheme", 4, 7),
      ("Train the support desk", 6, 5), ("Ask later", nil, nil),
    ].enumerated().map { index, item in
      ImpactEffortMatrix.Item(
        rank: index + 1, title: item.0, impact: item.1, effort: item.2,
        link: .fragment("do-\(index)"))
    }
  ).scene(.english)

  static let heatmap = PortfolioHeatmap(
    title: "How each stage feels",
    rows: [
      row("First purchase on a phone", [1.5, 0.67, -1.33, 1.5, 0.5]),
      row("Renting a flat", [0.2, -0.5, 0.1]), row("Returning a parcel", [nil, -1.8, 0.4, 2]),
    ]
  ).scene(.english)

  private static func row(_ title: String, _ values: [Double?]) -> PortfolioHeatmap.Row {
    PortfolioHeatmap.Row(
      title: title, link: .site("journeys/x.html"),
      cells: values.enumerated().map { index, value in
        PortfolioHeatmap.Cell(
          stage: ["Awareness", "Consideration", "Purchase", "Delivery", "Advocacy"][index],
          text: value.map { Wording.english.number($0, decimals: 1, signed: true) },
          place: value.map { $0 / 2 })
      })
  }

  static let tree = JourneyTree(
    nodes: [
      node("store", "Online store", nil), node("first", "First purchase on a phone", "store"),
      node("sign-in", "Sign-in and identity check", "first"), node("pay", "Payment", "first"),
      node("returns", "Returning a parcel", "store"), node("flat", "Renting a flat", nil),
    ]
  ).scene(.english, width: 720)

  private static func node(_ id: String, _ title: String, _ parent: String?) -> JourneyTree.Node {
    JourneyTree.Node(
      id: id, title: title, note: "5 stages, current state", parent: parent,
      link: .site("journeys/\(id).html"))
  }

  static let metric = MetricChart(
    name: "Sign-in conversion",
    entries: (0..<12).map { index in
      let values = [61.0, 60, 62.5, 59, 60.2, nil, 58.4, 57, 58.9, 56.2, 57.5, 58]
      return MetricHistory.Entry(
        label: "W\(index + 1)",
        date: CivilDate("2026-07-05")?.adding(.init(count: index * 7 + 1, unit: .day)),
        value: values[index].map { $0 / 100 })
    }, unit: .percent, target: percent(70), benchmark: percent(75))
}
