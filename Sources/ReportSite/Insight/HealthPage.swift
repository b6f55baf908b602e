import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let healthTitle = Phrase("health-title", "Health")
  static let healthIntro = Phrase(
    "health-intro", "Each map against {checks}; {n} journey.",
    other: "Each map against {checks}; {n} journeys.")
  static let nChecks = Phrase("n-checks", "{n} check", other: "{n} checks")
  static let matrixTitle = Phrase("health-matrix", "Journeys and checks")
  static let columnPassed = Phrase("column-passed", "Passed")
  static let rowFailing = Phrase("row-failing", "Journeys that fail")
  static let matrixHint = Phrase(
    "matrix-hint",
    "The number beside a failed check says at how many places it fails; each leads to the journey’s own findings."
  )
  static let matrixCell = Phrase("matrix-cell", "{check}: {outcome}")
  static let matrixCellPlaces = Phrase(
    "matrix-cell-places", "{check}: {outcome} at {n} place",
    other: "{check}: {outcome} at {n} places")
  static let reviewsTitle = Phrase("reviews-title", "Reviews")
  static let columnReviewed = Phrase("column-reviewed", "Last review")
  static let columnInterval = Phrase("column-interval", "Every")
  static let columnNextReview = Phrase("column-next-review", "Next review")
  static let noReviews = Phrase(
    "no-reviews", "No map says when it is to be reviewed again.")
  static let checksTitle = Phrase("checks-title", "What the checks ask for")
  static let personasWithin = Phrase(
    "personas-within", "{n} persona is mapped; up to {limit} are enough to start with.",
    other: "{n} personas are mapped; up to {limit} are enough to start with.")
  static let asTable = Phrase("as-table", "As a table (CSV)")
}

/// The health checks of all journeys as a matrix, and the calendar of their reviews.
enum HealthPage {
  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .health)
    return PageContent(
      route: .health, title: scope[.healthTitle], description: intro(scope),
      language: context.portfolio.site.language, bodyClass: "page-health",
      breadcrumb: Pages.breadcrumb(scope, scope[.healthTitle]),
      main: MarkupWriter.html { write(scope, into: &$0) })
  }

  private static func intro(_ scope: PageScope) -> String {
    let checks = scope.wording(.nChecks, count: HealthCheck.all.count)
    let journeys = scope.context.portfolio.journeys.count
    return scope.wording(.healthIntro, count: journeys, ["checks": checks])
  }

  /// Writes the page; also as a part of the print file.
  static func write(_ scope: PageScope, into html: inout MarkupWriter) {
    scope.pageHead(scope[.healthTitle], intro: intro(scope), into: &html)
    if !scope.context.portfolio.journeys.isEmpty {
      scope.section("matrix", class: "wide-part", title: scope[.matrixTitle], into: &html) { html in
        HealthMatrix(scope: scope).write(into: &html)
        scope.writeRest(
          of: Excerpt(scope.context.portfolio.journeys), .mostFailingOf, all: .checks, into: &html)
        html.element(.p, .class("sub")) { html in
          html.text(scope[.matrixHint] + " ")
          scope.writeTableLink(.checks, into: &html)
        }
      }
    }
    writeReviews(scope, &html)
    writeChecks(scope, &html)
  }

  // MARK: Reviews

  private static func writeReviews(_ scope: PageScope, _ html: inout MarkupWriter) {
    let reviews = scope.context.portfolioFindings.reviews
    scope.section("reviews", title: scope[.reviewsTitle], into: &html) { html in
      guard !reviews.isEmpty else {
        html.element(.p, .class("none"), text: scope[.noReviews])
        return
      }
      scope.writeTable(
        "reviews", caption: scope[.reviewsTitle],
        columns: [
          .text(.columnNextReview), .text(.columnJourney), .text(.columnOwner),
          .text(.columnReviewed), .text(.columnInterval),
        ], into: &html
      ) { html in
        for review in reviews.prefix(Excerpt<Int>.most) {
          guard let journey = scope.context.index.journey(review.journey) else { continue }
          write(review, of: journey, scope, &html)
        }
      }
    }
  }

  private static func write(
    _ review: PortfolioFindings.Review, of journey: Journey, _ scope: PageScope,
    _ html: inout MarkupWriter
  ) {
    html.element(.tr) { html in
      html.element(.td) { scope.writeDue(review.due, into: &$0) }
      html.element(.th, .scope("row")) {
        $0.link(scope.link(.journey(journey.id)), text: journey.title)
      }
      html.element(.td) { html in
        if let owner = journey.owner {
          scope.writeOwnerName(owner, into: &html)
        } else {
          scope.writeOwner(nil, into: &html)
        }
      }
      html.element(.td) { html in
        if let reviewed = journey.reviewed { scope.writeDate(reviewed, into: &html) }
      }
      html.element(.td, text: journey.reviewEvery.map { scope.name(of: $0) } ?? "–")
    }
  }

  // MARK: What the checks ask for

  private static func writeChecks(_ scope: PageScope, _ html: inout MarkupWriter) {
    let personas = scope.context.portfolioFindings.personas
    scope.section("checks", title: scope[.checksTitle], into: &html) { html in
      if personas.count > 0 {
        html.element(.p, .class("intro")) { html in
          let status: TargetStatus = personas.count > personas.limit ? .near : .met
          html.shape(Shape.target(status))
          html.text(
            " "
              + scope.wording(
                .personasWithin, count: personas.count,
                ["limit": scope.wording.number(Double(personas.limit))]))
        }
      }
      html.element(.dl, .class("facts check-list")) { html in
        for check in HealthCheck.all {
          scope.writeFact(check.short, into: &html) { html in
            html.element(.strong, text: scope[check.title])
            html.text(" " + scope[check.why])
            html.element(.span, .class("sub"), text: check.source)
          }
        }
      }
    }
  }
}

/// Journeys in rows, checks in columns: which check fails where.
struct HealthMatrix {
  let scope: PageScope

  /// Writes the matrix in a region that scrolls by itself.
  func write(into html: inout MarkupWriter) {
    let journeys = scope.context.portfolio.journeys
    let excerpt = Excerpt(
      journeys,
      lowest: { journey in
        let health = scope.context.findings(for: journey.id).health
        return health.passed - health.judged
      })
    let caption = scope[.matrixTitle]
    html.element(
      .div, .class("scroll matrix-scroll"), .role("region"), .tabindex(0),
      .aria(.label, scope.wording(.metricTableRegion, ["title": caption]))
    ) { html in
      html.element(.table, .class("matrix")) { html in
        html.element(.caption, .class("vh"), text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, .scope("col"), text: scope[.columnJourney])
            html.element(.th, .scope("col"), .class("num"), text: scope[.columnPassed])
            for check in HealthCheck.all { writeHead(check, &html) }
          }
        }
        html.element(.tbody) { html in
          for journey in excerpt.shown { write(journey, &html) }
        }
        html.element(.tfoot) { writeFailing(journeys, &$0) }
      }
    }
    writeLegend(&html)
  }

  private func writeHead(_ check: HealthCheck, _ html: inout MarkupWriter) {
    html.element(.th, .class("check"), .scope("col")) { html in
      html.element(.abbr, .title(scope[check.title]), text: scope[check.short])
    }
  }

  private func write(_ journey: Journey, _ html: inout MarkupWriter) {
    let findings = scope.context.findings(for: journey.id)
    let health = findings.health
    let target = scope.link(.journey(journey.id), Anchor.part("health"))
    html.element(.tr) { html in
      html.element(.th, .scope("row")) {
        $0.link(scope.link(.journey(journey.id)), text: journey.title)
      }
      html.element(.td, .class("num")) { html in
        html.element(.strong, text: scope.wording.number(Double(health.passed)))
        html.element(
          .span, .class("quiet"), text: " / " + scope.wording.number(Double(health.judged)))
      }
      for (check, result) in zip(HealthCheck.all, findings.checks) {
        html.element(.td, .class(Shape.cell(result.outcome.status))) { html in
          html.element(.a, .href(target), .title(label(check, result))) { html in
            if result.outcome == .failed, result.looked > 1 {
              html.element(
                .span, .ariaHidden, text: scope.wording.number(Double(result.places.count)))
            }
            html.hidden(label(check, result))
          }
        }
      }
    }
  }

  private func label(_ check: HealthCheck, _ result: CheckResult) -> String {
    let outcome = scope[result.outcome.title]
    guard result.outcome == .failed, result.looked > 1 else {
      return scope.wording(.matrixCell, ["check": scope[check.short], "outcome": outcome])
    }
    return scope.wording(
      .matrixCellPlaces, count: result.places.count,
      ["check": scope[check.short], "outcome": outcome])
  }

  private func writeFailing(_ journeys: [Journey], _ html: inout MarkupWriter) {
    var failing = HealthCheck.all.map { _ in 0 }
    for journey in journeys {
      let checks = scope.context.findings(for: journey.id).checks
      for index in checks.indices.prefix(failing.count) where checks[index].outcome == .failed {
        failing[index] += 1
      }
    }
    html.element(.tr, .class("whole")) { html in
      html.element(.th, .scope("row"), text: scope[.rowFailing])
      html.element(.td) { _ in }
      for count in failing {
        html.element(.td, .class("cell"), text: scope.wording.number(Double(count)))
      }
    }
  }

  private func writeLegend(_ html: inout MarkupWriter) {
    html.element(.ul, .class("legend"), .aria(.label, scope[.legend])) { html in
      for outcome in CheckResult.Outcome.allCases {
        html.element(.li) { html in
          html.status(outcome.status, text: scope[outcome.title])
        }
      }
    }
  }
}

extension PageScope {
  /// Writes a link to a table over all journeys.
  func writeTableLink(_ table: PortfolioTable, into html: inout MarkupWriter) {
    html.link(link(.table(table)), text: self[.asTable])
  }
}
