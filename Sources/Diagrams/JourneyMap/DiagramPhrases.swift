package import Wording

extension Phrase {
  // MARK: Lanes

  static let laneStage = Phrase("lane-stage", "Stage")
  static let laneStageNote = Phrase("lane-stage-note", "customer goal")
  static let laneVolume = Phrase("lane-volume", "Customers")
  static let laneTouchpoint = Phrase("lane-touchpoint", "Touchpoint")
  static let laneTouchpointNote = Phrase("lane-touchpoint-note", "channel")
  static let laneIntent = Phrase("lane-intent", "Intent")
  static let laneAction = Phrase("lane-action", "Does")
  static let laneThinks = Phrase("lane-thinks", "Thinks")
  static let laneFeels = Phrase("lane-feels", "Feels")
  static let laneWords = Phrase("lane-words", "In words")
  static let lanePains = Phrase("lane-pains", "Pains −")
  static let lanePainsNote = Phrase("lane-pains-note", "Delights +")
  static let laneQuotes = Phrase("diagram-lane-quotes", "Quotes")
  static let laneMetrics = Phrase("diagram-lane-metrics", "Metrics")
  static let laneMetricsNote = Phrase("lane-metrics-note", "against target")
  static let laneOwner = Phrase("lane-owner", "Owner")
  static let laneFrontstage = Phrase("lane-frontstage", "Frontstage")
  static let laneBackstage = Phrase("lane-backstage", "Backstage")
  static let laneSystems = Phrase("lane-systems", "Systems")
  static let laneNext = Phrase("lane-next", "Do next")
  static let lineOfInteraction = Phrase("line-of-interaction", "line of interaction")
  static let lineOfVisibility = Phrase("line-of-visibility", "line of visibility")
  static let lineOfInternal = Phrase("line-of-internal", "line of internal interaction")

  // MARK: In the lanes

  static let noData = Phrase("no-data", "no data")
  static let noScore = Phrase("diagram-no-score", "no score")
  static let noOwner = Phrase("no-owner", "no owner")
  static let noValue = Phrase("no-value", "no value")
  static let highestMoment = Phrase("diagram-highest-moment", "highest {score}")
  static let lowestMoment = Phrase("diagram-lowest-moment", "lowest {score}")
  static let momentOfTruth = Phrase("moment-of-truth", "moment of truth")
  static let target = Phrase("target-value", "target {value}")
  static let previousValue = Phrase("previous-value", "was {value}")
  static let sampleSize = Phrase("sample-size", "n {n}")
  static let impactScore = Phrase("impact-score", "impact {score}")
  static let effortScore = Phrase("effort-score", "effort {score}")
  static let medianTime = Phrase("median-time", "{time} median")
  static let currentState = Phrase("diagram-state-current", "current state")
  static let futureState = Phrase("diagram-state-future", "future state")
  static let stageContinued = Phrase("stage-continued", "{stage}, continued")
  static let wholeStage = Phrase("whole-stage", "whole stage")
  static let wholeJourney = Phrase("whole-journey", "whole journey")

  // MARK: Charts

  static let benchmark = Phrase("benchmark-value", "benchmark {value}")
  static let likelyRange = Phrase("likely-range", "95 % range {range}")
  static let funnelTitle = Phrase("funnel-title", "Customers per stage: {journey}")
  static let matrixTitle = Phrase("matrix-title", "Recommendations by impact and effort")
  static let axisImpact = Phrase("axis-impact", "Impact")
  static let axisEffort = Phrase("axis-effort", "Effort")
  static let quickWins = Phrase("quadrant-quick-wins", "quick wins")
  static let bigBets = Phrase("quadrant-big-bets", "big bets")
  static let fillIns = Phrase("quadrant-fill-ins", "fill-ins")
  static let reconsider = Phrase("quadrant-reconsider", "think twice")
  static let treeTitle = Phrase("tree-title", "Journeys and what they detail")
  static let personasTitle = Phrase("personas-title", "How each persona feels: {journey}")
  static let overlayTitle = Phrase("overlay-title", "{journey}: {state} against {other}")
  static let curveChanges = Phrase("curve-changes", "How it felt and how it feels: {journey}")
  static let curveBefore = Phrase("curve-before", "before")
  static let curveNow = Phrase("curve-now", "now")
  static let curveAdded = Phrase("curve-added", "added")
  static let curveRemoved = Phrase("curve-removed", "removed")

  // MARK: Legend

  static let statusMet = Phrase("status-met", "target met")
  static let statusNear = Phrase("status-near", "within a tenth of target")
  static let statusMissed = Phrase("status-missed", "target missed")
  static let statusNoTarget = Phrase("status-no-target", "no target")
  static let legendDropOff = Phrase("legend-drop-off", "more than {share} leave")
  static let legendNoOwner = Phrase("legend-no-owner", "nobody owns the step")

  /// What the diagrams' templates of words hold, for the check of translations.
  package static let diagrams: [Phrase] = [
    laneStage, laneStageNote, laneVolume, laneTouchpoint, laneTouchpointNote, laneIntent,
    laneAction, laneThinks, laneFeels, laneWords, lanePains, lanePainsNote, laneQuotes,
    laneMetrics, laneMetricsNote, laneOwner, laneFrontstage, laneBackstage, laneSystems, laneNext,
    lineOfInteraction, lineOfVisibility, lineOfInternal, noData, noScore, noOwner, noValue,
    highestMoment, lowestMoment, momentOfTruth, target, previousValue, sampleSize, impactScore,
    effortScore, medianTime, currentState, futureState, stageContinued, wholeStage,
    wholeJourney,
    statusMet, statusNear, statusMissed, statusNoTarget, legendDropOff, legendNoOwner, benchmark,
    likelyRange, funnelTitle, matrixTitle, axisImpact, axisEffort, quickWins, bigBets, fillIns,
    reconsider, treeTitle, personasTitle, overlayTitle, curveChanges, curveBefore, curveNow,
    curveAdded, curveRemoved,
  ]
}
