package import Diagnostics
package import JourneyModel
import Wording

extension JourneyFindings {
  /// The failing health checks as diagnostics, one for each place at which one fails.
  ///
  /// One for each place lets a baseline tell an old gap from a new one, and puts the mark where
  /// the gap is.
  package func healthProblems(of journey: Journey) -> [Diagnostic] {
    let byID = Dictionary(
      HealthCheck.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return checks.filter { $0.outcome == .failed }.flatMap { result in
      byID[result.check].map { check in
        result.places.map { Self.problem(check, at: $0, in: journey) }
      } ?? []
    }
  }

  private static func problem(
    _ check: HealthCheck, at place: CheckResult.Place, in journey: Journey
  ) -> Diagnostic {
    let title = Wording.english[check.title]
    let subject = place.at.map { "“\($0)”" } ?? "“\(journey.title)”"
    let detail = text(of: place.detail).map { " (\($0))" } ?? ""
    return Diagnostic(
      .healthCheck, at: place.at.flatMap(journey.origin(of:)) ?? journey.origin,
      "\(subject) fails the health check “\(title)”\(detail).", help: Wording.english[check.why],
      check: check.id, step: place.at.flatMap(journey.step))
  }

  private static func text(of detail: CheckResult.Detail) -> String? {
    switch detail {
    case .none: nil
    case .text(let text): "“\(text)”"
    case .missing(let names): names.map { Wording.english[$0] }.joined(separator: ", ")
    case .share(let share): Wording.english.percent(share, decimals: 1)
    case .number(let number): Wording.english.number(number, decimals: 1)
    case .count(let phrase, let count): Wording.english(phrase, count: count)
    case .date(let date): date.iso
    }
  }
}

extension Journey {
  /// A stage or touchpoint with what it says, for baselines; nil where the address dangles.
  fileprivate func step(at address: Address) -> Diagnostic.Step? {
    let texts =
      address.touchpoint == nil ? stage(address.stage)?.traits : touchpoint(at: address)?.traits
    return texts.map { Diagnostic.Step(address: address.description, texts: $0) }
  }

  /// The addresses of all stages and touchpoints.
  package var addresses: [Address] {
    stages.flatMap { stage in
      [Address(stage: stage.id)] + stage.touchpoints.map(\.address)
    }
  }

  /// Where a stage or touchpoint was written; nil where the address dangles.
  fileprivate func origin(of address: Address) -> SourceRange? {
    address.touchpoint == nil ? stage(address.stage)?.origin : touchpoint(at: address)?.origin
  }

  /// How many days before a review falls due it is told.
  package static let reviewNotice = 14

  /// A warning where the review falls due soon: today or within ``reviewNotice`` days.
  ///
  /// A review that is overdue is for the health check to tell.
  /// - Parameter date: Today; nil for no such judgement.
  /// - Returns: The warning, or nil where there is time yet or no review is set.
  package func reviewProblem(on date: CivilDate?) -> Diagnostic? {
    guard let date, let due = nextReview, status != .archived else { return nil }
    let days = due.daysSinceEpoch - date.daysSinceEpoch
    guard (0...Self.reviewNotice).contains(days) else { return nil }
    // The number of days is left out: the message has to stay the same from day to day.
    return Diagnostic(
      .reviewDue, at: origin, "The review of “\(title)” falls due on \(due.iso).",
      help: "Go through the map, then set “reviewed” to the day of it.")
  }
}

extension Stage {
  /// What the stage is known by when its name has changed.
  fileprivate var traits: [String] {
    let texts = touchpoints.map { "touchpoint " + $0.id.rawValue } + [goal].compactMap { $0 }
    return texts.map(Trait.of) + metrics.map { "metric-" + $0.metric.value.rawValue }
  }
}

extension Touchpoint {
  /// What the touchpoint is known by when its name has changed.
  fileprivate var traits: [String] {
    let texts =
      [intent, action, success].compactMap { $0 } + thinks + pains.map(\.text)
      + delights.map(\.text) + quotes.map(\.text)
    return texts.map(Trait.of) + metrics.map { "metric-" + $0.metric.value.rawValue }
  }
}

/// A text of a map in a baseline.
private enum Trait {
  /// So many characters of a text are kept: they tell it from others.
  private static let longest = 40

  static func of(_ text: String) -> String {
    String(String.UnicodeScalarView(Slug.of(text).unicodeScalars.prefix(longest)))
  }
}
