import JourneyModel
package import Wording

extension PortfolioDiff {
  /// The changes as text for a terminal, each line ended by a line break.
  package func text(wording: Wording, frame: DiffFrame = DiffFrame()) -> String {
    let plain = PlainText.self
    var text = frame.compared(in: wording).map { plain.of($0) + "\n" } ?? ""
    for (heading, lines) in frame.problems(in: wording) {
      text += "\n\(heading):\n" + lines.map { "  ! \(plain.of($0))\n" }.joined()
    }
    if text.contains("\n  ! ") { text += "\n" }
    guard !isEmpty else { return text + wording[nothing] + "\n" }
    if leavesOut { text += wording[.diffPartly] + "\n" }
    let summary = summary
    if let verdict = summary.verdict(in: wording) { text += verdict + "\n" }
    text += summary.words(in: wording).joined(separator: ", ") + "\n"
    for line in JourneyLine.all(of: self, in: wording) {
      text += "\n\(line.mark.rawValue) \(line.label): \(plain.of(line.title)) "
      text += "(\(plain.of(line.id)))\(line.remark.map { " · \($0)" } ?? "")\n"
    }
    for section in EntrySection.all(of: self, in: wording) {
      text += "\n\(section.title)\n"
      for line in section.lines { text += "  " + plain.of(line.text(wording.arrow)) + "\n" }
    }
    for journey in changed {
      text += "\n\(plain.of(journey.new.title)) (\(plain.of(journey.new.id.rawValue)))\n"
      for change in journey.inReadingOrder {
        text += "  " + plain.of(ChangeLine(change, in: wording).text(wording.arrow)) + "\n"
      }
    }
    return text
  }
}

extension JourneyChanges {
  /// The changes in words.
  package func lines(in wording: Wording) -> [ChangeLine] {
    all.map { ChangeLine($0, in: wording) }
  }
}

extension ChangeLine {
  /// The line as plain text: `~ Feeling, Sign-in (Purchase): −2 → 0 · better`.
  package var text: String { text(" → ") }

  /// The line as plain text, with an arrow between the two sides.
  func text(_ arrow: String) -> String {
    var text = "\(mark.rawValue) \(label)"
    if let subject { text += ", \(subject)" }
    switch (before, after) {
    case (let before?, let after?): text += ": " + before + arrow + after
    case (let one?, nil), (nil, let one?): text += ": \(one)"
    case (nil, nil): break
    }
    if let remark { text += " · \(remark)" }
    return text
  }
}

extension DiffSummary {
  /// The counts in words: `1 journey changed`, `2 touchpoints added`.
  package func words(in wording: Wording) -> [String] {
    let words = ChangeWords(wording: wording)
    let recommendations = transitions.map { transition in
      let phrase: Phrase =
        transition.from == nil
        ? .diffNewRecommendations
        : transition.to == nil ? .diffGoneRecommendations : .diffTransition
      return wording(
        phrase, count: transition.count,
        [
          "from": words.word(for: transition.from?.rawValue),
          "to": words.word(for: transition.to?.rawValue),
        ])
    }
    return counts.map { wording($0.kind.phrase, count: $0.count) } + recommendations
  }
}

/// Text that no terminal, table or comment takes for more than text.
enum PlainText {
  /// The text in one line, without control characters and without characters that turn it round.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSpecial) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}": plain.append(" ")
      case _ where isSpecial(scalar): break
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// Controls, line separators, bidirectional controls and the byte order mark.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF:
      true
    default: false
    }
  }

  /// At most so many characters of a text, with an ellipsis where some are left out.
  static func shortened(_ text: String, to count: Int) -> String {
    guard text.unicodeScalars.count > count else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))) + "…"
  }
}
