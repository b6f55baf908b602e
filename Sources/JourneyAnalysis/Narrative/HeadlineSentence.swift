import Diagnostics
import JourneyModel
import Wording

extension Sentence {
  /// The headline of a finding, with its figures.
  init(finding: HeadlineFinding, _ journey: Journey, _ wording: Wording) {
    func place(_ address: Address) -> [Part] {
      [Part(journey.name(of: address), place: address)]
    }
    switch finding {
    case .costlyLeak(let step, let stake):
      let period =
        journey.period.map { " " + wording(.inPeriod, ["period": wording.period($0)]) } ?? ""
      self.init(
        journey.state == .future ? .plannedCostlyLeak : .costlyLeak, in: wording,
        [
          "share": [Part(wording.percent(step.dropOff), strong: true)],
          "from": place(Address(stage: step.from)), "to": place(Address(stage: step.to)),
          "threshold": [Part(wording.percent(step.threshold))],
          "money": [
            Part(
              wording.money(stake.rounded, currency: stake.currency), strong: true)
          ],
          "period": [Part(period)],
        ])
    case .leak(let step):
      self.init(
        journey.state == .future ? .plannedLeak : .leak, in: wording,
        [
          "share": [Part(wording.percent(step.dropOff), strong: true)],
          "from": place(Address(stage: step.from)), "to": place(Address(stage: step.to)),
          "threshold": [Part(wording.percent(step.threshold))],
        ])
    case .lowPoint(let moment):
      let scale = journey.emotionScale
      self.init(
        .lowPoint, in: wording,
        [
          "place": place(moment.at),
          "score": [Part(wording.score(moment.score, on: scale), strong: true)],
          "min": [Part(wording.score(scale.min, on: scale))],
          "max": [Part(wording.score(scale.max, on: scale))],
        ])
    case .nobodysSteps(let addresses):
      let named = addresses.prefix(3).map { Part(journey.name(of: $0), place: $0) }
      let more = addresses.count - named.count
      let all = more > 0 ? named + [Part(wording(.more, count: more))] : Array(named)
      self.init(
        .nobodysSteps, count: journey.touchpoints.count, in: wording,
        [
          "n": [Part(wording.number(Double(addresses.count)), strong: true)],
          "all": [Part(wording.number(Double(journey.touchpoints.count)))],
          "list": wording.parts(listing: all),
        ])
    case .nothing: self.init(.nothingWrong, in: wording, [:])
    }
  }
}

extension Phrase {
  static let more = Phrase("n-more", "{n} more", other: "{n} more")
  static let inPeriod = Phrase("for-period", "for {period}")

  static let costlyLeak = Phrase(
    "headline-costly-leak",
    "{share} of the customers who enter {from} do not reach {to}; the loss beyond the limit of {threshold} costs about {money}{period} (estimate)."
  )
  static let plannedCostlyLeak = Phrase(
    "headline-planned-costly-leak",
    "Even in this future state {share} of the customers who enter {from} would not reach {to}; the loss beyond the limit of {threshold} would cost about {money}{period} (estimate)."
  )
  static let plannedLeak = Phrase(
    "headline-planned-leak",
    "Even in this future state {share} of the customers who enter {from} would not reach {to}, where at most {threshold} should be lost."
  )
  static let leak = Phrase(
    "headline-leak",
    "{share} of the customers who enter {from} do not reach {to}, where at most {threshold} should be lost."
  )
  static let lowPoint = Phrase(
    "headline-low-point", "{place} feels worst: {score} on a scale from {min} to {max}.")
  static let nobodysSteps = Phrase(
    "headline-nobodys-steps", "Nobody owns the only touchpoint, {list}.",
    other: "Nobody owns {n} of {all} touchpoints: {list}.")
  static let nothingWrong = Phrase(
    "headline-nothing", "No leak, low moment or unowned step stands out in this map.")
  static let costliest = Phrase("headline-costliest", "By money: {sentence}")
  static let nextInRanking = Phrase("headline-next-in-ranking", "Next in the ranking: {list}.")
  static let fixFirst = Phrase("headline-fix-first", "Fix first: {list}.")
}
