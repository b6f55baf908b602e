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
  static let attentionLowest = Phrase("attention-lowest", "Stages that feel bad")
}

/// The strip of figures on the front page: what in all published journeys needs somebody's care.
struct AttentionStrip {
  private let scope: PageScope
  private let journeys: [Journey]

  /// The strip of the site.
  init(_ scope: PageScope) {
    self.scope = scope
    journeys = scope.context.portfolio.journeys.filter { $0.status == .published }
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
    let open = journeys.flatMap(\.recommendations).filter(\.status.isOpen)
    let late = scope.context.options.date.map { today in
      open.count { $0.due.map { $0 < today } ?? false }
    }
    write(
      .toDo, open.count, of: late.map { scope.wording(.attentionLate, count: $0) },
      to: scope.link(.recommendations), &html)
  }

  private func writeTargets(_ html: inout MarkupWriter) {
    let statuses = journeys.flatMap(\.readings).map { scope.status(of: $0.reading) }
    let judged = statuses.count { $0 == .met || $0 == .near || $0 == .missed }
    guard judged > 0 else { return }
    write(
      .attentionTargets, statuses.count { $0 == .missed },
      of: scope.wording(.attentionOf, ["n": scope.wording.number(Double(judged))]),
      to: scope.link(.metrics), &html)
  }

  private func writeUnowned(_ html: inout MarkupWriter) {
    let owned = journeys.filter { journey in
      journey.stages.contains { $0.touchpoints.contains { $0.owner != nil } }
    }
    let touchpoints = owned.flatMap(\.touchpoints)
    guard !touchpoints.isEmpty else { return }
    write(
      .withoutOwner, touchpoints.count { $0.owner == nil },
      of: scope.wording(.ofTouchpoints, count: touchpoints.count),
      to: scope.link(.owners, Anchor.part("nobody")), &html)
  }

  private func writeStages(_ html: inout MarkupWriter) {
    let ranking = scope.context.portfolio.site.ranking
    let current = journeys.filter { $0.state == .current }
    var bad = 0
    var known = 0
    for journey in current {
      let figures = JourneyFigures(journey, ranking: ranking)
      let feelings = figures.feelings.compactMap { $0 }.map(journey.emotionScale.normalised)
      bad += feelings.count { $0 < 0 }
      known += feelings.count
    }
    guard known > 0 else { return }
    write(
      .attentionLowest, bad, of: scope.wording(.ofStages, count: known), to: nil, &html)
  }

  private func writeReviews(_ html: inout MarkupWriter) {
    guard let today = scope.context.options.date else { return }
    let due = journeys.compactMap { journey in
      journey.reviewEvery.flatMap { journey.reviewed?.adding($0) }
    }
    guard !due.isEmpty else { return }
    write(
      .attentionReviews, due.count { $0 < today },
      of: scope.wording(.ofJourneys, count: journeys.count), to: nil, &html)
  }
}

extension Phrase {
  static let ofStages = Phrase("of-stages", "of {n} stage", other: "of {n} stages")
  static let ofJourneys = Phrase("of-journeys", "of {n} journey", other: "of {n} journeys")
}
