import Wording

extension Phrase {
  static let stages = Phrase("n-stages", "{n} stage", other: "{n} stages")
  static let touchpoints = Phrase("n-touchpoints", "{n} touchpoint", other: "{n} touchpoints")
  static let scope = Phrase(
    "summary-scope", "The map follows {who} through {stages} and {touchpoints}.")
  static let scopeOfNobody = Phrase(
    "summary-scope-nobody", "The map has {stages} and {touchpoints} and names no persona.")
  static let passage = Phrase(
    "summary-passage",
    "Of {entered} customer who enters {first}, {reached} ({share}) reaches {last}.",
    other: "Of {entered} customers who enter {first}, {reached} ({share}) reach {last}.")
  static let noLoss = Phrase("summary-no-loss", "No stage loses customers to the next.")
  static let largestLoss = Phrase(
    "summary-largest-loss", "The largest loss is {loss}, between {from} and {to}.")
  static let largestShare = Phrase(
    "summary-largest-share", "By share, the largest loss is {loss}, between {from} and {to}.")
  static let feelings = Phrase(
    "summary-feelings",
    "It feels best at {high} ({highScore}) and worst at {low} ({lowScore}); {stages}.")
  static let evenFeelings = Phrase(
    "summary-even-feelings", "Every scored touchpoint feels the same ({highScore}).")
  static let oneFeeling = Phrase(
    "summary-one-feeling", "Only {high} says how it feels ({highScore}).")
  static let noFeelings = Phrase("summary-no-feelings", "No touchpoint says how it feels.")
  static let positiveStages = Phrase(
    "summary-positive", "{n} of {all} scored stages is positive on the whole",
    other: "{n} of {all} scored stages are positive on the whole")
  static let allStagesPositive = Phrase(
    "summary-positive-all", "the only scored stage is positive on the whole",
    other: "every scored stage is positive on the whole")
  static let noStagePositive = Phrase(
    "summary-positive-none", "the only scored stage is not positive on the whole",
    other: "no scored stage is positive on the whole")

  static let targetsMet = Phrase(
    "summary-targets", "{met} of {all} figures with a target meets it{changes}.",
    other: "{met} of {all} figures with a target meet it{changes}.")
  static let allTargetsMet = Phrase(
    "summary-targets-all", "The only figure with a target meets it{changes}.",
    other: "Every figure with a target meets it{changes}.")
  static let noTargetMet = Phrase(
    "summary-targets-none", "The only figure with a target does not meet it{changes}.",
    other: "No figure with a target meets it{changes}.")
  static let noTargets = Phrase(
    "summary-no-targets", "No figure has both a value and a target, so nothing can be judged yet.")
  static let sinceBefore = Phrase(
    "summary-changes", "; against the period before, {list}")
  static let clearlyImproved = Phrase("summary-improved", "{n} clearly improved")
  static let clearlyWorsened = Phrase("summary-worsened", "{n} clearly worsened")
  static let noneChanged = Phrase("summary-unchanged", "none clearly changed")

  static let unowned = Phrase(
    "summary-unowned", "{n} touchpoint has no owner, and {checks}.",
    other: "{n} touchpoints have no owner, and {checks}.")
  static let allOwned = Phrase(
    "summary-all-owned", "The only touchpoint has an owner, and {checks}.",
    other: "Every touchpoint has an owner, and {checks}.")
  static let checksPass = Phrase(
    "summary-checks", "{passed} of {judged} health checks passes",
    other: "{passed} of {judged} health checks pass")
  static let allChecksPass = Phrase(
    "summary-checks-all", "the only health check with enough data passes",
    other: "every health check with enough data passes")
  static let noCheckPasses = Phrase(
    "summary-checks-none", "the only health check with enough data fails",
    other: "no health check passes")
  static let noCheckJudged = Phrase(
    "summary-checks-unjudged", "no health check has enough data")

  static let nextOwnedDated = Phrase(
    "summary-next-owned-dated", "Next comes {title} ({owner}, due {date}).")
  static let nextOwned = Phrase("summary-next-owned", "Next comes {title} ({owner}, no date yet).")
  static let nextDated = Phrase(
    "summary-next-dated", "Next comes {title} (due {date}, nobody's yet).")
  static let nextOpen = Phrase(
    "summary-next-open", "Next comes {title}, which has neither an owner nor a date.")
  static let nothingPlanned = Phrase(
    "summary-nothing-planned", "Nothing is recommended yet.")
  static let nothingOpen = Phrase("summary-nothing-open", "No recommendation is open.")
}
