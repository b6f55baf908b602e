import Diagnostics
package import JourneyModel
import Wording

/// Checks of what a map says at each step.
extension HealthCheck {
  static let owners = HealthCheck(
    "owners", short: "Owners",
    title: "Every touchpoint has an owner",
    why: "What is nobody's job stays as it is.",
    source: clientAverages,
    threshold: Quantity(amount: 0, unit: .number, written: "0")
  ) { input in
    let unowned = input.readings.unowned
    let excess = Double(unowned.count) > input.threshold
    return input.verdict(over: input.journey.touchpoints) { touchpoint in
      excess && touchpoint.owner == nil ? CheckResult.Place(touchpoint.address) : nil
    }
  }

  static let onePersona = HealthCheck(
    "one-persona", short: "One persona",
    title: "The map follows one persona",
    why: "A map of everybody is a map of nobody.",
    source: "NN/g, “Journey mapping 101”; WebSmarter, anatomy of a journey map"
  ) { input in
    let count = input.journey.personas.count
    return .looked(
      at: 1, failing: count == 1 ? [] : [CheckResult.Place(nil, .count(.countPersonas, count))])
  }

  static let backstage = HealthCheck(
    "backstage", short: "Backstage",
    title: "Backstage work is written down at every touchpoint",
    why: "Handoffs break where nobody knows what happens behind the line of visibility.",
    source: "WebSmarter, common pitfalls; service blueprints (G. L. Shostack)"
  ) { input in
    input.verdict(over: input.journey.touchpoints) { touchpoint in
      touchpoint.backstage.isEmpty && touchpoint.systems.isEmpty
        ? CheckResult.Place(touchpoint.address) : nil
    }
  }

  static let intents = HealthCheck(
    "intent", short: "Intent",
    title: "Every touchpoint says why the customer is there",
    why: "Without the intent a step cannot be judged.",
    source: "Tayaluga, “Define three things per step”"
  ) { input in
    input.verdict(over: input.journey.touchpoints) { touchpoint in
      touchpoint.intent == nil ? CheckResult.Place(touchpoint.address) : nil
    }
  }

  static let successSignals = HealthCheck(
    "success-signal", short: "Success signal",
    title: "Every touchpoint has a success signal",
    why: "The signal shows whether the intent was real and met.",
    source: "Tayaluga, “Define three things per step”"
  ) { input in
    input.verdict(over: input.journey.touchpoints) { touchpoint in
      touchpoint.success == nil ? CheckResult.Place(touchpoint.address) : nil
    }
  }

  static let nextActions = HealthCheck(
    "next-action", short: "Next action",
    title: "Every touchpoint has exactly one next action",
    why: "Two obvious next steps are none.",
    source: "Tayaluga, “Define three things per step”"
  ) { input in
    input.verdict(over: input.journey.touchpoints) { touchpoint in
      touchpoint.next.count == 1
        ? nil
        : CheckResult.Place(touchpoint.address, .count(.countNextActions, touchpoint.next.count))
    }
  }

  static let momentsOfTruth = HealthCheck(
    "moments-of-truth", short: "Moments of truth",
    title: "Every moment of truth is owned and measured",
    why: "These are the steps at which the relation is won or lost.",
    source: "Heart of the Customer, moments of truth"
  ) { input in
    input.verdict(over: input.journey.touchpoints.filter(\.momentOfTruth)) { touchpoint in
      input.readings.neglectedMoments.contains(touchpoint.address)
        ? CheckResult.Place(touchpoint.address) : nil
    }
  }

  /// Interviews (or another kind of talk with customers) and analytics, each with n and date; talks
  /// with so many people at least as the threshold says.
  static let evidence = HealthCheck(
    "evidence", short: "Evidence",
    title: "The map rests on interviews and on analytics",
    why: "Mapping without data maps assumptions, and a talk with one customer is an anecdote.",
    source: "WebSmarter, common pitfalls; Salesforce, analytical and anecdotal data",
    threshold: Quantity(amount: 2, unit: .number, written: "2")
  ) { input in
    let complete = input.journey.evidence.filter { $0.n != nil && $0.date != nil }
    let kinds = Set(complete.map { Slug.of($0.kind) })
    let talked = Set(
      complete.filter { ($0.n ?? 0) >= input.threshold }.map { Slug.of($0.kind) })
    let talks: Set<String> = [
      "interview", "interviews", "diary", "diary-study", "usability-test", "usability-tests",
      "observation", "field-study", "focus-group",
    ]
    let figures: Set<String> = [
      "analytics", "survey", "surveys", "logs", "support", "support-tickets", "tickets", "crm",
    ]
    var missing: [CheckResult.Place] = []
    if talked.isDisjoint(with: talks) {
      missing.append(CheckResult.Place(nil, .missing([.evidenceTalks])))
    }
    if kinds.isDisjoint(with: figures) {
      missing.append(CheckResult.Place(nil, .missing([.evidenceFigures])))
    }
    return .looked(at: 2, failing: missing)
  }

  static let review = HealthCheck(
    "review", short: "Review",
    title: "The review is not overdue",
    why: "A static map is soon outdated.",
    source: "WebSmarter, quarterly reviews"
  ) { input in
    guard let today = input.date, let due = input.journey.nextReview else { return .notEnoughData }
    return .looked(at: 1, failing: due < today ? [CheckResult.Place(nil, .date(due))] : [])
  }

  /// A red stage feels bad on the whole or misses a target by more than a tenth.
  static let redStages = HealthCheck(
    "red-stages", short: "Red stages",
    title: "Every red stage has a future state or a dated next step",
    why: "A problem that is mapped but not scheduled stays.",
    source: "NN/g, future-state maps; WebSmarter, 30-day sprints"
  ) { input in
    guard input.stages.contains(where: { $0.meanScore != nil || $0.missed > 0 }) else {
      return .notEnoughData
    }
    let red = input.stages.filter(\.isRed)
    let failing = red.filter { stage in
      input.journey.compare == nil
        && !input.journey.recommendations.contains {
          $0.at?.value.stage == stage.stage && $0.due != nil && $0.status != .dropped
        }
    }
    return .looked(
      at: input.stages.count, failing: failing.map { CheckResult.Place(Address(stage: $0.stage)) })
  }
}

extension Phrase {
  static let countPersonas = Phrase("count-personas", "{n} persona", other: "{n} personas")
  static let countNextActions = Phrase(
    "count-next-actions", "{n} next action", other: "{n} next actions")
}

extension Journey {
  /// When the map is to be reviewed next; nil without a last review or an interval.
  package var nextReview: CivilDate? {
    guard let reviewed, let reviewEvery else { return nil }
    return reviewed.adding(reviewEvery)
  }
}
