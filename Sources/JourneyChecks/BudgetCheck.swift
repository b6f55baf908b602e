import Diagnostics
import JourneyModel

/// No image weighs more than the site allows.
enum BudgetCheck {
  /// What an image may weigh before it is told of where a site sets no budget: few photographs at
  /// the width of a page need as much.
  private static let usual = 1_000_000

  /// A warning at each image that the site shows or links to and that is too heavy; without a
  /// budget a note, since nobody said what is too much.
  static func check(_ portfolio: Portfolio, used: Set<String>) -> [Diagnostic] {
    let budget = portfolio.site.budgets.image
    let limit = budget?.value ?? usual
    return portfolio.assets.compactMap { asset in
      guard let file = asset.file, asset.image != nil, asset.bytes.count > limit,
        used.contains(asset.path)
      else { return nil }
      return diagnostic(
        "The image “\(asset.path)” has \(ByteCount.text(asset.bytes.count))", file, budget)
    }
  }

  private static func diagnostic(
    _ subject: String, _ file: FileID, _ budget: Sourced<Int>?
  ) -> Diagnostic {
    let mend = "Scale it down, or save it as JPEG or WebP"
    guard let budget else {
      return Diagnostic(
        .imageBudget, at: .whole(file), subject + ", which is much for a page.",
        help: mend + "; a budget in “site.yaml” may allow more: “budgets: {image: 5 MB}”.",
        severity: .note)
    }
    return Diagnostic(
      .imageBudget, at: .whole(file),
      subject + ", which is more than \(ByteCount.text(budget.value)).", help: mend + ".",
      notes: [.init("The budget is here.", at: budget.range)])
  }
}
