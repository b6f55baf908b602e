import JourneyAnalysis
import JourneyModel
import Wording

/// Makes lines of changes of health checks.
struct CheckWords {
  let wording: Wording

  func line(for change: CheckChange) -> ChangeLine {
    let words = ChangeWords(wording: wording)
    let check = HealthCheck.named(change.id)
    let title = check.map { wording[$0.title] } ?? change.id
    var line = words.outcome(
      .diffCheck, title, change.old?.state.rawValue, change.new?.state.rawValue, change.tone)
    if !change.isOther {
      line.before = nil
      line.after = nil
    }
    var parts: [String] = []
    if change.isLimited {
      parts.append(limit(change, unit: check?.threshold?.unit ?? .number))
    } else if change.isLeftWithout {
      parts.append(wording[.diffNothingToJudge])
    }
    if change.new?.state == .off, let because = change.new?.because { parts.append(because) }
    line.remark = parts.isEmpty ? nil : parts.joined(separator: "; ")
    return line
  }

  private func limit(_ change: CheckChange, unit: Quantity.Unit) -> String {
    func text(_ limit: Double?) -> String {
      limit.map { wording.amount($0, unit: unit) } ?? wording[.diffNone]
    }
    let phrase: Phrase =
      change.isOnlyLimit
      ? .diffOnlyLimit : change.isOther ? .diffLimitToo : .diffLimit
    return wording(phrase, ["from": text(change.old?.limit), "to": text(change.new?.limit)])
  }
}

/// Makes lines of changes of what a journey's page says first.
struct HeadlineWords {
  let wording: Wording

  func line(for change: HeadlineChange) -> ChangeLine {
    let isStake = change.isOtherStake
    let label: Phrase = change.isOther ? .diffHeadline : .diffStake
    var line = ChangeLine(.changed, change.tone, wording[label])
    let stakes = (stake(change.old), stake(change.new))
    var parts: [String] = []
    if change.isOther {
      line.before = text(change.old)
      line.after = text(change.new)
      if isStake {
        parts.append(wording(.diffAtStake, ["from": stakes.0, "to": stakes.1]))
      }
    } else {
      line.before = stakes.0
      line.after = stakes.1
    }
    if let limits = change.limits {
      func text(_ limit: Double?) -> String {
        limit.map { wording.percent($0) } ?? wording[.diffNone]
      }
      parts.append(wording(.diffLimitToo, ["from": text(limits.old), "to": text(limits.new)]))
    }
    line.remark = parts.isEmpty ? nil : parts.joined(separator: "; ")
    line.place = change.new.at?.address
    return line
  }

  private func stake(_ side: HeadlineChange.Side) -> String {
    side.headline.stake.map { wording.money($0, currency: side.headline.currency ?? "") }
      ?? wording[.diffNone]
  }

  private func text(_ side: HeadlineChange.Side) -> String {
    let places = ChangeWords(wording: wording)
    let at = side.at.map(places.name(of:)) ?? ""
    switch side.headline.kind {
    case .leak:
      return wording(
        .diffLeak,
        [
          "share": wording.percent(side.headline.share ?? 0), "from": at,
          "to": side.to.map(places.name(of:)) ?? "",
        ])
    case .lowPoint: return wording(.diffLowPoint, ["place": at])
    case .unowned: return wording(.diffUnowned, count: side.headline.count ?? 0)
    case .nothing: return wording[.diffNothingWrong]
    }
  }
}
