import Diagnostics
import JourneyModel
import Wording

/// Makes lines and remarks of changes of details.
struct DetailWords {
  /// So many characters of a text are shown: the page itself holds all of it.
  static let longest = 160

  let wording: Wording

  func line(for change: DetailChange, at place: ChangedPlace?) -> ChangeLine {
    let shown = shown(change)
    var line = ChangeLine(
      mark(change, shown.before, shown.after), .neutral, wording[change.key.phrase])
    let places = ChangeWords(wording: wording)
    line.subject = place.map(places.name(of:)) ?? wording[.diffWholeJourney]
    line.place = place?.address
    line.before = shown.before
    line.after = shown.after
    line.remark = shown.remark
    return line
  }

  /// A list that only won items is told as won, not as another list.
  private func mark(
    _ change: DetailChange, _ before: String?, _ after: String?
  ) -> ChangeLine.Mark {
    if before != nil || after != nil {
      return before == nil ? .added : after == nil ? .removed : .changed
    }
    return change.old.isEmpty ? .added : change.new.isEmpty ? .removed : .changed
  }

  /// The change in a few words: `n: 1 501 → 900`.
  func remark(_ change: DetailChange) -> String {
    let label = wording[change.key.phrase]
    let shown = shown(change)
    if let remark = shown.remark { return "\(label): \(remark)" }
    let none = wording[.diffNone]
    return "\(label): \(shown.before ?? none)\(wording.arrow)\(shown.after ?? none)"
  }

  /// What is shown of the two sides, or the remark that stands for both.
  private func shown(_ change: DetailChange) -> (before: String?, after: String?, remark: String?) {
    switch change.key.style {
    case .flag: return (nil, nil, nil)
    case .hidden:
      let isKept = !change.old.isEmpty && !change.new.isEmpty
      return (nil, nil, wording[isKept ? .diffChanged : change.new.isEmpty ? .diffGone : .diffNew])
    case .list:
      let gone = Self.rest(change.old, without: change.new)
      let come = Self.rest(change.new, without: change.old)
      if gone.isEmpty, come.isEmpty { return (nil, nil, wording[.diffOtherOrder]) }
      return (list(gone), list(come), nil)
    default:
      return (
        change.old.first.map { text($0, change.key.style) },
        change.new.first.map { text($0, change.key.style) }, nil
      )
    }
  }

  private func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : PlainText.shortened(items.joined(separator: ", "), to: Self.longest)
  }

  /// The items of a list beyond those of another; of one that stands twice, each counts.
  private static func rest(_ items: [String], without others: [String]) -> [String] {
    var left = others.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return items.filter { item in
      guard let count = left[item], count > 0 else { return true }
      left[item] = count - 1
      return false
    }
  }

  private func text(_ value: String, _ style: DetailKey.Style) -> String {
    func date(_ text: some StringProtocol) -> String {
      CivilDate(String(text)).map { wording.date($0) } ?? String(text)
    }
    switch style {
    case .number: return Double(value).map { wording.number($0) } ?? value
    case .share: return Double(value).map { wording.percent($0) } ?? value
    case .date: return date(value)
    case .span: return value.split(separator: "/").map { date($0) }.joined(separator: " – ")
    case .word: return wording[Valued(value).phrase]
    default: return PlainText.shortened(value, to: Self.longest)
    }
  }
}

extension DetailKey {
  var phrase: Phrase { Phrase("diff-detail-\(rawValue)", english) }

  /// The keys whose words a comparison needs.
  static let worded = allCases.filter {
    ![.segments, .headline, .limits, .date, .catalogue, .people].contains($0)
  }

  private var english: String {
    switch self {
    case .compare: "Compared with"
    case .parent: "Part of"
    case .reviewEvery: "Review interval"
    case .outcomeAt: "Where the outcome happens"
    case .worth: "Worth of the outcome"
    case .previousVolume: "Customers who entered before"
    case .timeMedian: "Time in stage, median"
    case .timeP90: "Time in stage, nine of ten"
    case .timePrevious: "Time in stage before, median"
    case .success: "Success signal"
    case .next: "Next action"
    case .thinks: "Thoughts"
    case .words: "Words of the feeling"
    case .feelsBy: "Feeling by persona"
    case .momentOfTruth: "Moment of truth"
    case .n: "n"
    case .previous: "Previous value"
    case .asOf: "As of"
    case .rule: "Decision rule"
    case .moves: "Expected effect"
    case .body: "Text"
    case .better: "Direction"
    case .benchmarkSource: "Source of the benchmark"
    case .usualStages: "Usual stages"
    case .landing: "Landing page"
    case .landingHeadline: "Headline of the landing page"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}
