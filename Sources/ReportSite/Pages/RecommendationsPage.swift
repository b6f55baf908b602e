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
    let backlog = Backlog(scope)
    let (open, done, dropped) = (
      backlog.places { $0.isOpen }, backlog.places { $0 == .done },
      backlog.places { $0 == .dropped }
    )
    scope.pageHead(
      scope[.backlogTitle], intro: intro(open, done.count, dropped.count, scope), into: &html)
    guard !scope.context.index.backlog.isEmpty else { return }
    if !open.isEmpty { writeOpen(open, backlog, &html) }
    let placed = backlog.placed(open)
    if placed.count <= PageScope.mostInMatrix {
      scope.writeMatrix(placed.map(backlog.row), heading: .matrixPart, into: &html)
    }
    for (name, title, places) in [
      ("done", Phrase.stepDone, done), ("dropped", .stepDropped, dropped),
    ] where !places.isEmpty {
      scope.section(name, title: scope[title], into: &html) {
        backlog.table(of: places, shown: Excerpt(places))
          .write(caption: scope[title], into: &$0)
      }
    }
  }

  private static func writeOpen(
    _ open: [Int], _ backlog: Backlog, _ html: inout MarkupWriter
  ) {
    let scope = backlog.scope
    html.element(.div, .class("orders")) { html in
      if !scope.isBound { writeChoice(scope, &html) }
      for order in scope.isBound ? Array(orders.prefix(1)) : orders {
        html.element(
          .section, .class("order"), .id(scope.id(Anchor.part(order.name)))
        ) { html in
          html.element(scope.heading(2), text: scope[order.title])
          html.element(.p, .class("intro"), text: order.hint.map { scope[$0] } ?? scope.rankingText)
          backlog.table(of: open, shown: backlog.first(of: open, by: order.name))
            .write(caption: scope[order.title], into: &html)
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
    _ open: [Int], _ done: Int, _ dropped: Int, _ scope: PageScope
  ) -> String {
    guard !open.isEmpty || done > 0 || dropped > 0 else { return scope[.noRecommendations] }
    var parts = [scope.wording(.backlogOpen, count: open.count)]
    if let today = scope.context.options.date {
      let index = scope.context.index
      let late = open.count { index.backlog[$0].keys.due.map { $0 < today } ?? false }
      if late > 0 { parts.append(scope.wording(.backlogOverdue, count: late)) }
    }
    if done > 0 { parts.append(scope.wording(.backlogDone, count: done)) }
    if dropped > 0 { parts.append(scope.wording(.backlogDropped, count: dropped)) }
    return parts.joined(separator: ", ")
  }
}

/// The backlog of a site by the offsets of its entries: a row is made only of what is shown.
private struct Backlog {
  let scope: PageScope
  private let index: PortfolioIndex
  private let ranking: [RankedRecommendation]

  init(_ scope: PageScope) {
    self.scope = scope
    index = scope.context.index
    ranking = scope.context.portfolioFindings.backlog
  }

  /// The entries with a status.
  func places(where isWanted: (RecommendationStatus) -> Bool) -> [Int] {
    index.backlog.indices.filter { isWanted(index.backlog[$0].keys.status) }
  }

  /// The entries that have a place in the matrix.
  func placed(_ entries: [Int]) -> [Int] {
    entries.filter { entry in
      let keys = index.backlog[entry].keys
      return keys.impact != nil && keys.effort != nil
    }
  }

  func row(_ entry: Int) -> RecommendationTable.Row {
    let place = index.backlog[entry]
    return RecommendationTable.Row(
      journey: index.journeys[place.journey], recommendation: index[place],
      ranked: ranked(entry), isOverall: true)
  }

  /// A table of entries, of which some are shown.
  func table(of entries: [Int], shown: Excerpt<Int>) -> RecommendationTable {
    RecommendationTable(
      shown.map(row), scope: scope,
      hasRanks: entries.contains { ranked($0)?.overall != nil },
      hasMoves: entries.contains { index.backlog[$0].keys.hasMoves })
  }

  /// The first entries in one of the orders; the ranking decides between equals.
  func first(of entries: [Int], by order: String) -> Excerpt<Int> {
    var slugs: [String: String] = [:]
    func key(_ entry: Int) -> Key {
      let keys = index.backlog[entry].keys
      var key = Key(text: "", number: 0, rank: ranked(entry)?.overall ?? .max)
      switch order {
      case "by-due": key.number = Double(keys.due?.daysSinceEpoch ?? .max)
      case "by-effort":
        key.number = (keys.effort ?? 99) - (keys.impact ?? 0) / 100
      case "by-owner":
        guard let owner = keys.owner else { break }
        key.text = slugs[owner] ?? Slug.of(owner)
        slugs[owner] = key.text
      default: break
      }
      return key
    }
    return Excerpt(entries, by: key)
  }

  private func ranked(_ entry: Int) -> RankedRecommendation? {
    entry < ranking.count ? ranking[entry] : nil
  }

  /// What an entry is put in order by.
  private struct Key: Comparable {
    var text: String
    var number: Double
    let rank: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.text, left.number, left.rank) < (right.text, right.number, right.rank)
    }
  }
}
