import Diagnostics
package import JourneyModel

/// What the journeys show together.
package struct PortfolioFindings: Sendable, Equatable {
  /// A leak of a journey.
  package struct Leak: Sendable, Equatable {
    /// The journey.
    package let journey: JourneyID
    /// The passage that loses more than it may.
    package let step: Funnel.Step
    /// The time that the journey's figures cover: the price is per that time.
    package let period: Period?
    /// The nearest journey above this one that leaks between the same stages: its loss holds this
    /// one, so that the two are not to be added up.
    package internal(set) var partOf: JourneyID?
    /// The journeys below this one that leak between the same stages, in the order of the leaks.
    package internal(set) var alsoIn: [JourneyID] = []

    /// What the leak costs in thirty days, so that maps of different periods compare; nil without
    /// a price or a period.
    package var monthly: Double? { period.flatMap { step.stake?.monthly(over: $0) } }
  }

  /// A journey's next review.
  package struct Review: Sendable, Equatable {
    /// The journey.
    package let journey: JourneyID
    /// When it is due.
    package let due: CivilDate
    /// Whether that has passed; nil without a date to judge on.
    package let isOverdue: Bool?
  }

  /// What finished recommendations of one quarter took and returned.
  package struct Quarter: Sendable, Equatable {
    /// The year.
    package let year: Int
    /// The quarter, 1 to 4.
    package let quarter: Int
    /// How many were finished.
    package let finished: Int
    /// Their effort points added up.
    package let effort: Double
    /// The money that they returned, by currency, in the order of the codes.
    package let returned: [Quantity]
  }

  /// The findings of each journey, in the order of the portfolio.
  package let journeys: [JourneyFindings]
  /// All leaks beyond their thresholds in current states: within a currency by what they cost in
  /// thirty days, then those without a period by price, then the rest by how far they are beyond.
  package let leaks: [Leak]
  /// All open recommendations of maps that are not archived, in order.
  package let backlog: [RankedRecommendation]
  /// The reviews, by date.
  package let reviews: [Review]
  /// The quarters in which recommendations were finished, latest first.
  package let quarters: [Quarter]
  /// Whether no more personas are mapped than the site's threshold.
  package let personas: (count: Int, limit: Int)

  /// Analyses a portfolio, a journey after another.
  package init(_ portfolio: Portfolio, date: CivilDate?) {
    let context = AnalysisContext(portfolio, date: date)
    self.init(
      portfolio, journeys: portfolio.journeys.map { JourneyFindings($0, in: context) },
      date: date)
  }

  /// The findings of a portfolio whose journeys were analysed.
  package init(_ portfolio: Portfolio, journeys: [JourneyFindings], date: CivilDate?) {
    let live = zip(portfolio.journeys, journeys).filter { $0.0.status != .archived }
      .map { (journey: $0.0, findings: $0.1) }
    leaks = Self.leaks(live.filter { $0.journey.state == .current })
    backlog = Self.backlog(live, by: portfolio.site.ranking)
    self.journeys = Self.ranked(journeys, by: backlog)
    reviews = live.compactMap { journey, _ -> Review? in
      journey.nextReview.map { due in
        Review(journey: journey.id, due: due, isOverdue: date.map { due < $0 })
      }
    }.sorted { ($0.due, $0.journey) < ($1.due, $1.journey) }
    quarters = Self.quarters(portfolio.journeys.flatMap(\.recommendations))
    personas = (
      Set(live.flatMap { $0.journey.personas.map(\.value) }).count,
      portfolio.site.thresholds.personas
    )
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.journeys == right.journeys && left.leaks == right.leaks
      && left.backlog == right.backlog && left.reviews == right.reviews
      && left.quarters == right.quarters && left.personas == right.personas
  }

  /// A map that is not archived, with what was found of it.
  private typealias Live = (journey: Journey, findings: JourneyFindings)

  /// How stakes are weighed against each other: by thirty days where every map that prices a leak
  /// says its period, as they are where none does; not at all in several currencies.
  private static func weighing(_ live: [Live]) -> (Funnel.Stake, Journey) -> Double? {
    let priced = live.filter { $0.findings.funnel?.steps.contains { $0.stake != nil } ?? false }
    let currencies = Set(
      priced.flatMap { $0.findings.funnel?.steps ?? [] }.compactMap(\.stake?.currency))
    guard currencies.count <= 1 else { return { _, _ in nil } }
    if priced.allSatisfy({ $0.journey.period == nil }) { return { stake, _ in stake.amount } }
    guard priced.allSatisfy({ $0.journey.period != nil }) else { return { _, _ in nil } }
    return { stake, journey in journey.period.map { stake.monthly(over: $0) } }
  }

  private static func backlog(
    _ live: [Live], by method: SiteSettings.Ranking
  ) -> [RankedRecommendation] {
    let weigh = weighing(live)
    let candidates = live.flatMap { journey, findings in
      journey.recommendations.map { recommendation in
        let step = findings.funnel?.steps.first { $0.from == recommendation.at?.value.stage }
        return Ranking.Candidate(
          journey: journey.id, recommendation: recommendation,
          stake: step?.stake.flatMap { weigh($0, journey) })
      }
    }
    var backlog = Ranking.ranked(candidates, by: method)
    for index in backlog.indices { backlog[index].overall = index + 1 }
    return backlog
  }

  /// The findings with each journey's part of the backlog as its ranking, so that no page can show
  /// another order or score than the backlog does; archived maps keep their own.
  private static func ranked(
    _ journeys: [JourneyFindings], by backlog: [RankedRecommendation]
  ) -> [JourneyFindings] {
    let parts = Dictionary(grouping: backlog, by: \.journey)
    return journeys.map { findings in
      guard let part = parts[findings.journey] else { return findings }
      var findings = findings
      findings.ranking = Ranking.numbered(part)
      return findings
    }
  }

  private static func leaks(_ live: [Live]) -> [Leak] {
    var leaks = sortedLeaks(live)
    relate(&leaks, live)
    return leaks
  }

  /// Notes which leaks are the same customers in a journey and in one above it.
  private static func relate(_ leaks: inout [Leak], _ live: [Live]) {
    struct Passage: Hashable {
      let journey: JourneyID
      let from: StageID
      let to: StageID
    }
    let parents = Dictionary(
      live.map { ($0.journey.id, $0.journey.parent?.value) },
      uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      leaks.enumerated().map {
        (Passage(journey: $1.journey, from: $1.step.from, to: $1.step.to), $0)
      }, uniquingKeysWith: { first, _ in first })
    for index in leaks.indices {
      let leak = leaks[index]
      var seen: Set<JourneyID> = [leak.journey]
      var next = parents[leak.journey] ?? nil
      while let above = next, seen.insert(above).inserted {
        if let place = places[Passage(journey: above, from: leak.step.from, to: leak.step.to)] {
          if leaks[index].partOf == nil { leaks[index].partOf = above }
          leaks[place].alsoIn.append(leak.journey)
        }
        next = parents[above] ?? nil
      }
    }
  }

  private static func sortedLeaks(_ live: [Live]) -> [Leak] {
    live.flatMap { journey, findings in
      (findings.funnel?.steps ?? []).filter(\.isBeyondThreshold)
        .map { Leak(journey: journey.id, step: $0, period: journey.period) }
    }
    .sorted { left, right in
      switch (left.step.stake, right.step.stake) {
      case (let one?, let two?) where one.currency != two.currency:
        return one.currency < two.currency
      case (let one?, let two?) where left.monthly != right.monthly || one.amount != two.amount:
        // One without a period comes after all that have one.
        return (left.monthly ?? -1, one.amount) > (right.monthly ?? -1, two.amount)
      case (.some, nil): return true
      case (nil, .some): return false
      default:
        if left.step.excess != right.step.excess { return left.step.excess > right.step.excess }
        return (left.journey.rawValue, left.step.from.rawValue)
          < (right.journey.rawValue, right.step.from.rawValue)
      }
    }
  }

  private static func quarters(_ recommendations: [Recommendation]) -> [Quarter] {
    struct Key: Hashable, Comparable {
      let year: Int
      let quarter: Int
      static func < (left: Key, right: Key) -> Bool {
        (left.year, left.quarter) < (right.year, right.quarter)
      }
    }
    var groups: [Key: [Recommendation]] = [:]
    for recommendation in recommendations where recommendation.status == .done {
      guard let date = recommendation.result?.date else { continue }
      groups[Key(year: date.year, quarter: (date.month + 2) / 3), default: []]
        .append(recommendation)
    }
    return groups.keys.sorted(by: >).map { key in
      let finished = groups[key] ?? []
      var money: [String: Double] = [:]
      for worth in finished.compactMap({ $0.result?.worth }) {
        if case .money(let currency) = worth.unit { money[currency, default: 0] += worth.amount }
      }
      return Quarter(
        year: key.year, quarter: key.quarter, finished: finished.count,
        effort: finished.reduce(0) { $0 + ($1.effort ?? 0) },
        returned: money.keys.sorted().map {
          Quantity(amount: money[$0] ?? 0, unit: .money(currency: $0), written: "")
        })
    }
  }
}
