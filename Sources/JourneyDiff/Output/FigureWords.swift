import JourneyAnalysis
import JourneyModel
import Wording

/// Makes lines of changes of metrics.
struct FigureWords {
  let wording: Wording

  func line(for change: MetricChange) -> ChangeLine {
    let name = change.segment.map {
      wording(.diffSegment, ["metric": change.name, "segment": $0])
    }
    var line = ChangeLine(mark(change.verdict), change.tone, name ?? change.name)
    let places = ChangeWords(wording: wording)
    line.subject = change.place.map(places.name(of:)) ?? wording[.diffWholeJourney]
    line.place = change.place?.address
    // A value that stayed is shown once.
    line.before = isSameValue(change.verdict) ? nil : change.old?.value.map(text)
    line.after = change.new?.value.map(text)
    line.remark = remark(change)
    return line
  }

  private func mark(_ verdict: MetricChange.Verdict) -> ChangeLine.Mark {
    switch verdict {
    case .added: .added
    case .removed: .removed
    case .retargeted, .restated, .changed: .changed
    }
  }

  private func isSameValue(_ verdict: MetricChange.Verdict) -> Bool {
    verdict == .retargeted || verdict == .restated
  }

  private func remark(_ change: MetricChange) -> String? {
    var parts: [String] = []
    if case .changed(let figure) = change.verdict, let by = figure.difference,
      let unit = change.new?.value?.unit
    {
      let isOneUnit = change.old?.value?.unit == unit
      let amount = isOneUnit ? " \(difference(by, unit))" : ""
      parts.append(word(for: figure) + amount)
      if let interval = change.interval {
        parts.append(
          wording(
            .diffInterval,
            ["low": difference(interval.low, unit), "high": difference(interval.high, unit)]))
      }
    }
    let (from, to) = (change.old?.target, change.new?.target)
    if change.old != nil, change.new != nil, from?.amount != to?.amount || from?.unit != to?.unit {
      let none = wording[.diffNone]
      parts.append(
        wording(.diffTarget, ["from": from.map(text) ?? none, "to": to.map(text) ?? none]))
    }
    parts += change.details.map(DetailWords(wording: wording).remark)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func word(for change: Figure.Change) -> String {
    switch change {
    case .better: wording[.diffBetter]
    case .worse: wording[.diffWorse]
    case .noClearChange: wording[.diffNoClearChange]
    case .untested, .unknown: wording[.diffUntested]
    }
  }

  /// A value as it was written, else as it would be.
  private func text(_ quantity: Quantity) -> String {
    quantity.written.isEmpty
      ? amount(quantity.amount, quantity.unit, signed: false) : quantity.written
  }

  /// A difference: shares differ by points, since “8 %” could also mean 8 % of the value.
  private func difference(_ value: Double, _ unit: Quantity.Unit) -> String {
    guard unit == .percent else { return amount(value, unit, signed: true) }
    let amount = wording.number(value * 100, decimals: 1, signed: true)
    let isOne = amount == wording.number(1, signed: true) || amount == wording.number(-1)
    return wording(.diffPoints, count: isOne ? 1 : 2, ["amount": amount])
  }

  /// Amounts that no page can mean, as a foreign file may hold them, lose their unit.
  private func amount(_ value: Double, _ unit: Quantity.Unit, signed: Bool) -> String {
    guard abs(value) < 1e12 else { return wording.number(value, signed: signed) }
    return wording.amount(value, unit: unit, signed: signed)
  }
}
