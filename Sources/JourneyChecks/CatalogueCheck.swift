import Diagnostics
import JourneyModel

/// Stages that the metric catalogue names are not misspelt.
///
/// A catalogue may name stages that no map has yet, so only a name that is nearly a stage's is
/// taken for a mistake.
enum CatalogueCheck {
  static func check(_ portfolio: Portfolio) -> [Diagnostic] {
    let known = Set(portfolio.journeys.lazy.flatMap(\.stages).map(\.id.rawValue))
    let names = known.sorted()
    return portfolio.metrics.flatMap(\.mentions).compactMap { mention in
      guard case .stage(let stage) = mention.value, !known.contains(stage.rawValue),
        let near = Suggestion.nearest(to: stage.rawValue, among: names)
      else { return nil }
      return Diagnostic(
        .unknownStage, at: mention.range, "No map has a stage “\(stage)”.",
        help: "Did you mean “\(near)”?", severity: .warning)
    }
  }
}
