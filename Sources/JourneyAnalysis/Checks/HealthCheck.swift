import Diagnostics
package import JourneyModel
package import Wording

/// A check of what a journey map needs to be a decision tool.
package struct HealthCheck: Sendable {
  /// Its id, which `checks:` in maps and `site.yaml` name.
  package let id: String
  /// What it asks for, in a few words.
  package let title: Phrase
  /// What it looks at, in a word or two, for the head of a column.
  package let short: Phrase
  /// Why that matters.
  package let why: Phrase
  /// Where it comes from.
  package let source: String
  /// The threshold that holds unless a site or map sets another; nil where there is none.
  package let threshold: Quantity?
  let evaluate: @Sendable (CheckInput) -> Verdict

  init(
    _ id: String, short: String, title: String, why: String, source: String,
    threshold: Quantity? = nil,
    evaluate: @escaping @Sendable (CheckInput) -> Verdict
  ) {
    self.id = id
    self.title = Phrase("check-\(id)", title)
    self.short = Phrase("check-\(id)-short", short)
    self.why = Phrase("check-\(id)-why", why)
    self.source = source
    self.threshold = threshold
    self.evaluate = evaluate
  }

  /// What evaluating a check comes to, before settings.
  enum Verdict: Sendable, Equatable {
    /// How many places were looked at, and which of them fail.
    case looked(at: Int, failing: [CheckResult.Place])
    /// Nothing could be looked at.
    case notEnoughData
  }
}

/// What a check looks at.
struct CheckInput: Sendable {
  let journey: Journey
  let figures: [Figure]
  let funnel: Funnel?
  let stages: [StageFinding]
  let readings: MapReadings
  let date: CivilDate?
  /// The threshold in force.
  let threshold: Double

  /// The verdict over `items`: those that `fails` says fail at the place it names.
  func verdict<Item>(
    over items: [Item], failing fails: (Item) -> CheckResult.Place?
  ) -> HealthCheck.Verdict {
    items.isEmpty
      ? .notEnoughData : .looked(at: items.count, failing: items.compactMap(fails))
  }
}

/// The result of a health check on one journey.
package struct CheckResult: Sendable, Equatable {
  /// How a check came out.
  package enum Outcome: String, Sendable, CaseIterable {
    case passed, failed
    case notEnoughData = "not-enough-data"
    /// Turned off by the map or the site.
    case off
  }

  /// A place at which a check fails, with the figure that says so.
  package struct Place: Sendable, Equatable {
    /// The stage or touchpoint; nil for the journey or something without an address.
    package let at: Address?
    /// What was found there: a name, or a value as it was written or computed.
    package let detail: Detail

    init(_ at: Address?, _ detail: Detail = .none) {
      self.at = at
      self.detail = detail
    }
  }

  /// What a failing place shows.
  package enum Detail: Sendable, Equatable {
    case none
    /// Something the user named.
    case text(String)
    /// What is missing, by name.
    case missing([Phrase])
    /// A share of 1.
    case share(Double)
    /// A number.
    case number(Double)
    /// So many of something.
    case count(Phrase, Int)
    /// A date.
    case date(CivilDate)
  }

  /// The check's id.
  package let check: String
  /// How it came out.
  package let outcome: Outcome
  /// How many places were looked at.
  package let looked: Int
  /// Where it fails.
  package let places: [Place]
  /// The threshold in force.
  package let threshold: Double?
  /// Why it is off.
  package let because: String?
}

extension HealthCheck {
  /// The check with an id.
  package static func named(_ id: String) -> HealthCheck? { all.first { $0.id == id } }

  /// The threshold in force on a journey: the map's, else the site's, else the check's own.
  func limit(_ journey: Journey, site: SiteSettings) -> Double? {
    func set(_ settings: [CheckSetting]) -> Double? {
      settings.first { $0.check.value == id }?.threshold?.amount
    }
    return set(journey.checks) ?? set(site.checks) ?? siteThreshold(site) ?? threshold?.amount
  }

  /// The check's result on a journey, with the map's settings before the site's.
  func result(_ input: CheckInput, site: SiteSettings) -> CheckResult {
    let setting =
      input.journey.checks.first { $0.check.value == id }
      ?? site.checks.first { $0.check.value == id }
    let limit = limit(input.journey, site: site)
    if let setting, setting.off {
      return CheckResult(
        check: id, outcome: .off, looked: 0, places: [], threshold: limit,
        because: setting.because)
    }
    let verdict = evaluate(
      CheckInput(
        journey: input.journey, figures: input.figures, funnel: input.funnel,
        stages: input.stages, readings: input.readings, date: input.date, threshold: limit ?? 0))
    switch verdict {
    case .notEnoughData:
      return CheckResult(
        check: id, outcome: .notEnoughData, looked: 0, places: [], threshold: limit, because: nil)
    case .looked(let looked, let failing):
      return CheckResult(
        check: id, outcome: failing.isEmpty ? .passed : .failed, looked: looked, places: failing,
        threshold: limit, because: nil)
    }
  }

  /// The thresholds that `site.yaml` names by themselves.
  private func siteThreshold(_ site: SiteSettings) -> Double? {
    switch id {
    case "drop-off": site.thresholds.dropOff
    case "time-in-stage": site.thresholds.timeInStage
    case "positive-stages": Double(site.thresholds.positiveStages)
    case "personas": Double(site.thresholds.personas)
    default: nil
    }
  }
}
