import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let partNext = Phrase("part-next", "What to do next")
  static let nextFirst = Phrase(
    "next-first", "The one open recommendation", other: "Start with the first {n}")
  static let nextAll = Phrase(
    "next-all", "See the one open recommendation", other: "See all {n} open recommendations")
  static let nextNothing = Phrase(
    "next-nothing", "Nothing is recommended here yet; the findings below show where to begin.")
  static let nextNothingOpen = Phrase(
    "next-nothing-open", "No recommendation is open; the findings below show where to go on.")
  static let rulesFired = Phrase(
    "rules-fired", "{n} decision rule fired", other: "{n} decision rules fired")
  static let ofImpactEffort = Phrase("of-impact-effort", "Impact {impact}, effort {effort}")
  static let noOwnerYet = Phrase("no-owner-yet", "nobody’s yet")
}

/// What is to be done first: the top three recommendations and what the fired rules say.
struct DoNext {
  /// How many of the ranked recommendations are shown.
  static let most = 3

  let scope: PageScope

  /// Writes the section of a journey's page.
  func write(_ journey: Journey, into html: inout MarkupWriter) {
    let findings = scope.context.findings(for: journey.id)
    let fired = findings.rules.filter { $0.outcome == .fired }
    scope.section("next", class: "next-part", title: scope[.partNext], into: &html) { html in
      if findings.ranking.isEmpty {
        let nothing: Phrase = journey.recommendations.isEmpty ? .nextNothing : .nextNothingOpen
        html.element(.p, .class("intro"), text: scope[nothing])
      } else {
        html.element(
          .p, .class("intro"), text: intro(findings.ranking.count))
        write(findings.ranking, namesJourneys: false, into: &html)
        writeAll(
          findings.ranking.count, to: scope.link(here: Anchor.part("recommendations")), &html)
      }
      guard !fired.isEmpty else { return }
      html.element(scope.heading(3), text: scope.wording(.rulesFired, count: fired.count))
      html.element(.ul, .class("fired"), .role("list")) { html in
        for finding in fired {
          html.element(.li) { scope.writeFiredRule(finding, of: journey, into: &$0) }
        }
      }
    }
  }

  /// How many of so many open recommendations are shown, and how they are ranked.
  func intro(_ count: Int) -> String {
    scope.wording(.nextFirst, count: min(count, Self.most)) + ". " + scope.rankingText
  }

  /// Writes the first of ranked recommendations as cards.
  func write(
    _ ranking: [RankedRecommendation], namesJourneys: Bool, into html: inout MarkupWriter
  ) {
    html.element(.ol, .class("top"), .role("list")) { html in
      for ranked in ranking.prefix(Self.most) {
        guard let journey = scope.context.index.journey(ranked.journey) else { continue }
        html.element(.li) { write(ranked, of: journey, namesJourney: namesJourneys, &$0) }
      }
    }
  }

  /// Writes a link to all of the ranked recommendations where there are more than the first.
  func writeAll(_ count: Int, to target: LinkTarget, _ html: inout MarkupWriter) {
    guard count > Self.most else { return }
    html.element(.p, .class("more")) {
      $0.link(target, text: scope.wording(.nextAll, count: count))
    }
  }

  private func write(
    _ ranked: RankedRecommendation, of journey: Journey, namesJourney: Bool,
    _ html: inout MarkupWriter
  ) {
    let recommendation = ranked.recommendation
    html.element(.p, .class("title")) { html in
      html.element(.span, .class("rank"), text: scope.wording.number(Double(ranked.rank)))
      html.link(
        scope.link(.journey(journey.id), Anchor.of(recommendation.id)),
        text: recommendation.title)
      scope.writeAudience(recommendation.audience, into: &html)
    }
    html.element(.p, .class("sub")) { html in
      if namesJourney { html.link(scope.link(.journey(journey.id)), text: journey.title) }
      if let at = recommendation.at?.value {
        if namesJourney { html.text(", ") }
        scope.writePlace(at, of: journey, into: &html)
      }
    }
    writeReason(ranked, &html)
    for move in recommendation.moves {
      html.element(.p) {
        scope.writeMove(move, of: recommendation, in: journey, into: &$0)
      }
    }
    html.element(.p, .class("meta")) { html in
      html.element(.span) { html in
        if let owner = recommendation.owner {
          scope.writeOwnerName(owner, into: &html)
        } else {
          html.element(.span, .class("no-owner"), text: scope[.noOwnerYet])
        }
      }
      html.element(.span) { html in
        if let due = recommendation.due {
          scope.writeDue(due, into: &html)
        } else {
          html.text(scope[.noDate])
        }
      }
    }
  }

  private func writeReason(_ ranked: RankedRecommendation, _ html: inout MarkupWriter) {
    let recommendation = ranked.recommendation
    guard let impact = recommendation.impact, let effort = recommendation.effort else { return }
    html.element(.p) { html in
      html.text(
        scope.wording(
          .ofImpactEffort,
          [
            "impact": scope.wording.number(impact, decimals: 1),
            "effort": scope.wording.number(effort, decimals: 1),
          ]))
      if let quadrant = ranked.quadrant {
        html.text(": ")
        html.element(.strong, text: scope[quadrant.title])
      }
    }
  }
}
