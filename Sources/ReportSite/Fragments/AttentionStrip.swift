import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let attention = Phrase("attention", "What needs attention")
  static let attentionTargets = Phrase("attention-targets", "KPIs off target")
  static let attentionOf = Phrase("attention-of", "of {n} with a target")
  static let attentionReviews = Phrase("attention-reviews", "Reviews overdue")
  static let attentionLate = Phrase("attention-late", "{n} overdue")
  static let attentionLeaks = Phrase("attention-leaks", "Leaks beyond their limit")
  static let ofPassages = Phrase("of-passages", "of {n} passage", other: "of {n} passages")
  static let attentionLowest = Phrase("attention-lowest", "Stages that feel bad")
}

/// The strip of figures on the front page: what in all published journeys needs somebody's care.
struct AttentionStrip {
  private let scope: PageScope
  private let journeys: [Journey]
  /// The journeys as they are today: leaks, targets, feelings and owners of a future state are
  /// plans.
  private let current: [Journey]

  /// The strip of the site.
  init(_ scope: PageScope) {
    self.scope = scope
    journeys = scope.context.portfolio.journeys.filter { $0.status == .published }
    current = journeys.filter(scope.context.index.isPublishedToday)
  }

  /// Writes the strip; nothing where no journey is published.
  func write(into html: inout MarkupWriter) {
    guard !journeys.isEmpty else { return }
    html.element(
      .section, .class("key-figures"), .aria(.label, scope[.attention])
    ) { html in
      html.element(.dl) { html in
        writeOpen(&html)
        writeTargets(&html)
        writeUnowned(&html)
        writeStages(&html)
        writeLeaks(&html)
        writeReviews(&html)
      }
    }
  }

  private func write(
    _ title: Phrase, _ value: Int, of rest: String?, to target: LinkTarget?,
    _ html: inout MarkupWriter
  ) {
    html.element(.div) { html in
      html.element(.dt) { html in
        if let target { html.link(target, text: scope[title]) } else { html.text(scope[title]) }
      }
      html.element(.dd) { html in
        html.element(.p, .class("figure")) { html in
          html.element(.strong, text: scope.wording.number(Double(value)))
          if let rest {
            html.text(" ")
            html.element(.span, .class("aside"), text: rest)
          }
        }
      }
    }
  }

  private func writeOpen(_ html: inout MarkupWriter) {
    let today = scope.context.options.date
    var (open, overdue) = (0, 0)
    let index = scope.context.index
    for place in index.backlog
    where place.keys.status.isOpen && index.journeys[place.journey].status == .published {
      open += 1
      if let today, let due = place.keys.due, due < today { overdue += 1 }
    }
    let late = today.map { _ in overdue }
    write(
      .toDo, open, of: late.map { scope.wording(.attentionLate, count: $0) },
      to: scope.link(.recommendations), &html)
  }

  private func writeTargets(_ html: inout MarkupWriter) {
    var (judged, missed) = (0, 0)
    for journey in current {
      let figures = scope.context.findings(for: journey.id).figures
      for index in figures.indices {
        switch figures[index].status {
        case .met, .near: judged += 1
        case .missed: (judged, missed) = (judged + 1, missed + 1)
        case .noTarget, .noValue: break
        }
      }
    }
    guard judged > 0 else { return }
    write(
      .attentionTargets, missed,
      of: scope.wording(.attentionOf, ["n": scope.wording.number(Double(judged))]),
      to: scope.link(.metrics), &html)
  }

  private func writeUnowned(_ html: inout MarkupWriter) {
    let index = scope.context.index
    let touchpoints = index.journeys.indices.reduce(0) { count, place in
      index.isPublishedToday(index.journeys[place]) ? count + index.touchpointCounts[place] : count
    }
    guard touchpoints > 0 else { return }
    let unowned = current.reduce(0) {
      $0 + scope.context.findings(for: $1.id).readings.unowned.count
    }
    write(
      .withoutOwner, unowned, of: scope.wording(.ofTouchpoints, count: touchpoints),
      to: scope.link(.owners, unowned > 0 ? Anchor.part("nobody") : nil), &html)
  }

  private func writeStages(_ html: inout MarkupWriter) {
    let feelings = current.flatMap { journey in
      scope.context.findings(for: journey.id).stages.compactMap(\.meanFeeling)
    }
    guard !feelings.isEmpty else { return }
    write(
      .attentionLowest, feelings.count { $0 < 0 },
      of: scope.wording(.ofStages, count: feelings.count), to: nil, &html)
  }

  private func writeLeaks(_ html: inout MarkupWriter) {
    let shown = Set(journeys.map(\.id))
    let steps = current.reduce(0) { count, journey in
      count + (scope.context.findings(for: journey.id).funnel?.steps.count { !$0.isRising } ?? 0)
    }
    guard steps > 0 else { return }
    write(
      .attentionLeaks,
      scope.context.portfolioFindings.leaks.count { shown.contains($0.journey) },
      of: scope.wording(.ofPassages, count: steps), to: scope.link(.leaks), &html)
  }

  private func writeReviews(_ html: inout MarkupWriter) {
    let shown = Set(journeys.map(\.id))
    let reviews = scope.context.portfolioFindings.reviews.filter {
      shown.contains($0.journey) && $0.isOverdue != nil
    }
    guard !reviews.isEmpty else { return }
    write(
      .attentionReviews, reviews.count { $0.isOverdue == true },
      of: scope.wording(.ofJourneys, count: journeys.count),
      to: scope.link(.health, Anchor.part("reviews")), &html)
  }
}

extension Phrase {
  static let ofStages = Phrase("of-stages", "of {n} stage", other: "of {n} stages")
  static let ofJourneys = Phrase("of-journeys", "of {n} journey", other: "of {n} journeys")
}
