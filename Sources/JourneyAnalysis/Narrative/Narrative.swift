import Diagnostics
package import JourneyModel
package import Wording

/// Says in sentences what the analysis found, for people who will read nothing else.
package struct Narrative: Sendable {
  private let journey: Journey
  private let findings: JourneyFindings
  private let personas: [String]
  private let wording: Wording

  /// The words for a journey's findings; `personas` are the names of its personas.
  package init(
    _ journey: Journey, findings: JourneyFindings, personas: [String], wording: Wording
  ) {
    self.journey = journey
    self.findings = findings
    self.personas = personas
    self.wording = wording
  }

  /// One sentence on the largest thing that is wrong, then what to fix first: recommendations at
  /// the stages that the sentence names, else the first of the ranking, which is then said.
  package var headline: [Sentence] {
    let finding = Sentence(finding: findings.headline, journey, wording)
    let first =
      isCostliestElsewhere
      ? Sentence(.costliest, in: wording, ["sentence": finding.parts]) : finding
    let stages = findings.headline.stages
    let there = findings.ranking.filter { ranked in
      ranked.recommendation.at.map { stages.contains($0.value.stage) } ?? false
    }
    let best = (there.isEmpty ? findings.ranking : there).prefix(2).map { ranked in
      Sentence.Part(
        ranked.recommendation.title, strong: true, recommendation: ranked.recommendation.id)
    }
    guard !best.isEmpty else { return [first] }
    return [
      first,
      Sentence(
        there.isEmpty ? .nextInRanking : .fixFirst, in: wording,
        ["list": wording.parts(listing: best)]),
    ]
  }

  /// Whether the headline names a leak by its price and another passage loses a larger share.
  private var isCostliestElsewhere: Bool {
    guard case .costlyLeak = findings.headline else { return false }
    return isLargestElsewhere
  }

  /// Whether the headline names a leak and another passage loses a larger share.
  private var isLargestElsewhere: Bool {
    guard let named = findings.headline.leak, let largest = findings.funnel?.largest else {
      return false
    }
    return named.from != largest.from
  }

  /// Four to six sentences: whose journey it is, who comes through, how it feels, what the figures
  /// say, what is missing, and what comes next.
  package var summary: [Sentence] {
    [scope, passage, feelings, figures, health, nextStep].compactMap { $0 }
  }

  private var scope: Sentence {
    let stages = wording(.stages, count: journey.stages.count)
    let touchpoints = wording(.touchpoints, count: journey.touchpoints.count)
    let values: KeyValuePairs<String, [Sentence.Part]> = [
      "who": [Sentence.Part(wording.list(personas))], "stages": [Sentence.Part(stages)],
      "touchpoints": [Sentence.Part(touchpoints)],
    ]
    return Sentence(personas.isEmpty ? .scopeOfNobody : .scope, in: wording, values)
  }

  private var passage: Sentence? {
    guard let funnel = findings.funnel, let largest = funnel.largest else { return nil }
    let loss: KeyValuePairs<String, [Sentence.Part]> = [
      "loss": [Sentence.Part(wording.percent(max(0, largest.dropOff)), strong: true)],
      "from": [place(Address(stage: largest.from))], "to": [place(Address(stage: largest.to))],
    ]
    let worst =
      largest.dropOff > 0
      ? Sentence(isLargestElsewhere ? .largestShare : .largestLoss, in: wording, loss)
      : Sentence(.noLoss, in: wording, [:])
    guard let overall = funnel.overall, let entered = funnel.entered,
      let last = journey.stages.last, let first = journey.stages.first
    else { return worst }
    let whole = Sentence(
      .passage, count: Int(exactly: entered), in: wording,
      [
        "entered": [Sentence.Part(wording.number(entered))],
        "first": [place(Address(stage: first.id))],
        "reached": [Sentence.Part(wording.number(last.volume ?? 0))],
        "share": [
          Sentence.Part(wording.percent(overall, decimals: overall < 0.1 ? 1 : 0), strong: true)
        ],
        "last": [place(Address(stage: last.id))],
      ])
    // The whole of a single passage says its loss already.
    guard funnel.steps.count > 1 else { return whole }
    return Sentence(whole.parts + [Sentence.Part(" ")] + worst.parts)
  }

  // MARK: Feelings

  private var feelings: Sentence? {
    guard let lowest = findings.readings.lowest, let highest = findings.readings.highest else {
      return Sentence(.noFeelings, in: wording, [:])
    }
    let scored = findings.stages.reduce(0) { $0 + $1.scored }
    let phrase: Phrase =
      scored == 1 ? .oneFeeling : lowest.score == highest.score ? .evenFeelings : .feelings
    return Sentence(
      phrase, in: wording,
      [
        "low": [place(lowest.at)], "high": [place(highest.at)],
        "lowScore": [Sentence.Part(score(lowest.score), strong: true)],
        "highScore": [Sentence.Part(score(highest.score), strong: true)],
        "stages": positiveStages.parts,
      ])
  }

  private var positiveStages: Sentence {
    let judged = findings.stages.compactMap(\.isPositive)
    return share(
      judged.count { $0 }, of: judged.count, some: .positiveStages, all: .allStagesPositive,
      none: .noStagePositive, ["n": [number(judged.count { $0 })], "all": [number(judged.count)]])
  }

  /// One of three phrases by how many of all there are: `some` in the number of those, `all` and
  /// `none` in the number of all.
  private func share(
    _ count: Int, of all: Int, some: Phrase, all every: Phrase, none: Phrase,
    _ values: KeyValuePairs<String, [Sentence.Part]>
  ) -> Sentence {
    switch count {
    case all: Sentence(every, count: all, in: wording, values)
    case 0: Sentence(none, count: all, in: wording, values)
    default: Sentence(some, count: count, in: wording, values)
    }
  }

  // MARK: Figures

  private var figures: Sentence? {
    let aimed = findings.figures.filter { $0.status != .noTarget && $0.status != .noValue }
    guard !aimed.isEmpty else { return Sentence(.noTargets, in: wording, [:]) }
    let met = aimed.count { $0.status == .met }
    return share(
      met, of: aimed.count, some: .targetsMet, all: .allTargetsMet, none: .noTargetMet,
      ["met": [number(met, strong: true)], "all": [number(aimed.count)], "changes": changes])
  }

  /// How figures moved against the period before; nothing where none has one.
  private var changes: [Sentence.Part] {
    let all = findings.figures.map(\.change).filter { $0 != .unknown }
    guard !all.isEmpty else { return [] }
    let better = all.count { if case .better = $0 { true } else { false } }
    let worse = all.count { if case .worse = $0 { true } else { false } }
    let clear = [(Phrase.clearlyImproved, better), (.clearlyWorsened, worse)].filter { $0.1 > 0 }
      .map { phrase, count in Sentence.Part(wording(phrase, count: count)) }
    return Sentence(
      .sinceBefore, in: wording,
      [
        "list": clear.isEmpty
          ? [Sentence.Part(wording[.noneChanged])] : wording.parts(listing: clear)
      ]
    ).parts
  }

  // MARK: Health

  private var health: Sentence {
    let unowned = findings.readings.unowned.count
    let (passed, judged) = findings.health
    let checks: Sentence =
      judged == 0
      ? Sentence(.noCheckJudged, in: wording, [:])
      : share(
        passed, of: judged, some: .checksPass, all: .allChecksPass, none: .noCheckPasses,
        ["passed": [number(passed)], "judged": [number(judged)]])
    return Sentence(
      unowned == 0 ? .allOwned : .unowned,
      count: unowned == 0 ? journey.touchpoints.count : unowned, in: wording,
      ["n": [number(unowned, strong: true)], "checks": checks.parts])
  }

  private func number(_ count: Int, strong: Bool = false) -> Sentence.Part {
    Sentence.Part(wording.number(Double(count)), strong: strong)
  }

  private var nextStep: Sentence {
    guard let first = findings.ranking.first?.recommendation else {
      return Sentence(
        journey.recommendations.isEmpty ? .nothingPlanned : .nothingOpen, in: wording, [:])
    }
    let title = [Sentence.Part(first.title, strong: true, recommendation: first.id)]
    let values: KeyValuePairs<String, [Sentence.Part]> = [
      "title": title, "owner": [Sentence.Part(first.owner ?? "")],
      "date": [Sentence.Part(first.due.map(wording.date) ?? "")],
    ]
    switch (first.owner, first.due) {
    case (.some, .some): return Sentence(.nextOwnedDated, in: wording, values)
    case (.some, nil): return Sentence(.nextOwned, in: wording, values)
    case (nil, .some): return Sentence(.nextDated, in: wording, values)
    case (nil, nil): return Sentence(.nextOpen, in: wording, values)
    }
  }

  private func place(_ address: Address) -> Sentence.Part {
    Sentence.Part(journey.name(of: address), place: address)
  }

  private func score(_ value: Double) -> String {
    wording.score(value, on: journey.emotionScale)
  }
}

extension Wording {
  /// A score on its scale: signed where the scale has both signs.
  package func score(_ value: Double, on scale: EmotionScale) -> String {
    number(value, decimals: 1, signed: scale.min < 0)
  }
}

extension Journey {
  /// The name of what stands at an address, or the address itself where it dangles.
  package func name(of address: Address) -> String {
    if address.touchpoint != nil { return touchpoint(at: address)?.name ?? address.description }
    return stage(address.stage)?.name ?? address.description
  }
}
