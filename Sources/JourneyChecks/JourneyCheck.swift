import Diagnostics
import JourneyModel

/// The journeys that a map names under `compare` and `parent` exist.
enum JourneyCheck {
  static func check(_ journey: Journey, in context: CheckContext) -> [Diagnostic] {
    [journey.compare, journey.parent].compactMap { named in
      guard let named, !context.journeys.contains(named.value) else { return nil }
      return Diagnostic(
        .unknownJourney, at: named.range, "There is no journey “\(named.value)”.",
        help: Suggestion.help(
          for: named.value.rawValue, among: context.journeyNames, noun: "journeys"))
    }
  }
}
