import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let partHealth = Phrase("part-health", "Health")
  static let healthSummary = Phrase(
    "health-passed", "Checks passed: {passed} of {judged}.")
  static let healthUnjudged = Phrase(
    "health-unjudged", "{n} check has not enough data.", other: "{n} checks have not enough data.")
  static let healthOff = Phrase(
    "health-off", "{n} check is turned off.", other: "{n} checks are turned off.")
  static let checkPassed = Phrase("check-outcome-passed", "passed")
  static let checkFailed = Phrase("check-outcome-failed", "failed")
  static let checkNoData = Phrase("check-outcome-no-data", "not enough data")
  static let checkOff = Phrase("check-outcome-off", "off")
  static let checksPassed = Phrase("checks-passed", "{n} passed", other: "{n} passed")
  static let checksNoData = Phrase(
    "checks-no-data", "{n} without enough data", other: "{n} without enough data")
  static let checksOff = Phrase("checks-off", "{n} turned off", other: "{n} turned off")
  static let checkWhy = Phrase("check-why", "Why")
  static let checkThreshold = Phrase("check-threshold", "Threshold")
  static let checkSource = Phrase("check-source", "Source")
  static let checkPlaces = Phrase("check-places", "Where")
  static let checkBecause = Phrase("check-because", "Off because")
  static let checkNoReason = Phrase("check-no-reason", "no reason given")
  static let checkCount = Phrase("check-count", "{n} of {count}")
}

extension CheckResult.Outcome {
  /// What it is called.
  var title: Phrase {
    switch self {
    case .passed: .checkPassed
    case .failed: .checkFailed
    case .notEnoughData: .checkNoData
    case .off: .checkOff
    }
  }

  /// What it looks like.
  var status: TargetStatus {
    switch self {
    case .passed: .met
    case .failed: .missed
    case .notEnoughData: .noTarget
    case .off: .noValue
    }
  }
}

/// The health checks of a journey: failing ones in sight, the others folded.
struct HealthPanel {
  private let journey: Journey
  private let results: [CheckResult]
  private let health: (passed: Int, judged: Int)
  private let scope: PageScope

  /// The checks of a journey.
  init(_ journey: Journey, scope: PageScope) {
    self.journey = journey
    self.scope = scope
    let findings = scope.context.findings(for: journey.id)
    results = findings.checks
    health = findings.health
  }

  /// Writes the section.
  func write(into html: inout MarkupWriter) {
    scope.section("health", class: "health-part", title: scope[.partHealth], into: &html) { html in
      html.element(.p, .class("intro"), text: summary)
      writeList(results(.failed), &html)
      for (outcome, title) in [
        (CheckResult.Outcome.notEnoughData, Phrase.checksNoData), (.off, .checksOff),
        (.passed, .checksPassed),
      ] {
        let group = results(outcome)
        guard !group.isEmpty else { continue }
        scope.writeDetails("fold", into: &html) { html in
          html.status(
            outcome.status, text: scope.wording(title, count: group.count))
        } content: {
          writeList(group, &$0)
        }
      }
    }
  }

  private func results(_ outcome: CheckResult.Outcome) -> [CheckResult] {
    results.filter { $0.outcome == outcome }
  }

  private var summary: String {
    let wording = scope.wording
    var sentences = [
      wording(
        .healthSummary,
        [
          "passed": wording.number(Double(health.passed)),
          "judged": wording.number(Double(health.judged)),
        ])
    ]
    for (outcome, phrase) in [
      (CheckResult.Outcome.notEnoughData, Phrase.healthUnjudged), (.off, .healthOff),
    ] {
      let count = results(outcome).count
      if count > 0 { sentences.append(wording(phrase, count: count)) }
    }
    return sentences.joined(separator: " ")
  }

  private func writeList(_ results: [CheckResult], _ html: inout MarkupWriter) {
    guard !results.isEmpty else { return }
    html.element(.ul, .class("checks"), .role("list")) { html in
      for result in results {
        guard let check = HealthCheck.named(result.check) else { continue }
        html.element(.li) { write(check, result, &$0) }
      }
    }
  }

  private func write(
    _ check: HealthCheck, _ result: CheckResult, _ html: inout MarkupWriter
  ) {
    scope.writeDetails("check", into: &html) { html in
      html.status(result.outcome.status, text: scope[result.outcome.title])
      html.element(.span, .class("name"), text: scope[check.title])
      if result.outcome == .failed {
        html.element(.span, .class("quiet"), text: count(result))
      }
    } content: { html in
      html.element(.dl, .class("facts")) { html in
        if result.outcome == .off {
          scope.writeFact(.checkBecause, into: &html) {
            $0.text(result.because ?? scope[.checkNoReason])
          }
        }
        if !result.places.isEmpty {
          scope.writeFact(.checkPlaces, into: &html) { writePlaces(result, &$0) }
        }
        scope.writeFact(.checkWhy, into: &html) { $0.text(scope[check.why]) }
        if let threshold = result.threshold, let unit = check.threshold?.unit {
          scope.writeFact(.checkThreshold, into: &html) {
            $0.text(scope.wording.amount(threshold, unit: unit))
          }
        }
        scope.writeFact(.checkSource, into: &html) { $0.text(check.source) }
      }
    }
  }

  /// At how many of the places that it looked at a check fails, and the first of them by name.
  private func count(_ result: CheckResult) -> String {
    let most = 3
    let names = result.places.prefix(most).compactMap { place in
      place.at.map { journey.name(of: $0) } ?? scope.text(of: place.detail)
    }
    let list = names.joined(separator: ", ") + (result.places.count > most ? " …" : "")
    guard result.looked > 1 else { return list }
    let count = scope.wording(
      .checkCount,
      [
        "n": scope.wording.number(Double(min(result.places.count, result.looked))),
        "count": scope.wording.number(Double(result.looked)),
      ])
    return list.isEmpty ? count : "\(count): \(list)"
  }

  private func writePlaces(_ result: CheckResult, _ html: inout MarkupWriter) {
    for (index, place) in result.places.enumerated() {
      if index > 0 { html.text(", ") }
      let detail = scope.text(of: place.detail)
      if let at = place.at, journey.contains(at) {
        html.link(
          scope.link(.journey(journey.id), Anchor.of(at)), text: journey.name(of: at))
        if let detail { html.text(" (\(detail))") }
      } else {
        html.text(detail ?? journey.title)
      }
    }
  }
}

extension PageScope {
  /// What a check found at a place, in words.
  func text(of detail: CheckResult.Detail) -> String? {
    switch detail {
    case .none: nil
    case .text(let text): text
    case .missing(let names): names.map { self[$0] }.joined(separator: ", ")
    case .share(let share): wording.percent(share, decimals: abs(share) < 0.1 ? 1 : 0)
    case .number(let number): wording.number(number, decimals: 1)
    case .count(let phrase, let count): wording(phrase, count: count)
    case .date(let date): wording.date(date)
    }
  }
}
