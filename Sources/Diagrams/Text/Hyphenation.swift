/// Finds where to split a word that is wider than its line.
///
/// There is no dictionary: it prefers the joints of compounds that German and its kin mark
/// (`Geschwindigkeits|begrenzung`), then the starts of syllables, then any place that leaves three
/// letters on either side. Words of other scripts and addresses are split without a hyphen.
struct Hyphenation {
  /// A place to end the line at.
  struct Place {
    /// The first character of the next line.
    let index: Int
    /// Whether the line shows a hyphen.
    let hyphen: Bool
  }

  private let units: UnsafeBufferPointer<LineBreaker.Unit>
  private let start: Int
  /// The characters from `start` to the end of the word, or a little beyond the line.
  private let codes: [UInt32]

  /// A word of a text that starts at the unit `start`, where its line starts too, and runs over the
  /// line's end at `end`.
  init(
    bytes: UnsafeBufferPointer<UInt8>, units: UnsafeBufferPointer<LineBreaker.Unit>, start: Int,
    end lineEnd: Int
  ) {
    self.units = units
    self.start = start
    var end = start
    while end < min(units.count, lineEnd + 8), Self.isWordPart(units[end]) || end == start {
      end += 1
    }
    let last = end < units.count ? Int(units[end].offset) : bytes.count
    var codes: [UInt32] = []
    codes.reserveCapacity(end - start)
    var decoder = ScalarDecoder(
      bytes: UnsafeBufferPointer(rebasing: bytes[Int(units[start].offset)..<last]))
    while let (code, _) = decoder.next() { codes.append(code) }
    self.codes = codes
  }

  /// The best place to split.
  ///
  /// - Parameters:
  ///   - end: The first character that does not fit on the line.
  ///   - limit: The width of the line.
  ///   - hyphen: The width of a hyphen.
  /// - Returns: A place after the start of the word.
  func place(end: Int, limit: Int, hyphen: Int) -> Place {
    var best: (index: Int, rank: Int)?
    var width = 0
    for index in 0..<min(end - start, codes.count) {
      if index >= 3, codes.count - index >= 3, width + hyphen <= limit {
        let rank = rank(of: index)
        // A joint of a compound wins over later syllables only where half the line is filled.
        let effective = rank == 3 && width * 2 < limit ? 2 : rank
        if effective > 0, effective >= best?.rank ?? 0 { best = (index, effective) }
      }
      width += Int(units[start + index].advance)
    }
    if let best { return Place(index: start + best.index, hyphen: true) }
    return Place(index: start + cluster(end: end - start), hyphen: false)
  }

  /// The last place up to `end` that splits no cluster, preferring one after punctuation.
  private func cluster(end: Int) -> Int {
    let farthest = max(end, 1)
    var index = farthest
    while index > farthest / 2 + 1 {
      if index <= codes.count, Self.isPunctuation(codes[index - 1]) { return index }
      index -= 1
    }
    index = farthest
    while index > 1, isMark(index) { index -= 1 }
    if index == 1 {
      while isMark(index) { index += 1 }
    }
    return index
  }

  private func isMark(_ index: Int) -> Bool {
    start + index < units.count && units[start + index].breakClass == .mark
  }

  /// 0 where the word may not be split, 1 for any place between letters, 2 for the start of a
  /// syllable, 3 for the joint of a compound.
  private func rank(of index: Int) -> Int {
    guard CharacterTraits.takesHyphen(codes[index - 2]),
      CharacterTraits.takesHyphen(codes[index - 1]), CharacterTraits.takesHyphen(codes[index]),
      CharacterTraits.takesHyphen(codes[index + 1])
    else { return 0 }
    if isJoint(index) { return 3 }
    return startsSyllable(index) ? 2 : 1
  }

  private func startsSyllable(_ index: Int) -> Bool {
    let (before, here, next) = (
      Self.lower(codes[index - 1]), Self.lower(codes[index]), Self.lower(codes[index + 1])
    )
    guard !Self.isVowel(here), !Self.isDigraph(before, here) else { return false }
    if Self.isVowel(next) { return true }
    // A vowel after “ch”, “th” and so on, or after “sch”.
    for length in 2...3 where index + length < codes.count {
      guard
        Self.isDigraph(Self.lower(codes[index + length - 2]), Self.lower(codes[index + length - 1]))
      else { return false }
      if Self.isVowel(Self.lower(codes[index + length])) { return true }
    }
    return false
  }

  /// Whether the word up to `index` ends as the first part of a compound does.
  private func isJoint(_ index: Int) -> Bool {
    let before = Self.lower(codes[index - 1])
    guard !Self.isVowel(Self.lower(codes[index])) || before == 0x73 else { return false }
    return Self.joints.contains { joint in
      guard index > joint.count else { return false }
      for (offset, code) in joint.enumerated()
      where Self.lower(codes[index - joint.count + offset]) != code {
        return false
      }
      return true
    }
  }

  private static let joints: [[UInt32]] = [
    "ungs", "heits", "keits", "schafts", "tions", "täts", "ings", "lings", "tums", "ungen",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let vowels: Set<UInt32> = Set(
    "äöüáéíóúàèìòùâêîôûåæøœãõýąęěůőűаеёиоуыэюяіїєαεηιουωάέήίόύώ".unicodeScalars.map(\.value))

  private static func isVowel(_ code: UInt32) -> Bool {
    switch code {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: code >= 0x80 && vowels.contains(code)
    }
  }

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
