import Diagnostics
import JourneyAnalysis
package import JourneyModel
package import Wording

/// A change in words: what every form of a comparison is made from.
package struct ChangeLine: Sendable, Equatable {
  /// What happened, as a sign beside the words.
  package enum Mark: String, Sendable, CaseIterable {
    case added = "+"
    case removed = "−"
    case changed = "~"
    case moved = "↕"
    case unread = "!"

    /// The name in class attributes and data.
    package var name: String { "\(self)" }
  }

  /// What happened.
  package let mark: Mark
  /// Whether it is for the better.
  package let tone: Tone
  /// What changed: `Touchpoint added`, or the name of a metric.
  package let label: String
  /// Where, or which one.
  package var subject: String?
  /// What it was.
  package var before: String?
  /// What it is.
  package var after: String?
  /// What there is to say beside.
  package var remark: String?
  /// The stage or touchpoint in the new state, for links.
  package var place: Address?

  /// The words for a change.
  package init(_ change: Change, in wording: Wording) {
    let words = ChangeWords(wording: wording)
    self = words.line(for: change)
  }

  init(_ mark: Mark, _ tone: Tone, _ label: String) {
    self.mark = mark
    self.tone = tone
    self.label = label
  }
}

/// Makes lines of changes in one language.
struct ChangeWords {
  let wording: Wording

  func line(for change: Change) -> ChangeLine {
    switch change {
    case .fact(let fact, let from, let to):
      fact == .owner
        ? owner(nil, from, to, change.tone) : line(for: fact, from, to)
    case .added(let place):
      part(.added, place, place.touchpoint == nil ? .diffStageAdded : .diffTouchpointAdded)
    case .removed(let place):
      part(.removed, place, place.touchpoint == nil ? .diffStageRemoved : .diffTouchpointRemoved)
    case .renamed(let from, let to): renamed(from, to)
    case .moved(let from, let to): moved(from, to)
    case .channel(let place, let from, let to):
      values(.diffChannel, place, from ?? wording[.diffNone], to ?? wording[.diffNone])
    case .owner(let place, let from, let to): owner(place, from, to, change.tone)
    case .volume(let place, let from, let to): volume(place, from, to)
    case .emotion(let emotion): feeling(emotion, change.tone)
    case .metric(let metric): FigureWords(wording: wording).line(for: metric)
    case .pain(let point, let place, let from, let to):
      self.point(
        (.diffPainOpened, .diffPainClosed, .diffPainReworded), point, place, from, to, change.tone)
    case .delight(let point, let place, let from, let to):
      self.point(
        (.diffDelightAdded, .diffDelightGone, .diffDelightReworded), point, place, from, to,
        change.tone)
    case .recommendation(let recommendation):
      ActionWords(wording: wording).line(for: recommendation, change.tone)
    case .handoff(let handoff): ActionWords(wording: wording).line(for: handoff, change.tone)
    case .check(let check): CheckWords(wording: wording).line(for: check)
    case .rule(let id, let action, let from, let to):
      outcome(.diffRule, title(action ?? id), from?.rawValue, to?.rawValue, change.tone)
    case .headline(let headline): HeadlineWords(wording: wording).line(for: headline)
    case .detail(let detail, let place):
      DetailWords(wording: wording).line(for: detail, at: place)
    }
  }

  /// A place with its stage: `Sign-in (Purchase)`.
  func name(of place: ChangedPlace) -> String {
    guard let touchpoint = place.touchpoint else { return place.stage }
    return wording(.diffInStage, ["touchpoint": touchpoint, "stage": place.stage])
  }

  /// A sentence as the subject of a line, which goes on after it: without its full stop.
  private func title(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  /// The word for a value of an enumeration.
  func word(for raw: String?) -> String {
    raw.map { wording[Valued($0).phrase] } ?? wording[.diffNone]
  }

  private func line(for fact: Change.Fact, _ from: String?, _ to: String?) -> ChangeLine {
    var line = ChangeLine(.changed, .neutral, wording[fact.phrase])
    let isWord = fact == .state || fact == .status
    line.before = isWord ? word(for: from) : from
    line.after = isWord ? word(for: to) : to
    if fact == .id { line.remark = wording[.diffAddressChanged] }
    return line
  }

  private func part(_ mark: ChangeLine.Mark, _ place: ChangedPlace, _ label: Phrase) -> ChangeLine {
    var line = ChangeLine(mark, .neutral, wording[label])
    line.subject = name(of: place)
    if mark != .removed { line.place = place.address }
    return line
  }

  /// Where only the id changed, the addresses tell what the names do not.
  private func renamed(_ from: ChangedPlace, _ to: ChangedPlace) -> ChangeLine {
    let isStage = to.touchpoint == nil
    var line = part(.changed, to, isStage ? .diffStageRenamed : .diffTouchpointRenamed)
    let isSameName = from.name == to.name
    line.before = isSameName ? from.address.description : from.name
    line.after = isSameName ? to.address.description : to.name
    return line
  }

  private func moved(_ from: ChangedPlace, _ to: ChangedPlace) -> ChangeLine {
    let isStage = to.touchpoint == nil
    var line = part(.moved, to, isStage ? .diffStageMoved : .diffTouchpointMoved)
    if isStage || from.stage == to.stage {
      line.remark = wording[.diffOtherOrder]
    } else {
      line.subject = to.name
      line.before = from.stage
      line.after = to.stage
    }
    return line
  }

  private func values(
    _ label: Phrase, _ place: ChangedPlace?, _ from: String, _ to: String, _ tone: Tone = .neutral
  ) -> ChangeLine {
    var line = ChangeLine(.changed, tone, wording[label])
    line.subject = place.map(name(of:)) ?? wording[.diffWholeJourney]
    line.before = from
    line.after = to
    line.place = place?.address
    return line
  }

  private func owner(
    _ place: ChangedPlace?, _ from: String?, _ to: String?, _ tone: Tone
  ) -> ChangeLine {
    values(.diffOwner, place, from ?? wording[.diffNobody], to ?? wording[.diffNobody], tone)
  }

  private func volume(_ place: ChangedPlace, _ from: Double?, _ to: Double?) -> ChangeLine {
    func written(_ value: Double?) -> String {
      value.map { wording.number($0) } ?? wording[.diffNone]
    }
    var line = values(.diffVolume, place, written(from), written(to))
    if let from, let to, from > 0 {
      line.remark = wording.percent((to - from) / from, decimals: 1, signed: true)
    }
    return line
  }

  private func feeling(_ change: EmotionChange, _ tone: Tone) -> ChangeLine {
    func written(_ score: Double?, _ scale: EmotionScale) -> String {
      score.map { wording.score($0, on: scale) } ?? wording[.diffNone]
    }
    var line = values(
      .diffFeeling, change.place, written(change.old, change.oldScale),
      written(change.new, change.newScale), tone)
    switch tone {
    case .better: line.remark = wording[.diffBetter]
    case .worse: line.remark = wording[.diffWorse]
    case .neutral: break
    }
    return line
  }

  private func point(
    _ labels: (opened: Phrase, closed: Phrase, reworded: Phrase), _ point: Change.PointChange,
    _ place: ChangedPlace, _ from: String?, _ to: String?, _ tone: Tone
  ) -> ChangeLine {
    let (mark, label): (ChangeLine.Mark, Phrase) =
      switch point {
      case .opened: (.added, labels.opened)
      case .closed: (.removed, labels.closed)
      case .reworded: (.changed, labels.reworded)
      }
    var line = ChangeLine(mark, tone, wording[label])
    line.subject = name(of: place)
    line.before = from
    line.after = to
    line.place = place.address
    return line
  }

  func outcome(
    _ label: Phrase, _ subject: String, _ from: String?, _ to: String?, _ tone: Tone
  ) -> ChangeLine {
    var line = ChangeLine(.changed, tone, wording[label])
    line.subject = subject
    line.before = word(for: from)
    line.after = word(for: to)
    return line
  }
}
