import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let ownersTitle = Phrase("owners-title", "Owners")
  static let ownersIntro = Phrase(
    "owners-intro", "{n} owner answers for journeys, touchpoints, recommendations or handoffs.",
    other: "{n} owners answer for journeys, touchpoints, recommendations or handoffs.")
  static let columnJourneys = Phrase("column-journeys", "Journeys")
  static let columnTouchpoints = Phrase("column-touchpoints", "Touchpoints")
  static let columnOpen = Phrase("column-open", "Open recommendations")
  static let columnNextDue = Phrase("column-next-due", "Next due")
  static let columnHandoffs = Phrase("column-handoffs", "Handoffs")
  static let nobody = Phrase("nobody", "Touchpoints that nobody owns")
  static let nobodyIntro = Phrase(
    "nobody-intro",
    "Of the published maps of the current state, with those that name no owner at all.")
  static let ownsJourneys = Phrase("owns-journeys", "Journeys")
  static let ownsTouchpoints = Phrase("owns-touchpoints", "Touchpoints")
  static let ownsOpen = Phrase("owns-open", "To do")
  static let ownsClosed = Phrase("owns-closed", "Done and dropped")
  static let ownsHandoffs = Phrase("owns-handoffs", "Handoffs")
}

/// The page of one owner: what is theirs.
enum OwnerPage {
  /// What stands on the page.
  static func content(_ owner: OwnerPlaces, _ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .owner(owner.owner.slug))
    return PageContent(
      route: scope.route, title: owner.owner.name, description: intro(owner, scope),
      language: context.portfolio.site.language, bodyClass: "page-owner",
      breadcrumb: Pages.breadcrumb(
        scope, above: [(scope[.ownersTitle], .owners)], owner.owner.name),
      main: MarkupWriter.html { write(owner, scope, &$0) })
  }

  private static func intro(_ owner: OwnerPlaces, _ scope: PageScope) -> String {
    let index = scope.context.index
    let open = owner.recommendations.count { index[$0].status.isOpen }
    return [
      owner.journeys.isEmpty
        ? nil : scope.wording(.atlasJourneys, count: owner.journeys.count),
      owner.touchpoints.isEmpty
        ? nil : scope.wording(.countTouchpoints, count: owner.touchpoints.count),
      scope.wording(.atlasOpen, count: open),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func write(
    _ owner: OwnerPlaces, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    let index = scope.context.index
    scope.pageHead(owner.owner.name, intro: intro(owner, scope), into: &html)
    writeRecommendations(owner, scope, &html)
    if !owner.touchpoints.isEmpty {
      scope.section("touchpoints", title: scope[.ownsTouchpoints], into: &html) {
        TouchpointTable(places: owner.touchpoints, scope: scope, column: .channel).write(
          caption: scope[.ownsTouchpoints], into: &$0)
      }
    }
    if !owner.handoffs.isEmpty {
      scope.section("handoffs", title: scope[.ownsHandoffs], into: &html) { html in
        let excerpt = Excerpt(owner.handoffs)
        let rows = excerpt.shown.map { place in
          (journey: index.journeys[place.journey], handoff: index[place], home: "")
        }
        HandoffTable.write(rows, caption: scope[.ownsHandoffs], scope: scope, into: &html)
      }
    }
    if !owner.journeys.isEmpty {
      scope.section("journeys", title: scope[.ownsJourneys], into: &html) { html in
        html.element(.ul, .class("journeys"), .role("list")) { html in
          for journey in owner.journeys.prefix(Excerpt<Int>.most) {
            html.element(.li) {
              JourneyRow(index.journeys[journey], scope: scope).write(level: 3, into: &$0)
            }
          }
        }
        scope.writeMore(
          owner.journeys.dropFirst(Excerpt<Int>.most).map { index.journeys[$0] }, into: &html)
      }
    }
    RuleList(scope: scope, only: owner.rules).write(into: &html)
  }

  private static func writeRecommendations(
    _ owner: OwnerPlaces, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    let index = scope.context.index
    let open = owner.recommendations.filter { index[$0].status.isOpen }
    let closed = owner.recommendations.filter { !index[$0].status.isOpen }
    for (name, title, places, shown) in [
      (
        "open", Phrase.ownsOpen, open,
        Excerpt(open, by: { index[$0].due?.daysSinceEpoch ?? .max })
      ),
      ("closed", .ownsClosed, closed, Excerpt(closed)),
    ] where !places.isEmpty {
      scope.section(name, title: scope[title], into: &html) { html in
        let rows = shown.map { place in
          RecommendationTable.Row(
            journey: index.journeys[place.journey], recommendation: index[place], ranked: nil)
        }
        RecommendationTable(
          rows, scope: scope, namesOwners: false, hasRanks: false,
          hasMoves: places.contains { !index[$0].moves.isEmpty }
        ).write(caption: scope[title], into: &html)
      }
    }
  }
}

/// The page of all owners, and of what nobody owns.
enum OwnersPage {
  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .owners)
    return PageContent(
      route: .owners, title: scope[.ownersTitle], language: context.portfolio.site.language,
      bodyClass: "page-owners", breadcrumb: Pages.breadcrumb(scope, scope[.ownersTitle]),
      main: MarkupWriter.html { write(scope, &$0) })
  }

  private static func write(_ scope: PageScope, _ html: inout MarkupWriter) {
    let index = scope.context.index
    let intro = scope.wording(.ownersIntro, count: index.owners.count)
    scope.pageHead(scope[.ownersTitle], intro: intro, into: &html)
    if !index.owners.isEmpty { writeTable(scope, &html) }
    let unowned = index.unowned
    guard !unowned.isEmpty else { return }
    scope.section("nobody", title: scope[.nobody], into: &html) { html in
      html.element(.p, .class("intro"), text: scope[.nobodyIntro])
      TouchpointTable(places: unowned, scope: scope, column: .channel).write(
        caption: scope[.nobody], into: &html)
    }
  }

  private static func writeTable(_ scope: PageScope, _ html: inout MarkupWriter) {
    html.element(
      .div, .class("scroll"), .role("region"), .tabindex(0),
      .aria(.label, scope.wording(.metricTableRegion, ["title": scope[.ownersTitle]]))
    ) { html in
      html.element(.table, .class("owners")) { html in
        html.element(.caption, .class("vh"), text: scope[.ownersTitle])
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, .scope("col"), text: scope[.columnOwner])
            for title in [
              Phrase.columnJourneys, .columnTouchpoints, .columnOpen, .columnHandoffs,
            ] {
              html.element(.th, .scope("col"), .class("num"), text: scope[title])
            }
            html.element(.th, .scope("col"), text: scope[.columnNextDue])
          }
        }
        html.element(.tbody) { html in
          for owner in scope.context.index.owners { write(owner, scope, &html) }
        }
      }
    }
  }

  private static func write(
    _ owner: OwnerPlaces, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    let index = scope.context.index
    let open = owner.recommendations.map { index[$0] }.filter(\.status.isOpen)
    html.element(.tr) { html in
      html.element(.th, .scope("row")) { scope.writeOwner(owner.owner.name, into: &$0) }
      for count in [
        owner.journeys.count, owner.touchpoints.count, open.count, owner.handoffs.count,
      ] {
        html.element(
          .td, .class("num"), text: count == 0 ? "–" : scope.wording.number(Double(count)))
      }
      html.element(.td) { html in
        if let due = open.compactMap(\.due).min() {
          scope.writeDue(due, into: &html)
        } else {
          html.text("–")
        }
      }
    }
  }
}
