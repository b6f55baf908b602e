import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let partResults = Phrase("part-results", "What finished work brought")
  static let columnBeforeAfter = Phrase("column-before-after", "Before → after")
  static let columnReturned = Phrase("column-returned", "Returned")
  static let columnMeasured = Phrase("column-measured", "Measured")
  static let notReported = Phrase("not-reported", "no result reported")
  static let inAll = Phrase("in-all", "In all")
  static let partExperiments = Phrase("part-experiments", "Experiments")
  static let columnVariable = Phrase("column-variable", "Changes")
  static let columnVariants = Phrase("column-variants", "Variants")
  static let columnResult = Phrase("column-result", "Result")
  static let columnSuccess = Phrase("column-success", "Success when")
}

/// What finished recommendations moved and returned for their effort.
struct ResultTable {
  /// A finished recommendation with its journey.
  typealias Row = (journey: Journey, recommendation: Recommendation)

  let scope: PageScope
  let rows: [Row]
  /// Whether the rows are of several journeys, so that each names its own.
  var namesJourneys = false

  /// The results of a journey.
  init(_ journey: Journey, scope: PageScope) {
    self.scope = scope
    rows = journey.recommendations.filter { $0.status == .done }.map { (journey, $0) }
  }

  /// Results of several journeys.
  init(_ rows: [Row], scope: PageScope) {
    self.scope = scope
    self.rows = rows
    namesJourneys = true
  }

  /// Writes the table with its sums; nothing where nothing is finished.
  func write(into html: inout MarkupWriter) {
    guard !rows.isEmpty else { return }
    let excerpt = Excerpt(rows)
    scope.writeTable(
      "results", caption: scope[.partResults],
      columns: [
        .text(.columnRecommendation), .text(.columnMetric), .text(.columnBeforeAfter),
        .number(.columnEffort), .number(.columnReturned), .text(.columnMeasured),
      ], into: &html
    ) { html in
      for row in excerpt.shown { write(row, &html) }
      if rows.count > 1 { writeSums(&html) }
    }
    scope.writeRest(of: excerpt, all: .recommendations, into: &html)
  }

  private func write(_ row: Row, _ html: inout MarkupWriter) {
    let (journey, recommendation) = row
    let result = recommendation.result
    html.element(.tr) { html in
      html.element(.th, .scope("row")) { html in
        html.link(
          scope.link(.journey(journey.id), Anchor.of(recommendation.id)),
          text: recommendation.title)
        if namesJourneys {
          html.element(.span, .class("sub")) {
            $0.link(scope.link(.journey(journey.id)), text: journey.title)
          }
        }
      }
      html.element(.td) { html in
        if let metric = result?.metric {
          scope.writeMetricLink(metric.value, into: &html)
        } else if result == nil {
          html.element(.span, .class("missing"), text: scope[.notReported])
        } else {
          html.text("–")
        }
      }
      html.element(.td) { html in
        guard let to = result?.to else { return html.text("–") }
        html.element(
          .strong, .class("keep"),
          text: result?.from.map {
            scope.wording(.movesTo, ["from": scope.text($0), "to": scope.text(to)])
          } ?? scope.text(to))
      }
      html.element(
        .td, .class("num"),
        text: recommendation.effort.map { scope.wording.number($0, decimals: 1) } ?? "–")
      html.element(.td, .class("num"), text: scope.text(result?.worth))
      html.element(.td) { html in
        if let date = result?.date {
          scope.writeDate(date, into: &html)
        } else {
          html.text("–")
        }
      }
    }
  }

  private func writeSums(_ html: inout MarkupWriter) {
    let effort = rows.reduce(0) { $0 + ($1.recommendation.effort ?? 0) }
    var money: [String: Double] = [:]
    for row in rows {
      guard let worth = row.recommendation.result?.worth, case .money(let currency) = worth.unit
      else { continue }
      money[currency, default: 0] += worth.amount
    }
    let returned = money.keys.sorted().map { currency in
      scope.wording.money(money[currency] ?? 0, currency: currency)
    }
    html.element(.tr, .class("whole")) { html in
      html.element(.th, .scope("row"), .colspan(3), text: scope[.inAll])
      html.element(.td, .class("num"), text: scope.wording.number(effort, decimals: 1))
      html.element(
        .td, .class("num"), text: returned.isEmpty ? "–" : returned.joined(separator: ", "))
      html.element(.td) { _ in }
    }
  }
}

/// The experiments of a journey: of handoffs and of recommendations.
struct ExperimentTable {
  let scope: PageScope

  /// Writes the section; nothing where there are no experiments.
  func write(_ journey: Journey, into html: inout MarkupWriter) {
    let experiments = journey.experiments
    guard !experiments.isEmpty else { return }
    scope.section("experiments", title: scope[.partExperiments], into: &html) { html in
      scope.writeTable(
        "experiments", caption: scope[.partExperiments],
        columns: [
          .text(.columnVariable), .text(.columnWhere), .text(.columnVariants),
          .text(.columnSuccess), .text(.columnStatus), .text(.columnResult),
        ], into: &html
      ) { html in
        for (place, experiment) in experiments { write(experiment, place, journey, &html) }
      }
    }
  }

  private func write(
    _ experiment: Experiment, _ place: Address?, _ journey: Journey,
    _ html: inout MarkupWriter
  ) {
    html.element(.tr) { html in
      html.element(.th, .scope("row")) { html in
        let variable = experiment.variable.joined(separator: ", ")
        html.text(variable.isEmpty ? "–" : variable)
        if let hypothesis = experiment.hypothesis {
          html.element(.span, .class("sub"), text: hypothesis)
        }
      }
      html.element(.td) { html in
        if let place {
          scope.writePlace(place, of: journey, into: &html)
        } else {
          html.text(scope[.wholeJourney])
        }
      }
      let between = " \(scope[.variantsAgainst]) "
      for text in [
        experiment.variants.joined(separator: between), experiment.success ?? "",
        experiment.status.map { scope[$0.title] } ?? "", experiment.result ?? "",
      ] {
        html.element(.td, text: text.isEmpty ? "–" : text)
      }
    }
  }
}
