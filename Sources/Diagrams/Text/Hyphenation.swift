/// Finds where to split a word that is wider than its line.
///
/// There is no dictionary: it prefers the joints of compounds that German and its kin mark
/// (`Geschwindigkeits|begrenzung`), then the starts of syllables, then any place that leaves three
/// letters on either side. Words of other scripts and addresses are split without a hyphen.
enum Hyphenation {
  /// A place to end the line at.
  struct Place {
    /// The first character of the next line.
    let index: Int
    /// Whether the line shows a hyphen.
    let hyphen: Bool
  }

  /// The best place to split.
  ///
  /// - Parameters:
  ///   - units: The text.
  ///   - start: The first character of the line, which is the first of the word.
  ///   - end: The first character that does not fit on the line.
  ///   - limit: The width of the line.
  ///   - hyphen: The width of a hyphen.
  /// - Returns: A place after `start`.
  static func place(
    in units: [LineBreaker.Unit], start: Int, end: Int, limit: Int, hyphen: Int
  ) -> Place {
    var wordEnd = end
    while wordEnd < units.count, isWordPart(units[wordEnd]) { wordEnd += 1 }
    var best: (index: Int, rank: Int)?
    var width = 0
    for index in start..<end {
      if index - start >= 3, wordEnd - index >= 3, width + hyphen <= limit {
        let rank = rank(of: index, in: units, start: start)
        // A joint of a compound wins over later syllables only where half the line is filled.
        let effective = rank == 3 && width * 2 < limit ? 2 : rank
        if effective > 0, effective >= best?.rank ?? 0 { best = (index, effective) }
      }
      width += Int(units[index].advance)
    }
    if let best { return Place(index: best.index, hyphen: true) }
    return Place(index: cluster(in: units, start: start, end: end), hyphen: false)
  }

  /// The last place up to `end` that splits no cluster, preferring one after punctuation.
  private static func cluster(in units: [LineBreaker.Unit], start: Int, end: Int) -> Int {
    var index = max(end, start + 1)
    let farthest = index
    while index > start + (farthest - start) / 2 + 1 {
      if isPunctuation(units[index - 1].code) { return index }
      index -= 1
    }
    index = farthest
    while index > start + 1, index < units.count, units[index].breakClass == .mark { index -= 1 }
    if index == start + 1 {
      while index < units.count, units[index].breakClass == .mark { index += 1 }
    }
    return index
  }

  /// 0 where the word may not be split, 1 for any place between letters, 2 for the start of a
  /// syllable, 3 for the joint of a compound.
  private static func rank(of index: Int, in units: [LineBreaker.Unit], start: Int) -> Int {
    let (before, after) = (units[index - 1], units[index])
    guard CharacterTraits.takesHyphen(before.code), CharacterTraits.takesHyphen(after.code),
      CharacterTraits.takesHyphen(units[index - 2].code), index + 1 < units.count,
      CharacterTraits.takesHyphen(units[index + 1].code)
    else { return 0 }
    if isJoint(index, units, start) { return 3 }
    return startsSyllable(index, units) ? 2 : 1
  }

  private static func startsSyllable(_ index: Int, _ units: [LineBreaker.Unit]) -> Bool {
    let (before, here, next) = (
      lower(units[index - 1].code), lower(units[index].code), lower(units[index + 1].code)
    )
    guard !isVowel(here) else { return false }
    if isDigraph(before, here) { return false }
    if isVowel(next) { return true }
    return isDigraph(here, next) && index + 2 < units.count && !isVowel(here)
      && isVowel(lower(units[index + 2].code))
  }

  /// Whether the word up to `index` ends as the first part of a compound does.
  private static func isJoint(_ index: Int, _ units: [LineBreaker.Unit], _ start: Int) -> Bool {
    guard !isVowel(lower(units[index].code)) || lower(units[index - 1].code) == 0x73 else {
      return false
    }
    return joints.contains { joint in
      guard index - start > joint.count else { return false }
      for (offset, code) in joint.enumerated()
      where lower(units[index - joint.count + offset].code) != code {
        return false
      }
      return true
    }
  }

  private static let joints: [[UInt32]] = [
    "ungs", "heits", "keits", "schafts", "tions", "täts", "ings", "lings", "tums", "ungen",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let vowels: Set<UInt32> = Set(
    "aeiouyäöüáéíóúàèìòùâêîôûåæøœãõýąęěůőűаеёиоуыэюяіїєαεηιουωάέήίόύώ".unicodeScalars.map(\.value))

  private static func isVowel(_ code: UInt32) -> Bool { vowels.contains(code) }

  private static func isDigraph(_ first: UInt32, _ second: UInt32) -> Bool {
    switch (UInt8(truncatingIfNeeded: first), UInt8(truncatingIfNeeded: second)) {
    case _ where first > 0x7F || second > 0x7F: false
    case (UInt8(ascii: "c"), UInt8(ascii: "h")), (UInt8(ascii: "c"), UInt8(ascii: "k")),
      (UInt8(ascii: "s"), UInt8(ascii: "c")), (UInt8(ascii: "s"), UInt8(ascii: "h")),
      (UInt8(ascii: "p"), UInt8(ascii: "h")), (UInt8(ascii: "t"), UInt8(ascii: "h")),
      (UInt8(ascii: "q"), UInt8(ascii: "u")):
      true
    default: false
    }
  }

  private static func lower(_ code: UInt32) -> UInt32 {
    switch code {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: code + 0x20
    default: code
    }
  }

  private static func isWordPart(_ unit: LineBreaker.Unit) -> Bool {
    switch unit.breakClass {
    case .letter, .mark, .digit: true
    default: false
    }
  }

  private static func isPunctuation(_ code: UInt32) -> Bool {
    switch code {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
