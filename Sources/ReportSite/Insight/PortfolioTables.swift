import Diagnostics
import JourneyAnalysis
import JourneyModel
import SiteRouting
import Wording

/// The tables over all journeys: the figures of the pages as CSV, with the names of the JSON files.
enum PortfolioTables {
  /// Makes a table in pieces.
  static func csv(
    _ table: PortfolioTable, in context: RenderContext, to receive: @escaping ([UInt8]) -> Void
  ) {
    switch table {
    case .touchpoints: touchpoints(context, receive)
    case .figures: figures(context, receive)
    case .recommendations: recommendations(context, receive)
    case .leaks: leaks(context, receive)
    case .checks: checks(context, receive)
    }
  }

  // MARK: Touchpoints

  private static func touchpoints(
    _ context: RenderContext, _ receive: @escaping ([UInt8]) -> Void
  ) {
    let columns = [
      "journey", "stage", "touchpoint", "name", "channel", "owner", "feeling", "scale-min",
      "scale-max", "moment-of-truth", "pain-points", "delights",
    ]
    var table = CSVWriter(columns: columns, to: receive)
    for journey in context.portfolio.journeys {
      let scale = journey.emotionScale
      for stage in journey.stages {
        for touchpoint in stage.touchpoints {
          table.add([
            .text(journey.id.rawValue), .text(stage.id.rawValue),
            .text(touchpoint.address.touchpoint?.rawValue), .text(touchpoint.name),
            .text(touchpoint.channel), .text(touchpoint.owner),
            .number(touchpoint.feels?.overall), .number(scale.min), .number(scale.max),
            .flag(touchpoint.momentOfTruth), .number(Double(touchpoint.pains.count)),
            .number(Double(touchpoint.delights.count)),
          ])
        }
      }
    }
    table.finish()
  }

  // MARK: Figures

  private static func figures(
    _ context: RenderContext, _ receive: @escaping ([UInt8]) -> Void
  ) {
    let columns = [
      "journey", "stage", "touchpoint", "metric", "metric-name", "value", "unit", "low", "high",
      "n", "is-few", "previous", "change", "change-is", "target", "status", "benchmark",
      "benchmark-status", "stands-out", "as-of",
    ]
    var table = CSVWriter(columns: columns, to: receive)
    for journey in context.portfolio.journeys {
      for figure in context.findings(for: journey.id).figures {
        table.add(place(of: figure, in: journey) + cells(of: figure))
      }
    }
    table.finish()
  }

  private static func place(of figure: MetricFigure, in journey: Journey) -> [CSVWriter.Cell] {
    let address = figure.address
    return [
      .text(journey.id.rawValue), .text(address?.stage.rawValue),
      .text(address?.touchpoint?.rawValue),
    ]
  }

  private static func cells(of figure: MetricFigure) -> [CSVWriter.Cell] {
    let reading = figure.reading
    return [
      .text(reading.metric.value.rawValue), .text(figure.definition?.name),
      .number(reading.value?.amount), .text(reading.value.map { Figure.unit($0.unit) }),
      .number(figure.interval?.low), .number(figure.interval?.high), .number(reading.n),
      .flag(figure.isFew), .number(reading.previous?.amount),
      .number(figure.change.difference), .text(figure.change.name),
      .number(reading.target?.amount), .text(figure.status.rawValue),
      .number(figure.definition?.benchmark?.value.amount),
      .text(figure.benchmarkStatus.rawValue), .flag(figure.history?.lastIsOutlier ?? false),
      .text(reading.asOf?.iso),
    ]
  }

  // MARK: Recommendations

  private static func recommendations(
    _ context: RenderContext, _ receive: @escaping ([UInt8]) -> Void
  ) {
    let columns = [
      "overall-rank", "rank", "journey", "id", "title", "at", "status", "impact", "effort",
      "confidence", "reach",
      "score", "quadrant", "owner", "due", "result-metric", "result-from", "result-to",
      "result-worth", "result-currency", "result-date",
    ]
    var table = CSVWriter(columns: columns, to: receive)
    let index = context.index
    let open = context.portfolioFindings.backlog.count
    for (offset, place) in index.backlog.enumerated() {
      let journey = index.journeys[place.journey]
      let recommendation = index[place]
      let ranked =
        offset < open ? context.findings(for: journey.id).ranked(recommendation.id) : nil
      table.add(
        cells(of: recommendation, journey, ranked) + cells(of: recommendation.result))
    }
    table.finish()
  }

  private static func cells(
    of recommendation: Recommendation, _ journey: Journey, _ ranked: RankedRecommendation?
  ) -> [CSVWriter.Cell] {
    [
      .number(ranked?.overall.map(Double.init)), .number(ranked.map { Double($0.rank) }),
      .text(journey.id.rawValue),
      .text(recommendation.id.rawValue), .text(recommendation.title),
      .text(recommendation.at?.value.description), .text(recommendation.status.rawValue),
      .number(recommendation.impact), .number(recommendation.effort),
      .number(recommendation.confidence), .number(recommendation.reach),
      .number(ranked?.score), .text(ranked?.quadrant?.rawValue), .text(recommendation.owner),
      .text(recommendation.due?.iso),
    ]
  }

  private static func cells(of result: Recommendation.Result?) -> [CSVWriter.Cell] {
    var currency: String?
    if case .money(let code)? = result?.worth?.unit { currency = code }
    return [
      .text(result?.metric?.value.rawValue), .number(result?.from?.amount),
      .number(result?.to?.amount), .number(result?.worth?.amount), .text(currency),
      .text(result?.date?.iso),
    ]
  }

  // MARK: Leaks and checks

  private static func leaks(
    _ context: RenderContext, _ receive: @escaping ([UInt8]) -> Void
  ) {
    let columns = [
      "journey", "from", "to", "entered", "reached", "drop-off", "low", "high",
      "previous-drop-off", "threshold", "customers-beyond", "conversion", "worth",
      "estimated-stake", "estimated-stake-30-days", "currency", "period-first", "period-last",
      "part-of",
    ]
    var table = CSVWriter(columns: columns, to: receive)
    for leak in context.portfolioFindings.leaks {
      let step = leak.step
      table.add([
        .text(leak.journey.rawValue), .text(step.from.rawValue), .text(step.to.rawValue),
        .number(step.entered), .number(step.reached), .number(step.dropOff),
        .number(step.interval?.low), .number(step.interval?.high),
        .number(step.previousDropOff), .number(step.threshold),
        .number(step.stake?.customers), .number(step.stake?.conversion),
        .number(step.stake?.worth.amount), .number(step.stake?.amount),
        .number(leak.monthly), .text(step.stake?.currency), .text(leak.period?.first.iso),
        .text(leak.period?.last.iso), .text(leak.partOf?.rawValue),
      ])
    }
    table.finish()
  }

  private static func checks(
    _ context: RenderContext, _ receive: @escaping ([UInt8]) -> Void
  ) {
    let columns = [
      "journey", "check", "title", "outcome", "looked-at", "failing", "threshold", "places",
      "off-because",
    ]
    var table = CSVWriter(columns: columns, to: receive)
    let titles = Dictionary(
      HealthCheck.all.map { ($0.id, context.wording[$0.title]) },
      uniquingKeysWith: { first, _ in first })
    for findings in context.portfolioFindings.journeys {
      for result in findings.checks {
        table.add([
          .text(findings.journey.rawValue), .text(result.check), .text(titles[result.check]),
          .text(result.outcome.rawValue), .number(Double(result.looked)),
          .number(Double(result.places.count)), .number(result.threshold),
          .text(result.places.compactMap { $0.at?.description }.joined(separator: "; ")),
          .text(result.because),
        ])
      }
    }
    table.finish()
  }
}

extension MetricFigure.Change {
  /// Its name in data files.
  var name: String {
    switch self {
    case .unknown: "unknown"
    case .noClearChange: "no-clear-change"
    case .better: "better"
    case .worse: "worse"
    case .untested: "not-tested"
    }
  }
}
