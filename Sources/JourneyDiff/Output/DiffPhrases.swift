import JourneyAnalysis
import JourneyModel
package import Wording

/// The words of a comparison, for checks of translations.
package enum DiffPhrases {
  /// Every phrase that a comparison uses of its own.
  package static let all: [Phrase] =
    single + Change.Fact.allCases.filter { $0 != .owner }.map(\.phrase)
    + DiffSummary.Kind.allCases.map(\.phrase)
    + Valued.all.map(\.phrase) + HandoffPart.allCases.map(\.phrase)
    + DetailKey.worded.map(\.phrase)
    + EntryChange.Kind.allCases.flatMap { [$0.title, $0.added, $0.removed] }

  private static let single: [Phrase] = [
    .diffTitle, .diffNothing, .diffNothingKnown, .diffPartly, .diffJourneyAdded,
    .diffJourneyRemoved,
    .diffChanges,
    .diffMoreJourneys, .diffMoreChanges, .diffTransition, .diffNewRecommendations,
    .diffGoneRecommendations, .diffStageAdded, .diffStageRemoved, .diffStageRenamed,
    .diffStageMoved, .diffTouchpointAdded, .diffTouchpointRemoved, .diffTouchpointRenamed,
    .diffTouchpointMoved, .diffInStage, .diffOtherOrder, .diffChannel, .diffOwner, .diffVolume,
    .diffFeeling, .diffPainOpened, .diffPainClosed, .diffPainReworded, .diffDelightAdded,
    .diffDelightGone, .diffDelightReworded, .diffRecommendation, .diffRecommendationAdded,
    .diffRecommendationRemoved, .diffHandoff, .diffHandoffAdded, .diffHandoffRemoved,
    .diffCheck, .diffRule, .diffNobody, .diffNone, .diffWholeJourney, .diffBetter, .diffWorse,
    .diffNoClearChange, .diffUntested, .diffPoints, .diffInterval, .diffTarget, .diffDue,
    .diffImpact, .diffEffort, .diffTitleChanged, .diffPlace, .diffLacks, .diffLacksNoMore,
    .diffMetric, .diffColumnChange, .diffColumnWhere, .diffColumnBefore, .diffColumnAfter,
    .diffColumnRemark, .diffWas, .diffIs,
    .diffCompared, .diffGotWorse, .diffGotBetter, .diffWorseShort, .diffBetterShort,
    .diffJourneyDrafted, .diffJourneyUnread, .diffUnreadOld, .diffUnreadNew, .diffUnreadBoth,
    .diffErrorsOld, .diffErrorsNew, .diffMoreErrors, .diffHeadline, .diffStake, .diffAtStake,
    .diffLeak, .diffLowPoint, .diffUnowned, .diffNothingWrong, .diffLimit, .diffLimitToo,
    .diffOnlyLimit, .diffNothingToJudge, .diffAddressChanged, .diffSegment, .diffNamedHandoff,
    .diffLacksNew, .diffChanged, .diffGone, .diffNew,
  ]
}

extension Phrase {
  package static let diffTitle = Phrase("diff-title", "What changed in the journeys")
  static let diffNothing = Phrase("diff-nothing", "No journey changed.")
  static let diffNothingKnown = Phrase(
    "diff-nothing-known",
    "No change is known: files have errors, and not all journeys could be compared.")
  static let diffPartly = Phrase(
    "diff-partly", "Files have errors, and not all journeys could be compared.")
  package static let diffJourneyAdded = Phrase("diff-journey-added", "Journey added")
  package static let diffJourneyRemoved = Phrase("diff-journey-removed", "Journey removed")
  package static let diffChanges = Phrase("diff-n-changes", "{n} change", other: "{n} changes")
  static let diffMoreJourneys = Phrase(
    "diff-more-journeys", "… and {n} more journey changed.",
    other: "… and {n} more journeys changed.")
  static let diffMoreChanges = Phrase(
    "diff-more-changes", "… and {n} more change.", other: "… and {n} more changes.")
  static let diffTransition = Phrase(
    "diff-transition", "{n} recommendation {from} → {to}",
    other: "{n} recommendations {from} → {to}")
  static let diffNewRecommendations = Phrase(
    "diff-new-recommendations", "{n} recommendation added ({to})",
    other: "{n} recommendations added ({to})")
  static let diffGoneRecommendations = Phrase(
    "diff-gone-recommendations", "{n} recommendation removed ({from})",
    other: "{n} recommendations removed ({from})")

  static let diffStageAdded = Phrase("diff-stage-added", "Stage added")
  static let diffStageRemoved = Phrase("diff-stage-removed", "Stage removed")
  static let diffStageRenamed = Phrase("diff-stage-renamed", "Stage renamed")
  static let diffStageMoved = Phrase("diff-stage-moved", "Stage moved")
  static let diffTouchpointAdded = Phrase("diff-touchpoint-added", "Touchpoint added")
  static let diffTouchpointRemoved = Phrase("diff-touchpoint-removed", "Touchpoint removed")
  static let diffTouchpointRenamed = Phrase("diff-touchpoint-renamed", "Touchpoint renamed")
  static let diffTouchpointMoved = Phrase("diff-touchpoint-moved", "Touchpoint moved")
  static let diffInStage = Phrase("diff-in-stage", "{touchpoint} ({stage})")
  static let diffOtherOrder = Phrase("diff-other-order", "stands in another order")

  static let diffChannel = Phrase("diff-channel", "Channel")
  static let diffOwner = Phrase("diff-owner", "Owner")
  static let diffVolume = Phrase("diff-volume", "Customers who enter")
  static let diffFeeling = Phrase("diff-feeling", "Feeling")
  static let diffPainOpened = Phrase("diff-pain-opened", "Pain opened")
  static let diffPainClosed = Phrase("diff-pain-closed", "Pain closed")
  static let diffPainReworded = Phrase("diff-pain-reworded", "Pain reworded")
  static let diffDelightAdded = Phrase("diff-delight-added", "Delight added")
  static let diffDelightGone = Phrase("diff-delight-gone", "Delight gone")
  static let diffDelightReworded = Phrase("diff-delight-reworded", "Delight reworded")
  static let diffRecommendation = Phrase("diff-recommendation", "Recommendation")
  static let diffRecommendationAdded = Phrase("diff-recommendation-added", "Recommendation added")
  static let diffRecommendationRemoved = Phrase(
    "diff-recommendation-removed", "Recommendation removed")
  static let diffHandoff = Phrase("diff-handoff", "Handoff")
  static let diffHandoffAdded = Phrase("diff-handoff-added", "Handoff added")
  static let diffHandoffRemoved = Phrase("diff-handoff-removed", "Handoff removed")
  static let diffCheck = Phrase("diff-check", "Health check")
  static let diffRule = Phrase("diff-rule", "Decision rule")

  static let diffNobody = Phrase("diff-nobody", "nobody")
  static let diffNone = Phrase("diff-none", "none")
  static let diffWholeJourney = Phrase("diff-whole-journey", "whole journey")
  static let diffBetter = Phrase("diff-better", "better")
  static let diffWorse = Phrase("diff-worse", "worse")
  static let diffNoClearChange = Phrase("diff-no-clear-change", "no clear change")
  static let diffUntested = Phrase("diff-untested", "untested")
  static let diffPoints = Phrase("diff-points", "{amount} point", other: "{amount} points")
  static let diffInterval = Phrase("diff-interval", "95 % interval {low} to {high}")
  static let diffTarget = Phrase("diff-target", "target {from} → {to}")
  static let diffDue = Phrase("diff-due", "due {from} → {to}")
  static let diffImpact = Phrase("diff-impact", "impact {from} → {to}")
  static let diffEffort = Phrase("diff-effort", "effort {from} → {to}")
  static let diffTitleChanged = Phrase("diff-title-changed", "was “{from}”")
  static let diffPlace = Phrase("diff-place", "moved from {from} to {to}")
  static let diffLacks = Phrase("diff-lacks", "now lacks: {list}")
  static let diffLacksNoMore = Phrase("diff-lacks-no-more", "no longer lacks: {list}")
  static let diffMetric = Phrase("diff-metric", "metric {from} → {to}")

  static let diffColumnChange = Phrase("diff-column-change", "Change")
  static let diffColumnWhere = Phrase("diff-column-where", "Where")
  static let diffColumnBefore = Phrase("diff-column-before", "Before")
  static let diffColumnAfter = Phrase("diff-column-after", "After")
  static let diffColumnRemark = Phrase("diff-column-remark", "Remark")
  static let diffCompared = Phrase("diff-compared", "Compared: {old} → {new}")
  static let diffGotWorse = Phrase(
    "diff-got-worse", "{n} thing got worse", other: "{n} things got worse")
  static let diffGotBetter = Phrase(
    "diff-got-better", "{n} thing got better", other: "{n} things got better")
  static let diffWorseShort = Phrase("diff-worse-short", "{n} worse", other: "{n} worse")
  static let diffBetterShort = Phrase("diff-better-short", "{n} better", other: "{n} better")
  static let diffJourneyDrafted = Phrase("diff-journey-drafted", "Journey is now a draft")
  static let diffJourneyUnread = Phrase("diff-journey-unread", "Journey not compared")
  static let diffUnreadOld = Phrase(
    "diff-unread-old", "it could not be read in the earlier state")
  static let diffUnreadNew = Phrase("diff-unread-new", "it could not be read in the later state")
  static let diffUnreadBoth = Phrase("diff-unread-both", "it could not be read in either state")
  static let diffErrorsOld = Phrase(
    "diff-errors-old", "{n} error in the earlier state; what it hides is not compared",
    other: "{n} errors in the earlier state; what they hide is not compared")
  static let diffErrorsNew = Phrase(
    "diff-errors-new", "{n} error in the later state; what it hides is not compared",
    other: "{n} errors in the later state; what they hide is not compared")
  static let diffMoreErrors = Phrase(
    "diff-more-errors", "… and {n} more error", other: "… and {n} more errors")

  static let diffHeadline = Phrase("diff-headline", "First finding of the page")
  static let diffStake = Phrase("diff-stake", "At stake (estimate)")
  static let diffAtStake = Phrase("diff-at-stake", "at stake (estimate) {from} → {to}")
  static let diffLeak = Phrase("diff-leak", "{share} lost from {from} to {to}")
  static let diffLowPoint = Phrase("diff-low-point", "{place} feels worst")
  static let diffUnowned = Phrase(
    "diff-unowned", "{n} touchpoint without an owner", other: "{n} touchpoints without an owner")
  static let diffNothingWrong = Phrase("diff-nothing-wrong", "nothing stands out")
  static let diffLimit = Phrase("diff-limit", "limit {from} → {to}")
  static let diffLimitToo = Phrase("diff-limit-too", "the limit changed too: {from} → {to}")
  static let diffOnlyLimit = Phrase(
    "diff-only-limit", "only because the limit changed: {from} → {to}")
  static let diffNothingToJudge = Phrase("diff-nothing-to-judge", "nothing is left to judge")
  static let diffAddressChanged = Phrase(
    "diff-address-changed", "the address of the page changed, old links to it break")
  static let diffSegment = Phrase("diff-segment", "{metric}, {segment}")
  static let diffNamedHandoff = Phrase("diff-named-handoff", "“{name}” ({places})")
  static let diffLacksNew = Phrase("diff-lacks-new", "lacks: {list}")
  static let diffChanged = Phrase("diff-changed", "changed")
  static let diffGone = Phrase("diff-gone", "gone")
  static let diffNew = Phrase("diff-new", "new")

  static let diffWas = Phrase("diff-was", "before:")
  static let diffIs = Phrase("diff-is", "now:")
}

extension Change.Fact {
  var phrase: Phrase {
    switch self {
    case .title: Phrase("diff-fact-title", "Title")
    case .id: Phrase("diff-fact-id", "Folder")
    case .state: Phrase("diff-fact-state", "State")
    case .status: Phrase("diff-fact-status", "Status")
    case .owner: .diffOwner
    case .scale: Phrase("diff-fact-scale", "Scale of scores")
    }
  }
}

/// A value of an enumeration that pages and messages name by a word.
struct Valued {
  let phrase: Phrase

  init(_ raw: String) {
    let plain = raw.split(separator: "-").joined(separator: " ")
    phrase = Phrase("diff-value-\(raw)", Self.english[raw] ?? plain)
  }

  /// The words of those that the format abbreviates.
  private static let english = [
    MetricKind.nps.rawValue: "net promoter score",
    MetricKind.csat.rawValue: "customer satisfaction",
    MetricKind.ces.rawValue: "customer effort", Direction.higher.rawValue: "higher is better",
    Direction.lower.rawValue: "lower is better",
  ]

  static let all: [Valued] = Set(
    JourneyState.allCases.map(\.rawValue) + PublicationStatus.allCases.map(\.rawValue)
      + RecommendationStatus.allCases.map(\.rawValue)
      + CheckResult.Outcome.allCases.map(\.rawValue) + RuleState.allCases.map(\.rawValue)
      + MetricKind.allCases.map(\.rawValue) + Direction.allCases.map(\.rawValue)
      + [Audience.internal.rawValue]
  ).sorted().map(Valued.init)
}

extension HandoffPart {
  var phrase: Phrase { Phrase("diff-handoff-\(rawValue)", rawValue) }
}

extension DiffSummary.Kind {
  /// The words for counts of metrics and personas.
  private var entryPhrase: Phrase {
    let (noun, what) =
      switch self {
      case .definitionsAdded: ("metric", "added to the catalogue")
      case .definitionsRemoved: ("metric", "removed from the catalogue")
      case .definitionsChanged: ("metric", "defined differently")
      case .personasAdded: ("persona", "added")
      case .personasRemoved: ("persona", "removed")
      default: ("persona", "changed")
      }
    let key = what.split(separator: " ")[0]
    return Phrase(
      "diff-count-\(noun)-\(key)", "{n} \(noun) \(what)", other: "{n} \(noun)s \(what)")
  }

  var phrase: Phrase {
    func counted(_ key: String, _ one: String, _ many: String) -> Phrase {
      Phrase("diff-count-\(key)", "{n} \(one)", other: "{n} \(many)")
    }
    return switch self {
    case .journeysChanged: counted("changed", "journey changed", "journeys changed")
    case .journeysAdded: counted("added", "journey added", "journeys added")
    case .journeysRemoved: counted("removed", "journey removed", "journeys removed")
    case .journeysDrafted: counted("drafted", "journey now a draft", "journeys now drafts")
    case .journeysUnread: counted("unread", "journey not compared", "journeys not compared")
    case .stagesAdded: counted("stages-added", "stage added", "stages added")
    case .stagesRemoved: counted("stages-removed", "stage removed", "stages removed")
    case .touchpointsAdded:
      counted("touchpoints-added", "touchpoint added", "touchpoints added")
    case .touchpointsRemoved:
      counted("touchpoints-removed", "touchpoint removed", "touchpoints removed")
    case .renamed: counted("renamed", "place renamed", "places renamed")
    case .moved: counted("moved", "place moved", "places moved")
    case .feelingsBetter: counted("feelings-better", "feeling better", "feelings better")
    case .feelingsWorse: counted("feelings-worse", "feeling worse", "feelings worse")
    case .metricsBetter: counted("metrics-better", "metric better", "metrics better")
    case .metricsWorse: counted("metrics-worse", "metric worse", "metrics worse")
    case .metricsUnclear:
      counted("metrics-unclear", "metric without a clear change", "metrics without a clear change")
    case .painsClosed: counted("pains-closed", "pain closed", "pains closed")
    case .painsOpened: counted("pains-opened", "pain opened", "pains opened")
    case .delightsAdded: counted("delights-added", "delight added", "delights added")
    case .delightsGone: counted("delights-gone", "delight gone", "delights gone")
    case .checksPassed: counted("checks-passed", "check now passes", "checks now pass")
    case .checksFailed: counted("checks-failed", "check now fails", "checks now fail")
    case .limitsChanged:
      counted("limits", "check with another limit", "checks with another limit")
    case .rulesFired: counted("rules-fired", "rule fired", "rules fired")
    case .rulesCleared: counted("rules-cleared", "rule cleared", "rules cleared")
    case .gapsClosed: counted("gaps-closed", "handoff gap closed", "handoff gaps closed")
    case .gapsOpened: counted("gaps-opened", "handoff gap opened", "handoff gaps opened")
    case .ownersChanged: counted("owners", "owner changed", "owners changed")
    case .detailsChanged: counted("details", "detail changed", "details changed")
    case .definitionsAdded, .definitionsRemoved, .definitionsChanged, .personasAdded,
      .personasRemoved, .personasChanged:
      entryPhrase
    }
  }
}

extension PortfolioDiff {
  /// What is said where no change is told.
  var nothing: Phrase { leavesOut ? .diffNothingKnown : .diffNothing }
}
