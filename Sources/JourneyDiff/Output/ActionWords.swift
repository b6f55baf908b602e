import JourneyAnalysis
import JourneyModel
import Wording

/// Makes lines of changes of recommendations and handoffs.
struct ActionWords {
  let wording: Wording
  private var words: ChangeWords { ChangeWords(wording: wording) }

  init(wording: Wording) { self.wording = wording }

  func line(for change: RecommendationChange, _ tone: Tone) -> ChangeLine {
    let place = change.place.map(words.name(of:)) ?? wording[.diffWholeJourney]
    var line: ChangeLine
    switch (change.old, change.new) {
    case (let old?, let new?):
      line = ChangeLine(.changed, tone, wording[.diffRecommendation])
      line.subject = new.title
      if change.isTransition {
        line.before = words.word(for: old.status.rawValue)
        line.after = words.word(for: new.status.rawValue)
      }
      line.remark = remark(old, new, change)
    case (nil, let new?):
      line = ChangeLine(.added, tone, wording[.diffRecommendationAdded])
      line.subject = place
      line.after = new.title
      line.remark = words.word(for: new.status.rawValue)
    case (let old, nil):
      line = ChangeLine(.removed, tone, wording[.diffRecommendationRemoved])
      line.subject = place
      line.before = old?.title
      line.remark = old.map { words.word(for: $0.status.rawValue) }
    }
    line.place = change.place?.address
    return line
  }

  private func remark(
    _ old: RecommendationSnapshot, _ new: RecommendationSnapshot, _ change: RecommendationChange
  ) -> String? {
    func number(_ value: Double?) -> String? { value.map { wording.number($0, decimals: 1) } }
    func date(_ date: CivilDate?) -> String? { date.map { wording.date($0) } }
    var parts: [String?] = [
      old.title == new.title ? nil : wording(.diffTitleChanged, ["from": old.title]),
      change.isMoved ? places(change.oldPlace, change.place) : nil,
      values(.diffDue, date(old.due), date(new.due)),
      values(.diffImpact, number(old.impact), number(new.impact)),
      values(.diffEffort, number(old.effort), number(new.effort)),
    ]
    if !Owners.areSame(old.owner, new.owner) { parts.append(owners(old.owner, new.owner)) }
    parts += change.details.map(DetailWords(wording: wording).remark)
    let said = parts.compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: "; ")
  }

  private func places(_ old: ChangedPlace?, _ new: ChangedPlace?) -> String {
    let whole = wording[.diffWholeJourney]
    return wording(
      .diffPlace,
      ["from": old.map(words.name(of:)) ?? whole, "to": new.map(words.name(of:)) ?? whole])
  }

  private func values(_ phrase: Phrase, _ old: String?, _ new: String?) -> String? {
    guard old != new else { return nil }
    let none = wording[.diffNone]
    return wording(phrase, ["from": old ?? none, "to": new ?? none])
  }

  private func owners(_ old: String?, _ new: String?) -> String {
    let nobody = wording[.diffNobody]
    return "\(wording[.diffOwner]): \(old ?? nobody)\(wording.arrow)\(new ?? nobody)"
  }

  func line(for change: HandoffChange, _ tone: Tone) -> ChangeLine {
    let (mark, label): (ChangeLine.Mark, Phrase) =
      switch (change.old, change.new) {
      case (nil, _): (.added, .diffHandoffAdded)
      case (_, nil): (.removed, .diffHandoffRemoved)
      default: (.changed, .diffHandoff)
      }
    var line = ChangeLine(mark, tone, wording[label])
    let ends = words.name(of: change.from) + wording.arrow + words.name(of: change.to)
    line.subject =
      change.name.map { wording(.diffNamedHandoff, ["name": $0, "places": ends]) } ?? ends
    var parts: [String] = []
    if !change.opened.isEmpty {
      parts.append(list(change.old == nil ? .diffLacksNew : .diffLacks, change.opened))
    }
    if !change.closed.isEmpty { parts.append(list(.diffLacksNoMore, change.closed)) }
    if change.isOfAnotherOwner { parts.append(owners(change.old?.owner, change.new?.owner)) }
    if let old = change.old, let new = change.new,
      let metric = values(.diffMetric, old.metric?.rawValue, new.metric?.rawValue)
    {
      parts.append(metric)
    }
    parts += change.details.map(DetailWords(wording: wording).remark)
    line.remark = parts.isEmpty ? nil : parts.joined(separator: "; ")
    if change.new != nil { line.place = change.from.address }
    return line
  }

  private func list(_ phrase: Phrase, _ parts: [HandoffPart]) -> String {
    wording(phrase, ["list": parts.map { wording[$0.phrase] }.joined(separator: ", ")])
  }
}
