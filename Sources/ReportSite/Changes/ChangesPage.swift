import JourneyDiff
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let navChanges = Phrase("nav-changes", "What changed")
  static let changesSince = Phrase("changes-since", "Compared with “{since}”.")
  static let changesSinceDay = Phrase(
    "changes-since-day", "Compared with the state of {since}.")
  static let changesSinceEarlier = Phrase(
    "changes-since-earlier", "Compared with an earlier state of the journeys.")
  static let journeyChanged = Phrase("journey-changed", "changed")
  static let journeyNew = Phrase("journey-new", "new")
  static let journeyChangedSince = Phrase("journey-changed-since", "changed since {since}")
  static let journeyNewSince = Phrase("journey-new-since", "new since {since}")
}

/// What changed in the journeys since an earlier state.
enum ChangesPage {
  /// What stands on the page; nil where the site is compared with nothing.
  static func content(_ context: RenderContext) -> PageContent? {
    guard let changes = context.options.changes else { return nil }
    let scope = PageScope(context, route: .changes)
    return PageContent(
      route: .changes, title: scope[.navChanges], description: intro(changes, scope),
      language: context.portfolio.site.language, bodyClass: "page-changes",
      breadcrumb: Pages.breadcrumb(scope, scope[.navChanges]),
      main: MarkupWriter.html { html in
        scope.pageHead(scope[.navChanges], intro: intro(changes, scope), into: &html)
        html.append(list(changes, scope))
      }, audience: audience(of: changes.diff, in: context))
  }

  private static func intro(_ changes: SiteChanges, _ scope: PageScope) -> String {
    let phrase: Phrase = changes.date == nil ? .changesSince : .changesSinceDay
    return changes.since(in: scope.wording).map { scope.wording(phrase, ["since": $0]) }
      ?? scope[.changesSinceEarlier]
  }

  private static func list(_ changes: SiteChanges, _ scope: PageScope) -> TrustedMarkup {
    func link(_ journey: JourneyID, _ place: Address?) -> LinkTarget? {
      guard let shown = scope.context.index.journey(journey), place.map(shown.has) ?? true else {
        return nil
      }
      return scope.link(.journey(journey), place.map(Anchor.of))
    }
    func entryLink(_ change: EntryChange) -> LinkTarget? {
      switch change.kind {
      case .metric: scope.link(.metrics, Anchor.of(MetricID(change.id)))
      case .persona: scope.link(.persona(PersonaID(change.id)))
      }
    }
    return changes.diff.html(
      wording: scope.wording, link: link, entryLink: entryLink, anchor: { Anchor.changes(in: $0) },
      picture: { journey in
        ChangeDrawing.figure(of: journey, wording: scope.wording) { link(journey.new.id, $0) }
      })
  }

  /// A page that tells of something internal is internal, and one that tells of what is gone; on a
  /// site for everyone nothing told is internal.
  private static func audience(of diff: PortfolioDiff, in context: RenderContext) -> Audience {
    guard context.options.audience == .internal else { return .everyone }
    let ids = diff.added.map(\.id) + diff.changed.map(\.new.id) + diff.unread.map(\.id)
    let isInternal = ids.contains { context.index.journey($0)?.audience == .internal }
    let isOfPersona = diff.entries.contains { change in
      change.kind == .persona && context.index.persona(PersonaID(change.id))?.audience != .everyone
    }
    return isInternal || isOfPersona || !diff.removed.isEmpty ? .internal : .everyone
  }
}

extension Journey {
  /// Whether it has a stage or touchpoint: what changed may tell of one that is gone.
  fileprivate func has(_ place: Address) -> Bool {
    guard let stage = stages.first(where: { $0.id == place.stage }) else { return false }
    return place.touchpoint == nil || stage.touchpoints.contains { $0.address == place }
  }
}

extension PageScope {
  /// Writes that a journey changed, with the way to what changed in it.
  func writeChangeMark(of journey: Journey, into html: inout MarkupWriter) {
    guard let changes = context.options.changes, let mark = changes.mark(of: journey.id) else {
      return
    }
    let text =
      switch (mark, changes.since(in: wording)) {
      case (.added, let since?): wording(.journeyNewSince, ["since": since])
      case (.added, nil): self[.journeyNew]
      case (.changed, let since?): wording(.journeyChangedSince, ["since": since])
      case (.changed, nil): self[.journeyChanged]
      }
    html.element(.li) {
      $0.link(link(.changes, Anchor.changes(in: journey.id)), text: text, class: "tag changed")
    }
  }
}
