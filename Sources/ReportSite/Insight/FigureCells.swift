import JourneyAnalysis
import JourneyModel
import Markup
import Wording

extension Phrase {
  static let rangeHint = Phrase("range-hint", "range that holds the true value in 95 of 100 cases")
  static let fewObservations = Phrase("few-observations", "few: n = {n}")
  static let fewMark = Phrase("few-mark", "few")
  static let changeBetter = Phrase("change-better", "better")
  static let changeWorse = Phrase("change-worse", "worse")
  static let changeNone = Phrase("change-none", "unchanged")
  static let changeUnclear = Phrase("change-unclear", "no clear change")
  static let changeUntested = Phrase("change-untested", "not tested")
  static let markReached = Phrase("benchmark-reached", "reached")
  static let markNear = Phrase("benchmark-near", "nearly reached")
  static let markMissed = Phrase("benchmark-missed", "not reached")
  static let anomaly = Phrase("anomaly", "stands out")
  static let anomalyOdds = Phrase("anomaly-odds", "1 in {n} by chance")
  static let weeklyRemoved = Phrase("anomaly-weekly", "weekly pattern removed")
  static let segmentGap = Phrase(
    "segment-gap", "{worse} {gap} behind {better}: more than chance explains")
}

/// A reading's figure: the data files have a `Figure` of their own.
typealias MetricFigure = JourneyAnalysis.Figure

/// What the analysis adds to a value: its range, whether it rests on few, how it moved.
extension PageScope {
  /// Writes a value with the range that holds the true one.
  func writeValue(
    of reading: MetricReading, _ figure: MetricFigure?, into html: inout MarkupWriter
  ) {
    html.element(.strong, text: text(reading.value))
    writeRange(figure, into: &html)
  }

  /// Writes the range that holds the true value: `(56–61)`.
  func writeRange(_ figure: MetricFigure?, into html: inout MarkupWriter) {
    guard let interval = figure?.interval, let unit = figure?.reading.value?.unit else { return }
    html.text(" ")
    html.element(.span, .class("range"), .title(self[.rangeHint])) { html in
      html.text("(\(range(interval, unit: unit)))")
    }
  }

  /// A range without its unit: of shares in percent, with decimals only where it is narrow.
  func range(_ interval: Interval, unit: Quantity.Unit) -> String {
    let factor = unit == .percent ? 100.0 : 1
    let (low, high) = (interval.low * factor, interval.high * factor)
    let width = high - low
    let decimals = width >= 2 ? 0 : width >= 0.1 ? 1 : 2
    return wording.number(low, decimals: decimals) + "–"
      + wording.number(high, decimals: decimals)
  }

  /// Writes a mark where a figure rests on fewer than thirty observations.
  func writeFewMark(_ figure: MetricFigure?, into html: inout MarkupWriter) {
    guard figure?.isFew == true else { return }
    html.text(" ")
    html.element(.span, .class("tag few"), text: self[.fewMark])
  }

  // MARK: Changes

  /// Writes how a value moved against the period before, and whether chance explains it.
  func writeChange(
    _ figure: MetricFigure?, from previous: Quantity?, into html: inout MarkupWriter
  ) {
    guard let figure, let previous, let unit = figure.reading.value?.unit,
      let by = figure.change.difference
    else {
      html.text("–")
      return
    }
    let was = wording(.wasBefore, ["value": text(previous)])
    var sub = was
    switch figure.change {
    case .better, .worse:
      writeMove(figure.change, by, unit: unit, into: &html)
      html.element(.span, .class("word"), text: " " + word(of: figure.change))
    case .untested:
      writeMove(figure.change, by, unit: unit, into: &html)
      sub = was + ", " + word(of: figure.change)
    case .noClearChange, .unknown:
      html.element(.span, .class("quiet"), text: word(of: figure.change))
      if by != 0 { sub = difference(by, unit: unit) + ", " + was }
    }
    html.element(.span, .class("sub"), text: sub)
  }

  /// Writes a move for the strip of figures: in colour only where chance does not explain it.
  func writeShortChange(_ figure: MetricFigure?, into html: inout MarkupWriter) {
    guard let figure, let unit = figure.reading.value?.unit, let by = figure.change.difference,
      by != 0
    else { return }
    html.text(" ")
    if case .noClearChange = figure.change {
      html.element(.span, .class("change quiet"), text: word(of: figure.change))
    } else {
      writeMove(figure.change, by, unit: unit, into: &html)
      html.hidden(", " + word(of: figure.change))
    }
  }

  private func writeMove(
    _ change: MetricFigure.Change, _ by: Double, unit: Quantity.Unit,
    into html: inout MarkupWriter
  ) {
    html.element(
      .span, .class(Shape.move(by, tone(of: change))), text: difference(by, unit: unit))
  }

  private func tone(of change: MetricFigure.Change) -> String {
    switch change {
    case .better: "pos"
    case .worse: "neg"
    case .untested, .noClearChange, .unknown: "quiet"
    }
  }

  /// What a change is called.
  func word(of change: MetricFigure.Change) -> String {
    switch change {
    case .better: self[.changeBetter]
    case .worse: self[.changeWorse]
    case .untested: self[.changeUntested]
    case .noClearChange(by: 0): self[.changeNone]
    case .noClearChange: self[.changeUnclear]
    case .unknown: "–"
    }
  }

  // MARK: Benchmarks, trends, segments

  /// Writes the benchmark of a figure's metric, whether it is reached, and who says so.
  func writeBenchmark(_ figure: MetricFigure?, into html: inout MarkupWriter) {
    guard let figure, let mark = figure.definition?.benchmark else {
      html.text("–")
      return
    }
    html.text(text(mark.value) + " ")
    let word: Phrase? =
      switch figure.benchmarkStatus {
      case .met: .markReached
      case .near: .markNear
      case .missed: .markMissed
      case .noTarget, .noValue: nil
      }
    if let word {
      html.status(figure.benchmarkStatus, text: self[word])
    }
    if let source = mark.source { html.element(.span, .class("sub"), text: source) }
  }

  /// Writes that the last value of a history stands out, with the odds that chance made it so.
  func writeAnomaly(_ figure: MetricFigure?, into html: inout MarkupWriter) {
    guard let history = figure?.history, history.lastIsOutlier else { return }
    html.text(" ")
    html.element(.span, .class("tag anomaly"), text: self[.anomaly])
    let odds = wording(
      .anomalyOdds, ["n": wording.number(Double(history.valuesPerFalseAlarm))])
    html.element(
      .span, .class("sub"),
      text: history.weeklyPatternRemoved ? odds + ", " + self[.weeklyRemoved] : odds)
  }

  /// Writes the widest gap between two segments that chance does not explain.
  func writeSegmentGap(_ figure: MetricFigure?, into html: inout MarkupWriter) {
    guard let figure, let gap = figure.segmentGap else { return }
    let unit = figure.reading.value?.unit ?? .percent
    let distance =
      unit == .percent
      ? wording(.points, ["n": wording.number(gap.gap * 100, decimals: 1)])
      : wording.amount(gap.gap, unit: unit)
    html.element(
      .span, .class("sub gap"),
      text: wording(
        .segmentGap, ["worse": gap.worse, "gap": distance, "better": gap.better]))
  }
}
