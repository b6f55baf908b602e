import Diagnostics
package import JourneyModel

/// Which statements of a map rest on research and which are assumptions.
///
/// A statement is what a map claims of customers at a touchpoint: how it feels, each pain and
/// delight, each quote, each figure with a value. It rests on research where it names evidence
/// that the map lists.
package struct EvidenceLedger: Sendable, Equatable {
  /// How many statements there are, and how many of them rest on research.
  package struct Count: Sendable, Equatable {
    /// Those that name their evidence.
    package var researched = 0
    /// All of them.
    package var all = 0

    /// Whether they rest on research; nil where there is no statement.
    package var basis: Basis? {
      guard all > 0 else { return nil }
      return researched == all ? .research : researched == 0 ? .assumption : .partly
    }

    static func + (left: Count, right: Count) -> Count {
      Count(researched: left.researched + right.researched, all: left.all + right.all)
    }
  }

  /// What statements rest on.
  package enum Basis: String, Sendable, CaseIterable {
    case research, partly, assumption
  }

  /// The statements of one touchpoint.
  package struct Row: Sendable, Equatable {
    /// The touchpoint.
    package let at: Address
    /// How it feels: one statement or none.
    package let feeling: Count
    /// Pains and delights.
    package let points: Count
    /// Quotes.
    package let quotes: Count
    /// Figures.
    package let figures: Count
    /// The evidence that they name, and that which is about the touchpoint, in the map's order.
    package let sources: [EvidenceID]

    /// All statements.
    package var total: Count { feeling + points + quotes + figures }
  }

  /// A row for each touchpoint, in order.
  package let rows: [Row]

  /// All statements of the map.
  package var total: Count { rows.reduce(Count()) { $0 + $1.total } }

  /// The ledger of a journey.
  package init(_ journey: Journey) {
    let known = Set(journey.evidence.map(\.id))
    rows = journey.touchpoints.map { touchpoint in
      var used: Set<EvidenceID> = []
      func count(_ statements: [[EvidenceID]]) -> Count {
        var count = Count()
        for evidence in statements {
          let found = evidence.filter(known.contains)
          count.all += 1
          if !found.isEmpty { count.researched += 1 }
          used.formUnion(found)
        }
        return count
      }
      let feeling = count(touchpoint.feels.map { $0.overall == nil ? [] : [$0.evidence] } ?? [])
      let points = count((touchpoint.pains + touchpoint.delights).map(\.evidence))
      let quotes = count(touchpoint.quotes.map(\.evidence))
      let figures = count(
        touchpoint.metrics.filter { $0.value != nil }.map { $0.source.map { [$0.value] } ?? [] })
      let about = journey.evidence.filter { $0.at?.value == touchpoint.address }.map(\.id)
      used.formUnion(about)
      return Row(
        at: touchpoint.address, feeling: feeling, points: points, quotes: quotes,
        figures: figures, sources: journey.evidence.map(\.id).filter(used.contains))
    }
  }
}
