import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let columnRank = Phrase("column-rank", "No.")
  static let columnRecommendation = Phrase("column-recommendation", "Recommendation")
  static let columnJourney = Phrase("column-journey", "Journey")
  static let columnImpact = Phrase("column-impact", "Impact")
  static let columnEffort = Phrase("column-effort", "Effort")
  static let columnStep = Phrase("column-step", "Status")
  static let columnOwner = Phrase("column-owner", "Owner")
  static let columnDue = Phrase("column-due", "Due")
  static let columnMoves = Phrase("column-moves", "Moves")
  static let wholeJourney = Phrase("whole-journey", "whole journey")
  static let noDate = Phrase("no-date", "no date")
}

/// Recommendations as a table, one in a row.
struct RecommendationTable {
  /// A recommendation, whose it is and its place in the ranking.
  struct Row {
    let journey: Journey
    let recommendation: Recommendation
    /// Its place in the ranking of the journey; nil where it is closed or not asked for.
    let ranked: RankedRecommendation?
    /// Whether the place that is shown is that among all journeys.
    var isOverall = false

    /// The place that is shown.
    var rank: Int? { isOverall ? ranked?.overall : ranked?.rank }
  }

  /// The rows that are shown.
  let excerpt: Excerpt<Row>
  let scope: PageScope
  /// Whether the rows are of several journeys, so that each names its own.
  let namesJourneys: Bool
  /// Whether the rows name who is to do it.
  let namesOwners: Bool
  private let hasRanks: Bool
  private let hasMoves: Bool

  /// A table of rows.
  init(rows: [Row], scope: PageScope, namesJourneys: Bool = true) {
    self.init(
      Excerpt(rows), scope: scope, namesJourneys: namesJourneys,
      hasRanks: rows.contains { $0.rank != nil },
      hasMoves: rows.contains { !$0.recommendation.moves.isEmpty })
  }

  /// A table of the rows that are shown of a longer list, of which all say which columns it has.
  init(
    _ excerpt: Excerpt<Row>, scope: PageScope, namesJourneys: Bool = true,
    namesOwners: Bool = true, hasRanks: Bool, hasMoves: Bool
  ) {
    self.excerpt = excerpt
    self.scope = scope
    self.namesJourneys = namesJourneys
    self.namesOwners = namesOwners
    self.hasRanks = hasRanks
    self.hasMoves = hasMoves
  }

  /// Writes the table; nothing where there are no rows.
  ///
  /// - Parameters:
  ///   - caption: What the table holds.
  ///   - isCaptionShown: Whether it is shown, or only there for assistive technology.
  ///   - html: Where it is written.
  func write(caption: String, isCaptionShown: Bool = false, into html: inout MarkupWriter) {
    guard !excerpt.shown.isEmpty else { return }
    html.element(
      .div, .class("scroll"), .role("region"), .tabindex(0),
      .aria(.label, scope.wording(.metricTableRegion, ["title": caption]))
    ) { html in
      html.element(.table, .class("backlog")) { html in
        html.element(.caption, isCaptionShown ? .none : .class("vh"), text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for (title, names) in columns {
              html.element(.th, .scope("col"), .class(names), text: scope[title])
            }
          }
        }
        html.element(.tbody) { html in
          for row in excerpt.shown { write(row, &html) }
        }
      }
    }
    scope.writeRest(of: excerpt, all: .recommendations, into: &html)
  }

  private var columns: [(Phrase, String)] {
    var columns: [(Phrase, String)] = hasRanks ? [(.columnRank, "num")] : []
    columns += [
      (.columnRecommendation, "wide"), (.columnImpact, "score"), (.columnEffort, "score"),
    ]
    if hasRanks { columns.append((.columnScore, "num")) }
    columns.append((.columnStep, "txt"))
    if namesOwners { columns.append((.columnOwner, "txt")) }
    columns.append((.columnDue, "txt"))
    if hasMoves { columns.append((.columnMoves, "txt")) }
    return columns
  }

  private func write(_ row: Row, _ html: inout MarkupWriter) {
    let recommendation = row.recommendation
    let isOpen = recommendation.status.isOpen
    html.element(.tr) { html in
      if hasRanks {
        html.element(.td, .class("num")) { html in
          guard let rank = row.rank else { return }
          html.element(.span, .class("rank"), text: scope.wording.number(Double(rank)))
        }
      }
      html.element(.th, .scope("row")) { writeTitle(row, &$0) }
      html.element(.td, .class("score")) { html in
        if let impact = recommendation.impact {
          scope.writeBar(impact, class: "impact", into: &html)
        } else {
          html.text("–")
        }
      }
      html.element(.td, .class("score")) { html in
        if let effort = recommendation.effort {
          scope.writeBar(effort, class: "effort", into: &html)
        } else {
          html.text("–")
        }
      }
      if hasRanks {
        html.element(.td, .class("num")) { scope.writeScore(row.ranked, into: &$0) }
      }
      html.element(.td) { scope.writeStep(recommendation.status, into: &$0) }
      if namesOwners {
        html.element(.td) { html in
          guard isOpen || recommendation.owner != nil else { return html.text("–") }
          scope.writeOwner(recommendation.owner, into: &html)
        }
      }
      html.element(.td) { html in
        if let due = recommendation.due {
          scope.writeDue(due, isOpen: isOpen, into: &html)
        } else {
          html.element(.span, .class("quiet"), text: scope[.noDate])
        }
      }
      if hasMoves { html.element(.td) { writeMoves(row, &$0) } }
    }
  }

  private func writeTitle(_ row: Row, _ html: inout MarkupWriter) {
    let (journey, recommendation) = (row.journey, row.recommendation)
    html.element(.span, .class("title")) { html in
      html.link(
        scope.link(.journey(journey.id), Anchor.of(recommendation.id)),
        text: recommendation.title)
      scope.writeAudience(recommendation.audience, into: &html)
    }
    html.element(.span, .class("sub")) { html in
      if namesJourneys { html.link(scope.link(.journey(journey.id)), text: journey.title) }
      if let at = recommendation.at?.value {
        if namesJourneys { html.text(", ") }
        scope.writePlace(at, of: journey, into: &html)
      } else if !namesJourneys {
        html.text(scope[.wholeJourney])
      }
    }
  }

  private func writeMoves(_ row: Row, _ html: inout MarkupWriter) {
    for move in row.recommendation.moves {
      html.element(.p) { html in
        scope.writeMove(
          move, of: row.recommendation, in: row.journey, into: &html)
      }
    }
  }
}
