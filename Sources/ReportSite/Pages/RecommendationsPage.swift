import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let backlogTitle = Phrase("backlog-title", "Recommendations")
  static let backlogOpen = Phrase("backlog-open", "{n} open", other: "{n} open")
  static let backlogDone = Phrase("backlog-done", "{n} done")
  static let backlogDropped = Phrase("backlog-dropped", "{n} dropped")
  static let backlogOverdue = Phrase("backlog-overdue", "{n} overdue")
  static let orderedBy = Phrase("ordered-by", "Order")
  static let orderPriority = Phrase("order-priority", "By priority")
  static let orderDue = Phrase("order-due", "By due date")
  static let orderOwner = Phrase("order-owner", "By owner")
  static let orderEffort = Phrase("order-effort", "By effort")
  static let orderDueHint = Phrase(
    "order-due-hint", "The earliest date first; those without a date last.")
  static let orderOwnerHint = Phrase(
    "order-owner-hint", "By name; those that nobody has taken on first.")
  static let orderEffortHint = Phrase(
    "order-effort-hint", "The least effort first, then the most impact.")
  static let noRecommendations = Phrase("no-recommendations", "There are no recommendations.")
}

/// The backlog: the recommendations of all journeys, in four orders.
///
/// Every order is a table of its own with an id; the style sheet shows the one that the address
/// names, else the first. Without a style sheet all four stand under their headings.
enum RecommendationsPage {
  private static let orders: [(name: String, title: Phrase, hint: Phrase?)] = [
    ("by-priority", .orderPriority, nil), ("by-due", .orderDue, .orderDueHint),
    ("by-owner", .orderOwner, .orderOwnerHint), ("by-effort", .orderEffort, .orderEffortHint),
  ]

  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .recommendations)
    return PageContent(
      route: .recommendations, title: scope[.backlogTitle],
      language: context.portfolio.site.language, bodyClass: "page-backlog",
      breadcrumb: Pages.breadcrumb(scope, scope[.backlogTitle]),
      main: MarkupWriter.html { write(scope, into: &$0) })
  }

  /// Writes the page; in the print file only its first order.
  static func write(_ scope: PageScope, into html: inout MarkupWriter) {
    let index = scope.context.index
    let all = scope.context.rankedBacklog.map { place, ranked in
      RecommendationTable.Row(
        journey: index.journeys[place.journey], recommendation: index[place], ranked: ranked,
        isOverall: true)
    }
    let open = all.filter { $0.recommendation.status.isOpen }
    let done = all.filter { $0.recommendation.status == .done }
    let dropped = all.filter { $0.recommendation.status == .dropped }
    scope.pageHead(
      scope[.backlogTitle], intro: intro(open, done, dropped, scope), into: &html)
    guard !all.isEmpty else { return }
    if !open.isEmpty { writeOpen(open, scope, &html) }
    scope.writeMatrix(open, heading: .matrixPart, into: &html)
    for (name, title, rows) in [
      ("done", Phrase.stepDone, done), ("dropped", .stepDropped, dropped),
    ] where !rows.isEmpty {
      scope.section(name, title: scope[title], into: &html) {
        RecommendationTable(rows: rows, scope: scope).write(caption: scope[title], into: &$0)
      }
    }
  }

  private static func writeOpen(
    _ open: [RecommendationTable.Row], _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    html.element(.div, .class("orders")) { html in
      if !scope.isBound { writeChoice(scope, &html) }
      for order in scope.isBound ? Array(orders.prefix(1)) : orders {
        html.element(
          .section, .class("order"), .id(scope.id(Anchor.part(order.name)))
        ) { html in
          html.element(scope.heading(2), text: scope[order.title])
          html.element(.p, .class("intro"), text: order.hint.map { scope[$0] } ?? scope.rankingText)
          RecommendationTable(rows: sorted(open, by: order.name), scope: scope).write(
            caption: scope[order.title], into: &html)
        }
      }
    }
  }

  private static func writeChoice(_ scope: PageScope, _ html: inout MarkupWriter) {
    html.element(.nav, .class("choice"), .aria(.label, scope[.orderedBy])) { html in
      html.element(.ul, .role("list")) { html in
        for order in orders {
          html.element(.li) { html in
            html.link(
              scope.link(here: Anchor.part(order.name)), text: scope[order.title],
              class: order.name)
          }
        }
      }
    }
  }

  private static func intro(
    _ open: [RecommendationTable.Row], _ done: [RecommendationTable.Row],
    _ dropped: [RecommendationTable.Row], _ scope: PageScope
  ) -> String {
    guard !open.isEmpty || !done.isEmpty || !dropped.isEmpty else {
      return scope[.noRecommendations]
    }
    var parts = [scope.wording(.backlogOpen, count: open.count)]
    if let today = scope.context.options.date {
      let late = open.count { $0.recommendation.due.map { $0 < today } ?? false }
      if late > 0 { parts.append(scope.wording(.backlogOverdue, count: late)) }
    }
    if !done.isEmpty { parts.append(scope.wording(.backlogDone, count: done.count)) }
    if !dropped.isEmpty { parts.append(scope.wording(.backlogDropped, count: dropped.count)) }
    return parts.joined(separator: ", ")
  }

  /// Rows in one of the orders; the ranking decides between equals.
  private static func sorted(
    _ rows: [RecommendationTable.Row], by order: String
  ) -> [RecommendationTable.Row] {
    func key(_ row: RecommendationTable.Row) -> (String, Double) {
      let recommendation = row.recommendation
      return switch order {
      case "by-due": ("", Double(recommendation.due?.daysSinceEpoch ?? .max))
      case "by-owner": (recommendation.owner.map(Slug.of) ?? "", 0)
      case "by-effort": ("", (recommendation.effort ?? 99) - (recommendation.impact ?? 0) / 100)
      default: ("", 0)
      }
    }
    let keyed = rows.map { (row: $0, key: key($0), rank: $0.rank ?? .max) }
    return keyed.sorted { left, right in
      (left.key.0, left.key.1, left.rank) < (right.key.0, right.key.1, right.rank)
    }.map(\.row)
  }
}

extension RenderContext {
  /// The recommendations of all journeys in the order of the backlog, those that are ranked with
  /// their places in it.
  var rankedBacklog: [(place: RecommendationPlace, ranked: RankedRecommendation?)] {
    let ranking = portfolioFindings.backlog
    return index.backlog.enumerated().map { offset, place in
      (place, offset < ranking.count ? ranking[offset] : nil)
    }
  }
}
