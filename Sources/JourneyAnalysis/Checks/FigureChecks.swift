package import JourneyModel

/// Checks of a map's figures.
extension HealthCheck {
  static let clientAverages = "WebSmarter, client averages 2024–25"

  static let dropOff = HealthCheck(
    "drop-off", short: "Drop-off",
    title: "No stage loses more customers than it may",
    why: "The largest leak between two stages is where work pays first.",
    source: clientAverages,
    threshold: Quantity(amount: 0.25, unit: .percent, written: "25 %")
  ) { input in
    input.verdict(over: (input.funnel?.steps ?? []).filter { !$0.isRising }) { step in
      step.dropOff > input.threshold
        ? CheckResult.Place(Address(stage: step.from), .share(step.dropOff)) : nil
    }
  }

  static let timeInStage = HealthCheck(
    "time-in-stage", short: "Time in stage",
    title: "Customers spend clearly less time in each stage than before",
    why: "A journey gets better as its stages get clearly shorter; one that got longer has gained "
      + "friction.",
    source: clientAverages + ", against the year before",
    threshold: Quantity(amount: -0.15, unit: .percent, written: "-15 %")
  ) { input in
    input.verdict(over: input.stages.filter { $0.timeChange != nil }) { stage in
      guard let change = stage.timeChange, change > input.threshold else { return nil }
      return CheckResult.Place(Address(stage: stage.stage), .share(change))
    }
  }

  /// A journey of fewer stages than the threshold needs all of them positive.
  static let positiveStages = HealthCheck(
    "positive-stages", short: "Positive stages",
    title: "Enough stages feel good on the whole",
    why: "A journey is remembered by its feelings, not by its steps.",
    source: clientAverages,
    threshold: Quantity(amount: 4, unit: .number, written: "4")
  ) { input in
    let scored = input.stages.filter { $0.isPositive != nil }
    guard !scored.isEmpty else { return .notEnoughData }
    let wanted = min(input.threshold, Double(scored.count))
    guard Double(scored.count(where: { $0.isPositive == true })) < wanted else {
      return .looked(at: scored.count, failing: [])
    }
    return input.verdict(over: scored) { stage in
      stage.isPositive == true
        ? nil
        : CheckResult.Place(Address(stage: stage.stage), .number(stage.meanScore ?? 0))
    }
  }

  static let stageKPIs = HealthCheck(
    "stage-kpis", short: "Stage KPIs",
    title: "Every stage has a KPI with a target",
    why: "Without a figure and a target nobody can tell whether a stage works.",
    source: "Metric table per stage in “Customer journey” articles; Qualtrics, journeys"
  ) { input in
    input.verdict(over: input.journey.stages) { stage in
      let hasTarget = input.figures.contains { figure in
        figure.reading.target != nil && figure.reading.value != nil && stage.id == figure.stage
      }
      return hasTarget ? nil : CheckResult.Place(Address(stage: stage.id))
    }
  }

  static let benchmarks = HealthCheck(
    "benchmarks", short: "Benchmarks",
    title: "Every benchmark says where it comes from",
    why: "A benchmark without a source cannot be argued with.",
    source: "Contradictory published benchmarks (CES, DAU/MAU)"
  ) { input in
    var seen: Set<MetricID> = []
    let used = input.figures.compactMap(\.definition).filter {
      $0.benchmark != nil && seen.insert($0.id).inserted
    }
    return input.verdict(over: used) { definition in
      definition.benchmark?.source == nil
        ? CheckResult.Place(nil, .text(definition.name)) : nil
    }
  }

  static let sameScale = HealthCheck(
    "same-scale", short: "Same scale",
    title: "Stages that are compared use one scale",
    why: "Scores on different scales, or rates beside scores, cannot be compared.",
    source: "Qualtrics, “Journeys in Qualtrics”"
  ) { input in
    var first: [MetricID: Quantity.Unit] = [:]
    let comparable = input.figures.filter { figure in
      [.csat, .ces, .nps, .score].contains(figure.definition?.kind)
        && figure.reading.value != nil
    }
    var kinds: [MetricKind: (MetricID, EmotionScale?)] = [:]
    return input.verdict(over: comparable) { figure in
      guard let definition = figure.definition, let value = figure.reading.value else { return nil }
      let unit = first[definition.id] ?? value.unit
      first[definition.id] = unit
      let (otherID, otherScale) = kinds[definition.kind] ?? (definition.id, definition.scale)
      kinds[definition.kind] = (otherID, otherScale)
      let agrees =
        unit == value.unit && (definition.kind == .score || otherScale == definition.scale)
      return agrees ? nil : CheckResult.Place(figure.address, .text(definition.name))
    }
  }

  static let staleData = HealthCheck(
    "stale-data", short: "Fresh data",
    title: "Figures are recent",
    why: "A decision on last year's figures is a guess.",
    source: "Observable and Evidence users' requests for data freshness",
    threshold: Quantity(amount: 100 * 86_400, unit: .seconds, written: "100 d")
  ) { input in
    guard let today = input.date else { return .notEnoughData }
    let dated = input.figures.compactMap { figure in
      (figure.reading.asOf ?? input.journey.period?.last).map { (figure, $0) }
    }
    return input.verdict(over: dated) { figure, date in
      let age = Double(today.daysSinceEpoch - date.daysSinceEpoch) * 86_400
      return age > input.threshold ? CheckResult.Place(figure.address, .date(date)) : nil
    }
  }

  static let fewAnswers = HealthCheck(
    "sample-size", short: "Sample size",
    title: "Figures rest on enough observations",
    why: "Under thirty observations a figure moves by chance more than by work.",
    source: "Sauro and Lewis, “Quantifying the user experience”",
    threshold: Quantity(amount: 30, unit: .number, written: "30")
  ) { input in
    input.verdict(over: input.figures.filter { $0.reading.n != nil }) { figure in
      guard let n = figure.reading.n, n < input.threshold else { return nil }
      return CheckResult.Place(figure.address, .number(n))
    }
  }
}

extension Figure {
  /// The place as an address; nil for the journey as a whole.
  package var address: Address? {
    switch place {
    case .journey: nil
    case .stage(let id): Address(stage: id)
    case .touchpoint(let address): address
    }
  }

  /// The stage that it is read in; nil for the journey as a whole.
  package var stage: StageID? { address?.stage }
}
