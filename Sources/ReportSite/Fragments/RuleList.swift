import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let ruleWhen = Phrase("rule-when", "When")
  static let ruleAnd = Phrase("rule-and", "and")
  static let ruleOr = Phrase("rule-or", "or")
  static let ruleNot = Phrase("rule-not", "not:")
  static let ruleBelow = Phrase("rule-below", "below {value}")
  static let ruleAbove = Phrase("rule-above", "above {value}")
  static let ruleRises = Phrase("rule-rises", "up by {value} or more")
  static let ruleFalls = Phrase("rule-falls", "down by {value} or more")
  static let ruleFlat = Phrase("rule-flat", "within {value} of before")
  static let ruleBelowTarget = Phrase("rule-below-target", "worse than the target")
  static let ruleBelowBenchmark = Phrase("rule-below-benchmark", "worse than the benchmark")
  static let ruleMissing = Phrase("rule-missing", "missing")
  static let ruleBelowSegment = Phrase("rule-below-segment", "below that of {segment}")
  static let ruleBelowSegmentBy = Phrase(
    "rule-below-segment-by", "below that of {segment} by {value} or more")
  static let ruleSource = Phrase("rule-source", "Source: {source}")
}

/// The decision rules in words: when the figures say this, do that.
struct RuleList {
  let scope: PageScope
  /// The rules that are shown, by index; nil for all.
  var only: [Int]?

  /// Writes the rules as a section; nothing where there are none.
  func write(into html: inout MarkupWriter) {
    let all = scope.context.portfolio.rules
    let rules = (only ?? Array(all.indices)).filter(all.indices.contains).map { all[$0] }
    guard !rules.isEmpty else { return }
    scope.section("rules", title: scope[.rulesTitle], into: &html) { html in
      html.element(.ul, .class("rules"), .role("list")) { html in
        for rule in rules {
          html.element(.li) { html in
            html.element(.p, .class("when")) { html in
              html.text(scope[.ruleWhen] + " ")
              write(rule.when, isInner: false, &html)
            }
            html.element(.p, .class("then"), text: rule.action)
            writeMeta(of: rule, &html)
          }
        }
      }
    }
  }

  /// Writes who answers for a rule and where it comes from.
  func writeMeta(of rule: Rule, _ html: inout MarkupWriter) {
    guard rule.owner != nil || rule.source != nil else { return }
    html.element(.p, .class("meta")) { html in
      if let owner = rule.owner {
        html.element(.span) { scope.writeOwnerName(owner, into: &$0) }
      }
      if let source = rule.source {
        html.element(.span, text: scope.wording(.ruleSource, ["source": source]))
      }
    }
  }

  /// Writes a condition in words, with links to its metrics.
  func write(_ condition: Rule.Condition, isInner: Bool, _ html: inout MarkupWriter) {
    switch condition {
    case .metric(let test): write(test, &html)
    case .all(let parts): write(parts, joint: .ruleAnd, isInner: isInner, &html)
    case .any(let parts): write(parts, joint: .ruleOr, isInner: isInner, &html)
    case .not(let part):
      html.text(scope[.ruleNot] + " ")
      write(part, isInner: true, &html)
    }
  }

  private func write(
    _ parts: [Rule.Condition], joint: Phrase, isInner: Bool, _ html: inout MarkupWriter
  ) {
    let needsBrackets = isInner && parts.count > 1
    if needsBrackets { html.text("(") }
    for (index, part) in parts.enumerated() {
      if index > 0 { html.text(" \(scope[joint]) ") }
      write(part, isInner: true, &html)
    }
    if needsBrackets { html.text(")") }
  }

  private func write(_ condition: MetricCondition, _ html: inout MarkupWriter) {
    scope.writeMetricLink(condition.metric.value, into: &html)
    if let segment = condition.segment { html.text(" (\(segment))") }
    html.text(" ")
    html.text(condition.tests.map(text).joined(separator: " \(scope[.ruleAnd]) "))
  }

  private func text(_ test: MetricCondition.Test) -> String {
    let wording = scope.wording
    return switch test {
    case .below(let value): wording(.ruleBelow, ["value": scope.text(value)])
    case .above(let value): wording(.ruleAbove, ["value": scope.text(value)])
    case .rises(let value): wording(.ruleRises, ["value": scope.text(value)])
    case .falls(let value): wording(.ruleFalls, ["value": scope.text(value)])
    case .flat(let value): wording(.ruleFlat, ["value": scope.text(value)])
    case .belowTarget: scope[.ruleBelowTarget]
    case .belowBenchmark: scope[.ruleBelowBenchmark]
    case .missing: scope[.ruleMissing]
    case .belowSegment(let segment, let gap):
      if let gap {
        wording(.ruleBelowSegmentBy, ["segment": segment, "value": scope.text(gap)])
      } else {
        wording(.ruleBelowSegment, ["segment": segment])
      }
    }
  }
}
