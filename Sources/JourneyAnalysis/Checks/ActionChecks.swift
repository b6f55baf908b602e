import Diagnostics
package import JourneyModel
package import Wording

/// Checks of what is being done: handoffs, campaigns, experiments, recommendations.
extension HealthCheck {
  static let handoffs = HealthCheck(
    "handoffs", short: "Handoffs",
    title: "Every handoff has a creative, a KPI, a landing page, an experiment and an owner",
    why: "Teams lose customers between them, not within them.",
    source: "Tayaluga, “Map the journey to measurable handoffs”"
  ) { input in
    input.verdict(over: input.journey.handoffs) { handoff in
      let gaps = handoff.gaps
      return gaps.isEmpty
        ? nil
        : CheckResult.Place(
          handoff.from.value, .missing(gaps.map(\.title)))
    }
  }

  static let campaignLinks = HealthCheck(
    "campaign-links", short: "Campaign links",
    title: "Campaign links carry utm_source, utm_medium and utm_campaign",
    why: "What is not tagged cannot be attributed.",
    source: "Tayaluga, “Measurement and governance”"
  ) { input in
    let landings = input.journey.handoffs.compactMap { handoff in
      handoff.landing.map { (handoff.from.value, $0.value) }
    }
    let tagged = input.journey.touchpoints.flatMap { touchpoint in
      touchpoint.links.filter { UTM.isTagged($0.value) }.map { (touchpoint.address, $0.value) }
    }
    return input.verdict(over: landings + tagged) { address, link in
      let missing = UTM.missing(in: link)
      return missing.isEmpty
        ? nil : CheckResult.Place(address, .text(missing.joined(separator: ", ")))
    }
  }

  static let experiments = HealthCheck(
    "experiments", short: "Experiments",
    title: "Experiments change one variable and say what success is",
    why: "Two changes at once teach nothing.",
    source: "Tayaluga, “Test one variable at a time”"
  ) { input in
    input.verdict(over: input.journey.experiments) { place, experiment in
      let isSound = experiment.variable.count == 1 && experiment.success != nil
      return isSound ? nil : CheckResult.Place(place)
    }
  }

  static let messageMatch = HealthCheck(
    "message-match", short: "Message match",
    title: "Landing pages keep what the creative promises",
    why: "A headline in other words than the ad's makes people leave.",
    source: "Tayaluga, ad-to-page handoffs; measured as the share of the promise's words",
    threshold: Quantity(amount: Overlap.enough, unit: .percent, written: "50 %")
  ) { input in
    input.verdict(over: input.readings.promises) { promise in
      !promise.isKept
        ? CheckResult.Place(
          input.journey.handoffs[promise.handoff].from.value, .share(promise.kept)) : nil
    }
  }

  static let closedLoop = HealthCheck(
    "closed-loop", short: "Closed loop",
    title: "Finished recommendations report what they returned, and when",
    why: "Fixes that are not linked to results lose their budget.",
    source: clientAverages
  ) { input in
    let done = input.journey.recommendations.filter { $0.status == .done }
    return input.verdict(over: done) { recommendation in
      let result = recommendation.result
      let moved = result?.worth != nil || (result?.to != nil && result?.from != nil)
      // Without a date it counts in no quarter's report.
      let isReported = moved && result?.date != nil
      return isReported
        ? nil : CheckResult.Place(recommendation.at?.value, .text(recommendation.title))
    }
  }

  static let nextSteps = HealthCheck(
    "dated-work", short: "Dated work",
    title: "Planned work has an owner and a date that has not passed",
    why: "Work without a name and a date is a wish.",
    source: "Forrester, “every journey map requires a journey owner”"
  ) { input in
    let planned = input.journey.recommendations.filter {
      $0.status == .planned || $0.status == .doing
    }
    return input.verdict(over: planned) { recommendation in
      let isLate = input.date.map { today in recommendation.due.map { $0 < today } ?? false }
      let isSound =
        recommendation.owner != nil && recommendation.due != nil && isLate != true
      return isSound
        ? nil : CheckResult.Place(recommendation.at?.value, .text(recommendation.title))
    }
  }

  /// All checks, in the order in which they are shown.
  package static let all: [HealthCheck] = [
    dropOff, timeInStage, positiveStages, owners, closedLoop,
    evidence, onePersona, stageKPIs, review, backstage,
    intents, successSignals, nextActions, momentsOfTruth, redStages,
    handoffs, campaignLinks, messageMatch, experiments, nextSteps,
    sameScale, benchmarks, staleData, fewAnswers,
  ]

  /// The ids of all checks, and of those of the portfolio, for `checks:`.
  package static var ids: [String] { all.map(\.id) }
}

/// What a handoff needs to be a contract between teams.
package enum HandoffPart: String, CaseIterable, Sendable {
  case creative, metric, landing, experiment, owner

  /// What it is called.
  package var title: Phrase {
    switch self {
    case .creative: .handoffCreative
    case .metric: .handoffMetric
    case .landing: .handoffLanding
    case .experiment: .handoffExperiment
    case .owner: .handoffOwner
    }
  }
}

extension Phrase {
  static let handoffCreative = Phrase("handoff-creative", "creative")
  static let handoffMetric = Phrase("handoff-metric", "KPI")
  static let handoffLanding = Phrase("handoff-landing", "landing page")
  static let handoffExperiment = Phrase("handoff-experiment", "experiment")
  static let handoffOwner = Phrase("handoff-owner", "owner")
  static let evidenceTalks = Phrase("evidence-talks", "interviews")
  static let evidenceFigures = Phrase("evidence-figures", "analytics")
}

extension Handoff {
  /// What it lacks.
  package var gaps: [HandoffPart] {
    HandoffPart.allCases.filter { part in
      switch part {
      case .creative: creative == nil
      case .metric: metric == nil
      case .landing: landing == nil
      case .experiment: experiment == nil
      case .owner: owner == nil
      }
    }
  }
}

extension Journey {
  /// Its experiments, of handoffs and of recommendations, with their places.
  package var experiments: [(place: Address?, experiment: Experiment)] {
    handoffs.compactMap { handoff in handoff.experiment.map { (handoff.from.value, $0) } }
      + recommendations.compactMap { recommendation in
        recommendation.experiment.map { (recommendation.at?.value, $0) }
      }
  }
}

/// The parameters that attribute a visit to a campaign.
package enum UTM {
  /// The parameters that a campaign link needs.
  package static let required = ["utm_source", "utm_medium", "utm_campaign"]

  /// Whether a link has any such parameter: `utm_` after its question mark.
  static func isTagged(_ link: String) -> Bool {
    let query = link.utf8.drop { $0 != UInt8(ascii: "?") }
    return query.split { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "&") }
      .contains { $0.starts(with: "utm_".utf8) }
  }

  /// Those of ``required`` that a link lacks or leaves empty.
  package static func missing(in link: String) -> [String] {
    guard let question = link.firstIndex(of: "?") else { return required }
    let query = link[link.index(after: question)...].prefix { $0 != "#" }
    let given = query.split(separator: "&").compactMap { pair -> Substring? in
      guard let equals = pair.firstIndex(of: "="), pair.index(after: equals) < pair.endIndex
      else { return nil }
      return pair[..<equals]
    }
    return required.filter { name in !given.contains { $0 == name } }
  }
}
