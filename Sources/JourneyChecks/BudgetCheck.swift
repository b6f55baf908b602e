import Diagnostics
import JourneyModel

/// No image weighs more than the site allows.
enum BudgetCheck {
  /// A warning at each image that the site shows or links to and that is too heavy.
  static func check(_ portfolio: Portfolio, used: Set<String>) -> [Diagnostic] {
    guard let budget = portfolio.site.budgets.image else { return [] }
    return portfolio.assets.compactMap { asset in
      guard let file = asset.file, asset.image != nil, asset.bytes.count > budget.value,
        used.contains(asset.path)
      else { return nil }
      return Diagnostic(
        .imageBudget, at: .whole(file),
        "The image “\(asset.path)” has \(ByteCount.text(asset.bytes.count)), which is more than "
          + "\(ByteCount.text(budget.value)).",
        help: "Scale it down, or save it as JPEG or WebP.",
        notes: [.init("The budget is here.", at: budget.range)])
    }
  }
}
