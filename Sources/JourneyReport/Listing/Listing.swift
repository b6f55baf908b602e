import Diagnostics
package import JourneyModel
import ReportSite
import SiteRouting

/// What can be listed.
public enum ListedKind: String, CaseIterable, Sendable {
  case journeys, personas, metrics, recommendations, owners, notes
}

/// How a list or the problems are written.
public enum OutputFormat: String, CaseIterable, Sendable { case text, json }

/// Rows of what a content folder holds, for people and for programs.
package struct Listing: Sendable, Equatable {
  /// What stands in one place of the table.
  package enum Cell: Sendable, Equatable {
    case text(String?)
    case number(Double?)
    case texts([String])

    static func count(_ number: Int) -> Cell { .number(Double(number)) }
  }

  /// The names of the columns: keys in JSON.
  package let columns: [String]
  /// The rows, each with a cell for every column.
  package let rows: [[Cell]]

  /// What a portfolio holds of one kind.
  package init(_ kind: ListedKind, in portfolio: Portfolio) {
    switch kind {
    case .journeys: self = .journeys(portfolio)
    case .personas: self = .personas(portfolio)
    case .metrics: self = .metrics(portfolio)
    case .recommendations: self = .recommendations(portfolio)
    case .owners: self = .owners(portfolio)
    case .notes: self = .notes(portfolio)
    }
  }

  private init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}

// MARK: The kinds

extension Listing {
  private static func journeys(_ portfolio: Portfolio) -> Listing {
    Listing(
      columns: [
        "id", "title", "state", "status", "personas", "owner", "stages", "touchpoints", "reviewed",
      ],
      rows: portfolio.journeys.map { journey in
        [
          .text(journey.id.rawValue), .text(journey.title), .text(journey.state.rawValue),
          .text(journey.status.rawValue), .texts(journey.personas.map(\.value.rawValue)),
          .text(journey.owner), .count(journey.stages.count), .count(journey.touchpoints.count),
          .text(journey.reviewed?.iso),
        ]
      })
  }

  private static func personas(_ portfolio: Portfolio) -> Listing {
    Listing(
      columns: ["id", "name", "role", "journeys"],
      rows: portfolio.personas.map { persona in
        let journeys = portfolio.journeys.filter { journey in
          journey.personas.contains { $0.value == persona.id }
        }
        return [
          .text(persona.id.rawValue), .text(persona.name), .text(persona.role),
          .texts(journeys.map(\.id.rawValue)),
        ]
      })
  }

  private static func metrics(_ portfolio: Portfolio) -> Listing {
    var uses: [MetricID: Int] = [:]
    for journey in portfolio.journeys {
      for (_, reading) in journey.readings { uses[reading.metric.value, default: 0] += 1 }
    }
    return Listing(
      columns: ["id", "name", "kind", "better", "benchmark", "readings"],
      rows: portfolio.metrics.map { metric in
        [
          .text(metric.id.rawValue), .text(metric.name), .text(metric.kind.rawValue),
          .text(metric.better.rawValue), .text(metric.benchmark?.value.written),
          .count(uses[metric.id] ?? 0),
        ]
      })
  }

  private static func recommendations(_ portfolio: Portfolio) -> Listing {
    let backlog = PortfolioIndex(portfolio).backlog
    return Listing(
      columns: [
        "journey", "id", "title", "at", "status", "impact", "effort", "owner", "due",
      ],
      rows: backlog.map { place in
        let journey = portfolio.journeys[place.journey]
        let recommendation = journey.recommendations[place.recommendation]
        return [
          .text(journey.id.rawValue), .text(recommendation.id.rawValue),
          .text(recommendation.title), .text(recommendation.at?.value.description),
          .text(recommendation.status.rawValue), .number(recommendation.impact),
          .number(recommendation.effort), .text(recommendation.owner),
          .text(recommendation.due?.iso),
        ]
      })
  }

  private static func owners(_ portfolio: Portfolio) -> Listing {
    Listing(
      columns: ["id", "name", "journeys", "touchpoints", "handoffs", "rules", "recommendations"],
      rows: PortfolioIndex(portfolio).owners.map { places in
        [
          .text(places.owner.slug), .text(places.owner.name), .count(places.journeys.count),
          .count(places.touchpoints.count), .count(places.handoffs.count),
          .count(places.rules.count), .count(places.recommendations.count),
        ]
      })
  }

  private static func notes(_ portfolio: Portfolio) -> Listing {
    Listing(
      columns: ["journey", "file", "title", "at"],
      rows: portfolio.journeys.flatMap { journey in
        journey.notes.map { note in
          [
            .text(journey.id.rawValue), .text(portfolio.contentPaths[note.origin.file]),
            .text(note.title), .texts(note.sections.compactMap(\.at?.description)),
          ]
        }
      })
  }
}
