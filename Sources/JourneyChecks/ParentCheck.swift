import Diagnostics
import JourneyModel

/// No journey is its own parent's parent, and the tree of journeys has a bounded height.
enum ParentCheck {
  /// So many journeys may stand above one: each page says its way from the top.
  static let mostAbove = 32

  private typealias Parents = [JourneyID: Sourced<JourneyID>]

  static func check(_ portfolio: Portfolio) -> [Diagnostic] {
    var parents: Parents = [:]
    for journey in portfolio.journeys { parents[journey.id] = journey.parent }
    return cycles(portfolio, parents) + tooDeep(portfolio, parents)
  }

  /// The first journeys of each branch that stand below too many others.
  private static func tooDeep(_ portfolio: Portfolio, _ parents: Parents) -> [Diagnostic] {
    var above: [JourneyID: Int] = [:]
    // What leads into a cycle has no top to count from; the cycle is reported as one.
    var endless: Set<JourneyID> = []
    return portfolio.journeys.compactMap { journey in
      // Up to the nearest journey that is known, then down from there.
      var walk: [JourneyID] = []
      var seen: Set<JourneyID> = []
      var next: JourneyID? = journey.id
      while let id = next, above[id] == nil, !endless.contains(id), seen.insert(id).inserted {
        walk.append(id)
        next = parents[id]?.value
      }
      if let next, above[next] == nil {
        endless.formUnion(walk)
        return nil
      }
      for id in walk.reversed() {
        above[id] = parents[id].map { above[$0.value, default: -1] + 1 } ?? 0
      }
      guard above[journey.id] == mostAbove + 1, let parent = journey.parent else { return nil }
      return Diagnostic(
        .tooMany, at: parent.range,
        "More than \(mostAbove) journeys stand above “\(journey.id)”.",
        help: "Name a journey further up as its parent, or leave “parent” out.")
    }
  }

  private static func cycles(_ portfolio: Portfolio, _ parents: Parents) -> [Diagnostic] {
    // Each journey belongs to the walk that met it first, so that all walks together are linear.
    var walks: [JourneyID: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (walk, journey) in portfolio.journeys.enumerated() {
      var current = journey.id
      while walks[current] == nil, let parent = parents[current] {
        walks[current] = walk
        current = parent.value
      }
      if walks[current] == walk, let cycle = Diagnostic.cycle(through: current, parents: parents) {
        diagnostics.append(cycle)
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  /// The cycle that a journey is part of, reported at its member with the least id.
  fileprivate static func cycle(
    through start: JourneyID, parents: [JourneyID: Sourced<JourneyID>]
  ) -> Self? {
    var members = [start]
    while let next = parents[members[members.count - 1]]?.value, next != start {
      members.append(next)
    }
    guard let least = members.min(), let index = members.firstIndex(of: least) else { return nil }
    let ordered = members[index...] + members[..<index]
    let edges = ordered.compactMap { parents[$0] }
    guard let first = edges.first else { return nil }
    let shown = ordered.prefix(8).map(\.rawValue).joined(separator: " → ")
    let message =
      ordered.count == 1
      ? "Journey “\(least)” is its own parent."
      : "The parents of “\(least)” lead back to it: \(shown) → "
        + (ordered.count > 8 ? "…" : least.rawValue) + "."
    return Diagnostic(
      .parentCycle, at: first.range, message,
      help: "Leave “parent” out of the journey that stands at the top.",
      notes: edges.dropFirst().prefix(8).map {
        Note("Its parent “\($0.value)” is named here.", at: $0.range)
      })
  }
}
