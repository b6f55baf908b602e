import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let metricsTitle = Phrase("metrics-title", "Metrics")
  static let metricsIntro = Phrase(
    "metrics-intro", "{metrics}, each with its definition and every place where it is read.")
  static let metricsUnused = Phrase(
    "metrics-unused", "{n} of them is read nowhere.", other: "{n} of them are read nowhere.")
  static let metricsCount = Phrase("metrics-count", "{n} metric", other: "{n} metrics")
  static let formula = Phrase("formula", "Formula")
  static let benchmark = Phrase("benchmark", "Benchmark")
  static let betterHigher = Phrase("better-higher", "higher is better")
  static let betterLower = Phrase("better-lower", "lower is better")
  static let kindRate = Phrase("kind-rate", "rate")
  static let kindCount = Phrase("kind-count", "count")
  static let kindMoney = Phrase("kind-money", "money")
  static let kindDuration = Phrase("kind-duration", "duration")
  static let kindScore = Phrase("kind-score", "score")
  static let kindNPS = Phrase("kind-nps", "net promoter score")
  static let kindCSAT = Phrase("kind-csat", "customer satisfaction")
  static let kindCES = Phrase("kind-ces", "customer effort")
  static let usedNowhere = Phrase("used-nowhere", "not used")
  static let usedNowhereText = Phrase("used-nowhere-text", "No map reads this metric yet.")
  static let usesOf = Phrase("uses-of", "Where {metric} is read")
  static let usualStages = Phrase("usual-stages", "Usual stages")
  static let scaleFromTo = Phrase("scale-from-to", "scale {min} to {max}")
  static let rulesTitle = Phrase("rules-title", "Decision rules")
}

extension MetricKind {
  /// What it is called.
  var title: Phrase {
    switch self {
    case .rate: .kindRate
    case .count: .kindCount
    case .money: .kindMoney
    case .duration: .kindDuration
    case .score: .kindScore
    case .nps: .kindNPS
    case .csat: .kindCSAT
    case .ces: .kindCES
    }
  }
}

/// The metric catalogue, with every place at which each metric is read, and the decision rules.
enum MetricsPage {
  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .metrics)
    return PageContent(
      route: .metrics, title: scope[.metricsTitle], description: intro(scope),
      language: context.portfolio.site.language, bodyClass: "page-metrics",
      breadcrumb: Pages.breadcrumb(scope, scope[.metricsTitle]),
      main: MarkupWriter.html { write(scope, into: &$0) })
  }

  /// Writes the page; also as a part of the print file.
  static func write(_ scope: PageScope, into html: inout MarkupWriter) {
    let metrics = scope.context.portfolio.metrics
    scope.pageHead(scope[.metricsTitle], intro: intro(scope), into: &html)
    if !scope.isBound, metrics.count > 1 {
      html.element(.nav, .class("contents"), .aria(.label, scope[.onThisPage])) { html in
        html.element(.ul, .role("list")) { html in
          for metric in metrics {
            html.element(.li) { $0.link(scope.link(here: Anchor.of(metric.id)), text: metric.name) }
          }
          if !scope.context.portfolio.rules.isEmpty {
            html.element(.li) {
              $0.link(scope.link(here: Anchor.part("rules")), text: scope[.rulesTitle])
            }
          }
        }
      }
    }
    for metric in metrics { write(metric, scope, &html) }
    RuleList(scope: scope).write(into: &html)
  }

  private static func intro(_ scope: PageScope) -> String {
    let metrics = scope.context.portfolio.metrics
    let unused = metrics.count { scope.context.index.uses(of: $0.id).isEmpty }
    let all = scope.wording(.metricsCount, count: metrics.count)
    let intro = scope.wording(.metricsIntro, ["metrics": all])
    return unused == 0 ? intro : intro + " " + scope.wording(.metricsUnused, count: unused)
  }

  private static func write(
    _ metric: MetricDefinition, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    let uses = scope.context.index.uses(of: metric.id)
    html.element(
      .article, .class(uses.isEmpty ? "metric unused" : "metric"),
      .id(scope.id(Anchor.of(metric.id)))
    ) { html in
      html.element(.div, .class("definition")) { html in
        html.element(scope.heading(2), text: metric.name)
        html.element(.p, .class("meta")) { html in
          html.element(.span, text: scope[metric.kind.title])
          let better: Phrase = metric.better == .higher ? .betterHigher : .betterLower
          html.element(.span, text: scope[better])
          if let scale = metric.scale {
            html.element(.span, text: scope.text(scale))
          }
          if let variant = metric.variant { html.element(.span, text: variant) }
          if uses.isEmpty {
            html.element(.span, .class("tag"), text: scope[.usedNowhere])
          }
        }
        if let description = metric.description { html.element(.p, text: description) }
        writeFacts(metric, scope, &html)
      }
      html.element(.div, .class("places")) { html in
        if uses.isEmpty {
          html.element(.p, .class("none"), text: scope[.usedNowhereText])
        } else {
          MetricUses(metric: metric, places: uses, scope: scope).write(into: &html)
        }
      }
    }
  }

  private static func writeFacts(
    _ metric: MetricDefinition, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    guard metric.formula != nil || metric.benchmark != nil || !metric.stages.isEmpty else { return }
    html.element(.dl, .class("facts")) { html in
      if let formula = metric.formula {
        scope.writeFact(.formula, into: &html) { $0.text(formula) }
      }
      if let benchmark = metric.benchmark {
        scope.writeFact(.benchmark, into: &html) { html in
          html.element(.strong, text: scope.text(benchmark.value))
          if let source = benchmark.source {
            html.element(.span, .class("sub"), text: source)
          }
        }
      }
      if !metric.stages.isEmpty {
        scope.writeFact(.usualStages, into: &html) {
          $0.text(metric.stages.joined(separator: ", "))
        }
      }
    }
  }
}
