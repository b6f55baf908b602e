import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let leaksTitle = Phrase("leaks-title", "Leaks and returns")
  static let leaksIntro = Phrase(
    "leaks-intro", "{n} passage loses more customers than it may.",
    other: "{n} passages lose more customers than they may.")
  static let leaksNone = Phrase(
    "leaks-none", "No passage is known to lose more customers than it may.")
  static let leaksByMoney = Phrase("leaks-by-money", "Leaks by what is at stake")
  static let leaksHint = Phrase(
    "leaks-hint",
    "Money at stake is an estimate: customers lost beyond the limit × conversion from there to the outcome × what one is worth, in the time that the map’s figures cover. A leak that may be there by chance has no price. The order goes by what that comes to in 30 days. Future states are left out: their losses are planned."
  )
  static let columnPeriod = Phrase("column-period", "Figures of")
  static let columnMonthly = Phrase("column-monthly", "In 30 days")
  static let columnOverLimit = Phrase("column-over-limit", "Over the limit")
  static let returnsTitle = Phrase("returns-title", "What finished work brought, by quarter")
  static let columnQuarter = Phrase("column-quarter", "Quarter")
  static let columnFinished = Phrase("column-finished", "Finished")
  static let columnEffortSpent = Phrase("column-effort-spent", "Effort points spent")
  static let noReturns = Phrase(
    "no-returns", "No finished recommendation reports a dated result yet.")
  static let quarterOf = Phrase("quarter-of", "Q{quarter} {year}")
  static let perhapsByChance = Phrase("perhaps-by-chance", "perhaps by chance")
  static let leakPartOf = Phrase("leak-part-of", "part of {journey}")
  static let leakAlsoIn = Phrase("leak-also-in", "also counted in {journeys}")
  static let notPriced = Phrase("not-priced", "not priced")
}

/// The leaks of all journeys by money, and what finished work brought.
enum LeaksPage {
  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .leaks)
    return PageContent(
      route: .leaks, title: scope[.leaksTitle], description: intro(scope),
      language: context.portfolio.site.language, bodyClass: "page-leaks",
      breadcrumb: Pages.breadcrumb(scope, scope[.leaksTitle]),
      main: MarkupWriter.html { write(scope, into: &$0) })
  }

  private static func intro(_ scope: PageScope) -> String {
    let count = scope.context.portfolioFindings.leaks.count
    return count == 0 ? scope[.leaksNone] : scope.wording(.leaksIntro, count: count)
  }

  /// Writes the page; also as a part of the print file.
  static func write(_ scope: PageScope, into html: inout MarkupWriter) {
    scope.pageHead(scope[.leaksTitle], intro: intro(scope), into: &html)
    writeLeaks(scope, &html)
    writeReturns(scope, &html)
  }

  // MARK: Leaks

  private static func writeLeaks(_ scope: PageScope, _ html: inout MarkupWriter) {
    let leaks = scope.context.portfolioFindings.leaks
    guard !leaks.isEmpty else { return }
    let excerpt = Excerpt(leaks)
    scope.section("leaks", title: scope[.leaksByMoney], into: &html) { html in
      html.element(.p, .class("intro")) { html in
        html.text(scope[.leaksHint] + " ")
        scope.writeTableLink(.leaks, into: &html)
      }
      scope.writeTable(
        "leaks", caption: scope[.leaksByMoney],
        columns: [
          .text(.columnPassage), .number(.columnDropOff), .number(.columnOverLimit),
          .number(.columnMonthly), .text(.columnStake), .text(.columnPeriod),
        ], into: &html
      ) { html in
        for leak in excerpt.shown { write(leak, scope, &html) }
      }
      scope.writeRest(of: excerpt, all: .leaks, into: &html)
    }
  }

  private static func write(
    _ leak: PortfolioFindings.Leak, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    guard let journey = scope.context.index.journey(leak.journey) else { return }
    let step = leak.step
    html.element(.tr) { html in
      html.element(.th, .scope("row")) { html in
        scope.writePlace(Address(stage: step.from), of: journey, into: &html)
        html.text(scope.arrow + journey.name(of: Address(stage: step.to)))
        html.element(.span, .class("sub")) {
          $0.link(scope.link(.journey(journey.id)), text: journey.title)
        }
        writeOverlap(leak, scope, &html)
      }
      html.element(.td, .class("num")) { html in
        html.element(.strong, text: scope.wording.percent(step.dropOff, decimals: 1))
        if let interval = step.interval {
          html.text(" ")
          html.element(
            .span, .class("range"), .title(scope[.rangeHint]),
            text: "(\(scope.range(interval, unit: .percent)))")
        }
      }
      html.element(.td, .class("num")) {
        $0.text(
          scope.wording(
            .points,
            ["n": scope.wording.number(step.excess * 100, decimals: 1, signed: true)]))
        if !step.isClearlyBeyondThreshold {
          $0.element(.span, .class("sub"), text: scope[.perhapsByChance])
        }
      }
      html.element(.td, .class("num")) { html in
        guard let monthly = leak.monthly, let stake = step.stake else { return html.text("–") }
        html.element(.strong, text: scope.about(monthly, currency: stake.currency))
      }
      html.element(.td) { html in
        guard let stake = step.stake else {
          html.element(.span, .class("quiet"), text: scope[.notPriced])
          return
        }
        html.text(scope.about(stake.amount, currency: stake.currency))
        html.element(.span, .class("sub"), text: scope.working(of: stake, at: step))
      }
      html.element(.td, text: leak.period.map { scope.wording.period($0) } ?? "–")
    }
  }

  /// Says where the same customers are counted in another row, lest somebody add the two up.
  private static func writeOverlap(
    _ leak: PortfolioFindings.Leak, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    func title(_ id: JourneyID) -> String { scope.context.index.journey(id)?.title ?? id.rawValue }
    if let above = leak.partOf {
      html.element(
        .span, .class("sub"), text: scope.wording(.leakPartOf, ["journey": title(above)]))
    }
    guard !leak.alsoIn.isEmpty else { return }
    let more = leak.alsoIn.count - 3
    let names =
      leak.alsoIn.prefix(3).map(title) + (more > 0 ? [scope.wording(.readMore, count: more)] : [])
    html.element(
      .span, .class("sub"),
      text: scope.wording(.leakAlsoIn, ["journeys": scope.wording.list(names)]))
  }

  // MARK: Returns

  private static func writeReturns(_ scope: PageScope, _ html: inout MarkupWriter) {
    let quarters = scope.context.portfolioFindings.quarters
    let done = scope.context.portfolio.journeys.flatMap { journey in
      journey.recommendations.filter { $0.status == .done }.map {
        (journey: journey, recommendation: $0)
      }
    }
    scope.section("returns", title: scope[.returnsTitle], into: &html) { html in
      guard !quarters.isEmpty else {
        html.element(.p, .class("none"), text: scope[.noReturns])
        return
      }
      scope.writeTable(
        "quarters", caption: scope[.returnsTitle],
        columns: [
          .text(.columnQuarter), .number(.columnFinished), .number(.columnEffortSpent),
          .number(.columnReturned),
        ], into: &html
      ) { html in
        for quarter in quarters { write(quarter, scope, &html) }
      }
      html.element(scope.heading(3), text: scope[.partResults])
      ResultTable(done, scope: scope).write(into: &html)
    }
  }

  private static func write(
    _ quarter: PortfolioFindings.Quarter, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    let wording = scope.wording
    let returned = quarter.returned.map { money in
      if case .money(let currency) = money.unit {
        return wording.money(money.amount, currency: currency)
      }
      return wording.number(money.amount)
    }
    html.element(.tr) { html in
      html.element(
        .th, .scope("row"),
        text: wording(
          .quarterOf, ["quarter": String(quarter.quarter), "year": String(quarter.year)]))
      html.element(.td, .class("num"), text: wording.number(Double(quarter.finished)))
      html.element(.td, .class("num"), text: wording.number(quarter.effort, decimals: 1))
      html.element(
        .td, .class("num"), text: returned.isEmpty ? "–" : returned.joined(separator: ", "))
    }
  }
}
