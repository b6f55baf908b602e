import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let partReadings = Phrase("part-readings", "What the map shows")
  static let readHighLow = Phrase("read-high-low", "High and low")
  static let readExtremes = Phrase(
    "read-extremes", "Best at {high} ({highScore}), worst at {low} ({lowScore}).")
  static let readSwings = Phrase("read-swings", "Turns")
  static let readFall = Phrase("read-fall", "The largest fall is from {from} to {to} ({change}).")
  static let readRise = Phrase("read-rise", "The largest rise is from {from} to {to} ({change}).")
  static let readChannels = Phrase("read-channels", "Channels")
  static let readChannelChanges = Phrase(
    "read-channel-changes", "The customer changes channel once: {list}.",
    other: "The customer changes channel {n} times: {list}.")
  static let readChannelChange = Phrase("read-channel-change", "{from} → {to}")
  static let readSteps = Phrase("read-steps", "Steps")
  static let readComplete = Phrase(
    "read-complete", "Every touchpoint has an intent, a success signal and exactly one next step.")
  static let readNoIntent = Phrase(
    "read-no-intent", "{n} touchpoint says no intent: {list}.",
    other: "{n} touchpoints say no intent: {list}.")
  static let readNoSuccess = Phrase(
    "read-no-success", "{n} touchpoint has no success signal: {list}.",
    other: "{n} touchpoints have no success signal: {list}.")
  static let readNoNext = Phrase(
    "read-no-next", "{n} touchpoint does not offer exactly one next step: {list}.",
    other: "{n} touchpoints do not offer exactly one next step: {list}.")
  static let readUnnecessary = Phrase(
    "read-unnecessary", "{n} touchpoint may be needless (no intent, figure or delight): {list}.",
    other: "{n} touchpoints may be needless (no intent, figure or delight): {list}.")
  static let readTruth = Phrase("read-truth", "Moments of truth")
  static let readNeglected = Phrase(
    "read-neglected", "{n} moment of truth lacks an owner or a figure: {list}.",
    other: "{n} moments of truth lack an owner or a figure: {list}.")
  static let readPromises = Phrase("read-promises", "Promises")
  static let readPromiseKept = Phrase(
    "read-promise-kept",
    "“{promise}” ({from} → {to}): the headline has {share} of the promise’s words, enough to keep it."
  )
  static let readPromiseBroken = Phrase(
    "read-promise-broken",
    "“{promise}” ({from} → {to}): the headline has only {share} of the promise’s words; a promise counts as kept with {enough} or more."
  )
  static let readPromiseNone = Phrase(
    "read-promise-none",
    "“{promise}” ({from} → {to}): the headline has none of the promise’s words; a promise counts as kept with {enough} or more."
  )
  static let readPromiseAll = Phrase(
    "read-promise-all", "“{promise}” ({from} → {to}): the headline has all of the promise’s words.")
  static let readBackstage = Phrase("read-backstage", "Backstage")
  static let readDouble = Phrase(
    "read-double", "{teams} both do “{task}”: at {list}.")
  static let readSilent = Phrase(
    "read-silent", "“{lane}” says nothing for {n} touchpoint from {from} on.",
    other: "“{lane}” says nothing for {n} touchpoints from {from} on.")
  static let readSilence = Phrase("read-silence", "Gaps")
}

/// What a map shows on close reading, in short sentences with links.
struct MapReadingList {
  private let journey: Journey
  private let readings: MapReadings
  private let scope: PageScope
  private var wording: Wording { scope.wording }

  /// The readings of a journey.
  init(_ journey: Journey, scope: PageScope) {
    self.journey = journey
    self.scope = scope
    readings = scope.context.findings(for: journey.id).readings
  }

  /// Writes the section.
  func write(into html: inout MarkupWriter) {
    let groups: [(Phrase, [Sentence])] = [
      (.readHighLow, extremes), (.readSwings, swings), (.readChannels, channels),
      (.readSteps, steps), (.readTruth, truths), (.readPromises, promises),
      (.readBackstage, doubleWork), (.readSilence, silence),
    ]
    scope.section("readings", title: scope[.partReadings], into: &html) { html in
      html.element(.dl, .class("facts readings")) { html in
        for (title, sentences) in groups where !sentences.isEmpty {
          scope.writeFact(title, into: &html) { html in
            for sentence in sentences {
              html.element(.p) { scope.write(sentence, of: journey, into: &$0) }
            }
          }
        }
      }
    }
  }

  // MARK: Feelings

  private var extremes: [Sentence] {
    guard let low = readings.lowest, let high = readings.highest, low.score != high.score else {
      return []
    }
    return [
      Sentence(
        .readExtremes, in: wording,
        [
          "high": [scope.place(high.at, in: journey)],
          "highScore": [Sentence.Part(score(high.score), strong: true)],
          "low": [scope.place(low.at, in: journey)],
          "lowScore": [Sentence.Part(score(low.score), strong: true)],
        ])
    ]
  }

  private var swings: [Sentence] {
    [(Phrase.readFall, readings.largestFall), (.readRise, readings.largestRise)].compactMap {
      phrase, swing in
      swing.map { swing in
        let change = wording.number(swing.change, decimals: 1, signed: true)
        return Sentence(
          phrase, in: wording,
          [
            "from": [scope.place(swing.from, in: journey)],
            "to": [scope.place(swing.to, in: journey)],
            "change": [Sentence.Part(change, strong: true)],
          ])
      }
    }
  }

  private func score(_ score: Double) -> String { scope.score(score, on: journey.emotionScale) }

  // MARK: Steps

  /// So many changes of channel are named; of more only the first are.
  private static let mostChannelChanges = 12

  private var channels: [Sentence] {
    let changes = readings.channelChanges
    guard !changes.isEmpty else { return [] }
    let isLong = changes.count > Self.mostChannelChanges
    var list = changes.prefix(isLong ? Self.mostChannelChanges - 2 : changes.count).map { change in
      let text = wording(.readChannelChange, ["from": change.from, "to": change.to])
      return Sentence.Part(text, place: change.at)
    }
    if isLong { list.append(Sentence.Part(wording(.readMore, count: changes.count - list.count))) }
    return [
      Sentence(
        .readChannelChanges, count: changes.count, in: wording,
        [
          "n": [number(changes.count)], "list": wording.parts(listing: list),
        ])
    ]
  }

  private var steps: [Sentence] {
    let gaps = [
      counted(.readNoIntent, readings.withoutIntent),
      counted(.readNoSuccess, readings.withoutSuccess),
      counted(.readNoNext, readings.withoutOneNext),
    ].compactMap { $0 }
    return (gaps.isEmpty ? [Sentence([Sentence.Part(wording[.readComplete])])] : gaps)
      + [counted(.readUnnecessary, readings.unnecessary)].compactMap { $0 }
  }

  private var truths: [Sentence] {
    [counted(.readNeglected, readings.neglectedMoments)].compactMap { $0 }
  }

  private func counted(_ phrase: Phrase, _ addresses: [Address]) -> Sentence? {
    guard !addresses.isEmpty else { return nil }
    let isAll = addresses.count == journey.touchpoints.count && addresses.count > 4
    let list =
      isAll ? [Sentence.Part(wording[.everyTouchpoint])] : scope.places(addresses, in: journey)
    return Sentence(
      phrase, count: addresses.count, in: wording,
      ["n": [number(addresses.count)], "list": list])
  }

  private func number(_ count: Int) -> Sentence.Part {
    Sentence.Part(wording.number(Double(count)), strong: true)
  }

  // MARK: Promises, backstage, lanes

  private var promises: [Sentence] {
    readings.promises.map { promise in
      let handoff = journey.handoffs[promise.handoff]
      let phrase: Phrase =
        switch (promise.isKept, promise.kept) {
        case (true, 1...): .readPromiseAll
        case (true, _): .readPromiseKept
        case (false, ...0): .readPromiseNone
        case (false, _): .readPromiseBroken
        }
      return Sentence(
        phrase, in: wording,
        [
          "promise": [Sentence.Part(handoff.promise ?? "")],
          "from": [scope.place(handoff.from.value, in: journey)],
          "to": [scope.place(handoff.to.value, in: journey)],
          "share": [Sentence.Part(wording.percent(promise.kept), strong: true)],
          "enough": [Sentence.Part(wording.percent(promise.enough))],
        ])
    }
  }

  private var doubleWork: [Sentence] {
    readings.doubleWork.map { work in
      Sentence(
        .readDouble, in: wording,
        [
          "teams": [Sentence.Part(wording.list(work.teams), strong: true)],
          "task": [Sentence.Part(work.task)], "list": scope.places(work.places, in: journey),
        ])
    }
  }

  private var silence: [Sentence] {
    readings.silentLanes.map { lane in
      Sentence(
        .readSilent, count: lane.count, in: wording,
        [
          "lane": [Sentence.Part(scope[lane.lane.title])], "n": [number(lane.count)],
          "from": [scope.place(lane.from, in: journey)],
        ])
    }
  }
}

extension Phrase {
  static let readMore = Phrase("n-more", "{n} more", other: "{n} more")
  static let everyTouchpoint = Phrase("every-touchpoint", "all of them")
}
