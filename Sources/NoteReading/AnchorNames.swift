import JourneyModel

/// Gives the headings of a text their anchors, each once.
struct AnchorNames {
  private var taken: Set<String> = []
  /// The number to try next for a slug, so that a thousand equal headings take a thousand steps.
  private var numbers: [String: Int] = [:]

  /// The slug of a text, with `-2`, `-3` where it is taken; `section` for a text of only symbols.
  mutating func name(for text: String) -> String {
    let slug = Slug.of(text)
    let base = slug.isEmpty ? "section" : slug
    var name = base
    var number = numbers[base] ?? 2
    while !taken.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
      numbers[base] = number
    }
    return name
  }
}
