import Diagnostics
import JourneyModel
import SiteRouting

/// The journeys that a map names under `compare` and `parent` exist.
enum JourneyCheck {
  static func check(_ journey: Journey, in context: CheckContext) -> [Diagnostic] {
    [journey.compare, journey.parent].compactMap { named in
      guard let named, !context.journeys.contains(named.value) else { return nil }
      let names = context.links.journeyNames
      return Diagnostic(
        .unknownJourney, at: named.range, "There is no journey “\(named.value)”.",
        help: names.nearest(to: named.value.rawValue).map { "Did you mean “\($0)”?" }
          ?? Suggestion.list(of: names.names, noun: "journeys"))
    }
  }
}
