import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let ownerLabel = Phrase("owner-label", "Owner")
  static let reviewedLabel = Phrase("reviewed-label", "Reviewed")
  static let reviewEvery = Phrase("review-every", "every {interval}")
  static let intervalDays = Phrase("interval-days", "day", other: "{n} days")
  static let intervalWeeks = Phrase("interval-weeks", "week", other: "{n} weeks")
  static let intervalMonths = Phrase("interval-months", "month", other: "{n} months")
  static let intervalYears = Phrase("interval-years", "year", other: "{n} years")
  static let figuresCover = Phrase("figures-cover", "Figures of")
  static let scenario = Phrase("scenario", "Scenario")
  static let goals = Phrase("goals", "Goals")
  static let outcome = Phrase("outcome", "Outcome")
  static let outcomeAt = Phrase("outcome-at", "at {place}")
  static let outcomeWorth = Phrase("outcome-worth", "worth {worth} each")
  static let comparedTo = Phrase("compared-to", "Compare with")
  static let partOf = Phrase("part-of", "Part of")
}

extension PageScope {
  /// Writes the title of a journey's page and the line under it: whose, which, by whom, when.
  func writeJourneyHeader(_ journey: Journey, into html: inout MarkupWriter) {
    html.element(.header, .class("page-head")) { html in
      html.element(heading(1), text: journey.title)
      html.element(.ul, .class("meta"), .role("list")) { html in
        for persona in journey.personas {
          html.element(.li) { writePersona(persona.value, into: &$0) }
        }
        writeMarks(of: journey, into: &html)
        if let owner = journey.owner {
          html.element(.li) { html in
            html.text(self[.ownerLabel] + " ")
            html.element(.strong) { writeOwnerName(owner, into: &$0) }
          }
        }
        writeReview(of: journey, into: &html)
        if let period = journey.period {
          html.element(.li) { html in
            html.text(self[.figuresCover] + " ")
            html.element(.strong, text: wording.period(period))
          }
        }
        writeRelations(of: journey, into: &html)
      }
    }
  }

  /// Writes a persona's name with a link to its page, and the role.
  func writePersona(_ id: PersonaID, into html: inout MarkupWriter) {
    guard let persona = context.index.persona(id) else {
      html.text(id.rawValue)
      return
    }
    html.element(.strong) { $0.link(link(.persona(id)), text: persona.name) }
    if let role = persona.role { html.text(", " + role) }
  }

  /// Writes what a journey is: its state, its publication where that is not the usual one, and
  /// whether it is internal.
  func writeMarks(of journey: Journey, into html: inout MarkupWriter) {
    html.element(.li) { html in
      html.element(
        .span, .class("state \(journey.state.rawValue)"), text: self[journey.state.title])
      if journey.status != .published {
        html.text(" ")
        html.element(
          .span, .class("tag \(journey.status.rawValue)"), text: self[journey.status.title])
      }
      writeAudience(journey.audience, into: &html)
    }
    writeChangeMark(of: journey, into: &html)
  }

  /// Writes when a journey was reviewed and is to be again.
  func writeReview(of journey: Journey, into html: inout MarkupWriter) {
    guard let reviewed = journey.reviewed else { return }
    html.element(.li) { html in
      html.text(self[.reviewedLabel] + " ")
      html.element(.strong) { writeDate(reviewed, into: &$0) }
      guard let every = journey.reviewEvery else { return }
      guard let today = context.options.date, let next = reviewed.adding(every) else {
        html.text(", " + wording(.reviewEvery, ["interval": name(of: every)]))
        return
      }
      let days = next.daysSinceEpoch - today.daysSinceEpoch
      if days < 0 {
        html.text(" ")
        html.element(.span, .class("tag late"), text: wording(.overdue, count: -days))
      } else {
        html.text(", " + (days == 0 ? self[.dueToday] : wording(.dueIn, count: days)))
      }
    }
  }

  /// An interval in words, as it stands after “every”: `3 months`.
  func name(of interval: CalendarInterval) -> String {
    let phrase: Phrase =
      switch interval.unit {
      case .day: .intervalDays
      case .week: .intervalWeeks
      case .month: .intervalMonths
      case .year: .intervalYears
      }
    return wording(phrase, count: interval.count)
  }

  private func writeRelations(of journey: Journey, into html: inout MarkupWriter) {
    if let parent = journey.parent.flatMap({ context.index.journey($0.value) }) {
      html.element(.li) { html in
        html.text(self[.partOf] + " ")
        html.link(link(.journey(parent.id)), text: parent.title)
      }
    }
    let others = context.index.counterparts(of: journey)
    let named = 3
    for other in others.prefix(named) {
      html.element(.li) { html in
        html.text(self[.comparedTo] + " ")
        html.link(link(.journey(other.id)), text: other.title)
        html.text(" (\(self[other.state.title]))")
      }
    }
    guard others.count > named else { return }
    html.element(.li) { html in
      html.link(
        link(here: Anchor.part("compare")),
        text: wording(.moreJourneys, count: others.count - named))
    }
  }

  /// Writes what the map is looked at through: the scenario, the goals, the outcome.
  func writeJourneyLens(_ journey: Journey, into html: inout MarkupWriter) {
    guard journey.scenario != nil || !journey.goals.isEmpty || journey.outcome != nil else {
      return
    }
    html.element(.dl, .class("lens")) { html in
      if let scenario = journey.scenario {
        writeBox(.scenario, into: &html) { $0.text(scenario) }
      }
      if !journey.goals.isEmpty {
        writeBox(.goals, into: &html) { html in
          html.element(.ul) { html in
            for goal in journey.goals { html.element(.li, text: goal) }
          }
        }
      }
      if let outcome = journey.outcome {
        writeBox(.outcome, into: &html) { html in
          html.text(outcome.name)
          if let at = outcome.at?.value {
            html.text(", " + wording(.outcomeAt, ["place": name(of: at, in: journey)]))
          }
          if let worth = outcome.worth {
            html.text(", " + wording(.outcomeWorth, ["worth": text(worth)]))
          }
        }
      }
    }
  }
}
