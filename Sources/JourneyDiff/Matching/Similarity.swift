import JourneyModel

/// How alike two things are: the weighted mean of how alike their parts are, from 0 to 1.
///
/// What neither of them has tells nothing and does not count.
struct Similarity {
  private var sum = 0.0
  private var weights = 0.0

  init() {}

  /// Counts a part with a weight; nil where neither has it.
  mutating func add(_ weight: Double, _ likeness: Double?) {
    guard let likeness else { return }
    sum += weight * likeness
    weights += weight
  }

  /// The mean; 0 where nothing counted.
  var value: Double { weights > 0 ? sum / weights : 0 }

  /// How many of two sets' elements they share (Dice): 2·|A ∩ B| ÷ (|A| + |B|); nil for two
  /// empty ones.
  static func of<Element>(_ one: Set<Element>, _ other: Set<Element>) -> Double? {
    let count = one.count + other.count
    guard count > 0 else { return nil }
    let (small, large) = one.count <= other.count ? (one, other) : (other, one)
    return 2 * Double(small.count { large.contains($0) }) / Double(count)
  }

  /// 1 for equal values, 0 for others; nil where neither is there.
  static func of<Value: Equatable>(_ one: Value?, _ other: Value?) -> Double? {
    one == nil && other == nil ? nil : one == other ? 1 : 0
  }
}

/// What texts are told apart by: not by case, spaces or punctuation.
enum TextKey {
  /// The slug of a text; a text of only symbols is its own key.
  static func of(_ text: String) -> String {
    let slug = Slug.of(text)
    return slug.isEmpty ? text : slug
  }
}

/// A short text made ready to be compared: its words and its pairs of neighbouring characters.
///
/// Words find texts of which a part was exchanged; pairs of characters find other spellings and
/// work in scripts that set no spaces.
struct TextFeatures: Equatable {
  /// Only so many characters of a text are looked at.
  static let longest = 200

  let slug: String
  let words: Set<String>
  let pairs: Set<UInt64>

  init(_ text: String) {
    slug = Slug.of(String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest))))
    words = Set(slug.split(separator: "-").map(String.init))
    let scalars = Array(slug.unicodeScalars)
    pairs = Set(
      zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }

  /// The likeness by words or by characters, whichever finds more; nil for two empty texts.
  static func likeness(_ one: TextFeatures?, _ other: TextFeatures?) -> Double? {
    guard let one, let other else { return one == nil && other == nil ? nil : 0 }
    if one.slug == other.slug { return one.slug.isEmpty ? nil : 1 }
    return max(
      Similarity.of(one.words, other.words) ?? 0, Similarity.of(one.pairs, other.pairs) ?? 0)
  }
}
