package import Wording

extension PortfolioDiff {
  /// How many bytes a comment may have: GitHub takes 65,536 characters.
  package static let commentLimit = 60_000

  /// The line that a comment starts with, by which a CI job finds the comment to update.
  package static let commentMarker = "<!-- waymark-diff -->"

  /// The changes as Markdown for a comment on a pull or merge request.
  ///
  /// A headline, what got worse and better, counts, then a folded table for each journey. What does not fit is counted.
  /// Names and texts of the content cannot turn into markup, links, mentions or references.
  /// - Parameters:
  ///   - wording: The words.
  ///   - frame: What is compared with what, and what is wrong with either.
  ///   - limit: How many bytes it may have, at least 4000.
  /// - Returns: The Markdown, ended by a line break.
  package func markdown(
    wording: Wording, frame: DiffFrame = DiffFrame(), limit: Int = PortfolioDiff.commentLimit
  ) -> String {
    var comment = MarkdownComment(wording: wording, limit: max(4000, limit))
    comment.addHead(of: self, frame)
    comment.addSections(EntrySection.all(of: self, in: wording))
    comment.addJourneys(changed)
    return comment.text
  }
}

/// A comment as it grows.
private struct MarkdownComment {
  /// How many journeys that were added or removed are named.
  static let mostNamed = 20
  /// How many kinds of changes are counted in the head.
  static let mostCounts = 8
  /// How many changes of one journey are shown.
  static let mostRows = 100
  /// How many characters of a text are shown in a cell.
  static let longestCell = 240
  /// The bytes that are kept free for the line on what is left out.
  static let reserve = 200

  let wording: Wording
  let limit: Int
  private(set) var text = PortfolioDiff.commentMarker + "\n"

  init(wording: Wording, limit: Int) {
    self.wording = wording
    self.limit = limit
  }

  mutating func addHead(of diff: PortfolioDiff, _ frame: DiffFrame) {
    text += "### \(MarkdownText.of(wording[.diffTitle]))\n"
    if let compared = frame.compared(in: wording) { text += "\n\(cell(compared))\n" }
    for (heading, lines) in frame.problems(in: wording) {
      text += "\n**\(MarkdownText.of(heading))**\n\n"
      text += lines.map { "- \(cell($0))\n" }.joined()
    }
    guard !diff.isEmpty else {
      text += "\n" + MarkdownText.of(wording[diff.nothing]) + "\n"
      return
    }
    if diff.leavesOut { text += "\n" + MarkdownText.of(wording[.diffPartly]) + "\n" }
    let summary = diff.summary
    if let verdict = summary.verdict(in: wording) {
      text += "\n**\(MarkdownText.of(verdict))**\n"
    }
    let counts = summary.words(in: wording)
    let shown = counts.prefix(Self.mostCounts) + (counts.count > Self.mostCounts ? ["…"] : [])
    text += "\n" + shown.map(MarkdownText.of).joined(separator: ", ") + "\n"
    let lines = JourneyLine.all(of: diff, in: wording)
    var labels: [String] = []
    for line in lines where !labels.contains(line.label) { labels.append(line.label) }
    for label in labels { addNames(label, lines.filter { $0.label == label }) }
  }

  private func cell(_ text: String) -> String {
    MarkdownText.of(PlainText.shortened(text, to: Self.longestCell))
  }

  private mutating func addNames(_ label: String, _ journeys: [JourneyLine]) {
    var names = ""
    var count = 0
    for journey in journeys.prefix(Self.mostNamed) {
      let remark = journey.remark.map { " (\($0))" } ?? ""
      let name = cell(journey.title + remark)
      guard text.utf8.count + names.utf8.count + name.utf8.count < limit / 2 else { break }
      names += (count > 0 ? ", " : "") + name
      count += 1
    }
    if count < journeys.count { names += (count > 0 ? ", " : "") + "… +\(journeys.count - count)" }
    text += "\n\(MarkdownText.of(label)): \(names)\n"
  }

  /// Adds what changed beside the journeys, which keep half of the room.
  mutating func addSections(_ sections: [EntrySection]) {
    for section in sections {
      let lines = section.lines
      let head = head(section.title, [wording(.diffChanges, count: lines.count)])
      var rows = ""
      var shown = 0
      for row in lines.prefix(Self.mostRows).lazy.map(row) {
        let size = text.utf8.count + head.utf8.count + rows.utf8.count + row.utf8.count
        guard size + Self.reserve <= limit / 2 else { break }
        rows += row
        shown += 1
      }
      let more = lines.count - shown
      text += shown > 0 ? head + rows : "\n<details>\n<summary>\(section.title)</summary>\n"
      text += more > 0 ? "\n\(wording(.diffMoreChanges, count: more))\n" : ""
      text += "\n</details>\n"
    }
  }

  mutating func addJourneys(_ journeys: [JourneyChanges]) {
    for (index, journey) in journeys.enumerated() {
      let rows = journey.inReadingOrder.prefix(Self.mostRows).map {
        row(ChangeLine($0, in: wording))
      }
      let head = head(of: journey)
      var shown = 0
      var size = text.utf8.count + head.utf8.count + Self.reserve
      while shown < rows.count, size + rows[shown].utf8.count <= limit {
        size += rows[shown].utf8.count
        shown += 1
      }
      let isCut = shown < rows.count
      if shown > 0 {
        text += head + rows[..<shown].joined()
        let more = journey.all.count - shown
        text += more > 0 ? "\n\(wording(.diffMoreChanges, count: more))\n" : ""
        text += "\n</details>\n"
      }
      if isCut {
        let more = journeys.count - index - (shown > 0 ? 1 : 0)
        if more > 0 { text += "\n\(wording(.diffMoreJourneys, count: more))\n" }
        return
      }
    }
  }

  private func head(of journey: JourneyChanges) -> String {
    var counts = [wording(.diffChanges, count: journey.all.count)]
    counts += journey.summary.shortVerdict(in: wording)
    return head(journey.new.title, counts)
  }

  /// The start of a folded table.
  private func head(_ name: String, _ counts: [String]) -> String {
    let title = cell(name)
    let columns: [Phrase] = [
      .diffColumnChange, .diffColumnWhere, .diffColumnBefore, .diffColumnAfter, .diffColumnRemark,
    ]
    let names = columns.map { " \(MarkdownText.of(wording[$0])) |" }.joined()
    return """

      <details>
      <summary><strong>\(title)</strong>: \(MarkdownText.of(counts.joined(separator: ", ")))</summary>

      | |\(names)
      |---|---|---|---|---|---|

      """
  }

  private func row(_ line: ChangeLine) -> String {
    let cells = [
      line.mark.rawValue, line.label, line.subject, line.before, line.after, line.remark,
    ]
    return "|"
      + cells.map { cell in
        " \(cell.map { MarkdownText.of(PlainText.shortened($0, to: Self.longestCell)) } ?? "") |"
      }.joined() + "\n"
  }
}

/// Text in a comment of GitHub or GitLab, safe in Markdown and in HTML.
enum MarkdownText {
  /// The text, of which nothing turns into markup, a link, a mention, a reference or an emoji.
  ///
  /// Characters of markup become character references, which Markdown never reads as markup.
  /// Mentions and references are found by the servers after that, in the text of the page; a
  /// zero-width space behind the first character keeps them from it.
  static func of(_ text: String) -> String {
    let scalars = Array(PlainText.of(text).unicodeScalars)
    var result = ""
    result.reserveCapacity(scalars.count * 2)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "^", "&", "$", "\"", "'",
        "@", "#", "!", "=":
        result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if isStart(scalar, before: next) || isPrefix(scalars, endingAt: index) {
        result += "&#8203;"
      }
    }
    return result
  }

  /// Whether a reference could start here: `@name`, `#12`, `!12`, `$12`, `%12`, `~label`, `&12`,
  /// `:emoji:`, `https://`.
  private static func isStart(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    switch scalar {
    case "@", "#", "!", "$", "%", "~", "&", ":":
      next.properties.isAlphabetic || next.properties.numericType != nil
        || "\"_/-+".unicodeScalars.contains(next)
    default: false
    }
  }

  /// Whether `GH-`, which leads to an issue, or `www.`, which makes a link, ends here.
  private static func isPrefix(_ scalars: [Unicode.Scalar], endingAt index: Int) -> Bool {
    func ends(with word: [Unicode.Scalar]) -> Bool {
      guard index + 1 >= word.count else { return false }
      return zip(word, scalars[(index + 1 - word.count)...index]).allSatisfy { letter, scalar in
        letter == scalar || letter.properties.uppercaseMapping == String(scalar)
      }
    }
    switch scalars[index] {
    case "-": return ends(with: ["g", "h", "-"])
    case ".": return ends(with: ["w", "w", "w", "."])
    default: return false
    }
  }
}
