import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let rulesSummary = Phrase(
    "rules-summary", "Fired: {fired} of {n}; clear: {clear}; cannot be evaluated: {unknown}.")
  static let ruleFired = Phrase("rule-fired", "fired")
  static let ruleClear = Phrase("rule-clear", "clear")
  static let ruleUnknown = Phrase("rule-unknown", "cannot be evaluated")
  static let ruleLacks = Phrase(
    "rule-lacks", "No value to test of {metrics} on this map.")
  static let rulesClear = Phrase("rules-clear", "{n} clear rule", other: "{n} clear rules")
  static let rulesUnknown = Phrase(
    "rules-unknown", "{n} rule that cannot be evaluated",
    other: "{n} rules that cannot be evaluated")
  static let heldAgainstLimit = Phrase("held-against-limit", "against a limit of {value}")
  static let heldAgainstBefore = Phrase("held-against-before", "against {value} before")
  static let heldAgainstTarget = Phrase("held-against-target", "against a target of {value}")
  static let heldAgainstBenchmark = Phrase(
    "held-against-benchmark", "against a benchmark of {value}")
  static let heldAgainstSegment = Phrase("held-against-segment", "against {value} for {segment}")
  static let ruleFew = Phrase("rule-few", "fewer than 30 observations")
  static let figuresUsed = Phrase("figures-used", "Because")
  static let metricNotRead = Phrase("metric-not-read", "not on this map")
}

/// What became of the decision rules on a journey.
struct RulePanel {
  let scope: PageScope

  /// Writes the section; nothing where the site has no rules.
  func write(_ journey: Journey, into html: inout MarkupWriter) {
    let findings = scope.context.findings(for: journey.id).rules
    guard !findings.isEmpty else { return }
    let fired = findings.filter { $0.outcome == .fired }
    let clear = findings.filter { $0.outcome == .clear }
    let unknown = findings.filter { $0.outcome != .fired && $0.outcome != .clear }
    func number(_ list: [RuleFinding]) -> String { scope.wording.number(Double(list.count)) }
    scope.section("rules", class: "rules-part", title: scope[.rulesTitle], into: &html) { html in
      html.element(
        .p, .class("intro"),
        text: scope.wording(
          .rulesSummary,
          [
            "fired": number(fired), "n": number(findings), "clear": number(clear),
            "unknown": number(unknown),
          ]))
      if !fired.isEmpty { writeList(fired, of: journey, &html) }
      for (list, title) in [(clear, Phrase.rulesClear), (unknown, .rulesUnknown)]
      where !list.isEmpty {
        scope.writeDetails("fold", into: &html) {
          $0.text(scope.wording(title, count: list.count))
        } content: {
          writeList(list, of: journey, &$0)
        }
      }
    }
  }

  private func writeList(
    _ findings: [RuleFinding], of journey: Journey, _ html: inout MarkupWriter
  ) {
    html.element(.ul, .class("rules"), .role("list")) { html in
      for finding in findings {
        guard let rule = scope.rule(finding.rule) else { continue }
        html.element(.li) { html in
          html.element(.p, .class("when")) { html in
            scope.writeOutcome(finding.outcome, into: &html)
            html.text(" " + scope[.ruleWhen] + " ")
            RuleList(scope: scope).write(rule.when, isInner: false, &html)
          }
          html.element(.p, .class("then"), text: rule.action)
          scope.writeEvidence(finding, of: journey, into: &html)
          RuleList(scope: scope).writeMeta(of: rule, &html)
        }
      }
    }
  }
}

extension RuleFinding {
  /// The stage or touchpoint whose figure made it fire; nil for a figure of the whole journey.
  var address: Address? {
    switch place {
    case .stage(let stage): Address(stage: stage)
    case .touchpoint(let address): address
    case .journey, nil: nil
    }
  }
}

extension PageScope {
  /// The rule with an id.
  func rule(_ id: RuleID) -> Rule? { context.portfolio.rules.first { $0.id == id } }

  /// Writes what became of a rule, as shape and word.
  func writeOutcome(_ outcome: RuleFinding.Outcome, into html: inout MarkupWriter) {
    let (status, word): (TargetStatus, Phrase) =
      switch outcome {
      case .fired: (.missed, .ruleFired)
      case .clear: (.met, .ruleClear)
      case .unknown: (.noTarget, .ruleUnknown)
      }
    html.status(status, text: self[word])
  }

  /// Writes what a rule that fired says, with the figures that made it fire.
  func writeFiredRule(
    _ finding: RuleFinding, of journey: Journey, into html: inout MarkupWriter
  ) {
    guard let rule = rule(finding.rule) else { return }
    html.element(.div, .class("rule")) { html in
      html.element(.p, .class("then missed"), text: rule.action)
      writeEvidence(finding, of: journey, into: &html)
    }
  }

  /// Writes the figures that a rule used, or those that it lacks.
  func writeEvidence(
    _ finding: RuleFinding, of journey: Journey, into html: inout MarkupWriter
  ) {
    let used =
      finding.outcome == .fired ? finding.evidence.filter(\.holds) : finding.evidence
    let known = used.filter { $0.value != nil || $0.holds }
    if !known.isEmpty {
      html.element(.p, .class("because")) { html in
        html.text(self[.figuresUsed] + " ")
        for (index, evidence) in known.enumerated() {
          if index > 0 { html.text(", ") }
          write(evidence, of: journey, into: &html)
        }
      }
    }
    guard case .unknown(let missing) = finding.outcome else { return }
    let names = missing.map { context.index.metric($0)?.name ?? $0.rawValue }
    html.element(
      .p, .class("because"), text: wording(.ruleLacks, ["metrics": wording.list(names)]))
  }

  private func write(
    _ evidence: RuleFinding.Evidence, of journey: Journey, into html: inout MarkupWriter
  ) {
    writeMetricLink(evidence.metric, into: &html)
    if let segment = evidence.segment { html.text(" (\(segment))") }
    html.text(" ")
    html.element(
      .strong, .class("keep"),
      text: evidence.value.map { text($0) } ?? self[.metricNotRead])
    if let against = evidence.against, let standard = evidence.standard {
      html.text(" " + text(of: standard, text(against)))
    }
    guard let doubt = evidence.doubt else { return }
    html.text(" (\(self[doubt == .few ? .ruleFew : .changeUnclear]))")
  }

  private func text(of standard: RuleFinding.Standard, _ value: String) -> String {
    switch standard {
    case .limit: wording(.heldAgainstLimit, ["value": value])
    case .before: wording(.heldAgainstBefore, ["value": value])
    case .target: wording(.heldAgainstTarget, ["value": value])
    case .benchmark: wording(.heldAgainstBenchmark, ["value": value])
    case .segment(let name): wording(.heldAgainstSegment, ["value": value, "segment": name])
    }
  }
}
