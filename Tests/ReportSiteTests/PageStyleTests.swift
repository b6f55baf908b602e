import JourneyAnalysis
import JourneyModel
import ReportSite
import SiteTemplates
import Testing

/// What the style sheet promises: contrast in every scheme, and rules for all generated classes.
@Suite struct PageStyleTests {
  static let css = SiteTemplates.files.filter { $0.path.hasPrefix("styles/") }.map(\.text).joined()

  struct Scheme: Sendable, CustomTestStringConvertible {
    let name: String
    let tokens: [String: String]
    var testDescription: String { name }
  }

  /// The tokens of the light scheme, and those with what the dark one changes.
  static let schemes: [Scheme] = {
    let blocks = css.split(separator: ":root {", omittingEmptySubsequences: false).dropFirst()
    let declared = blocks.map { block in
      block.prefix { $0 != "}" }.split(separator: ";").reduce(into: [String: String]()) {
        let parts = $1.split(separator: ":").map { $0.split { " \n".contains($0) }.joined() }
        if parts.count == 2, parts[1].hasPrefix("#") { $0[parts[0]] = parts[1] }
      }
    }
    guard declared.count > 1 else { return [] }
    return [
      Scheme(name: "light", tokens: declared[0]),
      Scheme(name: "dark", tokens: declared[0].merging(declared[1]) { $1 }),
    ]
  }()

  /// Text on the grounds that it stands on.
  static let texts: [(String, String)] = [
    ("--ink", "--bg"), ("--ink", "--raised"), ("--ink", "--sunken"), ("--ink", "--pos-tint"),
    ("--ink", "--neg-tint"), ("--ink", "--accent-tint"), ("--muted", "--bg"),
    ("--muted", "--raised"), ("--muted", "--accent-tint"), ("--accent", "--bg"),
    ("--accent", "--raised"), ("--accent", "--sunken"), ("--accent", "--accent-tint"),
    ("--on-accent", "--accent"), ("--on-stage", "--stage"), ("--on-stage-soft", "--stage"),
    ("--pos", "--bg"), ("--pos", "--raised"), ("--pos", "--pos-tint"), ("--neg", "--bg"),
    ("--neg", "--raised"), ("--neg", "--neg-tint"), ("--warn", "--bg"), ("--warn", "--raised"),
    ("--warn", "--warn-tint"), ("--bg", "--neg"), ("--bg", "--pos"),
  ]

  /// Shapes on the grounds that they stand on.
  static let shapes: [(String, String)] = [
    ("--edge", "--bg"), ("--edge", "--raised"), ("--flow", "--bg"), ("--flow", "--raised"),
    ("--focus", "--bg"), ("--focus", "--raised"),
  ]

  @Test func bothSchemesAreThere() {
    #expect(Self.schemes.map(\.name) == ["light", "dark"])
  }

  @Test(arguments: schemes) func textHasContrast(scheme: Scheme) throws {
    for (text, ground) in Self.texts { try expect(4.5, text, on: ground, scheme) }
  }

  @Test(arguments: schemes) func shapesHaveContrast(scheme: Scheme) throws {
    for (shape, ground) in Self.shapes { try expect(3, shape, on: ground, scheme) }
  }

  @Test func everyStepHasARule() {
    let lines = Set(Self.css.split(separator: "\n").map { $0.prefix { $0 != " " } })
    for step in 0...20 { #expect(lines.contains(".y-\(step)")) }
    for width in stride(from: 0, through: 100, by: 5) { #expect(lines.contains(".w-\(width)")) }
  }

  /// The Nu checker knows none of these, and the site needs no file but its own.
  @Test(arguments: [
    "@layer", "@container", "oklch(", "subgrid", "paint-order", "@property", "scrollbar-gutter",
    "@import", "url(", "!important",
  ])
  func theSheetStaysInWhatIsChecked(feature: String) {
    // The shapes are in the sheet itself.
    let css = Self.css.replacing("url(\"data:image/svg+xml,", with: "")
    #expect(!css.contains(feature))
  }

  /// What the pages give a class, the sheet draws: an outline and a colour for each.
  @Test func everyStatusAndFeelingHasAShapeOfItsOwn() {
    let names =
      TargetStatus.allCases.map(\.rawValue) + RecommendationStatus.allCases.map(\.rawValue)
      + (1...5).map { "face-\($0)" } + ["star", "rise", "fall"]
    let shapes = names.map { name -> String? in
      for rest in Self.css.split(separator: "\n.\(name)", omittingEmptySubsequences: false)
        .dropFirst()
      {
        let rule = rest.prefix { $0 != "}" }
        guard let start = rule.firstRange(of: "--outline:"), rule.contains("--tone: ") else {
          continue
        }
        return String(rule[start.lowerBound...])
      }
      return nil
    }
    #expect(zip(names, shapes).filter { $1 == nil }.map(\.0) == [])
    #expect(Set(shapes).count == names.count)
  }

  private func expect(
    _ least: Double, _ first: String, on second: String, _ scheme: Scheme
  ) throws {
    let one = try #require(scheme.tokens[first].flatMap(Self.luminance))
    let two = try #require(scheme.tokens[second].flatMap(Self.luminance))
    let ratio = (max(one, two) + 0.05) / (min(one, two) + 0.05)
    #expect(ratio >= least, "\(first) on \(second) in \(scheme.name): \(ratio)")
  }

  /// The relative luminance of `#rrggbb`, as WCAG 2.2 defines it.
  static func luminance(_ colour: String) -> Double? {
    guard colour.count == 7, let number = Int(colour.dropFirst(), radix: 16) else { return nil }
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// A number to the power of 2.4: the fifth root of its twelfth power, by Newton's method.
  private static func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = max(base, 1e-3)
    for _ in 0..<60 { root = (4 * root + twelfth / (root * root * root * root)) / 5 }
    return root
  }
}
