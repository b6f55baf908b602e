import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import Wording

extension Phrase {
  static let resultMoved = Phrase("result-moved", "{metric} went from {from} to {to}.")
  static let resultStayed = Phrase("result-stayed", "{metric} stayed at {to}.")
  static let resultReached = Phrase("result-reached", "{metric} reached {to}.")
  static let resultUnread = Phrase("result-unread", "No value of {metric} is reported.")
  static let resultWent = Phrase("result-went", "It went from {from} to {to}.")
  static let resultGot = Phrase("result-got", "It reached {to}.")
  static let resultReturned = Phrase("result-returned", "It returned {worth}.")
  static let resultMeasured = Phrase("result-measured", "Measured on {date}.")
  static let resultNone = Phrase("result-none", "No result is reported yet.")
}

extension PageScope {
  /// Writes what a finished recommendation moved and returned, and when that was measured, as a
  /// fact in sentences; nothing for one that is not finished and reports nothing.
  func writeResult(
    _ recommendation: Recommendation, of journey: Journey, into html: inout MarkupWriter
  ) {
    guard recommendation.result != nil || recommendation.status == .done else { return }
    writeFact(.resultLabel, into: &html) {
      write(sentences(on: recommendation.result), of: journey, into: &$0)
    }
  }

  private func sentences(on result: Recommendation.Result?) -> [Sentence] {
    guard let result else { return [Sentence(.resultNone, in: wording, [:])] }
    var sentences = [movement(of: result)].compactMap { $0 }
    if let worth = result.worth {
      let value = Sentence.Part(text(worth), strong: true)
      sentences.append(Sentence(.resultReturned, in: wording, ["worth": [value]]))
    }
    if let date = result.date {
      let day = Sentence.Part(wording.date(date))
      sentences.append(Sentence(.resultMeasured, in: wording, ["date": [day]]))
    }
    return sentences.isEmpty ? [Sentence(.resultNone, in: wording, [:])] : sentences
  }

  /// How the metric moved; no word of better or worse, which two values alone cannot carry.
  private func movement(of result: Recommendation.Result) -> Sentence? {
    let phrase: Phrase? =
      switch (result.metric, result.from, result.to) {
      case (.some, let from?, let to?): from == to ? .resultStayed : .resultMoved
      case (.some, nil, .some): .resultReached
      case (.some, _, nil): .resultUnread
      case (nil, .some, .some): .resultWent
      case (nil, nil, .some): .resultGot
      case (nil, _, nil): nil
      }
    guard let phrase else { return nil }
    let metric = result.metric.map { id in
      let name = context.index.metric(id.value)?.name ?? id.value.rawValue
      return Sentence.Part(name, metric: id.value)
    }
    return Sentence(
      phrase, in: wording,
      [
        "metric": metric.map { [$0] } ?? [],
        "from": [Sentence.Part(text(result.from), strong: true)],
        "to": [Sentence.Part(text(result.to), strong: true)],
      ])
  }
}
